import { refusedKey } from "../../families";
import { reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "change-not-deployed",
  hop: "route",
  signature: {
    ...reachedAuthorizer,
    ...refusedKey,
    "api-type": ["rest"],
    host: ["execute-api", "custom-domain", "cloudfront"],
    "api-key-required": ["yes", "no"],
    "deployed-since-change": ["no"],
  },
  unusual: {
    message: ["empty"],
  },
  checklist: [
    { id: "stage-deployment", who: "owner", kind: "confirm", settles: "deployed-since-change" },
    { id: "saved-settings", who: "owner", kind: "find" },
    { id: "deployed-settings", who: "owner", kind: "find" },
    { id: "deployment", who: "owner", kind: "fix" },
    { id: "call-again", who: "caller", kind: "confirm" },
    { id: "automatic-deployment", who: "owner", kind: "find" },
  ],
} as const satisfies CauseEntry;
