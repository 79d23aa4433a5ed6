import { describe, expect, test } from "vitest";
import { effectsOn, matchStatements, type PolicyCall, readPolicy, resourceArn } from ".";
import type { ExecuteApiResource } from "./types";

const account = "111122223333";
const role = `arn:aws:iam::${account}:role/caller`;
const session = `arn:aws:sts::${account}:assumed-role/caller/build`;
const user = `arn:aws:iam::${account}:user/team/anna`;
const api = `arn:aws:execute-api:us-east-1:${account}:abcde12345`;

const keys = new Map<string, readonly string[]>([
  ["aws:sourceip", ["203.0.113.10"]],
  ["aws:securetransport", ["true"]],
  ["aws:currenttime", ["2026-03-04T10:15:30Z"]],
  ["aws:epochtime", ["1772619330"]],
  ["aws:useragent", ["curl/8.5.0"]],
  ["aws:sourcevpce", []],
  ["aws:referer", []],
  ["aws:principalaccount", [account]],
  ["aws:principaltag/team", ["red", "blue"]],
  ["aws:multifactorauthage", ["300"]],
  ["aws:username", ["anna"]],
]);

const parts: ExecuteApiResource = {
  partition: "aws",
  region: "us-east-1",
  account,
  apiId: "abcde12345",
  stage: "prod",
  method: "GET",
  path: "/orders/42",
};

const call: PolicyCall = {
  action: "execute-api:Invoke",
  resource: resourceArn(parts),
  principal: { kind: "anonymous" },
  keys,
  present: new Set(),
  ownAccount: "unknown",
};

const at = (difference: ExecuteApiResource): Partial<PolicyCall> => ({
  resource: resourceArn({ ...parts, ...difference }),
});

const everything = { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "*" };
const signedBy = (arn: string): Partial<PolicyCall> => ({ principal: { kind: "arn", arn } });
const without = (...names: readonly (keyof ExecuteApiResource)[]): Partial<PolicyCall> => ({
  resource: resourceArn(
    Object.fromEntries(
      Object.entries(parts).filter(([name]) => !names.some((one) => one === name)),
    ),
  ),
});
const withKey = (name: string, ...values: readonly string[]): Partial<PolicyCall> => ({
  keys: new Map([...keys, [name, values]]),
});
const when = (operator: string, key: string, value: unknown): object => ({
  ...everything,
  Condition: { [operator]: { [key]: value } },
});

type Row = readonly [
  name: string,
  statement: object,
  expected: "allow" | "deny" | "silent" | "unknown",
  difference?: Partial<PolicyCall>,
];

function run(rows: readonly Row[]): void {
  for (const [name, statement, expected, difference] of rows) {
    test(name, () => {
      const { policy } = readPolicy({ Version: "2012-10-17", Statement: statement }, "resource");
      const effects = policy && effectsOn(matchStatements(policy, { ...call, ...difference }));
      expect(effects?.length === 1 ? effects[0] : effects && "unknown").toBe(expected);
    });
  }
}

// developer guide, authorization flow; IAM, policy evaluation logic
describe("statements together", () => {
  run([
    ["an Allow that matches allows", everything, "allow"],
    ["one statement need not stand in a list", [everything], "allow"],
    [
      "a Deny that matches outweighs an Allow",
      [everything, { ...everything, Effect: "Deny" }],
      "deny",
    ],
    ["its order does not matter", [{ ...everything, Effect: "Deny" }, everything], "deny"],
    [
      "a Deny of another method leaves the Allow",
      [everything, { ...everything, Effect: "Deny", Resource: `${api}/prod/POST/*` }],
      "allow",
    ],
    [
      "a Deny alone, of another method, is silent",
      { ...everything, Effect: "Deny", Resource: `${api}/prod/POST/*` },
      "silent",
    ],
    [
      "an Allow of another method is silent",
      { ...everything, Resource: `${api}/prod/POST/*` },
      "silent",
    ],
    [
      "a Deny that may match leaves it unknown",
      [everything, { ...when("StringEquals", "aws:PrincipalOrgID", "o-1"), Effect: "Deny" }],
      "unknown",
    ],
    [
      "a Deny that may match is still a Deny beside one that does",
      [
        { ...everything, Effect: "Deny" },
        { ...when("StringEquals", "aws:PrincipalOrgID", "o-1"), Effect: "Deny" },
      ],
      "deny",
    ],
    [
      "an Allow that may match leaves it unknown",
      when("StringEquals", "aws:PrincipalOrgID", "o-1"),
      "unknown",
    ],
    [
      "an Allow that may match changes nothing beside one that does",
      [when("StringEquals", "aws:PrincipalOrgID", "o-1"), everything],
      "allow",
    ],
    [
      "two Allows that are opposites allow, whatever is not known",
      [
        when("StringEquals", "aws:PrincipalOrgID", "o-1"),
        when("StringNotEquals", "aws:PrincipalOrgID", "o-1"),
      ],
      "allow",
    ],
    [
      "two Denies that are opposites deny, whatever is not known",
      [
        { ...when("IpAddress", "aws:VpcSourceIp", "10.0.0.0/16"), Effect: "Deny" },
        { ...when("NotIpAddress", "aws:VpcSourceIp", "10.0.0.0/16"), Effect: "Deny" },
      ],
      "deny",
    ],
    [
      "two Allows of different unknown values do not",
      [
        when("StringEquals", "aws:PrincipalOrgID", "o-1"),
        when("StringEquals", "aws:PrincipalOrgID", "o-2"),
      ],
      "unknown",
    ],
  ]);
});

// IAM, AWS JSON policy elements: Principal and NotPrincipal; developer guide, resource policies
describe("principals", () => {
  const only = (aws: unknown) => ({ ...everything, Principal: { AWS: aws } });
  run([
    ["`*` means everybody", everything, "allow", signedBy(session)],
    ["`AWS: *` means everybody, unsigned callers too", only("*"), "allow"],
    ["an ARN means no unsigned caller", only(role), "silent"],
    ["a role means its sessions", only(role), "allow", signedBy(session)],
    [
      "a role with a path means its sessions, whose ARN has none",
      only(`arn:aws:iam::${account}:role/ci/caller`),
      "allow",
      signedBy(session),
    ],
    [
      "another role does not",
      only(`arn:aws:iam::${account}:role/other`),
      "silent",
      signedBy(session),
    ],
    ["a session means itself", only(session), "allow", signedBy(session)],
    ["a session means no other session", only(`${session}2`), "silent", signedBy(session)],
    ["a user means itself, path included", only(user), "allow", signedBy(user)],
    ["a list means each of its members", only([role, user]), "allow", signedBy(user)],
    [
      "another account's ARN does not match",
      only("arn:aws:iam::444455556666:root"),
      "silent",
      signedBy(user),
    ],
    [
      "the caller's own account only leaves it to identity policies",
      only(`arn:aws:iam::${account}:root`),
      "unknown",
      signedBy(user),
    ],
    ["an account's number is its root", only(account), "unknown", signedBy(user)],
    [
      "a Deny of an account means all of its callers",
      { ...only(account), Effect: "Deny" },
      "deny",
      signedBy(user),
    ],
    [
      "a foreign caller's account is enough on the API's side",
      only("444455556666"),
      "allow",
      signedBy("arn:aws:iam::444455556666:user/bo"),
    ],
    [
      "an account matches nobody where the API's is not known, for sure",
      only(account),
      "unknown",
      { ...signedBy(user), ...without("account") },
    ],
    [
      "a service is no caller of an API",
      { ...everything, Principal: { Service: "events.amazonaws.com" } },
      "silent",
      signedBy(user),
    ],
    [
      "a federated principal is no caller of an API",
      { ...everything, Principal: { Federated: "cognito-identity.amazonaws.com" } },
      "silent",
    ],
    [
      "an unknown caller may be the one named",
      only(user),
      "unknown",
      { principal: { kind: "unknown" } },
    ],
    ["an unknown caller is meant by `*`", everything, "allow", { principal: { kind: "unknown" } }],
    [
      "NotPrincipal means all others",
      { ...everything, Principal: undefined, NotPrincipal: { AWS: user } },
      "allow",
      signedBy(session),
    ],
    [
      "NotPrincipal spares the one that it names beside its account",
      { Effect: "Deny", NotPrincipal: { AWS: [user, account] }, Action: "*", Resource: "*" },
      "silent",
      signedBy(user),
    ],
    [
      "NotPrincipal denies unsigned callers",
      { Effect: "Deny", NotPrincipal: { AWS: user }, Action: "*", Resource: "*" },
      "deny",
    ],
    [
      "NotPrincipal with a role alone may not spare its session",
      { Effect: "Deny", NotPrincipal: { AWS: role }, Action: "*", Resource: "*" },
      "unknown",
      signedBy(session),
    ],
  ]);
});

// IAM, AWS JSON policy elements: Action and NotAction
describe("actions", () => {
  const action = (value: unknown) => ({ ...everything, Action: value });
  run([
    ["`*` means every action", action("*"), "allow"],
    ["`execute-api:*` means every action of the service", action("execute-api:*"), "allow"],
    ["a wildcard may stand within the name", action("execute-api:In*"), "allow"],
    ["the case does not matter", action("Execute-API:invoke"), "allow"],
    ["another action is silent", action("execute-api:ManageConnections"), "silent"],
    ["another service is silent", action("lambda:*"), "silent"],
    [
      "a list means each of its members",
      action(["execute-api:ManageConnections", "execute-api:Invoke"]),
      "allow",
    ],
    [
      "NotAction means all others",
      { ...everything, Action: undefined, NotAction: "execute-api:InvalidateCache" },
      "allow",
    ],
    [
      "NotAction spares the ones that it names",
      { ...everything, Action: undefined, NotAction: ["execute-api:*"] },
      "silent",
    ],
    [
      "InvalidateCache is an action of its own",
      action("execute-api:Invoke"),
      "silent",
      { action: "execute-api:InvalidateCache" },
    ],
  ]);
});

// developer guide, resource format of permissions for executing an API; OpenAPI policy extension
describe("resources", () => {
  const resource = (value: unknown) => ({ ...everything, Resource: value });
  run([
    ["an exact ARN matches", resource(`${api}/prod/GET/orders/42`), "allow"],
    ["a wildcard crosses slashes", resource(`${api}/*`), "allow"],
    ["a wildcard stands for the id in the path", resource(`${api}/prod/GET/orders/*`), "allow"],
    ["`?` stands for one character", resource(`${api}/prod/GET/orders/4?`), "allow"],
    ["a template's braces are no wildcard", resource(`${api}/prod/GET/orders/{id}`), "silent"],
    ["another stage is silent", resource(`${api}/dev/*`), "silent"],
    ["another method is silent", resource(`${api}/prod/POST/*`), "silent"],
    ["the path's case counts", resource(`${api}/prod/GET/Orders/42`), "silent"],
    ["a trailing slash counts", resource(`${api}/prod/GET/orders/42/`), "silent"],
    ["an ARN without stage and path matches nothing", resource(api), "silent"],
    [
      "another API is silent",
      resource(`arn:aws:execute-api:us-east-1:${account}:zyxwv98765/*`),
      "silent",
    ],
    [
      "another region is silent",
      resource(`arn:aws:execute-api:eu-west-1:${account}:abcde12345/*`),
      "silent",
    ],
    [
      "the account may be a wildcard",
      resource("arn:aws:execute-api:us-east-1:*:abcde12345/prod/*"),
      "allow",
    ],
    ["the short form is the API's own", resource("execute-api:/*"), "allow"],
    ["the short form may name stage and method", resource("execute-api:/prod/GET/*"), "allow"],
    ["the short form of another stage is silent", resource("execute-api:/dev/*"), "silent"],
    [
      "an unknown stage may be the one named",
      resource(`${api}/dev/*`),
      "unknown",
      without("stage"),
    ],
    ["an unknown stage is covered by a wildcard", resource(`${api}/*`), "allow", without("stage")],
    [
      "an unknown method does not help a wrong stage",
      resource(`${api}/dev/*`),
      "silent",
      without("method"),
    ],
    [
      "an unknown path may be the one named",
      resource(`${api}/prod/GET/orders`),
      "unknown",
      without("path"),
    ],
    [
      "an unknown account is covered by a wildcard alone",
      resource(`${api}/prod/*`),
      "unknown",
      without("account"),
    ],
    [
      "an unknown account does not help another API",
      resource(`arn:aws:execute-api:us-east-1:${account}:zyxwv98765/*`),
      "silent",
      without("account"),
    ],
    ["a root path ends with the slash", resource(`${api}/prod/GET/`), "allow", at({ path: "/" })],
    [
      "NotResource means all others",
      { ...everything, Resource: undefined, NotResource: `${api}/dev/*` },
      "allow",
    ],
    [
      "NotResource spares the ones that it names",
      { ...everything, Resource: undefined, NotResource: `${api}/prod/*` },
      "silent",
    ],
    ["a list means each of its members", resource([`${api}/dev/*`, `${api}/prod/*`]), "allow"],
    [
      "a variable is filled in",
      resource(`${api}/prod/GET/orders/\${aws:username}`),
      "allow",
      at({ path: "/orders/anna" }),
    ],
    [
      "an unknown variable leaves it unknown",
      resource(`${api}/prod/GET/orders/\${aws:userid}`),
      "unknown",
    ],
  ]);
});

// IAM, condition operators; developer guide, condition keys (facts 2.3)
describe("conditions", () => {
  run([
    [
      "IpAddress holds within the network",
      when("IpAddress", "aws:SourceIp", "203.0.113.0/24"),
      "allow",
    ],
    [
      "IpAddress fails outside of it",
      when("IpAddress", "aws:SourceIp", ["198.51.100.0/24", "192.0.2.1"]),
      "silent",
    ],
    [
      "a plain address is a network of one",
      when("IpAddress", "aws:SourceIp", "203.0.113.10"),
      "allow",
    ],
    [
      "NotIpAddress holds outside",
      { ...when("NotIpAddress", "aws:SourceIp", "198.51.100.0/24"), Effect: "Deny" },
      "deny",
    ],
    [
      "NotIpAddress fails within",
      {
        ...when("NotIpAddress", "aws:SourceIp", ["198.51.100.0/24", "203.0.113.0/28"]),
        Effect: "Deny",
      },
      "silent",
    ],
    [
      "IPv6 is matched by its prefix",
      when("IpAddress", "aws:SourceIp", "2001:DB8:1234:5678::/64"),
      "allow",
      withKey("aws:sourceip", "2001:db8:1234:5678::1"),
    ],
    [
      "an IPv6 caller is in no IPv4 network",
      when("IpAddress", "aws:SourceIp", "0.0.0.0/0"),
      "silent",
      withKey("aws:sourceip", "2001:db8::1"),
    ],
    [
      "a private API's caller has no known aws:SourceIp",
      when("IpAddress", "aws:VpcSourceIp", "10.0.0.0/16"),
      "unknown",
    ],
    [
      "an absent key fails a plain operator",
      when("StringEquals", "aws:SourceVpce", "vpce-0a1b2c3d"),
      "silent",
    ],
    [
      "an absent key passes a negated operator",
      { ...when("StringNotEquals", "aws:SourceVpce", "vpce-0a1b2c3d"), Effect: "Deny" },
      "deny",
    ],
    [
      "IfExists passes an absent key",
      when("StringEqualsIfExists", "aws:SourceVpce", "vpce-0a1b2c3d"),
      "allow",
    ],
    [
      "IfExists still asks of a key that is there",
      when("StringEqualsIfExists", "aws:SourceVpce", "vpce-0a1b2c3d"),
      "silent",
      withKey("aws:sourcevpce", "vpce-9"),
    ],
    ["Null true holds of an absent key", when("Null", "aws:Referer", "true"), "allow"],
    ["Null false fails of an absent key", when("Null", "aws:Referer", false), "silent"],
    ["Null false holds of a key that is there", when("Null", "aws:UserAgent", "false"), "allow"],
    [
      "a key's case does not matter",
      when("StringEquals", "AWS:sourcevpce", "vpce-9"),
      "allow",
      withKey("aws:sourcevpce", "vpce-9"),
    ],
    ["StringEquals minds the case", when("StringEquals", "aws:UserAgent", "Curl/8.5.0"), "silent"],
    [
      "StringEqualsIgnoreCase does not",
      when("StringEqualsIgnoreCase", "aws:UserAgent", "Curl/8.5.0"),
      "allow",
    ],
    ["StringEquals knows no wildcard", when("StringEquals", "aws:UserAgent", "curl/*"), "silent"],
    ["StringLike does", when("StringLike", "aws:UserAgent", ["wget*", "curl/*"]), "allow"],
    [
      "StringNotLike fails where one value matches",
      when("StringNotLike", "aws:UserAgent", ["wget*", "curl/*"]),
      "silent",
    ],
    [
      "StringNotEquals holds where no value matches",
      when("StringNotEquals", "aws:UserAgent", ["a", "b"]),
      "allow",
    ],
    [
      "ArnLike matches part by part",
      when("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/ca*"),
      "allow",
      withKey("aws:principalarn", role),
    ],
    [
      "a wildcard of ArnLike crosses no colon",
      when("ArnLike", "aws:PrincipalArn", "arn:aws:*/caller"),
      "silent",
      withKey("aws:principalarn", role),
    ],
    [
      "ArnNotEquals is the opposite",
      when("ArnNotEquals", "aws:PrincipalArn", role),
      "silent",
      withKey("aws:principalarn", role),
    ],
    ["Bool compares without case", when("Bool", "aws:SecureTransport", "True"), "allow"],
    [
      "Bool false fails of a TLS call",
      { ...when("Bool", "aws:SecureTransport", false), Effect: "Deny" },
      "silent",
    ],
    [
      "NumericLessThan compares numbers",
      when("NumericLessThan", "aws:MultiFactorAuthAge", "3600"),
      "allow",
    ],
    [
      "NumericGreaterThanEquals compares numbers",
      when("NumericGreaterThanEquals", "aws:MultiFactorAuthAge", 301),
      "silent",
    ],
    [
      "NumericNotEquals is the opposite",
      when("NumericNotEquals", "aws:MultiFactorAuthAge", "300"),
      "silent",
    ],
    [
      "what is no number leaves it unknown",
      when("NumericEquals", "aws:MultiFactorAuthAge", "soon"),
      "unknown",
    ],
    [
      "DateLessThan compares times",
      when("DateLessThan", "aws:CurrentTime", "2026-03-04T10:15:31Z"),
      "allow",
    ],
    [
      "DateGreaterThan minds the zone",
      when("DateGreaterThan", "aws:CurrentTime", "2026-03-04T10:15:30+01:00"),
      "allow",
    ],
    [
      "DateLessThanEquals takes epoch seconds",
      when("DateLessThanEquals", "aws:EpochTime", "1772619329"),
      "silent",
    ],
    [
      "DateEquals takes a date alone as its first second",
      when("DateEquals", "aws:CurrentTime", "2026-03-04"),
      "silent",
    ],
    [
      "ForAnyValue asks for one value",
      when("ForAnyValue:StringEquals", "aws:PrincipalTag/team", ["blue", "green"]),
      "allow",
    ],
    [
      "ForAllValues asks for each value",
      when("ForAllValues:StringEquals", "aws:PrincipalTag/team", ["blue", "green"]),
      "silent",
    ],
    [
      "ForAllValues holds of an absent key",
      when("ForAllValues:StringEquals", "aws:Referer", "x"),
      "allow",
    ],
    [
      "ForAnyValue fails of an absent key, negated too",
      when("ForAnyValue:StringNotEquals", "aws:Referer", "x"),
      "silent",
    ],
    [
      "several keys must all hold",
      {
        ...everything,
        Condition: {
          IpAddress: { "aws:SourceIp": "203.0.113.0/24" },
          StringEquals: { "aws:Referer": "x" },
        },
      },
      "silent",
    ],
    [
      "a key that fails settles it, whatever another is",
      {
        ...everything,
        Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1", "aws:Referer": "x" } },
      },
      "silent",
    ],
    [
      "a value may be a variable",
      when("StringEquals", "aws:PrincipalTag/owner", `\${aws:username}`),
      "allow",
      withKey("aws:principaltag/owner", "anna"),
    ],
  ]);
});
