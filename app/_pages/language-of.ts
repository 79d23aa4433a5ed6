import { createTranslator } from "use-intl/core";
import { type Paths, pathsOf } from "@/components/site/paths";
import { en as builtInEnglish } from "@/components/words/built/en";
import { zh as builtInChinese } from "@/components/words/built/zh";
import type { Language } from "@/components/words/language";
import { chinese } from "@/components/words/languages/chinese";
import { english } from "@/components/words/languages/english";
import type { Locale } from "@/components/words/locales";
import { type SpokenWords, spoken } from "@/components/words/words";
import type { AllCauseWords, AllFacetHelp } from "@/lib";
import { causeWords as causesInEnglish } from "@/lib/knowledge/words/en/causes";
import { facetHelp as facetHelpInEnglish } from "@/lib/knowledge/words/en/facet-help";
import { causeWords as causesInChinese } from "@/lib/knowledge/words/zh/causes";
import { facetHelp as facetHelpInChinese } from "@/lib/knowledge/words/zh/facet-help";

interface WholeLanguage {
  readonly language: Language;
  readonly words: SpokenWords;
  readonly paths: Paths;
  readonly causes: AllCauseWords;
  readonly facetHelp: AllFacetHelp;
}

const whole = {
  en: {
    language: english,
    causes: causesInEnglish,
    facetHelp: facetHelpInEnglish,
    built: builtInEnglish,
  },
  zh: {
    language: chinese,
    causes: causesInChinese,
    facetHelp: facetHelpInChinese,
    built: builtInChinese,
  },
} as const;

/** All of a language, for what is written when the site is built. */
export function languageOf(lang: Locale): WholeLanguage {
  const { language, causes, facetHelp } = whole[lang];
  return { language, causes, facetHelp, words: spoken(language.words), paths: pathsOf(lang) };
}

/** The messages of a language, with those that are written when the site is built. */
export function translatorFor(lang: Locale) {
  const { locale, messages } = languageOf(lang).language;
  return createTranslator({ locale, messages: { ...messages, ...whole[lang].built } });
}
