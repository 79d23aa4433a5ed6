import { describe, expect, it } from "vitest";
import { en as commandLineInEnglish } from "@/bin/messages/en";
import { zh as commandLineInChinese } from "@/bin/messages/zh";
import { en as builtInEnglish } from "@/components/words/built/en";
import { zh as builtInChinese } from "@/components/words/built/zh";
import { en as pageInEnglish } from "@/components/words/messages/en";
import { zh as pageInChinese } from "@/components/words/messages/zh";
import { en as policyPageInEnglish } from "@/components/words/policy/en";
import { zh as policyPageInChinese } from "@/components/words/policy/zh";
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
import { slips, terms, typography } from "./chinese";

/** Every text in a nest of records and lists, by where it stands. */
function textsIn(words: unknown, at = ""): readonly (readonly [string, string])[] {
  if (typeof words === "string") return [[at, words]];
  if (typeof words !== "object" || words === null) return [];
  return Object.entries(words).flatMap(([name, inner]) => textsIn(inner, `${at}/${name}`));
}

function statusesOf(words: (status: number) => string): unknown {
  return Object.fromEntries(
    Array.from({ length: 500 }, (_, i) => [`${i + 100}`, words(i + 100)] as const),
  );
}

const inEnglish = new Map(
  textsIn({
    words: { ...english, statuses: statusesOf(statusesInEnglish) },
    facetHelp: facetHelpInEnglish,
    causes: causesInEnglish,
    pitfalls: pitfallsInEnglish,
    policyFaults: faultsInEnglish,
    products: productsInEnglish,
    wafRules: wafRulesInEnglish,
    signature: signatureInEnglish,
    page: pageInEnglish,
    built: builtInEnglish,
    policyPage: policyPageInEnglish,
    commandLine: commandLineInEnglish,
  }),
);
const inChinese = new Map(
  textsIn({
    words: { ...chinese, statuses: statusesOf(statusesInChinese) },
    facetHelp: facetHelpInChinese,
    causes: causesInChinese,
    pitfalls: pitfallsInChinese,
    policyFaults: faultsInChinese,
    products: productsInChinese,
    wafRules: wafRulesInChinese,
    signature: signatureInChinese,
    page: pageInChinese,
    built: builtInChinese,
    policyPage: policyPageInChinese,
    commandLine: commandLineInChinese,
  }),
);

/** A text with a letter in place of code, and a sign of no script in place of what a message is filled with. */
function prose(text: string): string {
  return text.replace(/`[^`]*`/g, "`A`").replace(/\{\w+(?:, number)?\}/g, "\ue000");
}

const all = [...inChinese];
const where = (pattern: RegExp) =>
  all.filter(([, text]) => pattern.test(text)).map(([at, text]) => `${at}: ${text}`);

describe("the words in Chinese", () => {
  it("are all read", () => {
    expect(all.length).toBeGreaterThan(2000);
  });

  it.each(terms)("call it $chinese and nothing else", ({ chinese: name, not }) => {
    expect(name).not.toMatch(not);
    expect(where(not)).toEqual([]);
  });

  it.each(terms)("say $chinese where English says $english", ({ english: name, chinese: ours }) => {
    const spoken = all.filter(([at]) => name.test(prose(inEnglish.get(at) ?? "")));
    expect(spoken.length).toBeGreaterThan(0);
    expect(spoken.filter(([, text]) => !text.includes(ours))).toEqual([]);
  });

  it.each(slips)("say $better instead of $said", ({ said }) => {
    expect(where(said)).toEqual([]);
  });

  it.each(typography)("have no slip of this kind: $name", ({ pattern, sample }) => {
    expect(sample).toMatch(pattern);
    expect(
      all.filter(([, text]) => pattern.test(prose(text))).map(([at, text]) => `${at}: ${text}`),
    ).toEqual([]);
  });
});
