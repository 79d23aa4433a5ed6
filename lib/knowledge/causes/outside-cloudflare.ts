import { refusedBeforeGateway } from "../families";
import type { CauseEntry } from "../types";

export const outsideCloudflare = {
  id: "outside-cloudflare",
  hop: "front",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["cloudflare"],
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
