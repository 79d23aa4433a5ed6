import { matchInMessage, responseField } from "./fields";
import type { Fact, Subject } from "./types";

const insufficient = /\berror\\?=\\?["']?insufficient_scope/i;

/** A challenge that names the scope for its reason: a JWT authorizer's (RFC 6750, 3.1). */
export function jwtScopeFacts(subject: Subject): readonly Fact[] {
  const field = responseField(subject, "www-authenticate");
  // API Gateway's challenge has neither: an application, or another gateway, wrote this one
  if (field !== undefined && /\b(?:realm|error_uri)\\?=/i.test(field.value)) return [];
  const isNamed = field !== undefined && insufficient.test(field.value);
  const span = isNamed ? field.span : matchInMessage(subject, insufficient)?.span;
  if (span === undefined) return [];
  return [
    { facet: "scope-granted", option: "no", span },
    { facet: "auth-mode", option: "jwt", span },
  ];
}
