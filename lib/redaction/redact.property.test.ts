import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/runs";
import { emptyHash, pairShapes, secretNames } from "../testing/secret-pairs";
import { redact } from "./index";
import { isOpaque } from "./opaque-values";

const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJleGFtcGxlIn0.c2lnbmF0dXJlLWV4YW1wbGU";
const scope = "20260101/us-east-1/execute-api/aws4_request";
describe("what looks random is hidden under any name", () => {
  test("random texts are told from words", () => {
    const random = fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9]{32,60}$/),
      fc.stringMatching(/^[0-9a-f]{32,64}$/),
    );
    const words = fc
      .array(fc.constantFrom("orders", "Items", "get", "2026", "Customer"), { minLength: 6 })
      .map((parts) => parts.join("-"));
    let missed = 0;
    fc.assert(
      fc.property(random, (value) => {
        if (!isOpaque(value)) missed += 1;
      }),
      { numRuns: runs(2000) },
    );
    expect(missed / runs(2000)).toBeLessThan(0.02);
    fc.assert(
      fc.property(words, (value) => !isOpaque(value)),
      { numRuns: runs(100) },
    );
  });
});

describe("shapes of a secret", () => {
  test("planted values never appear, whatever their characters", () => {
    const plain = fc
      .stringMatching(/^[A-Za-z0-9+/_.~-]{6,60}$/)
      .filter((value) => /\d/.test(value) && !/^[.*x]+$/i.test(value))
      // of what is left out in its middle too little is left
      .filter((value) => !/^[A-Za-z0-9_-]{0,3}\.{3,}[A-Za-z0-9]{0,3}$/.test(value));
    fc.assert(
      fc.property(
        fc.constantFrom(...pairShapes),
        fc.constantFrom(...secretNames),
        plain,
        ([, shape], name, value) => {
          const planted = `q7Z${value}Z7q`;
          const { text } = redact(shape(name, planted));
          expect(text).not.toContain(planted);
          expect(redact(text).text).toBe(text);
        },
      ),
      { numRuns: runs(600) },
    );
  });
});

describe("marks", () => {
  test("stand where they are said to, in order", () => {
    fc.assert(
      fc.property(hostileText(), (source) => {
        const { text, hidden } = redact(source);
        let last = 0;
        for (const { start, end } of hidden) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toMatch(/^\[hidden(?:-\d+)?(?: jwt[\w =.-]*)?\]$/);
          last = end;
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("hostile text", () => {
  test.each([
    "Authorization\t://[hidden]",
    "x-api-key\t:abc",
    "Authorization\t://-----BEGIN PRIVATE KEY-----\nabc\n",
    "[Authorization:\\\nAuthorization",
  ])("a mark behind a separator is left as it is: %j", (source) => {
    const { text } = redact(source);
    expect(redact(text).text).toBe(text);
  });

  test("a second reading changes nothing, and no line is lost", () => {
    fc.assert(
      fc.property(hostileText(), (source) => {
        const { text } = redact(source);
        expect(redact(text).text).toBe(text);
        expect(text.split(/\r\n|\n|\r/).length).toBe(source.split(/\r\n|\n|\r/).length);
      }),
      { numRuns: runs(600) },
    );
  });
});

function hostileText(): fc.Arbitrary<string> {
  const pieces = fc.constantFrom(
    "Authorization",
    "authorization",
    "x-api-key",
    "token",
    "Cookie",
    "Signature",
    "Credential",
    "AWS4-HMAC-SHA256",
    "Bearer",
    "code",
    "key",
    "value",
    "name",
    ":",
    ": ",
    "=",
    "==",
    "&",
    "?",
    "%3D",
    "%26",
    "\\u0026",
    ",",
    ", ",
    ";",
    '"',
    "'",
    '\\"',
    "`",
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "</",
    "/",
    "\\",
    "\\n",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "  ",
    "--",
    "-u ",
    "-H ",
    "://",
    "@",
    "undefined",
    "[hidden]",
    "[hidden jwt]",
    "[hidden jwt alg=RS256 iss=login.example.com aud scope exp=20260101T000000Z]",
    "abc123",
    "SECRETvalue9",
    "AKIAIOSFODNN7EXAMPLE",
    jwt,
    scope,
    emptyHash,
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "-----BEGIN KEY-----",
    "-----END KEY-----",
    " not a valid key=value pair",
    "API Key: ",
    "x-amz-cf-id",
    "…",
    "\u201c",
    "* [",
  );
  return fc.oneof(
    { weight: 6, arbitrary: fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join("")) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  );
}

describe("what command-line tools and browsers copy", () => {
  test.each([
    ['-b ^"AWSALB=one; b=two^" ^', '-b ^"[hidden]^" ^'],
    ['-H ^"Cookie: AWSALB=one^" ^', '-H ^"Cookie: [hidden]^" ^'],
    ['-u ^"me:one^" ^', '-u ^"[hidden]^" ^'],
    [
      '--data-raw ^"^{^\\^"password^\\^":^\\^"one^\\^"^}^"',
      '--data-raw ^"^{^\\^"password^\\^":^\\^"[hidden]^\\^"^}^"',
    ],
    ['"x-amz-security-token"="one`"two"', '"x-amz-security-token"="[hidden]"'],
    [
      '$session.Cookies.Add((New-Object System.Net.Cookie("AWSALB", "one", "/", "example.com")))',
      '$session.Cookies.Add((New-Object System.Net.Cookie("AWSALB", "[hidden]", "/", "example.com")))',
    ],
    ["x-api-key                      one", "x-api-key                      [hidden]"],
    [
      "Set-Cookie                     {AWSALB=one; Path=/}",
      "Set-Cookie                     [hidden]",
    ],
    [
      "Headers : {[Set-Cookie, AWSALB=one; Path=/], [Server, x]}",
      "Headers : {[Set-Cookie, [hidden]], [Server, x]}",
    ],
    ["x-api-key → one", "x-api-key → [hidden]"],
    [
      "Setting --http-password (httppassword) to one",
      "Setting --http-password (httppassword) to [hidden]",
    ],
  ])("%s", (text, hidden) => {
    expect(redact(text).text).toBe(hidden);
    expect(redact(hidden).text).toBe(hidden);
  });
});
