import { describe, expect, test } from "vitest";
import { type GivenPolicy, type OpenRequest, type PolicyKind, scenariosOf } from ".";

const account = "111122223333";
const api = `arn:aws:execute-api:us-east-1:${account}:abcde12345`;
const user = `arn:aws:iam::${account}:user/anna`;
const statement = { Effect: "Allow", Action: "execute-api:Invoke", Resource: "*" };
const everybody = { ...statement, Principal: "*" };
const of = (kind: PolicyKind, ...statements: readonly object[]): GivenPolicy => ({
  kind,
  document: { Version: "2012-10-17", Statement: statements },
});
const within = { Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } };
const request: OpenRequest = {
  auth: undefined,
  apiType: undefined,
  principal: { kind: "unknown" },
  action: "execute-api:Invoke",
  arn: `${api}/prod/GET/pets`,
  context: new Map(),
};
const waysOf = (given: readonly GivenPolicy[], difference: Partial<OpenRequest> = {}) =>
  scenariosOf(given, { ...request, ...difference }).map(({ when, judgement }) => [
    when,
    judgement.decision,
  ]);

describe("the ways in which an API may be set up", () => {
  test("are one where they make no difference", () => {
    expect(waysOf([of("resource", everybody)])).toEqual([[[], "allow"]]);
  });

  test("are told apart by the type of the API where a condition is about the caller's address", () => {
    expect(waysOf([of("resource", { ...everybody, ...within })])).toEqual([
      [[{ apiType: "rest" }], "depends"],
      [[{ apiType: "private" }], "implicit-deny"],
    ]);
  });

  test("are told apart by the caller's account where its policies are there and the caller is not known", () => {
    expect(waysOf([of("identity", statement)])).toEqual([
      [[{ isSameAccount: true }], "allow"],
      [[{ isSameAccount: false }], "implicit-deny"],
    ]);
  });

  test.each<readonly [string, readonly GivenPolicy[], Partial<OpenRequest>, object]>([
    ["a caller with an ARN", [], { principal: { kind: "arn", arn: user } }, { auth: "iam" }],
    ["a boundary", [of("permissions-boundary", statement)], {}, { auth: "iam" }],
    ["an authorizer's policy", [of("authorizer", statement)], {}, { auth: "lambda-authorizer" }],
    ["an endpoint's policy", [of("vpc-endpoint", everybody)], {}, { apiType: "private" }],
    [
      "an endpoint in the request",
      [of("resource", everybody)],
      { context: new Map([["aws:SourceVpce", ["vpce-1"]]]) },
      { apiType: "private" },
    ],
    [
      "an address in the request",
      [of("resource", everybody)],
      { context: new Map([["aws:SourceIp", ["203.0.113.9"]]]) },
      { apiType: "rest" },
    ],
    [
      "connections that are managed",
      [of("identity", statement)],
      { action: "execute-api:ManageConnections" },
      { apiType: "websocket" },
    ],
    ["no resource policy", [of("identity", statement)], {}, { apiType: "rest" }],
    ["nothing", [of("resource", everybody)], {}, { auth: "none" }],
  ])("are fewer, for %s tells of them", (_, given, difference, expected) => {
    const requests = scenariosOf(given, { ...request, ...difference }).flatMap(
      (one) => one.requests,
    );
    expect(requests.length).toBeGreaterThan(0);
    for (const one of requests) expect(one).toMatchObject(expected);
  });
});
