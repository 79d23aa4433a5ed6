const owner = "111122223333";
const api = `arn:aws:execute-api:us-east-1:${owner}:abcde12345`;
const masked = "arn:aws:execute-api:us-east-1:********3333:abcde12345";
const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const partner = "arn:aws:sts::444455556666:assumed-role/partner-client/session-1";
const own = `arn:aws:sts::${owner}:assumed-role/orders-client/session-1`;

const statement = { Effect: "Allow", Action: "execute-api:Invoke" };
const everybody = { ...statement, Principal: "*" };

function policy(...statements: readonly object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements }, null, 2);
}

function refusal(who: string, why: string, call = "prod/GET/orders"): string {
  const message = `User: ${who} is not authorized to perform: execute-api:Invoke on resource: ${masked}/${call} ${why}`;
  return `HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: AccessDeniedException\n\n${JSON.stringify({ Message: message })}`;
}

/** The examples in their order, by the names that the words have for them; the first is shown at once. */
export const exampleNames = [
  "stage",
  "address",
  "private",
  "crossAccount",
  "authorizer",
  "boundary",
] as const;

type ExampleName = (typeof exampleNames)[number];

/** Synthetic pastes. */
const examples: { readonly [N in ExampleName]: readonly string[] } = {
  stage: [
    policy(
      { Sid: "Partners", ...everybody, Resource: `${api}/dev/*` },
      {
        Sid: "OfficeOnly",
        ...everybody,
        Effect: "Deny",
        Resource: `${api}/*`,
        Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } },
      },
    ),
    "What is my address? curl https://checkip.amazonaws.com\n203.0.113.9",
    refusal("anonymous", "because no resource-based policy allows the execute-api:Invoke action"),
  ],
  address: [
    policy(
      { ...everybody, Resource: "execute-api:/*" },
      {
        ...everybody,
        Effect: "Deny",
        Resource: "execute-api:/*",
        Condition: { NotIpAddress: { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.7"] } },
      },
    ),
    `curl https://${host}/prod/orders`,
  ],
  private: [
    policy(
      { ...everybody, Resource: `${api}/*` },
      {
        ...everybody,
        Effect: "Deny",
        Resource: `${api}/*`,
        Condition: { NotIpAddress: { "aws:SourceIp": "10.0.0.0/16" } },
      },
    ),
    `curl https://abcde12345-vpce-0a1b2c3d4e5f67890.execute-api.us-east-1.amazonaws.com/prod/orders`,
    refusal("anonymous", "with an explicit deny in a resource-based policy"),
  ],
  crossAccount: [
    `Resource policy:\n${policy({ ...statement, Principal: { AWS: "arn:aws:iam::444455556666:role/partner" }, Resource: `${api}/prod/*` })}`,
    `Policy of the role partner-client:\n${policy({ ...statement, Resource: `${api}/prod/GET/*` })}`,
    refusal(partner, "because no resource-based policy allows the execute-api:Invoke action"),
  ],
  authorizer: [
    `> POST /prod/orders HTTP/1.1\n> Host: ${host}\n>\n< HTTP/1.1 403 Forbidden\n< x-amzn-ErrorType: AccessDeniedException\n<\n{"Message":"User is not authorized to access this resource"}`,
    JSON.stringify(
      {
        principalId: "user",
        policyDocument: {
          Version: "2012-10-17",
          Statement: [{ ...statement, Resource: `${api}/prod/GET/orders` }],
        },
      },
      null,
      2,
    ),
  ],
  boundary: [
    `Policy of the role orders-client:\n${policy({ ...statement, Resource: `${api}/prod/*` })}`,
    `Permissions boundary:\n${policy({ Effect: "Allow", Action: ["s3:*", "dynamodb:*"], Resource: "*" })}`,
    refusal(own, "because no permissions boundary allows the execute-api:Invoke action"),
  ],
};

/** The text of an example. */
export function exampleText(name: ExampleName): string {
  return examples[name].join("\n\n");
}
