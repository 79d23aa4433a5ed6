import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const folder = new URL("./project-fixtures/", import.meta.url);

interface Project {
  readonly cause: string;
  /** What the configuration says of the call, and what of it is only likely. */
  readonly says: readonly string[];
  /** The first line of the configuration. */
  readonly from: RegExp;
  /** The error names the cause by itself; the configuration says why. */
  readonly isNamed?: true;
}

const projects: Readonly<Record<string, Project>> = {
  "terraform-iam-method": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam", "route-deployed=yes"],
    from: /^terraform \{/m,
  },
  "terraform-key-without-plan": {
    cause: "api-key-not-in-usage-plan",
    says: ["api-key-required=yes", "key-state=no-usage-plan-for-stage", "stage-in-url=right"],
    from: /^resource /m,
  },
  "terraform-endpoint-off": {
    cause: "default-endpoint-disabled",
    says: ["default-endpoint=disabled"],
    from: /^Terraform will/m,
  },
  "terraform-module-scopes": {
    cause: "http-api-jwt-scope",
    says: ["auth-mode=jwt"],
    from: /^module /m,
  },
  "terraform-policy-saved": {
    cause: "change-not-deployed",
    says: ["deployed-since-change=no"],
    from: /^data /m,
  },
  "terraform-state-private": {
    cause: "private-api-wrong-dns",
    says: ["api-type=private", "private-api-name=wrong", "host-known=yes"],
    from: /^\$ terraform state/m,
  },
  "cdktf-json-iam": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam", "route-deployed=yes", "stage-in-url=right"],
    from: /^cdk\.tf\.json/m,
  },
  "sam-authorizer": {
    cause: "lambda-authorizer-explicit-deny",
    says: ["auth-mode=lambda-authorizer"],
    from: /^AWSTemplateFormatVersion/m,
    isNamed: true,
  },
  "serverless-private": {
    cause: "invalid-api-key",
    says: ["api-key-required=yes"],
    from: /^service:/m,
  },
  "cdk-typescript-scopes": {
    cause: "http-api-jwt-scope",
    says: ["auth-mode=jwt"],
    from: /^lib\/orders-stack/m,
  },
  "cdk-python-key": {
    cause: "api-key-not-in-usage-plan",
    says: ["api-key-required=yes", "key-state=no-usage-plan-for-stage"],
    from: /^```python/m,
  },
  "pulumi-iam": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam", "route-deployed=yes", "stage-in-url=right"],
    from: /^import \* as pulumi/m,
  },
  "cdk-java-iam": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam", "route-deployed=yes", "stage-in-url=right"],
    from: /^public class/m,
  },
  "cdk-csharp-key": {
    cause: "api-key-not-in-usage-plan",
    says: ["api-key-required=yes", "key-state=no-usage-plan-for-stage"],
    from: /^public class/m,
  },
  "cdk-go-iam": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam", "route-deployed=yes", "stage-in-url=right"],
    from: /^\tapi :=/m,
  },
  "pulumi-csharp-iam": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam"],
    from: /^return await/m,
  },
  "pulumi-go-iam": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam"],
    from: /^\t\tapi, err/m,
  },
  "cdktf-iam": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam"],
    from: /^const api/m,
  },
  "zappa-iam": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam", "route-deployed=yes", "stage-in-url=right"],
    from: /^\{\n {4}"dev"/m,
  },
  "amplify-signed": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam"],
    from: /^\{\n {2}"version"/m,
  },
  "sst-v2-scopes": {
    cause: "http-api-jwt-scope",
    says: ["auth-mode=jwt"],
    from: /^ {2}const api/m,
  },
  "serverless-typescript-key": {
    cause: "invalid-api-key",
    says: ["api-key-required=yes"],
    from: /^const service/m,
  },
  "pulumi-state-iam": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam"],
    from: /^\$ pulumi/m,
  },
  "serverless-endpoints": {
    cause: "resource-not-found-unsigned",
    says: ["route-deployed=no", "stage-in-url=right"],
    from: /^\$ sls deploy/m,
  },
  "cdk-outputs": {
    cause: "wrong-stage",
    says: ["stage-in-url=wrong"],
    from: /^ ✅/m,
  },
  "authorizer-answer": {
    cause: "http-api-lambda-authorizer-deny",
    says: ["auth-mode=lambda-authorizer"],
    from: /^my authorizer/m,
  },
  "pulumi-yaml-iam": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam", "route-deployed=yes"],
    from: /^name: orders/m,
  },
  "cloudformation-piece-iam": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam", "api-key-required=no"],
    from: /^ {2}OrdersResource:/m,
  },
  "serverless-piece-key": {
    cause: "invalid-api-key",
    says: ["api-key-required=yes"],
    from: /^ {2}list:/m,
  },
  "boto3-iam": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam", "stage-in-url=right"],
    from: /^api = client/m,
  },
  "aws-cli-iam": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam", "stage-in-url=right"],
    from: /^aws apigateway put-method/m,
  },
  "cloudtrail-iam": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam"],
    from: /^\{\n {4}"eventVersion"/m,
  },
  "console-iam": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam", "route-deployed=yes", "stage-in-url=right"],
    from: /^API Gateway: /m,
  },
  "terragrunt-scopes": {
    cause: "http-api-jwt-scope",
    says: ["auth-mode=jwt"],
    from: /^include "root"/m,
  },
  "sst-scopes": {
    cause: "http-api-jwt-scope",
    says: ["auth-mode=jwt"],
    from: /^const api/m,
  },
  "chalice-unsigned": {
    cause: "missing-auth-token",
    says: ["auth-mode=iam", "route-deployed=yes"],
    from: /^from chalice/m,
  },
  "chalice-preflight": {
    cause: "preflight-refused",
    says: ["route-deployed=no"],
    from: /^from chalice/m,
    isNamed: true,
  },
};

function textOf(name: string): string {
  return readFileSync(new URL(`${name}.txt`, folder), "utf8");
}

function read(text: string) {
  const { verdict, remaining, observations } = diagnose({ text });
  return {
    cause: verdict === "cause" ? remaining[0]?.cause : undefined,
    options: observations.map(({ facet, option }) => `${facet}=${option}`),
  };
}

/** What happens to the lines of a configuration on their way into a paste. */
const ways: Readonly<Record<string, (lines: readonly string[]) => readonly string[]>> = {
  "with the line ends of Windows": (lines) => lines.map((line) => `${line}\r`),
  "without its last brace": (lines) => [lines.join("\n").trimEnd().replace(/\}$/, "")],
};

// YAML and Python read what stands before a line
const marks: typeof ways = {
  "with tabs": (lines) => lines.map((line) => line.replace(/ {2}/g, "\t")),
  "as a diff adds it": (lines) => lines.map((line) => `+${line}`),
  "with line numbers": (lines) =>
    lines.map((line, at) => `${String(at + 1).padStart(4)} | ${line}`),
};

test("each fixture is a project", () => {
  const files = readdirSync(folder).map((file) => file.replace(".txt", ""));
  expect(files.sort()).toEqual(Object.keys(projects).sort());
});

describe.each(Object.entries(projects))("%s", (name, { cause, says, from, isNamed }) => {
  const text = textOf(name);
  const at = text.search(from);
  const error = text.slice(0, at);
  const lines = text.slice(at).split("\n");
  const isTerraform = name.startsWith("terraform-") && !name.includes("state");

  test("is decided by error and configuration together", () => {
    expect(at).toBeGreaterThan(0);
    const found = read(text);
    expect(found.cause).toBe(cause);
    expect(found.options).toEqual(expect.arrayContaining([...says]));
  });

  test("says of the error alone no more than it tells", () => {
    const alone = read(error);
    expect(alone.cause === cause).toBe(isNamed === true);
    expect(says.filter((one) => alone.options.includes(one))).toEqual([]);
  });

  test.each(Object.entries({ ...ways, ...(isTerraform ? marks : {}) }))("survives %s", (_, way) => {
    const found = read(error + way(lines).join("\n"));
    expect(found.cause).toBe(cause);
    expect(found.options).toEqual(expect.arrayContaining([...says]));
  });

  test("keeps the call when the configuration ends in the middle of a line", () => {
    for (const share of [0.2, 0.4, 0.6, 0.8]) {
      const cut = read(`${error}${text.slice(at, at + (text.length - at) * share)}`);
      const alone = read(error).options.filter((one) => /^(?:message|host|error-type)=/.test(one));
      expect(cut.options).toEqual(expect.arrayContaining(alone));
    }
  });

  test("is read as well above the error", () => {
    const found = read(`${text.slice(at)}\n\n${error}`);
    expect(found.options).toEqual(expect.arrayContaining([...says]));
  });
});

describe("what code leaves to a variable is not known", () => {
  const error = textOf("cdk-java-iam").split("public class")[0] ?? "";
  test.each([
    [
      "the options of a method",
      "const api = new apigateway.RestApi(this, 'Api');\napi.root.addResource('orders').addMethod('GET', integration, methodOptions);",
    ],
    [
      "a part of them",
      "const api = new apigateway.RestApi(this, 'Api');\napi.root.addResource('orders').addMethod('GET', integration, { ...secured, operationName: 'list' });",
    ],
    [
      "those of the API",
      'var api = new RestApi(this, "Api", props);\napi.Root.AddResource("orders").AddMethod("GET", integration);',
    ],
    [
      "those of the API, in Python",
      'api = apigw.RestApi(self, "Api", **common)\napi.root.add_resource("orders").add_method("GET", integration)',
    ],
    [
      "the arguments of a resource",
      'const list = new aws.apigateway.Method("list", methodArgs);\nconst api = new aws.apigateway.RestApi("api", {});',
    ],
    [
      "the settings of an event",
      'module.exports = { service: "orders", functions: { list: { handler: "a.b", events: [{ http: { ...secured, method: "get", path: "orders" } }] } } };',
    ],
    [
      "an authorizer and a key",
      'export default { handler: "a.b", events: [{ http: { method: "get", path: "orders", authorizer: authorizer, private: isPrivate } }] };',
    ],
    ["settings that are cut", '{ "prod": { "app_function": "app.app", "s3_bucket": "orders",'],
    [
      "a stage that others are made of",
      '{ "prod": { "app_function": "app.app", "s3_bucket": "orders", "extends": "base" } }',
    ],
    [
      "the authorization",
      'var list = new Aws.ApiGateway.Method("list", new() { RestApi = api.Id, ResourceId = orders.Id, HttpMethod = "GET", Authorization = mode, ApiKeyRequired = isKeyed });',
    ],
  ])("%s", (_, code) => {
    const { options } = read(`${error}${code}\n`);
    expect(options.filter((one) => /^(?:auth-mode|api-key-required)=/.test(one))).toEqual([]);
  });

  test.each([
    [
      "the authorizer of all",
      'new Api(stack, "Api", { defaults: { authorizer: mode }, routes: { "GET /orders": "list.main" } });',
    ],
    [
      "what is spread",
      'new Api(stack, "Api", { ...shared, routes: { "GET /orders": "list.main" } });',
    ],
    ["all of it", 'const api = new Api(this, "Api", props);'],
    [
      "what a route asks for",
      'const api = new sst.aws.ApiGatewayV2("Api");\napi.route("GET /orders", "list.main", { auth });',
    ],
    [
      "the arguments of a route",
      'const api = new sst.aws.ApiGatewayV2("Api");\napi.route("GET /orders", "list.main", args);',
    ],
  ])("of an HTTP API: %s", (_, code) => {
    const refused = textOf("sst-v2-scopes").split("  const api")[0] ?? "";
    const { options } = read(`${refused}${code}\n`);
    expect(options.filter((one) => one.startsWith("auth-mode="))).toEqual([]);
  });
});

describe("what is declared in another way", () => {
  const unsigned = textOf("cdk-java-iam").split("public class")[0] ?? "";
  const keyed = textOf("cdk-csharp-key").split("public class")[0] ?? "";
  const template = (policy: string) =>
    `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Auth:
        ResourcePolicy:
          ${policy}
`;
  const denied = unsigned
    .replace("MissingAuthenticationTokenException", "AccessDeniedException")
    .replace(
      '{"message":"Missing Authentication Token"}',
      '{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/orders with an explicit deny"}',
    );

  test.each([
    [
      "a proxy of the CDK, with all methods",
      unsigned,
      "const api = new apigateway.RestApi(this, 'Api');\napi.root.addProxy({ anyMethod: true, defaultMethodOptions: { authorizationType: apigateway.AuthorizationType.IAM } });",
      ["auth-mode=iam", "route-deployed=yes"],
    ],
    [
      "a proxy of the CDK whose methods follow",
      unsigned,
      'api = apigw.RestApi(self, "Api")\nproxy = api.root.add_proxy(any_method=False)\nproxy.add_method("GET", integration, authorization_type=apigw.AuthorizationType.IAM)',
      ["auth-mode=iam", "route-deployed=yes"],
    ],
    [
      "a preflight that the CDK answers",
      unsigned.replace("curl -i", "curl -i -X OPTIONS"),
      "const api = new apigateway.RestApi(this, 'Api');\nconst orders = api.root.addResource('orders');\norders.addMethod('GET', integration, { authorizationType: apigateway.AuthorizationType.IAM });\norders.addCorsPreflight({ allowOrigins: apigateway.Cors.ALL_ORIGINS });",
      ["auth-mode=none", "deployed-since-change=no"],
    ],
    [
      "a stage that a plan of the CDK is given later",
      keyed,
      "const api = new apigateway.RestApi(this, 'Api');\napi.root.addResource('orders').addMethod('GET', integration, { apiKeyRequired: true });\nconst plan = api.addUsagePlan('Plan', { name: 'Easy' });\nplan.addApiStage({ stage: api.deploymentStage });",
      ["api-key-required=yes"],
    ],
    [
      "a REST API of SST",
      unsigned,
      'const api = new sst.aws.ApiGatewayV1("Api");\napi.route("GET /orders", "src/list.handler", { auth: { iam: true } });\napi.deploy();',
      ["auth-mode=iam", "route-deployed=yes"],
    ],
    [
      "a state machine that SAM starts with a call",
      unsigned,
      `Transform: AWS::Serverless-2016-10-31
Globals:
  Api:
    Auth:
      DefaultAuthorizer: AWS_IAM
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: orders.asl.json
      Events:
        List:
          Type: Api
          Properties: { Path: /orders, Method: get }
`,
      ["auth-mode=iam", "route-deployed=yes"],
    ],
    [
      "the policy of a private domain name, of which no association is shown",
      unsigned
        .replace("abcde12345.execute-api.us-east-1.amazonaws.com/prod", "api.example.com")
        .replace("MissingAuthenticationTokenException", "ForbiddenException")
        .replace("Missing Authentication Token", "Forbidden"),
      `$ aws apigateway get-domain-name --domain-name api.example.com --domain-name-id a1b2c3
${JSON.stringify({ domainName: "api.example.com", policy: JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Deny", Principal: "*", Action: "execute-api:Invoke", Resource: "arn:aws:execute-api:us-east-1:111122223333:/domainnames/api.example.com+a1b2c3" }] }) })}`,
      ["private-api-name=not-admitted", "api-type=private"],
    ],
    [
      "endpoints that alone are let in, by SAM",
      denied,
      template("SourceVpcWhitelist: [vpce-0123456789abcdef0]"),
      ["resource-policy=denies-caller"],
    ],
    [
      "VPCs that alone are let in, by SAM",
      denied,
      template("IntrinsicVpcWhitelist: [vpc-0123456789abcdef0]"),
      ["resource-policy=denies-caller"],
    ],
    [
      "a stage that is not there",
      keyed,
      "$ aws apigateway get-stage --rest-api-id abcde12345 --stage-name prod\n\nAn error occurred (NotFoundException) when calling the GetStage operation: Invalid stage identifier specified",
      ["stage-in-url=wrong"],
    ],
    [
      "resources without their methods",
      unsigned,
      '$ aws apigateway get-resources --rest-api-id abcde12345 --query \'items[].{path: path}\'\n[{"path": "/"}, {"path": "/pets"}]',
      ["route-deployed=no"],
    ],
  ])("%s", (_, error, written, says) => {
    const before = read(error).options;
    const found = read(`${error}${written}\n`).options;
    expect(found).toEqual(expect.arrayContaining(says));
    expect(says.filter((one) => before.includes(one))).toEqual([]);
  });

  test("a stage of a plan of the CDK is no stage that the plan lacks", () => {
    const method =
      "const api = new apigateway.RestApi(this, 'Api');\napi.root.addResource('orders').addMethod('GET', integration, { apiKeyRequired: true });\nconst plan = api.addUsagePlan('Plan', { name: 'Easy' });\nconst key = api.addApiKey('Key');\nplan.addApiKey(key);\n";
    const lacks = "key-state=no-usage-plan-for-stage";
    const without = read(`${keyed}${method}`).options;
    const withStage = read(
      `${keyed}${method}plan.addApiStage({ stage: api.deploymentStage });\n`,
    ).options;
    expect(without).toContain(lacks);
    expect(withStage).not.toContain(lacks);
  });
});
