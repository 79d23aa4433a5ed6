import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../testing/runs";
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
    "ZA8L-JS3A-NKPK-HZMD",
    "_auth=am9lOnR1bGlwLWJ1bGItNTI=",
    "db.example.net:5432:orders:joe:hunter2",
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
  const harmless = texts.filter((text) => !hints.mayHoldSecret(text));
  fc.assert(
    fc.property(harmless, (text) => {
      expect(redactUnnamed(text).text).toBe(text);
    }),
    { numRuns: runs(2_000) },
  );
});
