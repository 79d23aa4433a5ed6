import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const api = "abcde12345.execute-api.us-east-1.amazonaws.com";

function seenIn(text: string) {
  const { cause, observations } = diagnose({ text });
  return { cause, options: observations.map(({ facet, option }) => `${facet}=${option}`) };
}

const inBothOrders = (one: string, other: string) => [`${one}\n\n${other}`, `${other}\n\n${one}`];

/** A distribution in front of an API, by what it puts before each path. */
const distributions: Readonly<Record<string, (path: string, host?: string) => string>> = {
  Terraform: (path, host = api) =>
    `resource "aws_cloudfront_distribution" "cdn" {\n  enabled = true\n  origin {\n    domain_name = "${host}"\n    origin_id   = "api"\n${path === "" ? "" : `    origin_path = "${path}"\n`}    custom_origin_config {\n      https_port = 443\n      origin_protocol_policy = "https-only"\n    }\n  }\n  default_cache_behavior {\n    target_origin_id = "api"\n  }\n}`,
  CloudFormation: (path, host = api) =>
    `  Cdn:\n    Type: AWS::CloudFront::Distribution\n    Properties:\n      DistributionConfig:\n        Origins:\n          - Id: api\n            DomainName: ${host}\n${path === "" ? "" : `            OriginPath: ${path}\n`}            CustomOriginConfig:\n              OriginProtocolPolicy: https-only\n        DefaultCacheBehavior:\n          TargetOriginId: api`,
  "CloudFormation that makes the name": (path) =>
    `  Cdn:\n    Type: AWS::CloudFront::Distribution\n    Properties:\n      DistributionConfig:\n        Origins:\n          - Id: api\n            DomainName: !Sub "\${Api}.execute-api.\${AWS::Region}.amazonaws.com"\n${path === "" ? "" : `            OriginPath: "${path}"\n`}`,
  "the CDK": (path, host = api) =>
    `new cloudfront.Distribution(this, 'Cdn', {\n  defaultBehavior: {\n    origin: new origins.HttpOrigin('${host}'${path === "" ? "" : `, { originPath: '${path}' }`}),\n  },\n});`,
  "the CDK in Python": (path, host = api) =>
    `cloudfront.Distribution(self, "Cdn",\n    default_behavior=cloudfront.BehaviorOptions(\n        origin=origins.HttpOrigin("${host}"${path === "" ? "" : `, origin_path="${path}"`}),\n    ),\n)`,
  Pulumi: (path, host = api) =>
    `const cdn = new aws.cloudfront.Distribution("cdn", {\n  origins: [{\n    domainName: "${host}",\n    originId: "api",\n${path === "" ? "" : `    originPath: "${path}",\n`}  }],\n});`,
  boto3: (path, host = api) =>
    `cf.create_distribution(DistributionConfig={\n    "Origins": {"Quantity": 1, "Items": [{"Id": "api", "DomainName": "${host}"${path === "" ? "" : `, "OriginPath": "${path}"`}}]},\n})`,
};
const front = "https://d111111abcdef8.cloudfront.net";
const refused = (path: string, body: string) => `$ curl ${front}${path}\n{"message":"${body}"}\n`;
const works = `$ curl -i https://${api}/prod/orders\nHTTP/2 200\n`;
const missing = "Missing Authentication Token";

describe("the path that the code of a distribution puts before each call", () => {
  test.each(Object.entries(distributions))(
    "is the stage, which the call has too: %s",
    (_, code) => {
      for (const text of inBothOrders(code("/prod"), refused("/prod/orders", missing))) {
        const { cause, options } = seenIn(text);
        expect(options).toContain("route-deployed=no");
        expect(cause).toBe("resource-not-found-unsigned");
      }
    },
  );

  test.each(Object.entries(distributions))("lacks the stage: %s", (_, code) => {
    for (const text of inBothOrders(code(""), `${works}\n${refused("/orders", "Forbidden")}`)) {
      expect(seenIn(text).options).toContain("stage-in-url=wrong");
    }
  });

  test.each(Object.entries(distributions))("is as it should be: %s", (_, code) => {
    for (const [path, called] of [
      ["/prod", "/orders"],
      ["", "/prod/orders"],
    ] as const) {
      for (const text of inBothOrders(code(path), refused(called, missing))) {
        expect(seenIn(text).options).not.toContain("route-deployed=no");
      }
      const both = `${works}\n${refused(called, "Forbidden")}`;
      for (const text of inBothOrders(code(path), both)) {
        expect(seenIn(text).options).not.toContain("stage-in-url=wrong");
      }
    }
  });

  test.each(Object.entries(distributions))("is not known, or another's: %s", (name, code) => {
    const others = [
      `${code("/prod")}\n${code("/prod", "site-bucket.s3.amazonaws.com")}`,
      ...(name.includes("makes") ? [] : [code("/prod", "site-bucket.s3.amazonaws.com")]),
      code("/prod").replace(/["']?\/prod["']?/, "var.path"),
    ];
    for (const other of others) {
      for (const text of inBothOrders(other, refused("/prod/orders", missing))) {
        expect(seenIn(text).options).not.toContain("route-deployed=no");
      }
    }
  });

  test("the CDK's origin of a REST API puts its stage there", () => {
    const code = (stage: string) =>
      `const api = new apigateway.RestApi(this, 'Api'${stage});\nnew cloudfront.Distribution(this, 'Cdn', {\n  defaultBehavior: { origin: new origins.RestApiOrigin(api) },\n});`;
    const named = code(", { deployOptions: { stageName: 'live' } }");
    const open = code(", { deployOptions: { stageName: props.stage } }");
    const isTwice = (text: string) => seenIn(text).options.includes("route-deployed=no");
    expect(isTwice(`${code("")}\n${refused("/prod/orders", missing)}`)).toBe(true);
    expect(isTwice(`${named}\n${refused("/live/orders", missing)}`)).toBe(true);
    expect(isTwice(`${named}\n${refused("/prod/orders", missing)}`)).toBe(false);
    expect(isTwice(`${open}\n${refused("/prod/orders", missing)}`)).toBe(false);
  });
});

describe("a record of a custom domain that leads to an API's own name", () => {
  const called = '$ curl -k https://api.example.com/orders\n{"message":"Forbidden"}\n';
  const records: Readonly<Record<string, (target: string, name?: string) => string>> = {
    "dig of the record": (target, name = "api.example.com") =>
      `$ dig +short ${name} CNAME\n${target}.`,
    "dig of the record, turned": (target, name = "api.example.com") =>
      `$ dig CNAME ${name} +short\n${target}.`,
    "a sentence": (target, name = "api.example.com") =>
      `We made a CNAME for ${name} that points to ${target}.`,
    "a line of a zone": (target, name = "api.example.com") => `${name} CNAME ${target}`,
    Terraform: (target, name = "api.example.com") =>
      `resource "aws_route53_record" "api" {\n  zone_id = aws_route53_zone.main.zone_id\n  name    = "${name}"\n  type    = "CNAME"\n  ttl     = 300\n  records = ["${target}"]\n}`,
    CloudFormation: (target, name = "api.example.com") =>
      `  Dns:\n    Type: AWS::Route53::RecordSet\n    Properties:\n      Name: ${name}.\n      Type: CNAME\n      TTL: 300\n      ResourceRecords:\n        - ${target}`,
    "a list of records": (target, name = "api.example.com") =>
      `{"ResourceRecordSets": [{"Name": "${name}.", "Type": "CNAME", "TTL": 300, "ResourceRecords": [{"Value": "${target}"}]}]}`,
  };

  test.each(Object.entries(records))("is one that API Gateway does not know: %s", (_, record) => {
    for (const text of inBothOrders(record(api), called)) {
      expect(seenIn(text).options).toContain("host-known=no");
    }
  });

  test.each(Object.entries(records))("tells nothing of others: %s", (_, record) => {
    for (const shown of [
      record("d-a1b2c3d4e5.execute-api.us-east-1.amazonaws.com"),
      record(api, "www.example.com"),
      record("d111111abcdef8.cloudfront.net"),
    ]) {
      for (const text of inBothOrders(shown, called)) {
        expect(seenIn(text).options).not.toContain("host-known=no");
      }
    }
  });

  test.each([
    [
      "curl",
      (subject: string) =>
        `* Server certificate:\n*  subject: CN=${subject}\n*  SSL: no alternative certificate subject name matches target host name 'api.example.com'`,
    ],
    [
      "openssl",
      (subject: string) =>
        `$ openssl s_client -connect api.example.com:443 -servername api.example.com\nCONNECTED(00000003)\nsubject=CN = ${subject}`,
    ],
  ])("is answered with the certificate of all APIs: %s", (_, print) => {
    const own = "*.execute-api.us-east-1.amazonaws.com";
    expect(seenIn(`${print(own)}\n\n${called}`).options).toContain("host-known=no");
    for (const text of [
      `${print("api.example.com")}\n\n${called}`,
      `${print(own).replaceAll("api.example.com", "www.example.com")}\n\n${called}`,
    ]) {
      expect(seenIn(text).options).not.toContain("host-known=no");
    }
  });
});

describe("an API that takes its keys from an authorizer", () => {
  const sources = [
    '$ aws apigateway get-rest-api --rest-api-id abcde12345\n{"id":"abcde12345","name":"orders","apiKeySource":"AUTHORIZER"}',
    'resource "aws_api_gateway_rest_api" "orders" {\n  name           = "orders"\n  api_key_source = "AUTHORIZER"\n}',
    "  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      Name: orders\n      ApiKeySourceType: AUTHORIZER",
    "const api = new apigateway.RestApi(this, 'Api', { apiKeySourceType: apigateway.ApiKeySourceType.AUTHORIZER });",
    "x-amazon-apigateway-api-key-source: AUTHORIZER",
  ];
  const policy =
    '{"Version": "2012-10-17", "Statement": [{"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": "*"}]}';
  const answers: readonly ((more: string) => string)[] = [
    (more) =>
      `def handler(event, context):\n    return {"principalId": "user", "policyDocument": ${policy}${more && `, "${more}": key`}}`,
    (more) =>
      `exports.handler = async (event) => {\n  const response = {};\n  response.principalId = "user";\n  response.policyDocument = ${policy};\n  ${more && `response.${more} = key;`}\n  return response;\n};`,
    (more) =>
      `Authorizer logs: {"principalId":"user","policyDocument":${policy}${more && `,"${more}":"k1"`}}`,
  ];
  const call = `$ curl -i -H 'x-api-key: abcdefghijklmnopqrstuvwxyz0123456789ABCD' https://${api}/prod/orders\nHTTP/2 403\nx-amzn-errortype: ForbiddenException\n\n{"message":"Forbidden"}\n`;
  const unsupplied = "key-state=not-supplied-by-authorizer";

  test.each(sources.map((one) => [one.slice(0, 40), one] as const))(
    "is refused for want of one that the function does not return: %s",
    (_, source) => {
      for (const print of answers) {
        for (const shown of inBothOrders(source, print(""))) {
          expect(seenIn(`${shown}\n\n${call}`).options).toContain(unsupplied);
        }
        const options = [
          seenIn(`${source}\n\n${print("usageIdentifierKey")}\n\n${call}`),
          seenIn(`${source.replace("AUTHORIZER", "HEADER")}\n\n${print("")}\n\n${call}`),
          seenIn(
            `${source}\n\n${print("")}\n\n${call.replace("ForbiddenException", "AccessDeniedException").replace('"Forbidden"', '"User is not authorized to access this resource"')}`,
          ),
        ].flatMap((one) => one.options);
        expect(options).not.toContain(unsupplied);
      }
    },
  );
});
