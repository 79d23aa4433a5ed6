import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["s3-403", "s3-get-object", "cf-error-403"],
  commands: {
    "response-head": ["call-called"],
    host: ["resolve-host"],
    "distribution-paths": ["get-distribution-config-paths"],
    object: ["head-object"],
    "bucket-access": ["get-bucket-policy", "get-public-access-block"],
  },
};
