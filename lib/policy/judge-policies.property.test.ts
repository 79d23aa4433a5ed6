import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../testing/runs";
import { type GivenPolicy, judgePolicies, type PolicyRequest } from ".";

const account = "111122223333";
const api = `arn:aws:execute-api:us-east-1:${account}:abcde12345`;
const user = `arn:aws:iam::${account}:user/anna`;

const values = new Map<string, readonly string[]>([
  ["aws:SourceIp", ["203.0.113.9", "198.51.100.7", "2001:db8::1"]],
  ["aws:UserAgent", ["curl/8", "Mozilla/5.0"]],
  ["aws:PrincipalOrgID", ["o-1", "o-2"]],
  ["aws:PrincipalTag/team", ["red", "anna"]],
]);
const networks = ["203.0.113.0/24", "203.0.113.9", "198.51.100.0/24", "0.0.0.0/0", "2001:db8::/32"];

const few = <T>(from: readonly T[]) => fc.subarray([...from], { minLength: 1, maxLength: 2 });
const condition = fc.oneof(
  fc
    .tuple(fc.constantFrom("IpAddress", "NotIpAddress", "IpAddressIfExists"), few(networks))
    .map(([operator, list]) => ({ [operator]: { "aws:SourceIp": list } })),
  fc
    .tuple(
      fc.constantFrom("aws:UserAgent", "aws:PrincipalOrgID", "aws:PrincipalTag/team"),
      fc.constantFrom(
        "StringEquals",
        "StringNotEquals",
        "StringLike",
        "StringNotLikeIfExists",
        "ForAllValues:StringEquals",
        "ForAnyValue:StringNotEquals",
      ),
      few(["curl/8", "curl*", "o-1", "red", `\${aws:username}`, `\${aws:PrincipalTag/team}`]),
    )
    .map(([key, operator, list]) => ({ [operator]: { [key]: list } })),
  fc
    .tuple(fc.constantFrom(...values.keys()), fc.constantFrom("true", "false"))
    .map(([key, value]) => ({ Null: { [key]: value } })),
);
const statement = fc
  .record({
    Effect: fc.constantFrom("Allow", "Deny"),
    Principal: fc.constantFrom("*", { AWS: user }, { AWS: "444455556666" }),
    Action: fc.constantFrom("execute-api:Invoke", "execute-api:*", "s3:GetObject"),
    Resource: few(["*", `${api}/prod/*`, `${api}/prod/GET/pets`, `${api}/dev/*`]),
    Condition: fc.option(condition, { nil: undefined }),
  })
  .map(({ Condition, ...rest }) => (Condition === undefined ? rest : { ...rest, Condition }));
const statements = fc.array(statement, { minLength: 1, maxLength: 4 });

/** A signed request of which all is known, and which keys are told of it; an address is always there. */
const request = fc.record({
  known: fc.record(
    Object.fromEntries(
      [...values].map(([key, list]) => [
        key,
        fc.option(fc.constantFrom(...list), { nil: key === "aws:SourceIp" ? "192.0.2.1" : null }),
      ]),
    ),
  ),
  told: fc.subarray([...values.keys()]),
});
type Request = typeof request extends fc.Arbitrary<infer T> ? T : never;

function judge(list: readonly object[], { known, told }: Request) {
  const given: readonly GivenPolicy[] = [
    { kind: "resource", document: { Version: "2012-10-17", Statement: list } },
  ];
  const context = new Map(
    told.map((key) => {
      const value = known[key] ?? null;
      return [key, value === null ? [] : [value]] as const;
    }),
  );
  const asked: PolicyRequest = {
    auth: "iam",
    apiType: "rest",
    principal: { kind: "arn", arn: user },
    action: "execute-api:Invoke",
    arn: `${api}/prod/GET/pets`,
    context,
  };
  return judgePolicies(given, asked, "policies-alone");
}

const everything = [...values.keys()];
/** What may come out, as a set. */
function possible(list: readonly object[], one: Request): ReadonlySet<string> {
  const { decision, outcomes } = judge(list, one);
  return new Set(decision === "depends" ? outcomes.keys() : [decision]);
}

test("a Deny more never lets through what was refused", () => {
  fc.assert(
    fc.property(statements, statement, request, (list, one, asked) => {
      const before = possible(list, asked);
      const after = possible([...list, { ...one, Effect: "Deny" }], asked);
      expect(before.has("allow") || !after.has("allow")).toBe(true);
      const isDenied = before.size === 1 && before.has("explicit-deny");
      expect(isDenied ? after : before).toEqual(before);
    }),
    { numRuns: runs(300) },
  );
});

test("an Allow more never refuses what was let through", () => {
  fc.assert(
    fc.property(statements, statement, request, (list, one, asked) => {
      const before = possible(list, asked);
      const after = possible([...list, { ...one, Effect: "Allow" }], asked);
      const isAllowed = before.size === 1 && before.has("allow");
      expect(isAllowed ? after : before).toEqual(before);
      expect(after.has("explicit-deny")).toBe(before.has("explicit-deny"));
    }),
    { numRuns: runs(300) },
  );
});

test("the order of statements decides nothing", () => {
  fc.assert(
    fc.property(statements, request, (list, asked) => {
      expect(possible(list.toReversed(), asked)).toEqual(possible(list, asked));
    }),
    { numRuns: runs(300) },
  );
});

test("more knowledge never contradicts less", () => {
  fc.assert(
    fc.property(statements, request, (list, asked) => {
      const whole = judge(list, { ...asked, told: everything });
      expect([...possible(list, asked)]).toContain(whole.decision);
    }),
    { numRuns: runs(300) },
  );
});
