import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "updates-redeploy",
    "deploy",
    "http-api-stages",
    "resource-policies-attach",
    "cloudformation-no-deployment",
    "terraform-deployment-triggers",
  ],
  commands: {
    "stage-deployment": ["get-stage-deployment", "get-deployments", "v2-get-stage-deployment"],
    "saved-settings": ["get-resources-authorization", "get-rest-api-key-source-and-policy"],
    "deployed-settings": ["get-export-with-extensions", "exported-security"],
    deployment: ["create-deployment"],
    "deployment-by-hand": ["v2-create-deployment"],
    "call-again": ["call"],
  },
};
