import { chinese as words } from "@/lib/knowledge/words/zh";
import type { Language } from "../language";
import { zh as messages } from "../messages/zh";
import { once } from "./once";

/** Simplified Chinese; what is told of a cause follows by itself. */
export const chinese: Language = {
  locale: "zh",
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
      import("@/lib/knowledge/words/zh/causes"),
      import("@/lib/knowledge/words/zh/products"),
      import("@/lib/knowledge/products"),
      import("@/lib/knowledge/sources"),
      import("@/lib/knowledge/remedies"),
      import("@/lib/knowledge/facet-commands"),
      import("@/lib/knowledge/words/zh/waf-rules"),
      import("@/lib/knowledge/waf-rules"),
      import("@/lib/knowledge/words/zh/statuses"),
      import("@/lib/knowledge/statuses"),
      import("@/lib/sigv4/words/zh"),
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
