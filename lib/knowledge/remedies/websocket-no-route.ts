import type { websocketNoRoute as cause } from "../causes/websocket-no-route";
import type { Remedy } from "../types";

export const websocketNoRoute: Remedy<typeof cause> = {
  sources: ["websocket-routes", "websocket-forbidden-thread"],
  commands: {
    frame: "npx wscat -c 'wss://{apiId}.execute-api.{region}.amazonaws.com/{stage}'",
    "selection-expression":
      "aws apigatewayv2 get-api --api-id {apiId} --region {region} --query '{ApiId:ApiId,Name:Name,RouteSelectionExpression:RouteSelectionExpression}'",
    routes:
      "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,Target:Target}}'",
    "default-route":
      "aws apigatewayv2 create-route --api-id {apiId} --region {region} --route-key '$default' --target integrations/INTEGRATION_ID",
    redeploy:
      "aws apigatewayv2 create-deployment --api-id {apiId} --stage-name '{stage}' --region {region}",
  },
};
