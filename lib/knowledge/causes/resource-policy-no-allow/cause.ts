import { deniedByPolicy } from "../../families";
import { keyUnproven, reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "resource-policy-no-allow",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    denial: ["implicit"],
    "policy-named": ["resource", "unnamed"],
    principal: ["anonymous"],
    "authorizer-policy": ["allows-caller"],
    "same-account": ["no"],
    "api-type": ["rest", "private"],
    "auth-mode": ["none", "cognito"],
    "resource-policy": ["silent-on-caller", "none"],
    "identity-policy": [],
  },
  unusual: {
    ...keyUnproven,
    message: ["customised", "empty"],
    "policy-named": ["identity"],
    "auth-mode": ["lambda-authorizer"],
  },
  checklist: [
    { id: "message", who: "caller", kind: "confirm", settles: "denial" },
    { id: "policy-text", who: "owner", kind: "find", settles: "resource-policy" },
    { id: "method-authorization", who: "owner", kind: "find" },
    { id: "source-address", who: "owner", kind: "find" },
    { id: "statement-repair", who: "owner", kind: "fix" },
    { id: "redeploy", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
