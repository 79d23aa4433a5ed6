import { createTranslator } from "use-intl/core";
import type { Language } from "@/components/language";
import { chinese } from "@/components/languages/chinese";
import { english } from "@/components/languages/english";
import type { Locale } from "@/components/locales";
import { type Paths, pathsOf } from "@/components/paths";
import { type SpokenWords, spoken } from "@/components/words";
import type { AllCauseWords } from "@/lib";
import { causeWords as causesInEnglish } from "@/lib/knowledge/words/en/causes";
import { causeWords as causesInChinese } from "@/lib/knowledge/words/zh/causes";

interface WholeLanguage {
  readonly language: Language;
  readonly words: SpokenWords;
  readonly paths: Paths;
  readonly causes: AllCauseWords;
}

const whole = {
  en: { language: english, causes: causesInEnglish },
  zh: { language: chinese, causes: causesInChinese },
} as const;

/** All of a language, for what is written when the site is built. */
export function languageOf(lang: Locale): WholeLanguage {
  const { language, causes } = whole[lang];
  return { language, causes, words: spoken(language.words), paths: pathsOf(lang) };
}

/** The messages of a language, for titles and descriptions. */
export function translatorFor(lang: Locale) {
  const { locale, messages } = languageOf(lang).language;
  return createTranslator({ locale, messages });
}
