import type { mtlsClientCertificate as cause } from "../causes/mtls-client-certificate";
import type { Remedy } from "../types";

export const mtlsClientCertificate: Remedy<typeof cause> = {
  sources: ["kc-mutual-tls", "mutual-tls", "http-mutual-tls"],
  commands: {
    "certificate-sent": "curl -sv -o /dev/null --cert client.pem --key client.key '{url}'",
    "execution-log":
      "aws logs filter-log-events --log-group-name API-Gateway-Execution-Logs_{apiId}/{stage} --filter-pattern '\"Access denied. Reason\"' --region {region}",
    "test-rest-api":
      "aws apigatewayv2 create-api-mapping --domain-name '{host}' --api-mapping-key mtls-test --api-id TEST_REST_API_ID --stage TEST_STAGE --region {region}",
    "certificate-details":
      "openssl x509 -in client.pem -noout -text | grep -E 'Issuer:|Subject:|Not Before|Not After|Signature Algorithm|Public-Key'",
    "truststore-chain":
      "aws apigateway get-domain-name --domain-name '{host}' --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus,mutualTlsAuthentication:mutualTlsAuthentication}'\naws s3 cp TRUSTSTORE_URI truststore.pem\nopenssl verify -CAfile truststore.pem client.pem",
    "truststore-version":
      "aws apigateway update-domain-name --domain-name '{host}' --region {region} --patch-operations op=replace,path=/mutualTlsAuthentication/truststoreVersion,value=OBJECT_VERSION_ID",
  },
};
