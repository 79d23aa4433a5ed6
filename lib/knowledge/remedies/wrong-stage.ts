import type { wrongStage as cause } from "../causes/wrong-stage";
import type { Remedy } from "../types";

export const wrongStage: Remedy<typeof cause> = {
  sources: ["call-api", "serverless-goat-14", "kc-cloudfront-distribution", "deploy", "mappings"],
  commands: {
    "stage-names":
      "aws apigateway get-stages --rest-api-id {apiId} --region {region} --query '{item:item[].{stageName:stageName,deploymentId:deploymentId}}'",
    "staged-call":
      "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/STAGE_NAME/RESOURCE_PATH'",
    "origin-path":
      "aws cloudfront get-distribution-config --id DISTRIBUTION_ID --query 'DistributionConfig.Origins.Items[].{origin:DomainName,path:OriginPath}'",
    deployment:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name STAGE_NAME --region {region}",
  },
};
