import { describe, expect, test } from "vitest";
import { diagnose, disclose, toJson } from ".";
import { inEnglish } from "./testing/telling";

const account = "111122223333";
const caller = `arn:aws:sts::${account}:assumed-role/pets-worker/job-7`;
const resource = "arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets";
const denied = (how = "", who = caller) =>
  `{"Message":"User: ${who} is not authorized to perform: execute-api:Invoke on resource: ${resource}${how}"}`;
const explicitly = " with an explicit deny";
const byIdentity = " because no identity-based policy allows the execute-api:Invoke action";

interface Policy {
  readonly Version: string;
  readonly Statement: readonly object[];
}

const policy = (...Statement: readonly object[]): Policy => ({ Version: "2012-10-17", Statement });
const allow = (...Action: readonly string[]) => ({ Effect: "Allow", Action, Resource: "*" });
const lacking = policy(allow("s3:*", "logs:*"));
const invoking = policy(allow("s3:*", "execute-api:Invoke"));
const denying = policy({ Effect: "Deny", NotAction: ["s3:*", "iam:*"], Resource: "*" });
const elsewhere = policy({
  Effect: "Deny",
  NotAction: ["iam:*"],
  Resource: "*",
  Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-west-1"] } },
});

const json = (value: unknown) => JSON.stringify(value, null, 2);
const line = (value: unknown) => JSON.stringify(value);
const hcl = (value: unknown) => line(value).replace(/"(\w+)":/g, "$1 = ");
const version = (document: Policy) =>
  json({ PolicyVersion: { Document: document, VersionId: "v4", IsDefaultVersion: true } });

type Form = (document: Policy) => string;

const identities: readonly (readonly [string, Form])[] = [
  ["below its name", (one) => `The role's policy (pets-worker-inline):\n${json(one)}`],
  [
    "of get-role-policy",
    (one) =>
      `$ aws iam get-role-policy --role-name pets-worker --policy-name invoke\n${json({ RoleName: "pets-worker", PolicyName: "invoke", PolicyDocument: one })}`,
  ],
  ["that is not shown", () => ""],
];

const boundaries: readonly (readonly [string, Form])[] = [
  ["below its name", (one) => `Permissions boundary (dev-boundary):\n${json(one)}`],
  ["below its name in Chinese", (one) => `角色的权限边界：\n${json(one)}`],
  ["on one line", (one) => `its permissions boundary is\n\n${line(one)}`],
  [
    "of get-policy-version",
    (one) =>
      `$ aws iam get-role --role-name pets-worker\n${json({ Role: { RoleName: "pets-worker", PermissionsBoundary: { PermissionsBoundaryType: "Policy", PermissionsBoundaryArn: `arn:aws:iam::${account}:policy/team-ceiling` } } })}\n$ aws iam get-policy-version --policy-arn arn:aws:iam::${account}:policy/team-ceiling --version-id v4\n${version(one)}`,
  ],
  [
    "of Terraform",
    (one) =>
      `resource "aws_iam_role" "worker" {\n  name                 = "pets-worker"\n  permissions_boundary = aws_iam_policy.ceiling.arn\n}\n\nresource "aws_iam_policy" "ceiling" {\n  name   = "team-ceiling"\n  policy = jsonencode(${hcl(one)})\n}`,
  ],
  [
    "of a template with an API",
    (one) =>
      json({
        Resources: {
          Api: { Type: "AWS::ApiGateway::RestApi", Properties: { Name: "pets" } },
          Ceiling: { Type: "AWS::IAM::ManagedPolicy", Properties: { PolicyDocument: one } },
          Worker: {
            Type: "AWS::IAM::Role",
            Properties: { PermissionsBoundary: { Ref: "Ceiling" } },
          },
        },
      }),
  ],
  [
    "in words",
    (one) => `boundary of the role = Allow [${one.Statement.flatMap(actionsOf).join(", ")}] on *`,
  ],
];

function actionsOf(statement: object): readonly string[] {
  return Object.entries(statement).flatMap(([key, value]: [string, unknown]) =>
    key === "Action" ? [value].flat().filter((one) => typeof one === "string") : [],
  );
}

/** An event of CloudTrail. */
const made = (eventName: string, one: Policy, role = "pets-worker") => ({
  eventVersion: "1.08",
  userIdentity: { type: "AWSService", invokedBy: "ecs.amazonaws.com" },
  eventTime: "2026-03-04T10:15:31Z",
  eventSource: "sts.amazonaws.com",
  eventName,
  requestParameters: {
    roleArn: `arn:aws:iam::${account}:role/service/${role}`,
    roleSessionName: "job-7",
    policy: line(one),
  },
});

const sessions: readonly (readonly [string, Form])[] = [
  ["of an event", (one) => json(made("AssumeRole", one))],
  ["of an event on one line", (one) => line(made("AssumeRoleWithWebIdentity", one))],
  ["of a file of events", (one) => json({ Records: [made("AssumeRoleWithSAML", one)] })],
  [
    "of lookup-events",
    (one) =>
      `$ aws cloudtrail lookup-events --max-items 1\n${json({ Events: [{ EventName: "AssumeRole", CloudTrailEvent: line(made("AssumeRole", one)) }] })}`,
  ],
  ["below its name", (one) => `session policy that the broker passes:\n${json(one)}`],
  [
    "of a command",
    (one) =>
      `$ aws sts assume-role --role-arn arn:aws:iam::${account}:role/pets-worker --role-session-name job-7 --policy '${line(one)}'`,
  ],
  [
    "of Python on one line",
    (one) =>
      `resp = sts.assume_role(RoleArn=ROLE, RoleSessionName="job-7", Policy=json.dumps(${line(one)}))`,
  ],
  [
    "of Python",
    (one) =>
      `sts.assume_role(\n    RoleArn=role_arn,\n    RoleSessionName="job-7",\n    Policy=json.dumps(${json(one)}),\n)`,
  ],
  [
    "of JavaScript",
    (one) =>
      `await sts.send(new AssumeRoleCommand({\n  RoleArn: roleArn,\n  RoleSessionName: "job-7",\n  Policy: JSON.stringify({\n    Version: "2012-10-17",\n    Statement: [{ Effect: "Allow", Action: ${line(one.Statement.flatMap(actionsOf))}, Resource: "*" }],\n  }),\n}));`,
  ],
  [
    "of Go",
    (one) =>
      `out, err := client.AssumeRole(ctx, &sts.AssumeRoleInput{\n\tRoleArn: aws.String(role),\n\tPolicy: aws.String(\`${json(one)}\`),\n})`,
  ],
];

const organisations: readonly (readonly [string, Form])[] = [
  ["below its name", (one) => `SCP on our OU:\n${json(one)}`],
  [
    "of describe-policy",
    (one) =>
      `$ aws organizations describe-policy --policy-id p-abcd1234\n${json({ Policy: { PolicySummary: { Id: "p-abcd1234", Name: "guardrails", Type: "SERVICE_CONTROL_POLICY" }, Content: line(one) } })}`,
  ],
  [
    "of Terraform",
    (one) =>
      `resource "aws_organizations_policy" "guardrails" {\n  name    = "guardrails"\n  content = jsonencode(${hcl(one)})\n}`,
  ],
];

const causeOf = (text: string) => toJson(disclose(diagnose({ text })), inEnglish).cause;

/** In both orders, so that what stands around a policy is another's. */
const inBothOrders = (...parts: readonly string[]) => {
  const shown = parts.filter((part) => part !== "");
  return [shown.join("\n\n"), shown.toReversed().join("\n\n")];
};

const limits = [
  ["permissions-boundary", boundaries, lacking, ""],
  ["session-policy", sessions, lacking, ""],
  ["service-control-policy", organisations, lacking, ""],
  ["service-control-policy", organisations, denying, explicitly],
  ["service-control-policy", organisations, elsewhere, explicitly],
] as const;

describe("beside a denial that names no policy, the limit that leaves the call out refused it:", () => {
  const rows = limits.flatMap(([cause, forms, document, how]) =>
    forms.flatMap(([form, print]) =>
      identities.map(
        ([name, own]) =>
          [
            `a ${cause} ${form}${how}, and an identity's policy ${name}`,
            cause,
            inBothOrders(own(invoking), print(document), denied(how)),
          ] as const,
      ),
    ),
  );
  test.each(rows)("%s", (_, cause, texts) => {
    expect(texts.map(causeOf)).toEqual([cause, cause]);
  });
});

describe("a limit that allows the call refused nothing:", () => {
  const rows = limits.flatMap(([cause, forms]) =>
    forms.flatMap(([form, print]) =>
      [invoking, policy(allow("s3:GetObject"))].flatMap((identity) =>
        identities.map(
          ([name, own], at) =>
            [
              `a ${cause} ${form}, and an identity's policy ${name} (${at})`,
              cause,
              inBothOrders(own(identity), print(invoking), denied()),
            ] as const,
        ),
      ),
    ),
  );
  test.each(rows)("%s", (_, cause, texts) => {
    for (const text of texts) expect(causeOf(text)).not.toBe(cause);
  });
});

describe("no limit is named", () => {
  const own = `role policy:\n${json(policy(allow("s3:*")))}`;
  test.each<[string, readonly string[]]>([
    ["where the denial names the identity's", [`boundary:\n${json(lacking)}`, denied(byIdentity)]],
    [
      "where another policy is said to have denied",
      [`SCP:\n${json(denying)}`, denied(" with an explicit deny in a resource-based policy")],
    ],
    [
      "where the event is of another role's session",
      [json(made("AssumeRole", lacking, "pets-reader")), denied()],
    ],
    [
      "where two events made sessions",
      [json({ Records: [made("AssumeRole", lacking), made("AssumeRole", invoking)] }), denied()],
    ],
    [
      "where an event gave a role its own policy",
      [
        json({
          eventSource: "iam.amazonaws.com",
          eventName: "PutRolePolicy",
          requestParameters: { roleName: "pets-worker", policyDocument: line(lacking) },
        }),
        denied(),
      ],
    ],
    ["where nobody signed", [`SCP:\n${json(lacking)}`, denied("", "anonymous")]],
    [
      "where the identity's leaves the call out, too",
      [`boundary:\n${json(lacking)}`, own, denied()],
    ],
    [
      "where there is said to be none",
      [`Role policy (no boundary, no SCP):\n${json(lacking)}`, denied()],
    ],
    ["where one is said not to be set", ["No permissions boundary is set.", own, denied()]],
    [
      "where a session gets no policy",
      [
        "resp = sts.assume_role(RoleArn=arn, RoleSessionName='x')",
        `Policy:\n${json(lacking)}`,
        denied(),
      ],
    ],
    [
      "where a command makes a session without one",
      [
        "$ aws sts assume-role --role-arn arn:aws:iam::111122223333:role/pets-worker --role-session-name x",
        `Policy:\n${json(lacking)}`,
        denied(),
      ],
    ],
    [
      "where the boundary is another policy than the one that is shown",
      [
        json({ PermissionsBoundaryArn: `arn:aws:iam::${account}:policy/team-ceiling` }),
        `$ aws iam get-policy-version --policy-arn arn:aws:iam::${account}:policy/pets-read --version-id v1\n${version(lacking)}`,
        denied(),
      ],
    ],
    [
      "for a policy of Denies alone",
      [`SCP:\n${json(policy({ Effect: "Deny", Action: "ec2:*", Resource: "*" }))}`, denied()],
    ],
    [
      "where another of its kind allows all",
      [`SCP one:\n${json(lacking)}`, `SCP two:\n${json(policy(allow("*")))}`, denied()],
    ],
    ["behind a tool of that name", [`$ scp role.json bastion:\n${json(lacking)}`, denied()]],
    ["behind a claim of that name", [`"scp": "pets.read"\n\n${json(lacking)}`, denied()]],
    [
      "behind a body of several parts",
      [`Content-Type: multipart/form-data; boundary=----X1\n\n${json(lacking)}`, denied()],
    ],
    ["for words that go on", ["boundary: Allow s3:*, dynamodb:*, ...", denied()]],
    [
      "for words with a second statement",
      ["boundary: Allow s3:* on * and execute-api:* on *", denied()],
    ],
    ["for words that deny it", ["The boundary does not deny execute-api:Invoke", denied()]],
  ])("%s", (_, parts) => {
    for (const text of inBothOrders(...parts)) {
      expect(["permissions-boundary", "session-policy", "service-control-policy"]).not.toContain(
        causeOf(text),
      );
    }
  });
});

test("a service that may take a role is none that was called", () => {
  const { observations } = toJson(
    disclose(
      diagnose({
        text: `new iam.Role(this, "Worker", { assumedBy: new iam.ServicePrincipal("lambda.amazonaws.com") });\n${denied()}`,
      }),
    ),
    inEnglish,
  );
  expect(observations.map(({ option }) => option)).not.toContain("aws-service");
});

describe("a limit that is told of, where the denial names no policy", () => {
  test.each([
    [
      "permissions-boundary",
      "The role has a permissions boundary that only allows S3 and DynamoDB.",
    ],
    [
      "permissions-boundary",
      "The boundary does not include execute-api. The role's own policy does.",
    ],
    [
      "permissions-boundary",
      "Our permissions boundary blocks execute-api for all roles of the team.",
    ],
    ["session-policy", "The broker passes a session policy which only grants s3:GetObject."],
    ["service-control-policy", "There is an SCP that denies API Gateway outside of eu-central-1."],
  ])("is the likeliest, %s: %s", (cause, sentence) => {
    for (const text of inBothOrders(sentence, denied()))
      expect(toJson(disclose(diagnose({ text })), inEnglish).remaining[0]?.cause).toBe(cause);
  });

  test.each([
    ["The boundary allows execute-api:*, the role's policy allows S3 only."],
    ["There is no permissions boundary and no SCP."],
    ["Could the permissions boundary block it?"],
    ["The boundary does not block execute-api."],
    ["The boundary only allows execute-api and S3."],
    ["An SCP denies leaving the organisation."],
  ])("is none: %s", (sentence) => {
    for (const text of inBothOrders(sentence, denied()))
      expect(causeOf(text)).toBe("iam-no-identity-allow");
  });

  test("is not heard where the denial names another policy", () => {
    for (const text of inBothOrders("The boundary only allows S3.", denied(byIdentity)))
      expect(causeOf(text)).toBe("iam-no-identity-allow");
  });
});

test.each([
  [
    `ceiling.json:\n${json(lacking)}\n(attached as PermissionsBoundary to every role of the account)`,
  ],
  [`${json(lacking)}\nThis is set as the permissions boundary.`],
])("a policy is a boundary by the words behind it: %s", (text) => {
  expect(causeOf(`Our task gets 403.\n\n${text}\n\nbotocore: ${denied().slice(12, -2)}`)).toBe(
    "permissions-boundary",
  );
});

test("a builder is given a session's policy", () => {
  const code = `AssumeRoleRequest.builder()\n    .roleArn(role).roleSessionName("job-7")\n    .policy(${line(line(lacking))})\n    .build();`;
  expect(inBothOrders(code, denied()).map(causeOf)).toEqual(["session-policy", "session-policy"]);
});

describe("a policy that code gives a session by its name", () => {
  const refused = denied();
  const document = (name: string) =>
    `${name} = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": f"arn:aws:s3:::data/{tenant}/*"}]}`;
  const object =
    "{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] }";

  test.each([
    `${document("pol")}\nsts.assume_role(RoleArn=ROLE, RoleSessionName="job-7", Policy=json.dumps(pol))`,
    `const scoped = ${object};\nawait sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'job-7', Policy: JSON.stringify(scoped) }));`,
    `POLICY='${line(lacking)}'\naws sts assume-role --role-arn arn:aws:iam::${account}:role/pets-worker --role-session-name job-7 --policy "$POLICY"`,
  ])("is the session's: %s", (code) => {
    for (const text of inBothOrders(code, refused)) expect(causeOf(text)).toBe("session-policy");
  });

  test.each([
    `${document("pol")}\niam.put_role_policy(RoleName="pets-worker", PolicyName="p", PolicyDocument=json.dumps(pol))\nsts.assume_role(RoleArn=ROLE, RoleSessionName="job-7")`,
    `${document("own")}\nsts.assume_role(RoleArn=ROLE, RoleSessionName="job-7", Policy=json.dumps(wide))`,
  ])("is not: %s", (code) => {
    for (const text of inBothOrders(code, refused))
      expect(causeOf(text)).not.toBe("session-policy");
  });
});
