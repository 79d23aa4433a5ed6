import { createTranslator } from "use-intl/core";
import type { AllCauseWords, ProductWords, WafRuleWords, Words } from "@/lib";
import { english } from "@/lib/knowledge/words/en";
import { causeWords as causesInEnglish } from "@/lib/knowledge/words/en/causes";
import { productWords as productsInEnglish } from "@/lib/knowledge/words/en/products";
import { wafRuleWords as wafRulesInEnglish } from "@/lib/knowledge/words/en/waf-rules";
import { chinese } from "@/lib/knowledge/words/zh";
import { causeWords as causesInChinese } from "@/lib/knowledge/words/zh/causes";
import { productWords as productsInChinese } from "@/lib/knowledge/words/zh/products";
import { wafRuleWords as wafRulesInChinese } from "@/lib/knowledge/words/zh/waf-rules";
import type { Messages } from "./messages/catalogue";
import { en } from "./messages/en";
import { zh } from "./messages/zh";

/** The languages of `--lang`. */
export const langs = ["en", "zh"] as const;

export type Lang = (typeof langs)[number];

interface Vocabulary {
  readonly words: Words;
  readonly causes: AllCauseWords;
  readonly wafRules: WafRuleWords;
  readonly products: ProductWords;
  readonly messages: Messages;
}

const vocabularies: { readonly [L in Lang]: Vocabulary } = {
  en: {
    words: english,
    causes: causesInEnglish,
    products: productsInEnglish,
    wafRules: wafRulesInEnglish,
    messages: en,
  },
  zh: {
    words: chinese,
    causes: causesInChinese,
    products: productsInChinese,
    wafRules: wafRulesInChinese,
    messages: zh,
  },
};

/** All that the command line can say in one language. */
export function speechIn(lang: Lang) {
  const { words, causes, products, wafRules, messages } = vocabularies[lang];
  return { words, causes, products, wafRules, t: createTranslator({ locale: lang, messages }) };
}

export type Speech = ReturnType<typeof speechIn>;
