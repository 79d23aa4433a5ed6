import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/runs";
import { isPlaceholder, looks } from "./placeholders";

/** What is judged by its name: `$PASSWORD`, `{password}`. */
const VARIABLE = /^(?:\$[A-Za-z_]\w*|\{[A-Za-z_][\w -]*\})$/;

// fast-check makes no text for those
const withoutLookahead = ({ source }: RegExp) => new RegExp(source.replace(/\(\?!.*?\)/g, ""));

describe("a look is found, with digits and without", () => {
  test.each(looks.map((look) => [look.source, look] as const))("%s", (_, look) => {
    fc.assert(
      fc.property(fc.stringMatching(withoutLookahead(look)), (text) => {
        fc.pre(text.length <= 240 && look.test(text.trim()) && !VARIABLE.test(text.trim()));
        expect(isPlaceholder(text)).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });
});
