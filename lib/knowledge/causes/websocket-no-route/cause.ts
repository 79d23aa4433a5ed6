import { reachedStage } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "websocket-no-route",
  hop: "websocket",
  signature: {
    ...reachedStage,
    message: ["forbidden"],
    "error-type": ["absent"],
    "api-type": ["websocket"],
    "mutual-tls": ["no"],
    "websocket-step": ["message"],
    "response-type": ["missing-authentication-token", "none"],
    "route-deployed": ["no"],
    "waf-blocked": ["no"],
    "api-key-sent": ["yes"],
    "key-state": ["usable"],
  },
  checklist: [
    { id: "frame", who: "caller", kind: "confirm", settles: "websocket-step" },
    { id: "selection-expression", who: "owner", kind: "find" },
    { id: "routes", who: "owner", kind: "find", settles: "route-deployed" },
    { id: "message-repair", who: "caller", kind: "fix" },
    { id: "default-route", who: "owner", kind: "fix" },
    { id: "redeploy", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
