import fc from "fast-check";
import { expect, test } from "vitest";
import { redactUnnamed } from "./redact-value";
import { SecretHints } from "./secret-hints";

const pieces = fc.constantFrom(
  ..."token|x-api-key|Authorization|password|api key|Bearer|basic|code|state|sid|nonce|max-age".split(
    "|",
  ),
  ...": |=|:|; |, | |\"|'|&|?|/|.|-|--|(|)|://|@|[|]| = |=> ".split("|"),
  ...["AKIAIOSFODNN7EXAMPLE", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "aB3dE5gH7jK9mN1pQ2r"],
  ...["gl" + "pat-Made0Up1Made0Up1", "hv" + "s.Made0Up1Made0Up1Made", "Basic am9lOmh1bnRlcjI="],
  ...["/reset/", "4f2d9c1b7a8e3f6d", "aB3dE5gH7jK9mN1pQ2rS4t", "https://x.example.com", "$2b$12$"],
  ...[
    "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY99",
    "hunter2",
    "text/html",
    "not authorized",
    "header",
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("")),
  fc.string(),
);

test("a text that is said to hold no secret is one in which the rules find none", () => {
  const hints = new SecretHints();
  fc.assert(
    fc.property(texts, (text) => {
      if (!hints.mayHoldSecret(text)) expect(redactUnnamed(text).text).toBe(text);
    }),
    { numRuns: 20_000 },
  );
});

test.each(["?token?=x", "?token.a=x", "?a=b&token/b=x", "#token#=x", "?a#to.token~=x"])(
  "%s may hold a secret: a parameter's name is more than its last word",
  (text) => {
    expect(redactUnnamed(text).text).not.toBe(text);
    expect(new SecretHints().mayHoldSecret(text)).toBe(true);
  },
);

test("most headers are known to hold none", () => {
  const hints = new SecretHints();
  const harmless = [
    "text/html; charset=utf-8",
    "max-age=63072000; includeSubDomains; preload",
    "https://app.example.com/assets/app-1b2c3d4e.js?v=3",
    "Wed, 04 Mar 2026 09:30:00 GMT",
  ];
  expect(harmless.filter((value) => hints.mayHoldSecret(value))).toEqual([]);
});

test("a name in one column and its value in the next may be a secret", () => {
  expect(new SecretHints().mayHoldSecret("x-api-key  token")).toBe(true);
});
