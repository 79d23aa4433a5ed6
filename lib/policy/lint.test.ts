import { describe, expect, test } from "vitest";
import { pitfallSources } from "../knowledge";
import { lintPolicies, type PitfallId, type PolicyKind, type PolicyRequest, resourceArn } from ".";

const account = "111122223333";
const api = `arn:aws:execute-api:us-east-1:${account}:abcde12345`;
const statement = { Effect: "Allow", Action: "execute-api:Invoke", Resource: "*" };
const everybody = { ...statement, Principal: "*" };
const when = (operator: string, key: string, value: unknown) => ({
  ...everybody,
  Condition: { [operator]: { [key]: value } },
});
const at = (resource: unknown) => ({ ...everybody, Resource: resource });
const open: Partial<PolicyRequest> = { auth: "none", apiType: "rest", arn: `${api}/prod/GET/pets` };
const inside: Partial<PolicyRequest> = { apiType: "private" };
const stranger: Partial<PolicyRequest> = {
  auth: "iam",
  arn: `${api}/prod/GET/pets`,
  principal: { kind: "arn", arn: "arn:aws:iam::444455556666:user/bo" },
};
const told = (...entries: readonly (readonly [string, ...string[]])[]): Partial<PolicyRequest> => ({
  apiType: "rest",
  context: new Map(entries.map(([key, ...values]) => [key, values] as const)),
});

interface Sample {
  readonly id: PitfallId;
  readonly has: object;
  readonly hasNot: object;
  readonly request?: Partial<PolicyRequest>;
  readonly kind?: PolicyKind;
}

const samples: readonly Sample[] = [
  { id: "any-is-no-method", has: at(`${api}/prod/ANY/*`), hasNot: at(`${api}/prod/*/any`) },
  {
    id: "another-api",
    has: at("arn:aws:execute-api:us-east-1:111122223333:zyxwv98765/*"),
    hasNot: at(`${api}/*`),
    request: open,
  },
  {
    id: "authorizer-policy-for-one-method",
    has: { ...statement, Resource: `${api}/prod/GET/pets` },
    hasNot: { ...statement, Resource: `${api}/prod/*` },
    kind: "authorizer",
  },
  {
    id: "aws-principal-without-iam",
    has: { ...everybody, Principal: { AWS: account } },
    hasNot: { ...everybody, Principal: { AWS: "*" } },
    request: open,
  },
  {
    id: "callers-account",
    has: { ...statement, Resource: "arn:aws:execute-api:us-east-1:444455556666:abcde12345/*" },
    hasNot: { ...statement, Resource: `${api}/*` },
    request: stranger,
    kind: "identity",
  },
  {
    id: "cidr-under-string-operator",
    has: when("StringLike", "aws:SourceIp", "203.0.113.0/24"),
    hasNot: when("IpAddress", "aws:SourceIp", "203.0.113.0/24"),
  },
  { id: "deny-without-allow", has: { ...everybody, Effect: "Deny" }, hasNot: everybody },
  { id: "double-slash", has: at(`${api}/prod/GET//*`), hasNot: at(`${api}/prod/GET/*`) },
  {
    id: "ipv6-caller",
    has: when("IpAddress", "aws:SourceIp", ["203.0.113.0/24", "192.0.2.1"]),
    hasNot: when("IpAddress", "aws:SourceIp", ["203.0.113.0/24", "2001:db8::/32"]),
    request: told(["aws:SourceIp", "2001:db8::1"]),
  },
  {
    id: "options-not-listed",
    has: at(["execute-api:/*/GET/*", "execute-api:/*/POST/*"]),
    hasNot: at(["execute-api:/*/GET/*", "execute-api:/*/OPTIONS/*"]),
  },
  {
    id: "path-parameter",
    has: at(`${api}/prod/GET/pets/{petId}`),
    hasNot: at(`${api}/prod/GET/pets/\${aws:username}`),
  },
  {
    id: "placeholder",
    has: at("arn:aws:execute-api:region:account-id:api-id/*"),
    hasNot: at(`${api}/*/GET/apis`),
  },
  {
    id: "private-range-on-public-api",
    has: when("IpAddress", "aws:SourceIp", ["203.0.113.0/24", "172.16.0.0/12"]),
    hasNot: when("IpAddress", "aws:SourceIp", "172.32.0.0/12"),
    request: open,
  },
  {
    id: "reserved-sso-role",
    has: {
      ...everybody,
      Principal: { AWS: `arn:aws:iam::${account}:role/AWSReservedSSO_Dev_0123456789abcdef` },
    },
    hasNot: { ...everybody, Principal: { AWS: `arn:aws:iam::${account}:role/dev` } },
  },
  { id: "resource-cut-short", has: at(`${api}/prod`), hasNot: at(`${api}/prod*`) },
  {
    id: "source-ip-behind-cloudfront",
    has: when("IpAddress", "aws:SourceIp", "203.0.113.0/24"),
    hasNot: when("IpAddress", "aws:VpcSourceIp", "10.0.0.0/8"),
    request: told(["aws:UserAgent", "Amazon CloudFront"]),
  },
  {
    id: "source-ip-on-private-api",
    has: when("IpAddress", "aws:SourceIp", "10.0.0.0/8"),
    hasNot: when("IpAddress", "aws:VpcSourceIp", "10.0.0.0/8"),
    request: inside,
  },
  { id: "stars-missing", has: at("execute-api://GET/"), hasNot: at("execute-api:/*/GET/*") },
  {
    id: "variables-need-version",
    has: when("StringEquals", "aws:PrincipalTag/owner", `\${aws:username}`),
    hasNot: when("StringEquals", "aws:PrincipalTag/owner", "anna"),
  },
  {
    id: "vpc-key-on-public-api",
    has: when("StringNotEquals", "aws:SourceVpce", "vpce-1"),
    hasNot: when("Null", "aws:SourceVpce", "true"),
    request: open,
  },
  {
    id: "wildcard-in-principal",
    has: { ...everybody, Principal: { AWS: `arn:aws:iam::${account}:role/*` } },
    hasNot: { ...everybody, Principal: { AWS: "*" } },
  },
];

describe("pitfalls", () => {
  test("each has a sample, and a source", () => {
    const ids = samples.map(({ id }) => id);
    expect(new Set(ids).size).toBe(21);
    expect(Object.keys(pitfallSources).sort()).toEqual(ids.toSorted());
  });

  test.each(samples)("$id is found where it is, and nowhere else", (sample) => {
    const { id, has, hasNot, request, kind = "resource" } = sample;
    const found = (one: object) =>
      lintPolicies([{ kind, document: { Statement: [one] } }], request).map(
        (pitfall) => pitfall.id,
      );
    expect(found(has)).toContain(id);
    expect(found(hasNot)).not.toContain(id);
  });

  test("say which statement, and where in it", () => {
    const Statement = [everybody, at(`${api}/prod`)];
    expect(lintPolicies([{ kind: "resource", document: { Statement } }])).toEqual([
      { id: "resource-cut-short", policy: 0, statement: 1, path: ["Statement", 1, "Resource"] },
    ]);
  });

  test("of another API or account are none where the call's are not known", () => {
    const arn = resourceArn({ stage: "prod", method: "GET", path: "/pets" });
    const principal = { kind: "arn", arn: `arn:aws:iam::${account}:user/anna` } as const;
    const document = { Statement: [{ ...statement, Resource: `${api}/prod/GET/*` }] };
    expect(lintPolicies([{ kind: "identity", document }], { arn, principal })).toEqual([]);
  });

  test.each([undefined, null, 4, "x", [], {}, { Statement: 3 }])("of %j are none", (document) => {
    expect(lintPolicies([{ kind: "resource", document }])).toEqual([]);
  });
});
