import { expect, test } from "vitest";
import { marksInLines } from "./marks-in";

const refused = "Received HTTP code 403 from proxy after CONNECT";

function lineAt(value: string, start: number, length = value.length) {
  return { value, span: { start, end: start + length } };
}

test("a mark of a line stands where the line stands, whatever lines are before it", () => {
  const lines = [
    lineAt("*   Trying 203.0.113.10:3128...", 40),
    lineAt(refused, 100),
    lineAt("", 150),
    lineAt(refused, 200),
  ];
  const found = marksInLines(lines).filter(({ mark }) => mark.proves["answered-by"]);
  expect(found.map(({ span, text }) => [span.start - refused.indexOf(text), text.length])).toEqual(
    found.map(({ span }, at) => [[100, 200][at], span.end - span.start]),
  );
  expect(found).toHaveLength(2);
});

test("of a line that was unescaped the whole line is the place", () => {
  const [found] = marksInLines([lineAt("* Trying", 0), lineAt(refused, 20, refused.length + 4)]);
  expect(found?.span).toEqual({ start: 20, end: 24 + refused.length });
});

test("what stands on two lines is no mark", () => {
  const [first, second] = [refused.slice(0, 22), refused.slice(22)];
  expect(marksInLines([lineAt(first, 0), lineAt(second, 30)])).toEqual([]);
});
