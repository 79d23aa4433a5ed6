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

/** Words that refuse, or ask why something is refused. */
const REFUSING =
  /\b(?:refus(?:e[sd]?|al)|den(?:y|ies|ied)|not (?:authori[sz]ed|allowed|permitted)|access ?denied|block(?:s|ed)?|reject(?:s|ed)?|explicit deny|missing ?authentication|signature|security token|api key identifier|key=value)\b|ACCESS_DENIED|INVALID_API_KEY|MISSING_AUTHENTICATION|拒绝|禁止|拒否|verweigert|abgelehnt|refusé|denegad|negad/i;

/** Another status, by its number and its name or a word for it, as people and programs tell it. */
const OTHER_STATUS =
  /\b(?:HTTP(?:\/[\d.]{1,3})?|status(?:[ _-]?code)?|error(?: code)?|code|gives? (?:me |us )?(?:an? )?|gets? (?:an? )?|returns? (?:an? )?|got (?:an? )?)["']?[ \t:=]{1,3}["'*]{0,2}(?<told>4(?!03)\d\d|5\d\d)\b(?![.,]?\d|\s?(?:ms|bytes|MB|KB))|\b(?<named>4(?!03)\d\d|5\d\d)[ :-]{1,3}(?:page )?(?:error|not found|too many requests|client error|server error|internal server error|bad (?:gateway|request)|unauthori[sz]ed|service unavailable|gateway time-?out|method not allowed|conflict)\b/i;

/** API Gateway's own names of what it answers with 500. */
const MISCONFIGURED =
  /\bAuthorizerConfigurationException\b|\bAUTHORIZER_(?:CONFIGURATION_ERROR|FAILURE)\b/;

/**
 * The status that an answer had which no call of the text shows: of a body that was pasted alone, where its one message is
 * API Gateway's for another status than 403, or of a text that tells another status and nothing of a refusal.
 */
export function impliedStatus(
  text: string,
  document: EvidenceDocument | undefined,
): number | undefined {
  const response =
    document?.kind === "exchange" && document.response?.status === undefined
      ? document.response
      : undefined;
  if (REFUSED.test(text)) return undefined;
  const message = ALONE.exec(response?.body?.value ?? "")?.[1];
  return message === undefined
    ? toldStatus(text)
    : (STATUS_OF.get(message.toLowerCase().replace(/\.$/, "")) ?? toldStatus(text));
}

function toldStatus(text: string): number | undefined {
  const start = text.slice(0, LONGEST_TOLD);
  if (REFUSING.test(start)) return undefined;
  if (MISCONFIGURED.test(start)) return 500;
  const { told, named } = OTHER_STATUS.exec(start)?.groups ?? {};
  const status = told ?? named;
  return status === undefined ? undefined : Number(status);
}

/** A longer text is a file, which may speak of many calls. */
const LONGEST_TOLD = 20_000;
