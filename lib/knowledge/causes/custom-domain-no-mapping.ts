import { plainForbidden } from "../families";
import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const customDomainNoMapping = {
  id: "custom-domain-no-mapping",
  hop: "domain",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    "api-type": ["rest", "http", "websocket", "private"],
    host: ["custom-domain"],
    "stage-in-url": ["right"],
    "domain-mapping": ["none"],
    "websocket-step": ["none", "connect", "connections-api"],
    "host-resolves-to": ["public-address"],
    "client-certificate": ["accepted"],
    "works-on-default-endpoint": ["yes"],
  },
  unusual: {
    message: ["empty"],
  },
  sources: ["mappings", "zappa-1248", "routing-mode", "routing-rules", "kc-missing-logs"],
  checklist: [
    {
      id: "default-endpoint-call",
      who: "owner",
      command:
        "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    },
    {
      id: "api-mappings",
      who: "owner",
      command:
        "aws apigatewayv2 get-api-mappings --domain-name '{host}' --region {region} --query 'Items[].{path:ApiMappingKey,api:ApiId,stage:Stage}'",
    },
    {
      id: "routing-mode",
      who: "owner",
      command:
        "aws apigateway get-domain-name --domain-name '{host}' --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus,routingMode:routingMode}'\naws apigatewayv2 list-routing-rules --domain-name '{host}' --region {region}",
    },
    { id: "called-path", who: "caller", command: "curl -sv -o /dev/null '{url}'" },
    {
      id: "new-mapping",
      who: "owner",
      command:
        "aws apigatewayv2 create-api-mapping --domain-name '{host}' --api-id {apiId} --stage {stage} --api-mapping-key BASE_PATH --region {region}",
    },
    { id: "call-again", who: "caller", command: "curl -sv -o /dev/null '{url}'" },
  ],
} as const satisfies CauseEntry;
