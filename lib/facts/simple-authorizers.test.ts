import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";

const first = (text: string): string | undefined => diagnose({ text }).remaining[0]?.cause;
const refused = '{"message":"Forbidden"}';

describe("what an HTTP API's authorizer answers, in its code or its log", () => {
  test.each([
    [
      "a field that is set later",
      "const response = { isAuthorized: false };\nif (ok(event)) response.isAuthorized = true;\nreturn response;",
    ],
    ["what it computes", 'return {"isAuthorized": event["headers"].get("x-secret") == SECRET}'],
    ["over several lines", 'return {\n  "isAuthorized": token === process.env.TOKEN,\n};'],
    ["Go", "return events.APIGatewayV2CustomAuthorizerSimpleResponse{IsAuthorized: false}, nil"],
    ["C#", "return new APIGatewayCustomAuthorizerV2SimpleResponse { IsAuthorized = ok };"],
    ["its log", '2026-03-04T10:15:31Z returned {"isAuthorized": false}'],
  ])("makes it the likeliest: %s", (_, text) => {
    expect(first(`${text}\n\n${refused}`)).toBe("http-api-lambda-authorizer-deny");
  });

  test.each([
    ["AppSync's", '{"isAuthorized": false, "resolverContext": {"a": 1}, "deniedFields": []}'],
    ["AppSync's, in code", "return { isAuthorized: false, ttlOverride: 10 };"],
    ["a variable", "let isAuthorized = false;\nif (user.isAuthorized === true) next();"],
    ["a type", "interface Answer { isAuthorized: boolean }"],
    ["a yes", '2026-03-04T10:15:31Z returned {"isAuthorized": true}'],
  ])("tells nothing where it is %s", (_, text) => {
    expect(first(`${text}\n\n${refused}`)).not.toBe("http-api-lambda-authorizer-deny");
  });
});
