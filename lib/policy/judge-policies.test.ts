import { describe, expect, test } from "vitest";
import {
  type AuthMode,
  type GivenPolicy,
  judgePolicies,
  type PolicyKind,
  type PolicyRequest,
  tableA,
  tableB,
} from ".";

const account = "111122223333";
const other = "444455556666";
const api = `arn:aws:execute-api:us-east-1:${account}:abcde12345`;
const user = `arn:aws:iam::${account}:user/anna`;
const stranger = `arn:aws:iam::${other}:user/bo`;
const session = `arn:aws:sts::${account}:assumed-role/caller/build`;

const statement = { Effect: "Allow", Action: "execute-api:Invoke", Resource: "*" };
const everybody = { ...statement, Principal: "*" };
const version = "2012-10-17";
const policy = (...statements: readonly object[]) => ({ Version: version, Statement: statements });
const deny = (one: object) => ({ ...one, Effect: "Deny" });
const when = (operator: string, key: string, value: unknown) => ({
  Condition: { [operator]: { [key]: value } },
});

const request: PolicyRequest = {
  auth: "none",
  apiType: "rest",
  principal: { kind: "anonymous" },
  action: "execute-api:Invoke",
  arn: `${api}/prod/GET/pets`,
  context: new Map(),
};
const by = (arn: string): Partial<PolicyRequest> => ({
  auth: "iam",
  principal: { kind: "arn", arn },
});
const of = (kind: PolicyKind, ...statements: readonly object[]): GivenPolicy => ({
  kind,
  document: policy(...statements),
});
const context = (...entries: readonly (readonly [string, ...string[]])[]) => ({
  context: new Map(entries.map(([key, ...values]) => [key, values] as const)),
});

type Row = readonly [
  name: string,
  given: readonly GivenPolicy[],
  expected: string,
  difference?: Partial<PolicyRequest>,
];

function run(flow: "api-gateway" | "policies-alone", rows: readonly Row[]): void {
  test.each(rows.map((row) => [...row] as const))("%s", (_, given, expected, difference) => {
    expect(judgePolicies(given, { ...request, ...difference }, flow).decision).toBe(expected);
  });
}

// the cells of the developer guide's tables, as the policies that make them
const cells = ["allow", "silent", "deny"] as const;
const made = {
  allow: (one: object) => [one],
  silent: (one: object) => [{ ...one, Resource: `${api}/prod/GET/else` }],
  deny: (one: object) => [one, deny(one)],
} as const;

describe.each([
  ["A", "iam", "identity", user, tableA],
  ["A", "lambda-authorizer", "authorizer", undefined, tableA],
  ["B", "iam", "identity", stranger, tableB],
] as const)("table %s, %s with a policy of kind %s", (_, auth, kind, caller, table) => {
  test.each(cells.flatMap((own) => cells.map((resource) => [own, resource] as const)))(
    "%s and the API's %s",
    (own, resource) => {
      const given = [
        of(kind, ...made[own](statement)),
        of("resource", ...made[resource](everybody)),
      ];
      const who = caller === undefined ? {} : by(caller);
      const { decision } = judgePolicies(given, { ...request, ...who, auth }, "api-gateway");
      expect(decision).toBe(table[own][resource]);
    },
  );

  test.each(cells)("%s alone, where the API has no policy", (own) => {
    const who = caller === undefined ? {} : by(caller);
    const given = [of(kind, ...made[own](statement))];
    const { decision } = judgePolicies(given, { ...request, ...who, auth }, "api-gateway");
    expect(decision).toBe(table[own].silent);
  });
});

describe.each(["none", "cognito"] as const)("a method with authorization %s", (auth: AuthMode) => {
  const on = { auth };
  run("api-gateway", [
    ["lets everybody through without a policy", [], "allow", on],
    ["asks for an Allow where there is one", [of("resource", everybody)], "allow", on],
    ["is refused by silence", [of("resource", ...made.silent(everybody))], "implicit-deny", on],
    ["is refused by a Deny", [of("resource", ...made.deny(everybody))], "explicit-deny", on],
    [
      "does not look at identity policies",
      [of("identity", deny(statement)), of("resource", everybody)],
      "allow",
      on,
    ],
    [
      "of a private API without a policy lets nobody through",
      [],
      "implicit-deny",
      { ...on, apiType: "private" },
    ],
    [
      "of a private API with a policy asks for an Allow",
      [of("resource", everybody)],
      "allow",
      { ...on, apiType: "private" },
    ],
    [
      "of a WebSocket API has no resource policy",
      [of("resource", deny(everybody))],
      "allow",
      { ...on, apiType: "websocket" },
    ],
  ]);
});

describe("what stands above", () => {
  const inside = { apiType: "private" as const };
  run("api-gateway", [
    [
      "a VPC endpoint's policy refuses before the API's is asked",
      [of("vpc-endpoint", ...made.silent(everybody)), of("resource", deny(everybody))],
      "implicit-deny",
      inside,
    ],
    [
      "a VPC endpoint's Deny refuses",
      [of("vpc-endpoint", deny(everybody)), of("resource", everybody)],
      "explicit-deny",
      inside,
    ],
    [
      "a VPC endpoint's Allow leaves it to the API",
      [of("vpc-endpoint", everybody), of("resource", deny(everybody))],
      "explicit-deny",
      inside,
    ],
    [
      "a public API is not called through the endpoint's policy",
      [of("vpc-endpoint", deny(everybody)), of("resource", everybody)],
      "allow",
    ],
    [
      "an endpoint's policy that names a user knows no unsigned caller",
      [of("vpc-endpoint", { ...everybody, Principal: { AWS: user } }), of("resource", everybody)],
      "implicit-deny",
      inside,
    ],
    [
      "an SCP that allows leaves it to the others",
      [of("service-control", statement), of("identity", statement)],
      "allow",
      by(user),
    ],
    [
      "an SCP's silence refuses",
      [of("service-control", ...made.silent(statement)), of("identity", statement)],
      "implicit-deny",
      by(user),
    ],
    [
      "an SCP's Deny refuses",
      [of("service-control", ...made.deny(statement)), of("identity", statement)],
      "explicit-deny",
      by(user),
    ],
    [
      "an SCP beside the one that allows all denies what it lists",
      [
        of("service-control", { ...statement, Action: "*" }),
        of("service-control", deny(statement)),
        of("identity", statement),
      ],
      "explicit-deny",
      by(user),
    ],
    [
      "an SCP allows nothing by itself",
      [of("service-control", statement)],
      "implicit-deny",
      by(user),
    ],
    [
      "a boundary limits the identity policy",
      [of("permissions-boundary", ...made.silent(statement)), of("identity", statement)],
      "implicit-deny",
      by(user),
    ],
    [
      "a boundary that allows leaves it to the identity policy",
      [of("permissions-boundary", statement), of("identity", statement)],
      "allow",
      by(user),
    ],
    [
      "a boundary allows nothing by itself",
      [of("permissions-boundary", statement)],
      "implicit-deny",
      by(user),
    ],
    [
      "a boundary's Deny refuses",
      [of("permissions-boundary", ...made.deny(statement)), of("resource", everybody)],
      "explicit-deny",
      by(user),
    ],
    [
      "a boundary's silence does not limit an API's policy that names the user",
      [
        of("permissions-boundary", ...made.silent(statement)),
        of("resource", { ...everybody, Principal: { AWS: user } }),
      ],
      "allow",
      by(user),
    ],
    [
      "a boundary's silence limits an API's policy that names the role",
      [
        of("permissions-boundary", ...made.silent(statement)),
        of("resource", { ...everybody, Principal: { AWS: `arn:aws:iam::${account}:role/caller` } }),
      ],
      "implicit-deny",
      by(session),
    ],
    [
      "a boundary's silence does not limit one that names the session",
      [
        of("permissions-boundary", ...made.silent(statement)),
        of("resource", { ...everybody, Principal: { AWS: session } }),
      ],
      "allow",
      by(session),
    ],
    [
      "a boundary is denied by any NotPrincipal",
      [
        of("permissions-boundary", statement),
        of("identity", statement),
        of("resource", {
          ...deny(everybody),
          Principal: undefined,
          NotPrincipal: { AWS: [user, account] },
        }),
      ],
      "explicit-deny",
      by(user),
    ],
    [
      "without a boundary it spares the user beside its account",
      [
        of("identity", statement),
        of("resource", {
          ...deny(everybody),
          Principal: undefined,
          NotPrincipal: { AWS: [user, account] },
        }),
      ],
      "allow",
      by(user),
    ],
    [
      "without its account IAM may refuse it",
      [
        of("identity", statement),
        of("resource", {
          ...deny(everybody),
          Principal: undefined,
          NotPrincipal: { AWS: user },
        }),
      ],
      "depends",
      by(user),
    ],
    [
      "a session's policy limits the identity policy",
      [of("session", ...made.silent(statement)), of("identity", statement)],
      "implicit-deny",
      by(session),
    ],
    [
      "a session's policy limits what everybody may do",
      [of("session", ...made.silent(statement)), of("resource", everybody)],
      "implicit-deny",
      by(session),
    ],
    [
      "a session's policy does not limit an API's policy that names the session",
      [
        of("session", ...made.silent(statement)),
        of("resource", { ...everybody, Principal: { AWS: session } }),
      ],
      "allow",
      by(session),
    ],
    [
      "an API's policy that names the caller's own account leaves it to identity policies",
      [of("resource", { ...everybody, Principal: { AWS: account } })],
      "implicit-deny",
      by(user),
    ],
    [
      "and together with one it allows",
      [of("resource", { ...everybody, Principal: { AWS: account } }), of("identity", statement)],
      "allow",
      by(user),
    ],
    [
      "an API's policy that names another account needs its identity policy too",
      [of("resource", { ...everybody, Principal: { AWS: other } }), of("identity", statement)],
      "allow",
      by(stranger),
    ],
    [
      "a masked account is compared by what it shows",
      [of("resource", { ...everybody, Principal: { AWS: user } })],
      "allow",
      {
        ...by(user),
        arn: `arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets`,
      },
    ],
    [
      "another one is another account",
      [of("resource", { ...everybody, Principal: { AWS: user } })],
      "implicit-deny",
      {
        ...by(user),
        arn: `arn:aws:execute-api:us-east-1:********4444:abcde12345/prod/GET/pets`,
      },
    ],
    [
      "the API's policy is asked for a Deny before the authorizer",
      [of("resource", deny(everybody)), of("authorizer", statement)],
      "explicit-deny",
      { auth: "lambda-authorizer" },
    ],
    [
      "a private API without a policy refuses what an authorizer allows",
      [of("authorizer", statement)],
      "implicit-deny",
      { auth: "lambda-authorizer", apiType: "private" },
    ],
  ]);
});

describe("resources", () => {
  const on = (resource: unknown) => [of("resource", { ...everybody, Resource: resource })];
  const at = (path: string) => ({ arn: `${api}/${path}` });
  run("policies-alone", [
    ["a star covers all", on("*"), "allow"],
    ["an API covers its methods", on(`${api}/*`), "allow"],
    ["a bare API covers none", on(api), "implicit-deny"],
    ["a bare API with a slash covers none", on(`${api}/`), "implicit-deny"],
    ["a stage covers its methods", on(`${api}/prod/*`), "allow"],
    ["a bare stage covers none", on(`${api}/prod`), "implicit-deny"],
    ["another stage covers none", on(`${api}/dev/*`), "implicit-deny"],
    ["stages differ by case", on(`${api}/Prod/*`), "implicit-deny"],
    ["a method covers its paths", on(`${api}/prod/GET/*`), "allow"],
    ["a method without a path covers none", on(`${api}/prod/GET`), "implicit-deny"],
    ["a method's name begins with a star", on(`${api}/prod/G*/pets`), "allow"],
    ["ANY is no method", on(`${api}/prod/ANY/pets`), "implicit-deny"],
    ["methods differ by case", on(`${api}/prod/get/pets`), "implicit-deny"],
    ["a path covers itself", on(`${api}/prod/GET/pets`), "allow"],
    [
      "a path does not cover what is below it",
      on(`${api}/prod/GET/pets`),
      "implicit-deny",
      at("prod/GET/pets/1"),
    ],
    ["what is below does not cover the path", on(`${api}/prod/GET/pets/*`), "implicit-deny"],
    ["a slash at the end counts", on(`${api}/prod/GET/pets/`), "implicit-deny"],
    ["a star runs over slashes", on(`${api}/prod/GET/*/z`), "allow", at("prod/GET/a/b/z")],
    ["a question mark is one character", on(`${api}/prod/GET/pet?`), "allow"],
    ["a question mark is not none", on(`${api}/prod/GET/pets?`), "implicit-deny"],
    ["a parameter in braces is plain text", on(`${api}/prod/GET/{id}`), "implicit-deny"],
    ["two slashes are not one", on(`${api}/prod/GET//*`), "implicit-deny"],
    ["the root has a slash", on(`${api}/prod/GET/`), "allow", at("prod/GET/")],
    ["stars for each part cover the root", on(`${api}/*/*/*`), "allow", at("prod/GET/")],
    ["a path may hold a colon", on(`${api}/prod/GET/a:b`), "allow", at("prod/GET/a:b")],
    ["a star covers a path with a colon", on(`${api}/prod/*`), "allow", at("prod/GET/a:b")],
    ["stars stand for region and account", on("arn:aws:execute-api:*:*:abcde12345/*"), "allow"],
    ["a star for the API too", on("arn:aws:execute-api:*:*:*"), "allow"],
    ["parts that are left off are any", on("arn:aws:execute-api:us-east-1"), "allow"],
    ["a star ends at a colon", on("arn:aws:execute-api:*:abcde12345/*"), "implicit-deny"],
    [
      "another region is another one",
      on(`arn:aws:execute-api:eu-west-1:${account}:*`),
      "implicit-deny",
    ],
    [
      "another account is another one",
      on(`arn:aws:execute-api:us-east-1:${other}:*`),
      "implicit-deny",
    ],
    [
      "another partition is another one",
      on(`arn:aws-cn:execute-api:us-east-1:${account}:*`),
      "implicit-deny",
    ],
    ["another service is another one", on("arn:aws:lambda:*:*:*"), "implicit-deny"],
    ["the short form is the API's own", on("execute-api:/*"), "allow"],
    ["the short form with its parts", on("execute-api:/prod/GET/pets"), "allow"],
    ["the short form without the slash", on("execute-api:prod/GET/pets"), "allow"],
    ["the short form with stars", on("execute-api:/*/*/*"), "allow"],
    ["the short form of another stage", on("execute-api:/dev/*"), "implicit-deny"],
    ["the short form of another method", on("execute-api:/*/POST/*"), "implicit-deny"],
    ["a list covers what one of it covers", on([`${api}/dev/*`, `${api}/prod/*`]), "allow"],
    [
      "NotResource covers all others",
      [of("resource", { ...everybody, Resource: undefined, NotResource: `${api}/dev/*` })],
      "allow",
    ],
    [
      "NotResource leaves out what it lists",
      [
        of("resource", {
          ...everybody,
          Resource: undefined,
          NotResource: [`${api}/dev/*`, `${api}/prod/GET/*`],
        }),
      ],
      "implicit-deny",
    ],
    [
      "an authorizer's policy knows no short form",
      [of("authorizer", { ...statement, Resource: "execute-api:/*" })],
      "allow",
    ],
    [
      "a WebSocket route has no method",
      [of("identity", { ...statement, Resource: `${api}/prod/$connect` })],
      "allow",
      { ...by(user), apiType: "websocket", ...at("prod/$connect") },
    ],
    [
      "a stage, method and path do not cover a route",
      [of("identity", { ...statement, Resource: `${api}/prod/*/*` })],
      "implicit-deny",
      { ...by(user), apiType: "websocket", ...at("prod/$connect") },
    ],
    [
      "a connection is managed by its own action",
      [
        of("identity", {
          ...statement,
          Action: "execute-api:ManageConnections",
          Resource: `${api}/prod/POST/@connections/*`,
        }),
      ],
      "allow",
      {
        ...by(user),
        action: "execute-api:ManageConnections",
        ...at("prod/POST/@connections/abc="),
      },
    ],
    [
      "to invoke is not to manage",
      [of("identity", statement)],
      "implicit-deny",
      {
        ...by(user),
        action: "execute-api:ManageConnections",
        ...at("prod/POST/@connections/abc="),
      },
    ],
    [
      "to invoke is not to invalidate",
      [of("identity", statement)],
      "implicit-deny",
      { ...by(user), action: "execute-api:InvalidateCache" },
    ],
    [
      "a star for the action covers the cache",
      [of("identity", { ...statement, Action: "execute-api:*" })],
      "allow",
      { ...by(user), action: "execute-api:InvalidateCache" },
    ],
    [
      "NotAction covers all others",
      [
        of("identity", {
          ...statement,
          Action: undefined,
          NotAction: "execute-api:ManageConnections",
        }),
      ],
      "allow",
      by(user),
    ],
    [
      "actions do not differ by case",
      [of("identity", { ...statement, Action: "Execute-API:invoke" })],
      "allow",
      by(user),
    ],
  ]);
});

describe("what follows from the kind of call", () => {
  const allowed = (operator: string, key: string, value: unknown) => [
    of("resource", { ...everybody, ...when(operator, key, value) }),
  ];
  const denied = (operator: string, key: string, value: unknown) => [
    of("resource", everybody, { ...deny(everybody), ...when(operator, key, value) }),
  ];
  const inside = { apiType: "private" as const };
  run("policies-alone", [
    [
      "a public API sees no VPC",
      allowed("StringEquals", "aws:SourceVpc", "vpc-1"),
      "implicit-deny",
    ],
    [
      "a public API sees no endpoint",
      allowed("StringEquals", "aws:SourceVpce", "vpce-1"),
      "implicit-deny",
    ],
    [
      "a Deny of other VPCs is for all of a public API",
      denied("StringNotEquals", "aws:SourceVpc", "vpc-1"),
      "explicit-deny",
    ],
    [
      "a Deny of other endpoints too",
      denied("StringNotEquals", "AWS:sourcevpce", ["vpce-1"]),
      "explicit-deny",
    ],
    [
      "a Deny of other addresses within the VPC too",
      denied("NotIpAddress", "aws:VpcSourceIp", "10.0.0.0/8"),
      "explicit-deny",
    ],
    [
      "a private API sees one, which is not known",
      allowed("StringEquals", "aws:SourceVpc", "vpc-1"),
      "depends",
      inside,
    ],
    [
      "a private API sees no SourceIp",
      allowed("IpAddress", "aws:SourceIp", "203.0.113.0/24"),
      "implicit-deny",
      inside,
    ],
    [
      "a Deny of other addresses is for all of it",
      denied("NotIpAddress", "aws:SourceIp", "203.0.113.0/24"),
      "explicit-deny",
      inside,
    ],
    [
      "but for the one that is told",
      allowed("IpAddress", "aws:SourceIp", "203.0.113.0/24"),
      "allow",
      { ...inside, ...context(["aws:SourceIp", "203.0.113.9"]) },
    ],
    ["a public API sees an address", allowed("Null", "aws:SourceIp", "false"), "allow"],
    ["a private API sees an endpoint", allowed("Null", "aws:SourceVpce", "false"), "allow", inside],
    ["a public API sees none", allowed("Null", "aws:SourceVpce", "true"), "allow"],
    ["API Gateway speaks TLS alone", allowed("Bool", "aws:SecureTransport", "true"), "allow"],
    ["a Deny of plain HTTP never matches", denied("Bool", "aws:SecureTransport", "false"), "allow"],
    [
      "an unsigned caller is of no organisation",
      allowed("StringEquals", "aws:PrincipalOrgID", "o-abcdefghij"),
      "implicit-deny",
    ],
    [
      "a Deny of others is for it too",
      denied("StringNotEquals", "aws:PrincipalOrgID", "o-abcdefghij"),
      "explicit-deny",
    ],
    [
      "an unsigned caller has no tag",
      denied("StringNotEquals", "aws:PrincipalTag/team", "red"),
      "explicit-deny",
    ],
    [
      "a signed caller is of one that is not known",
      allowed("StringEquals", "aws:PrincipalOrgID", "o-abcdefghij"),
      "depends",
      by(user),
    ],
    [
      "a signed caller's account is known",
      allowed("StringEquals", "aws:PrincipalAccount", account),
      "allow",
      by(user),
    ],
    [
      "a signed caller's ARN is known",
      allowed("ArnEquals", "aws:PrincipalArn", user),
      "allow",
      by(user),
    ],
    [
      "a session's is its role's",
      allowed("ArnLike", "aws:PrincipalArn", `arn:aws:iam::${account}:role/caller`),
      "allow",
      by(session),
    ],
    [
      "a session's role may have a path",
      allowed("StringEquals", "aws:PrincipalArn", `arn:aws:iam::${account}:role/ci/caller`),
      "allow",
      by(session),
    ],
    [
      "a session is of no other role",
      allowed("ArnLike", "aws:PrincipalArn", `arn:aws:iam::${account}:role/else`),
      "implicit-deny",
      by(session),
    ],
    [
      "a star covers whatever path",
      allowed("ArnLike", "aws:PrincipalArn", `arn:aws:iam::${account}:role/*`),
      "allow",
      by(session),
    ],
    ["a user has a name", allowed("StringEquals", "aws:username", "anna"), "allow", by(user)],
    ["a session has none", allowed("Null", "aws:username", "true"), "allow", by(session)],
    [
      "a user is of type User",
      allowed("StringEquals", "aws:PrincipalType", "User"),
      "allow",
      by(user),
    ],
    [
      "a session is an assumed role",
      allowed("StringEquals", "aws:PrincipalType", "AssumedRole"),
      "allow",
      by(session),
    ],
    [
      "the region is that of the API",
      allowed("StringEquals", "aws:RequestedRegion", "us-east-1"),
      "allow",
    ],
    [
      "the account is that of the API",
      allowed("StringEquals", "aws:ResourceAccount", account),
      "allow",
    ],
    [
      "an address under StringEquals is no range",
      allowed("StringEquals", "aws:SourceIp", "0.0.0.0/0"),
      "implicit-deny",
    ],
    [
      "a Deny of all that differ from a range is for all",
      denied("StringNotEquals", "aws:SourceIp", "203.0.113.0/24"),
      "explicit-deny",
    ],
  ]);
});

describe("variables", () => {
  const on = (resource: string, ...others: readonly object[]) => [
    of("identity", { ...statement, Resource: resource }, ...others),
  ];
  const at = (path: string) => ({ ...by(user), arn: `${api}/prod/GET/${path}` });
  const compared = (operator: string, key: string, value: string) => [
    of("identity", { ...statement, ...when(operator, key, value) }),
  ];
  run("policies-alone", [
    ["are filled in", on(`${api}/prod/GET/\${aws:username}`), "allow", at("anna")],
    [
      "whatever the case of their name",
      on(`${api}/prod/GET/\${AWS:UserName}`),
      "allow",
      at("anna"),
    ],
    ["and are not other texts", on(`${api}/prod/GET/\${aws:username}`), "implicit-deny", at("bo")],
    [
      "of a key that is absent never match",
      on(`${api}/prod/GET/\${aws:TokenIssueTime}`),
      "implicit-deny",
      at("x"),
    ],
    [
      "of a key that is absent void a NotResource too",
      [
        of("identity", {
          ...statement,
          Resource: undefined,
          NotResource: `${api}/prod/GET/\${aws:TokenIssueTime}`,
        }),
      ],
      "implicit-deny",
      at("x"),
    ],
    [
      "of a key that is absent void a negated condition too",
      [
        of("identity", {
          ...statement,
          ...when("StringNotEquals", "aws:username", `\${aws:TokenIssueTime}`),
        }),
      ],
      "implicit-deny",
      by(user),
    ],
    [
      "of a key that is not known leave it open",
      on(`${api}/prod/GET/\${aws:userid}`),
      "depends",
      at("x"),
    ],
    [
      "may have a default",
      on(`${api}/prod/GET/\${aws:PrincipalTag/team, 'all'}`),
      "allow",
      { ...at("all"), ...context(["aws:PrincipalTag/team"]) },
    ],
    [
      "do not need it where the key is there",
      on(`${api}/prod/GET/\${aws:PrincipalTag/team, 'all'}`),
      "allow",
      { ...at("red"), ...context(["aws:PrincipalTag/team", "red"]) },
    ],
    [
      "do not take it then",
      on(`${api}/prod/GET/\${aws:PrincipalTag/team, 'all'}`),
      "implicit-deny",
      { ...at("all"), ...context(["aws:PrincipalTag/team", "red"]) },
    ],
    [`stand for a star as \${*}`, on(`${api}/prod/GET/\${*}`), "implicit-deny", at("pets")],
    [`that is a star`, on(`${api}/prod/GET/\${*}`), "allow", at("*")],
    [`stand for a question mark as \${?}`, on(`${api}/prod/GET/a\${?}`), "implicit-deny", at("ab")],
    [`that is one`, on(`${api}/prod/GET/a\${?}`), "allow", at("a?")],
    [`stand for a dollar as \${$}`, on(`${api}/prod/GET/\${$}`), "allow", at("$")],
    [
      "hold no wildcards of the request",
      on(`${api}/prod/GET/\${aws:PrincipalTag/team}`),
      "implicit-deny",
      { ...at("x"), ...context(["aws:PrincipalTag/team", "*"]) },
    ],
    [
      "are compared as texts",
      compared("StringEquals", "aws:PrincipalTag/owner", `\${aws:username}`),
      "allow",
      { ...by(user), ...context(["aws:PrincipalTag/owner", "anna"]) },
    ],
    [
      "are compared with stars around",
      compared("StringLike", "aws:PrincipalTag/owner", `*\${aws:username}`),
      "allow",
      { ...by(user), ...context(["aws:PrincipalTag/owner", "x-anna"]) },
    ],
    [
      "are no numbers",
      compared("NumericEquals", "aws:MultiFactorAuthAge", `\${aws:username}`),
      "depends",
      { ...by(user), ...context(["aws:MultiFactorAuthAge", "3"]) },
    ],
  ]);

  test.each([
    ["2008-10-17", { Version: "2008-10-17" }],
    ["no version", {}],
  ])("are plain text with %s", (_, head) => {
    const document = {
      ...head,
      Statement: [{ ...statement, Resource: `${api}/prod/GET/\${aws:username}` }],
    };
    const decide = (path: string) =>
      judgePolicies([{ kind: "identity", document }], { ...request, ...at(path) }, "policies-alone")
        .decision;
    expect(decide("anna")).toBe("implicit-deny");
    expect(decide(`\${aws:username}`)).toBe("allow");
  });
});

describe("conditions by the letter", () => {
  const told = context(
    ["aws:SourceIp", "203.0.113.9"],
    ["aws:UserAgent", "curl/8"],
    ["aws:Referer"],
    ["aws:CurrentTime", "2026-06-01T12:00:00Z"],
    ["aws:EpochTime", "1780315200"],
    ["aws:MultiFactorAuthAge", "300"],
    ["aws:PrincipalArn", user],
    ["x:list", "a", "b"],
    ["x:none"],
    ["x:b64", "QmluYXJ5"],
  );
  const rows: readonly (readonly [string, string, unknown, boolean])[] = [
    ["IpAddress", "aws:SourceIp", "203.0.113.0/24", true],
    ["IpAddress", "aws:SourceIp", "203.0.113.9", true],
    ["IpAddress", "aws:SourceIp", "203.0.113.9/32", true],
    ["IpAddress", "aws:SourceIp", "203.0.113.8/31", true],
    ["IpAddress", "aws:SourceIp", "203.0.113.10/31", false],
    ["IpAddress", "aws:SourceIp", "203.0.113.77/24", true],
    ["IpAddress", "aws:SourceIp", "0.0.0.0/0", true],
    ["IpAddress", "aws:SourceIp", "::/0", false],
    ["IpAddress", "aws:SourceIp", ["198.51.100.0/24", "203.0.0.0/16"], true],
    ["IpAddress", "aws:sourceip", "203.0.113.0/24", true],
    ["NotIpAddress", "aws:SourceIp", ["198.51.100.0/24", "203.0.113.0/24"], false],
    ["NotIpAddress", "aws:SourceIp", "198.51.100.0/24", true],
    ["IpAddressIfExists", "aws:VpcSourceIp", "10.0.0.0/8", true],
    ["IpAddress", "aws:VpcSourceIp", "10.0.0.0/8", false],
    ["NotIpAddress", "aws:VpcSourceIp", "10.0.0.0/8", true],
    ["StringEquals", "aws:UserAgent", "curl/8", true],
    ["StringEquals", "aws:UserAgent", "CURL/8", false],
    ["StringEquals", "aws:UserAgent", "curl*", false],
    ["StringEqualsIgnoreCase", "aws:UserAgent", "CURL/8", true],
    ["StringNotEqualsIgnoreCase", "aws:UserAgent", "CURL/8", false],
    ["StringLike", "aws:UserAgent", "curl*", true],
    ["StringLike", "aws:UserAgent", "curl/?", true],
    ["StringLike", "aws:UserAgent", "CURL*", false],
    ["StringNotLike", "aws:UserAgent", "curl*", false],
    ["StringNotLike", "aws:UserAgent", ["wget*", "Mozilla*"], true],
    ["StringNotEquals", "aws:UserAgent", ["curl/8", "x"], false],
    ["StringEquals", "aws:Referer", "https://example.com", false],
    ["StringNotEquals", "aws:Referer", "https://example.com", true],
    ["StringLike", "aws:Referer", "*", false],
    ["StringNotLike", "aws:Referer", "https://*", true],
    ["StringEqualsIfExists", "aws:Referer", "https://example.com", true],
    ["StringLikeIfExists", "aws:UserAgent", "wget*", false],
    ["StringNotEqualsIfExists", "aws:Referer", "x", true],
    ["Null", "aws:Referer", "true", true],
    ["Null", "aws:Referer", "false", false],
    ["Null", "aws:UserAgent", false, true],
    ["Null", "aws:UserAgent", true, false],
    ["Null", "aws:UserAgent", ["true", "false"], true],
    ["Bool", "aws:SecureTransport", true, true],
    ["Bool", "aws:SecureTransport", "TRUE", true],
    ["Bool", "aws:SecureTransport", "false", false],
    ["Bool", "aws:MultiFactorAuthPresent", "false", false],
    ["BoolIfExists", "aws:MultiFactorAuthPresent", "false", true],
    ["NumericLessThan", "aws:MultiFactorAuthAge", "301", true],
    ["NumericLessThan", "aws:MultiFactorAuthAge", 300, false],
    ["NumericLessThanEquals", "aws:MultiFactorAuthAge", 300, true],
    ["NumericGreaterThan", "aws:MultiFactorAuthAge", 299.5, true],
    ["NumericGreaterThanEquals", "aws:MultiFactorAuthAge", 301, false],
    ["NumericEquals", "aws:MultiFactorAuthAge", "300.0", true],
    ["NumericNotEquals", "aws:MultiFactorAuthAge", "300", false],
    ["DateLessThan", "aws:CurrentTime", "2026-06-01T12:00:01Z", true],
    ["DateLessThan", "aws:CurrentTime", "2026-06-01T13:00:00+01:00", false],
    ["DateGreaterThan", "aws:CurrentTime", "2026-06-01", true],
    ["DateGreaterThanEquals", "aws:CurrentTime", "2026-06-01T12:00:00Z", true],
    ["DateEquals", "aws:CurrentTime", "1780315200", true],
    ["DateNotEquals", "aws:CurrentTime", "2026-06-01T12:00:00Z", false],
    ["DateLessThanEquals", "aws:EpochTime", "2026-06-01T12:00:00Z", true],
    ["NumericLessThan", "aws:EpochTime", "1780315201", true],
    ["ArnEquals", "aws:PrincipalArn", user, true],
    ["ArnLike", "aws:PrincipalArn", `arn:aws:iam::${account}:user/*`, true],
    ["ArnEquals", "aws:PrincipalArn", `arn:aws:iam::*:user/anna`, true],
    ["ArnLike", "aws:PrincipalArn", "arn:aws:iam::*", false],
    ["ArnLike", "aws:PrincipalArn", "*", false],
    ["ArnLike", "aws:PrincipalArn", "arn:*:*:*:*:*", true],
    ["ArnLike", "aws:PrincipalArn", "arn:*:user/anna", false],
    ["StringLike", "aws:PrincipalArn", "arn:*:user/anna", true],
    ["ArnNotLike", "aws:PrincipalArn", `arn:aws:iam::${account}:role/*`, true],
    ["ArnNotEquals", "aws:PrincipalArn", user, false],
    ["BinaryEquals", "x:b64", "QmluYXJ5", true],
    ["ForAnyValue:StringEquals", "x:list", "b", true],
    ["ForAnyValue:StringEquals", "x:list", "c", false],
    ["ForAllValues:StringEquals", "x:list", ["a", "b", "c"], true],
    ["ForAllValues:StringEquals", "x:list", ["a"], false],
    ["ForAllValues:StringLike", "x:list", "?", true],
    ["ForAnyValue:StringNotEquals", "x:list", "a", true],
    ["ForAnyValue:StringNotEquals", "x:list", ["a", "b"], false],
    ["ForAllValues:StringNotEquals", "x:list", "c", true],
    ["ForAllValues:StringNotEquals", "x:list", "a", false],
    ["ForAllValues:StringEquals", "x:none", "a", true],
    ["ForAnyValue:StringEquals", "x:none", "a", false],
    ["ForAnyValue:StringNotEquals", "x:none", "a", false],
    ["ForAllValues:StringNotEquals", "x:none", "a", true],
    ["forallvalues:stringequals", "x:none", "a", true],
    ["stringequals", "AWS:UserAgent", "curl/8", true],
  ];
  test.each(rows)("%s %s %j is %s", (operator, key, value, holds) => {
    const given = [of("resource", { ...everybody, ...when(operator, key, value) })];
    const { decision } = judgePolicies(given, { ...request, ...told }, "policies-alone");
    expect(decision).toBe(holds ? "allow" : "implicit-deny");
  });

  // a Deny turns the same condition round
  test.each(rows)("a Deny by %s %s %j matches: %s", (operator, key, value, holds) => {
    const given = [
      of("resource", everybody, { ...deny(everybody), ...when(operator, key, value) }),
    ];
    const { decision } = judgePolicies(given, { ...request, ...told }, "policies-alone");
    expect(decision).toBe(holds ? "explicit-deny" : "allow");
  });
});

describe("what AWS does not save", () => {
  const broken: readonly (readonly [string, PolicyKind, unknown, string, string])[] = [
    ["a text", "resource", "Allow", "not-an-object", ""],
    ["a list", "resource", [], "not-an-object", ""],
    ["no statement", "resource", { Version: version }, "no-statement", ""],
    ["an empty list of statements", "resource", { Statement: [] }, "no-statement", "Statement"],
    [
      "another version",
      "resource",
      { Version: "0.1", Statement: [everybody] },
      "version",
      "Version",
    ],
    [
      "a version that is no text",
      "resource",
      { Version: 20121017, Statement: [everybody] },
      "version",
      "Version",
    ],
    [
      "an unknown member",
      "resource",
      { ...policy(everybody), Statements: [] },
      "unknown-element",
      "Statements",
    ],
    [
      "a statement that is a text",
      "resource",
      { Statement: [everybody, "x"] },
      "not-an-object",
      "Statement.1",
    ],
    ["no principal", "resource", policy(statement), "missing-element", "Statement.0"],
    [
      "no principal at an endpoint",
      "vpc-endpoint",
      policy(statement),
      "missing-element",
      "Statement.0",
    ],
    [
      "Principle",
      "resource",
      policy({ ...statement, Principle: "*" }),
      "unknown-element",
      "Statement.0.Principle",
    ],
    [
      "Conditions",
      "resource",
      policy({ ...everybody, Conditions: {} }),
      "unknown-element",
      "Statement.0.Conditions",
    ],
    [
      "a lower-case name",
      "resource",
      policy({ ...everybody, condition: {} }),
      "unknown-element",
      "Statement.0.condition",
    ],
    [
      "a lower-case effect",
      "resource",
      policy({ ...everybody, Effect: "allow" }),
      "effect",
      "Statement.0.Effect",
    ],
    ["no effect", "resource", policy({ ...everybody, Effect: undefined }), "effect", "Statement.0"],
    [
      "no action",
      "resource",
      policy({ ...everybody, Action: undefined }),
      "missing-element",
      "Statement.0",
    ],
    [
      "no resource",
      "resource",
      policy({ ...everybody, Resource: undefined }),
      "missing-element",
      "Statement.0",
    ],
    [
      "an empty list of actions",
      "resource",
      policy({ ...everybody, Action: [] }),
      "value",
      "Statement.0.Action",
    ],
    [
      "both forms of an element",
      "resource",
      policy({ ...everybody, NotAction: "*" }),
      "both-forms",
      "Statement.0",
    ],
    [
      "both forms of a principal",
      "resource",
      policy({ ...everybody, NotPrincipal: "*" }),
      "both-forms",
      "Statement.0",
    ],
    [
      "an action without a service",
      "resource",
      policy({ ...everybody, Action: ["execute-api:Invoke", "Invoke"] }),
      "no-vendor",
      "Statement.0.Action.1",
    ],
    [
      "a key without a service",
      "resource",
      policy({ ...everybody, ...when("IpAddress", "SourceIp", "10.0.0.1") }),
      "no-vendor",
      "Statement.0.Condition.IpAddress.SourceIp",
    ],
    [
      "an operator that there is not",
      "resource",
      policy({ ...everybody, ...when("IPAddresses", "aws:SourceIp", "10.0.0.1") }),
      "operator",
      "Statement.0.Condition.IPAddresses",
    ],
    [
      "NullIfExists",
      "resource",
      policy({ ...everybody, ...when("NullIfExists", "aws:SourceIp", "true") }),
      "operator",
      "Statement.0.Condition.NullIfExists",
    ],
    [
      "a condition that is a list",
      "resource",
      policy({ ...everybody, Condition: [] }),
      "value",
      "Statement.0.Condition",
    ],
    [
      "a value that is an object",
      "resource",
      policy({ ...everybody, ...when("Bool", "aws:SecureTransport", {}) }),
      "value",
      "Statement.0.Condition.Bool.aws:SecureTransport",
    ],
    [
      "a range without its length",
      "resource",
      policy({ ...everybody, ...when("IpAddress", "aws:SourceIp", "203.0.113.0/") }),
      "address",
      "Statement.0.Condition.IpAddress.aws:SourceIp",
    ],
    [
      "a range that is too long",
      "resource",
      policy({
        ...everybody,
        ...when("IpAddress", "aws:SourceIp", ["10.0.0.0/8", "203.0.113.0/33"]),
      }),
      "address",
      "Statement.0.Condition.IpAddress.aws:SourceIp.1",
    ],
    [
      "an address of three parts",
      "resource",
      policy({ ...everybody, ...when("NotIpAddress", "aws:SourceIp", "203.0.113") }),
      "address",
      "Statement.0.Condition.NotIpAddress.aws:SourceIp",
    ],
    [
      "an address beyond 255",
      "resource",
      policy({ ...everybody, ...when("IpAddress", "aws:SourceIp", "203.0.113.256") }),
      "address",
      "Statement.0.Condition.IpAddress.aws:SourceIp",
    ],
    [
      "a placeholder for a range",
      "resource",
      policy({ ...everybody, ...when("IpAddress", "aws:SourceIp", "{{sourceIpOrCIDRBlock}}") }),
      "address",
      "Statement.0.Condition.IpAddress.aws:SourceIp",
    ],
    [
      "an address with a star",
      "resource",
      policy({ ...everybody, ...when("IpAddress", "aws:SourceIp", "10.*") }),
      "address",
      "Statement.0.Condition.IpAddress.aws:SourceIp",
    ],
    [
      "a principal that is a text",
      "resource",
      policy({ ...everybody, Principal: user }),
      "principal",
      "Statement.0.Principal",
    ],
    [
      "a principal that is a list",
      "resource",
      policy({ ...everybody, Principal: ["*"] }),
      "principal",
      "Statement.0.Principal",
    ],
    [
      "a principal of another kind",
      "resource",
      policy({ ...everybody, Principal: { Iam: user } }),
      "principal",
      "Statement.0.Principal",
    ],
    [
      "a star in a principal",
      "resource",
      policy({ ...everybody, Principal: { AWS: [user, `arn:aws:iam::${account}:role/*`] } }),
      "principal",
      "Statement.0.Principal.AWS.1",
    ],
    [
      "a group as a principal",
      "resource",
      policy({ ...everybody, Principal: { AWS: `arn:aws:iam::${account}:group/dev` } }),
      "principal",
      "Statement.0.Principal.AWS",
    ],
    [
      "a principal in an identity policy",
      "identity",
      policy(everybody),
      "principal-not-allowed",
      "Statement.0.Principal",
    ],
    [
      "a principal in an SCP",
      "service-control",
      policy(everybody),
      "principal-not-allowed",
      "Statement.0.Principal",
    ],
    [
      "the short form in an identity policy",
      "identity",
      policy({ ...statement, Resource: "execute-api:/*" }),
      "resource",
      "Statement.0.Resource",
    ],
    [
      "a resource that is a path",
      "resource",
      policy({ ...everybody, Resource: "/prod/GET/*" }),
      "resource",
      "Statement.0.Resource",
    ],
  ];
  test.each(broken)("%s in a policy of kind %s", (_, kind, document, problem, place) => {
    const { decision, faults } = judgePolicies([{ kind, document }], request, "policies-alone");
    expect(decision).toBe("invalid");
    expect(faults.map((one) => [one.problem, one.path.join(".")])).toContainEqual([problem, place]);
  });
});

describe("the statement that decides", () => {
  test("is the first Deny that matches, else the first Allow", () => {
    const by = (...statements: readonly object[]) =>
      judgePolicies([of("resource", ...statements)], request, "policies-alone").by;
    expect(by(everybody, deny(everybody))).toEqual({ policy: 0, statement: 1 });
    expect(by(...made.silent(everybody), everybody)).toEqual({ policy: 0, statement: 1 });
    expect(by(...made.silent(everybody))).toBeUndefined();
  });

  test("each other one says the first element that does not match, its place and what the request has", () => {
    const { statements } = judgePolicies(
      [
        of(
          "resource",
          { ...everybody, Principal: { AWS: user } },
          { ...everybody, Action: "execute-api:ManageConnections", Resource: `${api}/dev/*` },
          { ...everybody, Resource: `${api}/dev/*`, ...when("Null", "aws:SourceIp", "true") },
          { ...everybody, ...when("StringEquals", "aws:SourceVpce", "vpce-1") },
        ),
      ],
      request,
      "policies-alone",
    );
    expect(statements.map(({ failed }) => failed)).toEqual([
      { element: "Principal", path: ["Statement", 0, "Principal"], had: ["anonymous"] },
      { element: "Action", path: ["Statement", 1, "Action"], had: ["execute-api:Invoke"] },
      { element: "Resource", path: ["Statement", 2, "Resource"], had: [request.arn] },
      {
        element: "Condition",
        operator: "StringEquals",
        key: "aws:SourceVpce",
        path: ["Statement", 3, "Condition", "StringEquals", "aws:SourceVpce"],
        had: [],
      },
    ]);
  });
});

describe("what it depends on", () => {
  const on = (...statements: readonly object[]) =>
    judgePolicies([of("resource", ...statements)], request, "policies-alone");
  const within = (network: string) => when("IpAddress", "aws:SourceIp", network);
  const outside = (network: string) => when("NotIpAddress", "aws:SourceIp", network);
  const held = (network: string, holds: boolean) => ({
    key: "aws:SourceIp",
    operator: "IpAddress",
    values: [network],
    holds,
  });

  test("is said with what comes out of it", () => {
    const judgement = on({ ...everybody, ...within("203.0.113.0/24") });
    expect(judgement.decision).toBe("depends");
    expect(judgement.missing).toEqual(["aws:SourceIp"]);
    expect(Object.fromEntries(judgement.outcomes)).toEqual({
      "implicit-deny": [[held("203.0.113.0/24", false)]],
      allow: [[held("203.0.113.0/24", true)]],
    });
  });

  test("is one thing where an Allow and a Deny ask for it in opposite ways", () => {
    const judgement = on(everybody, { ...deny(everybody), ...outside("203.0.113.0/24") });
    expect(Object.fromEntries(judgement.outcomes)).toEqual({
      "explicit-deny": [[held("203.0.113.0/24", false)]],
      allow: [[held("203.0.113.0/24", true)]],
    });
  });

  test("is nothing where all of it comes to the same", () => {
    const judgement = on(
      { ...everybody, ...within("203.0.113.0/24") },
      { ...everybody, ...outside("203.0.113.0/24") },
    );
    expect(judgement.decision).toBe("allow");
    expect(judgement.missing).toEqual([]);
  });

  test("leaves out what cannot be together", () => {
    // a network within the other, and one apart from it
    expect(
      on(
        { ...everybody, ...within("10.0.0.0/8") },
        { ...deny(everybody), ...outside("10.0.0.0/8") },
      ).outcomes.has("implicit-deny"),
    ).toBe(false);
    const apart = on({
      ...everybody,
      Condition: {
        IpAddress: { "aws:SourceIp": "203.0.113.0/24" },
        IpAddressIfExists: { "aws:SourceIp": "198.51.100.0/24" },
      },
    });
    expect(apart.decision).toBe("implicit-deny");
    const inner = on({
      ...everybody,
      Condition: {
        IpAddress: { "aws:SourceIp": "203.0.113.0/25" },
        NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" },
      },
    });
    expect(inner.decision).toBe("implicit-deny");
  });

  test("leaves out what makes no difference", () => {
    const judgement = on(everybody, {
      ...everybody,
      ...when("StringEquals", "aws:UserAgent", "x"),
    });
    expect(judgement.decision).toBe("allow");
  });

  test("is said without cases where there are too many", () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      ...everybody,
      ...when("StringLike", "aws:UserAgent", `agent-${at}*`),
    }));
    const judgement = on(...many);
    expect(judgement.decision).toBe("depends");
    expect(judgement.missing).toEqual(["aws:UserAgent"]);
    expect([...judgement.outcomes.keys()].sort()).toEqual(["allow", "implicit-deny"]);
  });

  test("a Deny that certainly matches needs no more", () => {
    expect(on(deny(everybody), { ...everybody, ...within("10.0.0.0/8") }).decision).toBe(
      "explicit-deny",
    );
  });
});

describe("a variable whose key is absent", () => {
  const condition = { StringNotLikeIfExists: { "aws:UserAgent": [`\${aws:PrincipalTag/team}`] } };
  const policies: readonly GivenPolicy[] = [
    {
      kind: "resource",
      document: {
        Version: "2012-10-17",
        Statement: [{ ...everybody, Condition: condition }],
      },
    },
  ];
  const decide = (more: readonly (readonly [string, readonly string[]])[]) => {
    const context = new Map([["aws:PrincipalTag/team", []], ...more]);
    const request: PolicyRequest = {
      auth: "iam",
      apiType: "rest",
      principal: { kind: "arn", arn: user },
      action: "execute-api:Invoke",
      arn: `${api}/prod/GET/pets`,
      context,
    };
    return judgePolicies(policies, request, "policies-alone").decision;
  };

  test.each([
    ["allow", [["aws:UserAgent", []]]],
    ["implicit-deny", [["aws:UserAgent", ["curl/8"]]]],
    ["depends", []],
  ] as const)("decides %s with what is known of the key that may be missing", (decision, more) => {
    expect(decide(more)).toBe(decision);
  });
});
