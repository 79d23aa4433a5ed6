import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../testing/runs";
import { redactUnnamed } from "./redact-value";
import { SecretHints } from "./secret-hints";
import { tokenLooks, tokenStarts } from "./token-looks";

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

test("whatever opens a token of a known look is known by its first two characters", () => {
  for (const { opening, inside } of tokenLooks) {
    if (inside !== undefined) continue;
    const openings = fc.stringMatching(new RegExp(`^${opening}$`));
    fc.assert(
      fc.property(openings, (text) => {
        expect([text, text.startsWith("%") || tokenStarts.has(text.slice(0, 2))]).toEqual([
          text,
          true,
        ]);
      }),
      { numRuns: runs(100) },
    );
  }
});

test("no token of a known look is taken for harmless, whatever stands around it", () => {
  const around = fc.constantFrom("", " ", "/", "see ", "a-", "x_", "1.", "(", "?a=");
  for (const { opening, rest } of tokenLooks) {
    const tokens = fc.stringMatching(new RegExp(`^${opening}${rest.replace(/\(\?!.*\)$/, "")}$`));
    const texts = fc.tuple(around, tokens, around).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const isHarmless = redactUnnamed(text).text === text;
        expect([text, isHarmless || new SecretHints().mayHoldSecret(text)]).toEqual([text, true]);
      }),
      { numRuns: runs(20) },
    );
  }
});
