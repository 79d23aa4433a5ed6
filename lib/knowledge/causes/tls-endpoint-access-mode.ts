import { plainForbidden } from "../families";
import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const tlsEndpointAccessMode = {
  id: "tls-endpoint-access-mode",
  hop: "domain",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    "error-type": ["forbidden", "absent"],
    "api-type": ["rest", "private"],
    host: ["execute-api", "vpc-endpoint", "custom-domain"],
    "stage-in-url": ["right"],
    "domain-mapping": ["matches"],
    "default-endpoint": ["enabled"],
    "host-resolves-to": ["public-address"],
    "client-certificate": ["accepted"],
    "endpoint-access-mode": ["strict"],
    "works-on-default-endpoint": ["yes"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: ["security-policies", "security-policies-update", "private-custom-domains"],
  checklist: [
    {
      id: "access-mode",
      who: "owner",
      command:
        "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{mode:endpointAccessMode,policy:securityPolicy,types:endpointConfiguration.types,status:apiStatus}'\naws apigateway get-domain-name --domain-name '{host}' --region {region} --query '{mode:endpointAccessMode,policy:securityPolicy,types:endpointConfiguration.types}'",
    },
    {
      id: "matching-name-call",
      who: "caller",
      command:
        "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'\ncurl -sv -o /dev/null --connect-to '::VPCE_DNS_NAME:443' 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    },
    { id: "endpoint-type", who: "caller", command: "dig +short {host}" },
    { id: "client-name", who: "caller" },
    {
      id: "basic-mode",
      who: "owner",
      command:
        "aws apigateway update-rest-api --rest-api-id {apiId} --region {region} --patch-operations op=replace,path=/endpointAccessMode,value=BASIC",
    },
    {
      id: "deployment",
      who: "owner",
      command:
        "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
    },
  ],
} as const satisfies CauseEntry;
