import { describe, expect, test } from "vitest";
import { callers, declared, read, refusal } from "./testing/contents/open-calls";

describe("a token that a page sends to a method with IAM authorization, below a base that nobody shows", () => {
  const rows = declared("IAM").flatMap(([setup, code]) =>
    callers("/pets").map(([caller, call]) => [setup, caller, code, call] as const),
  );
  test.each(rows)("was refused for it: %s, %s", (_, __, code, call) => {
    expect(read(code, `${call}\n${refusal}`).map(({ cause }) => cause)).toEqual([
      "bearer-token-on-iam-method",
      "bearer-token-on-iam-method",
    ]);
  });
});

describe("a part of a stack of the CDK", () => {
  test("tells of the routes of an HTTP API that is made elsewhere", () => {
    const code =
      "api.addRoutes({ path: '/pets', methods: [HttpMethod.GET], integration, authorizer, authorizationScopes: ['pets/read'] });";
    for (const { observations } of read(code, '403 {"message":"Forbidden"}')) {
      const options = observations.map((one) => `${one.facet}=${one.option}`);
      expect(options).toContain("auth-mode=jwt");
    }
  });

  test("leaves open what a method asks for that says nothing of it", () => {
    const code = "const pets = api.root.addResource('pets');\npets.addMethod('GET', integration);";
    for (const { observations } of read(code, '403 {"message":"Forbidden"}'))
      expect(observations.map(({ facet }) => facet)).not.toContain("auth-mode");
  });
});
