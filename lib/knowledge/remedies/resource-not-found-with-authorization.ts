import type { resourceNotFoundWithAuthorization as cause } from "../causes/resource-not-found-with-authorization";
import type { Remedy } from "../types";

export const resourceNotFoundWithAuthorization: Remedy<typeof cause> = {
  sources: [
    "kc-403",
    "kc-authentication-token",
    "thread-missing-equal-sign",
    "kc-custom-domain",
    "gateway-response-types",
  ],
  commands: {
    "without-authorization": "curl -sS -i -X '{method}' '{url}'",
    "deployed-paths":
      "aws apigateway get-export --rest-api-id {apiId} --stage-name {stage} --export-type oas30 --region {region} deployed.json\njq '.paths | map_values(keys)' deployed.json",
    "mapped-api": "aws apigateway get-base-path-mappings --domain-name {host} --region {region}",
    redeploy:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
  },
};
