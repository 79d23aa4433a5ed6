import { describe, expect, test } from "vitest";
import type { PolicyForm } from "..";
import { cpuMilliseconds, leastMilliseconds } from "../testing/cpu-time";
import { measured } from "../testing/measured";

const { explainPolicies, judgePolicies, readPolicies } = measured;

const api = "arn:aws:execute-api:us-east-1:111122223333:abcde12345";
const everybody = { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke" };

/** Statements of one kind, of which none lets the call through by itself. */
const kinds: readonly (readonly [string, (at: number) => object])[] = [
  ["paths", (at) => ({ ...everybody, Resource: `${api}/prod/GET/item${at}/*` })],
  ["stars", (at) => ({ ...everybody, Resource: `${api}/*/*a*b*${at}*c*` })],
  [
    "networks",
    (at) => ({
      ...everybody,
      Resource: `${api}/*`,
      Condition: { IpAddress: { "aws:SourceIp": `203.0.${at % 256}.0/24` } },
    }),
  ],
  [
    "callers",
    (at) => ({
      ...everybody,
      Principal: { AWS: `arn:aws:iam::111122223333:role/app-${at}` },
      Resource: `${api}/*`,
    }),
  ],
];

const policyOf = (make: (at: number) => object, count: number) => ({
  Version: "2012-10-17",
  Statement: Array.from({ length: count }, (_, at) => make(at)),
});

const form: PolicyForm = {
  apiType: "rest",
  auth: "none",
  principal: "anonymous",
  action: "execute-api:Invoke",
  region: "us-east-1",
  account: "111122223333",
  apiId: "abcde12345",
  stage: "prod",
  method: "GET",
  path: "/orders/7",
  keys: {},
};

const request = {
  auth: "none",
  apiType: "rest",
  principal: { kind: "anonymous" },
  action: "execute-api:Invoke",
  arn: `${api}/prod/GET/orders/7`,
  context: new Map(),
} as const;

/** The least of several runs: a pause of the machine only adds. */
const RUNS = 6;

// an endpoint's policy has at most 20,480 characters, a resource policy 8,192, a managed one 6,144
describe.each(kinds)("a policy as large as AWS saves one, of %s", (_, make) => {
  const whole = policyOf(make, 120);

  test("decides within 50 ms", () => {
    expect(JSON.stringify(whole).length).toBeGreaterThan(16_000);
    const policies = [{ kind: "resource", document: whole } as const];
    const took = leastMilliseconds(() => judgePolicies(policies, request, "api-gateway"), {
      runs: RUNS,
      below: 50,
    });
    expect(took).toBeLessThan(50);
  });

  test("is read and explained within half a second, with what would change it", () => {
    const text = JSON.stringify(whole, null, 2);
    const took = leastMilliseconds(
      () => explainPolicies({ policies: readPolicies(text).policies, form }),
      { runs: RUNS, below: 500 },
    );
    expect(took).toBeLessThan(500);
  });

  test("takes time in proportion to its statements", () => {
    const explain = (count: number) => {
      const policies = [{ kind: "resource", document: policyOf(make, count) } as const];
      return () => explainPolicies({ policies, form });
    };
    // four times the statements: a square would take sixteen times as long
    const most = cpuMilliseconds(explain(100), RUNS) * 6 + 25;
    expect(leastMilliseconds(explain(400), { runs: RUNS, below: most })).toBeLessThan(most);
  });
});
