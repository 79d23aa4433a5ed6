import { matchInMessage, responseField } from "./fields";
import type { Fact, Subject } from "./types";

const insufficient = /\berror\\?=\\?["']?insufficient_scope/i;
/** What stands on one line around it is of the same challenge. */
const LONGEST = 500;

/** Parameters that API Gateway's challenge has not: an application, or another gateway, wrote such a one. */
const OF_OTHERS =
  /\b(?:realm|error_uri|authorization_uri|resource_metadata|as_uri)\\?=|higher privileges/i;

/** A challenge that names the scope for its reason: a JWT authorizer's (RFC 6750, 3.1). */
export function jwtScopeFacts(subject: Subject): readonly Fact[] {
  const field = responseField(subject, "www-authenticate");
  const inText = matchInMessage(subject, insufficient);
  const [challenge = "", span] =
    field !== undefined && insufficient.test(field.value)
      ? [field.value, field.span]
      : [inText && lineAround(inText.match), inText?.span];
  if (span === undefined || OF_OTHERS.test(challenge)) return [];
  return [
    { facet: "scope-granted", option: "no", span },
    { facet: "auth-mode", option: "jwt", span },
    // other servers may write the same
    { facet: "failed-phase", option: "authorizer", span, by: "presumption" },
  ];
}

function lineAround({ input, index }: RegExpExecArray): string {
  const before = input.slice(Math.max(0, index - LONGEST), index);
  const behind = input.slice(index, index + LONGEST);
  return before.slice(before.lastIndexOf("\n") + 1) + (behind.split("\n", 1)[0] ?? "");
}
