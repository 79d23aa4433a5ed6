import type { outsideCloudflare as cause } from "../causes/outside-cloudflare";
import type { Remedy } from "../types";

export const outsideCloudflare: Remedy<typeof cause> = {
  sources: ["cloudflare-403", "cloudflare-skip"],
  commands: {
    "answering-server": "curl -sv -o /dev/null '{url}'",
    "ray-id": "curl -s -D - -o /dev/null '{url}' | grep -i -E '^(date|cf-ray|cf-mitigated):'",
    "origin-call":
      "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    "skip-rule": "curl -sv -o /dev/null '{url}'",
  },
};
