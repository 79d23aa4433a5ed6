import { matchInMessage } from "./fields";
import type { Fact, Subject } from "./types";

type Proven = {
  [F in Fact["facet"]]: { facet: F; option: Extract<Fact, { facet: F }>["option"] };
}[Fact["facet"]];

/** The integration's own 403, as the execution log of a REST or WebSocket API shows it. */
export const backendRefusal =
  /Received response\. Status: 403|Lambda invocation failed with status: 403|Endpoint response body before transformations: ?<[^\n]{0,400}AccessDenied/;

/** Lines that API Gateway writes to its execution log, and what each proves. */
const lines: readonly { readonly pattern: RegExp; readonly proves: readonly Proven[] }[] = [
  {
    pattern:
      /API Key is not associated with a Usage Plan for API Stage|No Usage Plan found for key and API Stage/,
    proves: [
      { facet: "key-state", option: "no-usage-plan-for-stage" },
      { facet: "response-type", option: "invalid-api-key" },
      { facet: "api-key-required", option: "yes" },
      { facet: "request-logged", option: "yes" },
    ],
  },
  {
    pattern: /API Key {1,2}not authorized because method .{1,200}requires API Key/,
    proves: [
      { facet: "api-key-required", option: "yes" },
      { facet: "api-key-sent", option: "no" },
      { facet: "response-type", option: "invalid-api-key" },
      { facet: "request-logged", option: "yes" },
    ],
  },
  {
    pattern:
      /Access denied\. Reason: (?:Could not find issuer for certificate|self signed certificate)/i,
    proves: [
      { facet: "mutual-tls", option: "yes" },
      { facet: "client-certificate", option: "untrusted-or-incomplete-chain" },
      { facet: "request-logged", option: "yes" },
    ],
  },
  {
    pattern: /Access denied\. Reason: Client cert using an insecure Signature Algorithm/i,
    proves: [
      { facet: "mutual-tls", option: "yes" },
      { facet: "client-certificate", option: "expired-or-unsupported" },
      { facet: "request-logged", option: "yes" },
    ],
  },
  {
    pattern: /Authorizer result body before parsing: [^\n]{0,2000}"Effect"\s*:\s*"Deny"/,
    proves: [
      { facet: "auth-mode", option: "lambda-authorizer" },
      { facet: "authorizer-policy", option: "denies-caller" },
      { facet: "request-logged", option: "yes" },
    ],
  },
  {
    pattern: /The client is not authorized to perform this operation/,
    proves: [
      { facet: "response-type", option: "access-denied" },
      { facet: "request-logged", option: "yes" },
    ],
  },
  {
    pattern: backendRefusal,
    proves: [
      { facet: "backend-status", option: "403" },
      { facet: "request-logged", option: "yes" },
    ],
  },
];

/** What lines of an execution log prove. Sources: the articles on logs and on mutual TLS. */
export function executionLogFacts(subject: Subject): readonly Fact[] {
  return lines.flatMap(({ pattern, proves }) => {
    const found = matchInMessage(subject, pattern);
    return found === undefined ? [] : proves.map((fact) => ({ ...fact, span: found.span }));
  });
}
