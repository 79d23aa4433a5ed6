import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "disable-default-endpoint",
    "kc-disable-endpoint",
    "websocket-disable-default-endpoint",
  ],
  commands: {
    "endpoint-setting": ["get-rest-api-default-endpoint"],
    "domain-names": ["get-domain-names", "v2-get-api-mappings-of-name"],
    "custom-domain-call": ["call-mapped-path"],
    "endpoint-enabled": ["update-rest-api-enable-endpoint"],
    deployment: ["create-deployment"],
  },
};
