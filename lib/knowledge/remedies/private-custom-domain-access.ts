import type { privateCustomDomainAccess as cause } from "../causes/private-custom-domain-access";
import type { Remedy } from "../types";

export const privateCustomDomainAccess: Remedy<typeof cause> = {
  sources: ["private-custom-domains", "private-domain-share", "domain-access-association"],
  commands: {
    "resolved-address": "dig +short {host}",
    associations:
      "aws apigateway get-domain-name-access-associations --region {region} --query '{items:items[].{accessAssociationSource:accessAssociationSource,domainNameArn:domainNameArn}}'",
    "domain-policies":
      "aws apigateway get-domain-name --domain-name '{host}' --domain-name-id DOMAIN_NAME_ID --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus,policy:policy,managementPolicy:managementPolicy}'",
    association:
      "aws apigateway create-domain-name-access-association --domain-name-arn DOMAIN_NAME_ARN --access-association-source VPC_ENDPOINT_ID --access-association-source-type VPCE --region {region}",
    "domain-policy":
      "aws apigateway update-domain-name --domain-name '{host}' --domain-name-id DOMAIN_NAME_ID --region {region} --patch-operations file://patch-policy.json",
    "api-policy":
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration,policy:policy}'",
    "call-again": "curl -sv -o /dev/null '{url}'",
  },
};
