import { createTranslator } from "use-intl/core";
import type { PitfallWords, PolicyFaultWords } from "@/lib";
import type { Locale } from "../locales";
import type { Translated } from "../messages/catalogue";
import type { en } from "./en";

/** What the page about policies says in one language. */
export type PolicyMessages = Translated<typeof en>;

/** All that the page about policies says, in one language. */
export interface PolicyWords {
  readonly locale: Locale;
  readonly say: PolicyTranslator;
  readonly pitfalls: PitfallWords;
  readonly faults: PolicyFaultWords;
}

/** Loads what the page about policies says, and nothing of another language. */
export async function loadPolicyWords(locale: Locale): Promise<PolicyWords> {
  const [messages, told] = await (locale === "zh" ? loadChinese() : loadEnglish());
  const { pitfallWords: pitfalls, policyFaultWords: faults } = told;
  return { locale, say: translator(locale, messages), pitfalls, faults };
}

async function loadEnglish() {
  const [{ en }, told] = await Promise.all([
    import("./en"),
    import("@/lib/knowledge/words/en/pitfalls"),
  ]);
  return [en, told] as const;
}

async function loadChinese() {
  const [{ zh }, told] = await Promise.all([
    import("./zh"),
    import("@/lib/knowledge/words/zh/pitfalls"),
  ]);
  return [zh, told] as const;
}

function translator(locale: Locale, messages: PolicyMessages) {
  return createTranslator({ locale, messages });
}

export type PolicyTranslator = ReturnType<typeof translator>;
