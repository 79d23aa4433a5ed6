import type { expiredSessionToken as cause } from "../causes/expired-session-token";
import type { Remedy } from "../types";

export const expiredSessionToken: Remedy<typeof cause> = {
  sources: ["gateway-response-types", "iam-sigv4-troubleshooting", "thread-token-very-old"],
  commands: {
    "caller-identity": "aws sts get-caller-identity",
    expiry: "aws configure export-credentials | jq .Expiration; date -u",
    "credential-source": "aws configure list",
    "new-credentials":
      "unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN\naws sso login --profile PROFILE\naws sts get-caller-identity --profile PROFILE",
  },
};
