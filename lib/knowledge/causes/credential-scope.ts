import { signedCall } from "../commands";
import { refusedSignature } from "../families";
import { reachedSignatureCheck } from "../passed";
import type { CauseEntry } from "../types";

export const credentialScope = {
  id: "credential-scope",
  hop: "authenticate",
  signature: {
    ...reachedSignatureCheck,
    ...refusedSignature,
    "error-type": ["invalid-signature"],
    message: ["credential-scope"],
    "signed-for": ["another-region-or-service"],
    clock: ["right"],
    "response-type": ["invalid-signature"],
    "other-methods-work": ["no"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: [
    "iam-sigv4-troubleshooting",
    "iam-sigv4-create",
    "thread-signing-service",
    "thread-signing-region",
  ],
  checklist: [
    { id: "scope-sent", who: "caller" },
    { id: "api-region", who: "caller", command: "dig +short {host}" },
    {
      id: "domain-region",
      who: "owner",
      command:
        "aws apigateway get-domain-name --domain-name {host} --region {region} --query '{domainName:domainName,regionalDomainName:regionalDomainName,distributionDomainName:distributionDomainName,endpointConfiguration:endpointConfiguration}'",
    },
    { id: "set-scope", who: "caller" },
    {
      id: "signed-call",
      who: "caller",
      command: signedCall,
    },
  ],
} as const satisfies CauseEntry;
