import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const observed = (text: string, facet: string): string | undefined =>
  diagnose({ text }).observations.find((one) => one.facet === facet)?.option;

/** AWS's sentences, from how much of them on they can be told, and what they are. */
const sentences: readonly (readonly [sentence: string, share: number, message: string])[] = [
  ["Missing Authentication Token", 0.5, "missing-authentication-token"],
  ["The security token included in the request is invalid", 0.9, "token-invalid"],
  ["The security token included in the request is expired", 0.9, "token-expired"],
  ["User is not authorized to access this resource", 0.7, "authorizer-denied"],
  ["Authorization header requires 'Credential' parameter", 0.5, "authorization-not-sigv4"],
  [
    "Invalid key=value pair (missing equal-sign) in Authorization header",
    0.5,
    "authorization-not-sigv4",
  ],
];

/** How titles, columns, previews and files end in the middle of one. */
const cuts: Readonly<Record<string, (text: string) => string>> = {
  "a file that ends": (text) => `{"message":"${text}`,
  "a preview": (text) => `{"message": "${text}…"}`,
  "a column": (text) => `| 403 | {"message":"${text}… |`,
  "a title": (text) => `403 ${text}... (truncated)`,
  "a client's error": (text) =>
    `Error: Request failed with status code 403: {"message":"${text}...`,
};

describe("a sentence that is cut", () => {
  const rows = sentences.flatMap((one) => Object.keys(cuts).map((form) => [form, ...one] as const));
  test.each(rows)("by %s is known: %s", (form, sentence, share, message) => {
    for (let length = Math.ceil(sentence.length * share); length < sentence.length; length += 1) {
      const text = cuts[form]?.(sentence.slice(0, length)) ?? "";
      expect([text, observed(text, "message")]).toEqual([text, message]);
    }
  });

  test.each([
    ['{"message":"User is not authorized to access this resource…"}', undefined],
    ['{"message":"User is not authorized to access this re', undefined],
    ['{"message":"User is not authorized to access this resource w', "explicit"],
    ['{"message":"User is not authorized to access this resource with an…"}', "explicit"],
    ['{"message":"User is not authorized to access this resource"}', "implicit"],
  ])("leaves open how it was denied where it does not say so yet: %s", (text, denial) => {
    expect(observed(text, "denial")).toBe(denial);
  });

  test("leaves open which of two it was", () => {
    const text = '{"message":"The security token included in the req…"}';
    expect(observed(text, "message")).toBeUndefined();
    expect(observed(text, "authorization-sent")).toBe("sigv4");
  });

  test.each([
    '{"message":"Missing authentic signature of the owner"}',
    '{"message":"User is not authorized to access the vault"}',
    '{"message":"Missing Authority"}',
  ])("is none where it goes on otherwise: %s", (text) => {
    expect(observed(text, "message")).toBe("customised");
  });
});
