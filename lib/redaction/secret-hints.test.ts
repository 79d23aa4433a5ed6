import { expect, test } from "vitest";
import { redactUnnamed } from "./redact-value";
import { SecretHints } from "./secret-hints";

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
