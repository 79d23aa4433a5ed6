import type { CauseEntry } from "../types";

export const outsideCloudflare = {
  id: "outside-cloudflare",
  hop: "front",
  signature: {
    "answered-by": ["cloudflare"],
    message: ["customised", "empty"],
    "error-type": ["absent"],
    "stage-in-url": ["right"],
    "route-deployed": ["yes"],
    "websocket-step": ["none", "connect"],
    "request-logged": ["no"],
    "waf-blocked": ["no"],
    "backend-status": ["other"],
    "response-type": [],
    "failed-phase": [],
  },
  sources: ["cloudflare-403", "cloudflare-skip"],
  checklist: [
    { id: "answering-server", who: "caller", command: "curl -sv -o /dev/null '{url}'" },
    {
      id: "ray-id",
      who: "caller",
      command: "curl -s -D - -o /dev/null '{url}' | grep -i -E '^(date|cf-ray|cf-mitigated):'",
    },
    {
      id: "origin-call",
      who: "owner",
      command:
        "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    },
    { id: "security-event", who: "owner" },
    { id: "skip-rule", who: "owner", command: "curl -sv -o /dev/null '{url}'" },
  ],
} as const satisfies CauseEntry;
