import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["kc-mutual-tls", "mutual-tls", "http-mutual-tls"],
  commands: {
    "certificate-sent": ["call-with-certificate"],
    "execution-log": ["execution-log-certificate"],
    "test-rest-api": ["v2-create-api-mapping-test"],
    "certificate-details": ["certificate-details"],
    "truststore-chain": ["get-domain-name-mutual-tls", "s3-cp", "verify-certificate"],
    "truststore-version": ["update-domain-name-truststore"],
  },
};
