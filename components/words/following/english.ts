import { causeWords } from "@/lib/knowledge/words/en/causes";
import { facetHelp } from "@/lib/knowledge/words/en/facet-help";
import { productWords } from "@/lib/knowledge/words/en/products";
import { statusWords } from "@/lib/knowledge/words/en/statuses";
import { wafRuleWords } from "@/lib/knowledge/words/en/waf-rules";
import { signatureWords } from "@/lib/sigv4/words/en";
import { followingIn } from "./following-in";

/** What follows a page in English. */
export const following = followingIn({
  facetHelp,
  causeWords,
  productWords,
  statusWords,
  wafRuleWords,
  signatureWords,
});
