import { expect, test } from "vitest";
import { charactersOf, longRuns, matchesOnLines } from "./long-runs";

const letters = charactersOf(/[a-z]/);

test("runs are whole, wherever they stand between the characters that are looked at", () => {
  const texts = Array.from({ length: 9 }, (_, at) => `${".".repeat(at)}abcde..abcd.é.abcdef`);
  expect(
    texts.map((text) => longRuns(text, letters, 5).map(({ start, end }) => text.slice(start, end))),
  ).toEqual(texts.map(() => ["abcde", "abcdef"]));
});

test("a pattern is looked for on the lines of the runs alone, and what it finds has its place in the text", () => {
  const text = "a=1 b=2\nabcdef a=3\na=4\nb=5 abcdef abcdef";
  const found = matchesOnLines(text, /[ab]=\d/g, longRuns(text, letters, 6));
  expect([...found].map(({ 0: match, index }) => [match, text.indexOf(match) === index])).toEqual([
    ["a=3", true],
    ["b=5", true],
  ]);
});
