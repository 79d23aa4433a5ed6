import { matchInMessage, responseField } from "./fields";
import { responseHeadSpan } from "./head-span";
import type { Fact, Subject } from "./types";

type ErrorType = Extract<Fact, { facet: "error-type" }>["option"];

/** `x-amzn-errortype` values that go with a 403 of API Gateway. */
const errorTypes = new Map<string, ErrorType>([
  ["accessdeniedexception", "access-denied"],
  ["forbiddenexception", "forbidden"],
  ["missingauthenticationtokenexception", "missing-authentication-token"],
  ["missingauthenticationtoken", "missing-authentication-token"],
  ["incompletesignatureexception", "incomplete-signature"],
  ["incompletesignature", "incomplete-signature"],
  ["invalidsignatureexception", "invalid-signature"],
  ["expiredtokenexception", "expired-token"],
  ["expiredtoken", "expired-token"],
  ["unrecognizedclientexception", "unrecognized-client"],
]);

// JAX-RS, java.nio and Spring have exceptions of the same names, which tell nothing of a header
const inText =
  /(?<!\b(?:ws\.rs|nio\.file|security\.access|security\.authorization)\.)\b(?:(?:AccessDenied|Forbidden|MissingAuthenticationToken|IncompleteSignature|InvalidSignature|ExpiredToken|UnrecognizedClient)Exception\b(?!: Forbidden resource|\()|(?<=Error Code: |error \()(?:MissingAuthenticationToken|IncompleteSignature|ExpiredToken)\b)/;

/**
 * The `x-amzn-errortype` header, which survives a customised body; or the exception that an SDK made
 * of it. Absent counts only where the whole head is there.
 */
export function errorTypeFacts(subject: Subject): readonly Fact[] {
  const field = responseField(subject, "x-amzn-errortype");
  if (field !== undefined) return known(field.value, field.span);
  const named = matchInMessage(subject, inText);
  if (named !== undefined) return known(named.match[0], named.span);
  const span = responseHeadSpan(subject);
  return span === undefined
    ? []
    : [{ facet: "error-type", option: "absent", span, isSilence: true }];
}

function known(value: string, span: Fact["span"]): readonly Fact[] {
  // a colon may follow the name, with a URL behind it
  const name = value.split(":")[0]?.trim().toLowerCase() ?? "";
  const option = errorTypes.get(name);
  return option === undefined ? [] : [{ facet: "error-type", option, span }];
}
