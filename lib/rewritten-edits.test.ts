import { describe, expect, test } from "vitest";
import { explainPolicies, readPolicies } from ".";

const refused =
  '{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets"}';

/** The lines that the edits of a pasted policy take out and add, each edit by itself. */
function editsOf(...parts: readonly string[]) {
  const paste = readPolicies([refused, ...parts].join("\n\n"));
  const { proposals } = explainPolicies(paste);
  return proposals.flatMap(({ changes }) =>
    changes.map(({ lines, text, isJsonFor }) => ({
      changed: lines.flatMap(({ in: place, text: line }) =>
        place === "both" ? [] : [(place === "before" ? "-" : "+") + line],
      ),
      text,
      isJsonFor,
    })),
  );
}

const execution = "aws_api_gateway_rest_api.pets.execution_arn";

const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    "a value of YAML, with its comment",
    [
      `      Auth:
        ResourcePolicy:
          CustomStatements:
            - Effect: Allow
              Principal: "*"
              Action: execute-api:Invoke
              Resource: execute-api:/prod/POST/*   # writes`,
    ],
    [
      "-              Resource: execute-api:/prod/POST/*   # writes",
      '+              Resource: [execute-api:/prod/POST/*, "execute-api:/prod/GET/pets"]   # writes',
    ],
  ],
  [
    "a list of YAML",
    [
      `resourcePolicy:
  - Effect: Allow
    Principal: "*"
    Action:
      - execute-api:Invoke
    Resource:
      - execute-api:/prod/POST/*`,
    ],
    ['+      - "execute-api:/prod/GET/pets"'],
  ],
  [
    "braces of YAML, which a list would read",
    [
      `resourcePolicy:
  - Effect: Allow
    Principal: "*"
    Action: execute-api:Invoke
    Resource: execute-api:/prod/GET/pets/{id}`,
    ],
    [
      "-    Resource: execute-api:/prod/GET/pets/{id}",
      '+    Resource: ["execute-api:/prod/GET/pets/{id}", "execute-api:/prod/GET/pets"]',
    ],
  ],
  [
    "a network in the condition of a Deny of YAML",
    [
      "$ curl https://checkip.amazonaws.com\n198.51.100.7",
      `x-amazon-apigateway-policy:
  Version: "2012-10-17"
  Statement:
    - Effect: Allow
      Principal: "*"
      Action: execute-api:Invoke
      Resource: execute-api:/*
    - Effect: Deny
      Principal: "*"
      Action: execute-api:Invoke
      Resource: execute-api:/*
      Condition:
        NotIpAddress:
          aws:SourceIp:
            - 203.0.113.0/24`,
    ],
    ['+            - "198.51.100.7"'],
  ],
  [
    "a member of jsonencode, beside a reference",
    [
      `resource "aws_api_gateway_rest_api_policy" "pets" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "execute-api:Invoke"
        Resource  = "\${aws_api_gateway_rest_api.pets.execution_arn}/prod/POST/*"
      }
    ]
  })
}`,
    ],
    [
      `-        Resource  = "\${${execution}}/prod/POST/*"`,
      `+        Resource  = ["\${${execution}}/prod/POST/*", "execute-api:/prod/GET/pets"]`,
    ],
  ],
  [
    "a heredoc",
    [
      `resource "aws_api_gateway_rest_api_policy" "pets" {
  policy = <<EOF
{
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": "*",
      "Action": "execute-api:Invoke",
      "Resource": [
        "execute-api:/prod/POST/*"
      ]
    }
  ]
}
EOF
}`,
    ],
    [
      '-        "execute-api:/prod/POST/*"',
      '+        "execute-api:/prod/POST/*",',
      '+        "execute-api:/prod/GET/pets"',
    ],
  ],
  [
    "a list of a policy document's block",
    [
      `data "aws_iam_policy_document" "pets" {
  statement {
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    actions   = ["execute-api:Invoke"]
    resources = [
      "execute-api:/prod/POST/*",
    ]
  }
}`,
    ],
    ['+      "execute-api:/prod/GET/pets",'],
  ],
  [
    "a block more",
    [
      `data "aws_iam_policy_document" "pets" {
  statement {
    effect = "Deny"
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    actions   = ["execute-api:Invoke"]
    resources = ["execute-api:/prod/POST/*"]
  }
}`,
    ],
    [
      "+",
      "+  statement {",
      '+    effect    = "Allow"',
      "+    principals {",
      '+      type        = "*"',
      '+      identifiers = ["*"]',
      "+    }",
      '+    actions   = ["execute-api:Invoke"]',
      '+    resources = ["execute-api:/prod/GET/pets"]',
      "+  }",
    ],
  ],
];

describe("an edit is written into what was pasted", () => {
  test.each(rows)("%s", (_, parts, expected) => {
    const [first] = editsOf(...parts);
    expect(first?.isJsonFor).toBeUndefined();
    expect(first?.changed).toEqual(expected);
  });

  test.each(rows)("and lets the call through: %s", (_, parts) => {
    const [first] = editsOf(...parts);
    const paste = readPolicies([refused, ...parts.slice(0, -1), first?.text].join("\n\n"));
    const { scenarios } = explainPolicies(paste);
    expect(scenarios.map(({ decision }) => decision)).toEqual(["allow"]);
  });
});

describe("an edit is shown as JSON, with the reason,", () => {
  test("where the policy is not written out", () => {
    const [first] = editsOf(
      `new iam.PolicyStatement({ principals: [new iam.AnyPrincipal()], actions: ['execute-api:Invoke'], resources: ['execute-api:/prod/POST/*'] })`,
    );
    expect(first?.isJsonFor).toBe("elsewhere");
  });

  test("where the edit has no place in it", () => {
    const [first] = editsOf(`data "aws_iam_policy_document" "pets" {
  statement {
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/pets"]
    }
    actions   = ["execute-api:Invoke"]
    resources = ["execute-api:/*"]
  }
}`).filter(({ isJsonFor }) => isJsonFor !== undefined);
    expect(first?.isJsonFor).toBe("no-place");
    expect(first?.text).toContain('"Principal": "*"');
  });

  test("and without one where it was JSON", () => {
    const statement =
      '{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/prod/POST/*"}';
    const [first] = editsOf(`{"Version":"2012-10-17","Statement":[${statement}]}`);
    expect(first?.isJsonFor).toBeUndefined();
    expect(first?.text).toContain('  "Version": "2012-10-17"');
  });
});
