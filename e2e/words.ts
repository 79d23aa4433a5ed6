import type { Locale } from "@/components/words/locales";
import type { Messages } from "@/components/words/messages/catalogue";
import { en } from "@/components/words/messages/en";
import { zh } from "@/components/words/messages/zh";
import type { AllCauseWords, Words } from "@/lib";
import { english } from "@/lib/knowledge/words/en";
import { causeWords as causesInEnglish } from "@/lib/knowledge/words/en/causes";
import { chinese } from "@/lib/knowledge/words/zh";
import { causeWords as causesInChinese } from "@/lib/knowledge/words/zh/causes";

/** What the pages under `/en/` say of the knowledge. */
export const words = { ...english, causes: causesInEnglish };

/** What the pages of a language say of the knowledge. */
export function wordsIn(locale: Locale): Words & { readonly causes: AllCauseWords } {
  return locale === "zh" ? { ...chinese, causes: causesInChinese } : words;
}

/** What the pages of a language say beside it, before anything is put into it. */
export function messagesIn(locale: Locale): Messages {
  return locale === "zh" ? zh : en;
}
