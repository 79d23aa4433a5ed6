import { exchangeOf, matchInMessage, responseField } from "./fields";
import type { Fact, Subject } from "./types";

type MessageKind = Extract<Fact, { facet: "message" }>["option"];

/**
 * The texts that API Gateway writes, the most telling first: an authorizer's refusal may go on with
 * the words of a policy's. Sources: the gateway response types, the article on 403 errors.
 */
const texts: readonly { readonly kind: MessageKind; readonly pattern: RegExp }[] = [
  {
    kind: "authorizer-denied",
    pattern: /User is not authorized to access this resource[^"\\\r\n]*/i,
  },
  {
    kind: "invoke-denied",
    pattern:
      /(?:User: \S{1,2048}\s{1,200})?is not authorized to perform:\s*execute-api:\s?(?:Invoke|ManageConnections|\*)[^"\\]{0,400}/i,
  },
  {
    kind: "invoke-denied",
    pattern:
      /no [a-z -]{3,40} polic(?:y|ies) allows? the execute-api:(?:Invoke|ManageConnections) action/i,
  },
  { kind: "token-invalid", pattern: /The security token included in the request is invalid/i },
  { kind: "token-expired", pattern: /The security token included in the request is expired/i },
  { kind: "signature-expired", pattern: /\bSignature expired\b[^"\\\r\n]*/i },
  { kind: "signature-not-yet-current", pattern: /Signature not yet current[^"\\\r\n]*/i },
  {
    kind: "signature-mismatch",
    pattern: /The request signature we calculated does not match the signature you provided/i,
  },
  {
    kind: "credential-scope",
    pattern:
      /Credential should be scoped [^"\\\r\n]*|Date in Credential scope does not match[^"\\\r\n]*/i,
  },
  {
    kind: "authorization-not-sigv4",
    pattern:
      /(?:not a valid|Invalid) key=value pair \(missing equal-sign\) in Authorization header|Authorization header requires '[A-Za-z]{1,40}' parameter/i,
  },
  {
    kind: "missing-authentication-token",
    pattern: /(?<!Request is )Missing Authentication Token(?!Exception)/i,
  },
  { kind: "invalid-api-key", pattern: /Invalid API Key identifier specified/i },
];

/** A message that is no more than this word; a longer text that begins with it is another's. */
const forbidden =
  /(?<![A-Za-z])["']?message["']?\s{0,40}(?::\s{0,40})?["']?Forbidden["']?\s{0,40}(?=[,}\]\r\n]|$)/i;

/** The same word as the AWS SDKs repeat it: JavaScript, Go and .NET; botocore; Java 1 and 2. */
const repeatedForbidden =
  /\bForbiddenException: Forbidden(?=\s*(?:$|\{))|\(ForbiddenException\) when calling the \w+ operation: Forbidden(?=\s*$)|\bForbidden(?= \(Service: [\w -]{1,60}[;,] Status Code: 403\b)/m;

/** The word alone, as people type it who have nothing else. */
const nothingElse =
  /^\s*(?:(?:error|message|http|status)\b(?:\s*:)?\s*)?["']?forbidden["']?[.!]?\s*$/i;

/** Which of API Gateway's own texts the answer bears, or that it bears none of them. */
export function messageFacts(subject: Subject): readonly Fact[] {
  for (const { kind, pattern } of texts) {
    const found = matchInMessage(subject, pattern);
    if (found !== undefined) return [{ facet: "message", option: kind, span: found.span }];
  }
  const plain =
    matchInMessage(subject, forbidden) ??
    matchInMessage(subject, repeatedForbidden) ??
    matchInMessage(subject, nothingElse);
  if (plain !== undefined && isBareMessage(subject)) {
    return [{ facet: "message", option: "forbidden", span: plain.span }];
  }
  return ownWords(subject);
}

/** True where the object says nothing but its message (and, in a WebSocket frame, its ids). */
function isBareMessage({ message, document }: Subject): boolean {
  if (message === undefined) return false;
  if (document.kind !== "exchange") return true;
  const body = message.value.trim();
  if (!body.startsWith("{")) return true;
  const keys = [...body.matchAll(/([A-Za-z_]\w{0,60})["']?\s{0,40}:/g)].map(([, key]) => key);
  return keys.every((key) => key === "message" || key === "connectionId" || key === "requestId");
}

/** A body in other words than API Gateway's, or none at all; only a response can show that. */
function ownWords(subject: Subject): readonly Fact[] {
  const response = exchangeOf(subject)?.response;
  if (response === undefined) return [];
  const body = response.body?.value.trim() ?? "";
  // what is cut off may be API Gateway's words
  if (/\(truncated\.\.\.\)/.test(body) || /^\{[^}]*$/.test(body)) return [];
  if (response.body !== undefined && body !== "") {
    return [{ facet: "message", option: "customised", span: response.body.span, isSilence: true }];
  }
  const length = responseField(subject, "content-length");
  if (response.isWholeHead && length !== undefined && length.value.trim() === "0") {
    return [{ facet: "message", option: "empty", span: length.span }];
  }
  return [];
}
