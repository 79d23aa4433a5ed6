import type { CauseId, OptionId } from "./types";

/**
 * Public threads and posts whose end is known, by what the answer said. Where several causes were counted
 * together (API keys, the authorizers of HTTP APIs), their number is shared out among them. Threads
 * over-represent frameworks and public repositories; private APIs and companies' firewalls are rarer in them.
 */
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
    // say Forbidden and nothing else, and were none of the 65: held for one each, not for impossible
    ["cache-invalidation-forbidden", 1],
    ["change-not-deployed", 1],
    ["private-custom-domain-access", 1],
    ["tls-endpoint-access-mode", 1],
    // a refused handshake shows no text: held for as many as a missing route
    ["websocket-connect-denied", 3],
  ],
  /** 36 with `Missing Authentication Token`. */
  "missing-authentication-token": [
    ["resource-not-found-unsigned", 27.5],
    ["missing-auth-token", 4],
    ["preflight-refused", 2.5],
    ["other-aws-service", 2],
  ],
  /** 14 with `User: anonymous`. */
  "invoke-denied": [
    ["resource-policy-no-allow", 8.5],
    ["resource-policy-explicit-deny", 3.5],
    ["other-aws-service", 2],
  ],
} as const satisfies {
  readonly [M in OptionId<"message">]?: readonly (readonly [CauseId, number])[];
};

/** How often each cause was met, and with which messages; one that no count was made for is missing. */
export const causeCounts: ReadonlyMap<
  CauseId,
  { readonly count: number; readonly messages: readonly string[] }
> = Object.entries(threads).reduce((counts, [message, causes]) => {
  for (const [cause, count] of causes) {
    const known = counts.get(cause);
    counts.set(cause, {
      count: (known?.count ?? 0) + count,
      messages: [...(known?.messages ?? []), message],
    });
  }
  return counts;
}, new Map<CauseId, { readonly count: number; readonly messages: readonly string[] }>());
