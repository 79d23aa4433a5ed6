import { refusedKey } from "../../families";
import { reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "change-not-deployed",
  hop: "route",
  signature: {
    ...reachedAuthorizer,
    ...refusedKey,
    // an older deployment may ask for a key, or for a signature
    message: [...refusedKey.message, "missing-authentication-token"],
    "error-type": [...refusedKey["error-type"], "missing-authentication-token"],
    "response-type": [...refusedKey["response-type"], "missing-authentication-token"],
    "api-type": ["rest"],
    host: ["execute-api", "custom-domain", "cloudfront"],
    "api-key-required": ["yes", "no"],
    "auth-mode": ["none", "lambda-authorizer", "cognito", "jwt"],
    "deployed-since-change": ["no"],
  },
  unusual: {
    message: ["empty"],
    // which refuses by itself who does not sign
    "auth-mode": ["iam"],
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
