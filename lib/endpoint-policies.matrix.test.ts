import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const api = "arn:aws:execute-api:us-east-1:111122223333:abcde12345";
const endpointId = "vpce-0a1b2c3d4e5f67890";
const base = { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke" };
const policy = (...statements: readonly object[]) => ({
  Version: "2012-10-17",
  Statement: statements,
});
const refusal = (how = "") =>
  `$ curl https://abcde12345.execute-api.us-east-1.amazonaws.com/dev/ok
{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/dev/GET/ok${how}"}`;

const others = ["fghij67890", "klmno12345"].map((id) => `${api.replace("abcde12345", id)}/*`);
const ofEndpoint = {
  others: policy({ ...base, Resource: others }),
  principal: policy({ ...base, Principal: { AWS: "111122223333" }, Resource: "*" }),
  this: policy({ ...base, Resource: [`${api}/*`] }),
  default: policy({ ...base, Action: "*", Resource: "*" }),
  denies: policy(
    { ...base, Action: "*", Resource: "*" },
    { ...base, Effect: "Deny", Resource: `${api}/dev/GET/*` },
  ),
};
const through = (id: string) => ({ Condition: { StringEquals: { "aws:SourceVpce": id } } });
const ofApi = {
  this: policy({ ...base, Resource: `${api}/*`, ...through(endpointId) }),
  other: policy({ ...base, Resource: `${api}/*`, ...through("vpce-0fffffffffffffff0") }),
};

const pretty = (value: object) => JSON.stringify(value, null, 2);
const query = (what: string) =>
  `$ aws ec2 describe-vpc-endpoints --vpc-endpoint-ids ${endpointId} --query '${what}' --output text`;

/** How people show an endpoint's policy. */
const endpointForms: readonly (readonly [string, (policy: object) => string])[] = [
  [
    "the output",
    (one) =>
      `$ aws ec2 describe-vpc-endpoints\n${pretty({ VpcEndpoints: [{ VpcEndpointId: endpointId, ServiceName: "com.amazonaws.us-east-1.execute-api", PolicyDocument: pretty(one) }] })}`,
  ],
  ["its text alone", (one) => `${query("VpcEndpoints[0].PolicyDocument")}\n${pretty(one)}`],
  [
    "the last cell of a row",
    (one) =>
      `${query("VpcEndpoints[0].[State,PrivateDnsEnabled,PolicyDocument]")}\navailable\tTrue\t${pretty(one)}`,
  ],
  [
    "the first cell of a row",
    (one) =>
      `${query("VpcEndpoints[].[PolicyDocument,VpcEndpointId]")}\n${pretty(one)}\t${endpointId}`,
  ],
  [
    "jq",
    (one) =>
      `$ aws ec2 describe-vpc-endpoints | jq -r '.VpcEndpoints[0].PolicyDocument'\n${pretty(one)}`,
  ],
  ["words", (one) => `The policy of our interface endpoint:\n\`\`\`json\n${pretty(one)}\n\`\`\``],
  ["fewer words", (one) => `VPCE policy\n${JSON.stringify(one)}`],
  ["Chinese words", (one) => `终端节点策略:\n${pretty(one)}`],
  ["Japanese words", (one) => `VPCエンドポイントのポリシー\n${pretty(one)}`],
  [
    "Terraform",
    (one) =>
      `resource "aws_vpc_endpoint" "api" {\n  service_name = "com.amazonaws.us-east-1.execute-api"\n  policy = jsonencode(${pretty(one)})\n}`,
  ],
  [
    "CloudFormation",
    (one) =>
      `Endpoint:\n  Type: AWS::EC2::VPCEndpoint\n  Properties:\n    ServiceName: com.amazonaws.us-east-1.execute-api\n    PolicyDocument: ${JSON.stringify(one)}`,
  ],
];

/** How they show the API's. */
const apiForms: readonly (readonly [string, (policy: object) => string])[] = [
  ["words", (one) => `new private api abcde12345, its resource policy:\n${JSON.stringify(one)}`],
  ["more words", (one) => `Policy of the API (lets only our VPC endpoint in)\n${pretty(one)}`],
  [
    "the output",
    (one) =>
      `$ aws apigateway get-rest-api --rest-api-id abcde12345\n${pretty({ id: "abcde12345", endpointConfiguration: { types: ["PRIVATE"] }, policy: JSON.stringify(one) })}`,
  ],
];

const causeOf = (...parts: readonly string[]) => diagnose({ text: parts.join("\n\n") }).cause;

const pairs = endpointForms.flatMap(([one, endpoint]) =>
  apiForms.map(([other, resource]) => [one, other, endpoint, resource] as const),
);

describe("of two policies beside a refusal that names none the one refused that does not allow the call", () => {
  test.each(pairs)("%s of the endpoint, %s of the API", (_, __, endpoint, resource) => {
    expect(pairs).toHaveLength(33);
    const both = (one: object, other: object) => [
      causeOf(endpoint(one), resource(other), refusal()),
      causeOf(resource(other), endpoint(one), refusal()),
    ];
    for (const one of [ofEndpoint.others, ofEndpoint.principal]) {
      expect(both(one, ofApi.this)).toEqual(["vpc-endpoint-policy", "vpc-endpoint-policy"]);
    }
    for (const one of [ofEndpoint.this, ofEndpoint.default]) {
      expect(both(one, ofApi.other)).toEqual([
        "resource-policy-no-allow",
        "resource-policy-no-allow",
      ]);
    }
    const explicit = refusal(" with an explicit deny");
    expect(causeOf(endpoint(ofEndpoint.denies), resource(ofApi.this), explicit)).toBe(
      "vpc-endpoint-policy",
    );
  });

  test.each(endpointForms)("the endpoint's alone that names other APIs: %s", (_, endpoint) => {
    expect(causeOf(endpoint(ofEndpoint.others), refusal())).toBe("vpc-endpoint-policy");
    expect(causeOf(endpoint(ofEndpoint.this), refusal())).not.toBe("vpc-endpoint-policy");
  });
});

describe("an endpoint's policy refused nothing", () => {
  const shown = `$ aws ec2 describe-vpc-endpoints\n${pretty({ VpcEndpoints: [{ VpcEndpointId: endpointId, ServiceName: "com.amazonaws.us-east-1.execute-api", PolicyDocument: pretty(ofEndpoint.others) }] })}`;
  const silent = `Resource policy:\n${pretty(policy({ ...base, Resource: "execute-api:/dev/POST/*" }))}`;

  test.each([
    [
      "where the refusal names the API's",
      [shown, silent, refusal(" because no resource-based policy allows the action")],
    ],
    [
      "where the API is regional",
      [
        shown,
        silent,
        `$ aws apigateway get-rest-api --rest-api-id abcde12345\n${pretty({ id: "abcde12345", endpointConfiguration: { types: ["REGIONAL"] } })}`,
        refusal(),
      ],
    ],
    [
      "where it is another service's",
      [shown.replace(".execute-api", ".s3"), silent.replace("/dev/POST", "/prod/GET"), refusal()],
    ],
    [
      "where the words before it call it the API's",
      [
        `The VPC endpoint policy is the default one. Resource policy:\n${pretty(ofApi.other)}`,
        refusal(),
      ],
    ],
  ])("%s", (_, parts) => {
    expect(causeOf(...parts)).toBe("resource-policy-no-allow");
  });

  test("where a policy is a copy of another API's", () => {
    const copy = policy({ ...base, Resource: others[0] });
    expect(causeOf(pretty(copy), refusal())).not.toBe("vpc-endpoint-policy");
  });
});

describe("an endpoint's policy that code declares", () => {
  const service = "com.amazonaws.us-east-1.execute-api";
  const inHcl = (resource: string) =>
    `jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "${resource}" }] })`;
  const inJson = (resource: string) => JSON.stringify(policy({ ...base, Resource: resource }));
  const statement = (resource: string) =>
    `new iam.PolicyStatement({\n  principals: [new iam.AnyPrincipal()],\n  actions: ['execute-api:Invoke'],\n  resources: ['${resource}'],\n})`;
  const forms: readonly (readonly [string, (resource: string) => string])[] = [
    [
      "Terraform",
      (one) =>
        `resource "aws_vpc_endpoint" "e" {\n  service_name = "${service}"\n  policy = ${inHcl(one)}\n}`,
    ],
    [
      "Terraform, a resource of its own",
      (one) =>
        `resource "aws_vpc_endpoint_policy" "e" {\n  vpc_endpoint_id = aws_vpc_endpoint.e.id\n  policy = ${inHcl(one)}\n}`,
    ],
    [
      "Terraform, a document with a local value",
      (one) =>
        `locals {\n  apis = ["${one}"]\n}\ndata "aws_iam_policy_document" "e" {\n  statement {\n    actions = ["execute-api:Invoke"]\n    resources = local.apis\n    principals {\n      type = "*"\n      identifiers = ["*"]\n    }\n  }\n}\nresource "aws_vpc_endpoint" "e" {\n  service_name = "${service}"\n  policy = data.aws_iam_policy_document.e.json\n}`,
    ],
    [
      "CloudFormation",
      (one) =>
        `  Endpoint:\n    Type: AWS::EC2::VPCEndpoint\n    Properties:\n      ServiceName: ${service}\n      PolicyDocument:\n        Statement:\n          - Effect: Allow\n            Principal: "*"\n            Action: execute-api:Invoke\n            Resource: ${one}`,
    ],
    [
      "the CDK",
      (one) =>
        `const e = vpc.addInterfaceEndpoint('E', { service: ec2.InterfaceVpcEndpointAwsService.APIGATEWAY });\ne.addToPolicy(${statement(one)});`,
    ],
    [
      "the CDK, of an endpoint that is not shown",
      (one) => `apiEndpoint.addToPolicy(\n${statement(one)},\n);`,
    ],
    [
      "the CDK, a statement with a name",
      (one) =>
        `const allowed = ${statement(one)};\nconst e = new ec2.InterfaceVpcEndpoint(this, 'E', { vpc, service: ec2.InterfaceVpcEndpointAwsService.APIGATEWAY });\ne.addToPolicy(allowed);`,
    ],
    [
      "Pulumi",
      (one) =>
        `new aws.ec2.VpcEndpoint("e", { vpcId: vpc.id, serviceName: "${service}", policy: JSON.stringify(${inJson(one)}) });`,
    ],
    [
      "boto3",
      (one) =>
        `ec2.create_vpc_endpoint(VpcId=vpc, ServiceName="${service}", PolicyDocument=json.dumps(${inJson(one)}))`,
    ],
  ];
  const calls = [
    refusal(" because no VPC endpoint policy allows the execute-api:Invoke action"),
    refusal(),
    refusal().replace("abcde12345.", `abcde12345-${endpointId}.`),
  ];
  const seen = (code: string, call: string) =>
    [`${code}\n\n${call}\n`, `${call}\n\n${code}\n`].map((text) => {
      const { observations } = diagnose({ text });
      const found = observations.filter(({ facet }) => /policy$/.test(facet));
      return found.map(({ facet, option }) => `${facet}=${option}`).toString();
    });

  test.each(forms)("is held against the call: %s", (_, code) => {
    for (const call of calls) {
      for (const one of seen(code(others[0] ?? ""), call))
        expect(one).toBe("vpc-endpoint-policy=denies-caller");
      for (const one of seen(code(`${api}/*`), call))
        expect(one).toBe("vpc-endpoint-policy=allows-caller");
    }
  });

  test.each([
    [
      "another service's",
      `const s3Endpoint = vpc.addGatewayEndpoint('S', { service: ec2.GatewayVpcEndpointAwsService.S3 });\ns3Endpoint.addToPolicy(${statement("*").replace("execute-api:Invoke", "s3:GetObject")});`,
    ],
    [
      "another service's, by its actions",
      `resource "aws_vpc_endpoint_policy" "s" {\n  vpc_endpoint_id = aws_vpc_endpoint.s3.id\n  policy = ${inHcl("*").replace("execute-api:Invoke", "s3:*")}\n}`,
    ],
    [
      "one of two",
      `resource "aws_vpc_endpoint" "a" {\n  service_name = "${service}"\n  policy = ${inHcl(others[0] ?? "")}\n}\nresource "aws_vpc_endpoint" "b" {\n  service_name = "${service}"\n}`,
    ],
  ])("says nothing of the call: %s", (_, code) => {
    for (const one of seen(code, calls[2] ?? "")) expect(one).toBe("");
  });
});
