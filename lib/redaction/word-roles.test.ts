import { expect, test } from "vitest";
import { WordRoles } from "./word-roles";

/** The words that are found in a text, in order. */
function wordsOf(text: string): readonly string[] {
  const words = new WordRoles(text);
  const found: string[] = [];
  for (let word = words.next(0); word; word = words.next(word.end)) {
    found.push(text.slice(word.start, word.end));
  }
  return found;
}

test("words that can name nothing are passed over", () => {
  expect(
    wordsOf("GET /orders/17 at index.html, x-api-key: a, K=1, the passwd, value 密码 %26t=1"),
  ).toEqual(["x-api-key", "K", "passwd", "value", "密码", "26t"]);
});
