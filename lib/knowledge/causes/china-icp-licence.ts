import { reachedStage } from "../passed";
import type { CauseEntry } from "../types";

export const chinaIcpLicence = {
  id: "china-icp-licence",
  hop: "domain",
  signature: {
    ...reachedStage,
    partition: ["aws-cn"],
    host: ["execute-api"],
    "api-type": ["rest", "http", "websocket"],
    "websocket-step": ["none", "connect"],
    message: ["null", "forbidden"],
    "error-type": ["absent", "access-denied"],
    "authorizer-policy": [],
    "resource-policy": ["none", "allows-caller"],
    "auth-mode": ["none"],
    "authorization-sent": ["none", "bearer", "other"],
    "mutual-tls": ["no"],
    "cloudfront-in-front": ["no"],
    "request-logged": ["no"],
    "response-type": [],
    "failed-phase": [],
    "waf-blocked": ["no"],
    "api-key-sent": ["yes"],
    "key-state": ["usable"],
  },
  sources: [
    "china-api-gateway",
    "serverless-4703",
    "serverless-10955",
    "k8s-webhook-china-thread",
    "iprotate-china-thread",
  ],
  checklist: [
    { id: "host-and-body", who: "caller", command: "curl -sS -i -X '{method}' '{url}'" },
    {
      id: "console-test",
      who: "owner",
      command:
        "aws apigateway test-invoke-method --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method '{method}' --path-with-query-string '{path}' --region {region} --query '{status:status,latency:latency,log:log}'",
    },
    {
      id: "unauthenticated-methods",
      who: "owner",
      command:
        "aws apigateway get-resources --rest-api-id {apiId} --region {region} --embed methods --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'\naws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizerId:AuthorizerId,ApiKeyRequired:ApiKeyRequired}}'",
    },
    { id: "licence", who: "owner" },
    {
      id: "iam-authorization",
      who: "owner",
      command:
        "aws apigateway update-method --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method '{method}' --region {region} --patch-operations op=replace,path=/authorizationType,value=AWS_IAM\naws apigateway create-deployment --rest-api-id {apiId} --stage-name '{stage}' --region {region}",
    },
    { id: "call-again", who: "caller", command: "curl -sS -i -X '{method}' '{url}'" },
  ],
} as const satisfies CauseEntry;
