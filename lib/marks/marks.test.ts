import { describe, expect, test } from "vitest";
import { flatten, markScanner, marks } from ".";

const idsIn = (text: string): readonly string[] =>
  markScanner()
    .scan(flatten(text, [{ start: 0, end: text.length }]).text)
    .map(({ mark }) => mark.id);

describe("each row of the table", () => {
  test("has an id of its own, and a source", () => {
    const ids = marks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(marks.filter(({ source }) => !source.startsWith("https://"))).toEqual([]);
  });

  test.each(marks.map((mark) => [mark.id, mark] as const))(
    "%s is found in its sample",
    (id, mark) => {
      expect(idsIn(mark.sample)).toContain(id);
    },
  );

  test("proves one thing with its sample alone: no other row says another author", () => {
    const authors = marks.map((mark) => ({
      id: mark.id,
      authors: new Set(
        markScanner()
          .scan(mark.sample)
          .filter(({ mark: { as } }) => as === "refusal" || as === "author")
          // emulators and applications use its words
          .map(({ mark: { proves } }) => proves["answered-by"])
          .filter((author) => author !== "api-gateway"),
      ),
    }));
    expect(authors.filter((one) => one.authors.size > 1)).toEqual([]);
  });
});
