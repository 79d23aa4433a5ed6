import type { Mark } from "../types";

/** Proxies and egress filters on the caller's side, and how clients say that one refused. */
export const forwardProxies: readonly Mark[] = [
  {
    id: "squid-denied",
    product: "Squid",
    literals: ["err_access_denied"],
    pattern: /\bERR_ACCESS_DENIED\b/i,
    as: "refusal",
    proves: { "answered-by": "forward-proxy" },
    source: "https://wiki.squid-cache.org/Features/CustomErrors",
    sample: "X-Squid-Error: ERR_ACCESS_DENIED 0",
  },
];
