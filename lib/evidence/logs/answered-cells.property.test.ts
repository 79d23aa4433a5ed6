import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../testing/runs";
import { isResponseType } from "./access-variables";
import { answeredCells } from "./answered-text";
import { type Bounds, scanKnownPairs, scanSeparated, scanWords } from "./cells";

const values = [
  "200",
  '"200"',
  "[200]",
  "404",
  "403",
  '"403"',
  "[403]",
  "403,",
  " 403",
  "4030",
  "-",
  '"-"',
  '""',
  "",
  "ACCESS_DENIED",
  '"WAF_FILTERED"',
  '"a, b; c | d"',
  "[04/Mar/2026:10:00:00 +0000]",
  'a"b',
  '"a',
  String.raw`"a \" b"`,
  '"a ""b"" c"',
  "[a",
  "id=",
  "a=b",
  "a\tb",
  "a\u00a0",
  "状态",
  "two words",
] as const;
const formats = [",", ";", "\t", "|", "words", "pairs"] as const;
const heads = ["status=", "type=", "agent=", "状态="] as const;
const places = { status: 0, type: 1 };

/** Others there would fit nearly never. */
const likely = [values.slice(0, 12), values.slice(7, 17)];
const cells = fc.tuple(...heads.map((_, at) => fc.constantFrom(...(likely[at] ?? values))));
const signs = fc.constantFrom("", "", "", " ", ",");

function scan(line: string, format: (typeof formats)[number], bounds: Bounds): void {
  if (format === "words") scanWords(line, bounds);
  else if (format !== "pairs") scanSeparated(line, format, bounds);
  else if (!scanKnownPairs(line, heads, bounds)) bounds.length = 0;
}

describe("the pattern of an answered line of cells", () => {
  test("fits what is cut into the same cells, with a status, no 403 and no response type", () => {
    let fitting = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...formats),
        fc.array(fc.tuple(cells, signs), { minLength: 30, maxLength: 30 }),
        (format, rows) => {
          const isSpaced = format === "words" || format === "pairs";
          const lineOf = (row: readonly string[], more: string) =>
            row
              .map((value, at) => `${format === "pairs" ? heads[at] : ""}${value}`)
              .join(`${isSpaced ? " " : format}${more}`);
          const written = { format, cells: heads.length, heads: format === "pairs" ? heads : [] };
          const sample = lineOf(["200", "-", "curl", "状态"], "");
          const pattern = answeredCells(written, sample, places);
          const lines = rows.map(([row, more]) => lineOf(row, more));
          for (const line of lines) {
            if (pattern?.test(line) !== true) continue;
            fitting += 1;
            const bounds: Bounds = [];
            scan(line, format, bounds);
            const cut = heads.map((_, at) => line.slice(bounds[2 * at], bounds[2 * at + 1]));
            expect(bounds).toHaveLength(2 * heads.length);
            expect(cut[0]).toMatch(/^[1-5]\d\d$/);
            expect(cut).not.toContain("403");
            expect(isResponseType(cut[1] ?? "")).toBe(false);
          }
        },
      ),
      { numRuns: runs(1_500) },
    );
    expect(fitting).toBeGreaterThan(500);
  });
});
