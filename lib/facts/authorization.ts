import { exchangeOf, matchInMessage, requestField } from "./fields";
import { requestHeadSpan } from "./head-span";
import { markFor } from "./marks-in";
import type { Fact, Subject } from "./types";

type AuthorizationSent = Extract<Fact, { facet: "authorization-sent" }>["option"];

/** Each part of a SigV4 field; their order is free. */
const sigV4Parts: readonly RegExp[] = [
  /^AWS4-(?:HMAC-SHA256|ECDSA-P256-SHA256)\s/,
  /Credential=[^\s,]{1,400}\/aws4_request/,
  /SignedHeaders=\S/,
  /Signature=\S/,
];

const echoed =
  /in Authorization header: ?\\?'(?<quoted>[^'\\\r\n]*)|(?:^|[\s.])Authorization=(?<assigned>[^"'\\\r\n]*)/;

/**
 * A part without a comma before it belongs to the value of the part in front of it.
 *
 * Source: "Authentication methods for requests", IAM's guide: only the algorithm has none behind it.
 */
const UNPARTED = /[^,\s]\s+(?:Credential|SignedHeaders|Signature)=/;

/** What the `Authorization` header held: SigV4, a token, something else, or nothing at all. */
export function authorizationFacts(subject: Subject): readonly Fact[] {
  const said = markFor(subject, "authorization-sent");
  const saidOf = said?.mark.proves["authorization-sent"];
  if (said !== undefined && saidOf === "malformed-sigv4") {
    // whatever it looks like, the answer says so
    return [{ facet: "authorization-sent", option: saidOf, span: said.span }];
  }
  const field = requestField(subject, "authorization");
  if (field !== undefined && !isLeftOut(field.value)) {
    const option =
      field.value.includes("AWS4-") && isUnparsed(subject)
        ? "malformed-sigv4"
        : kindOfCredentials(field.value, field.isCut || isParsed(subject));
    return [{ facet: "authorization-sent", option, span: field.span }];
  }
  return [
    ...fromQuery(subject),
    ...fromDate(subject),
    ...fromOptions(subject),
    ...fromMessage(subject),
    ...fromSilence(subject),
  ].slice(0, 1);
}

/** True where the answer says that the field could not be parsed. */
function isUnparsed(subject: Subject): boolean {
  return markFor(subject, "message")?.mark.proves.message === "authorization-not-sigv4";
}

/** True where the answer says what came of the signature, so that the field was whole: what it lacks, its copy lacks. */
function isParsed(subject: Subject): boolean {
  const message = markFor(subject, "message")?.mark.proves.message;
  return message !== undefined && PARSED.has(message);
}

const PARSED: ReadonlySet<string> = new Set([
  "signature-mismatch",
  "signature-expired",
  "signature-not-yet-current",
  "credential-scope",
  "token-invalid",
  "token-expired",
]);

/** `Credential=AKIA..., SignedHeaders=...`: what somebody left out of a copy. */
const LEFT_OUT = /\.{2}|…|\*{2}|x{4}|<[^<>]{0,80}>|\[(?:redacted|removed|snip|truncated)/i;

function kindOfCredentials(value: string, isCut = false): AuthorizationSent {
  const text = value.trim().replace(/^["']|["']$/g, "");
  if (text.includes("AWS4-")) {
    const isWhole =
      isCut ||
      LEFT_OUT.test(text) ||
      (sigV4Parts.every((part) => part.test(text)) && !UNPARTED.test(text.replace(/^\S+\s+/, "")));
    return isWhole ? "sigv4" : "malformed-sigv4";
  }
  if (/^(?:Bearer\b|\[hidden(?:-\d+)? jwt\b|eyJ)/i.test(text)) return "bearer";
  return "other";
}

/** Of a value that somebody or a tool took out, or that a variable stands for, nobody knows the kind. */
function isLeftOut(value: string): boolean {
  return /^["']?(?:[\s.…*xX'"-]*|[<([{](?!hidden)[^<>()[\]{}]{1,60}[>)\]}]|\{\{[^{}]{1,60}\}\}|\$\{?\w{1,60}\}?|%\w{1,60}%|redacted|omitted|hidden|removed|filtered|masked)["']?$/i.test(
    value.trim(),
  );
}

/** `--aws-sigv4`, `--oauth2-bearer`, `-u`: the client writes the field itself. */
function fromOptions(subject: Subject): readonly Fact[] {
  const credentials = exchangeOf(subject)?.request?.credentials;
  if (credentials === undefined) return [];
  return [{ facet: "authorization-sent", option: credentials.kind, span: credentials.span }];
}

/** A presigned URL carries the signature in its query (SigV4, query string parameters). */
function fromQuery(subject: Subject): readonly Fact[] {
  const target = exchangeOf(subject)?.request?.target;
  if (target === undefined || !/[?&]X-Amz-Signature=/i.test(target.value)) return [];
  return [{ facet: "authorization-sent", option: "sigv4", span: target.span }];
}

/** Where the header's value was left out of a copy, its companion `X-Amz-Date` still tells. */
function fromDate(subject: Subject): readonly Fact[] {
  const field = requestField(subject, "authorization");
  const date = requestField(subject, "x-amz-date");
  if (field === undefined || date === undefined) return [];
  return [{ facet: "authorization-sent", option: "sigv4", span: date.span }];
}

/** The answer to a header that is no SigV4 repeats it, and some answers are given to SigV4 alone. */
function fromMessage(subject: Subject): readonly Fact[] {
  const signed = markFor(subject, "authorization-sent");
  if (signed !== undefined) {
    const option = signed.mark.proves["authorization-sent"] ?? "sigv4";
    return [{ facet: "authorization-sent", option, span: signed.span }];
  }
  // all that is missing is named, `Credential` first: what is not named was found
  const lacking = matchInMessage(
    subject,
    /(?:^|["':>])\s?Authorization header requires (?:'(?:Signature|SignedHeaders)' parameter|existence of either)/,
  );
  if (lacking !== undefined) {
    return [{ facet: "authorization-sent", option: "malformed-sigv4", span: lacking.span }];
  }
  // the newer texts repeat a hash, which tells nothing of what was sent
  if (matchInMessage(subject, /hashed with SHA-256/i) !== undefined) return [];
  // a field that bears its scheme twice
  const twice = matchInMessage(subject, /'AWS4-[A-Z0-9-]{3,30}\\?' not a valid key=value pair/);
  if (twice !== undefined) {
    return [{ facet: "authorization-sent", option: "malformed-sigv4", span: twice.span }];
  }
  const echo = matchInMessage(subject, echoed);
  const value = echo?.match.groups?.quoted ?? echo?.match.groups?.assigned;
  if (echo === undefined || value === undefined || /^[\s.…]*$/.test(value)) return [];
  // the header that API Gateway could not parse is malformed by that, whatever it looks like
  const option = value.includes("AWS4-") ? "malformed-sigv4" : kindOfCredentials(value);
  return [{ facet: "authorization-sent", option, span: echo.span }];
}

/** Nothing was sent, where the whole request head is there to prove it. */
function fromSilence(subject: Subject): readonly Fact[] {
  const span = requestHeadSpan(subject);
  if (span === undefined || requestField(subject, "authorization") !== undefined) return [];
  return [{ facet: "authorization-sent", option: "none", span }];
}
