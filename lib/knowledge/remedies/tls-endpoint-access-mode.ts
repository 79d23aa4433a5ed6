import type { tlsEndpointAccessMode as cause } from "../causes/tls-endpoint-access-mode";
import type { Remedy } from "../types";

export const tlsEndpointAccessMode: Remedy<typeof cause> = {
  sources: ["security-policies", "security-policies-update", "private-custom-domains"],
  commands: {
    "access-mode":
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{mode:endpointAccessMode,policy:securityPolicy,types:endpointConfiguration.types,status:apiStatus}'\naws apigateway get-domain-name --domain-name '{host}' --region {region} --query '{mode:endpointAccessMode,policy:securityPolicy,types:endpointConfiguration.types}'",
    "matching-name-call":
      "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'\ncurl -sv -o /dev/null --connect-to '::VPCE_DNS_NAME:443' 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    "endpoint-type": "dig +short {host}",
    "basic-mode":
      "aws apigateway update-rest-api --rest-api-id {apiId} --region {region} --patch-operations op=replace,path=/endpointAccessMode,value=BASIC",
    deployment:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
  },
};
