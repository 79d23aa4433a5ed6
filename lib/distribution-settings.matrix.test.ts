import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const api = "abcde12345.execute-api.us-east-1.amazonaws.com";
const edge = "d111111abcdef8.cloudfront.net";
const own = "www.example.com";
const forwarding = "216adef6-5c7f-47e4-b989-5492eafa07d3";
const rewriting = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

const origin = (name = api) => `  origin {
    domain_name = "${name}"
    origin_id   = "api"
    origin_path = "/prod"
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }`;
const behaviour = (policy: string) => `  ordered_cache_behavior {
    path_pattern           = "/api/*"
    target_origin_id       = "api"
    viewer_protocol_policy = "https-only"
    ${policy}
    allowed_methods        = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]
    cached_methods         = ["GET", "HEAD"]
  }`;
const resource = (...parts: readonly string[]) =>
  `resource "aws_cloudfront_distribution" "web" {\n${parts.join("\n")}\n}\n`;
const managed = (name: string) =>
  `data "aws_cloudfront_origin_request_policy" "all" {\n  name = "${name}"\n}\n`;
const reference = "origin_request_policy_id = data.aws_cloudfront_origin_request_policy.all.id";
const byId = (id: string) => `origin_request_policy_id = "${id}"`;
const headers = (list: string) =>
  `forwarded_values {\n      query_string = true\n      headers      = ${list}\n    }`;
const template = (policy: string) => `Resources:
  Distribution:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Origins:
          - Id: api
            DomainName: ${api}
            OriginPath: /prod
        DefaultCacheBehavior:
          TargetOriginId: api
          ${policy}
`;
const cdk = (policy: string) => `new cloudfront.Distribution(this, "Web", {
  defaultBehavior: {
    origin: new origins.HttpOrigin("${api}", { originPath: "/prod" }),
    originRequestPolicy: cloudfront.OriginRequestPolicy.${policy},
  },
});
`;
const construct = (policy: string) => `additionalBehaviors: {
  '/api/*': {
    origin: new RestApiOrigin(api),
    originRequestPolicy: OriginRequestPolicy.${policy},
  },
},
`;
const printed = (policy: string) =>
  `$ aws cloudfront get-distribution-config --id E1EXAMPLE23456\n${JSON.stringify({
    DistributionConfig: {
      Origins: {
        Items: [
          { Id: "s3", DomainName: "site.s3.us-east-1.amazonaws.com" },
          { Id: "api", DomainName: api, OriginPath: "/prod" },
        ],
      },
      DefaultCacheBehavior: { TargetOriginId: "s3", OriginRequestPolicyId: rewriting },
      CacheBehaviors: {
        Items: [{ PathPattern: "/api/*", TargetOriginId: "api", OriginRequestPolicyId: policy }],
      },
    },
  })}\n`;
const console = (policy: string) => `Behavior                   /api/*
Origin and origin groups   ${api}
Viewer protocol policy     Redirect HTTP to HTTPS
Origin request policy      ${policy}
`;

const forwards: readonly (readonly [string, string])[] = [
  ["Terraform, an id", resource(origin(), behaviour(byId(forwarding)))],
  ["Terraform, a name", managed("Managed-AllViewer") + resource(origin(), behaviour(reference))],
  [
    "pieces of Terraform",
    `\`\`\`hcl\n${managed("Managed-AllViewer")}\n${origin()}\n${behaviour(reference)}\n\`\`\`\n`,
  ],
  [
    "Terraform, a name that it makes",
    resource(
      origin().replace(
        `"${api}"`,
        'replace(aws_apigatewayv2_api.this.api_endpoint, "https://", "")',
      ),
      behaviour(byId(forwarding)),
    ),
  ],
  [
    "CloudFormation, a name that it makes",
    template(`OriginRequestPolicyId: ${forwarding}`).replace(
      api,
      `!Sub "\${RestApi}.execute-api.\${AWS::Region}.amazonaws.com"`,
    ),
  ],
  ["older settings, all headers", resource(origin(), behaviour(headers('["*"]')))],
  ["older settings, the one", resource(origin(), behaviour(headers('["Authorization", "Host"]')))],
  ["CloudFormation", template(`OriginRequestPolicyId: ${forwarding}`)],
  [
    "CloudFormation, older",
    template("ForwardedValues:\n            QueryString: true\n            Headers: ['*']"),
  ],
  ["the CDK", cdk("ALL_VIEWER")],
  ["the CDK, more headers", cdk("ALL_VIEWER_AND_CLOUDFRONT_2022")],
  ["a piece of the CDK", construct("ALL_VIEWER")],
  ["the AWS CLI", printed(forwarding)],
  ["the console", console("Managed-AllViewer")],
  ["words", `CloudFront in front, origin ${api}/prod, origin request policy AllViewer.\n`],
];

const others: readonly (readonly [string, string])[] = [
  ["Terraform, an id", resource(origin(), behaviour(byId(rewriting)))],
  [
    "Terraform, a name",
    managed("Managed-AllViewerExceptHostHeader") + resource(origin(), behaviour(reference)),
  ],
  ["older settings", resource(origin(), behaviour(headers('["Authorization"]')))],
  [
    "two behaviours",
    resource(
      origin(),
      behaviour(byId(rewriting)),
      behaviour(byId(forwarding)).replace("/api", "/s"),
    ),
  ],
  ["CloudFormation", template(`OriginRequestPolicyId: ${rewriting}`)],
  ["the CDK", cdk("ALL_VIEWER_EXCEPT_HOST_HEADER")],
  ["a piece of the CDK", construct("ALL_VIEWER_EXCEPT_HOST_HEADER")],
  ["the AWS CLI", printed(rewriting)],
  ["the console", console("Managed-AllViewerExceptHostHeader")],
  ["words", `CloudFront, origin ${api}, origin request policy AllViewerExceptHostHeader.\n`],
  [
    "the target of a custom domain name",
    resource(
      origin("d-abc123def4.execute-api.us-east-1.amazonaws.com"),
      behaviour(byId(forwarding)),
    ),
  ],
  [
    "a load balancer",
    resource(origin("web-123.us-east-1.elb.amazonaws.com"), behaviour(byId(forwarding))),
  ],
];

const head = (more: string) => `HTTP/2 403
content-type: application/json
content-length: 23
x-amzn-requestid: 7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3
x-amzn-errortype: ForbiddenException
x-amz-apigw-id: UYt4nH1GliAEJtg=
x-cache: Error from cloudfront
via: 1.1 1234567890abcdef.cloudfront.net (CloudFront)
x-amz-cf-id: Q0tQ0tQ0tQ0tQ0tQ0tQ0tQ0tQ0tQ0tQ0tQ0tQ0tQ0tQ0tQ0tQ0tQ0tQ0tQ==
${more}`;
const answers: readonly string[] = [
  `{"message":"Forbidden"} via https://${own}/api/orders. Directly on execute-api all good.\n`,
  `$ curl -i https://${own}/api/orders\n${head('\n{"message":"Forbidden"}\n')}`,
  `$ curl https://${own}/api/orders\n{"message":"Forbidden"}\n`,
  `$ curl -sI https://${own}/api/orders\n${head("")}`,
  `GET https://${own}/api/orders 403 (Forbidden)\nresponse: {"message":"Forbidden"}\n`,
  `$ curl https://${edge}/api/orders\n{"message":"Forbidden"}\n`,
];

const causeOf = (text: string) => diagnose({ text }).cause;

describe("a distribution that leads to an API's default name", () => {
  test.each(forwards)("and sends the viewer's Host on is the cause: %s", (_, settings) => {
    expect(answers).toHaveLength(6);
    const causes = answers.flatMap((answer) => [
      causeOf(`${settings}\n${answer}`),
      causeOf(`${answer}\n${settings}`),
    ]);
    expect(causes).toEqual(causes.map(() => "cloudfront-forwards-host"));
  });

  test.each(others)("and does not is none: %s", (_, settings) => {
    for (const answer of answers) {
      expect(causeOf(`${settings}\n${answer}`)).not.toBe("cloudfront-forwards-host");
    }
  });

  test.each(forwards)("is none of a refusal that names its reason: %s", (_, settings) => {
    for (const answer of answers) {
      const other = answer.replaceAll('"Forbidden"', '"Missing Authentication Token"');
      if (other === answer) continue;
      const named = other.replace("ForbiddenException", "MissingAuthenticationTokenException");
      expect(causeOf(`${settings}\n${named}`)).not.toBe("cloudfront-forwards-host");
    }
  });
});
