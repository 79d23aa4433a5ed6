import type { CauseSignature } from "./types";

// what the causes of a family have in common; a cause spreads it and overrides what is its own

/** Another system refused; the request never met API Gateway. */
export const refusedBeforeGateway = {
  message: ["customised", "empty"],
  "error-type": ["absent"],
  "stage-in-url": ["right"],
  "route-deployed": ["yes"],
  "websocket-step": ["none", "connect"],
  "request-logged": ["no"],
  "response-type": [],
  "failed-phase": [],
  "waf-blocked": ["no"],
  "backend-status": ["other"],
} as const satisfies CauseSignature;

/** The call went to another AWS service, where API Gateway's settings mean nothing. */
export const answeredByAnotherService = {
  "domain-mapping": [],
  "default-endpoint": [],
  "host-known": [],
  "endpoint-access-mode": [],
  "private-api-name": [],
  "mutual-tls": ["no"],
  "cloudfront-in-front": ["no", "rewrites-host"],
  "websocket-step": ["none"],
  "api-type": [],
  "route-deployed": [],
  "stage-in-url": [],
  "api-key-required": [],
  "response-ids": [],
  "request-logged": ["no"],
  "waf-blocked": ["no"],
  "backend-status": ["other"],
  "response-type": [],
  "failed-phase": [],
} as const satisfies CauseSignature;

/** The text of a policy's refusal (ACCESS_DENIED). */
export const deniedByPolicy = {
  "error-type": ["access-denied"],
  message: ["invoke-denied"],
  "denied-action": ["invoke"],
  "response-ids": ["rest-style"],
  "response-type": ["access-denied"],
  "failed-phase": ["authorize"],
} as const satisfies CauseSignature;

/** A policy refused a caller whom a signature named. */
export const deniedToNamedCaller = {
  preflight: ["no"],
  principal: ["arn"],
  "auth-mode": ["iam"],
  "api-type": ["rest", "private"],
} as const satisfies CauseSignature;

/** A SigV4 header that was looked at and found wanting; what is wrong overrides its line. */
export const refusedSignature = {
  preflight: ["no"],
  credentials: ["valid"],
  "signing-time": ["within-five-minutes"],
  "signed-for": ["this-api"],
  "websocket-step": ["none", "connections-api"],
  "response-ids": ["rest-style"],
  "api-type": ["rest", "private", "websocket"],
  "authorization-sent": ["sigv4"],
  "failed-phase": ["authenticate"],
} as const satisfies CauseSignature;

/** The refusal for want of a usable API key (INVALID_API_KEY). */
export const refusedKey = {
  preflight: ["no"],
  "error-type": ["forbidden"],
  message: ["forbidden", "invalid-api-key"],
  "response-ids": ["rest-style"],
  "api-type": ["rest", "private", "websocket"],
  "api-key-required": ["yes"],
  "response-type": ["invalid-api-key"],
  "failed-phase": ["none"],
  "works-on-default-endpoint": ["no"],
  "deployed-since-change": ["yes"],
} as const satisfies CauseSignature;

/** The text of a REST API's Lambda authorizer (ACCESS_DENIED). */
export const refusedByLambdaAuthorizer = {
  "error-type": ["access-denied"],
  message: ["authorizer-denied"],
  "response-ids": ["rest-style"],
  "api-type": ["rest", "private"],
  "auth-mode": ["lambda-authorizer"],
  "policy-named": ["unnamed", "identity"],
  "response-type": ["access-denied"],
  "failed-phase": ["authorizer"],
} as const satisfies CauseSignature;

/** An HTTP API says no more than Forbidden, whatever refused. */
export const refusedByHttpApi = {
  "error-type": ["absent"],
  message: ["forbidden"],
  "response-ids": ["http-style"],
  "api-type": ["http"],
  // what is called a key there is for the authorizer
  "api-key-required": ["no"],
  "response-type": ["none", "access-denied"],
} as const satisfies CauseSignature;

/** The bare Forbidden of a request that reached no stage, and so left no line in a log. */
export const plainForbidden = {
  message: ["forbidden"],
  "error-type": ["forbidden"],
  "response-ids": ["rest-style"],
  "request-logged": ["no"],
  "response-type": [],
  "failed-phase": [],
  "waf-blocked": ["no"],
  "api-key-sent": ["yes"],
  "key-state": ["usable"],
} as const satisfies CauseSignature;
