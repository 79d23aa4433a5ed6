import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/runs";
import { readLines } from "./lines";
import { readExportedRoutes } from "./read-exported-routes";

const read = (text: string) =>
  readExportedRoutes(text, readLines(text), [{ start: 0, end: text.length }]);

describe("the lines that grep prints of an exported API", () => {
  test("never throw, and lie in the text in their order", () => {
    const line = fc.oneof(
      fc.constantFrom(
        '"url" : "https://abcde12345.execute-api.us-east-1.amazonaws.com/{basePath}"',
        '"default" : "prod"',
        '"/orders/{id}" :',
        '"get" :',
        '"x-amazon-apigateway-any-method" :',
        '"get": {',
        '"/":',
        '"default": ""',
        "",
        "x",
        '"',
      ),
      fc.string({ unit: "binary", maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n"), (all, end) => {
        const text = all.join(end);
        let last = 0;
        for (const { span } of read(text).documents) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          last = span.end;
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
