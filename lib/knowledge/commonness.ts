import type { CauseId } from "./types";

/**
 * How often each cause was met in 118 public threads, logs and posts, plus one (Laplace's rule of
 * succession), so that no cause is held impossible. Written by `scripts/count-cases.mjs`.
 */
export const commonness: { readonly [C in CauseId]?: number } = {
  "api-key-not-in-usage-plan": 3.5,
  "bearer-token-on-iam-method": 2,
  "cloudfront-forwards-host": 3.5,
  "credential-scope": 3,
  "cross-account-one-side": 1.14,
  "custom-domain-no-mapping": 3,
  "default-endpoint-disabled": 2,
  "http-api-iam-deny": 2,
  "http-api-lambda-authorizer-deny": 3,
  "iam-explicit-deny": 1.14,
  "iam-no-identity-allow": 4.14,
  "integration-returned-403": 4,
  "invalid-api-key": 5,
  "invalid-iam-credentials": 3,
  "lambda-authorizer-cached-policy": 2,
  "lambda-authorizer-explicit-deny": 4.14,
  "lambda-authorizer-implicit-deny": 1.64,
  "lambda-function-url": 3.5,
  "malformed-authorization-header": 3,
  "missing-auth-token": 2.5,
  "mtls-client-certificate": 3,
  "other-aws-service": 7.5,
  "outside-cloudflare": 4,
  "outside-cloudfront": 8,
  "outside-load-balancer": 4,
  "outside-proxy": 6,
  "outside-s3": 2,
  "outside-web-server": 2,
  "private-dns-captures-public-api": 2,
  "resource-not-found-unsigned": 10,
  "resource-not-found-with-authorization": 5,
  "resource-policy-explicit-deny": 3.14,
  "resource-policy-no-allow": 6.14,
  "service-control-policy": 3,
  "signature-expired": 3,
  "signature-mismatch": 8,
  "signature-not-yet-current": 2,
  "unknown-host": 2,
  "vpc-endpoint-policy": 2,
  "waf-filtered": 6.5,
  "websocket-connect-denied": 2,
  "websocket-connections-denied": 2,
  "websocket-no-route": 2,
  "wrong-stage": 9.5,
};

/** The weight of a cause that was never met. */
export const UNCOUNTED = 1;
