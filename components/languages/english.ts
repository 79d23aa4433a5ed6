import { english as words } from "@/lib/knowledge/words/en";
import type { Language } from "../language";
import { en as messages } from "../messages/en";
import { once } from "./once";

/** English; the words of the causes follow by themselves. */
export const english: Language = {
  locale: "en",
  words,
  messages,
  causes: once(async () => (await import("@/lib/knowledge/words/en/causes")).causeWords),
};
