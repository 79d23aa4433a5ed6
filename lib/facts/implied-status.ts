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

/** API Gateway's own names of what it answers with 500 ("Gateway response types for API Gateway"). */
const MISCONFIGURED =
  /\bAuthorizerConfigurationException\b|\bAUTHORIZER_(?:CONFIGURATION_ERROR|FAILURE)\b/;

/**
 * The status that an answer had which no call of the text shows: of a body that was pasted alone, where its one
 * message is API Gateway's for another status than 403, or where API Gateway names what it answers with 500; where
 * nothing in the text speaks of a 403.
 */
export function impliedStatus(
  text: string,
  document: EvidenceDocument | undefined,
): number | undefined {
  const body =
    document?.kind === "exchange" && document.response?.status === undefined
      ? document.response?.body?.value
      : undefined;
  if (REFUSED.test(text)) return undefined;
  const message = ALONE.exec(body ?? "")?.[1];
  const status =
    message === undefined ? undefined : STATUS_OF.get(message.toLowerCase().replace(/\.$/, ""));
  return status ?? (MISCONFIGURED.test(text.slice(0, LONGEST_TOLD)) ? 500 : undefined);
}

/** A longer text is a file, which may speak of many calls. */
const LONGEST_TOLD = 20_000;
