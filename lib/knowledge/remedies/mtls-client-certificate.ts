import type { mtlsClientCertificate as cause } from "../causes/mtls-client-certificate";
import type { Remedy } from "../types";

export const mtlsClientCertificate: Remedy<typeof cause> = {
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
