import type { malformedAuthorizationHeader as cause } from "../causes/malformed-authorization-header";
import { signedCall } from "../commands";
import type { Remedy } from "../types";

export const malformedAuthorizationHeader: Remedy<typeof cause> = {
  sources: [
    "kc-403",
    "iam-sigv4-create",
    "iam-sigv4-troubleshooting",
    "thread-authorization-repeated",
    "thread-missing-equal-sign",
  ],
  commands: {
    "key-whitespace":
      "printf '%s' \"$AWS_ACCESS_KEY_ID\" | od -c\nprintf '%s' \"$AWS_SECRET_ACCESS_KEY\" | wc -c",
    "signed-call": signedCall,
  },
};
