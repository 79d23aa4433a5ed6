import { signedCall } from "../commands";
import { refusedSignature } from "../families";
import { reachedSignatureCheck } from "../passed";
import type { CauseEntry } from "../types";

export const invalidIamCredentials = {
  id: "invalid-iam-credentials",
  hop: "authenticate",
  signature: {
    ...reachedSignatureCheck,
    ...refusedSignature,
    "error-type": ["unrecognized-client", "access-denied"],
    message: ["token-invalid"],
    "policy-named": ["unnamed"],
    credentials: ["unknown-or-disabled"],
    "other-methods-work": ["no"],
    "response-type": ["access-denied", "invalid-signature"],
    "identity-policy": [],
    "resource-policy": ["none", "allows-caller", "silent-on-caller"],
  },
  unusual: {
    "error-type": ["invalid-signature"],
    message: ["customised", "empty"],
  },
  sources: [
    "kc-403",
    "iam-sigv4-troubleshooting",
    "thread-token-undefined",
    "thread-token-very-old",
  ],
  checklist: [
    { id: "caller-identity", who: "caller", command: "aws sts get-caller-identity" },
    { id: "token-sent", who: "caller" },
    { id: "credential-source", who: "caller", command: "aws configure list" },
    {
      id: "key-state",
      who: "caller",
      command:
        "aws sts get-access-key-info --access-key-id ACCESS_KEY_ID\naws iam list-access-keys --user-name USER_NAME",
    },
    {
      id: "new-credentials",
      who: "caller",
      command:
        "unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN\naws sso login --profile PROFILE\naws sts get-caller-identity --profile PROFILE",
    },
    {
      id: "signed-call",
      who: "caller",
      command: signedCall,
    },
  ],
} as const satisfies CauseEntry;
