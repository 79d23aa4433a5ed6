import { chinese as words } from "@/lib/knowledge/words/zh";
import type { Language } from "../language";
import { zh as messages } from "../messages/zh";
import { once } from "./once";

/** Simplified Chinese; what helps with a question and what is told of a cause follow by themselves. */
export const chinese: Language = {
  locale: "zh",
  words,
  messages,
  // one module, since each script that is asked for costs a way there and back
  causes: once(async () => (await import("../following/chinese")).following),
};
