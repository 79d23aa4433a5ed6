import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";

const denied = '{"Message":"User is not authorized to access this resource"}';
const first = (text: string): string | undefined => diagnose({ text }).remaining[0]?.cause;

describe("the code of an authorizer that allows the method it was asked about", () => {
  test.each([
    [
      "JavaScript",
      "exports.handler = async (event) => {\n  const user = await verify(event.authorizationToken);\n  return generatePolicy(user.id, 'Allow', event.methodArn);\n};",
    ],
    [
      "JavaScript, in its statement",
      "statement.Effect = effect;\nstatement.Resource = event.methodArn;",
    ],
    [
      "Python",
      'return {"principalId": sub, "policyDocument": {"Version": "2012-10-17", "Statement": [{"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": event["methodArn"]}]}}',
    ],
    ["Go", 'return generatePolicy("user", "Allow", event.MethodArn), nil'],
    ["Java", 'return policyFor(principal, "Allow", request.getMethodArn());'],
  ])("makes a kept policy the likeliest: %s", (_, code) => {
    expect(first(`${denied}\n\n${code}`)).toBe("lambda-authorizer-cached-policy");
  });

  test.each([
    [
      "all methods of the stage",
      "generatePolicy(id, 'Allow', event.methodArn.split('/')[0] + '/*')",
    ],
    ["a wildcard behind it", 'Resource: event.methodArn + "/*"'],
    ["what it denies", "callback(null, generatePolicy('user', 'Deny', event.methodArn));"],
    ["what it logs", "console.log('Allow', user, event.methodArn)"],
  ])("tells nothing where it is %s", (_, code) => {
    expect(first(`${denied}\n\n${code}`)).toBe("lambda-authorizer-implicit-deny");
  });
});

const policy = (effect: string, resource: string) =>
  `{"Version":"2012-10-17","Statement":[{"Action":"execute-api:Invoke","Effect":"${effect}","Resource":"${resource}"}]}`;
const arn = (method: string) =>
  `arn:aws:execute-api:us-east-1:111122223333:abcde12345/prod/${method}`;

/** How people show what an authorizer returned. */
const shown: Readonly<Record<string, (effect: string, resource: string) => string>> = {
  JSON: (effect, resource) =>
    JSON.stringify(
      JSON.parse(`{"principalId":"u","policyDocument":${policy(effect, resource)}}`),
      null,
      2,
    ),
  "its log": (effect, resource) =>
    `2026-03-04T10:15:31.000Z INFO returning {"principalId":"u","policyDocument":${policy(effect, resource)}}`,
  "the policy first": (effect, resource) =>
    `It returns\n{"policyDocument":${policy(effect, resource)},"principalId":"u"}`,
  "what Node prints": (effect, resource) =>
    `policy { principalId: 'u', policyDocument: { Version: '2012-10-17', Statement: [ { Action: 'execute-api:Invoke', Effect: '${effect}', Resource: '${resource}' } ] } }`,
};

describe("what an authorizer returned", () => {
  const refusals = [
    "",
    `403\n`,
    "The client gets status 403 on GET /items.\n",
    `${denied.replace("resource", "resource with an explicit deny")}\n`,
  ];
  test.each(
    Object.entries(shown).flatMap(([form, print]) =>
      refusals.flatMap((refusal) => [
        [form, refusal, refusal + print("Deny", arn("GET/items"))],
        [form, refusal, `${print("Deny", "*")}\n${refusal}`],
      ]),
    ),
  )("denies: %s beside %j", (_, __, text) => {
    expect(first(text)).toBe("lambda-authorizer-explicit-deny");
  });

  test.each([
    ["what it allows", shown.JSON?.("Allow", arn("*")) ?? ""],
    ["both", `${shown.JSON?.("Deny", "*")}\n${shown["its log"]?.("Allow", "*")}`],
    ["what code returns", `if (!ok) return ${shown.JSON?.("Deny", "*")}`],
    ["what is called with it", `callback(null, ${shown["what Node prints"]?.("Deny", "*")})`],
    [
      "what is not written out",
      shown["what Node prints"]?.("Deny", "*").replace("'*'", "event.methodArn") ?? "",
    ],
    ["no authorizer's", `{"principalId":"u"}\n${policy("Deny", "*")}`],
    ["an HTTP API's", `apigw-requestid: SDRFY4fIAMEPXQ=\n${shown.JSON?.("Deny", "*")}`],
  ])("tells of no deny where it is %s", (_, text) => {
    expect(first(`403 {"message":"Forbidden"}\n${text}`)).not.toBe(
      "lambda-authorizer-explicit-deny",
    );
  });
});

const lambda = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/F/invocations";

/** How long policies are kept, in each tool. */
const kept: Readonly<Record<string, (seconds: number) => string>> = {
  SAM: (seconds) =>
    `Resources:\n  Api:\n    Type: AWS::Serverless::Api\n    Properties:\n      StageName: prod\n      Auth:\n        DefaultAuthorizer: Ops\n        Authorizers:\n          Ops:\n            FunctionArn: !GetAtt Fn.Arn\n            Identity:\n              ReauthorizeEvery: ${seconds}\n`,
  "a piece of SAM, called after its token": (seconds) =>
    `  Api:\n    Type: AWS::Serverless::Api\n    Properties:\n      StageName: prod\n      Auth:\n        Authorizers:\n          OpsToken:\n            FunctionArn: !GetAtt Fn.Arn\n            Identity:\n              ReauthorizeEvery: ${seconds}\n`,
  "the Serverless Framework": (seconds) =>
    `functions:\n  a:\n    events:\n      - http:\n          path: a\n          method: get\n          authorizer:\n            name: auth\n            resultTtlInSeconds: ${seconds}\n`,
  Terraform: (seconds) =>
    `resource "aws_api_gateway_authorizer" "a" {\n  rest_api_id = aws_api_gateway_rest_api.x.id\n  authorizer_uri = aws_lambda_function.a.invoke_arn\n  authorizer_result_ttl_in_seconds = ${seconds}\n}\n`,
  "the CDK": (seconds) =>
    `const auth = new apigw.TokenAuthorizer(this, 'Auth', { handler: fn, resultsCacheTtl: Duration.seconds(${seconds}) });\n`,
  "the CDK in Python": (seconds) =>
    `auth = apigw.RequestAuthorizer(self, "Auth", handler=fn, identity_sources=[s], results_cache_ttl=cdk.Duration.seconds(${seconds}))\n`,
  "a command for one": (seconds) =>
    `$ aws apigateway get-authorizer --rest-api-id abcde12345 --authorizer-id au1234\n{"id":"au1234","name":"a","type":"TOKEN","authorizerUri":"${lambda}","authorizerResultTtlInSeconds":${seconds}}\n`,
  "words alone": (seconds) => `Our custom authorizer has resultTtlInSeconds: ${seconds}\n`,
};

test.each(
  Object.entries(kept).flatMap(([tool, print]) => [
    [tool, 600, "above", `${print(600)}${denied}`, "on"],
    [tool, 600, "below", `${denied}\n${print(600)}`, "on"],
    [tool, 0, "above", `${print(0)}${denied}`, "off"],
    [tool, 0, "below", `${denied}\n${print(0)}`, "off"],
  ]),
)("%s tells that policies are kept for %d seconds (%s)", (_, __, ___, text, option) => {
  const { observations } = diagnose({ text: String(text) });
  expect(observations.find(({ facet }) => facet === "authorizer-cache")?.option).toBe(option);
});
