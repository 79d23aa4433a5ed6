import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["call-api", "serverless-goat-14", "kc-cloudfront-distribution", "deploy", "mappings"],
  commands: {
    "stage-names": ["get-stages"],
    "staged-call": ["call-right-stage"],
    "origin-path": ["get-distribution-config-origin-paths"],
    deployment: ["create-deployment-of-name"],
  },
};
