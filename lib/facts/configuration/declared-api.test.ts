import { describe, expect, test } from "vitest";
import { readEvidence } from "../../evidence";
import { supportingFacts } from "..";
import { extractFacts } from "../extract-facts";

const call = (
  path: string,
) => `$ curl -i https://abcde12345.execute-api.us-east-1.amazonaws.com${path}
HTTP/1.1 403 Forbidden
Date: Wed, 04 Mar 2026 10:15:30 GMT
Content-Type: application/json
x-amzn-RequestId: 7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3

{"reason":"not for you"}
`;

/** The call bears no key. */
const unsent =
  "api-key-sent=no https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders/42";

/** What a template below a refused call of `GET /prod/orders/42` proves, and by which lines. */
function proven(template: string, path = "/prod/orders/42"): readonly string[] {
  const text = `${call(path)}\n${template}\n`;
  const { documents } = readEvidence(text);
  const [chosen] = documents;
  if (chosen?.kind !== "exchange") throw new Error("no exchange");
  return supportingFacts(documents, chosen, extractFacts(chosen)).facts.map(
    ({ facet, option, span }) =>
      `${facet}=${option} ${text.slice(span.start, span.end).split("\n")[0]}`,
  );
}

const service = (event: string, provider = "") =>
  `service: orders\nprovider:\n  name: aws\n${provider}functions:\n  read:\n    handler: a.b\n    events:\n${event}\n`;
const rest = (...settings: readonly string[]) =>
  service(
    ["      - http:", "path: orders/{id}", "method: get", ...settings]
      .map((line, at) => (at === 0 ? line : `          ${line}`))
      .join("\n"),
  );

const variable = (name: string) => `\${self:custom.${name}}`;

const restType = "api-type=rest http:";
const noKey = "api-key-required=no http:";

describe("serverless.yml", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "a function's name is a Lambda authorizer",
      rest("authorizer: check"),
      [restType, "auth-mode=lambda-authorizer authorizer: check", noKey],
    ],
    [
      "AWS_IAM in whatever case, and a key",
      rest("authorizer: aws_iam", "private: true"),
      [restType, "auth-mode=iam authorizer: aws_iam", "api-key-required=yes private: true", unsent],
    ],
    [
      "a user pool by its ARN",
      rest("authorizer: arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_abc"),
      [
        restType,
        "auth-mode=cognito authorizer: arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_abc",
        noKey,
      ],
    ],
    [
      "a user pool by its type",
      rest("authorizer:", "  type: COGNITO_USER_POOLS", "  authorizerId: !Ref Pool"),
      [restType, "auth-mode=cognito authorizer:", noKey],
    ],
    [
      "what hangs on a variable is not known",
      rest(`authorizer: ${variable("authorizer")}`, `private: ${variable("private")}`),
      [restType],
    ],
    [
      "an ARN by reference may be a function's or a user pool's",
      rest("authorizer:", "  arn: !GetAtt Pool.Arn"),
      [restType, noKey],
    ],
    [
      "the short form of an event",
      service("      - http: GET orders/{id}"),
      [
        "api-type=rest http: GET orders/{id}",
        "auth-mode=none http: GET orders/{id}",
        "api-key-required=no http: GET orders/{id}",
      ],
    ],
    [
      "a private endpoint",
      service("      - http: GET orders/{id}", "  endpointType: private\n"),
      [
        "api-type=private endpointType: private",
        "auth-mode=none http: GET orders/{id}",
        "api-key-required=no http: GET orders/{id}",
      ],
    ],
    [
      "both kinds of API leave the type open",
      service("      - http: GET orders/{id}\n      - httpApi: GET /other"),
      ["auth-mode=none http: GET orders/{id}", "api-key-required=no http: GET orders/{id}"],
    ],
    [
      "another path tells the type alone",
      service("      - http: GET users"),
      ["api-type=rest http: GET users"],
    ],
    [
      "the functions alone",
      "functions:\n  read:\n    handler: a.b\n    events:\n      - http: any orders/{id}",
      [
        "api-type=rest http: any orders/{id}",
        "auth-mode=none http: any orders/{id}",
        "api-key-required=no http: any orders/{id}",
      ],
    ],
    [
      "events of other kinds declare no API",
      service("      - sqs: arn:aws:sqs:us-east-1:111122223333:q"),
      [],
    ],
  ])("%s", (_, template, facts) => {
    expect(proven(template)).toEqual(facts);
  });

  test.each<[string, string, readonly string[]]>([
    [
      "IAM of an HTTP API, whose stage has no segment",
      service(
        "      - httpApi:\n          method: GET\n          path: /orders/{id}\n          authorizer:\n            type: aws_iam",
      ),
      ["api-type=http httpApi:", "auth-mode=iam authorizer:"],
    ],
    [
      "a Lambda authorizer of an HTTP API",
      service(
        "      - httpApi:\n          method: '*'\n          path: /orders/{id}\n          authorizer: check",
        "  httpApi:\n    authorizers:\n      check:\n        type: request\n        functionName: check\n",
      ),
      ["api-type=http httpApi:", "auth-mode=lambda-authorizer authorizer: check"],
    ],
    [
      "an authorizer that is declared elsewhere",
      service(
        "      - httpApi:\n          method: GET\n          path: /orders/{id}\n          authorizer:\n            id: x1",
      ),
      ["api-type=http httpApi:"],
    ],
  ])("%s", (_, template, facts) => {
    expect(proven(template, "/orders/42")).toEqual(facts);
  });

  test("what a template declares need not exist, or be deployed", () => {
    const stage = `$ aws apigatewayv2 get-stage --api-id abcde12345 --stage-name '$default'\n${JSON.stringify({ StageName: "$default", AutoDeploy: true, CreatedDate: "2026-03-04", DeploymentId: "x" })}\n`;
    const facets = proven(`${service("      - httpApi: GET /users")}\n${stage}`, "/orders/42").map(
      (fact) => fact.split("=")[0],
    );
    expect(facets).toEqual(expect.arrayContaining(["api-type"]));
    expect(facets).not.toContain("route-deployed");
    expect(facets).not.toContain("host-known");
  });

  test("what a command printed counts before it", () => {
    const printed = `$ aws apigateway get-resources --rest-api-id abcde12345 --embed methods\n${JSON.stringify({ items: [{ id: "a", path: "/orders/{id}", resourceMethods: { GET: { httpMethod: "GET", authorizationType: "AWS_IAM", apiKeyRequired: false } } }] })}\n`;
    expect(proven(`${rest("authorizer: check")}\n${printed}`)).toContain(
      'auth-mode=iam "authorizationType":"AWS_IAM"',
    );
  });
});

const sam = (auth: string, api = "") =>
  `Transform: AWS::Serverless-2016-10-31\nResources:\n${api}  Read:\n    Type: AWS::Serverless::Function\n    Properties:\n      Events:\n        Read:\n          Type: Api\n          Properties:\n            Path: /orders/{id}\n            Method: GET\n${auth}`;
const shop = (name: string, auth: string) =>
  `  ${name}:\n    Type: AWS::Serverless::Api\n    Properties:\n      StageName: prod\n      Auth:\n${auth}`;

describe("AWS SAM", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "without any",
      sam(""),
      ["api-type=rest Read:", "auth-mode=none Read:", "api-key-required=no Read:"],
    ],
    [
      "an authorizer of the API by its name",
      sam(
        "            Auth:\n              Authorizer: Staff\n",
        shop(
          "Shop",
          "        Authorizers:\n          Staff:\n            UserPoolArn: !GetAtt Pool.Arn\n",
        ),
      ),
      ["api-type=rest Read:", "auth-mode=cognito Authorizer: Staff", "api-key-required=no Read:"],
    ],
    [
      "the API's default, and the key of the method",
      sam(
        "            Auth:\n              ApiKeyRequired: true\n",
        shop(
          "Shop",
          "        DefaultAuthorizer: Check\n        Authorizers:\n          Check:\n            FunctionArn: !GetAtt Check.Arn\n",
        ),
      ),
      [
        "api-type=rest Read:",
        "auth-mode=lambda-authorizer DefaultAuthorizer: Check",
        "api-key-required=yes ApiKeyRequired: true",
        unsent,
        // five minutes, where nothing is said
        "authorizer-cache=on Check:",
      ],
    ],
    [
      "of two APIs it is not known which",
      sam("", `${shop("A", "        {}\n")}${shop("B", "        {}\n")}`),
      [],
    ],
    [
      "a parameter is not known",
      sam("            Auth:\n              Authorizer: !Ref Mode\n"),
      ["api-type=rest Read:", "api-key-required=no Read:"],
    ],
  ])("%s", (_, template, facts) => {
    expect(proven(template)).toEqual(facts);
  });
});

const stack = (method: string, parent = "!GetAtt Shop.RootResourceId", more = "") =>
  `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Shop:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Name: shop
      EndpointConfiguration:
        Types: [PRIVATE]
  Orders:
    Type: AWS::ApiGateway::Resource
    Properties:
      RestApiId: !Ref Shop
      ParentId: ${parent}
      PathPart: orders
  Order:
    Type: AWS::ApiGateway::Resource
    Properties:
      RestApiId: !Ref Shop
      ParentId: !Ref Orders
      PathPart: '{id}'
  Read:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Shop
      ResourceId: !Ref Order
      HttpMethod: ANY
${method}${more}`;

const writing = `  Write:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Shop
      ResourceId: !Ref Orders
      HttpMethod: ANY
      AuthorizationType: AWS_IAM
`;
const ofShop = ["api-type=private Types: [PRIVATE]", "default-endpoint=enabled Shop:"];

describe("CloudFormation", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "a method's path is put together of its parents' parts",
      stack("      AuthorizationType: AWS_IAM\n      ApiKeyRequired: true\n"),
      [
        ...ofShop,
        "auth-mode=iam AuthorizationType: AWS_IAM",
        "api-key-required=yes ApiKeyRequired: true",
        unsent,
      ],
    ],
    [
      "what is not written is AWS's default: no authorization, no key",
      stack(""),
      [...ofShop, "auth-mode=none Read:", "api-key-required=no Read:"],
    ],
    [
      "what is decided on deployment is not known",
      stack("      AuthorizationType: !If [Open, NONE, AWS_IAM]\n"),
      [...ofShop, "api-key-required=no Read:"],
    ],
    [
      "of a path that ends nowhere what the methods have in common",
      stack("", "!Ref Elsewhere"),
      [...ofShop, "auth-mode=none Read:", "api-key-required=no Read:"],
    ],
    [
      "and nothing else",
      stack("", "!Ref Elsewhere", writing),
      [...ofShop, "api-key-required=no Read:"],
    ],
    [
      "nor of a ring of parents",
      stack("", "!Ref Order", writing),
      [...ofShop, "api-key-required=no Read:"],
    ],
    [
      "of two APIs it is not known which",
      stack("", undefined, "  Other:\n    Type: AWS::ApiGateway::RestApi\n"),
      [],
    ],
  ])("%s", (_, template, facts) => {
    expect(proven(template)).toEqual(facts);
  });

  test("a route of an HTTP API, with its stage", () => {
    const template = `Resources:
  Shop:
    Type: AWS::ApiGatewayV2::Api
    Properties:
      ProtocolType: HTTP
  Live:
    Type: AWS::ApiGatewayV2::Stage
    Properties:
      ApiId: !Ref Shop
      StageName: prod
  Read:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: !Ref Shop
      RouteKey: GET /orders/{id}
      AuthorizationType: CUSTOM
`;
    expect(proven(template)).toEqual([
      "api-type=http ProtocolType: HTTP",
      "default-endpoint=enabled Shop:",
      "auth-mode=lambda-authorizer AuthorizationType: CUSTOM",
      "api-key-required=no Read:",
      "scope-granted=yes Read:",
      "stage-in-url=right StageName: prod",
    ]);
  });

  test("of two APIs the one that has the stage of the URL", () => {
    const api = (name: string, stage: string) => `  ${name}:
    Type: AWS::ApiGatewayV2::Api
    Properties:
      Name: ${name}
      ProtocolType: HTTP
  ${name}Stage:
    Type: AWS::ApiGatewayV2::Stage
    Properties:
      ApiId: !Ref ${name}
      StageName: ${stage}
  ${name}Read:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: !Ref ${name}
      RouteKey: GET /orders/{id}
      AuthorizationType: ${stage === "prod" ? "AWS_IAM" : "NONE"}
`;
    expect(proven(`Resources:\n${api("Shop", "prod")}${api("Trial", "test")}`)).toContain(
      "auth-mode=iam AuthorizationType: AWS_IAM",
    );
  });
});

describe("an OpenAPI document", () => {
  const operation = (security: string, inner = "") =>
    `openapi: "3.0.1"
paths:
  /orders/{id}:
    get:
${security}${inner}      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
components:
  securitySchemes:
    sigv4:
      type: apiKey
      name: Authorization
      in: header
      x-amazon-apigateway-authtype: awsSigv4
    key:
      type: apiKey
      name: x-api-key
      in: header
    check:
      type: apiKey
      name: Authorization
      in: header
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer:
        type: token
    pool:
      type: apiKey
      name: Authorization
      in: header
      x-amazon-apigateway-authtype: cognito_user_pools
    other:
      type: openIdConnect
`;
  const asks = (...names: readonly string[]) =>
    `      security:\n${names.map((name) => `        - ${name}: []\n`).join("")}`;

  test.each<[string, string, readonly string[]]>([
    ["a signature", operation(asks("sigv4")), ["auth-mode=iam", "api-key-required=no"]],
    [
      "a key",
      operation(asks("key")),
      ["auth-mode=none", "api-key-required=yes", "api-key-sent=no"],
    ],
    [
      "an authorizer and a key",
      operation(asks("check", "key")),
      ["auth-mode=lambda-authorizer", "api-key-required=yes", "api-key-sent=no"],
    ],
    ["a user pool", operation(asks("pool")), ["auth-mode=cognito", "api-key-required=no"]],
    ["nothing", operation(""), ["auth-mode=none", "api-key-required=no"]],
    [
      "what an extension says",
      operation("", "      x-amazon-apigateway-auth:\n        type: AWS_IAM\n"),
      ["auth-mode=iam", "api-key-required=no"],
    ],
    ["something that is not known", operation(asks("other")), []],
    [
      "something for all methods",
      operation("").replace("paths:", "security:\n  - sigv4: []\npaths:"),
      [],
    ],
    [
      "nothing, where it has no extensions",
      operation("").replace("x-amazon-apigateway-integration", "x-other"),
      [],
    ],
  ])("asks for %s", (_, document, facts) => {
    expect(proven(document).map((fact) => fact.split(" ")[0])).toEqual(facts);
  });

  test("counts in a template, too", () => {
    const body = operation(asks("sigv4")).replace(/^(?=.)/gm, "        ");
    const template = `Resources:\n  Shop:\n    Type: AWS::Serverless::Api\n    Properties:\n      StageName: prod\n      DefinitionBody:\n${body}`;
    expect(proven(template).map((fact) => fact.split(" ")[0])).toEqual([
      "api-type=rest",
      "auth-mode=iam",
      "api-key-required=no",
    ]);
  });
});
