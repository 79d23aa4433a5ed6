import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "apigateway-endpoints",
    "iam-access-denied",
    "kc-opensearch-anonymous",
    "kinesis-websocket-thread",
  ],
  commands: {
    host: ["resolve-host"],
    "response-head": ["call-called"],
    "intended-address": ["get-stages"],
    "service-permission": ["simulate-service-action"],
    "web-acl": ["get-web-acl-of-resource"],
  },
};
