import { causeWords } from "@/lib/knowledge/words/zh/causes";
import { facetHelp } from "@/lib/knowledge/words/zh/facet-help";
import { productWords } from "@/lib/knowledge/words/zh/products";
import { statusWords } from "@/lib/knowledge/words/zh/statuses";
import { wafRuleWords } from "@/lib/knowledge/words/zh/waf-rules";
import { signatureWords } from "@/lib/sigv4/words/zh";
import { followingIn } from "./following-in";

/** What follows a page in Simplified Chinese. */
export const following = followingIn({
  facetHelp,
  causeWords,
  productWords,
  statusWords,
  wafRuleWords,
  signatureWords,
});
