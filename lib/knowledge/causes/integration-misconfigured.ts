import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const integrationMisconfigured = {
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
    { id: "response-body", who: "caller" },
    { id: "execution-log", who: "owner" },
    { id: "integration-method", who: "owner" },
    { id: "integration-uri", who: "owner" },
    { id: "new-integration", who: "owner" },
    { id: "redeploy", who: "owner" },
  ],
} as const satisfies CauseEntry;
