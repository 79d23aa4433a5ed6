import { describe, expect, test } from "vitest";
import { flatten, markScanner, marks } from ".";

const idsIn = (text: string): readonly string[] =>
  markScanner()
    .scan(flatten(text, [{ start: 0, end: text.length }]).text)
    .map(({ mark }) => mark.id);

describe("each row of the table", () => {
  test.each(marks.map((mark) => [mark.id, mark] as const))(
    "%s is found in a JSON string, twice escaped, in entities, behind a log's prefix",
    (id, mark) => {
      const once = JSON.stringify(`head\n${mark.sample}\nfoot`);
      const entities = mark.sample
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;");
      const logged = `2026-03-04T10:15:30.123Z DEBUG [main] ${mark.sample}`;
      const shapes = [once, JSON.stringify({ body: once }), entities, logged];
      expect(shapes.filter((shape) => !idsIn(shape).includes(id))).toEqual([]);
    },
  );
});
