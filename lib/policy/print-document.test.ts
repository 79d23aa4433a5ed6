import fc from "fast-check";
import { expect, test } from "vitest";
import { diffLines, printDocument } from ".";
import { placeInDocument, removeFromDocument } from "./rewrite-document";

const texts = (document: unknown) => printDocument(document).map(({ text }) => text);

test("a document is printed as JSON is", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (document) => {
      expect(texts(document).join("\n")).toBe(JSON.stringify(document, null, 2));
    }),
  );
});

test("each line has the place of its value", () => {
  const lines = printDocument({ Statement: [{ Effect: "Deny", Action: ["a", "b"] }] });
  expect(lines.map(({ text, path }) => `${text.trim()} ${path.join(".")}`)).toEqual([
    "{ ",
    '"Statement": [ Statement',
    "{ Statement.0",
    '"Effect": "Deny", Statement.0.Effect',
    '"Action": [ Statement.0.Action',
    '"a", Statement.0.Action.0',
    '"b" Statement.0.Action.1',
    "] Statement.0.Action",
    "} Statement.0",
    "] Statement",
    "} ",
  ]);
});

const lines = fc.array(fc.constantFrom("{", "}", "a", "b", "c"), { maxLength: 12 });

test("what differs makes both texts, and what is the same is no difference", () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const diff = diffLines(before, after);
      const only = (other: string) =>
        diff.filter((one) => one.in !== other).map(({ text }) => text);
      expect(only("after")).toEqual(before);
      expect(only("before")).toEqual(after);
      expect(diffLines(before, before).every((one) => one.in === "both")).toBe(true);
    }),
  );
});

test("a long text is shown as gone and come, in time that grows with its length", () => {
  const long = (name: string) => Array.from({ length: 5000 }, (_, at) => `${name}${at}`);
  expect(diffLines(long("a"), long("b"))).toHaveLength(10_000);
});

test("a value is put into its place, and taken out with what it leaves empty", () => {
  const document = { Statement: [{ Condition: { Bool: { key: "x" }, Null: { other: "true" } } }] };
  const path = ["Statement", 0, "Condition", "Bool", "key"];
  expect(placeInDocument(document, [...path.slice(0, 4), "more"], "y")).toEqual({
    Statement: [{ Condition: { Bool: { key: "x", more: "y" }, Null: { other: "true" } } }],
  });
  expect(removeFromDocument(document, path)).toEqual({
    Statement: [{ Condition: { Null: { other: "true" } } }],
  });
  expect(placeInDocument({ Statement: ["a"] }, ["Statement", 1], "b")).toEqual({
    Statement: ["a", "b"],
  });
});
