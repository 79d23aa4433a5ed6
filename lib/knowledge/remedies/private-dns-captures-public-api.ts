import type { privateDnsCapturesPublicApi as cause } from "../causes/private-dns-captures-public-api";
import type { Remedy } from "../types";

export const privateDnsCapturesPublicApi: Remedy<typeof cause> = {
  sources: ["kc-vpc-connections", "private-api-create"],
  commands: {
    "resolved-address": "dig +short {host}",
    "endpoint-type":
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration}'",
    "private-dns-setting":
      "aws ec2 describe-vpc-endpoints --region {region} --filters Name=service-name,Values=com.amazonaws.{region}.execute-api --query 'VpcEndpoints[].{id:VpcEndpointId,vpc:VpcId,privateDns:PrivateDnsEnabled}'",
    "custom-domain":
      "aws apigateway get-domain-names --region {region} --query '{items:items[].{domainName:domainName,regionalDomainName:regionalDomainName,distributionDomainName:distributionDomainName}}'",
    "private-dns-off":
      "aws ec2 modify-vpc-endpoint --vpc-endpoint-id VPC_ENDPOINT_ID --no-private-dns-enabled --region {region}",
    "call-again": "curl -sv -o /dev/null '{url}'",
  },
};
