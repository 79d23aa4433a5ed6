import type { Configuration, EvidenceDocument } from "../evidence";
import { preflightGuard } from "./configuration/sam-template";
import type { Fact } from "./types";

/** That a browser was not let through, in people's words and its own. */
const TROUBLE =
  /\bCORS[- ]?(?:policy|errors?|issues?|problems?|preflight|fail\w{0,4}|block\w{0,3}|request)\b|\b(?:complain\w{0,3}|blocked|error|fail\w{0,3}|break\w{0,2}|broke) [^.\n]{0,24}\bCORS\b|\bNo 'Access-Control-Allow-Origin'|\bpre-?flights?\b|\bOPTIONS (?:requests?|calls?|methods?)\b|跨域[^。\n]{0,6}(?:错误|问题|报错|失败)|CORS ?エラー|プリフライト/;
const FINE =
  /\b(?:CORS|OPTIONS|pre-?flights?)\b[^.\n]{0,20}\b(?:works?|fine|OK|passes|succeeds?|20[04])\b|\bno CORS\b/i;

/**
 * That the refused call is the preflight, where a browser is said to stumble and a template of SAM's asks its preflights
 * for what it asks of all methods.
 *
 * Source: AWS SAM developer guide, ApiAuth: what is added to preflights unless it is left out.
 *
 * @param setups templates that the call met
 * @param known what is known of the call
 */
export function guardedPreflightFacts(
  setups: readonly Configuration[],
  documents: readonly EvidenceDocument[],
  known: ReadonlyMap<Fact["facet"], Fact>,
): readonly Fact[] {
  if (known.has("preflight")) return [];
  const isStumbling = documents.some(
    (one) =>
      one.kind === "error-text" && TROUBLE.test(one.text.value) && !FINE.test(one.text.value),
  );
  if (!isStumbling) return [];
  for (const { source, value } of setups) {
    const guard = source === "cloudformation-template" ? preflightGuard(value) : undefined;
    if (guard === undefined) continue;
    const { entry, isRefusal } = guard;
    const span = { start: entry.start, end: entry.end };
    return [{ facet: "preflight", option: "yes", span, by: isRefusal ? "presumption" : "told" }];
  }
  return [];
}
