import type { Cause, Facet } from "../engine";
import { causeCounts } from "./cause-counts";
import type { CauseId, FacetId, OptionId } from "./types";

/** How common a cause is, relative to the others; see `cause-counts.ts`. */
export function commonnessOf(cause: CauseId): Pick<Cause, "commonness" | "countedAmong"> {
  const known = causeCounts.get(cause);
  if (known === undefined) return {};
  const { count, messages } = known;
  return { commonness: count, ...(messages ? { countedAmong: { message: messages } } : {}) };
}

type Counts = { readonly [F in FacetId]?: { readonly [O in OptionId<F>]?: number } };

/**
 * How often each option of a facet was met, read or told, plus one: in 118 threads, and what else than its
 * cause a thing goes with (domains, CloudFront, mutual TLS, web ACLs, stages) in 468.
 */
const counted: Counts = {
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
  "cloudfront-in-front": { "forwards-viewer-host": 1, no: 9 },
  "cloudfront-page": { "bad-request": 2, blocked: 2, country: 2, method: 3 },
  "default-endpoint": { disabled: 2, enabled: 3 },
  denial: { explicit: 5, implicit: 11 },
  "denied-action": { invoke: 10 },
  "domain-mapping": { matches: 4, none: 1 },
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
  "host-resolves-to": { "public-address": 3 },
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
  "mutual-tls": { no: 150, yes: 1 },
  "other-methods-work": { no: 2, yes: 11 },
  // of 65 threads about a bare Forbidden five were from China
  partition: { aws: 61, "aws-cn": 6 },
  "policy-named": { unnamed: 10, "vpc-endpoint": 2 },
  // of 36 threads about Missing Authentication Token three were about a preflight
  preflight: { no: 34, yes: 4 },
  principal: { anonymous: 7, arn: 4 },
  "request-logged": { yes: 6 },
  "resource-policy": { "allows-caller": 2, "denies-caller": 3, "silent-on-caller": 4 },
  "response-ids": { "http-style": 3, "rest-style": 10 },
  "response-type": { "invalid-api-key": 2, "invalid-signature": 2 },
  "route-deployed": { no: 13, yes: 16 },
  "same-account": { no: 2, yes: 4 },
  "signed-for": { "this-api": 2 },
  // of four that were refused for something else all were signed in time; the others are counted as one each
  "signing-time": { ahead: 1, older: 1, "within-five-minutes": 5 },
  "stage-in-url": { right: 18, wrong: 5 },
  // of 14 threads about `User: anonymous` none was about an endpoint's policy
  "vpc-endpoint-policy": { default: 15 },
  // of 450 whose cause was no rule two told of one; who is asked finds more
  "waf-attached": { no: 4, yes: 1 },
  "waf-blocked": { no: 2 },
  "websocket-step": { connect: 2, "connections-api": 5, message: 2, none: 30 },
};

/**
 * What is wrong with a setup, and refuses by itself: of 143 threads that tell of one of these the refusal
 * has another cause in one (a policy that says nothing of a caller).
 */
const faults: { readonly [F in FacetId]?: readonly OptionId<F>[] } = {
  "authorizer-policy": ["denies-caller", "silent-on-method"],
  "cloudfront-in-front": ["forwards-viewer-host"],
  credentials: ["unknown-or-disabled", "expired"],
  "deployed-since-change": ["no"],
  "domain-mapping": ["none"],
  "host-known": ["no"],
  "identity-policy": ["denies-caller", "silent-on-caller"],
  "key-state": ["unknown-or-disabled", "no-usage-plan-for-stage", "not-supplied-by-authorizer"],
  "private-api-name": ["wrong", "not-admitted"],
  "resource-policy": ["denies-caller"],
  "route-deployed": ["no"],
  "signed-for": ["another-region-or-service"],
  "stage-in-url": ["wrong"],
  "vpc-endpoint-policy": ["denies-caller"],
  "waf-blocked": ["yes"],
};

/** How often a fault is met beside another cause of the refusal; with less the tree asks more than nine questions. */
const FAULT_RATE = 0.05;

/** How common each option of a facet is beside a cause that does not speak of it, relative to the others. */
export function commonnessOfOptions({ id, options }: FacetOptions): Required<Facet>["commonness"] {
  const known: Required<Facet>["commonness"] = counted[id] ?? {};
  const wrong: readonly string[] = faults[id] ?? [];
  if (wrong.length === 0) return known;
  const right = options.filter((option) => !wrong.includes(option));
  const sum = right.reduce((total, option) => total + (known[option] ?? 1), 0);
  const each = (sum * FAULT_RATE) / (1 - FAULT_RATE) / wrong.length;
  return { ...known, ...Object.fromEntries(wrong.map((option) => [option, each])) };
}

interface FacetOptions {
  readonly id: FacetId;
  readonly options: readonly string[];
}
