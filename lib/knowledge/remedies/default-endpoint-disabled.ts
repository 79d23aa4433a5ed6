import type { defaultEndpointDisabled as cause } from "../causes/default-endpoint-disabled";
import type { Remedy } from "../types";

export const defaultEndpointDisabled: Remedy<typeof cause> = {
  sources: [
    "disable-default-endpoint",
    "kc-disable-endpoint",
    "websocket-disable-default-endpoint",
  ],
  commands: {
    "endpoint-setting":
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,disableExecuteApiEndpoint:disableExecuteApiEndpoint}'",
    "domain-names":
      "aws apigateway get-domain-names --region {region} --query '{items:items[].{domainName:domainName}}'\naws apigatewayv2 get-api-mappings --domain-name DOMAIN_NAME --region {region} --query 'Items[].{path:ApiMappingKey,api:ApiId,stage:Stage}'",
    "custom-domain-call": "curl -sv -o /dev/null 'https://DOMAIN_NAME/BASE_PATH{path}'",
    "endpoint-enabled":
      "aws apigateway update-rest-api --rest-api-id {apiId} --region {region} --patch-operations op=replace,path=/disableExecuteApiEndpoint,value=False",
    deployment:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
  },
};
