import { plainForbidden } from "../families";
import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const privateApiWrongDns = {
  id: "private-api-wrong-dns",
  hop: "client-network",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    "api-type": ["private"],
    host: ["execute-api", "vpc-endpoint", "other"],
    "private-api-name": ["wrong"],
    "stage-in-url": ["right"],
    "domain-mapping": ["matches"],
    "mutual-tls": ["no"],
    "works-on-default-endpoint": ["yes"],
  },
  unusual: {
    message: ["empty"],
    host: ["custom-domain"],
    // the endpoint has no private DNS
    "works-on-default-endpoint": ["no"],
  },
  sources: ["private-api-invoke", "kc-vpc-connections", "kc-direct-connect", "private-api-create"],
  checklist: [
    { id: "resolved-address", who: "caller", command: "dig +short {host}" },
    {
      id: "call-by-endpoint",
      who: "caller",
      command:
        "curl -sv -o /dev/null -H 'x-apigw-api-id: {apiId}' 'https://VPCE_DNS_NAME/{stage}{path}'",
    },
    {
      id: "private-dns-setting",
      who: "caller",
      command:
        "aws ec2 describe-vpc-endpoints --region {region} --filters Name=service-name,Values=com.amazonaws.{region}.execute-api --query 'VpcEndpoints[].{id:VpcEndpointId,vpc:VpcId,privateDns:PrivateDnsEnabled,names:DnsEntries[].DnsName}'",
    },
    { id: "dns-forwarding", who: "caller", command: "dig +short @RESOLVER_INBOUND_IP {host}" },
    {
      id: "endpoint-association",
      who: "owner",
      command:
        "aws apigateway update-rest-api --rest-api-id {apiId} --region {region} --patch-operations op=add,path=/endpointConfiguration/vpcEndpointIds,value=VPC_ENDPOINT_ID",
    },
    {
      id: "deployment",
      who: "owner",
      command:
        "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
    },
  ],
} as const satisfies CauseEntry;
