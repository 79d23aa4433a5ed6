import { describe, expect, test } from "vitest";
import { diagnose, disclose, explainPolicies, readPolicies, toJson } from ".";
import { inEnglish } from "./testing/telling";

const account = "111122223333";
const api = `arn:aws:execute-api:us-east-1:${account}:abcde12345`;
const masked = "arn:aws:execute-api:us-east-1:********3333:abcde12345";
const session = `arn:aws:sts::${account}:assumed-role/orders/session`;
const denied = (who: string, how: string) =>
  `{"Message":"User: ${who} is not authorized to perform: execute-api:Invoke on resource: ${masked}/prod/GET/pets${how}"}`;
const byApi = denied("anonymous", " with an explicit deny in a resource-based policy");
const silentApi = denied(
  "anonymous",
  " because no resource-based policy allows the execute-api:Invoke action",
);
const byOwn = denied(session, " with an explicit deny in an identity-based policy");
const silentOwn = denied(
  session,
  " because no identity-based policy allows the execute-api:Invoke action",
);
const silentEndpoint = denied(
  "anonymous",
  " because no VPC endpoint policy allows the execute-api:Invoke action",
);
const byAuthorizer = `curl https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets
{"Message":"User is not authorized to access this resource with an explicit deny"}`;
const silentAuthorizer = byAuthorizer.replace(" with an explicit deny", "");

const policy = (...statements: readonly object[]) => ({
  Version: "2012-10-17",
  Statement: statements,
});
const print = (json: object) => JSON.stringify(json, null, 2);
const allow = { Effect: "Allow", Action: "execute-api:Invoke", Resource: `${api}/*` };
const everybody = { ...allow, Principal: "*" };
const deny = { ...everybody, Effect: "Deny", Resource: "execute-api:/*" };
const ownDeny = { ...allow, Effect: "Deny" };
const yaml = (indentation: string, resource = "execute-api:/*") =>
  ["- Effect: Deny", '  Principal: "*"', "  Action: execute-api:Invoke", `  Resource: ${resource}`]
    .map((line) => indentation + line)
    .join("\n");

/** What the diagnosis observes, and what the page about policies reads and decides. */
function seenIn(text: string) {
  const { observations, policies = [] } = toJson(disclose(diagnose({ text })), inEnglish);
  const paste = readPolicies(text);
  const { scenarios = [] } = paste.policies.length === 0 ? {} : explainPolicies(paste);
  return {
    options: observations.map((one) => `${one.facet}=${one.option}`),
    policies,
    kinds: paste.policies.map(({ kind }) => kind),
    decisions: scenarios.map(({ decision }) => decision),
  };
}

const refusedByApi = ["resource-policy=denies-caller", "resource", "explicit-deny"] as const;
const silentOfApi = ["resource-policy=silent-on-caller", "resource", "implicit-deny"] as const;
const refusedByOwn = ["identity-policy=denies-caller", "identity", "explicit-deny"] as const;
const refusedByAuthorizer = [
  "authorizer-policy=denies-caller",
  "authorizer",
  "explicit-deny",
] as const;

type Row = readonly [string, string, readonly [option: string, kind: string, decision: string]];

const rows: readonly Row[] = [
  ["in one line above the refusal", `${JSON.stringify(policy(deny))}\n${byApi}`, refusedByApi],
  ["a statement alone", `${byApi}\n${print(deny)}`, refusedByApi],
  ["a list of statements", `${byApi}\n${print([everybody, deny])}`, refusedByApi],
  ["the member of statements", `${byApi}\n"Statement": ${print([deny])}`, refusedByApi],
  [
    "OpenAPI's extension alone",
    `${byApi}\n"x-amazon-apigateway-policy": ${print(policy(deny))}`,
    refusedByApi,
  ],
  [
    "OpenAPI's extension alone, in YAML",
    `${byApi}\n\nx-amazon-apigateway-policy:\n  Version: "2012-10-17"\n  Statement:\n${yaml("    ")}`,
    refusedByApi,
  ],
  [
    "in YAML",
    `${byApi}\n\nVersion: "2012-10-17"\nStatement:\n${yaml("  ")}\n  - Effect: Allow\n    Principal: "*"\n    Action: execute-api:Invoke\n    Resource: execute-api:/*\n`,
    refusedByApi,
  ],
  [
    "in YAML whose items stand below their key",
    `Statement:\n${yaml("")}\nand then I get ${byApi}`,
    refusedByApi,
  ],
  [
    "in YAML's braces",
    `${byApi}\n\nStatement:\n  - { Effect: Deny, Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*" }\n`,
    refusedByApi,
  ],
  [
    "as an argument of the CDK's fromJson",
    `${byApi}\n\nconst api = new apigw.RestApi(this, 'Pets', {\n  policy: iam.PolicyDocument.fromJson({\n    Version: '2012-10-17',\n    Statement: [\n      { Effect: 'Deny', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' },\n    ],\n  }),\n});`,
    refusedByApi,
  ],
  [
    "the statements of a template of SAM",
    `${byApi}\n\n      Auth:\n        ResourcePolicy:\n          CustomStatements:\n${yaml("            ")}`,
    refusedByApi,
  ],
  [
    "a resource of a template",
    `${byApi}\n\n  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      Policy:\n        Version: "2012-10-17"\n        Statement:\n${yaml("          ")}`,
    refusedByApi,
  ],
  [
    "a template without methods, with functions in its ARN",
    `${byApi}\n${print({ Resources: { Api: { Type: "AWS::ApiGateway::RestApi", Properties: { Policy: policy({ ...deny, Resource: { "Fn::Join": ["", ["arn:", { Ref: "AWS::Partition" }, ":execute-api:", { Ref: "AWS::Region" }, ":", { Ref: "AWS::AccountId" }, ":", { Ref: "Api" }, "/prod/*"]] } }) } } } })}`,
    refusedByApi,
  ],
  [
    "Terraform's function that formats",
    `${byApi}\n\nresource "aws_api_gateway_rest_api_policy" "pets" {\n  rest_api_id = aws_api_gateway_rest_api.pets.id\n  policy = jsonencode({\n    Version = "2012-10-17"\n    Statement = [{\n      Effect = "Deny"\n      Principal = "*"\n      Action = "execute-api:Invoke"\n      Resource = format("%s/*", aws_api_gateway_rest_api.pets.execution_arn)\n    }]\n  })\n}`,
    refusedByApi,
  ],
  [
    "Terraform's local value",
    `${byApi}\n\nlocals {\n  calls = ["execute-api:Invoke"]\n}\nresource "aws_api_gateway_rest_api_policy" "pets" {\n  rest_api_id = aws_api_gateway_rest_api.pets.id\n  policy = jsonencode({\n    Statement = [{ Effect = "Deny", Principal = "*", Action = local.calls, Resource = "execute-api:/*" }]\n  })\n}`,
    refusedByApi,
  ],
  [
    "a document of the CDK to which a statement is added",
    `${byApi}\n\nconst document = new iam.PolicyDocument();\ndocument.addStatements(new iam.PolicyStatement({\n  effect: iam.Effect.DENY,\n  principals: [new iam.AnyPrincipal()],\n  actions: ['execute-api:Invoke'],\n  resources: ['execute-api:/*'],\n}));\nnew apigateway.RestApi(this, 'Pets', { policy: document });`,
    refusedByApi,
  ],
  [
    "a statement of the CDK that has a name",
    `${byApi}\n\nconst refused = new iam.PolicyStatement({\n  effect: iam.Effect.DENY,\n  principals: [new iam.AnyPrincipal()],\n  actions: ['execute-api:Invoke'],\n  resources: ['execute-api:/*'],\n});\nnew apigateway.RestApi(this, 'Pets', { policy: new iam.PolicyDocument({ statements: [refused] }) });`,
    refusedByApi,
  ],
  [
    "a list of SAM's in the section of all APIs",
    `${byApi}\n\nGlobals:\n  Api:\n    Auth:\n      ResourcePolicy:\n        AwsAccountBlacklist: ["*"]`,
    refusedByApi,
  ],
  [
    "a list of SAM's alone",
    `${byApi}\n\n      Auth:\n        ResourcePolicy:\n          AwsAccountBlacklist:\n            - "*"`,
    refusedByApi,
  ],
  [
    "a list of an account's APIs",
    `${byApi}\n$ aws apigateway get-rest-apis\n${print({
      items: [
        { id: "zyxwv98765", name: "other", policy: JSON.stringify(policy(everybody)) },
        { id: "abcde12345", name: "pets", policy: JSON.stringify(policy(deny)) },
      ].map((one) => ({ ...one, policy: one.policy.replaceAll('"', '\\"') })),
    })}`,
    refusedByApi,
  ],
  [
    "a dictionary in Python",
    `policy = {\n    'Version': '2012-10-17',\n    'Statement': [{'Effect': 'Deny', 'Principal': '*', 'Action': 'execute-api:Invoke', 'Resource': 'execute-api:/*'}],\n}\n${byApi}`,
    refusedByApi,
  ],
  [
    "a serverless.ts",
    `${byApi}\n\nconst service: AWS = {\n  provider: {\n    apiGateway: {\n      resourcePolicy: [\n        { Effect: 'Deny', Principal: '*', Action: 'execute-api:Invoke', Resource: ['execute-api:/*'] },\n      ],\n    },\n  },\n};`,
    refusedByApi,
  ],
  [
    "statements that the CDK adds",
    `${byApi}\n\nconst api = new apigw.RestApi(this, 'Pets');\napi.addToResourcePolicy(new iam.PolicyStatement({\n  effect: iam.Effect.DENY,\n  principals: [new iam.AnyPrincipal()],\n  actions: ['execute-api:Invoke'],\n  resources: ['execute-api:/*'],\n}));`,
    refusedByApi,
  ],
  [
    "a document of the CDK under a name",
    `${byApi}\n\nconst policy = new iam.PolicyDocument({ statements: [new iam.PolicyStatement({\n  effect: iam.Effect.DENY,\n  principals: [new iam.AnyPrincipal()],\n  actions: ['execute-api:Invoke'],\n  resources: ['execute-api:/*'],\n})] });\nconst api = new apigw.RestApi(this, 'Pets', { policy });`,
    refusedByApi,
  ],
  [
    "with line numbers on lines of their own",
    `${byApi}\n${print(policy(deny))
      .split("\n")
      .map((line, at) => `${at + 1}\n${line}`)
      .join("\n")}`,
    refusedByApi,
  ],
  [
    "with its ARN broken over two lines",
    `${byApi}\n${print(policy({ ...deny, Resource: `${api}/*` })).replace(":abcde", ":\nabcde")}`,
    refusedByApi,
  ],
  [
    "serverless.yml's older key, without functions",
    `${silentApi}\n\nservice: pets\nprovider:\n  name: aws\n  resourcePolicy:\n    - Effect: Allow\n      Principal: '*'\n      Action: execute-api:Invoke\n      Resource:\n        - execute-api:/*/POST/*\n`,
    silentOfApi,
  ],
  [
    "with a principal that a template fills in, which is nobody unsigned",
    `${silentApi}\n\nResources:\n  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      Policy:\n        Version: "2012-10-17"\n        Statement:\n          - Effect: Allow\n            Principal: {AWS: !Ref AWS::AccountId}\n            Action: execute-api:Invoke\n            Resource: execute-api:/*\n`,
    ["resource-policy=silent-on-caller", "resource", "implicit-deny"],
  ],
  [
    "SAM's list of addresses, one of which called",
    `${byApi}\n$ curl https://checkip.amazonaws.com\n203.0.113.77\n\nAWSTemplateFormatVersion: '2010-09-09'\nTransform: AWS::Serverless-2016-10-31\nResources:\n  Api:\n    Type: AWS::Serverless::Api\n    Properties:\n      StageName: prod\n      Auth:\n        ResourcePolicy:\n          IpRangeBlacklist: ['203.0.113.0/24']\n`,
    refusedByApi,
  ],
  [
    "against the address that a log has",
    `${JSON.stringify({ requestId: "r1", ip: "198.51.100.9", httpMethod: "GET", status: "403" })}\n${byApi}\n${print(policy(everybody, { ...deny, Condition: { NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } } }))}`,
    refusedByApi,
  ],
  [
    "percent-encoded, as PowerShell prints it",
    `${byOwn}\n\nPolicyDocument : ${encodeURIComponent(JSON.stringify(policy(ownDeny)))}\nPolicyName     : invoke\n`,
    refusedByOwn,
  ],
  [
    "with all that an account has",
    `${byOwn}\n$ aws iam get-account-authorization-details\n${print({ RoleDetailList: [{ RoleName: "orders", AssumeRolePolicyDocument: policy({ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }), RolePolicyList: [{ PolicyName: "invoke", PolicyDocument: policy(ownDeny) }] }] })}`,
    refusedByOwn,
  ],
  [
    "in the message of a JSON log",
    `${JSON.stringify({ level: "info", msg: `returning ${JSON.stringify({ principalId: "anna", policyDocument: policy({ ...ownDeny, Resource: `${api}/prod/GET/pets` }) })}` })}\n${byAuthorizer}`,
    refusedByAuthorizer,
  ],
  [
    "as Node prints what an authorizer returned",
    `2026-03-04T10:15:31.000Z\tabc\tINFO\t{\n  principalId: 'anna',\n  policyDocument: {\n    Version: '2012-10-17',\n    Statement: [\n      {\n        Action: 'execute-api:Invoke',\n        Effect: 'Allow',\n        Resource: '${api}/prod/GET/orders'\n      }\n    ]\n  }\n}\n${silentAuthorizer}`,
    ["authorizer-policy=silent-on-method", "authorizer", "implicit-deny"],
  ],
  [
    "of an endpoint, in a template's resource, for another API",
    `${silentEndpoint}\n\n  Endpoint:\n    Type: AWS::EC2::VPCEndpoint\n    Properties:\n      ServiceName: com.amazonaws.us-east-1.execute-api\n      PolicyDocument:\n        Statement:\n          - Effect: Allow\n            Principal: '*'\n            Action: execute-api:Invoke\n            Resource: arn:aws:execute-api:us-east-1:${account}:zyxwv98765/*\n`,
    ["vpc-endpoint-policy=denies-caller", "vpc-endpoint", "implicit-deny"],
  ],
  [
    "a command that creates the API with it",
    `${byApi}\naws apigateway create-rest-api --name pets --policy '${JSON.stringify(policy(deny))}'`,
    refusedByApi,
  ],
  [
    "boto3's call that creates the API with it",
    `${byApi}\nclient.create_rest_api(\n    name='pets',\n    policy=json.dumps({\n        'Version': '2012-10-17',\n        'Statement': [{'Effect': 'Deny', 'Principal': '*', 'Action': 'execute-api:Invoke', 'Resource': 'execute-api:/*'}],\n    }),\n)`,
    refusedByApi,
  ],
  [
    "a patch of JavaScript's SDK",
    `${byApi}\nawait client.send(new UpdateRestApiCommand({ restApiId: "abcde12345", patchOperations: [{ op: "replace", path: "/policy", value: JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Deny", Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*" }] }) }] }));`,
    refusedByApi,
  ],
  [
    "a patch that CloudTrail keeps",
    `${byApi}\n${JSON.stringify({ eventSource: "apigateway.amazonaws.com", eventName: "UpdateRestApi", requestParameters: { restApiId: "abcde12345", updateRestApiInput: { patchOperations: [{ op: "replace", path: "/policy", value: JSON.stringify(policy(deny)) }] } } })}`,
    refusedByApi,
  ],
  [
    "a manifest of Crossplane",
    `${byApi}\n\napiVersion: apigateway.aws.upbound.io/v1beta1\nkind: RestAPIPolicy\nmetadata:\n  name: pets\nspec:\n  forProvider:\n    policy: |\n      ${JSON.stringify(policy(deny))}\n    restApiIdRef:\n      name: pets`,
    refusedByApi,
  ],
  [
    "a resource of a template that has it in JSON",
    `${byApi}\n\n  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      Name: pets\n      Policy:\n        ${print(policy(deny)).replaceAll("\n", "\n        ")}\n`,
    refusedByApi,
  ],
  [
    "CloudFormation's construct of the CDK",
    `${byApi}\nnew apigateway.CfnRestApi(this, 'Api', { name: 'pets', policy: { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }] } });`,
    refusedByApi,
  ],
  [
    "Terragrunt's inputs of a module of one's own",
    `${byApi}\nterraform {\n  source = "../modules/api"\n}\ninputs = {\n  resource_policy = jsonencode({\n    Version = "2012-10-17"\n    Statement = [{ Effect = "Deny", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*" }]\n  })\n}`,
    refusedByApi,
  ],
  [
    "Kotlin's builder of JSON",
    `${byApi}\nval policy = buildJsonObject {\n    put("Version", "2012-10-17")\n    putJsonArray("Statement") {\n        addJsonObject {\n            put("Effect", "Deny")\n            put("Principal", "*")\n            put("Action", "execute-api:Invoke")\n            put("Resource", "execute-api:/*")\n        }\n    }\n}`,
    refusedByApi,
  ],
  [
    "Kotlin's builders, one in the other",
    `${byOwn}\nbuildJsonObject {\n  put("Version", JsonPrimitive("2012-10-17"))\n  put("Statement", buildJsonArray {\n    add(buildJsonObject {\n      put("Effect", JsonPrimitive("Deny")) // nobody\n      putJsonArray("Action") { add("execute-api:Invoke") }\n      putJsonArray("Resource") { add("${api}/*") }\n    })\n  })\n}`,
    refusedByOwn,
  ],
  [
    "Kotlin's builder with a condition",
    `${byApi}\nval document = buildJsonObject {\n    put("Version", "2012-10-17")\n    putJsonArray("Statement") {\n        addJsonObject {\n            put("Effect", "Deny")\n            putJsonObject("Principal") { put("AWS", "*") }\n            put("Action", "execute-api:Invoke")\n            put("Resource", "execute-api:/*")\n            putJsonObject("Condition") {\n                putJsonObject("Bool") { put("aws:SecureTransport", true) }\n            }\n        }\n    }\n}`,
    refusedByApi,
  ],
  [
    "the changes of statements that cdk diff shows",
    `${byApi}\n\nStack PetsStack\nIAM Statement Changes\n┌───┬──────────────────┬────────┬────────────────────┬───────────┬───────────┐\n│   │ Resource         │ Effect │ Action             │ Principal │ Condition │\n├───┼──────────────────┼────────┼────────────────────┼───────────┼───────────┤\n│ + │ execute-api:/*   │ Deny   │ execute-api:Invoke │ AWS:*     │           │\n└───┴──────────────────┴────────┴────────────────────┴───────────┴───────────┘\n`,
    refusedByApi,
  ],
  [
    "those of a role, over several lines",
    `${byOwn}\n\nIAM Statement Changes\n┌───┬─────────────────────────────┬────────┬─────────────────────┬─────────────────────────────┬───────────┐\n│   │ Resource                    │ Effect │ Action              │ Principal                   │ Condition │\n├───┼─────────────────────────────┼────────┼─────────────────────┼─────────────────────────────┼───────────┤\n│ + │ \${Fn/ServiceRole.Arn}       │ Allow  │ sts:AssumeRole      │ Service:lambda.amazonaws.co │           │\n│   │                             │        │                     │ m                           │           │\n├───┼─────────────────────────────┼────────┼─────────────────────┼─────────────────────────────┼───────────┤\n│ + │ arn:aws:execute-api:us-east │ Deny   │ execute-api:Invoke  │ AWS:\${Fn/ServiceRole}       │           │\n│   │ -1:${account}:abcde12345/ │        │ execute-api:Manage* │                             │           │\n│   │ prod/GET/pets               │        │                     │                             │           │\n└───┴─────────────────────────────┴────────┴─────────────────────┴─────────────────────────────┴───────────┘`,
    refusedByOwn,
  ],
  [
    "those of an API, with a condition in JSON",
    `${byApi}\n\nIAM Statement Changes\n┌───┬────────────────┬────────┬────────────────────┬───────────┬─────────────────────────────────┐\n│   │ Resource       │ Effect │ Action             │ Principal │ Condition                       │\n├───┼────────────────┼────────┼────────────────────┼───────────┼─────────────────────────────────┤\n│ + │ execute-api:/* │ Deny   │ execute-api:Invoke │ AWS:*     │ "Bool": {                       │\n│   │                │        │                    │           │   "aws:SecureTransport": "true" │\n│   │                │        │                    │           │ }                               │\n└───┴────────────────┴────────┴────────────────────┴───────────┴─────────────────────────────────┘`,
    refusedByApi,
  ],
];

describe("a policy is found, decides and counts", () => {
  test.each(rows)("%s", (_, text, [option, kind, decision]) => {
    const { options, kinds, decisions } = seenIn(text);
    expect(options).toContain(option);
    expect(kinds).toEqual([kind]);
    expect(decisions).toEqual([decision]);
  });
});

describe("a policy of the caller is found, and shown with what of it does not match", () => {
  const elsewhere = `${api}/prod/POST/*`;
  const statement = `- Effect: Allow\n  Action: execute-api:Invoke\n  Resource: ${elsewhere}`;
  const within = (lead: string, indentation: string) =>
    `${silentOwn}\n\n${lead}\n${statement.replace(/^/gm, indentation)}\n`;
  test.each([
    ["serverless.yml", within("provider:\n  iam:\n    role:\n      statements:", "        ")],
    ["serverless.yml's older key", within("provider:\n  iamRoleStatements:", "    ")],
    [
      "a role's template, without its trust policy",
      within(
        `Resources:\n  Caller:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument:\n        Version: "2012-10-17"\n        Statement:\n          - Effect: Allow\n            Principal: {Service: lambda.amazonaws.com}\n            Action: sts:AssumeRole\n      Policies:\n        - PolicyName: invoke\n          PolicyDocument:\n            Version: "2012-10-17"\n            Statement:`,
        "              ",
      ),
    ],
    [
      "a function's template of SAM",
      within(
        "AWSTemplateFormatVersion: '2010-09-09'\nTransform: AWS::Serverless-2016-10-31\nResources:\n  Caller:\n    Type: AWS::Serverless::Function\n    Properties:\n      Handler: a.b\n      Policies:\n        - Statement:",
        "            ",
      ),
    ],
    [
      "the CDK",
      `${silentOwn}\n\ncaller.addToRolePolicy(new iam.PolicyStatement({\n  actions: ['execute-api:Invoke'],\n  resources: ['${elsewhere}'],\n}));`,
    ],
  ])("%s", (_, text) => {
    const { policies, kinds, decisions } = seenIn(text);
    expect(policies).toMatchObject([
      { kind: "identity", matches: false, failed: { element: "Resource" } },
    ]);
    expect(kinds).toEqual(["identity"]);
    expect(decisions).toEqual(["implicit-deny"]);
  });
});

describe("a limit of the caller", () => {
  const limited = (how: string) => denied(session, how);
  const statements = {
    "service-control": {
      Effect: "Deny",
      NotAction: ["iam:*"],
      Resource: "*",
      Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } },
    },
    "permissions-boundary": { Effect: "Allow", Action: "s3:*", Resource: "*" },
  };
  test.each([
    [
      "as Organizations describes it",
      "service-control",
      `${limited(" with an explicit deny in a service control policy")}\n${print({ Policy: { PolicySummary: { Id: "p-abcd1234", Type: "SERVICE_CONTROL_POLICY" }, Content: JSON.stringify(policy(statements["service-control"])) } })}`,
    ],
    [
      "under its name",
      "permissions-boundary",
      `permissions boundary:\n${print(policy(statements["permissions-boundary"]))}\n${limited(" because no permissions boundary allows the execute-api:Invoke action")}`,
    ],
    [
      "under its Chinese name",
      "permissions-boundary",
      `权限边界：\n${print(policy(statements["permissions-boundary"]))}\n${limited(" because no permissions boundary allows the execute-api:Invoke action")}`,
    ],
  ])("is shown, though it is about no API: %s", (_, kind, text) => {
    const { kinds, policies } = seenIn(text);
    expect(kinds).toEqual([kind]);
    expect(policies).toMatchObject([{ kind }]);
  });

  test.each([
    [
      "permissions-boundary",
      { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false } },
    ],
    ["service-control", { OrganizationsDecisionDetail: { AllowedByOrganizations: false } }],
  ])("that a simulation names is the policy that refused: %s", (kind, detail) => {
    const result = {
      EvalActionName: "execute-api:Invoke",
      EvalResourceName: `${api}/prod/GET/pets`,
      EvalDecision: "implicitDeny",
      ...detail,
    };
    const { options } = seenIn(`${limited("")}\n${print({ EvaluationResults: [result] })}`);
    expect(options).toContain(`policy-named=${kind}`);
    expect(options.filter((one) => one.startsWith("identity-policy="))).toEqual([]);
  });
});

describe("says nothing of the call:", () => {
  const claims = /^(?:resource|identity|authorizer)-policy=|^deployed-since-change=/;
  const whole = print(policy({ ...everybody, Resource: "execute-api:/prod/POST/*" }));
  test.each([
    ["a policy whose end is missing", `${silentApi}\n${whole.slice(0, -20)}`],
    [
      "one of which a part was left out",
      `${silentApi}\n${whole.replace("    }\n", "    },\n    ...\n")}`,
    ],
    [
      "YAML of which a part was left out",
      `${silentApi}\n\nCustomStatements:\n${yaml("  ").replace("Deny", "Allow").replace("/*", "/prod/POST/*")}\n  ...`,
    ],
    [
      "an ARN whose account and API somebody took out",
      `${silentApi}\n${print(policy({ ...everybody, Resource: "arn:aws:execute-api:us-east-1:xxxxxxxxxxxx:xxxxxxxxxx/prod/*" }))}`,
    ],
    [
      "a principal whose account somebody took out",
      `${denied(session, " because no resource-based policy allows the execute-api:Invoke action")}\n${print(policy({ ...everybody, Principal: { AWS: "arn:aws:iam::************:role/orders" } }))}`,
    ],
    [
      "a principal that a template fills in",
      `${denied(session, " because no resource-based policy allows the execute-api:Invoke action")}\n${print(policy({ ...everybody, Principal: { AWS: { "Fn::GetAtt": ["Caller", "Arn"] } } }))}`,
    ],
    [
      "an authorizer's code",
      `policyDocument: { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect: effect, Resource: resource }] }\n${silentAuthorizer}`,
    ],
    [
      "an authorizer's policy that allows the call",
      `{"principalId":"anna","policyDocument":${JSON.stringify(policy({ ...allow, Resource: `${api}/prod/GET/pets` }))}}\n${silentAuthorizer}`,
    ],
    [
      "a policy of a bucket",
      `${byApi}\n${print(policy({ ...deny, Action: "s3:*", Resource: "arn:aws:s3:::pets/*" }))}`,
    ],
    [
      "a statement that cdk diff is to add",
      `${byApi}\n\n$ cdk diff\nIAM Statement Changes\n┌───┬────────────────┬────────┬────────────────────┬───────────┬───────────┐\n│   │ Resource       │ Effect │ Action             │ Principal │ Condition │\n├───┼────────────────┼────────┼────────────────────┼───────────┼───────────┤\n│ + │ execute-api:/* │ Deny   │ execute-api:Invoke │ AWS:*     │           │\n└───┴────────────────┴────────┴────────────────────┴───────────┴───────────┘`,
    ],
    [
      "a statement that cdk diff takes away",
      `${byApi}\n\nIAM Statement Changes\n┌───┬────────────────┬────────┬────────────────────┬───────────┬───────────┐\n│   │ Resource       │ Effect │ Action             │ Principal │ Condition │\n├───┼────────────────┼────────┼────────────────────┼───────────┼───────────┤\n│ - │ execute-api:/* │ Deny   │ execute-api:Invoke │ AWS:*     │           │\n└───┴────────────────┴────────┴────────────────────┴───────────┴───────────┘`,
    ],
    [
      "Kotlin's builder in which code decides",
      `${silentApi}\nbuildJsonObject {\n  putJsonArray("Statement") {\n    for (one in statements) {\n      add(one)\n    }\n  }\n}`,
    ],
    [
      "the policy that an endpoint has by itself",
      `{"Message":"Forbidden"}\n${print({ Statement: [{ Action: "*", Effect: "Allow", Principal: "*", Resource: "*" }] })}`,
    ],
  ])("%s", (_, text) => {
    expect(seenIn(text).options.filter((one) => claims.test(one))).toEqual([]);
  });

  test("but a Deny is sure, whatever is missing behind it", () => {
    const text = print(policy(deny, everybody));
    expect(seenIn(`${byApi}\n${text.slice(0, text.lastIndexOf("Invoke"))}`).options).toContain(
      "resource-policy=denies-caller",
    );
  });

  test("and of a policy before and after a change the later one, which lets the call in, is not deployed", () => {
    const [before, after] = [print(policy(everybody, deny)), print(policy(everybody))];
    for (const text of [
      `before:\n${before}\nafter:\n${after}`,
      `new:\n${after}\nold:\n${before}`,
    ]) {
      const { options } = seenIn(`${byApi}\n${text}`);
      expect(options.filter((one) => claims.test(one))).toEqual(["deployed-since-change=no"]);
    }
  });
});

test("what a template fills in leaves the decision open", () => {
  const condition = { StringNotEquals: { "aws:SourceVpce": { Ref: "Endpoint" } } };
  const template = {
    Resources: {
      Api: {
        Type: "AWS::ApiGateway::RestApi",
        Properties: {
          EndpointConfiguration: { Types: ["PRIVATE"] },
          Policy: policy(everybody, { ...deny, Condition: condition }),
        },
      },
    },
  };
  const { decisions, policies } = seenIn(`${byApi}\n${print(template)}`);
  expect(decisions).toEqual(["depends"]);
  expect(policies).toMatchObject([{ statement: 1, effect: "Deny", matches: true }]);
});
