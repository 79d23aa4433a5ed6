import type { EvidenceDocument } from "../evidence";

/**
 * The words of API Gateway's own answers that are no refusals by policy, and the status each goes with.
 *
 * Sources: "Gateway response types for API Gateway" has the statuses; the texts are HTTP's names of
 * them (RFC 9110, 15), or stand with them in public code and threads (an expired token, a time-out, a quota).
 */
const STATUS_OF = new Map([
  ["invalid request body", 400],
  ["unauthorized", 401],
  ["the incoming token has expired", 401],
  ["not found", 404],
  ["unsupported media type", 415],
  ["limit exceeded", 429],
  ["too many requests", 429],
  ["internal server error", 500],
  ["service unavailable", 503],
  ["endpoint request timed out", 504],
]);

const ALONE = /^\s*\{\s*"message"\s*:\s*"([^"\\]{1,60})"\s*\}\s*$/;

/** What speaks of a refusal, whatever a body says. */
const REFUSED = /(?<!\d)403(?!\d)|\bforbidden\b/i;

/**
 * The status that an answer had of which only the body was pasted, where its one message is API Gateway's
 * for another status than 403, and nothing in the text speaks of a 403.
 */
export function impliedStatus(
  text: string,
  document: EvidenceDocument | undefined,
): number | undefined {
  const body =
    document?.kind === "exchange" && document.response?.status === undefined
      ? document.response?.body?.value
      : undefined;
  const message = ALONE.exec(body ?? "")?.[1];
  if (message === undefined || REFUSED.test(text)) return undefined;
  return STATUS_OF.get(message.toLowerCase().replace(/\.$/, ""));
}
