import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "https://abcde12345.execute-api.us-east-1.amazonaws.com";
const forbidden = `$ curl ${host}/prod/orders\n{"message":"Forbidden"}`;
const unsigned = `$ curl ${host}/prod/orders\n{"message":"Missing Authentication Token"}`;
const ofHttpApi = `$ curl ${host}/orders\n{"message":"Forbidden"}`;
const preflight = `$ curl -X OPTIONS ${host}/prod/orders\n{"message":"Forbidden"}`;

/** A piece of somebody's code, the refusal beside which it stands, and the first guess or what must not be concluded. */
interface Piece {
  readonly name: string;
  readonly refusal: string;
  readonly code: string;
}
type Positive = Piece & { readonly first: string };
type Negative = Piece & { readonly not: readonly string[] };

/** What the paste leads to, with the code above the refusal and below it. */
function bothOrders({ refusal, code }: Piece) {
  return [`${code}\n\n${refusal}\n`, `${refusal}\n\n${code}\n`].map((text) => {
    const { remaining, observations } = diagnose({ text });
    const options = observations.map(({ facet, option }) => `${facet}=${option}`);
    return { first: remaining[0]?.cause, options };
  });
}

const samFunction = (kind: "Api" | "HttpApi", ...auth: readonly string[]) =>
  [
    "Resources:",
    "  Fn:",
    "    Type: AWS::Serverless::Function",
    "    Properties:",
    "      Events:",
    "        Get:",
    `          Type: ${kind}`,
    "          Properties:",
    "            Path: /orders",
    "            Method: get",
    ...(auth.length === 0 ? [] : ["            Auth:"]),
    ...auth.map((line) => `              ${line}`),
  ].join("\n");
const globals = (kind: "Api" | "HttpApi", ...auth: readonly string[]) =>
  ["Globals:", `  ${kind}:`, "    Auth:", ...auth.map((line) => `      ${line}`)].join("\n");
const indented = (text: string) => text.replace(/^/gm, "    ");
const inJson = (auth: object, own: object = {}) =>
  JSON.stringify({
    Globals: { Api: { Auth: auth } },
    Resources: {
      Fn: {
        Type: "AWS::Serverless::Function",
        Properties: {
          Events: {
            Get: { Type: "Api", Properties: { Path: "/orders", Method: "get", Auth: own } },
          },
        },
      },
    },
  });

const ofSam: readonly Positive[] = [
  {
    name: "SAM, a key for all methods",
    refusal: forbidden,
    code: `${globals("Api", "ApiKeyRequired: true")}\n${samFunction("Api")}`,
    first: "invalid-api-key",
  },
  {
    name: "SAM, a key for all methods, the globals last",
    refusal: forbidden,
    code: `${samFunction("Api")}\n\n${globals("Api", "ApiKeyRequired: true")}`,
    first: "invalid-api-key",
  },
  {
    name: "SAM, a key for all methods, indented",
    refusal: forbidden,
    code: `My template:\n\n${indented(`${globals("Api", "ApiKeyRequired: true")}\n${samFunction("Api")}`)}`,
    first: "invalid-api-key",
  },
  {
    name: "SAM, a key for all methods, in JSON",
    refusal: forbidden,
    code: inJson({ ApiKeyRequired: true }),
    first: "invalid-api-key",
  },
  {
    name: "SAM, an authorizer for all methods",
    refusal: unsigned,
    code: `${globals("Api", "DefaultAuthorizer: AWS_IAM")}\n${samFunction("Api")}`,
    first: "missing-auth-token",
  },
  {
    name: "SAM, an authorizer for all routes of an HTTP API",
    refusal: ofHttpApi,
    code: `${globals("HttpApi", "DefaultAuthorizer: AWS_IAM", "EnableIamAuthorizer: true")}\n${samFunction("HttpApi")}`,
    first: "http-api-iam-deny",
  },
];

const secured = (security: string, more = '"responses": {}') =>
  `{ "security": [{ "${security}": [] }], ${more} }`;
const barePath = (path: string, method: string, value: string) =>
  `"${path}": {\n  "${method}": ${value}\n}`;
const proxied = '{ "x-amazon-apigateway-integration": { "type": "aws_proxy" } }';
const ofBarePaths: readonly Positive[] = [
  {
    name: "OpenAPI, a path alone that asks for signatures",
    refusal: unsigned,
    code: barePath("/orders", "get", secured("sigv4")),
    first: "missing-auth-token",
  },
  {
    name: "OpenAPI, a path alone with the extension, indented, and a comma behind it",
    refusal: unsigned,
    code: `${indented(barePath("/orders", "get", '{ "x-amazon-apigateway-auth": { "type": "AWS_IAM" } }'))},`,
    first: "missing-auth-token",
  },
  {
    name: "OpenAPI, a path alone that asks for a key",
    refusal: forbidden,
    code: barePath("/orders", "get", secured("api_key")),
    first: "invalid-api-key",
  },
  {
    name: "OpenAPI, the second of two paths",
    refusal: unsigned,
    code: `${barePath("/health", "get", proxied)},\n${barePath("/orders", "get", secured("sigv4"))}`,
    first: "missing-auth-token",
  },
  {
    name: "OpenAPI, a path alone in YAML without an extension",
    refusal: unsigned,
    code: "/orders:\n  get:\n    security:\n      - sigv4: []\n    responses: {}",
    first: "missing-auth-token",
  },
  {
    name: "OpenAPI, paths alone of which none is the one that was called",
    refusal: unsigned,
    code: `${barePath("/health", "get", proxied)},\n${barePath("/pets", "get", proxied)}`,
    first: "resource-not-found-unsigned",
  },
];
const notOfBarePaths: readonly Negative[] = [
  {
    name: "OpenAPI, another path alone",
    refusal: unsigned,
    code: barePath("/pets", "get", secured("sigv4")),
    not: ["auth-mode=iam", "route-deployed=yes"],
  },
  {
    name: "OpenAPI, another method of the path",
    refusal: unsigned,
    code: barePath("/orders", "post", secured("sigv4")),
    not: ["auth-mode=iam", "route-deployed=yes"],
  },
  {
    name: "OpenAPI, a scheme that nothing tells of",
    refusal: unsigned,
    code: barePath("/orders", "get", secured("bearerAuth")),
    not: ["auth-mode=iam", "auth-mode=none"],
  },
  {
    name: "paths of a server for development",
    refusal: unsigned,
    code: barePath("/orders", "target", '"https://shop.example.com"'),
    not: ["auth-mode=iam", "auth-mode=none", "route-deployed=no", "route-deployed=yes"],
  },
  {
    name: "paths of another tool in YAML",
    refusal: unsigned,
    code: "/orders:\n  get:\n    handler: orders.get\n  post:\n    handler: orders.post",
    not: ["auth-mode=iam", "auth-mode=none", "api-key-required=no"],
  },
  {
    name: "OpenAPI, a path alone that asks for no key",
    refusal: forbidden,
    code: barePath("/orders", "get", proxied),
    not: ["api-key-required=yes"],
  },
];

/** A template with two APIs, and a route of each. */
const twoApis = (
  first: { readonly stage: string; readonly path: string; readonly auth?: string },
  second: { readonly stage: string; readonly path: string; readonly auth?: string },
) =>
  [
    "Resources:",
    ...[first, second].flatMap(({ stage, path, auth }, at) => [
      `  Api${at}:`,
      "    Type: AWS::Serverless::Api",
      "    Properties:",
      `      StageName: ${stage}`,
      ...(auth === undefined ? [] : ["      Auth:", `        ${auth}`]),
      `  Fn${at}:`,
      "    Type: AWS::Serverless::Function",
      "    Properties:",
      "      Events:",
      "        Get:",
      "          Type: Api",
      "          Properties:",
      `            Path: ${path}`,
      "            Method: get",
      `            RestApiId: !Ref Api${at}`,
    ]),
  ].join("\n");
const ofAllApis: readonly Positive[] = [
  {
    name: "SAM, a key for all methods, none of which is shown",
    refusal: forbidden,
    code: globals("Api", "ApiKeyRequired: true"),
    first: "invalid-api-key",
  },
  {
    name: "SAM, a key for all methods, in JSON, none of which is shown",
    refusal: forbidden,
    code: '{"Globals": {"Api": {"Auth": {"ApiKeyRequired": true}}}}',
    first: "invalid-api-key",
  },
  {
    name: "SAM, an API without a route that is shown",
    refusal: forbidden,
    code: "  Api:\n    Type: AWS::Serverless::Api\n    Properties:\n      StageName: prod\n      Auth:\n        ApiKeyRequired: true",
    first: "invalid-api-key",
  },
  {
    name: "SAM, signatures for all routes of HTTP APIs, none of which is shown",
    refusal: ofHttpApi,
    code: globals("HttpApi", "DefaultAuthorizer: AWS_IAM"),
    first: "http-api-iam-deny",
  },
  {
    name: "SAM, no default endpoint for all APIs",
    refusal: forbidden,
    code: "Globals:\n  Api:\n    DisableExecuteApiEndpoint: true",
    first: "default-endpoint-disabled",
  },
  {
    name: "SAM, all methods in one piece and a function in another",
    refusal: unsigned,
    code: `${globals("Api", "DefaultAuthorizer: AWS_IAM")}\n\nand my function:\n\n${indented(samFunction("Api").slice("Resources:\n".length))}`,
    first: "missing-auth-token",
  },
  {
    name: "SAM, the one of two APIs that has the stage",
    refusal: forbidden,
    code: twoApis(
      { stage: "open", path: "/orders" },
      { stage: "prod", path: "/orders", auth: "ApiKeyRequired: true" },
    ),
    first: "invalid-api-key",
  },
  {
    name: "SAM, the one of two APIs that has the route",
    refusal: unsigned,
    code: twoApis(
      { stage: "prod", path: "/health" },
      { stage: "prod", path: "/orders", auth: "DefaultAuthorizer: AWS_IAM" },
    ),
    first: "missing-auth-token",
  },
];
const notOfAllApis: readonly Negative[] = [
  {
    name: "SAM, all methods of the other kind of API",
    refusal: forbidden,
    code: `${globals("Api", "ApiKeyRequired: true")}\n  HttpApi:\n    Auth:\n      EnableIamAuthorizer: true`,
    not: ["api-key-required=yes", "api-type=rest", "api-type=http"],
  },
  {
    name: "SAM, what holds for all functions",
    refusal: unsigned,
    code: "Globals:\n  Function:\n    Timeout: 30\n    Tracing: Active",
    not: ["auth-mode=none", "auth-mode=iam", "api-type=rest"],
  },
  {
    name: "SAM, all methods in one piece and a function that opens its own in another",
    refusal: unsigned,
    code: `${globals("Api", "DefaultAuthorizer: AWS_IAM")}\n\nand my function:\n\n${indented(samFunction("Api", "Authorizer: NONE").slice("Resources:\n".length))}`,
    not: ["auth-mode=iam"],
  },
  {
    name: "SAM, the other one of two APIs by its stage",
    refusal: forbidden,
    code: twoApis(
      { stage: "prod", path: "/orders" },
      { stage: "internal", path: "/orders", auth: "ApiKeyRequired: true" },
    ),
    not: ["api-key-required=yes"],
  },
  {
    name: "SAM, the other one of two APIs by its route",
    refusal: unsigned,
    code: twoApis(
      { stage: "prod", path: "/orders" },
      { stage: "prod", path: "/health", auth: "DefaultAuthorizer: AWS_IAM" },
    ),
    not: ["auth-mode=iam"],
  },
  {
    name: "SAM, two APIs alike",
    refusal: unsigned,
    code: twoApis(
      { stage: "prod", path: "/orders" },
      { stage: "prod", path: "/orders", auth: "DefaultAuthorizer: AWS_IAM" },
    ),
    not: ["auth-mode=iam", "auth-mode=none"],
  },
  {
    name: "SAM, the resource policy of something else",
    refusal: unsigned,
    code: "  ResourcePolicy:\n    Type: AWS::SecretsManager::ResourcePolicy\n    Properties:\n      SecretId: !Ref Secret",
    not: ["resource-policy=denies-caller", "resource-policy=silent-on-caller", "api-type=rest"],
  },
];

const notOfSam: readonly Negative[] = [
  {
    name: "SAM, an event that opens its method",
    refusal: unsigned,
    code: `${globals("Api", "DefaultAuthorizer: AWS_IAM")}\n${samFunction("Api", "Authorizer: NONE")}`,
    not: ["auth-mode=iam"],
  },
  {
    name: "SAM, an event that asks for no key",
    refusal: forbidden,
    code: `${globals("Api", "ApiKeyRequired: true")}\n${samFunction("Api", "ApiKeyRequired: false")}`,
    not: ["api-key-required=yes"],
  },
  {
    name: "SAM, an event that asks for no key, in JSON",
    refusal: forbidden,
    code: inJson({ ApiKeyRequired: true }, { ApiKeyRequired: false }),
    not: ["api-key-required=yes"],
  },
  {
    name: "SAM, a commented line",
    refusal: forbidden,
    code: `${globals("Api", "# ApiKeyRequired: true", "AddDefaultAuthorizerToCorsPreflight: false")}\n${samFunction("Api")}`,
    not: ["api-key-required=yes"],
  },
  {
    name: "SAM, the globals of the other kind of API",
    refusal: unsigned,
    code: `${globals("HttpApi", "DefaultAuthorizer: AWS_IAM")}\n${samFunction("Api")}`,
    not: ["auth-mode=iam"],
  },
  {
    name: "SAM, an event of an API that is not shown",
    refusal: forbidden,
    code: `Transform: AWS::Serverless-2016-10-31\n${samFunction("Api").replace("Path:", "RestApiId: !Ref Shared\n            Path:")}`,
    not: ["api-key-required=no", "auth-mode=none"],
  },
];

const notOfOther: readonly Negative[] = [
  {
    name: "SAM, the globals beside an event of an API that is none of SAM's here",
    refusal: forbidden,
    code: `${globals("Api", "ApiKeyRequired: true")}\n${samFunction("Api").replace("Path:", "RestApiId: !Ref Shared\n            Path:")}`,
    not: ["api-key-required=yes", "api-key-required=no"],
  },
  {
    name: "CDK, scopes that all routes ask for",
    refusal: ofHttpApi,
    code: "const api = new HttpApi(this, 'A', { defaultAuthorizer: new HttpJwtAuthorizer('J', issuer), defaultAuthorizationScopes: ['orders/read'] });\napi.addRoutes({ path: '/orders', methods: [HttpMethod.GET], integration });",
    not: ["scope-granted=yes"],
  },
  {
    name: "CDK, a route of an API that may ask for scopes",
    refusal: ofHttpApi,
    code: "api.addRoutes({ path: '/orders', methods: [HttpMethod.GET], integration, authorizer: new HttpJwtAuthorizer('J', issuer) });",
    not: ["scope-granted=yes"],
  },
];

const cors = (...auth: readonly string[]) =>
  `${globals("Api", ...auth)}\n    Cors: "'*'"\n${samFunction("Api")}`;

const ofPreflights: readonly Positive[] = [
  {
    name: "SAM, preflights that ask for the key of all methods",
    refusal: preflight,
    code: cors("ApiKeyRequired: true"),
    first: "preflight-refused",
  },
];

const notOfPreflights: readonly Negative[] = [
  {
    name: "SAM, preflights that are left out",
    refusal: preflight,
    code: cors("ApiKeyRequired: true", "AddApiKeyRequiredToCorsPreflight: false"),
    not: ["api-key-required=yes"],
  },
  {
    name: "SAM, preflights without the authorizer of all methods",
    refusal: preflight,
    code: cors("DefaultAuthorizer: AWS_IAM", "AddDefaultAuthorizerToCorsPreflight: false"),
    not: ["auth-mode=iam"],
  },
];

const routes = (key: string, mode = "AWS_IAM") =>
  [
    [
      "Terraform",
      `resource "aws_apigatewayv2_route" "get" {\n  api_id = aws_apigatewayv2_api.a.id\n  route_key = "${key}"\n  authorization_type = "${mode}"\n}`,
    ],
    [
      "CloudFormation",
      `  OrdersGet:\n    Type: AWS::ApiGatewayV2::Route\n    Properties:\n      ApiId: !Ref Api\n      RouteKey: ${key}\n      AuthorizationType: ${mode}`,
    ],
    [
      "the AWS CLI",
      `$ aws apigatewayv2 get-routes --api-id abcde12345\n{"Items":[{"RouteKey":"${key}","AuthorizationType":"${mode}","ApiKeyRequired":false,"RouteId":"r1"}]}`,
    ],
  ] as const;

const ofRouteKeys: readonly Positive[] = routes("GET /orders").map(([name, code]) => ({
  name: `${name}, a route by its method and path`,
  refusal: ofHttpApi,
  code,
  first: "http-api-iam-deny",
}));

const notOfRouteKeys: readonly Negative[] = ["$default", "sendMessage", "$connect"].flatMap((key) =>
  routes(key).map(([name, code]) => ({
    name: `${name}, the route ${key}`,
    refusal: ofHttpApi,
    code,
    not: ["api-type=http"],
  })),
);

const withKey = "{ apiKeyRequired: true }";
const keyed = (name: string, code: string): Positive => ({
  name,
  refusal: forbidden,
  code,
  first: "invalid-api-key",
});
const ofCdk: readonly Positive[] = [
  keyed("CDK, TypeScript", `orders.addMethod('GET', new LambdaIntegration(fn), ${withKey});`),
  keyed(
    "CDK, Python",
    'orders.add_method(\n    "GET",\n    apigw.LambdaIntegration(fn),\n    api_key_required=True,\n)',
  ),
  keyed(
    "CDK, Java",
    'orders.addMethod("GET", new LambdaIntegration(fn), MethodOptions.builder().apiKeyRequired(true).build());',
  ),
  keyed(
    "CDK, C#",
    'orders.AddMethod("GET", new LambdaIntegration(fn), new MethodOptions { ApiKeyRequired = true });',
  ),
  keyed(
    "CDK, Go",
    'orders.AddMethod(jsii.String("GET"), awsapigateway.NewLambdaIntegration(fn, nil), &awsapigateway.MethodOptions{ApiKeyRequired: jsii.Bool(true)})',
  ),
  keyed(
    "CDK, an API of another file",
    `props.api.root.addResource('orders').addMethod('GET', integration, ${withKey});`,
  ),
  keyed(
    "CDK, an API that is a field",
    `this.api = new apigateway.RestApi(this, 'A');\nthis.api.root.addResource('orders').addMethod('GET', integration, ${withKey});`,
  ),
  keyed(
    "CDK, what a resource has for all its methods",
    `const api = new apigateway.RestApi(this, 'A');\nconst orders = api.root.addResource('orders', { defaultMethodOptions: ${withKey} });\norders.addMethod('GET', integration);`,
  ),
  keyed("CDK, a proxy", `api.root.addProxy({ defaultMethodOptions: ${withKey} });`),
  keyed(
    "CDK, a construct of CloudFormation's",
    "new apigateway.CfnMethod(this, 'M', { httpMethod: 'GET', resourceId: r.ref, restApiId: api.ref, authorizationType: 'NONE', apiKeyRequired: true });",
  ),
  {
    name: "CDK, a signed method",
    refusal: unsigned,
    code: "orders.addMethod('GET', integration, { authorizationType: AuthorizationType.IAM });",
    first: "missing-auth-token",
  },
  ...[
    "api.addRoutes({ path: '/orders', methods: [HttpMethod.GET], integration, authorizer: new HttpIamAuthorizer() });",
    'api.add_routes(path="/orders", methods=[apigwv2.HttpMethod.GET], integration=integration, authorizer=HttpIamAuthorizer())',
    'api.addRoutes(AddRoutesOptions.builder().path("/orders").methods(List.of(HttpMethod.GET)).integration(integration).authorizer(new HttpIamAuthorizer()).build());',
    'api.AddRoutes(new AddRoutesOptions { Path = "/orders", Methods = new [] { HttpMethod.GET }, Integration = integration, Authorizer = new HttpIamAuthorizer() });',
    "new HttpRoute(this, 'R', { httpApi: api, routeKey: HttpRouteKey.with('/orders', HttpMethod.GET), integration, authorizer: new HttpIamAuthorizer() });",
    "new apigatewayv2.CfnRoute(this, 'R', { apiId: api.ref, routeKey: 'GET /orders', authorizationType: 'AWS_IAM' });",
  ].map((code) => ({
    name: `CDK, ${code.slice(0, 40)}`,
    refusal: ofHttpApi,
    code,
    first: "http-api-iam-deny",
  })),
];

const notKeyed = (name: string, code: string): Negative => ({
  name,
  refusal: forbidden,
  code,
  not: ["api-key-required=yes"],
});
const notSigned = (name: string, code: string): Negative => ({
  name,
  refusal: ofHttpApi,
  code,
  not: ["auth-mode=iam"],
});
const notOfCdk: readonly Negative[] = [
  notKeyed("CDK, another method", `orders.addMethod('POST', integration, ${withKey});`),
  notKeyed("CDK, another resource", `health.addMethod('GET', integration, ${withKey});`),
  notKeyed(
    "CDK, another path",
    `api.root.addResource('health').addMethod('GET', integration, ${withKey});`,
  ),
  notKeyed("CDK, a line that is a comment", `// orders.addMethod('GET', integration, ${withKey});`),
  notKeyed("CDK, a block that is a comment", `/*\norders.addMethod('GET', x, ${withKey});\n*/`),
  notKeyed(
    "CDK, an option that is a comment",
    "orders.addMethod('GET', integration, {\n  // apiKeyRequired: true\n});",
  ),
  notKeyed(
    "CDK, a method that needs no key of all",
    `const api = new RestApi(this, 'A', { defaultMethodOptions: ${withKey} });\napi.root.addResource('orders').addMethod('GET', integration, { apiKeyRequired: false });`,
  ),
  notKeyed(
    "CDK, what another resource has for all its methods",
    `const api = new RestApi(this, 'A');\napi.root.addResource('health', { defaultMethodOptions: ${withKey} });\napi.root.addResource('orders').addMethod('GET', integration);`,
  ),
  notKeyed(
    "CDK, a comment of Python",
    '# orders.add_method("GET", integration, api_key_required=True)\norders.add_method("GET", integration)',
  ),
  {
    name: "CDK, a method without options of an API that is not shown",
    refusal: unsigned,
    code: "orders.addMethod('GET', integration);",
    not: ["auth-mode=none", "auth-mode=iam", "api-key-required=no"],
  },
  notSigned(
    "CDK, another route",
    "api.addRoutes({ path: '/health', methods: [HttpMethod.GET], integration, authorizer: new HttpIamAuthorizer() });",
  ),
  notSigned(
    "CDK, another method of the route",
    "api.addRoutes({ path: '/orders', methods: [HttpMethod.POST], integration, authorizer: new HttpIamAuthorizer() });",
  ),
  notSigned(
    "CDK, a route that is opened",
    "const api = new HttpApi(this, 'A', { defaultAuthorizer: new HttpIamAuthorizer() });\napi.addRoutes({ path: '/orders', methods: [HttpMethod.GET], integration, authorizer: new HttpNoneAuthorizer() });",
  ),
  {
    name: "a router that is none of the CDK's",
    refusal: ofHttpApi,
    code: "router.addRoutes({ path: '/orders', methods: ['GET'] });",
    not: ["api-type=http"],
  },
];

const pulumiMethods = (method: string, resource: string, isKey: boolean) =>
  [
    [
      "TypeScript",
      `const m = new aws.apigateway.Method("m", { restApi: api.id, resourceId: ${resource}.id, httpMethod: "${method}", authorization: "NONE", apiKeyRequired: ${isKey} });`,
    ],
    [
      "Python",
      `m = aws.apigateway.Method("m", rest_api=api.id, resource_id=${resource}.id, http_method="${method}", authorization="NONE", api_key_required=${isKey ? "True" : "False"})`,
    ],
    [
      "Go",
      `_, err := apigateway.NewMethod(ctx, "m", &apigateway.MethodArgs{\n\tRestApi: api.ID(),\n\tResourceId: ${resource}.ID(),\n\tHttpMethod: pulumi.String("${method}"),\n\tAuthorization: pulumi.String("NONE"),\n\tApiKeyRequired: pulumi.Bool(${isKey}),\n})`,
    ],
    [
      "C#",
      `var m = new Aws.ApiGateway.Method("m", new()\n{\n    RestApi = api.Id,\n    ResourceId = ${resource}.Id,\n    HttpMethod = "${method}",\n    Authorization = "NONE",\n    ApiKeyRequired = ${isKey},\n});`,
    ],
    [
      "YAML",
      `  m:\n    type: aws:apigateway:Method\n    properties:\n      restApi: \${api.id}\n      resourceId: \${${resource}.id}\n      httpMethod: ${method}\n      authorization: NONE\n      apiKeyRequired: ${isKey}`,
    ],
  ] as const;
const pulumiRoutes = (key: string, mode: string) =>
  [
    [
      "TypeScript",
      `new aws.apigatewayv2.Route("r", { apiId: api.id, routeKey: "${key}", authorizationType: "${mode}" });`,
    ],
    [
      "Python",
      `aws.apigatewayv2.Route("r", api_id=api.id, route_key="${key}", authorization_type="${mode}")`,
    ],
    [
      "Go",
      `_, err := apigatewayv2.NewRoute(ctx, "r", &apigatewayv2.RouteArgs{\n\tApiId: api.ID(),\n\tRouteKey: pulumi.String("${key}"),\n\tAuthorizationType: pulumi.String("${mode}"),\n})`,
    ],
    [
      "C#",
      `new Aws.ApiGatewayV2.Route("r", new Aws.ApiGatewayV2.RouteArgs { ApiId = api.Id, RouteKey = "${key}", AuthorizationType = "${mode}" });`,
    ],
  ] as const;

const ofPulumi: readonly Positive[] = [
  ...pulumiMethods("GET", "orders", true).map(([name, code]) => keyed(`Pulumi, ${name}`, code)),
  ...pulumiRoutes("GET /orders", "AWS_IAM").map(([name, code]) => ({
    name: `Pulumi, a route, ${name}`,
    refusal: ofHttpApi,
    code,
    first: "http-api-iam-deny",
  })),
];
const notOfPulumi: readonly Negative[] = [
  ...pulumiMethods("POST", "orders", true).map(([name, code]) =>
    notKeyed(`Pulumi, another method, ${name}`, code),
  ),
  ...pulumiMethods("GET", "health", true).map(([name, code]) =>
    notKeyed(`Pulumi, another resource, ${name}`, code),
  ),
  ...pulumiRoutes("GET /health", "AWS_IAM").map(([name, code]) =>
    notSigned(`Pulumi, another route, ${name}`, code),
  ),
  notKeyed(
    "Pulumi, a method of each of two APIs",
    pulumiMethods("GET", "orders", true)[0][1] +
      pulumiMethods("GET", "orders", false)[0][1].replace("api.id", "other.id"),
  ),
  notKeyed("Pulumi, a comment", pulumiMethods("GET", "orders", true)[0][1].replace(/^/gm, "// ")),
];

const operation = (path: string, method: string, ...lines: readonly string[]) =>
  ["paths:", `  ${path}:`, `    ${method}:`, ...lines.map((line) => `      ${line}`)].join("\n");
const asksKey = ["security:", "  - api_key: []"];
const integrated = ["x-amazon-apigateway-integration:", "  type: aws_proxy"];
const keyScheme =
  "components:\n  securitySchemes:\n    api_key:\n      type: apiKey\n      name: x-api-key\n      in: header";
const signedScheme =
  "  sigv4:\n    type: apiKey\n    name: Authorization\n    in: header\n    x-amazon-apigateway-authtype: awsSigv4";
const ofOperation = (path: string, method: string) =>
  `"${path}": { "${method}": { "security": [{ "api_key": [] }], "x-amazon-apigateway-integration": { "type": "aws_proxy" } } }`;

const ofOpenApi: readonly Positive[] = [
  keyed("OpenAPI, paths alone", operation("/orders", "get", ...asksKey, ...integrated)),
  keyed(
    "OpenAPI, paths and components",
    `${operation("/orders", "get", ...asksKey)}\n${keyScheme}`,
  ),
  keyed(
    "OpenAPI, components and paths",
    `${keyScheme}\n${operation("/orders", "get", ...asksKey)}`,
  ),
  keyed("OpenAPI, paths in JSON", `"paths": { ${ofOperation("/orders", "get")} },`),
  keyed("OpenAPI, an object with paths", `{ "paths": { ${ofOperation("/orders", "get")} } }`),
  keyed(
    "OpenAPI, an indented path",
    operation("/orders", "get", ...asksKey, ...integrated).replace("paths:\n", ""),
  ),
  {
    name: "OpenAPI, definitions of version 2",
    refusal: unsigned,
    code: `securityDefinitions:\n${signedScheme}\n${operation("/orders", "get", "security:", "  - sigv4: []")}`,
    first: "missing-auth-token",
  },
  {
    name: "OpenAPI, an operation's own authorization",
    refusal: unsigned,
    code: operation("/orders", "get", "x-amazon-apigateway-auth:", "  type: AWS_IAM"),
    first: "missing-auth-token",
  },
  ...[
    "x-amazon-apigateway-endpoint-configuration:\n  disableExecuteApiEndpoint: true",
    '"x-amazon-apigateway-endpoint-configuration": {\n  "disableExecuteApiEndpoint": true\n}',
    "openapi: 3.0.1\nservers:\n  - x-amazon-apigateway-endpoint-configuration:\n      disableExecuteApiEndpoint: true\npaths:\n  /orders:\n    get: {}",
  ].map((code) => ({
    name: `OpenAPI, ${code.slice(0, 50)}`,
    refusal: forbidden,
    code,
    first: "default-endpoint-disabled",
  })),
];
const notOfOpenApi: readonly Negative[] = [
  notKeyed("OpenAPI, another path", operation("/health", "get", ...asksKey, ...integrated)),
  notKeyed("OpenAPI, another method", operation("/orders", "post", ...asksKey, ...integrated)),
  notKeyed(
    "OpenAPI, an operation that is opened",
    `${operation("/orders", "get", "security: []", ...integrated)}\n${keyScheme}`,
  ),
  notKeyed(
    "OpenAPI, comments",
    operation("/orders", "get", ...asksKey.map((line) => `# ${line}`), ...integrated),
  ),
  notKeyed("OpenAPI, another path in JSON", `"paths": { ${ofOperation("/health", "get")} },`),
  notKeyed("OpenAPI, a scheme that nothing asks for", keyScheme),
  {
    name: "OpenAPI, a piece whose document may ask for something of all",
    refusal: unsigned,
    code: operation("/orders", "get", ...integrated),
    not: ["auth-mode=none", "api-key-required=no"],
  },
  {
    name: "OpenAPI, an operation without authorization",
    refusal: unsigned,
    code: operation("/orders", "get", "x-amazon-apigateway-auth:", "  type: NONE"),
    not: ["auth-mode=iam"],
  },
  {
    name: "OpenAPI, an endpoint that is on",
    refusal: forbidden,
    code: "x-amazon-apigateway-endpoint-configuration:\n  disableExecuteApiEndpoint: false",
    not: ["default-endpoint=disabled"],
  },
];

const ofDomain = `$ curl https://api.example.com/shop/orders\n{"message":"Forbidden"}`;
const domains = (name: string) =>
  [
    [
      "Terraform",
      `resource "aws_api_gateway_domain_name" "d" {\n  domain_name = "${name}"\n  mutual_tls_authentication {\n    truststore_uri = "s3://b/t.pem"\n  }\n}`,
    ],
    [
      "CloudFormation",
      `  D:\n    Type: AWS::ApiGateway::DomainName\n    Properties:\n      DomainName: ${name}\n      MutualTlsAuthentication:\n        TruststoreUri: s3://b/t.pem`,
    ],
    [
      "Pulumi",
      `new aws.apigateway.DomainName("d", { domainName: "${name}", mutualTlsAuthentication: { truststoreUri: "s3://b/t.pem" } });`,
    ],
    [
      "CDK",
      `new apigateway.DomainName(this, 'D', { domainName: '${name}', certificate, mtls: { bucket, key: 't.pem' } });`,
    ],
    [
      "SAM",
      `  Api:\n    Type: AWS::Serverless::Api\n    Properties:\n      StageName: prod\n      Domain:\n        DomainName: ${name}\n        MutualTlsAuthentication:\n          TruststoreUri: s3://b/t.pem`,
    ],
  ] as const;
const ofDomains: readonly Positive[] = domains("api.example.com").map(([name, code]) => ({
  name: `${name}, a domain that asks for a certificate`,
  refusal: ofDomain,
  code,
  first: "mtls-client-certificate",
}));
const notOfDomains: readonly Negative[] = domains("other.example.com").map(([name, code]) => ({
  name: `${name}, another domain that asks for a certificate`,
  refusal: ofDomain,
  code,
  not: ["mutual-tls=yes", "host-known=yes"],
}));

const inCloudFormation = (stage: string) =>
  `  Waf:\n    Type: AWS::WAFv2::WebACLAssociation\n    Properties:\n      ResourceArn: !Sub arn:aws:apigateway:\${AWS::Region}::/restapis/\${Api}/stages/${stage}\n      WebACLArn: !GetAtt Acl.Arn`;
const inTerraform = (resource: string) =>
  `resource "aws_wafv2_web_acl_association" "w" {\n  resource_arn = ${resource}.arn\n  web_acl_arn = aws_wafv2_web_acl.w.arn\n}`;
const ofFirewalls: readonly Positive[] = [
  inTerraform("aws_api_gateway_stage.prod"),
  inCloudFormation("prod"),
  "new wafv2.CfnWebACLAssociation(this, 'W', { resourceArn: api.deploymentStage.stageArn, webAclArn: acl.attrArn });",
  'new aws.wafv2.WebAclAssociation("w", { resourceArn: stage.arn, webAclArn: acl.arn });',
  'aws.wafv2.WebAclAssociation("w", resource_arn=stage.arn, web_acl_arn=acl.arn)',
].map((code) => ({
  name: `a web ACL of a stage, ${code.trim().slice(0, 40)}`,
  refusal: forbidden,
  code,
  first: "waf-filtered",
}));
const notOfFirewalls: readonly Negative[] = [
  inTerraform("aws_lb.main"),
  inCloudFormation("dev"),
  "new wafv2.CfnWebACLAssociation(this, 'W', { resourceArn: balancer.loadBalancerArn, webAclArn: acl.attrArn });",
  'new aws.wafv2.WebAclAssociation("w", { resourceArn: lb.arn, webAclArn: acl.arn });',
  `resource "aws_api_gateway_stage" "dev" {\n  rest_api_id = aws_api_gateway_rest_api.a.id\n  stage_name = "dev"\n}\n${inTerraform("aws_api_gateway_stage.dev")}`,
].map((code) => ({
  name: `a web ACL of something else, ${code.trim().slice(0, 90)}`,
  refusal: forbidden,
  code,
  not: ["waf-attached=yes"],
}));

const custom = (method: string) =>
  [
    [
      "Terraform",
      `resource "aws_apigatewayv2_route" "r" {\n  api_id = aws_apigatewayv2_api.a.id\n  route_key = "${method} /orders"\n  authorization_type = "CUSTOM"\n  authorizer_id = aws_apigatewayv2_authorizer.a.id\n}`,
    ],
    [
      "Pulumi",
      `new aws.apigatewayv2.Route("r", { apiId: api.id, routeKey: "${method} /orders", authorizationType: "CUSTOM", authorizerId: own.id });`,
    ],
    [
      "CDK",
      `api.addRoutes({ path: '/orders', methods: [HttpMethod.${method}], integration, authorizer: new HttpLambdaAuthorizer('A', fn) });`,
    ],
    [
      "SAM",
      `${globals("HttpApi", "DefaultAuthorizer: Own", "Authorizers:", "  Own:", "    FunctionArn: !GetAtt Auth.Arn")}\n${samFunction("HttpApi").replace("Method: get", `Method: ${method.toLowerCase()}`)}`,
    ],
    [
      "the Serverless Framework",
      `provider:\n  name: aws\n  httpApi:\n    authorizers:\n      own:\n        type: request\n        functionName: auth\nfunctions:\n  orders:\n    handler: h.get\n    events:\n      - httpApi:\n          path: /orders\n          method: ${method.toLowerCase()}\n          authorizer:\n            name: own`,
    ],
  ] as const;
const ofAuthorizers: readonly Positive[] = custom("GET").map(([name, code]) => ({
  name: `${name}, a Lambda authorizer`,
  refusal: ofHttpApi,
  code,
  first: "http-api-lambda-authorizer-deny",
}));
const notOfAuthorizers: readonly Negative[] = custom("POST").map(([name, code]) => ({
  name: `${name}, the Lambda authorizer of another method`,
  refusal: ofHttpApi,
  code,
  not: ["auth-mode=lambda-authorizer"],
}));

const withSentKey = forbidden.replace("curl", "curl -H 'x-api-key: [hidden]'");
const plans = (stage: string) =>
  [
    [
      "Terraform",
      `resource "aws_api_gateway_usage_plan" "p" {\n  name = "p"\n  api_stages {\n    api_id = aws_api_gateway_rest_api.a.id\n    stage = "${stage}"\n  }\n}\nresource "aws_api_gateway_usage_plan_key" "k" {\n  key_id = aws_api_gateway_api_key.k.id\n  key_type = "API_KEY"\n  usage_plan_id = aws_api_gateway_usage_plan.p.id\n}\nresource "aws_api_gateway_api_key" "k" {\n  name = "k"\n}`,
    ],
    [
      "Pulumi",
      `const k = new aws.apigateway.ApiKey("k");\nconst p = new aws.apigateway.UsagePlan("p", { apiStages: [{ apiId: api.id, stage: "${stage}" }] });\nnew aws.apigateway.UsagePlanKey("pk", { keyId: k.id, keyType: "API_KEY", usagePlanId: p.id });`,
    ],
  ] as const;
const ofPlans: readonly Positive[] = plans("dev").map(([name, code]) => ({
  name: `${name}, a usage plan of another stage`,
  refusal: withSentKey,
  code,
  first: "api-key-not-in-usage-plan",
}));
const notOfPlans: readonly Negative[] = plans("prod").map(([name, code]) => ({
  name: `${name}, a usage plan of the stage`,
  refusal: withSentKey,
  code,
  not: ["key-state=no-usage-plan-for-stage"],
}));

const others = (path: string, method: string) =>
  [
    [
      "Chalice",
      `@app.route('${path}', methods=['${method}'], api_key_required=True)\ndef orders():\n    return {}`,
    ],
    [
      "SST",
      `const api = new sst.aws.ApiGatewayV1("Api");\napi.route("${method} ${path}", "h.get", { apiKey: true });`,
    ],
    [
      "the Serverless Framework",
      `functions:\n  orders:\n    handler: h.get\n    events:\n      - http:\n          path: ${path.slice(1)}\n          method: ${method.toLowerCase()}\n          private: true`,
    ],
  ] as const;
const ofOthers: readonly Positive[] = [
  ...others("/orders", "GET").map(([name, code]) => keyed(`${name}, a key`, code)),
  keyed(
    "Zappa, a key",
    '{"prod": {"app_function": "app.app", "s3_bucket": "b", "api_key_required": true}}',
  ),
];
const notOfOthers: readonly Negative[] = [
  ...others("/health", "GET").map(([name, code]) => notKeyed(`${name}, another path`, code)),
  ...others("/orders", "POST").map(([name, code]) => notKeyed(`${name}, another method`, code)),
];

const positives = [
  ...ofAuthorizers,
  ...ofPlans,
  ...ofOthers,
  ...ofSam,
  ...ofAllApis,
  ...ofBarePaths,
  ...ofPreflights,
  ...ofRouteKeys,
  ...ofCdk,
  ...ofPulumi,
  ...ofOpenApi,
  ...ofDomains,
  ...ofFirewalls,
];
const negatives = [
  ...notOfOther,
  ...notOfAuthorizers,
  ...notOfPlans,
  ...notOfOthers,
  ...notOfSam,
  ...notOfAllApis,
  ...notOfBarePaths,
  ...notOfPreflights,
  ...notOfRouteKeys,
  ...notOfCdk,
  ...notOfPulumi,
  ...notOfOpenApi,
  ...notOfDomains,
  ...notOfFirewalls,
];

describe("a piece of infrastructure code beside a refusal", () => {
  test("is met with as many that look alike as lead somewhere", () => {
    expect(positives.length).toBeGreaterThan(60);
    expect(negatives.length).toBeGreaterThan(60);
  });

  test.each(positives)("leads to the cause: $name", (piece) => {
    expect(bothOrders(piece).map(({ first }) => first)).toEqual([piece.first, piece.first]);
  });

  test.each(negatives)("concludes nothing that it does not say: $name", (piece) => {
    for (const { options } of bothOrders(piece)) {
      expect(options.filter((one) => piece.not.includes(one))).toEqual([]);
    }
  });
});
