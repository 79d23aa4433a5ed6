import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "Mutual TLS on the custom domain name does not accept the client's certificate",
  why: "The custom domain name asks for a client certificate. API Gateway refuses one that is missing, expired, self-signed, signed with a weak algorithm, or whose chain to the root is not complete in the truststore.",
  steps: {
    "certificate-sent": {
      action:
        "Call the domain with the certificate and key that the client is meant to use, from a network without a proxy that opens TLS.",
      expect:
        "`Request CERT` in curl's output means that the domain asks for a certificate. If this call succeeds, your client or a proxy on its way does not send it; repair that. If the 403 stays, the certificate is sent and not accepted. Without any certificate the connection may also break off instead. `unable to set private key` means that key and certificate do not belong together.",
    },
    "execution-log": {
      action:
        "For a REST API with execution logging on, read the reason in its execution log. An HTTP API has none; go to the next step.",
      expect:
        "`Could not find issuer for certificate`, `Client cert using an insecure Signature Algorithm` or `self signed certificate`. If logging is on and the call leaves no line at all, the 403 is not from mutual TLS.",
    },
    "test-rest-api": {
      action:
        "For an HTTP API, map a REST API with execution logging on to the same domain, have the client call `/mtls-test` with its certificate, and read that API's execution log. Delete the mapping afterwards.",
      expect:
        "The log of the REST API, `API-Gateway-Execution-Logs_TEST_REST_API_ID/TEST_STAGE`, shows the `Access denied. Reason` line that the HTTP API cannot show.",
    },
    "certificate-details": {
      action: "Read the certificate's dates, issuer, signature and key.",
      expect:
        "It breaks one of API Gateway's rules: within its dates, an issuer other than the subject (not self-signed), SHA-256 or stronger, RSA of 2,048 bits or more or ECDSA of 256 or 384 bits. Then ask for a new certificate.",
    },
    "truststore-chain": {
      action:
        "See which truststore the domain uses, fetch it and verify the client's certificate against it alone, without the client's own intermediates. Where a `truststoreVersion` is printed and the bucket holds newer ones, fetch that one with `aws s3api get-object --version-id`.",
      expect:
        "`client.pem: OK` means that the chain is complete. `unable to get local issuer certificate` means that an intermediate or the root is missing in the truststore: this is the cause. `truststoreWarnings` names certificates in it that are not valid.",
    },
    "truststore-version": {
      action:
        "Upload the truststore with every issuer up to the root to S3 and set its new object version on the domain. Uploading alone changes nothing; the API needs no redeploy. Then repeat the first step.",
      expect:
        "`domainNameStatus` returns to `AVAILABLE` without `truststoreWarnings`, and the call with the certificate succeeds.",
    },
  },
  fix: {
    caller:
      "Send a client certificate that the domain's truststore can verify up to its root: not expired, not self-signed, SHA-256 or stronger.",
    owner:
      "Put every issuer of the client's certificate into the truststore in S3, and set its new object version on the domain.",
  },
  misleads:
    "API Gateway does not tell the client what was wrong with its certificate; the reason stands in the execution log of a REST API alone.",
};
