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

describe("a text that tells another status and nothing of a refusal", () => {
  test.each([
    ["The custom domain gives me 404 page not found, the execute-api URL works.", 404],
    [
      "We get 500 Internal Server Error on https://abcde12345.execute-api.eu-west-1.amazonaws.com/prod/x",
      500,
    ],
    ["status code 502 since the deployment", 502],
    [
      "HTTPError('429 Client Error: Too Many Requests for url: https://abcde12345.execute-api.eu-west-1.amazonaws.com/prod/x')",
      429,
    ],
    [
      "Execution failed due to configuration error: Could not parse policy\nAuthorizerConfigurationException",
      500,
    ],
    ['client sees {"message":null}, the log has AUTHORIZER_CONFIGURATION_ERROR', 500],
  ])("holds none: %s", (text, status) => {
    expect(read(text)).toBe(status);
  });

  test.each([
    "It gives 404 in the browser, and curl says Access Denied.",
    "We get 500 here and 403 there.",
    '{"message":"Missing Authentication Token"}\nI expected a 404 not found',
    "The security token included in the request is invalid. We got 500 before.",
    "error 500 rows were blocked by the WAF",
    "took 502 ms and 404 bytes",
    "order 404 has status 5",
  ])("and one where something refuses, or it is no status: %s", (text) => {
    expect(read(text)).not.toEqual(expect.any(Number));
  });
});
