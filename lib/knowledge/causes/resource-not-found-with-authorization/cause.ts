import { reachedStage } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "resource-not-found-with-authorization",
  hop: "route",
  signature: {
    ...reachedStage,
    preflight: ["no"],
    "error-type": ["incomplete-signature"],
    message: ["authorization-not-sigv4"],
    "response-ids": ["rest-style"],
    "api-type": ["rest", "private"],
    "authorization-sent": ["bearer", "other"],
    "route-deployed": ["no"],
    // an authorizer reads the token there
    "other-methods-work": ["yes"],
    "waf-blocked": ["no"],
    "failed-phase": ["none", "authenticate"],
    "response-type": ["invalid-signature", "missing-authentication-token"],
  },
  unusual: {
    message: ["customised", "empty"],
    "other-methods-work": ["no"],
    "response-type": ["access-denied"],
  },
  checklist: [
    { id: "without-authorization", who: "caller", kind: "confirm" },
    { id: "deployed-paths", who: "owner", kind: "find", settles: "route-deployed" },
    {
      id: "mapped-api",
      who: "owner",
      kind: "find",
      only: { host: ["custom-domain", "cloudfront"] },
    },
    { id: "correct-url", who: "caller", kind: "fix" },
    { id: "redeploy", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
