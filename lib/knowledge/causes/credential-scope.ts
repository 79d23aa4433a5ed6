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
        "aws apigateway get-domain-name --domain-name {host} --region {region} --query '[regionalDomainName,distributionDomainName,endpointConfiguration.types]'",
    },
    { id: "set-scope", who: "caller" },
    {
      id: "signed-call",
      who: "caller",
      command:
        '( eval "$(aws configure export-credentials --format env)"\n  set --; [ -z "$AWS_SESSION_TOKEN" ] || set -- -H "x-amz-security-token: $AWS_SESSION_TOKEN"\n  curl -sS -i -X \'{method}\' --aws-sigv4 \'aws:amz:{region}:execute-api\' --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" "$@" \'{url}\' )',
    },
  ],
} as const satisfies CauseEntry;
