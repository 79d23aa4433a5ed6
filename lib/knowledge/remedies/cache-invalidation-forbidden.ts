import type { cacheInvalidationForbidden as cause } from "../causes/cache-invalidation-forbidden";
import type { Remedy } from "../types";

export const cacheInvalidationForbidden: Remedy<typeof cause> = {
  sources: ["caching"],
  commands: {
    "header-comparison":
      "curl -s -o /dev/null -D - -X {method} '{url}' | head -n 1\ncurl -s -o /dev/null -D - -X {method} -H 'Cache-Control: max-age=0' '{url}' | head -n 1",
    "stage-setting":
      "aws apigateway get-stage --rest-api-id {apiId} --stage-name '{stage}' --region {region} --query '{stageName:stageName,cacheClusterEnabled:cacheClusterEnabled,methodSettings:methodSettings}'",
    strategy:
      "aws apigateway update-stage --rest-api-id {apiId} --stage-name '{stage}' --region {region} --patch-operations 'op=replace,path=/*/*/caching/unauthorizedCacheControlHeaderStrategy,value=SUCCEED_WITH_RESPONSE_HEADER'",
    permission:
      'aws iam put-role-policy --role-name ROLE_NAME --policy-name invalidate-api-cache --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:InvalidateCache","Resource":"arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/GET{path}"}]}\'',
  },
};
