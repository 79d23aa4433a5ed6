import { chinese as words } from "@/lib/knowledge/words/zh";
import type { Language } from "../language";
import { zh as messages } from "../messages/zh";
import { once } from "./once";

/** Simplified Chinese; the words of the causes follow by themselves. */
export const chinese: Language = {
  locale: "zh",
  words,
  messages,
  causes: once(async () => (await import("@/lib/knowledge/words/zh/causes")).causeWords),
};
