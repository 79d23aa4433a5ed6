import { createTranslator } from "use-intl/core";
import type { AllCauseWords, ProductWords, SignatureWords, Words } from "@/lib";
import { english } from "@/lib/knowledge/words/en";
import { causeWords as causesInEnglish } from "@/lib/knowledge/words/en/causes";
import { productWords as productsInEnglish } from "@/lib/knowledge/words/en/products";
import { chinese } from "@/lib/knowledge/words/zh";
import { causeWords as causesInChinese } from "@/lib/knowledge/words/zh/causes";
import { productWords as productsInChinese } from "@/lib/knowledge/words/zh/products";
import { signatureWords as signatureInEnglish } from "@/lib/sigv4/words/en";
import { signatureWords as signatureInChinese } from "@/lib/sigv4/words/zh";
import type { Messages } from "./messages/catalogue";
import { en } from "./messages/en";
import { zh } from "./messages/zh";
import { Unusable } from "./unusable";

/** The languages of `--lang`. */
export const langs = ["en", "zh"] as const;

export type Lang = (typeof langs)[number];

/** A language by its name on the command line. */
export function readLang(given: string): Lang {
  const lang = langs.find((one) => one === given);
  // no language is known yet to say it in
  if (lang === undefined) throw new Unusable(en.unusable.language);
  return lang;
}

interface Vocabulary {
  readonly words: Words;
  readonly causes: AllCauseWords;
  readonly signature: SignatureWords;
  readonly products: ProductWords;
  readonly messages: Messages;
}

const vocabularies: { readonly [L in Lang]: Vocabulary } = {
  en: {
    words: english,
    causes: causesInEnglish,
    products: productsInEnglish,
    signature: signatureInEnglish,
    messages: en,
  },
  zh: {
    words: chinese,
    causes: causesInChinese,
    products: productsInChinese,
    signature: signatureInChinese,
    messages: zh,
  },
};

/** All that the command line can say in one language. */
export function speechIn(lang: Lang) {
  const { words, causes, products, signature, messages } = vocabularies[lang];
  const t = createTranslator({ locale: lang, messages });
  return { words, causes, products, signature, t };
}

export type Speech = ReturnType<typeof speechIn>;
