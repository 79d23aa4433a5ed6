import { english as words } from "@/lib/knowledge/words/en";
import type { Language } from "../language";
import { en as messages } from "../messages/en";
import { once } from "./once";

/** English; what is told of a cause follows by itself. */
export const english: Language = {
  locale: "en",
  words,
  messages,
  causes: once(async () => {
    const [
      { causeWords },
      { productWords },
      { products },
      { sources },
      { remedies },
      { facetCommands },
      { wafRuleWords },
      { wafSubjectOf },
      { statusWords },
      { statusSources },
      signature,
      { SignatureDifferences },
    ] = await Promise.all([
      import("@/lib/knowledge/words/en/causes"),
      import("@/lib/knowledge/words/en/products"),
      import("@/lib/knowledge/products"),
      import("@/lib/knowledge/sources"),
      import("@/lib/knowledge/remedies"),
      import("@/lib/knowledge/facet-commands"),
      import("@/lib/knowledge/words/en/waf-rules"),
      import("@/lib/knowledge/waf-rules"),
      import("@/lib/knowledge/words/en/statuses"),
      import("@/lib/knowledge/statuses"),
      import("@/lib/sigv4/words/en"),
      import("../../signature/signature-differences"),
    ]);
    return {
      words: causeWords,
      productWords,
      products,
      sources,
      remedies,
      facetCommands,
      statuses: { wordsOf: statusWords, sourcesOf: statusSources },
      wafRules: { words: wafRuleWords, subjectOf: wafSubjectOf },
      signature: { words: signature.signatureWords, Differences: SignatureDifferences },
    };
  }),
};
