import { english as words } from "@/lib/knowledge/words/en";
import type { Language } from "../language";
import { en as messages } from "../messages/en";
import { once } from "./once";

/** English; what helps with a question and what is told of a cause follow by themselves. */
export const english: Language = {
  locale: "en",
  words,
  messages,
  // one module, since each script that is asked for costs a way there and back
  causes: once(async () => (await import("../following/english")).following),
};
