import { expect, test } from "vitest";
import { readEvidence } from ".";

/** The texts of what authorizers returned. */
function answersIn(text: string): readonly string[] {
  return readEvidence(text).documents.flatMap((document) =>
    document.kind === "configuration" && document.source === "authorizer-answer"
      ? [text.slice(document.span.start, document.span.end)]
      : [],
  );
}

test.each<[string, string]>([
  [
    "START RequestId: 7c1d Version: $LATEST\n2026-03-04T10:15:30.123Z\t7c1d\tINFO\t{ isAuthorized: false, context: {} }\nEND RequestId: 7c1d",
    "{ isAuthorized: false, context: {} }",
  ],
  ['returning {"isAuthorized": false}', '{"isAuthorized": false}'],
  [
    String.raw`INFO response: {\"isAuthorized\":false,\"context\":{}}`,
    String.raw`{\"isAuthorized\":false,\"context\":{}}`,
  ],
])("what an authorizer returned stands inside a line of its log: %s", (text, answer) => {
  expect(answersIn(text)).toEqual([answer]);
});

test.each(["isAuthorized: false", 'INFO {"isAuthorized": fal'])(
  "a name without its object, or a part of it, is no answer: %s",
  (text) => {
    expect(answersIn(text)).toEqual([]);
  },
);
