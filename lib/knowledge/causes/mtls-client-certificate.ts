import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const mtlsClientCertificate = {
  id: "mtls-client-certificate",
  hop: "domain",
  signature: {
    ...reachedGateway,
    message: ["forbidden"],
    "error-type": ["forbidden"],
    "response-ids": ["rest-style"],
    "api-type": ["rest", "http"],
    host: ["custom-domain"],
    "domain-mapping": ["matches"],
    "stage-in-url": ["right"],
    "mutual-tls": ["yes"],
    "client-certificate": ["none-sent", "untrusted-or-incomplete-chain", "expired-or-unsupported"],
    "host-resolves-to": ["public-address"],
    "works-on-default-endpoint": ["yes"],
    "request-logged": ["yes"],
    "response-type": ["access-denied", "none"],
    "failed-phase": ["none"],
    "waf-blocked": ["no"],
    "api-key-sent": ["yes"],
    "key-state": ["usable"],
  },
  unusual: {
    message: ["empty"],
  },
  sources: ["kc-mutual-tls", "mutual-tls", "http-mutual-tls"],
  checklist: [
    {
      id: "certificate-sent",
      who: "caller",
      command: "curl -sv -o /dev/null --cert client.pem --key client.key '{url}'",
    },
    {
      id: "execution-log",
      who: "owner",
      command:
        "aws logs filter-log-events --log-group-name API-Gateway-Execution-Logs_{apiId}/{stage} --filter-pattern '\"Access denied. Reason\"' --region {region}",
    },
    {
      id: "test-rest-api",
      who: "owner",
      command:
        "aws apigatewayv2 create-api-mapping --domain-name '{host}' --api-mapping-key mtls-test --api-id TEST_REST_API_ID --stage TEST_STAGE --region {region}",
    },
    {
      id: "certificate-details",
      who: "caller",
      command:
        "openssl x509 -in client.pem -noout -text | grep -E 'Issuer:|Subject:|Not Before|Not After|Signature Algorithm|Public-Key'",
    },
    {
      id: "truststore-chain",
      who: "owner",
      command:
        "aws apigateway get-domain-name --domain-name '{host}' --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus,mutualTlsAuthentication:mutualTlsAuthentication}'\naws s3 cp TRUSTSTORE_URI truststore.pem\nopenssl verify -CAfile truststore.pem client.pem",
    },
    {
      id: "truststore-version",
      who: "owner",
      command:
        "aws apigateway update-domain-name --domain-name '{host}' --region {region} --patch-operations op=replace,path=/mutualTlsAuthentication/truststoreVersion,value=OBJECT_VERSION_ID",
    },
  ],
} as const satisfies CauseEntry;
