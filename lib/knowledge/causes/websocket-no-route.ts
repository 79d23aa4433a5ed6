import { reachedStage } from "../passed";
import type { CauseEntry } from "../types";

export const websocketNoRoute = {
  id: "websocket-no-route",
  hop: "websocket",
  signature: {
    ...reachedStage,
    message: ["forbidden"],
    "error-type": ["absent"],
    "api-type": ["websocket"],
    "mutual-tls": ["no"],
    "websocket-step": ["message"],
    "response-type": ["missing-authentication-token", "none"],
    "route-deployed": ["no"],
    "waf-blocked": ["no"],
    "api-key-sent": ["yes"],
    "key-state": ["usable"],
  },
  sources: ["websocket-routes", "websocket-forbidden-thread"],
  checklist: [
    {
      id: "frame",
      who: "caller",
      command: "npx wscat -c 'wss://{apiId}.execute-api.{region}.amazonaws.com/{stage}'",
    },
    {
      id: "selection-expression",
      who: "owner",
      command:
        "aws apigatewayv2 get-api --api-id {apiId} --region {region} --query '{ApiId:ApiId,Name:Name,RouteSelectionExpression:RouteSelectionExpression}'",
    },
    {
      id: "routes",
      who: "owner",
      command:
        "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,Target:Target}}'",
    },
    { id: "message-repair", who: "caller" },
    {
      id: "default-route",
      who: "owner",
      command:
        "aws apigatewayv2 create-route --api-id {apiId} --region {region} --route-key '$default' --target integrations/INTEGRATION_ID",
    },
    {
      id: "redeploy",
      who: "owner",
      command:
        "aws apigatewayv2 create-deployment --api-id {apiId} --stage-name '{stage}' --region {region}",
    },
  ],
} as const satisfies CauseEntry;
