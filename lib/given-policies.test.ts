import { describe, expect, test } from "vitest";
import { diagnose, disclose, toJson } from ".";
import { inEnglish } from "./testing/telling";

const api = "arn:aws:execute-api:us-east-1:111122223333:abcde12345";
const masked = "arn:aws:execute-api:us-east-1:********3333:abcde12345";
const user = "arn:aws:iam::111122223333:user/anna";
const denied = (who: string, how: string) =>
  JSON.stringify({
    Message: `User: ${who} is not authorized to perform: execute-api:Invoke on resource: ${masked}/prod/GET/pets${how}`,
  });
const byResource = " with an explicit deny in a resource-based policy";
const noResource = " because no resource-based policy allows the execute-api:Invoke action";
const statement = { Effect: "Allow", Action: "execute-api:Invoke", Resource: `${api}/*` };
const everybody = { ...statement, Principal: "*" };
const elsewhere = {
  Condition: { NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } },
};
const refusesElsewhere = { ...everybody, ...elsewhere, Effect: "Deny" };
const policy = (...statements: readonly object[]) => ({
  Version: "2012-10-17",
  Statement: statements,
});

interface Read {
  readonly options: readonly string[];
  readonly cause: string | null;
  readonly policies: readonly unknown[];
}

function read(...parts: readonly (string | object)[]): Read {
  const text = parts
    .map((part) => (typeof part === "string" ? part : JSON.stringify(part, null, 2)))
    .join("\n\n");
  const json = toJson(disclose(diagnose({ text })), inEnglish);
  const { observations, cause, policies = [] } = json;
  return { cause, policies, options: observations.map((one) => `${one.facet}=${one.option}`) };
}

describe("a policy that stands beside its refusal", () => {
  const rows: readonly (readonly [string, readonly (string | object)[], string])[] = [
    [
      "of the API, that refuses",
      [denied("anonymous", byResource), policy(everybody, { ...everybody, Effect: "Deny" })],
      "resource-policy=denies-caller",
    ],
    [
      "of the API, that is silent",
      [denied("anonymous", noResource), policy({ ...everybody, Resource: `${api}/prod/POST/*` })],
      "resource-policy=silent-on-caller",
    ],
    [
      "without a version",
      [
        denied("anonymous", noResource),
        { Statement: [{ ...everybody, Principal: { AWS: user } }] },
      ],
      "resource-policy=silent-on-caller",
    ],
    [
      "above the refusal",
      [policy({ ...everybody, Resource: `${api}/dev/*` }), denied("anonymous", noResource)],
      "resource-policy=silent-on-caller",
    ],
    [
      "that lets the call through is not the one that is deployed",
      [denied("anonymous", noResource), policy(everybody)],
      "deployed-since-change=no",
    ],
    [
      "that can only allow or deny is not the one that was silent",
      [denied("anonymous", noResource), policy(everybody, refusesElsewhere)],
      "deployed-since-change=no",
    ],
    [
      "of the caller, that refuses",
      [
        denied(user, " with an explicit deny in an identity-based policy"),
        policy(statement, { ...statement, Effect: "Deny" }),
      ],
      "identity-policy=denies-caller",
    ],
    [
      "of the caller, as IAM prints it",
      [
        denied(user, " with an explicit deny in an identity-based policy"),
        {
          RoleName: "caller",
          PolicyName: "invoke",
          PolicyDocument: policy({ ...statement, Effect: "Deny" }),
        },
      ],
      "identity-policy=denies-caller",
    ],
    [
      "of the endpoint, where the refusal names one",
      [
        denied("anonymous", " because no VPC endpoint policy allows the execute-api:Invoke action"),
        policy({ ...everybody, Principal: { AWS: user } }),
      ],
      "vpc-endpoint-policy=denies-caller",
    ],
    [
      "of an authorizer, for another method",
      [
        '{"Message":"User is not authorized to access this resource"}',
        "curl https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets",
        {
          principalId: "user",
          policyDocument: policy({ ...statement, Resource: `${api}/prod/POST/pets` }),
        },
      ],
      "authorizer-policy=silent-on-method",
    ],
    [
      "in a CloudFormation template",
      [
        denied("anonymous", byResource),
        {
          Resources: {
            Api: {
              Type: "AWS::ApiGateway::RestApi",
              Properties: { Policy: policy({ ...everybody, Effect: "Deny" }) },
            },
            Root: {
              Type: "AWS::ApiGateway::Method",
              Properties: {
                HttpMethod: "GET",
                ResourceId: { "Fn::GetAtt": ["Api", "RootResourceId"] },
                AuthorizationType: "NONE",
              },
            },
          },
        },
      ],
      "resource-policy=denies-caller",
    ],
    [
      "in an OpenAPI document",
      [
        denied("anonymous", byResource),
        {
          openapi: "3.0.1",
          paths: { "/pets": { get: {} } },
          "x-amazon-apigateway-policy": policy({ ...everybody, Effect: "Deny" }),
        },
      ],
      "resource-policy=denies-caller",
    ],
    [
      "in a heredoc of Terraform",
      [
        denied("anonymous", byResource),
        `resource "aws_api_gateway_rest_api_policy" "orders" {
  rest_api_id = aws_api_gateway_rest_api.orders.id
  policy      = <<EOF
{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Principal": "*",
      "Action": "execute-api:Invoke",
      "Resource": "\${aws_api_gateway_rest_api.orders.execution_arn}/*"
    }
  ]
}
EOF
}`,
      ],
      "resource-policy=denies-caller",
    ],
    [
      "in jsonencode of Terraform",
      [
        denied("anonymous", noResource),
        `resource "aws_api_gateway_rest_api" "orders" {
  name   = "orders"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = "${user}" }
        Action    = "execute-api:Invoke"
        Resource  = "execute-api:/*"
      }
    ]
  })
}`,
      ],
      "resource-policy=silent-on-caller",
    ],
    [
      "in a policy document of Terraform",
      [
        denied("anonymous", byResource),
        `data "aws_iam_policy_document" "orders" {
  # our organisation alone
  statement {
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    actions   = ["execute-api:Invoke"]
    resources = ["\${aws_api_gateway_rest_api.orders.execution_arn}/*"]
  }
  statement {
    effect = "Deny"
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    actions   = ["execute-api:Invoke"]
    resources = ["\${aws_api_gateway_rest_api.orders.execution_arn}/*"]
    condition {
      test     = "StringNotEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-abcdefghij"]
    }
  }
}`,
      ],
      "resource-policy=denies-caller",
    ],
    [
      "in a policy document of Terraform for another method",
      [
        denied("anonymous", noResource),
        `data "aws_iam_policy_document" "orders" {
  statement {
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    actions   = ["execute-api:Invoke"]
    resources = ["execute-api:/prod/POST/*"]
  }
}`,
      ],
      "resource-policy=silent-on-caller",
    ],
  ];

  test.each(rows)("%s", (_, parts, expected) => {
    expect(read(...parts).options).toContain(expected);
  });

  test.each([
    [
      "of another API",
      policy({
        ...refusesElsewhere,
        Resource: `${api.replace("abcde12345", "zyxwv98765")}/*`,
        Condition: undefined,
      }),
    ],
    [
      "of another service",
      policy({ ...everybody, Effect: "Deny", Action: "s3:GetObject", Resource: "*" }),
    ],
    ["that depends on an address that nobody knows", policy(everybody, refusesElsewhere)],
    ["that is none", policy({ ...everybody, Principle: "*" })],
  ])("%s says nothing of the call", (_, document) => {
    const { options } = read(denied("anonymous", byResource), document);
    expect(options.filter((one) => /-policy=|deployed-since-change/.test(one))).toEqual([]);
  });

  describe("asks for what the paste shows elsewhere:", () => {
    const head = [
      "HTTP/1.1 403 Forbidden",
      "Date: Wed, 04 Mar 2026 10:15:30 GMT",
      "Content-Type: application/json",
      "x-amzn-RequestId: 7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3",
      "x-amzn-ErrorType: AccessDeniedException",
      "",
      denied("anonymous", byResource),
    ].join("\n");
    const refuses = (condition: object) =>
      policy(everybody, { ...everybody, Effect: "Deny", Condition: condition });
    const line = (identity: object) => ({
      requestId: "7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3",
      httpMethod: "GET",
      status: "403",
      ...identity,
    });
    const logged = (identity: object) => JSON.stringify(line(identity));
    const endpoint = {
      "identity.vpceId": "vpce-0a1b2c3d4e5f67890",
      "identity.vpcId": "vpc-0a1b2c3d",
    };

    test.each<[string, object, object, string]>([
      [
        "the time of the answer",
        { DateGreaterThan: { "aws:CurrentTime": "2026-03-04T10:00:00Z" } },
        {},
        "resource-policy=denies-caller",
      ],
      [
        "the time of the answer, before which it is",
        { DateGreaterThan: { "aws:EpochTime": "1893456000" } },
        {},
        "deployed-since-change=no",
      ],
      [
        "the endpoint in the log of the request",
        { StringEquals: { "aws:SourceVpce": "vpce-0a1b2c3d4e5f67890" } },
        endpoint,
        "resource-policy=denies-caller",
      ],
      [
        "the VPC in the log of the request",
        { StringNotEquals: { "aws:SourceVpc": "vpc-0a1b2c3d" } },
        endpoint,
        "deployed-since-change=no",
      ],
    ])("%s", (_, condition, identity, expected) => {
      expect(read(head, logged(identity), refuses(condition)).options).toContain(expected);
    });
  });

  test("of an endpoint that nothing ties to a public call says nothing of it", () => {
    const endpoint = {
      VpcEndpointId: "vpce-0a1b2c3d4e5f67890",
      ServiceName: "com.amazonaws.us-east-1.execute-api",
      PolicyDocument: JSON.stringify(policy({ ...everybody, Effect: "Deny" })),
    };
    const { options } = read(denied("anonymous", noResource), { VpcEndpoints: [endpoint] });
    expect(options).toContain("denial=implicit");
    expect(options.filter((one) => one.startsWith("vpc-endpoint-policy="))).toEqual([]);
  });

  test("is shown with the statement that refused, and its line", () => {
    const { policies, cause } = read(
      denied("anonymous", byResource),
      policy(everybody, { ...everybody, Effect: "Deny" }),
    );
    expect(cause).toBe("resource-policy-explicit-deny");
    expect(policies).toEqual([
      { kind: "resource", statement: 1, effect: "Deny", matches: true, failed: null, line: 12 },
    ]);
  });

  test("is shown with the one Deny that there is, though nobody knows the address", () => {
    const { policies } = read(denied("anonymous", byResource), policy(everybody, refusesElsewhere));
    expect(policies).toMatchObject([{ statement: 1, effect: "Deny", matches: true }]);
    const two = policy(everybody, refusesElsewhere, {
      ...refusesElsewhere,
      Condition: { NotIpAddress: { "aws:SourceIp": "198.51.100.0/24" } },
    });
    expect(read(denied("anonymous", byResource), two).policies).toMatchObject([
      { effect: "Deny", matches: "depends" },
    ]);
  });

  test("is shown with the Allow that comes nearest, and what of it does not match", () => {
    const { policies } = read(
      denied("anonymous", noResource),
      policy(
        { ...everybody, Principal: { AWS: user } },
        { ...everybody, Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abcdefghij" } } },
      ),
    );
    const failed = { element: "Condition", operator: "StringEquals", key: "aws:PrincipalOrgID" };
    expect(policies).toEqual([
      { kind: "resource", statement: 1, effect: "Allow", matches: false, failed, line: 21 },
    ]);
  });
});
