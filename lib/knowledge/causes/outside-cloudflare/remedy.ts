import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["cloudflare-403", "cloudflare-skip", "cloudflare-challenge-header"],
  commands: {
    "answering-server": ["call-called-verbose"],
    "ray-id": ["cloudflare-ids"],
    "origin-call": ["call-default-endpoint"],
    "skip-rule": ["call-called-verbose"],
  },
};
