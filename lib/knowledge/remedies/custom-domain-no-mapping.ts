import type { customDomainNoMapping as cause } from "../causes/custom-domain-no-mapping";
import type { Remedy } from "../types";

export const customDomainNoMapping: Remedy<typeof cause> = {
  sources: [
    "mappings",
    "zappa-1248",
    "routing-mode",
    "routing-rules",
    "kc-missing-logs",
    "known-issues",
  ],
  commands: {
    "default-endpoint-call":
      "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    "api-mappings":
      "aws apigatewayv2 get-api-mappings --domain-name '{host}' --region {region} --query 'Items[].{path:ApiMappingKey,api:ApiId,stage:Stage}'",
    "routing-mode":
      "aws apigateway get-domain-name --domain-name '{host}' --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus,routingMode:routingMode}'\naws apigatewayv2 list-routing-rules --domain-name '{host}' --region {region}",
    "called-path": "curl -sv -o /dev/null '{url}'",
    "new-mapping":
      "aws apigatewayv2 create-api-mapping --domain-name '{host}' --api-id {apiId} --stage {stage} --api-mapping-key BASE_PATH --region {region}",
    "call-again": "curl -sv -o /dev/null '{url}'",
  },
};
