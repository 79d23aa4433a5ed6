import { describe, expect, test } from "vitest";
import { diagnose } from ".";

/** What declares an API, or a part of one. */
const templates: Readonly<Record<string, string>> = {
  "a resource of Terraform": `resource "aws_api_gateway_rest_api" "api" {\n  name = "orders"\n  endpoint_configuration {\n    types = ["REGIONAL"]\n  }\n}`,
  "a block of Terraform": `  endpoint_configuration {\n    types = ["REGIONAL"]\n  }`,
  "a module of Terraform": `module "api" {\n  source = "terraform-aws-modules/apigateway-v2/aws"\n  name   = "orders"\n}`,
  "a template of CloudFormation": `Resources:\n  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      EndpointConfiguration:\n        Types:\n          - REGIONAL`,
  "a part of a template in JSON": `{\n  "Type": "AWS::ApiGateway::RestApi",\n  "Properties": { "EndpointConfiguration": { "Types": ["REGIONAL"] } }\n}`,
  "settings of Serverless": `functions:\n  hello:\n    handler: handler.hello\n    events:\n      - http:\n          path: orders\n          method: get\n          private: true`,
  "a piece of OpenAPI": `paths:\n  /orders:\n    get:\n      security:\n        - api_key: []\n      x-amazon-apigateway-integration:\n        type: aws_proxy`,
  "settings of nginx": `location /orders {\n    proxy_pass https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/;\n}`,
};

/** What tells of a refusal, and what of it. */
const lines: Readonly<Record<string, readonly [line: string, facet: string, option: string]>> = {
  "a record of an access log": [
    `{"requestId":"c1f0a3c2-6b3e-4c53-9a53-0e1f6d7f0a11","ip":"203.0.113.7","httpMethod":"GET","path":"/orders","status":"403","responseType":"WAF_FILTERED"}`,
    "response-type",
    "waf-filtered",
  ],
  "a record of AWS WAF": [
    `{"timestamp":1772359200000,"webaclId":"arn:aws:wafv2:us-east-1:111122223333:regional/webacl/a/1","terminatingRuleId":"AWS-AWSManagedRulesCommonRuleSet","action":"BLOCK","httpSourceName":"APIGW","httpSourceId":"111122223333:abcde12345:prod","httpRequest":{"clientIp":"203.0.113.7","uri":"/orders","httpMethod":"GET"}}`,
    "waf-blocked",
    "yes",
  ],
  "a line of an execution log": [
    "(c1f0a3c2-6b3e-4c53-9a53-0e1f6d7f0a11) API Key  authorizer failed: Invalid API Key identifier specified",
    "message",
    "invalid-api-key",
  ],
  "a line of a program": [
    `2026-03-01T10:00:00.000Z ERROR Request failed with status code 403 {"message":"Missing Authentication Token"}`,
    "message",
    "missing-authentication-token",
  ],
  "a body behind a label": [
    `response: {"message":"Missing Authentication Token"}`,
    "message",
    "missing-authentication-token",
  ],
  "fields of a log": [
    `level=error status=403 path=/prod/orders msg="Missing Authentication Token"`,
    "message",
    "missing-authentication-token",
  ],
  "a sentence behind a label": [
    "error: User is not authorized to access this resource with an explicit deny",
    "message",
    "authorizer-denied",
  ],
};

/** What is seen, without where. */
function seen(text: string): readonly string[] {
  return diagnose({ text }).observations.map(({ facet, option }) => `${facet}=${option}`);
}

describe("a template and a line that tells of a refusal, with no line between", () => {
  const pairs = Object.keys(templates).flatMap((one) =>
    Object.keys(lines).map((other) => [one, other] as const),
  );
  test.each(pairs)("%s and %s are both read", (one, other) => {
    const [line = "", facet, option] = lines[other] ?? [];
    const template = templates[one] ?? "";
    for (const [first, second] of [
      [template, line],
      [line, template],
    ]) {
      const close = seen(`${first}\n${second}\n`);
      expect(close).toContain(`${facet}=${option}`);
      expect(close).toEqual(seen(`${first}\n\n${second}\n`));
    }
  });
});

describe("a sentence of AWS that was broken within a line", () => {
  test("goes on in the next line, though that begins like a key", () => {
    const text = `{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke\non resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/a\nwith an explicit deny"}`;
    expect(diagnose({ text }).cause).toBe("resource-policy-explicit-deny");
  });
});
