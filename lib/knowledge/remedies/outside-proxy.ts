import type { outsideProxy as cause } from "../causes/outside-proxy";
import type { Remedy } from "../types";

export const outsideProxy: Remedy<typeof cause> = {
  sources: ["kc-403", "curl-connect-code"],
  commands: {
    "connect-answer": "curl -sv -o /dev/null '{url}' 2>&1 | grep -E 'CONNECT|issuer:|^< '",
    "proxy-settings":
      "env | grep -i -E '^(http|https|all|no)_proxy=' | sed -E 's#//[^@/]*@#//***@#'",
    "direct-call": "curl -sv -o /dev/null --noproxy '*' '{url}'",
    "access-log": "aws logs tail ACCESS_LOG_GROUP --since 10m --region {region}",
    "allowed-host": "curl -sv -o /dev/null '{url}'",
  },
};
