import type { Facet } from "../engine";

/** What it costs a person to find out, relative to looking at the screen. */
const look = 1;
const command = 1.5;
const console = 2;

/** A facet, whatever its options. */
export type FacetEntry = Facet;

/**
 * Everything that can be known about a refused request, the most telling first: the first facet
 * in this order that rules a cause out is the reason that is shown.
 */
export const facets = [
  {
    id: "answered-by",
    readOff: "answer",
    options: [
      "api-gateway",
      "backend",
      "cloudfront",
      "cloudflare",
      "load-balancer",
      "web-server",
      "s3",
      "forward-proxy",
      "lambda-url",
      "other-aws-service",
      "other-gateway",
      "local-emulator",
      "integrated-aws-service",
    ],
    effort: look,
  },
  {
    id: "message",
    readOff: "answer",
    options: [
      "authorizer-denied",
      "invoke-denied",
      "token-invalid",
      "token-expired",
      "missing-authentication-token",
      "signature-expired",
      "signature-not-yet-current",
      "signature-mismatch",
      "credential-scope",
      "authorization-not-sigv4",
      "invalid-api-key",
      "forbidden",
      "customised",
      "empty",
      "null",
      "operation-unknown",
    ],
    effort: look,
  },
  {
    id: "error-type",
    readOff: "answer",
    options: [
      "access-denied",
      "forbidden",
      "missing-authentication-token",
      "incomplete-signature",
      "invalid-signature",
      "expired-token",
      "unrecognized-client",
      "absent",
    ],
    effort: look,
  },
  {
    id: "response-ids",
    options: ["rest-style", "http-style"],
    effort: look,
  },
  {
    id: "denial",
    readOff: "answer",
    options: ["explicit", "implicit"],
    effort: look,
    applies: {
      facet: "message",
      options: ["authorizer-denied", "invoke-denied"],
      unknown: "waits",
    },
  },
  {
    id: "policy-named",
    readOff: "answer",
    options: [
      "identity",
      "resource",
      "vpc-endpoint",
      "service-control",
      "permissions-boundary",
      "session",
      "unnamed",
    ],
    effort: look,
    applies: {
      facet: "message",
      options: ["authorizer-denied", "invoke-denied", "customised", "empty"],
      unknown: "counts",
    },
  },
  {
    id: "principal",
    readOff: "answer",
    options: ["anonymous", "arn"],
    effort: look,
    applies: { facet: "message", options: ["invoke-denied"], unknown: "waits" },
  },
  {
    id: "denied-action",
    readOff: "answer",
    options: ["invoke", "manage-connections"],
    effort: look,
    applies: { facet: "message", options: ["invoke-denied"], unknown: "waits" },
  },
  {
    id: "same-account",
    options: ["yes", "no"],
    effort: command,
  },
  {
    id: "cloudfront-page",
    options: ["blocked", "country", "method", "bad-request", "other"],
    effort: look,
    applies: { facet: "answered-by", options: ["cloudfront"], unknown: "waits" },
  },
  {
    id: "body-with-get",
    options: ["yes", "no"],
    effort: look,
    applies: { facet: "answered-by", options: ["cloudfront"], unknown: "waits" },
  },
  {
    id: "api-type",
    options: ["rest", "http", "private", "websocket"],
    effort: look,
  },
  {
    id: "auth-mode",
    options: ["none", "iam", "lambda-authorizer", "cognito", "jwt"],
    effort: command,
  },
  {
    id: "host",
    options: ["execute-api", "vpc-endpoint", "custom-domain", "cloudfront", "aws-service", "other"],
    effort: look,
  },
  { id: "partition", options: ["aws", "aws-cn", "aws-us-gov"], effort: look },
  {
    id: "authorization-sent",
    options: ["none", "sigv4", "malformed-sigv4", "bearer", "other"],
    effort: look,
  },
  {
    id: "websocket-step",
    options: ["none", "connect", "message", "connections-api"],
    effort: look,
    applies: { facet: "api-type", options: ["websocket"], unknown: "counts" },
  },
  { id: "preflight", options: ["yes", "no"], effort: look },
  {
    id: "route-deployed",
    options: ["yes", "no"],
    effort: command,
    // of a preflight it is the OPTIONS method that may be missing, which is a cause of its own
    applies: { facet: "preflight", options: ["no"], unknown: "counts" },
  },
  {
    id: "stage-in-url",
    options: ["right", "wrong"],
    effort: look,
  },
  {
    id: "host-known",
    options: ["yes", "no"],
    effort: command,
  },
  {
    id: "default-endpoint",
    options: ["enabled", "disabled"],
    effort: command,
    applies: { facet: "host", options: ["execute-api"], unknown: "counts" },
  },
  {
    id: "domain-mapping",
    options: ["matches", "none"],
    effort: command,
    applies: { facet: "host", options: ["custom-domain"], unknown: "counts" },
  },
  {
    id: "mutual-tls",
    options: ["yes", "no"],
    effort: command,
  },
  {
    id: "client-certificate",
    options: ["none-sent", "untrusted-or-incomplete-chain", "expired-or-unsupported", "accepted"],
    effort: command,
    applies: { facet: "mutual-tls", options: ["yes"], unknown: "waits" },
  },
  {
    id: "endpoint-access-mode",
    options: ["basic", "strict"],
    effort: command,
  },
  {
    id: "cloudfront-in-front",
    options: ["no", "forwards-viewer-host", "rewrites-host"],
    effort: command,
  },
  {
    // who answered is asked; this only tells who did not
    id: "front-signature",
    options: ["present", "absent"],
  },
  {
    id: "private-api-name",
    options: ["right", "wrong", "not-admitted"],
    effort: look,
    applies: { facet: "api-type", options: ["private"], unknown: "counts" },
  },
  {
    id: "host-resolves-to",
    options: ["public-address", "private-address"],
    effort: command,
    applies: { facet: "api-type", options: ["rest", "http", "websocket"], unknown: "waits" },
  },
  {
    id: "caller-network",
    options: ["internet", "vpc-with-private-dns-endpoint", "vpc-other", "on-premises"],
    effort: command,
  },
  {
    id: "api-key-required",
    options: ["yes", "no"],
    effort: command,
    applies: { facet: "preflight", options: ["no"], unknown: "counts" },
  },
  {
    id: "api-key-sent",
    options: ["yes", "no"],
    effort: look,
    applies: { facet: "api-key-required", options: ["yes"], unknown: "waits" },
  },
  {
    id: "key-state",
    options: [
      "usable",
      "unknown-or-disabled",
      "no-usage-plan-for-stage",
      "not-supplied-by-authorizer",
    ],
    effort: command,
    applies: { facet: "api-key-required", options: ["yes"], unknown: "counts" },
  },
  {
    id: "waf-attached",
    options: ["yes", "no"],
    effort: command,
  },
  {
    id: "waf-blocked",
    options: ["yes", "no"],
    effort: console,
  },
  {
    id: "vpc-endpoint-policy",
    options: ["default", "allows-caller", "denies-caller"],
    effort: command,
    applies: { facet: "api-type", options: ["private"], unknown: "counts" },
  },
  {
    id: "identity-policy",
    options: ["allows-caller", "denies-caller", "silent-on-caller"],
    effort: command,
    applies: { facet: "auth-mode", options: ["iam"], unknown: "counts" },
  },
  {
    id: "resource-policy",
    options: ["none", "allows-caller", "denies-caller", "silent-on-caller"],
    effort: command,
  },
  {
    id: "deployed-since-change",
    options: ["yes", "no"],
    effort: command,
  },
  {
    id: "authorizer-policy",
    options: ["allows-caller", "denies-caller", "silent-on-method"],
    effort: command,
    applies: { facet: "auth-mode", options: ["lambda-authorizer"], unknown: "counts" },
  },
  {
    id: "authorizer-cache",
    options: ["off", "on"],
    effort: command,
    applies: { facet: "auth-mode", options: ["lambda-authorizer"], unknown: "counts" },
  },
  {
    id: "after-cache-flush",
    options: ["works", "still-refused"],
    effort: console,
    applies: { facet: "authorizer-cache", options: ["on"], unknown: "counts" },
  },
  {
    id: "credentials",
    options: ["valid", "unknown-or-disabled", "expired"],
    effort: command,
    applies: { facet: "authorization-sent", options: ["sigv4"], unknown: "counts" },
  },
  {
    id: "signed-for",
    options: ["this-api", "another-region-or-service"],
    effort: look,
    applies: { facet: "authorization-sent", options: ["sigv4"], unknown: "counts" },
  },
  {
    id: "signing-time",
    options: ["within-five-minutes", "older", "ahead"],
    effort: look,
    applies: { facet: "authorization-sent", options: ["sigv4"], unknown: "counts" },
  },
  {
    id: "clock",
    options: ["right", "slow", "fast"],
    effort: command,
  },
  { id: "other-clients-work", options: ["yes", "no"], effort: command },
  {
    id: "works-on-default-endpoint",
    options: ["yes", "no"],
    effort: command,
    applies: { facet: "host", options: ["custom-domain", "cloudfront"], unknown: "counts" },
  },
  { id: "other-methods-work", options: ["yes", "no"], effort: command },
  {
    id: "scope-granted",
    options: ["yes", "no"],
    effort: command,
    applies: { facet: "auth-mode", options: ["jwt"], unknown: "counts" },
  },
  {
    id: "cache-invalidation",
    options: ["sent", "not-sent"],
    effort: look,
  },
  {
    id: "request-logged",
    options: ["yes", "no"],
    effort: console,
  },
  {
    id: "response-type",
    options: [
      "access-denied",
      "invalid-api-key",
      "waf-filtered",
      "missing-authentication-token",
      "expired-token",
      "invalid-signature",
      "none",
    ],
    effort: console,
    applies: { facet: "request-logged", options: ["yes"], unknown: "counts" },
  },
  {
    id: "failed-phase",
    options: ["waf", "authenticate", "authorizer", "authorize", "integration", "none"],
    effort: console,
    applies: { facet: "request-logged", options: ["yes"], unknown: "counts" },
  },
  {
    id: "backend-status",
    options: ["403", "other"],
    effort: console,
  },
] as const satisfies readonly Facet[];
