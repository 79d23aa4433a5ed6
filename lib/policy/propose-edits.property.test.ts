import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../testing/runs";
import { type GivenPolicy, judgePolicies, type PolicyRequest, proposeEdits, readPolicy } from ".";

const account = "111122223333";
const api = `arn:aws:execute-api:us-east-1:${account}:abcde12345`;
const user = `arn:aws:iam::${account}:user/anna`;
const session = "arn:aws:sts::444455556666:assumed-role/partner/one";

const few = <T>(from: readonly T[]) => fc.subarray([...from], { minLength: 1, maxLength: 2 });
const condition = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("IpAddress", "NotIpAddress", "StringEquals", "StringNotEquals"),
      fc.constantFrom("aws:SourceIp", "aws:VpcSourceIp"),
      few(["203.0.113.0/24", "10.0.0.0/8", "198.51.100.7"]),
    )
    .map(([operator, key, list]) => ({ [operator]: { [key]: list } })),
  fc
    .tuple(fc.constantFrom("StringEquals", "StringNotEquals"), few(["vpce-1", "vpce-2"]))
    .map(([operator, list]) => ({ [operator]: { "aws:SourceVpce": list } })),
  fc.constantFrom({ StringNotEquals: { "aws:PrincipalOrgID": "o-1" } }),
);
const statement = fc.record(
  {
    Effect: fc.constantFrom("Allow", "Allow", "Deny"),
    Principal: fc.constantFrom<unknown>("*", { AWS: user }, { AWS: "444455556666" }),
    Action: fc.constantFrom("execute-api:Invoke", "execute-api:*", "s3:GetObject"),
    Resource: few([
      "*",
      api,
      `${api}/prod`,
      `${api}/prod//*`,
      `${api}/prod/ANY/pets`,
      `${api}/dev/GET/{id}`,
      "arn:aws:execute-api:eu-west-1:444455556666:zyxwv98765/*",
    ]),
    Condition: condition,
  },
  { requiredKeys: ["Effect", "Principal", "Action", "Resource"] },
);
const given = fc.uniqueArray(
  fc
    .record({
      kind: fc.constantFrom("resource", "identity", "vpc-endpoint", "permissions-boundary"),
      list: fc.array(statement, { minLength: 1, maxLength: 3 }),
    })
    .map(({ kind, list }): GivenPolicy => {
      const isAttached = kind === "resource" || kind === "vpc-endpoint";
      const statements = list.map(({ Principal, ...rest }) =>
        isAttached ? { Principal, ...rest } : rest,
      );
      return { kind, document: { Version: "2012-10-17", Statement: statements } };
    }),
  { minLength: 1, maxLength: 3, selector: ({ kind }) => kind },
);
const request = fc
  .record({
    auth: fc.constantFrom("none", "iam", "cognito"),
    apiType: fc.constantFrom("rest", "private"),
    caller: fc.constantFrom(user, session),
    address: fc.constantFrom("203.0.113.9", "192.0.2.1"),
  })
  .map(
    ({ auth, apiType, caller, address }): PolicyRequest => ({
      auth,
      apiType,
      principal: auth === "iam" ? { kind: "arn", arn: caller } : { kind: "anonymous" },
      action: "execute-api:Invoke",
      arn: `${api}/prod/GET/pets`,
      context:
        apiType === "rest"
          ? new Map([["aws:SourceIp", [address]]])
          : new Map([
              ["aws:SourceVpce", ["vpce-3"]],
              ["aws:SourceVpc", ["vpc-1"]],
              ["aws:VpcSourceIp", ["10.0.0.7"]],
            ]),
    }),
  );

const statementsOf = ({ kind, document }: GivenPolicy) =>
  readPolicy(document, kind).policy?.statements ?? [];

test("every edit lets the call through, keeps each statement, and says what it opens", () => {
  let count = 0;
  fc.assert(
    fc.property(given, request, (policies, asked) => {
      const { proposals } = proposeEdits(policies, [asked]);
      for (const { policies: after, opens } of proposals) {
        count += 1;
        expect(judgePolicies(after, asked, "api-gateway").decision).toBe("allow");
        for (const [at, one] of policies.entries()) {
          const changed = after[at];
          const effects = statementsOf(one).map(({ effect }) => effect);
          expect(
            changed === undefined ? [] : statementsOf(changed).map(({ effect }) => effect),
          ).toEqual(expect.arrayContaining(effects));
        }
        const wasOpen = policies.flatMap(openTo);
        const isOpen = after.flatMap(openTo).filter((resource) => !wasOpen.includes(resource));
        expect(opens.flatMap(({ resources }) => resources)).toEqual(expect.arrayContaining(isOpen));
      }
    }),
    { numRuns: runs(100) },
  );
  expect(count).toBeGreaterThan(25);
});

function openTo(one: GivenPolicy): readonly string[] {
  return statementsOf(one).flatMap(({ effect, principal, conditions, resource }) =>
    effect === "Allow" && principal?.values.includes("*") === true && conditions.length === 0
      ? (resource?.values ?? [])
      : [],
  );
}
