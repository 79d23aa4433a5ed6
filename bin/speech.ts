import { createTranslator } from "use-intl/core";
import type {
  AllCauseWords,
  AllFacetHelp,
  PitfallWords,
  PolicyFaultWords,
  PolicyKind,
  ProductWords,
  SignatureWords,
  WafRuleWords,
  Words,
} from "@/lib";
import { english } from "@/lib/knowledge/words/en";
import { causeWords as causesInEnglish } from "@/lib/knowledge/words/en/causes";
import { facetHelp as facetHelpInEnglish } from "@/lib/knowledge/words/en/facet-help";
import {
  policyFaultWords as faultsInEnglish,
  pitfallWords as pitfallsInEnglish,
} from "@/lib/knowledge/words/en/pitfalls";
import { productWords as productsInEnglish } from "@/lib/knowledge/words/en/products";
import { statusWords as statusesInEnglish } from "@/lib/knowledge/words/en/statuses";
import { wafRuleWords as wafRulesInEnglish } from "@/lib/knowledge/words/en/waf-rules";
import { chinese } from "@/lib/knowledge/words/zh";
import { causeWords as causesInChinese } from "@/lib/knowledge/words/zh/causes";
import { facetHelp as facetHelpInChinese } from "@/lib/knowledge/words/zh/facet-help";
import {
  policyFaultWords as faultsInChinese,
  pitfallWords as pitfallsInChinese,
} from "@/lib/knowledge/words/zh/pitfalls";
import { productWords as productsInChinese } from "@/lib/knowledge/words/zh/products";
import { statusWords as statusesInChinese } from "@/lib/knowledge/words/zh/statuses";
import { wafRuleWords as wafRulesInChinese } from "@/lib/knowledge/words/zh/waf-rules";
import { signatureWords as signatureInEnglish } from "@/lib/sigv4/words/en";
import { signatureWords as signatureInChinese } from "@/lib/sigv4/words/zh";
import type { Messages } from "./messages/catalogue";
import { en } from "./messages/en";
import { zh } from "./messages/zh";
import { Unusable } from "./unusable";

/** The languages of `--lang`. */
export const langs = ["en", "zh"] as const;

type Lang = (typeof langs)[number];

interface Vocabulary {
  readonly words: Words;
  readonly facetHelp: AllFacetHelp;
  readonly causes: AllCauseWords;
  readonly statuses: (status: number) => string;
  readonly wafRules: WafRuleWords;
  readonly signature: SignatureWords;
  readonly pitfalls: PitfallWords;
  readonly policyFaults: PolicyFaultWords;
  readonly products: ProductWords;
  readonly messages: Messages;
}

const vocabularies: { readonly [L in Lang]: Vocabulary } = {
  en: {
    words: english,
    facetHelp: facetHelpInEnglish,
    causes: causesInEnglish,
    statuses: statusesInEnglish,
    pitfalls: pitfallsInEnglish,
    policyFaults: faultsInEnglish,
    products: productsInEnglish,
    wafRules: wafRulesInEnglish,
    signature: signatureInEnglish,
    messages: en,
  },
  zh: {
    words: chinese,
    facetHelp: facetHelpInChinese,
    causes: causesInChinese,
    statuses: statusesInChinese,
    pitfalls: pitfallsInChinese,
    policyFaults: faultsInChinese,
    products: productsInChinese,
    wafRules: wafRulesInChinese,
    signature: signatureInChinese,
    messages: zh,
  },
};

/** All that the command line can say in one language. */
export function speechIn(lang: Lang) {
  const { messages, ...vocabulary } = vocabularies[lang];
  return { ...vocabulary, t: createTranslator({ locale: lang, messages }) };
}

/** The language that `--lang` names. */
export function readLang(given: string): Lang {
  const lang = langs.find((one) => one === given);
  if (lang === undefined) throw new Unusable(speechIn("en").t("unusable.language"));
  return lang;
}

export type Speech = ReturnType<typeof speechIn>;

/** What a kind of policy is called. */
export function kindOfPolicy(kind: PolicyKind, { words }: Speech): string {
  if (kind === "authorizer") return words.facets["authorizer-policy"].name;
  return words.facets["policy-named"].options[kind] ?? kind;
}
