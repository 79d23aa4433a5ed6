import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const cacheInvalidationForbidden = {
  id: "cache-invalidation-forbidden",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    preflight: ["no"],
    "error-type": ["forbidden", "access-denied"],
    message: ["forbidden"],
    "response-ids": ["rest-style"],
    "api-type": ["rest"],
    "cache-invalidation": ["sent"],
    "works-on-default-endpoint": ["no"],
    "failed-phase": ["none", "authorize"],
    "response-type": ["access-denied", "none"],
  },
  unusual: {
    message: ["empty"],
  },
  sources: ["caching"],
  checklist: [
    { id: "request-header", who: "caller" },
    {
      id: "header-comparison",
      who: "caller",
      command:
        "curl -s -o /dev/null -D - -X {method} '{url}' | head -n 1\ncurl -s -o /dev/null -D - -X {method} -H 'Cache-Control: max-age=0' '{url}' | head -n 1",
    },
    {
      id: "stage-setting",
      who: "owner",
      command:
        "aws apigateway get-stage --rest-api-id {apiId} --stage-name '{stage}' --region {region} --query '{stageName:stageName,cacheClusterEnabled:cacheClusterEnabled,methodSettings:methodSettings}'",
    },
    { id: "client-header", who: "caller" },
    {
      id: "strategy",
      who: "owner",
      command:
        "aws apigateway update-stage --rest-api-id {apiId} --stage-name '{stage}' --region {region} --patch-operations 'op=replace,path=/*/*/caching/unauthorizedCacheControlHeaderStrategy,value=SUCCEED_WITH_RESPONSE_HEADER'",
    },
    {
      id: "permission",
      who: "owner",
      command:
        'aws iam put-role-policy --role-name ROLE_NAME --policy-name invalidate-api-cache --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:InvalidateCache","Resource":"arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/GET{path}"}]}\'',
    },
  ],
} as const satisfies CauseEntry;
