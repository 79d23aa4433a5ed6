import { describe, expect, test } from "vitest";
import { readEvidence } from "../../evidence";
import { supportingFacts } from "..";
import { extractFacts } from "../extract-facts";

interface Called {
  readonly url?: string;
  readonly method?: string;
  readonly body?: string;
  readonly headers?: readonly string[];
}

const HOST = "abcde12345.execute-api.us-east-1.amazonaws.com";

/** What configurations below a refused call prove of it, apart from what any of them does. */
function proven(
  configuration: string,
  { url = `https://${HOST}/prod/orders/42`, method = "GET", body, headers = [] }: Called = {},
): readonly string[] {
  const text = `$ curl -i -X ${method} ${url}
HTTP/1.1 403 Forbidden
Date: Wed, 04 Mar 2026 10:15:30 GMT
Content-Type: application/json
x-amzn-RequestId: 7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3
${headers.map((one) => `${one}\n`).join("")}
${body ?? '{"reason":"not for you"}'}

${configuration}
`;
  const { documents } = readEvidence(text);
  const [chosen] = documents;
  if (chosen?.kind !== "exchange") throw new Error("no exchange");
  return supportingFacts(documents, chosen, extractFacts(chosen)).facts.map(
    ({ facet, option, by }) => `${facet}=${option}${by === "presumption" ? "?" : ""}`,
  );
}

const block = (type: string, name: string, ...lines: readonly string[]) =>
  `resource "${type}" "${name}" {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
const id = (type: string) => `${type}.shop.id`;
const REST = "aws_api_gateway_rest_api";
const HTTP = "aws_apigatewayv2_api";
const rest = (...lines: readonly string[]) => block(REST, "shop", 'name = "shop"', ...lines);
const http = (...lines: readonly string[]) =>
  block(HTTP, "shop", 'name = "shop"', 'protocol_type = "HTTP"', ...lines);
const ofRest = `rest_api_id = ${id(REST)}`;
const ofHttp = `api_id = ${id(HTTP)}`;

const tree = [
  block(
    "aws_api_gateway_resource",
    "orders",
    ofRest,
    `parent_id = ${REST}.shop.root_resource_id`,
    'path_part = "orders"',
  ),
  block(
    "aws_api_gateway_resource",
    "order",
    ofRest,
    "parent_id = aws_api_gateway_resource.orders.id",
    'path_part = "{id}"',
  ),
].join("");
const method = (...lines: readonly string[]) =>
  block(
    "aws_api_gateway_method",
    "read",
    ofRest,
    "resource_id = aws_api_gateway_resource.order.id",
    'http_method = "GET"',
    ...lines,
  );
const route = (key: string, ...lines: readonly string[]) =>
  block("aws_apigatewayv2_route", "read", ofHttp, `route_key = "${key}"`, ...lines);
const v2stage = (name: string) =>
  block("aws_apigatewayv2_stage", "s", ofHttp, `name = "${name}"`, "auto_deploy = true");

const shop = ["default-endpoint=enabled"];

describe("Terraform's resources of a REST API", () => {
  test.each<[string, string, readonly string[]]>([
    ["one alone", rest(), ["api-type=rest", ...shop]],
    [
      "a regional one",
      rest('endpoint_configuration { types = ["REGIONAL"] }'),
      ["api-type=rest", ...shop],
    ],
    ["one whose type is not known", rest("endpoint_configuration { types = var.types }"), shop],
    [
      "one without its default endpoint",
      rest("disable_execute_api_endpoint = true"),
      ["api-type=rest", "default-endpoint=disabled"],
    ],
    [
      "one whose default endpoint hangs on a variable",
      rest("disable_execute_api_endpoint = var.is_off"),
      ["api-type=rest"],
    ],
    [
      "a method",
      rest() + tree + method('authorization = "NONE"'),
      ["api-type=rest", "auth-mode=none", "default-endpoint=enabled", "api-key-required=no"],
    ],
    [
      "a method with an authorizer that keeps what it said",
      rest() +
        tree +
        method(
          'authorization = "CUSTOM"',
          "authorizer_id = aws_api_gateway_authorizer.a.id",
          "api_key_required = true",
        ) +
        block(
          "aws_api_gateway_authorizer",
          "a",
          ofRest,
          'name = "a"',
          "authorizer_uri = aws_lambda_function.a.invoke_arn",
        ),
      [
        "api-type=rest",
        "auth-mode=lambda-authorizer",
        "default-endpoint=enabled",
        "api-key-required=yes",
        "api-key-sent=no?",
        "authorizer-cache=on",
      ],
    ],
    [
      "one that keeps nothing",
      rest() +
        tree +
        method('authorization = "CUSTOM"', "authorizer_id = aws_api_gateway_authorizer.a.id") +
        block(
          "aws_api_gateway_authorizer",
          "a",
          ofRest,
          'type = "REQUEST"',
          "authorizer_result_ttl_in_seconds = 0",
        ),
      [
        "api-type=rest",
        "auth-mode=lambda-authorizer",
        "default-endpoint=enabled",
        "api-key-required=no",
        "authorizer-cache=off",
      ],
    ],
    [
      "a user pool",
      rest() + tree + method('authorization = "COGNITO_USER_POOLS"'),
      ["api-type=rest", "auth-mode=cognito", "default-endpoint=enabled", "api-key-required=no"],
    ],
    [
      "a method that hangs on a variable",
      rest() + tree + method("authorization = var.auth", "api_key_required = var.key"),
      ["api-type=rest", ...shop],
    ],
    [
      "the method of another path",
      rest() +
        tree +
        method('authorization = "NONE"').replace("resource.order.id", "resource.orders.id"),
      ["api-type=rest", ...shop],
    ],
    [
      "a method whose resource is elsewhere",
      method('authorization = "AWS_IAM"'),
      ["auth-mode=iam", "api-key-required=no"],
    ],
    [
      "a stage with another name",
      rest() + block("aws_api_gateway_stage", "s", ofRest, 'stage_name = "live"'),
      ["api-type=rest", "stage-in-url=wrong?", ...shop],
    ],
    [
      "the stage, and one whose name is not known",
      rest() + block("aws_api_gateway_stage", "s", ofRest, "stage_name = var.stage"),
      ["api-type=rest", ...shop],
    ],
    [
      "a web ACL",
      rest() +
        block("aws_api_gateway_stage", "s", ofRest, 'stage_name = "prod"') +
        block(
          "aws_wafv2_web_acl_association",
          "w",
          "resource_arn = aws_api_gateway_stage.s.arn",
          "web_acl_arn = aws_wafv2_web_acl.main.arn",
        ),
      ["api-type=rest", "stage-in-url=right?", "default-endpoint=enabled", "waf-attached=yes"],
    ],
    [
      "a web ACL of a load balancer",
      rest() +
        block(
          "aws_wafv2_web_acl_association",
          "w",
          "resource_arn = aws_lb.x.arn",
          "web_acl_arn = aws_wafv2_web_acl.main.arn",
        ),
      ["api-type=rest", ...shop],
    ],
    [
      "two APIs, of which nobody knows which was called",
      rest("disable_execute_api_endpoint = true") + block(REST, "other", 'name = "other"'),
      [],
    ],
    [
      "an answer that a gateway response has word for word",
      rest() +
        block(
          "aws_api_gateway_gateway_response",
          "r",
          ofRest,
          'response_type = "ACCESS_DENIED"',
          'response_templates = { "application/json" = jsonencode({ a = 1 }) }',
          "response_parameters = {}",
        ),
      ["api-type=rest", ...shop],
    ],
    [
      "an answer that a gateway response has as a text",
      rest() +
        block(
          "aws_api_gateway_gateway_response",
          "r",
          ofRest,
          'response_type = "ACCESS_DENIED"',
          String.raw`response_templates = { "application/json" = "{\"reason\":\"not for you\"}" }`,
        ),
      ["api-type=rest", "default-endpoint=enabled", "answered-by=api-gateway"],
    ],
  ])("%s", (_, configuration, facts) => {
    expect([...proven(configuration)].sort()).toEqual([...facts].sort());
  });

  test("say of a path that is not among them that it is not deployed", () => {
    const asked = {
      body: '{"message":"Missing Authentication Token"}',
      headers: ["x-amzn-ErrorType: MissingAuthenticationTokenException"],
    };
    const deployment = block("aws_api_gateway_deployment", "d", ofRest);
    const all = rest() + tree + method('authorization = "NONE"') + deployment;
    const at = (path: string) =>
      proven(all, { ...asked, url: `https://${HOST}/prod${path}` }).filter((one) =>
        one.startsWith("route-deployed"),
      );
    expect(at("/order/42")).toEqual(["route-deployed=no?"]);
    expect(at("/orders/42")).toEqual(["route-deployed=no?"]);
    const part = (configuration: string) =>
      proven(configuration, { ...asked, url: `https://${HOST}/prod/order/42` }).filter((one) =>
        one.startsWith("route-deployed"),
      );
    expect(part(all.replace(rest(), ""))).toEqual([]);
    expect(part(all.replace(deployment, ""))).toEqual([]);
    expect(part(all.replace('name = "shop"', 'name = "shop"\n  body = file("api.yaml")'))).toEqual(
      [],
    );
    expect(part(all.replace('path_part = "orders"', "path_part = each.value"))).toEqual([]);
  });
});

describe("a method that would let the call through, beside the refusal of one that is missing", () => {
  const asked = {
    body: '{"message":"Missing Authentication Token"}',
    headers: ["x-amzn-ErrorType: MissingAuthenticationTokenException"],
  };
  const deployment = (...lines: readonly string[]) =>
    block("aws_api_gateway_deployment", "d", ofRest, ...lines);

  test.each<[string, string, readonly string[]]>([
    [
      "is not deployed",
      'authorization = "NONE"',
      ["deployed-since-change=no?", "route-deployed=no?"],
    ],
    [
      "is not deployed either with an authorizer",
      'authorization = "CUSTOM"',
      ["deployed-since-change=no?", "route-deployed=no?"],
    ],
    ["may be deployed where it is known by nobody", "authorization = var.auth", []],
    [
      "is deployed where a signature is missing",
      'authorization = "AWS_IAM"',
      ["route-deployed=yes?"],
    ],
  ])("%s", (_, line, facts) => {
    const found = proven(rest() + tree + method(line) + deployment(), asked);
    expect(found.filter((one) => /deployed/.test(one)).sort()).toEqual(facts);
  });
});

describe("Terraform's resources of an HTTP API", () => {
  const url = `https://${HOST}/orders/42`;

  test.each<[string, string, readonly string[]]>([
    [
      "a route with IAM",
      http() + v2stage("$default") + route("GET /orders/{id}", 'authorization_type = "AWS_IAM"'),
      [
        "api-type=http",
        "auth-mode=iam",
        "api-key-required=no",
        "default-endpoint=enabled",
        "stage-in-url=right?",
        "scope-granted=yes",
      ],
    ],
    [
      "a route without any",
      http() + v2stage("$default") + route("ANY /orders/{proxy+}"),
      [
        "api-type=http",
        "auth-mode=none",
        "api-key-required=no",
        "default-endpoint=enabled",
        "stage-in-url=right?",
        "scope-granted=yes",
      ],
    ],
    [
      "the default route with a Lambda authorizer",
      http() + v2stage("$default") + route("$default", 'authorization_type = "CUSTOM"'),
      [
        "api-type=http",
        "auth-mode=lambda-authorizer",
        "api-key-required=no",
        "default-endpoint=enabled",
        "stage-in-url=right?",
        "scope-granted=yes",
      ],
    ],
    [
      "a WebSocket API",
      http().replace('"HTTP"', '"WEBSOCKET"'),
      ["api-type=websocket", "default-endpoint=enabled"],
    ],
  ])("%s", (_, configuration, facts) => {
    expect([...proven(configuration, { url })].sort()).toEqual([...facts].sort());
  });
});

describe("Terraform's resources of a custom domain", () => {
  const url = "https://api.example.com/v1/orders/42";
  const domain = (...lines: readonly string[]) =>
    block("aws_api_gateway_domain_name", "d", 'domain_name = "api.example.com"', ...lines);
  const mapping = (path: string) =>
    block(
      "aws_api_gateway_base_path_mapping",
      "m",
      `api_id = ${id(REST)}`,
      'stage_name = "prod"',
      "domain_name = aws_api_gateway_domain_name.d.domain_name",
      `base_path = "${path}"`,
    );

  test.each<[string, string, readonly string[]]>([
    [
      "with client certificates",
      domain("mutual_tls_authentication {", '  truststore_uri = "s3://a/b.pem"', "}"),
      ["mutual-tls=yes"],
    ],
    [
      "with client certificates of another resource",
      domain("mutual_tls_authentication {", "  truststore_uri = local.truststore", "}"),
      ["mutual-tls=yes"],
    ],
    [
      "without them",
      domain('regional_certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/a"'),
      ["mutual-tls=no"],
    ],
    [
      "of another name",
      domain("mutual_tls_authentication {", '  truststore_uri = "s3://a/b.pem"', "}").replace(
        "api.example.com",
        "b.example.com",
      ),
      [],
    ],
    ["with a mapping", domain() + mapping("v1"), ["domain-mapping=matches", "mutual-tls=no"]],
    [
      "with a mapping, to a method",
      domain() + mapping("v1") + rest() + tree + method('authorization = "AWS_IAM"'),
      [
        "api-type=rest",
        "auth-mode=iam",
        "api-key-required=no",
        "default-endpoint=enabled",
        "domain-mapping=matches",
        "mutual-tls=no",
      ],
    ],
  ])("%s", (_, configuration, facts) => {
    const found = proven(configuration, { url }).filter((one) => !one.startsWith("host-known"));
    expect([...found].sort()).toEqual([...facts].sort());
  });
});

describe("Terraform's VPC endpoints", () => {
  const privateApi = rest(
    "endpoint_configuration {",
    '  types = ["PRIVATE"]',
    '  vpc_endpoint_ids = ["vpce-0a1b2c3d4e5f67890"]',
    "}",
  );
  const endpoint = (...lines: readonly string[]) =>
    block(
      "aws_vpc_endpoint",
      "e",
      "vpc_id = aws_vpc.main.id",
      `service_name = "com.amazonaws.us-east-1.execute-api"`,
      'vpc_endpoint_type = "Interface"',
      ...lines,
    );

  test.each<[string, string, readonly string[]]>([
    [
      "without private names",
      privateApi + endpoint(),
      ["api-type=private", "default-endpoint=enabled", "private-api-name=wrong"],
    ],
    [
      "with private names",
      privateApi + endpoint("private_dns_enabled = true"),
      ["api-type=private", "default-endpoint=enabled"],
    ],
    [
      "with a policy",
      privateApi +
        endpoint(
          "private_dns_enabled = true",
          "policy = jsonencode({",
          '  Statement = [{ Effect = "Deny", Principal = "*", Action = "execute-api:Invoke", Resource = "*" }]',
          "})",
        ),
      ["api-type=private", "default-endpoint=enabled", "vpc-endpoint-policy=denies-caller"],
    ],
    [
      "of another service",
      privateApi + endpoint().replace("execute-api", "s3"),
      ["api-type=private", "default-endpoint=enabled"],
    ],
  ])("%s", (_, configuration, facts) => {
    expect([...proven(configuration)].sort()).toEqual([...facts].sort());
  });
});

test("an endpoint that a private API lists by a reference may be the one that was called", () => {
  const privateApi = (endpoint: string) =>
    rest(
      "endpoint_configuration {",
      '  types = ["PRIVATE"]',
      `  vpc_endpoint_ids = [${endpoint}]`,
      "}",
    );
  const url =
    "https://abcde12345-vpce-0a1b2c3d4e5f67890.execute-api.us-east-1.amazonaws.com/prod/a";
  const facts = (endpoint: string) =>
    proven(privateApi(endpoint), { url }).filter((one) => one.startsWith("private-api-name"));
  expect(facts("aws_vpc_endpoint.e.id")).toEqual([]);
  expect(facts('"vpce-0a1b2c3d4e5f67890"')).toEqual(["private-api-name=right"]);
});

test("a route of an HTTP API without scopes refuses no token for want of one", () => {
  const found = proven(
    http() + v2stage("$default") + route("GET /orders/{id}", 'authorization_type = "JWT"'),
    { url: `https://${HOST}/orders/42` },
  );
  expect(found).toContain("scope-granted=yes");
});

describe("API keys in Terraform", () => {
  const call = {
    body: '{"message":"Forbidden"}',
    headers: ["x-amzn-ErrorType: ForbiddenException"],
  };
  const key = (...lines: readonly string[]) =>
    block("aws_api_gateway_api_key", "k", 'name = "k"', ...lines);
  const plan = (...lines: readonly string[]) =>
    block("aws_api_gateway_usage_plan", "p", 'name = "p"', ...lines);
  const stage = block("aws_api_gateway_stage", "s", ofRest, 'stage_name = "prod"');
  const covers = [
    "api_stages {",
    `  api_id = ${id(REST)}`,
    "  stage = aws_api_gateway_stage.s.stage_name",
    "}",
  ];
  const joined = block(
    "aws_api_gateway_usage_plan_key",
    "pk",
    "key_id = aws_api_gateway_api_key.k.id",
    'key_type = "API_KEY"',
    "usage_plan_id = aws_api_gateway_usage_plan.p.id",
  );

  test.each<[string, string, readonly string[]]>([
    ["in a plan of the stage", key() + plan(...covers) + joined, []],
    ["in a plan of no stage", key() + plan() + joined, ["key-state=no-usage-plan-for-stage?"]],
    [
      "in a plan of another stage",
      key() + plan(...covers).replace("aws_api_gateway_stage.s.stage_name", '"live"') + joined,
      ["key-state=no-usage-plan-for-stage?"],
    ],
    ["in no plan", key() + plan(...covers), ["key-state=no-usage-plan-for-stage?"]],
    [
      "that are off",
      key("enabled = false") + plan(...covers) + joined,
      ["key-state=unknown-or-disabled?"],
    ],
    ["of which no plan is shown", key(), []],
    [
      "in a plan of an API that is declared elsewhere",
      key() +
        plan("api_stages {", "  api_id = module.api.rest_api_id", '  stage = "prod"', "}") +
        joined,
      [],
    ],
    [
      "in a plan whose stages are made when it is planned",
      key() + plan('dynamic "api_stages" {', "  for_each = var.stages", "}") + joined,
      [],
    ],
  ])("%s", (_, configuration, facts) => {
    const found = proven(rest() + stage + configuration, call);
    expect(found.filter((one) => one.startsWith("key-state"))).toEqual(facts);
  });
});

describe("what is deployed, as programs list it", () => {
  const refused = {
    body: '{"message":"Missing Authentication Token"}',
    headers: ["x-amzn-ErrorType: MissingAuthenticationTokenException"],
  };
  const facts = (list: string, url?: string) =>
    proven(list, {
      ...refused,
      ...(url === undefined ? {} : { url: `https://${HOST}${url}` }),
    }).filter((one) => /^(?:stage|route)/.test(one));

  test.each<[string, string, string, readonly string[]]>([
    [
      "Serverless Framework",
      `endpoints:\n  GET - https://${HOST}/prod/orders/{id}\n  POST - https://${HOST}/prod/orders`,
      "/prod/orders/42",
      ["route-deployed=yes?", "stage-in-url=right?"],
    ],
    [
      "Serverless Framework, another path",
      `endpoint: POST - https://${HOST}/prod/orders`,
      "/prod/orders/42",
      ["route-deployed=no?", "stage-in-url=right?"],
    ],
    [
      "Serverless Framework, every method",
      `endpoint: ANY - https://${HOST}/prod/{proxy+}`,
      "/prod/orders/42",
      ["route-deployed=yes?", "stage-in-url=right?"],
    ],
    [
      "AWS SAM",
      `Key                 PetsApi\nDescription         URL\nValue               https://${HOST}/Prod/pets/`,
      "/prod/pets",
      ["stage-in-url=wrong?"],
    ],
    [
      "Chalice",
      `Resources deployed:\n  - Lambda ARN: arn:aws:lambda:us-east-1:111122223333:function:a\n  - Rest API URL: https://${HOST}/api/`,
      "/api/pets",
      ["stage-in-url=right?"],
    ],
    [
      "AWS CDK",
      `Outputs:\nShop.Endpoint8024A810 = https://${HOST}/prod/`,
      "/dev/pets",
      ["stage-in-url=wrong?"],
    ],
    [
      "Terraform",
      `Outputs:\n\ninvoke_url = "https://${HOST}/prod"`,
      "/prod/pets",
      ["stage-in-url=right?"],
    ],
    [
      "the console",
      `Stage details\nStage name\tdev\nInvoke URL\thttps://${HOST}/dev\nWeb ACL\t-`,
      "/pets/7",
      ["stage-in-url=wrong?"],
    ],
    [
      "the console, by who read it",
      `The stage's invoke URL is https://${HOST}/prod`,
      "/prod/pets",
      ["stage-in-url=right?"],
    ],
    ["Amplify", `REST API endpoint: https://${HOST}/dev`, "/prod/pets", ["stage-in-url=wrong?"]],
    ["what somebody calls his URL", `API URL: https://${HOST}/pets`, "/pets", []],
    [
      "another API",
      `endpoint: GET - https://${HOST.replace("abcde", "zyxwv")}/dev/orders`,
      "/prod/orders",
      [],
    ],
  ])("%s", (_, list, url, expected) => {
    expect([...facts(list, url)].sort()).toEqual(expected);
  });
});

describe("a CloudFormation template", () => {
  const template = (...resources: readonly string[]) =>
    `Resources:\n  Shop:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      Name: shop\n${resources.join("")}`;
  const one = (name: string, type: string, ...lines: readonly string[]) =>
    `  ${name}:\n    Type: AWS::${type}\n    Properties:\n${lines.map((line) => `      ${line}\n`).join("")}`;
  const stage = one("Live", "ApiGateway::Stage", "RestApiId: !Ref Shop", "StageName: prod");
  const key = one("Key", "ApiGateway::ApiKey", "Enabled: true");
  const plan = (...lines: readonly string[]) =>
    one("Plan", "ApiGateway::UsagePlan", "UsagePlanName: basic", ...lines);
  const joined = one(
    "Joined",
    "ApiGateway::UsagePlanKey",
    "KeyId: !Ref Key",
    "KeyType: API_KEY",
    "UsagePlanId: !Ref Plan",
  );
  const covers = ["ApiStages:", "  - ApiId: !Ref Shop", "    Stage: !Ref Live"];
  const call = {
    body: '{"message":"Forbidden"}',
    headers: ["x-amzn-ErrorType: ForbiddenException"],
  };

  test.each<[string, string, readonly string[]]>([
    [
      "has a key in a plan of the stage",
      stage + key + plan(...covers) + joined,
      ["stage-in-url=right?"],
    ],
    [
      "has a key in a plan of no stage",
      stage + key + plan() + joined,
      ["key-state=no-usage-plan-for-stage?", "stage-in-url=right?"],
    ],
    [
      "has a key in no plan",
      stage + key + plan(...covers),
      ["key-state=no-usage-plan-for-stage?", "stage-in-url=right?"],
    ],
    ["has another stage", stage.replace("prod", "live"), ["stage-in-url=wrong?"]],
    ["has a stage by a parameter", stage.replace("prod", "!Ref StageName"), []],
    [
      "has a web ACL on its stage",
      stage +
        one(
          "Acl",
          "WAFv2::WebACLAssociation",
          "ResourceArn: !Sub arn:aws:apigateway:us-east-1::/restapis/x/stages/prod",
          "WebACLArn: !GetAtt Firewall.Arn",
        ),
      ["stage-in-url=right?"],
    ],
    [
      "has a literal web ACL on its stage",
      stage +
        one(
          "Acl",
          "WAFv2::WebACLAssociation",
          "ResourceArn: arn:aws:apigateway:us-east-1::/restapis/x/stages/prod",
          "WebACLArn: arn:aws:wafv2:us-east-1:111122223333:regional/webacl/a/b",
        ),
      ["stage-in-url=right?", "waf-attached=yes"],
    ],
  ])("%s", (_, resources, facts) => {
    const found = proven(template(resources), call);
    expect(found.filter((fact) => /^(?:key-state|stage|waf)/.test(fact)).sort()).toEqual(facts);
  });

  test("has a domain name that asks for client certificates", () => {
    const domain = one(
      "Domain",
      "ApiGateway::DomainName",
      "DomainName: api.example.com",
      "MutualTlsAuthentication:",
      "  TruststoreUri: s3://a/b.pem",
    );
    expect(proven(template(domain), { ...call, url: "https://api.example.com/orders" })).toContain(
      "mutual-tls=yes",
    );
  });
});
