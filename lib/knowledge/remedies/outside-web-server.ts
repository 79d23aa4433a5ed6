import type { outsideWebServer as cause } from "../causes/outside-web-server";
import type { Remedy } from "../types";

export const outsideWebServer: Remedy<typeof cause> = {
  sources: ["kc-403", "nginx-access"],
  commands: {
    "answering-server": "curl -sv -o /dev/null '{url}'",
    "dns-target": "dig +short {host}",
    "origin-call":
      "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    "error-log":
      "sudo grep -E 'access forbidden by rule|client denied by server configuration|ModSecurity' ERROR_LOG_FILE | tail -n 20",
    "access-rule":
      "sudo nginx -T | grep -n -E 'server_name|location|allow |deny |return 403|proxy_pass|proxy_set_header +Host'",
    "call-again": "curl -sv -o /dev/null '{url}'",
  },
};
