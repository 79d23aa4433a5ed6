import { refusedBeforeGateway } from "../families";
import type { CauseEntry } from "../types";

export const outsideWebServer = {
  id: "outside-web-server",
  hop: "front",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["web-server"],
  },
  sources: ["kc-403", "nginx-access"],
  checklist: [
    { id: "answering-server", who: "caller", command: "curl -sv -o /dev/null '{url}'" },
    { id: "dns-target", who: "caller", command: "dig +short {host}" },
    {
      id: "origin-call",
      who: "caller",
      command:
        "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    },
    {
      id: "error-log",
      who: "owner",
      command:
        "sudo grep -E 'access forbidden by rule|client denied by server configuration|ModSecurity' ERROR_LOG_FILE | tail -n 20",
    },
    {
      id: "access-rule",
      who: "owner",
      command:
        "sudo nginx -T | grep -n -E 'server_name|location|allow |deny |return 403|proxy_pass|proxy_set_header +Host'",
    },
    { id: "call-again", who: "caller", command: "curl -sv -o /dev/null '{url}'" },
  ],
} as const satisfies CauseEntry;
