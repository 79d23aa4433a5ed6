import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { policyOf } from "./configuration/policy-of";
import { outline } from "./fixtures/outline";
import { type Json, member } from "./json-objects";
import { readEvidence } from "./read-evidence";
import type { Configuration } from "./types";

const folder = new URL("./fixtures/aws/", import.meta.url);

function fixture(name: string): string {
  return readFileSync(new URL(`${name}.txt`, folder), "utf8");
}

function configurations(text: string): readonly Configuration[] {
  return readEvidence(text).documents.filter((document) => document.kind === "configuration");
}

function only(text: string): Configuration {
  const [first, ...others] = configurations(text);
  if (!first || others.length > 0) throw new Error(`${others.length + 1} configurations`);
  return first;
}

/** A read value as JSON has it. */
function plain(json: Json): unknown {
  if (json.kind === "list") return json.items.map(plain);
  if (json.kind === "scalar") return json.isString ? json.value : JSON.parse(json.value);
  return Object.fromEntries(json.members.map(({ key, value }) => [key, plain(value)]));
}

// the fixtures that hold one whole JSON output: which is `<command>.txt`
const whole = readdirSync(folder)
  .map((name) => name.replace(".txt", ""))
  .filter((name) => fixture(name).split("\n")[1]?.startsWith("{"))
  .filter((name) => !/policy-text|query/.test(name));

describe("a whole JSON output", () => {
  test.each(whole)("%s is read with and without its command", (name) => {
    const text = fixture(name);
    const output = text.slice(text.indexOf("\n") + 1);
    const source = name.replace("-", " ");
    const read = only(text);
    expect([read.source, plain(read.value), read.value.isCut]).toEqual([
      source,
      JSON.parse(output),
      false,
    ]);
    const bare = only(output);
    expect([bare.source, plain(bare.value), [...bare.options]]).toEqual([
      source,
      JSON.parse(output),
      [],
    ]);
  });

  test("is one for every command that is read", () => {
    expect(whole).toHaveLength(30);
  });

  test("belongs to its command wherever the prompt comes from", () => {
    const output = '{\n    "items": []\n}';
    for (const command of [
      "$ aws apigateway get-authorizers --rest-api-id abcde12345 --region us-east-1",
      "user@host:~/shop$ aws apigateway get-authorizers --rest-api-id=abcde12345 --region=us-east-1",
      "host% aws apigateway get-authorizers \\\n    --rest-api-id abcde12345 \\\n>   --region us-east-1",
      "➜  shop git:(main) ✗ aws apigateway get-authorizers --rest-api-id abcde12345 --region us-east-1",
      "PS C:\\Users\\pat> aws apigateway get-authorizers `\n>> --rest-api-id abcde12345 --region us-east-1",
      "C:\\>aws apigateway get-authorizers ^\n  --rest-api-id abcde12345 --region us-east-1",
      "AWS_PROFILE=shop aws apigateway get-authorizers --rest-api-id \"abcde12345\" --region 'us-east-1' | jq .",
    ]) {
      expect(outline(`${command}\n${output}`)).toEqual([
        "configuration",
        "configuration apigateway get-authorizers --rest-api-id=abcde12345 --region=us-east-1 items",
      ]);
    }
  });

  test("whose shape several commands have stays unread without one", () => {
    expect(outline('{\n    "items": []\n}')).toEqual(["nothing nothing-recognised"]);
    expect(outline('{"name":"pets","id":"abcde12345"}')).toEqual(["nothing nothing-recognised"]);
  });

  test("that is cut is read as far as it goes, and says so", () => {
    const text = fixture("apigateway-get-rest-api").slice(0, 400);
    const { value } = only(text);
    expect([value.isCut, value.members.map(({ key }) => key)]).toEqual([
      true,
      [
        "id",
        "name",
        "description",
        "createdDate",
        "apiKeySource",
        "endpointConfiguration",
        "policy",
      ],
    ]);
  });

  test("that is cut leaves the next output alone", () => {
    const cut = fixture("apigateway-get-rest-api").slice(0, 400);
    expect(
      configurations(`${cut}\n${fixture("sts-get-caller-identity")}`).map(({ source }) => source),
    ).toEqual(["apigateway get-rest-api", "sts get-caller-identity"]);
  });

  test("belongs to the command of its shape where commands stand together", () => {
    const text = [
      "aws apigateway get-rest-api --rest-api-id abcde12345",
      "aws apigatewayv2 get-api --api-id abcde12345",
      '{"ApiId":"abcde12345","Name":"orders","ProtocolType":"HTTP"}',
    ].join("\n");
    expect(outline(text)).toEqual([
      "configuration",
      "configuration apigatewayv2 get-api --api-id=abcde12345 ApiId,Name,ProtocolType",
    ]);
  });
});

describe("what a query printed", () => {
  const queries: readonly (readonly [string, unknown])[] = [
    ["apigateway-get-domain-name-query-null", { ownershipVerificationCertificateArn: null }],
    ["apigateway-get-rest-api-flag", { disableExecuteApiEndpoint: false }],
    ["apigateway-get-rest-api-flag-text", { disableExecuteApiEndpoint: false }],
    ["apigateway-get-rest-api-types", { endpointConfiguration: { types: ["REGIONAL"] } }],
    ["apigateway-get-stages-names-text", { item: [{ stageName: "prod" }, { stageName: "dev" }] }],
    [
      "apigateway-get-resources-query",
      {
        items: [
          { path: "/", resourceMethods: null },
          {
            path: "/pets",
            resourceMethods: {
              GET: { httpMethod: "GET", authorizationType: "AWS_IAM", authorizerId: null },
              POST: { httpMethod: "POST", authorizationType: "CUSTOM", authorizerId: "x1y2z3" },
            },
          },
        ],
      },
    ],
    [
      "apigateway-get-usage-plans-query",
      { items: [{ apiStages: [{ apiId: "abcde12345", stage: "prod" }] }] },
    ],
    ["apigatewayv2-get-api-type-text", { ProtocolType: "HTTP" }],
    [
      "apigatewayv2-get-routes-hash",
      {
        Items: [
          {
            RouteKey: "GET /orders",
            AuthorizationType: "JWT",
            AuthorizationScopes: ["orders/read"],
          },
          { RouteKey: "$default", AuthorizationType: "NONE", AuthorizationScopes: null },
        ],
      },
    ],
    [
      "apigatewayv2-get-routes-hash-table",
      {
        Items: [
          { AuthorizationType: "JWT", RouteKey: "GET /orders" },
          { AuthorizationType: "NONE", RouteKey: "$default" },
        ],
      },
    ],
    ...["apigatewayv2-get-routes-list-table", "apigatewayv2-get-routes-list-text"].map(
      (name) =>
        [
          name,
          {
            Items: [
              { RouteKey: "GET /orders", AuthorizationType: "JWT", AuthorizerId: "j1k2l3" },
              { RouteKey: "$default", AuthorizationType: "NONE", AuthorizerId: null },
            ],
          },
        ] as const,
    ),
    [
      "apigateway-get-rest-api-table",
      {
        id: "abcde12345",
        apiKeySource: "HEADER",
        endpointConfiguration: { ipAddressType: "ipv4", types: ["REGIONAL"] },
      },
    ],
    [
      "cloudfront-list-distributions-query",
      {
        DistributionList: {
          Items: [
            {
              Id: "E1EXAMPLE12345",
              Aliases: { Items: ["api.example.com"] },
              Origins: {
                Items: [{ DomainName: "abcde12345.execute-api.us-east-1.amazonaws.com" }],
              },
              DefaultCacheBehavior: {
                OriginRequestPolicyId: "216adef6-5c7f-47e4-b989-5492eafa07d3",
              },
            },
          ],
        },
      },
    ],
    [
      "ec2-describe-vpc-endpoints-hash-text",
      {
        VpcEndpoints: [
          {
            PrivateDnsEnabled: true,
            VpcEndpointId: "vpce-0123456789abcdef0",
            VpcId: "vpc-0123456789abcdef0",
          },
        ],
      },
    ],
    [
      "iam-simulate-principal-policy-query",
      {
        EvaluationResults: [
          { EvalDecision: "explicitDeny", MatchedStatements: [{ SourcePolicyId: "deny-pets" }] },
        ],
      },
    ],
    ["wafv2-get-web-acl-for-resource-query-none", { WebACL: { ARN: null } }],
  ];
  test.each(queries)("%s stands again where it came from", (name, expected) => {
    const { value } = only(fixture(name));
    expect([plain(value), value.isCut]).toEqual([expected, true]);
  });

  test("is not guessed at where it was computed", () => {
    const command = "$ aws apigateway get-resources --rest-api-id abcde12345 --query";
    expect(configurations(`${command} 'length(items)'\n3`)).toEqual([]);
    expect(configurations(`${command} 'items[].path | [0]'\n"/pets"`)).toEqual([]);
    expect(
      plain(only(`${command} 'items[].[path,keys(resourceMethods)]'\n[["/pets",["GET"]]]`).value),
    ).toEqual({ items: [{ path: "/pets" }] });
  });
});

describe("other formats", () => {
  const identity = {
    Account: "111122223333",
    Arn: "arn:aws:sts::111122223333:assumed-role/caller/session-1",
    UserId: "AROACKCEVSQ6C2EXAMPLE:session-1",
  };

  test.each(["text", "table"])("the caller's identity as %s", (format) => {
    expect(plain(only(fixture(`sts-get-caller-identity-${format}`)).value)).toEqual(identity);
  });

  test("a table of lists inside lists", () => {
    const items = {
      ApiKeyRequired: false,
      AuthorizationType: "JWT",
      AuthorizerId: "j1k2l3",
      RouteId: "r1s2t3",
      RouteKey: "GET /orders",
      Target: "integrations/i1j2k3",
      AuthorizationScopes: ["orders/read"],
    };
    expect(plain(only(fixture("apigatewayv2-get-routes-table")).value)).toEqual({
      Items: [
        items,
        {
          ApiKeyRequired: false,
          AuthorizationType: "NONE",
          RouteId: "r4s5t6",
          RouteKey: "$default",
          Target: "integrations/i1j2k3",
        },
      ],
    });
  });

  test("a table with empty parts", () => {
    expect(plain(only(fixture("wafv2-get-web-acl-for-resource-table")).value)).toMatchObject({
      WebACL: {
        Name: "pets",
        DefaultAction: {},
        Rules: [{ Name: "AWS-AWSManagedRulesCommonRuleSet", OverrideAction: {} }],
      },
    });
  });

  test("text of a whole API has no names, and is read as far as its cells tell them", () => {
    const { source, value } = only(fixture("apigateway-get-rest-api-whole-text"));
    expect(source).toBe("apigateway get-rest-api");
    expect(plain(value)).toMatchObject({
      disableExecuteApiEndpoint: false,
      endpointConfiguration: { types: ["REGIONAL"] },
    });
    expect(policyOf(member(value, "policy"))).toBeDefined();
    expect(value.isCut).toBe(true);
  });

  test("YAML below its command", () => {
    const { source, value } = only(fixture("apigateway-get-rest-api-yaml"));
    expect(source).toBe("apigateway get-rest-api");
    expect(plain(value)).toMatchObject({
      disableExecuteApiEndpoint: false,
      endpointConfiguration: { types: ["PRIVATE"], vpcEndpointIds: ["vpce-0123456789abcdef0"] },
      tags: {},
    });
    expect(policyOf(member(value, "policy"))).toBeDefined();
  });
});

test.each(["[a b,", "{a: b c,", "items[].[a b,"])("a query that is cut ends: %s", (query) => {
  const text = `$ aws apigateway get-stage --rest-api-id abcde12345 --query '${query}\n[false]\n`;
  expect(outline(text)).not.toContainEqual(expect.stringMatching(/^configuration/));
});

describe("templates", () => {
  test("SAM in YAML, with short functions in their long form, up to the next text", () => {
    const text = fixture("cloudformation-template-sam");
    expect(outline(text)).toEqual([
      "mixed head-is-partial",
      "configuration cloudformation-template AWSTemplateFormatVersion,Transform,Globals,Resources,Outputs",
      'response 403 x-amzn-errortype "{\\"message\\":\\"Forbidden\\"}"',
    ]);
    expect(plain(only(text).value)).toMatchObject({
      Resources: {
        PetsApi: {
          Properties: {
            StageName: { Ref: "Stage" },
            Auth: {
              ApiKeyRequired: true,
              Authorizers: {
                TokenCheck: { FunctionArn: { "Fn::GetAtt": ["CheckFunction", "Arn"] } },
              },
            },
          },
        },
      },
    });
  });

  test("OpenAPI in YAML and in JSON", () => {
    const text = fixture("openapi-document-yaml");
    expect(only(text).source).toBe("openapi-document");
    const value = plain(only(text).value);
    const json = only(JSON.stringify(value, undefined, 2));
    expect([json.source, plain(json.value)]).toEqual(["openapi-document", value]);
  });

  test("a template without an API says nothing of one", () => {
    expect(configurations('{"Resources":{"Pets":{"Type":"AWS::S3::Bucket"}}}')).toEqual([]);
    expect(configurations("Resources:\n  Pets:\n    Type: AWS::S3::Bucket\n")).toEqual([]);
  });
});

describe("policies and claims", () => {
  const statements = [
    {
      Effect: "Allow",
      Principal: "*",
      Action: "execute-api:Invoke",
      Resource: "arn:aws:execute-api:us-east-1:111122223333:abcde12345/*",
    },
    {
      Effect: "Deny",
      Principal: "*",
      Action: "execute-api:Invoke",
      Resource: "arn:aws:execute-api:us-east-1:111122223333:abcde12345/*",
      Condition: { NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } },
    },
  ];

  test.each([
    "apigateway-get-rest-api",
    "apigateway-get-rest-api-policy-json",
    "apigateway-get-rest-api-policy-text",
    "apigateway-get-rest-api-whole-table",
  ])("the resource policy of %s", (name) => {
    const policy = policyOf(member(only(fixture(name)).value, "policy"));
    expect(policy && plain(policy)).toEqual({ Version: "2012-10-17", Statement: statements });
  });

  test("a policy out of a string has the string's place", () => {
    const value = member(only(fixture("apigateway-get-rest-api")).value, "policy");
    const policy = policyOf(value);
    const statement = policy && member(policy, "statement");
    expect([statement?.start, statement?.end]).toEqual([value?.start, value?.end]);
  });

  test("a string that is no policy is none", () => {
    const value = only('{"UserId":"a","Account":"1","Arn":"{oops"}').value;
    expect([
      policyOf(member(value, "arn")),
      policyOf(member(value, "userid")),
      policyOf(undefined),
    ]).toEqual([undefined, undefined, undefined]);
  });

  test("a policy alone, and claims as people decode them", () => {
    expect(
      outline(
        '{"Version":"2012-10-17","Statement":[{"Effect":"Deny"}]}\n{"iss":"https://x","exp":1767225600,"scope":"a"}',
      ),
    ).toEqual([
      "configuration",
      "configuration policy-document Version,Statement",
      "configuration token-claims iss,exp,scope",
    ]);
  });
});

describe("a command that failed", () => {
  test.each([
    ["apigateway-get-rest-api-not-found", "apigateway get-rest-api", "NotFoundException"],
    ["apigateway-get-rest-api-access-denied", "apigateway get-rest-api", "AccessDeniedException"],
    ["apigateway-get-rest-api-no-connection", "apigateway get-rest-api", "EndpointConnection"],
    ["sts-get-caller-identity-expired", "sts get-caller-identity", "ExpiredToken"],
    ["sts-get-caller-identity-no-credentials", "sts get-caller-identity", "NoCredentials"],
    ["sts-get-caller-identity-signature", "sts get-caller-identity", "SignatureDoesNotMatch"],
    ["sts-get-caller-identity-unknown-key", "sts get-caller-identity", "InvalidClientTokenId"],
  ])("%s is no refused call", (name, source, code) => {
    const { documents } = readEvidence(fixture(name));
    expect(documents.map(({ kind }) => kind)).toEqual(["configuration"]);
    const { source: read, error, value } = only(fixture(name));
    expect([read, error?.code, value.members]).toEqual([source, code, []]);
  });

  const error =
    "An error occurred (NotFoundException) when calling the GetRestApi operation: Invalid API identifier specified";

  test("counts without its command beside the refused call", () => {
    expect(
      outline(`HTTP/1.1 403 Forbidden\nx-amzn-errortype: ForbiddenException\n\n${error}`),
    ).toContain("configuration apigateway get-rest-api NotFoundException");
  });

  test("is a text as any other when it stands alone", () => {
    expect(outline(error)[0]).toBe("error-text");
  });

  test("of a command that is not read is left to the others", () => {
    const text = `$ aws s3 ls s3://example-bucket\n\nAn error occurred (AccessDenied) when calling the ListObjectsV2 operation: Access Denied`;
    expect(outline(text)[0]).toBe("error-text");
  });
});

describe("what is not a configuration", () => {
  test.each([
    '{"message":"Forbidden"}',
    '{"requestId":"11111111-2222-3333-4444-555555555555","httpMethod":"GET","resourcePath":"/pets","status":"403","stage":"prod"}',
    '{"log":{"version":"1.2","entries":[]}}',
    '{"timestamp":1,"action":"BLOCK","terminatingRuleId":"a","httpRequest":{"clientIp":"203.0.113.10"}}',
  ])("%s", (text) => {
    expect(configurations(text)).toEqual([]);
  });

  test("the answer of the API below a command whose output went to a file", () => {
    const text = `$ aws apigateway get-rest-api --rest-api-id abcde12345 > api.json\n{"message":"Forbidden"}`;
    expect(configurations(text)).toEqual([]);
  });
});
