import { plainForbidden } from "../families";
import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const privateDnsCapturesPublicApi = {
  id: "private-dns-captures-public-api",
  hop: "client-network",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    "api-type": ["rest", "http", "websocket"],
    "websocket-step": ["none", "connect"],
    host: ["execute-api"],
    "stage-in-url": ["right"],
    "default-endpoint": ["enabled"],
    "host-resolves-to": ["private-address"],
    "caller-network": ["vpc-with-private-dns-endpoint"],
    "other-clients-work": ["yes"],
  },
  unusual: {
    message: ["empty"],
    "caller-network": ["on-premises"],
  },
  sources: ["kc-vpc-connections", "private-api-create"],
  checklist: [
    { id: "resolved-address", who: "caller", command: "dig +short {host}" },
    {
      id: "endpoint-type",
      who: "owner",
      command:
        "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration}'",
    },
    {
      id: "private-dns-setting",
      who: "caller",
      command:
        "aws ec2 describe-vpc-endpoints --region {region} --filters Name=service-name,Values=com.amazonaws.{region}.execute-api --query 'VpcEndpoints[].{id:VpcEndpointId,vpc:VpcId,privateDns:PrivateDnsEnabled}'",
    },
    {
      id: "custom-domain",
      who: "owner",
      command:
        "aws apigateway get-domain-names --region {region} --query '{items:items[].{domainName:domainName,regionalDomainName:regionalDomainName,distributionDomainName:distributionDomainName}}'",
    },
    {
      id: "private-dns-off",
      who: "caller",
      command:
        "aws ec2 modify-vpc-endpoint --vpc-endpoint-id VPC_ENDPOINT_ID --no-private-dns-enabled --region {region}",
    },
    { id: "call-again", who: "caller", command: "curl -sv -o /dev/null '{url}'" },
  ],
} as const satisfies CauseEntry;
