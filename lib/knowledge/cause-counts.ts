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

/**
 * Causes that were counted among themselves only, in fewer threads: how common they are together is not
 * known. One that was in none of the threads is held for one.
 */
const shares = [
  // 13 threads about a signature of an API's
  {
    "signature-mismatch": 7,
    "signature-expired": 4,
    "credential-scope": 2,
    "signature-not-yet-current": 1,
  },
  // of 14 with a Lambda authorizer's implicit denial alone 5 ended at its policy, none at one that was cached,
  // and 9 are open
  {
    "lambda-authorizer-implicit-deny": 5,
    "lambda-authorizer-cached-policy": 1,
  },
  // 4 with `missing equal-sign` or `requires 'Credential' parameter`
  {
    "resource-not-found-with-authorization": 3,
    "malformed-authorization-header": 1,
    "bearer-token-on-iam-method": 1,
  },
] as const satisfies readonly { readonly [C in CauseId]?: number }[];

/** How often a cause was met, and with which messages. */
export interface CauseCount {
  readonly count: number;
  readonly messages?: readonly string[];
}

/** What was counted of each cause; one that no count was made for is missing. */
export const causeCounts: ReadonlyMap<string, CauseCount> = countAll();

function countAll(): ReadonlyMap<string, CauseCount> {
  const counts = new Map<string, { count: number; messages: string[] }>();
  for (const [message, causes] of Object.entries(threads)) {
    for (const [cause, count] of causes) {
      const known = counts.get(cause) ?? { count: 0, messages: [] };
      counts.set(cause, {
        count: known.count + count,
        messages: [...known.messages, message],
      });
    }
  }
  const usual = mean([...counts.values()].map(({ count }) => count));
  const shared = shares.flatMap((family) => {
    const usualHere = mean(Object.values(family));
    return Object.entries(family).map(
      ([cause, count]) => [cause, { count: (usual * count) / usualHere }] as const,
    );
  });
  return new Map<string, CauseCount>([...counts, ...shared]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
