import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diagnose } from ".";
import { readFixtures } from "./fixtures/read-fixtures";
import { runs } from "./testing/runs";

const fixtures = readFixtures(fileURLToPath(new URL("fixtures", import.meta.url)));

describe("diagnose", () => {
  test("never throws, and quotes lie in the redacted text", () => {
    const printed = fixtures
      .filter(({ name }) => !name.startsWith("har-"))
      .flatMap(({ text }) => text.split("\n"));
    const piece = fc.oneof(fc.string(), fc.constantFrom(...new Set(printed)));
    let quotes = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (lines) => {
        const { observations, reading } = diagnose({ text: lines.join("\n") });
        for (const { span, quote } of observations) {
          if (span === undefined || quote === undefined) continue;
          quotes += 1;
          expect(span.end).toBeLessThanOrEqual(reading.text.length);
          expect(reading.text.slice(span.start, span.end)).toContain(quote.replace(/…$/, ""));
        }
      }),
      { numRuns: runs(100) },
    );
    expect(quotes).toBeGreaterThan(100);
  });

  test("never throws at a recorded HAR that is broken, and quotes lie in the redacted text", () => {
    const hars = fixtures.filter(({ name }) => name.startsWith("har-")).map(({ text }) => text);
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('"', "{", "}", "[", "]", ",", "\\", "null"),
    );
    expect(hars.length).toBeGreaterThan(12);
    let quotes = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...hars),
        fc.nat(),
        fc.nat(300),
        piece,
        (har, at, length, put) => {
          const start = at % har.length;
          const text = har.slice(0, start) + put + har.slice(start + length);
          const { observations, reading } = diagnose({ text });
          for (const { span } of observations) {
            if (span === undefined) continue;
            quotes += 1;
            expect(span.start).toBeLessThanOrEqual(span.end);
            expect(span.end).toBeLessThanOrEqual(reading.text.length);
          }
        },
      ),
      { numRuns: runs(150) },
    );
    expect(quotes).toBeGreaterThan(100);
  });
});
