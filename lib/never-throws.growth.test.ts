import { describe, expect, test } from "vitest";
import { measured } from "./testing/measured";

const { diagnose } = measured;

const verdicts = ["cause", "shortlist", "contradiction", "not-a-403", "nothing-read"];

describe("however long or deep, a paste is diagnosed", () => {
  // the stack holds some 100,000 arguments, and fewer calls
  const size = 110_000;
  const line = '{"requestId":"1","status":"403"}\n';
  test.each([
    ["a header of many values", () => `Authorization: ${"a=b, ".repeat(size)}`],
    ["a key of many lines", () => `-----BEGIN PRIVATE KEY-----\n${"ab\n".repeat(size)}`],
    ["a log of many lines", () => line.repeat(size)],
    ["a line of signatures", () => "Authorization: AWS4-HMAC-SHA256 Credential=".repeat(size / 4)],
    ["many requests", () => "GET https://a.example/\n403\n1 ms\n".repeat(size / 10)],
    ["many objects in one", () => `{"message":"x",${"{a},".repeat(size)}}`],
    ["wrapped lines", () => `x-amzn-errortype: ${"a\n b".repeat(size)}`],
    ["lists", () => "[".repeat(size)],
    ["objects", () => '{"a":'.repeat(size)],
    ["lists of objects without an end", () => '[{"'.repeat(size)],
    ["lists that close", () => "[".repeat(size) + "]".repeat(size)],
    ["elements", () => "<a>".repeat(size)],
    ["YAML lists", () => `$ aws apigatewayv2 get-apis --output yaml\na: ${"[".repeat(size)}`],
    ["YAML items", () => `$ aws apigatewayv2 get-apis --output yaml\n${"- ".repeat(size)}a`],
    ["groups of a query", () => `$ aws apigatewayv2 get-apis --query '${"[a.".repeat(size)}'\n[]`],
    ["parentheses", () => `$ curl ${"$(".repeat(size)}`],
    ["quotes", () => "> ".repeat(size)],
  ])("%s", { timeout: 300_000 }, (_, make) => {
    const text = make();
    expect(verdicts).toContain(diagnose({ text }).verdict);
  });
});
