import { plainForbidden } from "../families";
import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const privateCustomDomainAccess = {
  id: "private-custom-domain-access",
  hop: "domain",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    "api-type": ["private"],
    host: ["custom-domain"],
    "stage-in-url": ["right"],
    "private-api-name": ["not-admitted"],
    "domain-mapping": ["matches"],
    "client-certificate": ["accepted"],
    "works-on-default-endpoint": ["yes"],
    "caller-network": ["vpc-with-private-dns-endpoint", "vpc-other", "on-premises"],
    "vpc-endpoint-policy": ["default", "allows-caller"],
  },
  unusual: {
    message: ["empty"],
  },
  sources: ["private-custom-domains", "private-domain-share", "domain-access-association"],
  checklist: [
    { id: "resolved-address", who: "caller", command: "dig +short {host}" },
    {
      id: "associations",
      who: "caller",
      command:
        "aws apigateway get-domain-name-access-associations --region {region} --query '{items:items[].{accessAssociationSource:accessAssociationSource,domainNameArn:domainNameArn}}'",
    },
    {
      id: "domain-policies",
      who: "owner",
      command:
        "aws apigateway get-domain-name --domain-name '{host}' --domain-name-id DOMAIN_NAME_ID --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus,policy:policy,managementPolicy:managementPolicy}'",
    },
    {
      id: "association",
      who: "caller",
      command:
        "aws apigateway create-domain-name-access-association --domain-name-arn DOMAIN_NAME_ARN --access-association-source VPC_ENDPOINT_ID --access-association-source-type VPCE --region {region}",
    },
    {
      id: "domain-policy",
      who: "owner",
      command:
        "aws apigateway update-domain-name --domain-name '{host}' --domain-name-id DOMAIN_NAME_ID --region {region} --patch-operations file://patch-policy.json",
    },
    {
      id: "api-policy",
      who: "owner",
      command:
        "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration,policy:policy}'",
    },
    { id: "call-again", who: "caller", command: "curl -sv -o /dev/null '{url}'" },
  ],
} as const satisfies CauseEntry;
