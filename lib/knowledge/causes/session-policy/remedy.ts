import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
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
