import type { CauseTelling } from "../fix";
import { remedies } from "../knowledge";
import { causeWords } from "../knowledge/words/en/causes";

/** The causes told in English, for a test to which the language does not matter. */
export const inEnglish: CauseTelling = { words: causeWords, remedies };
