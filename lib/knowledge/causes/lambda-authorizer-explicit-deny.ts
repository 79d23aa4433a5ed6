import { refusedByLambdaAuthorizer } from "../families";
import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const lambdaAuthorizerExplicitDeny = {
  id: "lambda-authorizer-explicit-deny",
  hop: "authorizer",
  signature: {
    ...reachedAuthorizer,
    ...refusedByLambdaAuthorizer,
    denial: ["explicit"],
    "authorizer-policy": ["denies-caller"],
    "resource-policy": ["none", "allows-caller", "silent-on-caller"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: [
    "kc-403-lambda-authorizer",
    "kc-403",
    "lambda-authorizer",
    "lambda-authorizer-configure",
    "authorization-flow",
    "kc-logs",
  ],
  checklist: [
    {
      id: "authorizer-result",
      who: "owner",
      command:
        "aws logs tail 'API-Gateway-Execution-Logs_{apiId}/{stage}' --since 1h --filter-pattern '\"{requestId}\"' --region {region}",
    },
    {
      id: "test-authorizer",
      who: "owner",
      command:
        "aws apigateway test-invoke-authorizer --rest-api-id {apiId} --authorizer-id AUTHORIZER_ID --headers \"Authorization=$TOKEN\" --region {region} --query '{clientStatus:clientStatus,policy:policy}'",
    },
    {
      id: "function-log",
      who: "owner",
      command: "aws logs tail '/aws/lambda/FUNCTION_NAME' --since 1h --region {region}",
    },
    {
      id: "caller-token",
      who: "caller",
      command:
        'printf \'%s\' "$TOKEN" | python3 -c \'import base64,json,sys,time; p=sys.stdin.read().split()[-1].split(".")[1]; c=json.loads(base64.urlsafe_b64decode(p+"="*(-len(p)%4))); [print(k,c.get(k)) for k in ("iss","aud","client_id","exp","token_use","scope","scp")]; print("now",int(time.time()))\'',
    },
    { id: "correct-decision", who: "owner" },
    {
      id: "flush-cache",
      who: "owner",
      command:
        "aws apigateway flush-stage-authorizers-cache --rest-api-id {apiId} --stage-name {stage} --region {region}",
    },
  ],
} as const satisfies CauseEntry;
