import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const arn = "arn:aws:execute-api:us-east-1:111122223333:abcde12345/prod/GET/pets";
const refused = (how = "") =>
  `{"Message":"User: arn:aws:iam::111122223333:user/pets is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets${how}"}`;

interface Simulated {
  readonly decision: string;
  readonly organizations?: boolean;
  readonly boundary?: boolean;
  readonly resource?: string;
}

const word = (value: boolean) => (value ? "True" : "False");
const rows = (
  { decision, organizations, boundary, resource = arn }: Simulated,
  tab: string,
): string =>
  [
    ["EVALUATIONRESULTS", "execute-api:Invoke", decision, resource],
    ["MATCHEDSTATEMENTS", "pets-ro", "IAM Policy"],
    ["ENDPOSITION", "9", "6"],
    ["STARTPOSITION", "3", "5"],
    ...(organizations === undefined ? [] : [["ORGANIZATIONSDECISIONDETAIL", word(organizations)]]),
    ...(boundary === undefined ? [] : [["PERMISSIONSBOUNDARYDECISIONDETAIL", word(boundary)]]),
  ]
    .map((cells) => cells.join(tab))
    .join("\n");

const members = ({ decision, organizations, boundary, resource = arn }: Simulated): string =>
  [
    '"EvalActionName": "execute-api:Invoke",',
    `"EvalResourceName": "${resource}",`,
    `"EvalDecision": "${decision}",`,
    '"MatchedStatements": [{"SourcePolicyId": "pets-ro", "SourcePolicyType": "IAM Policy"}],',
    ...(organizations === undefined
      ? []
      : [`"OrganizationsDecisionDetail": {"AllowedByOrganizations": ${organizations}},`]),
    ...(boundary === undefined
      ? []
      : [
          '"PermissionsBoundaryDecisionDetail": {',
          `  "AllowedByPermissionsBoundary": ${boundary}`,
          "}",
        ]),
  ].join("\n");

const command = `$ aws iam simulate-principal-policy --policy-source-arn arn:aws:iam::111122223333:user/pets --action-names execute-api:Invoke --resource-arns ${arn} --output text`;

const forms: Readonly<Record<string, (one: Simulated) => string>> = {
  "rows of text": (one) => rows(one, "\t"),
  "rows whose tabs became blanks": (one) => rows(one, "    "),
  "rows below the command": (one) => `${command}\nFalse\n${rows(one, "\t")}`,
  "members without braces": members,
};

const orders = [
  (simulated: string, call: string) => `${simulated}\n---\n${call}\n`,
  (simulated: string, call: string) => `${call}\n\n${simulated}\n`,
];

const cases: readonly (readonly [string, Simulated, string, string])[] = [
  [
    "the organisation refuses",
    { decision: "implicitDeny", organizations: false },
    "",
    "service-control-policy",
  ],
  [
    "the organisation refuses, and the boundary does not",
    { decision: "implicitDeny", organizations: false, boundary: true },
    "",
    "service-control-policy",
  ],
  [
    "the boundary refuses",
    { decision: "implicitDeny", boundary: false },
    "",
    "permissions-boundary",
  ],
  [
    "the caller's policy denies",
    { decision: "explicitDeny" },
    " with an explicit deny",
    "iam-explicit-deny",
  ],
  [
    "the caller's policy denies, and the organisation allows",
    { decision: "explicitDeny", organizations: true },
    " with an explicit deny",
    "iam-explicit-deny",
  ],
  // what must not be concluded from it
  [
    "the organisation allows",
    { decision: "implicitDeny", organizations: true, boundary: true },
    "",
    "iam-no-identity-allow",
  ],
  [
    "of another API",
    {
      decision: "implicitDeny",
      organizations: false,
      resource: arn.replace("abcde12345", "fghij67890"),
    },
    "",
    "iam-no-identity-allow",
  ],
];

describe("a simulation of a caller's policies", () => {
  const table = Object.entries(forms).flatMap(([form, print]) =>
    cases.flatMap(([name, simulated, how, cause]) =>
      orders.map(
        (order, index) =>
          [form, name, index, order(print(simulated), refused(how)), cause] as const,
      ),
    ),
  );
  expect(table).toHaveLength(56);

  test.each(table)("in %s: %s (order %i)", (_form, _name, _order, text, cause) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });

  test.each([
    ["both limits refuse", { decision: "implicitDeny", organizations: false, boundary: false }, ""],
    [
      "another API's denies",
      { decision: "explicitDeny", resource: arn.replace("/GET/pets", "/PUT/pets") },
      " with an explicit deny",
    ],
  ])("tells no more than it says: %s", (_, simulated, how) => {
    for (const print of Object.values(forms)) {
      const { observations } = diagnose({ text: `${print(simulated)}\n\n${refused(how)}\n` });
      const options = observations.map(({ facet, option }) => `${facet}=${option}`);
      expect(options).toContain("policy-named=unnamed");
      expect(options.filter((one) => one.startsWith("identity-policy="))).toEqual([]);
    }
  });

  test("of two results without braces none is the call's", () => {
    const two = `${members({ decision: "explicitDeny" })}\n${members({ decision: "allowed" })}`;
    const { cause } = diagnose({ text: `${two}\n\n${refused(" with an explicit deny")}\n` });
    expect(cause).not.toBe("iam-explicit-deny");
  });
});

describe("what stands above the policy of an interface endpoint", () => {
  const policy = (principal: string) =>
    `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":${principal},"Action":"execute-api:Invoke","Resource":"*"}]}`;
  const account = '{"AWS":"arn:aws:iam::111122223333:root"}';
  const anonymous = refused().replace("arn:aws:iam::111122223333:user/pets", "anonymous");
  const endpoint = (line: string, principal: string) =>
    `${line}\n  State: available\n  PolicyDocument: '${policy(principal)}'\n\nmethod auth: NONE\n\n${anonymous}`;
  const lines = [
    "  ServiceName: com.amazonaws.us-east-1.execute-api",
    "  PrivateDnsEnabled: true",
    "VpcEndpointId: vpce-0a1b2c3d4e5f60718\n  ServiceName: com.amazonaws.eu-west-1.execute-api",
    '  "PrivateDnsEnabled": false,',
  ];

  test.each(lines)("tells whose it is: %s", (line) => {
    const { observations } = diagnose({ text: endpoint(line, account) });
    const options = observations.map(({ facet, option }) => `${facet}=${option}`);
    expect(options).toContain("vpc-endpoint-policy=denies-caller");
    expect(options.filter((one) => one.startsWith("resource-policy="))).toEqual([]);
    expect(diagnose({ text: endpoint(line, account) }).cause).toBe("vpc-endpoint-policy");
  });

  test.each(lines)("does not make it refuse: %s", (line) => {
    expect(diagnose({ text: endpoint(line, '"*"') }).cause).not.toBe("vpc-endpoint-policy");
  });

  test.each(["name: pets", "endpointConfiguration: PRIVATE", "get-rest-api (PRIVATE) policy:"])(
    "is no endpoint's: %s",
    (line) => {
      expect(diagnose({ text: endpoint(line, account) }).cause).not.toBe("vpc-endpoint-policy");
    },
  );
});
