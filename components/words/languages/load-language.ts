import type { Language } from "../language";
import type { Locale } from "../locales";

/** Loads a language that is not the page's own, when somebody asks for it. */
export async function loadLanguage(locale: Locale): Promise<Language> {
  if (locale === "zh") return (await import("./chinese")).chinese;
  return (await import("./english")).english;
}
