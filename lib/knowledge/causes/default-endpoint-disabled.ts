import { plainForbidden } from "../families";
import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const defaultEndpointDisabled = {
  id: "default-endpoint-disabled",
  hop: "domain",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    "api-type": ["rest", "websocket"],
    host: ["execute-api"],
    "stage-in-url": ["right"],
    "default-endpoint": ["disabled"],
    "host-resolves-to": ["public-address"],
    "mutual-tls": ["no"],
    "websocket-step": ["none", "connect", "connections-api"],
    "other-clients-work": ["no"],
  },
  unusual: {
    message: ["empty"],
  },
  sources: [
    "disable-default-endpoint",
    "kc-disable-endpoint",
    "websocket-disable-default-endpoint",
  ],
  checklist: [
    {
      id: "endpoint-setting",
      who: "owner",
      command:
        "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,disableExecuteApiEndpoint:disableExecuteApiEndpoint}'",
    },
    {
      id: "domain-names",
      who: "owner",
      command:
        "aws apigateway get-domain-names --region {region} --query '{items:items[].{domainName:domainName}}'\naws apigatewayv2 get-api-mappings --domain-name DOMAIN_NAME --region {region} --query 'Items[].{path:ApiMappingKey,api:ApiId,stage:Stage}'",
    },
    {
      id: "custom-domain-call",
      who: "caller",
      command: "curl -sv -o /dev/null 'https://DOMAIN_NAME/BASE_PATH{path}'",
    },
    {
      id: "endpoint-enabled",
      who: "owner",
      command:
        "aws apigateway update-rest-api --rest-api-id {apiId} --region {region} --patch-operations op=replace,path=/disableExecuteApiEndpoint,value=False",
    },
    {
      id: "deployment",
      who: "owner",
      command:
        "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
    },
  ],
} as const satisfies CauseEntry;
