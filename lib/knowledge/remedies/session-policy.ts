import type { sessionPolicy as cause } from "../causes/session-policy";
import type { Remedy } from "../types";

export const sessionPolicy: Remedy<typeof cause> = {
  sources: [
    "access-troubleshooter",
    "iam-policy-types",
    "iam-access-denied",
    "iam-policy-evaluation",
    "cognito-guest-session-policy",
    "cognito-roles",
  ],
  commands: {
    message: ["authorization-details", "authorization-policy"],
    "session-origin": ["get-caller-identity"],
    "issuing-event": ["lookup-events"],
    "new-session": ["get-caller-identity"],
    "signed-retry": ["signed-call"],
  },
};
