import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../json-objects";
import { readLines } from "../lines";
import { readCode } from "./read-code";

/** The value as `JSON.parse` would give it, words as texts. */
function plain(json: Json | undefined): unknown {
  if (json === undefined) return undefined;
  if (json.kind === "list") return json.items.map(plain);
  if (json.kind === "scalar") return json.value;
  return Object.fromEntries(json.members.map(({ key, value }) => [key, plain(value)]));
}

function resources(text: string): readonly JsonObject[] {
  const { documents } = readCode(text, readLines(text), [{ start: 0, end: text.length }]);
  return documents.flatMap((document) => {
    const list = document.kind === "configuration" ? document.value.members[0]?.value : undefined;
    return list?.kind === "list" ? list.items.filter((item) => item.kind === "object") : [];
  });
}

const member = (object: Json | undefined, name: string): Json | undefined =>
  object?.kind === "object" ? object.members.find(({ key }) => key === name)?.value : undefined;

/** The methods and routes of a program, and what each asks for. */
function methods(text: string): readonly string[] {
  return resources(text)
    .map((one) => member(one, "values"))
    .filter((values) => member(values, "http_method") ?? member(values, "route_key"))
    .map((values) =>
      [
        "http_method",
        "path",
        "route_key",
        "authorization",
        "authorization_type",
        "api_key_required",
      ]
        .map((name) => member(values, name))
        .filter((value) => value !== undefined)
        .map((value) => (value.kind === "scalar" ? value.value : "?"))
        .join(" "),
    );
}

/** The values of the only resource of a type. */
function valuesOf(text: string, type: string): unknown {
  const found = resources(text).filter((one) => plain(member(one, "type")) === type);
  expect(found).toHaveLength(1);
  return plain(member(found[0], "values"));
}

describe("methods of the CDK", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "in a chain over lines",
      "const api = new apigw.RestApi(this, 'A');\napi.root\n  .addResource('orders')\n  .addResource('{id}')\n  .addMethod('GET', new LambdaIntegration(fn), {\n    authorizationType: apigw.AuthorizationType.IAM, // signed\n  });",
      ["GET /orders/{id} AWS_IAM"],
    ],
    [
      "with the options of the API",
      "const api = new RestApi(this, 'A', { defaultMethodOptions: { apiKeyRequired: true, authorizer: auth } });\nconst auth = new TokenAuthorizer(this, 'T', { handler: fn });\napi.root.addMethod('POST');",
      ["POST / CUSTOM true"],
    ],
    [
      "whose own options come first",
      "const auth = new CognitoUserPoolsAuthorizer(this, 'T', { cognitoUserPools: [pool] });\nconst api = new RestApi(this, 'A', { defaultMethodOptions: { authorizer: auth, apiKeyRequired: true } });\napi.root.addMethod('GET', x, { authorizationType: AuthorizationType.NONE, apiKeyRequired: false });\napi.root.addMethod('PUT', x);",
      ["GET / NONE false", "PUT / COGNITO_USER_POOLS true"],
    ],
    [
      "of members of the stack",
      "this.api = new RestApi(this, 'A');\nconst pets = this.api.root.addResource('pets');\npets.addMethod('GET', x, { apiKeyRequired: true });",
      ["GET /pets NONE true"],
    ],
    [
      "for whatever comes",
      "const api = new LambdaRestApi(this, 'A', { handler: fn });",
      ["ANY / NONE", "ANY /{proxy+} NONE"],
    ],
    [
      "for the browser's preflight",
      "const api = new RestApi(this, 'A', { defaultCorsPreflightOptions: { allowOrigins: Cors.ALL_ORIGINS } });\nconst pets = api.root.addResource('pets');\npets.addMethod('GET');",
      ["OPTIONS / NONE", "OPTIONS /pets NONE", "GET /pets NONE"],
    ],
    [
      "in Python",
      'api = apigateway.RestApi(self, "A")\npets = api.root.add_resource("pets").add_resource(\'{id}\')\npets.add_method("GET", apigateway.LambdaIntegration(fn), api_key_required=True, authorization_type=apigateway.AuthorizationType.IAM)',
      ["GET /pets/{id} AWS_IAM true"],
    ],
    [
      "of a resource that comes from elsewhere",
      "const api = new RestApi(this, 'A');\nprops.pets.addMethod('GET', x, { apiKeyRequired: true });",
      ["GET NONE true"],
    ],
    [
      "with an authorizer that comes from elsewhere",
      "const api = new RestApi(this, 'A');\napi.root.addMethod('GET', x, { authorizer: props.authorizer });",
      ["GET / ?"],
    ],
    [
      "of an HTTP API",
      "const api = new HttpApi(this, 'A', { defaultAuthorizer: new HttpIamAuthorizer() });\napi.addRoutes({ path: '/a', methods: [HttpMethod.GET, HttpMethod.POST], integration });\napi.addRoutes({ path: '/b', integration, authorizer: new HttpLambdaAuthorizer('L', fn) });",
      ["GET /a AWS_IAM", "POST /a AWS_IAM", "ANY /b CUSTOM"],
    ],
  ])("%s", (_, code, expected) => {
    expect(methods(code)).toEqual(expected);
  });

  test("of an API with a policy", () => {
    const code = `const api = new apigw.RestApi(this, 'A', {
  endpointConfiguration: { types: [apigw.EndpointType.PRIVATE], vpcEndpoints: [endpoint] },
  policy: new iam.PolicyDocument({
    statements: [
      new iam.PolicyStatement({ effect: iam.Effect.DENY, principals: [new iam.AnyPrincipal()], actions: ['execute-api:Invoke'], resources: ['execute-api:/*'],
        conditions: { StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f67890' } } }),
      new iam.PolicyStatement({ principals: [new iam.ArnPrincipal('arn:aws:iam::111122223333:role/a')], actions: ['execute-api:Invoke'], resources: ['execute-api:/*'] }),
    ],
  }),
});`;
    expect(valuesOf(code, "aws_api_gateway_rest_api")).toEqual({
      endpoint_configuration: { types: ["PRIVATE"] },
      policy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Deny",
            Principal: "*",
            Action: ["execute-api:Invoke"],
            Resource: ["execute-api:/*"],
            Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0a1b2c3d4e5f67890" } },
          },
          {
            Effect: "Allow",
            Principal: { AWS: ["arn:aws:iam::111122223333:role/a"] },
            Action: ["execute-api:Invoke"],
            Resource: ["execute-api:/*"],
          },
        ],
      },
    });
  });

  test.each([
    [
      "a client of AWS's SDK",
      "new AWS.ApiGatewayManagementApi({ endpoint: event.requestContext.domainName });\nconst other = new aws.apigateway.RestApi('a');",
    ],
    [
      "a class of the same name",
      'const api = new Api("https://api.example.com", { authorizer: "iam", routes: { "GET /a": "b" } });',
    ],
    ["a client for HTTP", 'const response = await new Api(config).route("GET /a");'],
  ])("of %s are none", (_, text) => {
    const types = resources(text).map((one) => member(one, "type"));
    expect(
      types.filter((one) => !JSON.stringify(one).includes("aws_api_gateway_rest_api")),
    ).toEqual([]);
  });

  test("of a class of the same names that is no part of the CDK", () => {
    expect(methods("router.addRoutes({ path: '/a' });\nlist.addMethod(name);")).toEqual([]);
  });
});

describe("resources of Pulumi", () => {
  test.each([
    [
      "TypeScript",
      'const api = new aws.apigateway.RestApi("a", { endpointConfiguration: { types: "PRIVATE" }, policy: JSON.stringify({ Statement: [] }) });',
    ],
    [
      "Python",
      'api = aws.apigateway.RestApi("a",\n    endpoint_configuration=aws.apigateway.RestApiEndpointConfigurationArgs(types="PRIVATE"),\n    policy=json.dumps({"Statement": []}))',
    ],
  ])("in %s", (_, code) => {
    expect(valuesOf(code, "aws_api_gateway_rest_api")).toEqual({
      endpoint_configuration: { types: ["PRIVATE"] },
      policy: { Statement: [] },
    });
  });

  test("refer to one another as Terraform's do", () => {
    const code =
      'const api = new aws.apigatewayv2.Api("a", { protocolType: "HTTP" });\nconst r = new aws.apigatewayv2.Route("r", { apiId: api.id, routeKey: "GET /a", target: pulumi.concat("integrations/", i.id), authorizationType: auth.type });';
    expect(valuesOf(code, "aws_apigatewayv2_route")).toEqual({
      api_id: { Ref: "aws_apigatewayv2_api.api.id" },
      route_key: "GET /a",
      target: { Call: "pulumi.concat", Values: ["integrations/", { Ref: "i.id" }], Named: {} },
      authorization_type: { Ref: "auth.type" },
    });
  });
});

describe("routes of Chalice", () => {
  test.each<[string, string, readonly string[]]>([
    ["for GET by themselves", "@app.route('/a')\ndef a():", ["GET /a NONE"]],
    [
      "for several methods, with a key",
      "@app.route('/a', methods=['PUT', \"POST\"], api_key_required=True)\ndef a():",
      ["PUT /a NONE true", "POST /a NONE true"],
    ],
    [
      "with an authorizer of each kind",
      "iam = IAMAuthorizer()\npool = CognitoUserPoolAuthorizer('P', provider_arns=['arn'])\n@app.route('/a', authorizer=iam)\ndef a():\n@app.route('/b', authorizer=pool)\ndef b():\n@app.route('/c', authorizer=CustomAuthorizer('C', header='x', authorizer_uri=uri))\ndef c():",
      ["GET /a AWS_IAM", "GET /b COGNITO_USER_POOLS", "GET /c CUSTOM"],
    ],
    [
      "with a function that authorizes",
      "@app.authorizer(ttl_seconds=30)\ndef check(auth_request):\n    return AuthResponse(routes=['*'])\n@app.route('/a', authorizer=check)\ndef a():",
      ["GET /a CUSTOM"],
    ],
    [
      "with an authorizer that comes from elsewhere",
      "@app.route('/a', authorizer=auth.check)\ndef a():",
      ["GET /a ?"],
    ],
    [
      "with the browser's preflight",
      "@app.route('/a', cors=True)\ndef a():",
      ["GET /a NONE", "OPTIONS /a NONE"],
    ],
    [
      "of an app that takes a form apart by itself",
      "from chalice import Chalice\n@app.route('/a', methods=['POST'])\ndef a():\n    return jsonify(x)",
      ["POST /a NONE"],
    ],
    ["of Flask are none", "from flask import Flask\n@app.route('/a')\ndef a():", []],
    [
      "of Flask are none where only its functions stand",
      "@app.route('/a', methods=['POST'])\ndef a():\n    return render_template('a.html', x=request.form)",
      [],
    ],
    ["of an app that Zappa deploys are none", "zappa deploy dev\n@app.route('/a')\ndef a():", []],
  ])("%s", (_, code, expected) => {
    expect(methods(code)).toEqual(expected);
  });
});

test("a document of the CDK that is declared again has nothing of the one before it", () => {
  const stack = (effect: string, id: string) =>
    `const document = new iam.PolicyDocument();\ndocument.addStatements(new iam.PolicyStatement({ effect: iam.Effect.${effect}, principals: [new iam.AnyPrincipal()], actions: ['execute-api:Invoke'], resources: ['execute-api:/*'] }));\nnew apigateway.RestApi(this, '${id}', { policy: document });\n`;
  const effects = resources(`${stack("DENY", "Old")}\n${stack("ALLOW", "New")}`).flatMap((one) => {
    const statements = member(member(member(one, "values"), "policy"), "Statement");
    return statements?.kind === "list"
      ? [statements.items.map((item) => plain(member(item, "Effect")))]
      : [];
  });
  expect(effects).toEqual([["Deny"], ["Allow"]]);
});
