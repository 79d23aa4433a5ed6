import { expect, test } from "vitest";
import { diagnose, disclose, linkTo, readLink } from ".";

const told = (text: string) => {
  const there = diagnose({ text });
  const { observed, answers } = readLink(linkTo(disclose(there))).state;
  return { there, here: diagnose({ observed, answers }) };
};

test.each([
  [
    "a sentence in prose",
    "curl says Signature expired: 20260304T101530Z is now earlier than 20260304T102030Z",
  ],
  [
    "a URL that works beside one that does not",
    'https://abcde12345.execute-api.eu-west-1.amazonaws.com/prod works\nhttps://abcde12345.execute-api.eu-west-1.amazonaws.com/orders gives {"message":"Forbidden"}',
  ],
  [
    "a page and a sentence that do not fit",
    'server: awselb/2.0\n{"message":"Missing Authentication Token"}',
  ],
  ["another service's sentence", "RBAC: access denied"],
])("the link of %s gives the diagnosis that the paste gave, to the last digit", (_, text) => {
  const { there, here } = told(text);
  expect(here.remaining).toEqual(there.remaining);
  expect([here.verdict, here.cause, here.assumed]).toEqual([
    there.verdict,
    there.cause,
    there.assumed,
  ]);
});

test("what is only likely is marked so in a link, and told apart from what was scanned and read", () => {
  const { there } = told(
    'https://abcde12345.execute-api.eu-west-1.amazonaws.com/prod works\nhttps://abcde12345.execute-api.eu-west-1.amazonaws.com/orders gives {"message":"Forbidden"}',
  );
  expect(there.link).toContain("stage-in-url=~~~wrong");
});
