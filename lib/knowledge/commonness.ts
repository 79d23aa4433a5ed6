import type { Cause } from "../engine";
import { causeCounts } from "./cause-counts";
import type { CauseId, FacetId, OptionId } from "./types";

/** How common a cause is, relative to the others; see `cause-counts.ts`. */
export function commonnessOf(cause: CauseId): Pick<Cause, "commonness" | "countedAmong"> {
  const known = causeCounts.get(cause);
  if (known === undefined) return {};
  const { count, messages } = known;
  return { commonness: count, ...(messages ? { countedAmong: { message: messages } } : {}) };
}

/**
 * How often each option of a facet was met, read or told, plus one (one where it is missing): in 118 threads, and what else than its
 * cause a thing goes with (domains, CloudFront, mutual TLS, web ACLs, stages) in 468.
 *
 * What is wrong with a setup and refuses by itself (no route, a policy that denies) is another matter: of
 * 143 threads that tell of such a fault one has another cause. It is held for one in 20 of its facet, several
 * faults of a facet together; with less the tree asks more than nine questions.
 */
export const optionCommonness: {
  readonly [F in FacetId]?: { readonly [O in OptionId<F>]?: number };
} = {
  "answered-by": {
    "api-gateway": 48,
    backend: 4,
    cloudflare: 4,
    cloudfront: 7,
    "forward-proxy": 6,
    "lambda-url": 3,
    "load-balancer": 4,
    "other-aws-service": 7,
    s3: 2,
    "web-server": 2,
  },
  // of threads whose cause was no key
  "api-key-required": { no: 3, yes: 2 },
  "api-key-sent": { no: 7, yes: 5 },
  "api-type": { http: 6, private: 4, rest: 59, websocket: 8 },
  "auth-mode": { cognito: 4, iam: 18, "lambda-authorizer": 9, none: 15 },
  "authorization-sent": { bearer: 7, "malformed-sigv4": 3, none: 8, other: 2, sigv4: 20 },
  "authorizer-policy": { "allows-caller": 38 },
  "cloudfront-in-front": { "forwards-viewer-host": 0.5, no: 9 },
  "cloudfront-page": { "bad-request": 2, blocked: 2, country: 2, method: 3 },
  credentials: { valid: 38 },
  "default-endpoint": { disabled: 2, enabled: 3 },
  denial: { explicit: 5, implicit: 11 },
  "denied-action": { invoke: 10 },
  "deployed-since-change": { yes: 19 },
  "domain-mapping": { matches: 19 },
  "error-type": {
    absent: 6,
    "access-denied": 8,
    forbidden: 10,
    "incomplete-signature": 4,
    "invalid-signature": 4,
    "missing-authentication-token": 9,
    "unrecognized-client": 2,
  },
  "failed-phase": { integration: 2, waf: 2 },
  host: { "aws-service": 4, "custom-domain": 11, "execute-api": 28, other: 2 },
  "host-known": { yes: 19 },
  "host-resolves-to": { "public-address": 3 },
  "identity-policy": { "allows-caller": 38 },
  "key-state": { usable: 57 },
  message: {
    "authorization-not-sigv4": 9,
    "authorizer-denied": 5,
    "credential-scope": 3,
    customised: 14,
    empty: 3,
    forbidden: 21,
    "invoke-denied": 11,
    "missing-authentication-token": 8,
    "signature-expired": 3,
    "signature-mismatch": 8,
    "token-invalid": 3,
  },
  // two of 464 whose cause was no certificate told of it, and nobody tells that it is off
  "mutual-tls": { no: 150 },
  "other-methods-work": { no: 2, yes: 11 },
  // of 65 threads about a bare Forbidden five were from China
  partition: { aws: 61, "aws-cn": 6 },
  "policy-named": { unnamed: 10, "vpc-endpoint": 2 },
  // of 95 threads that another cause had, and that show which call it was, two were about a preflight
  preflight: { no: 94, yes: 3 },
  principal: { anonymous: 7, arn: 4 },
  "private-api-name": { right: 38 },
  "request-logged": { yes: 6 },
  "resource-policy": { "allows-caller": 2, "denies-caller": 0.4, "silent-on-caller": 4 },
  "response-ids": { "http-style": 3, "rest-style": 10 },
  "response-type": { "invalid-api-key": 2, "invalid-signature": 2 },
  "route-deployed": { yes: 19 },
  "same-account": { no: 2, yes: 4 },
  "signed-for": { "this-api": 19 },
  // of four that were refused for something else all were signed in time; the others are counted as one each
  "signing-time": { "within-five-minutes": 5 },
  "stage-in-url": { right: 19 },
  // of 14 threads about `User: anonymous` none was about an endpoint's policy
  "vpc-endpoint-policy": { default: 15 },
  // of 450 whose cause was no rule two told of one; who is asked finds more
  "waf-attached": { no: 4 },
  "waf-blocked": { no: 19 },
  "websocket-step": { connect: 2, "connections-api": 5, message: 2, none: 30 },
};
