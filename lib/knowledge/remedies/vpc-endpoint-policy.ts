import type { vpcEndpointPolicy as cause } from "../causes/vpc-endpoint-policy";
import type { Remedy } from "../types";

export const vpcEndpointPolicy: Remedy<typeof cause> = {
  sources: ["vpc-endpoint-policies", "iam-access-denied", "private-api-create"],
  commands: {
    "denial-message": "curl -s '{url}'",
    "endpoint-policy":
      "aws ec2 describe-vpc-endpoints --region {region} --filters Name=service-name,Values=com.amazonaws.{region}.execute-api --query '{VpcEndpoints:VpcEndpoints[].{VpcEndpointId:VpcEndpointId,VpcId:VpcId,PolicyDocument:PolicyDocument}}'",
    "caller-identity": "aws sts get-caller-identity",
    "used-endpoint":
      "aws logs filter-log-events --log-group-name ACCESS_LOG_GROUP --filter-pattern '\"{requestId}\"' --region {region}",
    "allowed-call":
      "aws ec2 modify-vpc-endpoint --vpc-endpoint-id VPC_ENDPOINT_ID --policy-document file://policy.json --region {region}",
    "call-again": "curl -sv -o /dev/null '{url}'",
  },
};
