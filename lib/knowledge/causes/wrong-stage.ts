import { plainForbidden } from "../families";
import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const wrongStage = {
  id: "wrong-stage",
  hop: "domain",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    "route-deployed": ["yes", "no"],
    "api-type": ["rest", "private", "websocket"],
    host: ["execute-api", "vpc-endpoint", "cloudfront"],
    "websocket-step": ["none", "connect"],
    "stage-in-url": ["wrong"],
    "domain-mapping": ["matches"],
    "default-endpoint": ["enabled"],
    "host-resolves-to": ["public-address"],
    "mutual-tls": ["no"],
  },
  unusual: {
    message: ["empty"],
    host: ["custom-domain"],
  },
  sources: ["call-api", "serverless-goat-14", "kc-cloudfront-distribution", "deploy"],
  checklist: [
    {
      id: "stage-names",
      who: "owner",
      command:
        "aws apigateway get-stages --rest-api-id {apiId} --region {region} --query '{item:item[].{stageName:stageName,deploymentId:deploymentId}}'",
    },
    {
      id: "staged-call",
      who: "caller",
      command:
        "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/STAGE_NAME/RESOURCE_PATH'",
    },
    { id: "client-base-url", who: "caller" },
    {
      id: "origin-path",
      who: "owner",
      command:
        "aws cloudfront get-distribution-config --id DISTRIBUTION_ID --query 'DistributionConfig.Origins.Items[].{origin:DomainName,path:OriginPath}'",
    },
    {
      id: "deployment",
      who: "owner",
      command:
        "aws apigateway create-deployment --rest-api-id {apiId} --stage-name STAGE_NAME --region {region}",
    },
  ],
} as const satisfies CauseEntry;
