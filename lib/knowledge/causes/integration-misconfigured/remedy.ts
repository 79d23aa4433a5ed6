import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "lambda-integrations",
    "sam-430",
    "apigateway-importer-9",
    "terraform-9271",
    "worker-gateway-1",
    "kc-logs",
  ],
  commands: {
    "response-body": ["call"],
    "execution-log": ["execution-log"],
    "integration-method": ["get-integration-method"],
    "new-integration": ["put-integration"],
    redeploy: ["create-deployment"],
  },
};
