import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "china-api-gateway",
    "serverless-4703",
    "serverless-10955",
    "k8s-webhook-china-thread",
    "iprotate-china-thread",
  ],
  commands: {
    "host-and-body": ["call"],
    "console-test": ["test-invoke-method"],
    "unauthenticated-methods": ["get-resources-authorization", "v2-get-routes-authorization"],
    "iam-authorization": ["update-method-iam", "create-deployment"],
    "call-again": ["call"],
  },
};
