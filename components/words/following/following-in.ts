import type {
  AllCauseWords,
  AllFacetHelp,
  ProductWords,
  SignatureWords,
  WafRuleWords,
} from "@/lib";
import { facetCommands } from "@/lib/knowledge/facet-commands";
import { products } from "@/lib/knowledge/products";
import { remedies } from "@/lib/knowledge/remedies";
import { sources } from "@/lib/knowledge/sources";
import { statusSources } from "@/lib/knowledge/statuses";
import { wafSubjectOf } from "@/lib/knowledge/waf-rules";
import { SignatureDifferences } from "../../signature/signature-differences";
import type { Following } from "../language";

/** The words of one language that follow a page. */
interface FollowingWords {
  readonly facetHelp: AllFacetHelp;
  readonly causeWords: AllCauseWords;
  readonly productWords: ProductWords;
  readonly statusWords: (status: number) => string;
  readonly wafRuleWords: WafRuleWords;
  readonly signatureWords: SignatureWords;
}

/** What follows a page in one language, of its words and of what needs none. */
export function followingIn(words: FollowingWords): Following {
  return {
    facetHelp: words.facetHelp,
    facetCommands,
    words: words.causeWords,
    remedies,
    sources,
    productWords: words.productWords,
    products,
    statuses: { wordsOf: words.statusWords, sourcesOf: statusSources },
    wafRules: { words: words.wafRuleWords, subjectOf: wafSubjectOf },
    signature: { words: words.signatureWords, Differences: SignatureDifferences },
  };
}
