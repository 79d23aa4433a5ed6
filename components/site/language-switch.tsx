import { usePathname } from "next/navigation";
import type { MouseEvent } from "react";
import { useTranslations } from "use-intl";
import { useFragment } from "../link/use-fragment";
import { useSpeech } from "../words/language";
import { loadLanguage } from "../words/languages/load-language";
import { isHome, languageNames, languageTags, locales, pathIn } from "../words/locales";

/** Links to this page in the other languages; on the wizard's page the paste stays. */
export function LanguageSwitch() {
  const t = useTranslations("site");
  const { language, speak } = useSpeech();
  const pathname = usePathname();
  const fragment = useFragment();
  const others = locales.filter((locale) => locale !== language.locale);
  return (
    <nav aria-label={t("language")} className="flex gap-3">
      {others.map((locale) => {
        const href = pathIn(locale, pathname) + fragment;
        const follow = async (event: MouseEvent) => {
          const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
          if (!(isHome(pathname) && isPlain)) return;
          event.preventDefault();
          try {
            await speak(await loadLanguage(locale));
          } catch {
            window.location.assign(href);
          }
        };
        return (
          <a
            key={locale}
            href={href}
            lang={languageTags[locale]}
            hrefLang={languageTags[locale]}
            onClick={follow}
            className="inline-block py-1"
          >
            {languageNames[locale]}
          </a>
        );
      })}
    </nav>
  );
}
