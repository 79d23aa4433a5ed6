import { plainForbidden } from "../families";
import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const unknownHost = {
  id: "unknown-host",
  hop: "domain",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    host: ["execute-api", "other"],
    "host-known": ["no"],
    "stage-in-url": ["right"],
    "domain-mapping": ["matches"],
    "websocket-step": ["none", "connect", "connections-api"],
    "default-endpoint": ["enabled"],
    "host-resolves-to": ["public-address"],
    "mutual-tls": ["no"],
    "works-on-default-endpoint": ["yes"],
    "other-clients-work": ["no"],
    "other-methods-work": ["no"],
  },
  unusual: {
    message: ["empty"],
    host: ["custom-domain", "vpc-endpoint"],
  },
  sources: ["call-api", "envoy-14285", "kc-missing-logs"],
  checklist: [
    {
      id: "sent-host",
      who: "caller",
      command: "curl --http1.1 -sv -o /dev/null '{url}' 2>&1 | grep -i -E '^> host:|subject:'",
    },
    {
      id: "own-host-call",
      who: "caller",
      command:
        "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    },
    {
      id: "api-exists",
      who: "owner",
      command:
        "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration}'\naws apigatewayv2 get-api --api-id {apiId} --region {region} --query '{ApiId:ApiId,Name:Name,ProtocolType:ProtocolType}'",
    },
    {
      id: "domain-exists",
      who: "owner",
      command:
        "dig +short {host}\naws apigateway get-domain-name --domain-name '{host}' --region {region} --query '{status:domainNameStatus,regional:regionalDomainName,edge:distributionDomainName}'",
    },
    { id: "forwarded-host", who: "caller" },
    { id: "call-again", who: "caller", command: "curl -sv -o /dev/null '{url}'" },
  ],
} as const satisfies CauseEntry;
