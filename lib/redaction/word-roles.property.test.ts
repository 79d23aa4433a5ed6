import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../testing/runs";
import { nameStems } from "./secret-names";
import { WordRoles } from "./word-roles";

const pieces = fc.constantFrom(
  ...nameStems,
  ..."token|API_KEY|x-api-key|k|p|value|Key|sessionid|密码是|contraseña|ſid|a|order|index|js".split(
    "|",
  ),
  ..." |-|_|.|:|=|/|\\n|\\u0026|%26|%2526|\n|é|：|│|1|22".split("|"),
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string(),
);

/** Each word of a text, whatever it may be. */
const WORD =
  /[\w\u00c0-\u024f\u0370-\u052f][\w\u00c0-\u024f\u0370-\u052f-]*|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+/g;

test("no word with a role is passed over, and no other text is taken for a word", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const words = new WordRoles(text);
      const all = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
        start: index,
        end: index + word.length,
      }));
      const found: { readonly start: number; readonly end: number }[] = [];
      for (let word = words.next(0); word; word = words.next(word.end)) found.push(word);
      expect(all).toEqual(expect.arrayContaining(found));
      expect(found).toEqual(
        expect.arrayContaining(
          all.filter(({ start, end }) => words.of(start, end).role !== undefined),
        ),
      );
    }),
    { numRuns: runs(1_000) },
  );
});
