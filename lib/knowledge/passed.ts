import type { CauseSignature } from "./types";

/**
 * What must be so of a request that got past a station, for the causes further on to build on:
 * a request that a method refused had come by the right name, in the right stage.
 */
export const reachedGateway = {
  "answered-by": ["api-gateway"],
  "cloudfront-in-front": ["no", "rewrites-host"],
  "endpoint-access-mode": ["basic"],
  "private-api-name": ["right"],
  "host-known": ["yes"],
  "route-deployed": ["yes"],
  "cache-invalidation": ["not-sent"],
  "backend-status": ["other"],
} as const satisfies CauseSignature;

/** The host led to a stage. `host-resolves-to` applies to public APIs only, hence "public-address". */
export const reachedStage = {
  ...reachedGateway,
  host: ["execute-api", "vpc-endpoint", "custom-domain", "cloudfront"],
  "stage-in-url": ["right"],
  "domain-mapping": ["matches"],
  "default-endpoint": ["enabled"],
  "client-certificate": ["accepted"],
  "host-resolves-to": ["public-address"],
  "vpc-endpoint-policy": ["default", "allows-caller"],
  "request-logged": ["yes"],
} as const satisfies CauseSignature;

/** AWS WAF let the request through and a method was found for it. */
export const reachedMethod = {
  ...reachedStage,
  "waf-blocked": ["no"],
} as const satisfies CauseSignature;

/** A signature, if there was one, is good; an API key, if one is asked for, is most often usable. */
export const reachedAuthorizer = {
  ...reachedMethod,
  "api-key-sent": ["yes"],
  "key-state": ["usable"],
  credentials: ["valid"],
  "signing-time": ["within-five-minutes"],
  "signed-for": ["this-api"],
  "scope-granted": ["yes"],
} as const satisfies CauseSignature;

/**
 * What the refusal of an authorizer or a policy leaves open: where the authorizer is to supply the key,
 * it runs before there is one (developer guide, "Choose an API key source").
 */
export const keyUnproven = {
  "api-key-sent": ["no"],
  "key-state": ["unknown-or-disabled", "no-usage-plan-for-stage", "not-supplied-by-authorizer"],
} as const satisfies CauseSignature;

/**
 * A SigV4 header is checked on any method, also one without authorization, and also before it is
 * known whether the route exists; so this says nothing of the route.
 */
export const reachedSignatureCheck = {
  ...reachedStage,
  "waf-blocked": ["no"],
  "route-deployed": ["yes", "no"],
} as const satisfies CauseSignature;
