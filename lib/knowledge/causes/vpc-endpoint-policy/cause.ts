import { deniedByPolicy } from "../../families";
import { keyUnproven, reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "vpc-endpoint-policy",
  hop: "vpc-endpoint",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    denial: ["implicit"],
    "policy-named": ["vpc-endpoint", "unnamed"],
    principal: ["anonymous", "arn"],
    "api-type": ["private"],
    host: ["execute-api", "vpc-endpoint", "custom-domain", "other"],
    "caller-network": ["vpc-with-private-dns-endpoint", "vpc-other", "on-premises"],
    "route-deployed": ["yes", "no"],
    "vpc-endpoint-policy": ["denies-caller"],
    "authorizer-policy": ["allows-caller"],
    "resource-policy": ["none", "allows-caller"],
    "waf-blocked": ["no"],
  },
  unusual: {
    ...keyUnproven,
    // a private API needs a resource policy, and no endpoint policy of its owner's (the guide on endpoint policies)
    denial: ["explicit"],
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "denial-message", who: "caller", kind: "confirm", settles: "policy-named" },
    { id: "endpoint-policy", who: "caller", kind: "find", settles: "vpc-endpoint-policy" },
    { id: "caller-identity", who: "caller", kind: "confirm", settles: "principal" },
    { id: "used-endpoint", who: "owner", kind: "find" },
    { id: "allowed-call", who: "caller", kind: "fix" },
    { id: "call-again", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
