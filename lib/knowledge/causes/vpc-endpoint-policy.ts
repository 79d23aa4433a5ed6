import { deniedByPolicy } from "../families";
import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const vpcEndpointPolicy = {
  id: "vpc-endpoint-policy",
  hop: "vpc-endpoint",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    denial: ["explicit", "implicit"],
    "policy-named": ["vpc-endpoint", "unnamed"],
    principal: ["anonymous", "arn"],
    "api-type": ["private"],
    host: ["execute-api", "vpc-endpoint", "custom-domain", "other"],
    "caller-network": ["vpc-with-private-dns-endpoint", "vpc-other", "on-premises"],
    "route-deployed": ["yes", "no"],
    "vpc-endpoint-policy": ["denies-caller"],
    "authorizer-policy": ["allows-caller"],
    "resource-policy": ["none", "allows-caller"],
    "waf-blocked": ["no"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: ["vpc-endpoint-policies", "iam-access-denied", "private-api-create"],
  checklist: [
    { id: "denial-message", who: "caller", command: "curl -s '{url}'" },
    {
      id: "endpoint-policy",
      who: "caller",
      command:
        "aws ec2 describe-vpc-endpoints --region {region} --filters Name=service-name,Values=com.amazonaws.{region}.execute-api --query '{VpcEndpoints:VpcEndpoints[].{VpcEndpointId:VpcEndpointId,VpcId:VpcId,PolicyDocument:PolicyDocument}}'",
    },
    { id: "caller-identity", who: "caller", command: "aws sts get-caller-identity" },
    {
      id: "used-endpoint",
      who: "owner",
      command:
        "aws logs filter-log-events --log-group-name ACCESS_LOG_GROUP --filter-pattern '\"{requestId}\"' --region {region}",
    },
    {
      id: "allowed-call",
      who: "caller",
      command:
        "aws ec2 modify-vpc-endpoint --vpc-endpoint-id VPC_ENDPOINT_ID --policy-document file://policy.json --region {region}",
    },
    { id: "call-again", who: "caller", command: "curl -sv -o /dev/null '{url}'" },
  ],
} as const satisfies CauseEntry;
