import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "https://abcde12345.execute-api.us-east-1.amazonaws.com";
const unsigned = `$ curl ${host}/prod/orders\n{"message":"Missing Authentication Token"}\n\n`;
const refused = `$ curl ${host}/prod/orders\nHTTP/2 403\nx-amzn-errortype: ForbiddenException\n\n{"message":"Forbidden"}\n\n`;
const ofHttpApi = `$ curl ${host}/orders\n{"message":"Forbidden"}\n\n`;

/** What the paste of a refusal and of settings says of the facets that settings speak of. */
function optionsOf(text: string): readonly string[] {
  return diagnose({ text }).observations.map(({ facet, option }) => `${facet}=${option}`);
}

type Form = readonly [name: string, text: string, says: readonly string[]];

const fragments: readonly Form[] = [
  [
    "a method of a template in a question's words",
    `Here is my template:

  OrdersResource:
    Type: "AWS::ApiGateway::Resource"
    Properties:
      ParentId: !GetAtt Api.RootResourceId
      PathPart: orders
      RestApiId: !Ref Api

  OrdersGet:
    Type: "AWS::ApiGateway::Method"
    Properties:
      HttpMethod: GET
      ResourceId: !Ref OrdersResource
      RestApiId: !Ref Api
      AuthorizationType: AWS_IAM
      Integration:
        Type: AWS_PROXY

${unsigned}What is wrong?`,
    ["auth-mode=iam", "api-key-required=no"],
  ],
  [
    "a method at the margin, of an API of another stack, with an answer below it",
    `OrdersGet:
  Type: AWS::ApiGateway::Method
  Properties:
    HttpMethod: GET
    ResourceId: !Ref OrdersResource
    RestApiId:
      Fn::ImportValue: !Sub "\${Stack}-api"
    AuthorizationType: AWS_IAM
    ApiKeyRequired: true

HTTP/2 403
x-amzn-errortype: MissingAuthenticationTokenException

{"message":"Missing Authentication Token"}`,
    ["auth-mode=iam", "api-key-required=yes", "message=missing-authentication-token"],
  ],
  [
    "a method in JSON, by its name",
    `${unsigned}"OrdersGet": {
  "Type": "AWS::ApiGateway::Method",
  "Properties": {
    "HttpMethod": "GET",
    "ResourceId": { "Ref": "OrdersResource" },
    "RestApiId": { "Ref": "Api" },
    "AuthorizationType": "AWS_IAM"
  }
},`,
    ["auth-mode=iam"],
  ],
  [
    "a route of an HTTP API",
    `${ofHttpApi}  Route:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: !Ref HttpApi
      RouteKey: 'GET /orders'
      AuthorizationType: JWT
      AuthorizationScopes: [orders/read]
      AuthorizerId: !Ref Authorizer`,
    ["auth-mode=jwt"],
  ],
  [
    "a function of SAM",
    `${refused}  OrdersFunction:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Events:
        Api:
          Type: Api
          Properties:
            Path: /orders
            Method: get
            Auth:
              ApiKeyRequired: true`,
    ["api-key-required=yes", "api-type=rest"],
  ],
  [
    "the events of a function of SAM",
    `${unsigned}Events:
  Orders:
    Type: Api
    Properties:
      Path: /orders
      Method: GET
      Auth:
        Authorizer: AWS_IAM`,
    ["auth-mode=iam"],
  ],
  [
    "the API of a template of SAM",
    `${refused}  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      EndpointConfiguration:
        Type: PRIVATE`,
    ["api-type=private"],
  ],
  [
    "functions of a serverless.yml",
    `${refused}  create:
    handler: handler.create
    timeout: 10
    events:
      - http: POST orders
  list:
    handler: handler.list
    events:
      - http:
          path: orders
          method: get
          private: true`,
    ["api-key-required=yes", "auth-mode=none"],
  ],
  [
    "events of a serverless.yml whose items stand below their key",
    `events:
- http:
    path: orders
    method: get
    authorizer: aws_iam
    cors: true

${unsigned}`,
    ["auth-mode=iam"],
  ],
  [
    "events of a serverless.json",
    `${refused}"events": [{ "http": { "path": "orders", "method": "get", "private": true } }]`,
    ["api-key-required=yes"],
  ],
];

const others: readonly (readonly [name: string, text: string])[] = [
  [
    "an Ingress of Kubernetes",
    `${refused}spec:
  rules:
  - http:
      paths:
      - path: /orders
        pathType: Prefix`,
  ],
  [
    "a function of SAM whose API stands elsewhere, and may ask for more",
    `${refused}  OrdersFunction:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Api:
          Type: Api
          Properties:
            Path: /orders
            Method: get`,
  ],
  ["a function of another cloud", `${refused}functions:\n  list:\n    events:\n      - http: true`],
];

describe("settings as people paste them", () => {
  test.each([...fragments])("%s", (_, text, says) => {
    expect(optionsOf(text)).toEqual(expect.arrayContaining([...says]));
  });
});

describe("what is not said of the called route", () => {
  test.each(others)("%s", (_, text) => {
    const said = optionsOf(text).filter((one) => /^(?:auth-mode|api-key-required)=/.test(one));
    expect(said).toEqual([]);
  });
});
