import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const read = (text: string) => {
  const { verdict, status } = diagnose({ text });
  return verdict === "not-a-403" ? status : verdict;
};

describe("a body alone", () => {
  test.each([
    ['{"message":"Unauthorized"}', 401],
    ['{ "message": "The incoming token has expired" }', 401],
    ['{"message":"Not Found"}', 404],
    ['{"message":"Limit Exceeded"}', 429],
    ['{"message":"Internal server error"}', 500],
    ['$ curl https://api.example.com/orders\n{"message":"Endpoint request timed out"}\n', 504],
  ])("whose words go with another status is no refusal: %s", (text, status) => {
    expect(read(text)).toBe(status);
  });

  test.each([
    ['403 {"message":"Unauthorized"}'],
    ['our gateway response says Forbidden, then {"message":"Unauthorized"}'],
    ['{"message":"Unauthorized","code":7}'],
    ['{"message":"Unauthorized to see this order"}'],
    ['{"message":"Forbidden"}'],
    ['{"message":"Missing Authentication Token"}'],
  ])("may be one: %s", (text) => {
    expect(read(text)).not.toEqual(expect.any(Number));
  });
});

describe("what API Gateway names as the owner's mistake", () => {
  test.each([
    "Execution failed due to configuration error: Could not parse policy\nAuthorizerConfigurationException",
    'client sees {"message":null}, the log has AUTHORIZER_CONFIGURATION_ERROR',
  ])("is answered with 500: %s", (text) => {
    expect(read(text)).toBe(500);
  });

  test("unless something speaks of a 403", () => {
    expect(read("AuthorizerConfigurationException, and the client gets 403")).not.toBe(500);
  });
});
