import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets";
const refused = `$ curl -s -H "authorization: Bearer $T" ${url}\n{"Message":"User is not authorized to access this resource because no identity-based policy allows the execute-api:Invoke action"}`;
const answer = (resource: string) => ({
  principalId: "user",
  policyDocument: {
    Version: "2012-10-17",
    Statement: [{ Action: "execute-api:Invoke", Effect: "Allow", Resource: resource }],
  },
});
const arn = (place: string) => `arn:aws:execute-api:${place}`;

const tested = (resource: string) =>
  `$ aws apigateway test-invoke-authorizer --rest-api-id abcde12345 --authorizer-id q0b7vs --headers Authorization=x\n${JSON.stringify({ clientStatus: 0, log: "Execution log", latency: 88, principalId: "user", policy: JSON.stringify(answer(resource).policyDocument), claims: {} }, null, 4)}`;
const logged = (resource: string) => `authorizer returned ${JSON.stringify(answer(resource))}`;

const elsewhere = [
  ["another region", arn("eu-west-1:111122223333:abcde12345/prod/*/*")],
  ["another region, of every API", arn("eu-west-1:111122223333:*/*/*")],
  ["another stage", arn("us-east-1:111122223333:abcde12345/dev/*/*")],
] as const;
// a log of another call may hold these
const ofOthers = [elsewhere[1], elsewhere[2]] as const;
const here = [
  ["another method", arn("us-east-1:111122223333:abcde12345/prod/GET/orders")],
  ["another method of every stage", arn("us-east-1:111122223333:abcde12345/*/GET/orders")],
  ["another method of every region", arn("*:111122223333:abcde12345/prod/GET/orders")],
] as const;
const forms = { "tested by a command": tested, "in a log": logged } as const;
const orders = [
  (one: string, other: string) => `${one}\n\n${other}\n`,
  (one: string, other: string) => `${other}\n\n${one}\n`,
];

const table = (rows: readonly (readonly [string, string])[], shown: object = forms) =>
  Object.entries(shown).flatMap(([form, print]) =>
    rows.flatMap(([name, resource]) =>
      orders.map((order) => [name, form, order(print(resource), refused)] as const),
    ),
  );

describe("an authorizer's policy", () => {
  test.each([
    ...table(elsewhere, { "tested by a command": tested }),
    ...table([elsewhere[0]], { "in a log": logged }),
  ])("for %s is none that was kept, %s", (_name, _form, text) => {
    expect(diagnose({ text }).cause).toBe("lambda-authorizer-implicit-deny");
  });

  test.each(orders)("for another API is none that was kept, tested by a command", (order) => {
    const text = order(tested(arn("us-east-1:111122223333:fghij67890/*/*/*")), refused);
    expect(diagnose({ text }).cause).toBe("lambda-authorizer-implicit-deny");
  });

  test.each([...table(here), ...table(ofOthers, { "in a log": logged })])(
    "for %s may be one that was kept, %s",
    (_name, _form, text) => {
      const { observations } = diagnose({ text });
      expect(observations.filter(({ facet }) => facet === "after-cache-flush")).toEqual([]);
    },
  );

  // it was made for the test
  test("of a test names the test's own stage", () => {
    const text = `${tested(arn("us-east-1:111122223333:abcde12345/test-invoke-stage/GET/"))}\n\n${refused}\n`;
    const { observations } = diagnose({ text });
    expect(observations.filter(({ facet }) => facet === "after-cache-flush")).toEqual([]);
  });

  test("of which another one reaches the call is left open", () => {
    const two = [elsewhere[0][1], here[0][1]].map(logged).join("\n");
    const { observations } = diagnose({ text: `${two}\n\n${refused}\n` });
    expect(observations.filter(({ facet }) => facet === "after-cache-flush")).toEqual([]);
  });
});
