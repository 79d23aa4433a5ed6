import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/runs";
import { readLines } from "./lines";
import { readEmptyResults } from "./read-empty-results";

const read = (text: string) =>
  readEmptyResults(text, readLines(text), [{ start: 0, end: text.length }]);

const flush =
  "aws apigateway flush-stage-authorizers-cache --rest-api-id abcde12345 --stage-name prod";
const search = "aws logs filter-log-events --log-group-name access --filter-pattern '\"1-2\"'";
describe("any text", () => {
  test("never makes it throw, and spans lie in the text", () => {
    const line = fc.oneof(
      fc.constantFrom(flush, search, '{"events": []}', '{"events": [', "$ aws logs ", "{", "]"),
      fc.string({ unit: "binary", maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n"), (all, end) => {
        const text = all.join(end);
        for (const { span } of read(text).documents) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
