import { refusedSignature } from "../families";
import { reachedSignatureCheck } from "../passed";
import type { CauseEntry } from "../types";

export const expiredSessionToken = {
  id: "expired-session-token",
  hop: "authenticate",
  signature: {
    ...reachedSignatureCheck,
    ...refusedSignature,
    "error-type": ["expired-token"],
    message: ["token-expired"],
    credentials: ["expired"],
    "response-type": ["expired-token"],
    "other-methods-work": ["no"],
  },
  unusual: {
    "error-type": ["unrecognized-client"],
    message: ["customised", "empty"],
  },
  sources: ["gateway-response-types", "iam-sigv4-troubleshooting", "thread-token-very-old"],
  checklist: [
    { id: "caller-identity", who: "caller", command: "aws sts get-caller-identity" },
    {
      id: "expiry",
      who: "caller",
      command: "aws configure export-credentials | jq .Expiration; date -u",
    },
    { id: "credential-source", who: "caller", command: "aws configure list" },
    {
      id: "new-credentials",
      who: "caller",
      command:
        "unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN\naws sso login --profile PROFILE\naws sts get-caller-identity --profile PROFILE",
    },
    { id: "credential-provider", who: "caller" },
  ],
} as const satisfies CauseEntry;
