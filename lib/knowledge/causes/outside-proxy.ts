import { refusedBeforeGateway } from "../families";
import type { CauseEntry } from "../types";

export const outsideProxy = {
  id: "outside-proxy",
  hop: "client-network",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["forward-proxy"],
  },
  sources: ["kc-403", "curl-connect-code"],
  checklist: [
    {
      id: "connect-answer",
      who: "caller",
      command: "curl -sv -o /dev/null '{url}' 2>&1 | grep -E 'CONNECT|issuer:|^< '",
    },
    {
      id: "proxy-settings",
      who: "caller",
      command: "env | grep -i -E '^(http|https|all|no)_proxy=' | sed -E 's#//[^@/]*@#//***@#'",
    },
    { id: "direct-call", who: "caller", command: "curl -sv -o /dev/null --noproxy '*' '{url}'" },
    {
      id: "access-log",
      who: "owner",
      command: "aws logs tail ACCESS_LOG_GROUP --since 10m --region {region}",
    },
    { id: "allowed-host", who: "caller", command: "curl -sv -o /dev/null '{url}'" },
  ],
} as const satisfies CauseEntry;
