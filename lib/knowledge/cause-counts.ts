import type { CauseId } from "./types";

/** Public threads and posts whose end is known, by what the answer said. */
const threads = {
  /** 65 with a bare `Forbidden`. */
  forbidden: [
    ["wrong-stage", 11],
    ["waf-filtered", 10],
    ["invalid-api-key", 8.5],
    ["api-key-not-in-usage-plan", 6.5],
    ["china-icp-licence", 5],
    ["custom-domain-no-mapping", 4.5],
    ["websocket-no-route", 3],
    ["unknown-host", 2.5],
    ["http-api-lambda-authorizer-deny", 2],
    ["http-api-iam-deny", 2],
    ["http-api-jwt-scope", 1],
    ["cloudfront-forwards-host", 2],
    ["integration-returned-403", 2],
    ["mtls-client-certificate", 1],
    ["default-endpoint-disabled", 1],
    ["private-dns-captures-public-api", 1],
    ["private-api-wrong-dns", 1],
  ],
  /** 36 with `Missing Authentication Token`. */
  "missing-authentication-token": [
    ["resource-not-found-unsigned", 27.5],
    ["missing-auth-token", 4],
    ["preflight-refused", 2.5],
    ["other-aws-service", 2],
  ],
  /** 14 with `User: anonymous`. */
  anonymous: [
    ["resource-policy-no-allow", 8.5],
    ["resource-policy-explicit-deny", 3.5],
    ["other-aws-service", 2],
  ],
  /**
   * The others, in steps of three: 118 threads counted by family of words, not by cause, and brought
   * to the size of the three above.
   */
  "other-words": [
    ["signature-mismatch", 21],
    ["outside-cloudfront", 21],
    ["outside-proxy", 15],
    ["resource-not-found-with-authorization", 12],
    ["other-aws-service", 12],
    ["outside-cloudflare", 9],
    ["outside-load-balancer", 9],
    ["outside-web-server", 9],
    ["outside-other-gateway", 9],
    ["integration-returned-403", 9],
    ["lambda-authorizer-explicit-deny", 9],
    ["iam-no-identity-allow", 9],
    ["outside-s3", 6],
    ["resource-policy-no-allow", 6],
    ["lambda-function-url", 6],
    ["invalid-iam-credentials", 6],
    ["signature-expired", 6],
    ["credential-scope", 6],
    ["malformed-authorization-header", 6],
    ["bearer-token-on-iam-method", 6],
    ["service-control-policy", 6],
    ["websocket-connect-denied", 3],
    ["websocket-connections-denied", 3],
    ["lambda-authorizer-cached-policy", 3],
    ["lambda-authorizer-implicit-deny", 3],
    ["resource-policy-explicit-deny", 3],
    ["cross-account-one-side", 3],
    ["iam-explicit-deny", 3],
    ["signature-not-yet-current", 3],
    ["local-emulator", 3],
    ["vpc-endpoint-policy", 3],
  ],
} as const satisfies { readonly [words: string]: readonly (readonly [CauseId, number])[] };

/** How often each cause was met, over all words; a cause that was never met has none. */
export const causeCounts: ReadonlyMap<CauseId, number> = Object.values(threads)
  .flat()
  .reduce(
    (counts, [cause, count]) => counts.set(cause, (counts.get(cause) ?? 0) + count),
    new Map<CauseId, number>(),
  );
