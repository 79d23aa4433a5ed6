import type { unknownHost as cause } from "../causes/unknown-host";
import type { Remedy } from "../types";

export const unknownHost: Remedy<typeof cause> = {
  sources: ["call-api", "envoy-14285", "kc-missing-logs"],
  commands: {
    "sent-host": "curl --http1.1 -sv -o /dev/null '{url}' 2>&1 | grep -i -E '^> host:|subject:'",
    "own-host-call":
      "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    "api-exists":
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration}'\naws apigatewayv2 get-api --api-id {apiId} --region {region} --query '{ApiId:ApiId,Name:Name,ProtocolType:ProtocolType}'",
    "domain-exists":
      "dig +short {host}\naws apigateway get-domain-name --domain-name '{host}' --region {region} --query '{status:domainNameStatus,regional:regionalDomainName,edge:distributionDomainName}'",
    "call-again": "curl -sv -o /dev/null '{url}'",
  },
};
