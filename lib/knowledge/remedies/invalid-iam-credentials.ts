import type { invalidIamCredentials as cause } from "../causes/invalid-iam-credentials";
import { signedCall } from "../commands";
import type { Remedy } from "../types";

export const invalidIamCredentials: Remedy<typeof cause> = {
  sources: [
    "kc-403",
    "iam-sigv4-troubleshooting",
    "thread-token-undefined",
    "thread-token-very-old",
  ],
  commands: {
    "caller-identity": "aws sts get-caller-identity",
    "credential-source": "aws configure list",
    "key-state":
      "aws sts get-access-key-info --access-key-id ACCESS_KEY_ID\naws iam list-access-keys --user-name USER_NAME",
    "new-credentials":
      "unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN\naws sso login --profile PROFILE\naws sts get-caller-identity --profile PROFILE",
    "signed-call": signedCall,
  },
};
