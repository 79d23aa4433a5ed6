import type { CauseSignature, FacetId } from "./types";

interface PresumptionEntry {
  readonly facet: FacetId;
  readonly option: string;
  readonly where?: CauseSignature;
  readonly unless?: CauseSignature;
}

/**
 * What is taken for granted until something in the paste, or an answer, says otherwise: who asks why API
 * Gateway answered 403 called API Gateway, and not through a VPC endpoint with a policy of its own. Of 14
 * public threads with `User: anonymous` whose end is known, none ended at a VPC endpoint's policy.
 */
export const presumptions = [
  {
    facet: "answered-by",
    option: "api-gateway",
    where: {
      message: [
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
      ],
      // what API Gateway refuses for, found in its settings
      "endpoint-access-mode": ["strict"],
      "private-api-name": ["wrong", "not-admitted"],
    },
    unless: { host: ["aws-service"] },
  },
  // who writes of an API in China shows it: a region, a host, or a message that is null
  {
    facet: "partition",
    option: "aws",
    where: { message: ["forbidden"] },
  },
  // who sends a key was given one, and whose key is wrong needs it
  {
    facet: "api-key-required",
    option: "yes",
    where: {
      "api-key-sent": ["yes"],
      "key-state": ["unknown-or-disabled", "no-usage-plan-for-stage"],
    },
  },
  {
    facet: "mutual-tls",
    option: "yes",
    where: { "client-certificate": ["untrusted-or-incomplete-chain", "expired-or-unsupported"] },
  },
  {
    facet: "vpc-endpoint-policy",
    option: "default",
    unless: {
      "api-type": ["private"],
      host: ["vpc-endpoint"],
      "policy-named": ["vpc-endpoint"],
      "host-resolves-to": ["private-address"],
      "caller-network": ["vpc-with-private-dns-endpoint", "vpc-other", "on-premises"],
    },
  },
  { facet: "authorization-sent", option: "none", where: { "auth-mode": ["none"] } },
] as const satisfies readonly PresumptionEntry[];
