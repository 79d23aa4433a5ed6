/** The languages of the page, as they stand in its addresses; the first is for everybody else. */
export const locales = ["en", "zh"] as const;

export type Locale = (typeof locales)[number];

/** The language tag of a locale (BCP 47), for `lang` attributes. */
export const languageTags: { readonly [L in Locale]: string } = { en: "en", zh: "zh-Hans" };

/** What each language calls itself. */
export const languageNames: { readonly [L in Locale]: string } = { en: "English", zh: "简体中文" };

/** True for a text that names a language of the page. */
export function isLocale(text: string): text is Locale {
  return locales.some((locale) => locale === text);
}

/** The address of a page in another language: `/en/causes/` becomes `/zh/causes/`. */
export function pathIn(locale: Locale, path: string): string {
  return path.replace(/^\/(?:en|zh)(?=\/|$)/, `/${locale}`);
}

/** True for the address of the wizard, in whatever language. */
export function isHome(path: string): boolean {
  return /^\/(?:en|zh)\/?$/.test(path);
}
