import { describe, expect, test } from "vitest";
import {
  type AuthMode,
  type GivenPolicy,
  judgePolicies,
  type PolicyKind,
  type PolicyRequest,
  proposeEdits,
} from ".";

const account = "111122223333";
const api = `arn:aws:execute-api:us-east-1:${account}:abcde12345`;
const called = `${api}/prod/GET/pets/7`;
const user = `arn:aws:iam::${account}:user/anna`;
const session = `arn:aws:sts::${account}:assumed-role/caller/build`;

const statement = { Effect: "Allow", Action: "execute-api:Invoke", Resource: `${api}/*` };
const everybody = { ...statement, Principal: "*" };
const of = (kind: PolicyKind, ...statements: readonly object[]): GivenPolicy => ({
  kind,
  document: { Version: "2012-10-17", Statement: statements },
});
const ofApi = (...statements: readonly object[]) => [of("resource", ...statements)];
const own = (...statements: readonly object[]) => [of("identity", ...statements)];
const when = (operator: string, key: string, value: unknown) => ({
  Condition: { [operator]: { [key]: value } },
});
const deny = (one: object) => ({ ...everybody, ...one, Effect: "Deny" });

const request: PolicyRequest = {
  auth: "none",
  apiType: "rest",
  principal: { kind: "anonymous" },
  action: "execute-api:Invoke",
  arn: called,
  context: new Map([["aws:SourceIp", ["203.0.113.9"]]]),
};
const by = (arn: string): Partial<PolicyRequest> => ({
  auth: "iam",
  principal: { kind: "arn", arn },
});
const inVpc: Partial<PolicyRequest> = {
  apiType: "private",
  context: new Map([
    ["aws:SourceVpce", ["vpce-0a1b2c3d"]],
    ["aws:VpcSourceIp", ["10.0.0.7"]],
  ]),
};

type Row = readonly [
  name: string,
  given: readonly GivenPolicy[],
  edits: readonly string[],
  difference?: Partial<PolicyRequest>,
];

const rows: readonly Row[] = [
  [
    "nothing allows it",
    own({ ...statement, Action: "s3:*" }),
    ["add-action execute-api:Invoke"],
    by(user),
  ],
  ["no policy of the caller is there", [], [`add-policy ${called}`], by(user)],
  [
    "the resource ends before the path",
    own({ ...statement, Resource: `${api}/prod` }),
    [`end-with-star ${api}/prod/*`],
    by(user),
  ],
  [
    "the resource ends at the API",
    ofApi({ ...everybody, Resource: api }),
    [`end-with-star ${api}/*`],
  ],
  [
    "the resource names another stage",
    own({ ...statement, Resource: `${api}/dev/*` }),
    [`add-resource ${called}`],
    by(user),
  ],
  [
    "the resource has the account of the caller",
    own({ ...statement, Resource: `${api}/prod/*`.replace(account, "444455556666") }),
    [`right-owner ${api}/prod/*`],
    by(user),
  ],
  [
    "the resource names another region and API",
    ofApi({
      ...everybody,
      Resource: "arn:aws:execute-api:eu-west-1:111122223333:zyxwv98765/prod/GET/*",
    }),
    [`right-owner ${api}/prod/GET/*`],
  ],
  [
    "a parameter stands in braces",
    own({ ...statement, Resource: `${api}/prod/GET/pets/{id}` }),
    [`plain-pattern ${api}/prod/GET/pets/*`],
    by(user),
  ],
  [
    "ANY stands for a method",
    own({ ...statement, Resource: `${api}/prod/ANY/pets/*` }),
    [`plain-pattern ${api}/prod/*/pets/*`],
    by(user),
  ],
  [
    "there is a slash too many",
    own({ ...statement, Resource: `${api}/prod/GET//*` }),
    [`plain-pattern ${api}/prod/GET/*`],
    by(user),
  ],
  [
    "the short form names another method",
    ofApi({ ...everybody, Resource: "execute-api:/prod/POST/*" }),
    ["add-resource execute-api:/prod/GET/pets/7"],
  ],
  [
    "another user is named",
    ofApi({ ...statement, Principal: { AWS: `arn:aws:iam::${account}:user/bo` } }),
    [`add-principal ${user}`],
    by(user),
  ],
  [
    "another role is named",
    ofApi({ ...statement, Principal: { AWS: `arn:aws:iam::${account}:role/other` } }),
    [`add-principal arn:aws:iam::${account}:role/caller`],
    by(session),
  ],
  [
    "a user is named where nobody signs",
    ofApi({ ...statement, Principal: { AWS: user } }),
    [`add-statement ${called}`],
  ],
  [
    "an address is not listed",
    ofApi({ ...everybody, ...when("IpAddress", "aws:SourceIp", "198.51.100.0/24") }),
    ["add-network 203.0.113.9"],
  ],
  [
    "a Deny spares other addresses",
    ofApi(everybody, deny(when("NotIpAddress", "aws:SourceIp", ["198.51.100.0/24"]))),
    ["add-network 203.0.113.9"],
  ],
  [
    "a Deny spares another endpoint",
    ofApi(everybody, deny(when("StringNotEquals", "aws:SourceVpce", "vpce-9"))),
    ["add-network vpce-0a1b2c3d"],
    inVpc,
  ],
  [
    "a private API is asked for aws:SourceIp, and the caller is in the range",
    ofApi({ ...everybody, ...when("IpAddress", "aws:SourceIp", "10.0.0.0/8") }),
    ["other-key IpAddress aws:VpcSourceIp"],
    inVpc,
  ],
  [
    "a private API is asked for aws:SourceIp",
    ofApi({ ...everybody, ...when("IpAddress", "aws:SourceIp", "192.168.0.0/16") }),
    ["other-key StringEquals aws:SourceVpce"],
    inVpc,
  ],
  [
    "a Deny of a private API asks for aws:SourceIp",
    ofApi(everybody, deny(when("NotIpAddress", "aws:SourceIp", "192.168.0.0/16"))),
    ["other-key StringNotEquals aws:SourceVpce"],
    inVpc,
  ],
  [
    "a public API is asked for an endpoint",
    ofApi(everybody, deny(when("StringNotEquals", "aws:SourceVpce", "vpce-9"))),
    ["other-key NotIpAddress aws:SourceIp"],
  ],
  [
    "a range stands under a string operator",
    ofApi({ ...everybody, ...when("StringEquals", "aws:SourceIp", "203.0.113.0/24") }),
    ["address-operator IpAddress aws:SourceIp"],
  ],
  [
    "two things are wrong at once",
    own({ ...statement, Action: "s3:*", Resource: `${api}/prod/GET/pets/{id}` }),
    ["add-action execute-api:Invoke", `plain-pattern ${api}/prod/GET/pets/*`],
    by(user),
  ],
  [
    "only a Deny is there",
    ofApi(deny(when("NotIpAddress", "aws:SourceIp", "203.0.113.0/24"))),
    [`add-statement ${called}`],
  ],
  ["a private API has no policy", [of("vpc-endpoint", everybody)], [`add-policy ${called}`], inVpc],
  [
    "the caller's account and the API's are both silent",
    [...own({ ...statement, Resource: `${api}/dev/*` }), ...ofApi({ ...everybody, Resource: api })],
    [`add-resource ${called}`, `end-with-star ${api}/*`],
    by("arn:aws:iam::444455556666:user/bo"),
  ],
];

const judged = (given: readonly GivenPolicy[], one: PolicyRequest) =>
  judgePolicies(given, one, "api-gateway").decision;

describe("what would let a call through where", () => {
  test.each(rows.map((row) => [...row] as const))("%s", (_, given, edits, difference) => {
    const asked = { ...request, ...difference };
    expect(judged(given, asked)).toMatch(/-deny$/);
    const [first] = proposeEdits(given, [asked]).proposals;
    expect(first?.edits.map(({ kind, value }) => `${kind} ${value}`)).toEqual(edits);
    expect(judged(first?.policies ?? [], asked)).toBe("allow");
  });
});

describe("no edit is given, and why, where", () => {
  const kept: readonly (readonly [
    string,
    readonly GivenPolicy[],
    string,
    Partial<PolicyRequest>?,
  ])[] = [
    ["a Deny is for everybody", ofApi(everybody, deny({})), "deny-is-meant"],
    [
      "a Deny lists the address",
      ofApi(everybody, deny(when("IpAddress", "aws:SourceIp", "203.0.113.0/24"))),
      "deny-is-meant",
    ],
    [
      "a Deny spares an organisation",
      ofApi(everybody, deny(when("StringNotEquals", "aws:PrincipalOrgID", "o-abcdefghij"))),
      "condition-is-meant",
    ],
    [
      "an Allow leaves out the address",
      ofApi({ ...everybody, ...when("NotIpAddress", "aws:SourceIp", "203.0.113.0/24") }),
      "condition-is-meant",
    ],
    [
      "an Allow is for an organisation",
      ofApi({ ...everybody, ...when("StringEquals", "aws:PrincipalOrgID", "o-abcdefghij") }),
      "condition-is-meant",
    ],
    [
      "the Deny of an SCP leaves out a role",
      [
        ...own(statement),
        of("service-control", {
          ...statement,
          Effect: "Deny",
          ...when("ArnNotLike", "aws:PrincipalArn", "arn:aws:iam::*:role/admin"),
        }),
      ],
      "condition-is-meant",
      by(user),
    ],
    [
      "the endpoint of a private API is not known",
      ofApi(everybody, deny(when("NotIpAddress", "aws:SourceIp", "10.0.0.0/8"))),
      "network-not-known",
      { apiType: "private", context: new Map() },
    ],
    [
      "the caller's role has a name that changes",
      ofApi({ ...statement, Principal: { AWS: user } }),
      "caller-not-known",
      by(`arn:aws:sts::444455556666:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/anna`),
    ],
  ];
  test.each(kept.map((row) => [...row] as const))("%s", (_, given, reason, difference) => {
    const { proposals, because } = proposeEdits(given, [{ ...request, ...difference }]);
    expect(proposals).toEqual([]);
    expect(because).toContain(reason);
  });
});

describe("what becomes open to everybody is said", () => {
  const opensOf = (given: readonly GivenPolicy[]) =>
    proposeEdits(given, [request]).proposals.map(({ opens }) => opens);

  test("of a principal that becomes a star", () => {
    expect(opensOf(ofApi({ ...statement, Principal: { AWS: user } }))).toEqual([
      [{ policy: 0, resources: [called] }],
      [{ policy: 0, resources: [`${api}/*`] }],
    ]);
  });

  test("of a resource that covers more, and not where a condition stays", () => {
    expect(opensOf(ofApi({ ...everybody, Resource: api }))).toEqual([
      [{ policy: 0, resources: [`${api}/*`] }],
    ]);
    const narrow = when("IpAddress", "aws:SourceIp", "203.0.113.0/24");
    expect(opensOf(ofApi({ ...everybody, ...narrow, Resource: api }))).toEqual([[]]);
  });
});

test.each<AuthMode>(["none", "cognito"])("one edit serves every way to call, %s too", (auth) => {
  const ways = [request, { ...request, auth }];
  const [first] = proposeEdits(ofApi({ ...everybody, Resource: api }), ways).proposals;
  expect(ways.map((one) => judged(first?.policies ?? [], one))).toEqual(["allow", "allow"]);
});
