import { english } from "@/lib/knowledge/words/en";
import { causeWords } from "@/lib/knowledge/words/en/causes";

/** What the pages under `/en/` say of the knowledge. */
export const words = { ...english, causes: causeWords };
