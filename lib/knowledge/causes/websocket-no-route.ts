import { reachedStage } from "../passed";
import type { CauseEntry } from "../types";

export const websocketNoRoute = {
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
    { id: "frame", who: "caller" },
    { id: "selection-expression", who: "owner" },
    { id: "routes", who: "owner" },
    { id: "message-repair", who: "caller" },
    { id: "default-route", who: "owner" },
    { id: "redeploy", who: "owner" },
  ],
} as const satisfies CauseEntry;
