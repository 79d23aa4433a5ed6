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
  behind: {
    facet: "deployed-since-change",
    // it is the older deployment that refuses, in its way
    worded: [
      "message",
      "error-type",
      "response-ids",
      "response-type",
      "failed-phase",
      "api-type",
      "api-key-sent",
    ],
  },
  checklist: [
    {
      id: "stage-deployment",
      who: "owner",
      kind: "confirm",
      settles: "deployed-since-change",
    },
    { id: "saved-settings", who: "owner", kind: "find" },
    {
      id: "deployed-settings",
      who: "owner",
      kind: "find",
      only: { "api-type": ["rest", "private"] },
    },
    { id: "deployment", who: "owner", kind: "fix", only: { "api-type": ["rest", "private"] } },
    {
      id: "deployment-by-hand",
      who: "owner",
      kind: "fix",
      aside: true,
      only: { "api-type": ["http", "websocket"] },
    },
    { id: "call-again", who: "caller", kind: "confirm" },
    { id: "automatic-deployment", who: "owner", kind: "find" },
  ],
} as const satisfies CauseEntry;
