import type { privateApiWrongDns as cause } from "../causes/private-api-wrong-dns";
import type { Remedy } from "../types";

export const privateApiWrongDns: Remedy<typeof cause> = {
  sources: ["private-api-invoke", "kc-vpc-connections", "kc-direct-connect", "private-api-create"],
  commands: {
    "resolved-address": "dig +short {host}",
    "call-by-endpoint":
      "curl -sv -o /dev/null -H 'x-apigw-api-id: {apiId}' 'https://VPCE_DNS_NAME/{stage}{path}'",
    "private-dns-setting":
      "aws ec2 describe-vpc-endpoints --region {region} --filters Name=service-name,Values=com.amazonaws.{region}.execute-api --query 'VpcEndpoints[].{id:VpcEndpointId,vpc:VpcId,privateDns:PrivateDnsEnabled,names:DnsEntries[].DnsName}'",
    "dns-forwarding": "dig +short @RESOLVER_INBOUND_IP {host}",
    "endpoint-association":
      "aws apigateway update-rest-api --rest-api-id {apiId} --region {region} --patch-operations op=add,path=/endpointConfiguration/vpcEndpointIds,value=VPC_ENDPOINT_ID",
    deployment:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
  },
};
