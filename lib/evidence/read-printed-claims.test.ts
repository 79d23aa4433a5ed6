import { expect, test } from "vitest";
import { readEvidence } from "./read-evidence";

const sources = (text: string) =>
  readEvidence(text).documents.flatMap((one) => (one.kind === "configuration" ? [one.source] : []));

test.each([
  ["a name and a value on each line", "iss https://issuer.example.com\nexp 1772622930\nscope a b"],
  ["what the token does not have", "iss https://issuer.example.com\naud None\nexp 1\nscope None"],
  ["a list", "iss https://issuer.example.com\nexp 1\nscope None\nscp ['a', 'b']"],
])("claims of a token are read as a program prints them: %s", (_, text) => {
  expect(sources(text)).toEqual(["token-claims"]);
});

test.each([
  ["words of prose", "scope creep\nexp is short for expiry"],
  ["one without the others", "iss https://issuer.example.com"],
  ["lines between", "iss https://issuer.example.com\n\nexp 1\nthe\nscope a"],
])("but not %s", (_, text) => {
  expect(sources(text)).toEqual([]);
});
