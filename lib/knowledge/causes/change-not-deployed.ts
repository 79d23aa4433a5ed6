import { refusedKey } from "../families";
import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const changeNotDeployed = {
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
    { id: "stage-deployment", who: "owner" },
    { id: "saved-settings", who: "owner" },
    { id: "deployed-settings", who: "owner" },
    { id: "deployment", who: "owner" },
    { id: "call-again", who: "caller" },
    { id: "automatic-deployment", who: "owner" },
  ],
} as const satisfies CauseEntry;
