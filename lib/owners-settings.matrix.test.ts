import { describe, expect, test } from "vitest";
import { diagnose, disclose, toJson } from ".";
import { inEnglish } from "./testing/telling";

const read = (text: string) => {
  const { cause, observations, remaining } = toJson(disclose(diagnose({ text })), inEnglish);
  const options = observations.map((one) => `${one.facet}=${one.option}`);
  return { cause, options, likeliest: remaining[0]?.cause };
};
const inBothOrders = (...parts: readonly string[]) => [
  parts.join("\n\n"),
  parts.toReversed().join("\n\n"),
];
const json = (value: unknown) => JSON.stringify(value, null, 2);
const forbidden = '{"message":"Forbidden"}';
const rest = `HTTP/2 403\nx-amzn-requestid: 7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3\nx-amzn-errortype: ForbiddenException\nx-amz-apigw-id: Kd116RmIAMFshA=\n\n${forbidden}`;
const api = "abcde12345.execute-api.us-east-1.amazonaws.com";

describe("base path mappings beside a call of their domain", () => {
  const list = (...paths: readonly string[]) =>
    `$ aws apigateway get-base-path-mappings --domain-name api.example.com\n${json({ items: paths.map((basePath) => ({ basePath, restApiId: "abcde12345", stage: "prod" })) })}`;
  const calls = [
    ["curl", `$ curl -i https://api.example.com/v3/pets\n${rest}`],
    ["an answer alone", `GET https://api.example.com/v3/pets\n${rest}`],
  ] as const;

  test.each(calls)("have no path for it: %s", (_, call) => {
    for (const text of [
      ...inBothOrders(list("v1", "v2"), call),
      ...inBothOrders(list("v30"), call),
      ...inBothOrders(list("pets"), call),
    ])
      expect(read(text).cause).toBe("custom-domain-no-mapping");
  });

  test.each(calls)("have one, or may have: %s", (_, call) => {
    const further = list("v1").replace("\n}", ',\n  "position": "abc"\n}');
    const elsewhere = list("v1").replace("api.example.com", "other.example.com");
    const lists = [list("v3", "v1"), list("(none)"), further, elsewhere, list("v1").slice(0, -20)];
    for (const text of lists.flatMap((one) => inBothOrders(one, call)))
      expect(read(text).options).not.toContain("domain-mapping=none");
  });
});

describe("an endpoint's own name", () => {
  const name = "vpce-0a1b2c3d4e5f67890-abcd1234.execute-api.us-east-1.vpce.amazonaws.com";
  const head = (...fields: readonly string[]) =>
    [
      `$ curl -v https://${name}/prod/pets`,
      `* Connected to ${name} (10.0.3.7) port 443`,
      "> GET /prod/pets HTTP/1.1",
      ...fields.map((one) => `> ${one}`),
      "> Accept: */*",
      ">",
      "< HTTP/1.1 403 Forbidden",
      "< x-amzn-ErrorType: ForbiddenException",
      "<",
      forbidden,
    ].join("\n");
  const command = (...options: readonly string[]) =>
    `$ curl ${[...options, `https://${name}/prod/pets`].join(" ")}\n${forbidden}`;

  test.each([
    ["in a whole head", head(`Host: ${name}`, "User-Agent: curl/8.5.0")],
    ["in a command", command()],
    ["in a command with other fields", command('-H "x-api-key: abc"', "-s")],
    [
      "in Python",
      `import requests\nr = requests.get("https://${name}/prod/pets")\nprint(r.status_code, r.text)\n\n403 ${forbidden}`,
    ],
    ["in a page", `await fetch('https://${name}/prod/pets')\n403 ${forbidden}`],
    ["from wget", `$ wget -qO- https://${name}/prod/pets\n${rest}`],
  ])("names no API by itself: %s", (_, text) => {
    expect(read(text).cause).toBe("private-api-wrong-dns");
  });

  test.each([
    ["Host names one", head(`Host: ${api}`)],
    ["its id is sent", head(`Host: ${name}`, "x-apigw-api-id: abcde12345")],
    ["a command sends Host", command(`-H "Host: ${api}"`)],
    ["a command sends the id", command('-H "x-apigw-api-id: abcde12345"')],
    [
      "code gives its client more",
      `requests.get("https://${name}/prod/pets", headers=HEADERS)\n403 ${forbidden}`,
    ],
    [
      "a client has fields of its own",
      `session.get("https://${name}/prod/pets")\n403 ${forbidden}`,
    ],
    [
      "the API's policy answered",
      command().replace(
        "Forbidden",
        "User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets",
      ),
    ],
    [
      "words alone name it",
      `We call https://${name}/prod/pets from the office and get ${forbidden}`,
    ],
    [
      "it is the API's name with the endpoint's id",
      `$ curl https://abcde12345-vpce-0a1b2c3d4e5f67890.execute-api.us-east-1.amazonaws.com/prod/pets\n${forbidden}`,
    ],
  ])("is no proof where %s", (_, text) => {
    expect(read(text).options).not.toContain("private-api-name=wrong");
  });

  const settings = (mode: string) =>
    `$ aws apigateway get-rest-api --rest-api-id abcde12345\n${json({ id: "abcde12345", endpointConfiguration: { types: ["PRIVATE"] }, securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09", endpointAccessMode: mode, disableExecuteApiEndpoint: false })}`;
  const status = (host: string) =>
    `$ curl -s -o /dev/null -w '%{http_code}\\n' -H 'Host: ${host}' https://${name}/prod/pets\n403`;

  test("beside another Host breaks what STRICT asks for, whatever more of the answer is shown", () => {
    for (const call of [status(api), command(`-H "Host: ${api}"`)])
      for (const text of inBothOrders(settings("STRICT"), call))
        expect(read(text).cause).toBe("tls-endpoint-access-mode");
  });

  test("breaks nothing in BASIC mode, or where TLS is told the same name", () => {
    const same = `$ curl -s -o /dev/null -w '%{http_code}\\n' https://${api}/prod/pets\n403`;
    for (const text of [
      ...inBothOrders(settings("BASIC"), status(api)),
      ...inBothOrders(settings("STRICT"), same),
    ])
      expect(read(text).cause).not.toBe("tls-endpoint-access-mode");
  });
});

describe("a domain's regional name beside another Host", () => {
  const domain = (mode: string) =>
    `$ aws apigatewayv2 get-domain-name --domain-name api.example.com\n${json({ DomainName: "api.example.com", DomainNameConfigurations: [{ ApiGatewayDomainName: "d-abcde12345.execute-api.us-east-1.amazonaws.com", EndpointType: "REGIONAL", EndpointAccessMode: mode }] })}`;
  const call = (...options: readonly string[]) =>
    `$ curl ${[...options, "-i https://d-abcde12345.execute-api.us-east-1.amazonaws.com/pets"].join(" ")}\n${rest}`;

  test("breaks what STRICT asks for", () => {
    for (const text of inBothOrders(domain("STRICT"), call('-H "Host: api.example.com"')))
      expect(read(text).cause).toBe("tls-endpoint-access-mode");
  });

  test("breaks nothing in BASIC mode, and names no domain without a Host", () => {
    for (const text of [
      ...inBothOrders(domain("BASIC"), call('-H "Host: api.example.com"')),
      ...inBothOrders(domain("STRICT"), call()),
    ])
      expect(read(text).cause).not.toBe("tls-endpoint-access-mode");
  });
});

describe("a private domain name whose list of associations lacks the caller's endpoint", () => {
  const [one, other] = ["vpce-0a1b2c3d4e5f67890", "vpce-0f1e2d3c4b5a69788"];
  const names = `$ aws apigateway get-domain-names --query 'items[].[domainName,domainNameId,endpointConfiguration.types[0]]' --output text\napi.example.com\tabcd1234\tPRIVATE`;
  const list = (...endpoints: readonly string[]) =>
    `$ aws apigateway get-domain-name-access-associations\n${json({ items: endpoints.map((endpoint) => ({ domainNameArn: "arn:aws:apigateway:us-east-1:111122223333:/domainnames/api.example.com+abcd1234", accessAssociationSourceType: "VPCE", accessAssociationSource: endpoint })) })}`;
  const call = ">>> requests.get('https://api.example.com/pets').status_code\n403";
  const tellings = [
    ["in words", `We call it from the VPC with ${one}.`],
    ["in Chinese", `批处理 VPC 的终端节点是 ${one}，从那里调用：`],
    [
      "by where its name leads",
      `$ dig +short api.example.com\n${one}-abcd1234.execute-api.us-east-1.vpce.amazonaws.com.\n10.0.3.7`,
    ],
  ] as const;

  test.each(tellings)("is not admitted: %s", (_, told) => {
    for (const text of inBothOrders(names, list(other), told, call))
      expect(read(text)).toMatchObject({
        likeliest: "private-custom-domain-access",
        options: expect.arrayContaining(["private-api-name=not-admitted"]),
      });
  });

  test.each(tellings)("is admitted, or nobody knows: %s", (_, told) => {
    const texts = [
      ...inBothOrders(names, list(one, other), told, call),
      ...inBothOrders(names, list(other), call),
      ...inBothOrders(names, list(other).replace("\n}", ',\n  "position": "abc"\n}'), told, call),
    ];
    for (const text of texts)
      expect(read(text).options).not.toContain("private-api-name=not-admitted");
  });
});

test("of two endpoints that words name, nobody knows the caller's", () => {
  const text = `$ aws apigateway get-domain-name-access-associations\n${json({ items: [{ domainNameArn: "arn:aws:apigateway:us-east-1:111122223333:/domainnames/api.example.com+abcd1234", accessAssociationSource: "vpce-0f1e2d3c4b5a69788" }] })}\nOurs are vpce-0a1b2c3d4e5f67890 and vpce-0123456789abcdef0.\n>>> requests.get('https://api.example.com/pets').status_code\n403`;
  expect(read(text).options).not.toContain("private-api-name=not-admitted");
});

describe("a distribution that calls an API without its stage", () => {
  const origins = (path: string) => ({
    Quantity: 1,
    Items: [{ Id: "api", DomainName: api, OriginPath: path, CustomHeaders: { Quantity: 0 } }],
  });
  const behaviour = {
    TargetOriginId: "api",
    OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
  };
  const printed = (path: string) =>
    `$ aws cloudfront get-distribution-config --id E1EXAMPLE23456\n${json({ DistributionConfig: { Origins: origins(path), DefaultCacheBehavior: behaviour, CacheBehaviors: { Quantity: 0 } } })}`;
  const pieces = (path: string) =>
    `"Origins": ${json(origins(path))},\n"DefaultCacheBehavior": ${json(behaviour)}`;
  const piece = (path: string) => `from its settings:\n  "Origins": ${json(origins(path))}`;
  const refused = [
    `https://d111111abcdef8.cloudfront.net/pets -> ${forbidden}`,
    `$ curl https://d111111abcdef8.cloudfront.net/pets\n${forbidden}`,
  ];
  const works = (path: string) => [
    `https://${api}${path} -> 200`,
    `$ curl -i https://${api}${path}\nHTTP/2 200\n\n{"pets":[]}`,
    `https://${api}${path} works`,
  ];
  const forms = [
    ["whole", printed],
    ["its members", pieces],
    ["one of them", piece],
  ] as const;

  test.each(forms)("is at fault where the same path works behind a stage: %s", (_, print) => {
    for (const call of refused)
      for (const direct of works("/prod/pets"))
        for (const text of inBothOrders(print(""), call, direct))
          expect(read(text).cause).toBe("wrong-stage");
  });

  test.each(forms)("has the stage twice, where the path has it, too: %s", (_, print) => {
    const missing = '{"message":"Missing Authentication Token"}';
    const call = (path: string) =>
      `$ curl https://d111111abcdef8.cloudfront.net${path}\n${missing}`;
    for (const text of inBothOrders(print("/prod"), call("/prod/pets")))
      expect(read(text).cause).toBe("resource-not-found-unsigned");
    for (const text of [
      ...inBothOrders(print("/prod"), call("/pets")),
      ...inBothOrders(print(""), call("/prod/prod")),
      ...inBothOrders(print("/v1/prod"), call("/prod/pets")),
    ])
      expect(read(text).options).not.toContain("route-deployed=no");
  });

  test.each(forms)("is not, where it calls what works: %s", (_, print) => {
    for (const call of refused)
      for (const [path, direct] of [
        ["/prod", "/prod/pets"],
        ["", "/pets"],
        ["", "/prod/dogs"],
      ] as const)
        for (const shown of works(direct))
          for (const text of inBothOrders(print(path), call, shown))
            expect(read(text).options).not.toContain("stage-in-url=wrong");
  });
});

describe("a stage of another name than the one that was called", () => {
  const call = `$ curl https://${api}/prod/orders\n${forbidden}`;
  const method =
    'resource "aws_api_gateway_rest_api" "a" {\n  name = "shop"\n}\nresource "aws_api_gateway_method" "get" {\n  rest_api_id = aws_api_gateway_rest_api.a.id\n  resource_id = aws_api_gateway_rest_api.a.root_resource_id\n  http_method = "GET"\n  authorization = "NONE"\n}\n';
  const terraform =
    'resource "aws_api_gateway_stage" "dev" {\n  stage_name = "dev"\n  rest_api_id = aws_api_gateway_rest_api.a.id\n  deployment_id = aws_api_gateway_deployment.d.id\n}';
  const cloudFormation =
    "  Dev:\n    Type: AWS::ApiGateway::Stage\n    Properties:\n      RestApiId: !Ref Api\n      StageName: dev";
  const cdk = "new RestApi(this, 'A', { deployOptions: { stageName: 'dev' } });";

  test.each([
    ["Terraform", terraform],
    [
      "Terraform, an HTTP API",
      'resource "aws_apigatewayv2_stage" "dev" {\n  api_id = aws_apigatewayv2_api.a.id\n  name = "dev"\n  auto_deploy = true\n}',
    ],
    [
      "a state's one resource",
      `$ terraform state show aws_api_gateway_stage.dev\n# aws_api_gateway_stage.dev:\n${terraform.replace("aws_api_gateway_rest_api.a.id", '"abcde12345"').replace("aws_api_gateway_deployment.d.id", '"d1"')}`,
    ],
    ["CloudFormation", cloudFormation],
    ["the CDK", `const api = ${cdk}`],
    ["Pulumi", 'new aws.apigateway.Stage("dev", { restApi: api.id, stageName: "dev" });'],
    ["a script", "aws apigateway create-deployment --rest-api-id abcde12345 --stage-name dev"],
    [
      "one that was asked for",
      `$ aws apigateway get-stage --rest-api-id abcde12345 --stage-name dev\n${json({ deploymentId: "d1", stageName: "dev" })}`,
    ],
    ["a variable", method + terraform.replace('"dev"\n', "var.stage\n")],
  ])("is none of all stages where a piece shows it: %s", (_, piece) => {
    for (const text of inBothOrders(piece, call)) {
      expect(read(text).options).not.toContain("stage-in-url=wrong");
      expect(read(text).cause).toBeNull();
    }
  });

  test.each([
    ["Terraform", method + terraform],
    [
      "CloudFormation",
      `Resources:\n  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      Name: shop\n${cloudFormation}`,
    ],
    ["the CDK", `const api = ${cdk}\napi.root.addResource('orders').addMethod('GET');`],
    [
      "the list of stages",
      `$ aws apigateway get-stages --rest-api-id abcde12345\n${json({ item: [{ deploymentId: "d1", stageName: "dev" }] })}`,
    ],
  ])("is the stage where its API is shown with it: %s", (_, piece) => {
    for (const text of inBothOrders(piece, call)) expect(read(text).cause).toBe("wrong-stage");
  });
});

describe("a mapping of a custom domain in any form", () => {
  const name = "--domain-name api.example.com";
  const one = { basePath: "v1", restApiId: "abcde12345", stage: "prod" };
  const second = { ApiId: "abcde12345", ApiMappingId: "m1", ApiMappingKey: "v1", Stage: "prod" };
  const lists = [
    ["the list", `$ aws apigateway get-base-path-mappings ${name}\n${json({ items: [one] })}`],
    [
      "the list as text",
      `$ aws apigateway get-base-path-mappings ${name} --output text\nITEMS\tv1\tabcde12345\tprod`,
    ],
    [
      "the second version's",
      `$ aws apigatewayv2 get-api-mappings ${name}\n${json({ Items: [second] })}`,
    ],
    [
      "the second version's as text",
      `$ aws apigatewayv2 get-api-mappings ${name} --output text\nITEMS\tabcde12345\tm1\tv1\tprod`,
    ],
    ["the console's", "API mappings\nAPI\tStage\tPath\nshop (abcde12345)\tprod\tv1"],
    ["a table", "| Stage | API | Path |\n| --- | --- | --- |\n| prod | abcde12345 | v1 |"],
  ] as const;
  const terraform =
    'resource "aws_api_gateway_base_path_mapping" "m" {\n  api_id = aws_api_gateway_rest_api.a.id\n  stage_name = "prod"\n  domain_name = "api.example.com"\n  base_path = "v1"\n}';
  const pieces = [
    [
      "one of the list",
      `$ aws apigateway get-base-path-mapping ${name} --base-path v1\n${json(one)}`,
    ],
    [
      "what made it",
      `$ aws apigatewayv2 create-api-mapping ${name} --api-id abcde12345 --stage prod\n${json(second)}`,
    ],
    ["Terraform", terraform],
    [
      "Terraform, the second version",
      'resource "aws_apigatewayv2_api_mapping" "m" {\n  api_id = aws_api_gateway_rest_api.a.id\n  stage = "prod"\n  domain_name = "api.example.com"\n  api_mapping_key = "v1"\n}',
    ],
    [
      "CloudFormation",
      "  Mapping:\n    Type: AWS::ApiGateway::BasePathMapping\n    Properties:\n      DomainName: api.example.com\n      BasePath: v1\n      RestApiId: !Ref Api\n      Stage: prod",
    ],
    [
      "CloudFormation, the second version",
      "  Mapping:\n    Type: AWS::ApiGatewayV2::ApiMapping\n    Properties:\n      DomainName: api.example.com\n      ApiMappingKey: v1\n      ApiId: !Ref Api\n      Stage: prod",
    ],
    [
      "the CDK",
      "const api = new RestApi(this, 'A');\nnew BasePathMapping(this, 'M', { domainName: domain, restApi: api, basePath: 'v1' });",
    ],
    [
      "the CDK's domain name",
      "api = RestApi(self, 'A')\ndomain.add_base_path_mapping(api, base_path='v1', stage=api.deployment_stage)",
    ],
    [
      "a domain of SAM",
      "  Api:\n    Type: AWS::Serverless::Api\n    Properties:\n      StageName: prod\n      Domain:\n        DomainName: api.example.com\n        CertificateArn: !Ref Certificate\n        BasePath:\n          - v1",
    ],
    [
      "the CDK's lowest level",
      "new CfnBasePathMapping(this, 'M', { domainName: 'api.example.com', restApiId: api.ref, stage: 'prod', basePath: 'v1' });",
    ],
    [
      "Pulumi",
      'new aws.apigateway.BasePathMapping("m", { restApi: api.id, stageName: "prod", domainName: "api.example.com", basePath: "v1" });',
    ],
  ] as const;
  const missing = '{"message":"Missing Authentication Token"}';
  const call = (path: string, body: string) => `$ curl https://api.example.com/${path}\n${body}`;
  const texts = (piece: string, path: string, body: string) =>
    inBothOrders(piece, call(path, body));

  test.each([...lists, ...pieces])("names the stage, which a path has twice: %s", (_, piece) => {
    for (const text of texts(piece, "v1/prod/orders", missing))
      expect(read(text).cause).toBe("resource-not-found-unsigned");
    for (const text of texts(piece, "v1/orders", missing)) {
      expect(read(text).options).toContain("domain-mapping=matches");
      expect(read(text).cause).toBeNull();
    }
  });

  test.each(lists)("is one of all that there are, or the path has none: %s", (_, list) => {
    for (const text of texts(list, "v2/orders", forbidden))
      expect(read(text).cause).toBe("custom-domain-no-mapping");
  });

  test.each(pieces)("may stand beside others: %s", (_, piece) => {
    for (const text of texts(piece, "v2/orders", forbidden)) {
      expect(read(text).options).not.toContain("domain-mapping=none");
      expect(read(text).cause).toBeNull();
    }
  });

  test("leads to another stage or API than the one where the path works", () => {
    const works = (url: string) => `$ curl https://${url}/prod/orders\n{"orders":[]}`;
    const to = (stage: string, id = "abcde12345") =>
      `$ aws apigateway get-base-path-mappings ${name}\n${json({ items: [{ basePath: "(none)", restApiId: id, stage }] })}`;
    const causeOf = (mapping: string, url = api) =>
      read([works(url), call("orders", missing), mapping].join("\n\n")).cause;
    expect(causeOf(to("dev"))).toBe("resource-not-found-unsigned");
    expect(causeOf(to("prod", "zyxwv98765"))).toBe("resource-not-found-unsigned");
    expect(causeOf(to("prod"))).toBeNull();
  });

  test.each([
    ["of another domain", terraform.replace("api.example.com", "other.example.com")],
    ["of another domain, listed", lists[0][1].replace("api.example.com", "other.example.com")],
    ["of which nobody shows the stage", terraform.replace('"prod"', "var.stage")],
    [
      "that is a list of routes",
      "| API | Stage | Path |\n| --- | --- | --- |\n| shop | prod | /v1 |",
    ],
  ])("is none of the call's: %s", (_, piece) => {
    for (const text of texts(piece, "v1/prod/orders", missing)) expect(read(text).cause).toBeNull();
  });
});
