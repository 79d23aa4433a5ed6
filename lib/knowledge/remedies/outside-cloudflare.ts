import type { outsideCloudflare as cause } from "../causes/outside-cloudflare";
import type { Remedy } from "../types";

export const outsideCloudflare: Remedy<typeof cause> = {
  sources: ["cloudflare-403", "cloudflare-skip"],
  commands: {
    "answering-server": ["call-called-verbose"],
    "ray-id": ["cloudflare-ids"],
    "origin-call": ["call-default-endpoint"],
    "skip-rule": ["call-called-verbose"],
  },
};
