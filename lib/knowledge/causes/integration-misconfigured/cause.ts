import { reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "integration-misconfigured",
  hop: "backend",
  signature: {
    ...reachedAuthorizer,
    "answered-by": ["integrated-aws-service"],
    message: ["operation-unknown"],
    "error-type": ["absent", "access-denied"],
    "api-type": ["rest", "http", "private"],
    "websocket-step": ["none"],
    "backend-status": ["403"],
    "response-type": ["none"],
    "failed-phase": ["integration"],
    "works-on-default-endpoint": ["no"],
  },
  checklist: [
    { id: "response-body", who: "caller", kind: "confirm", settles: "answered-by" },
    { id: "execution-log", who: "owner", kind: "find" },
    { id: "integration-method", who: "owner", kind: "find" },
    { id: "integration-uri", who: "owner", kind: "find" },
    { id: "new-integration", who: "owner", kind: "fix" },
    { id: "redeploy", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
