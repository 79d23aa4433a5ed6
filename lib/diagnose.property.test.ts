import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diagnose } from ".";
import { readFixtures } from "./fixtures/read-fixtures";
import { runs } from "./testing/runs";

const fixtures = readFixtures(fileURLToPath(new URL("fixtures", import.meta.url)));

describe("diagnose", () => {
  test("never throws, and quotes lie in the redacted text", () => {
    const pastes = fixtures.filter(({ name }) => !name.startsWith("har-")).map(({ text }) => text);
    const lines = new Set(pastes.flatMap((text) => text.split("\n")));
    const piece = fc.oneof(
      fc.constantFrom(...pastes),
      { arbitrary: fc.constantFrom(...lines), weight: 10 },
      { arbitrary: fc.string(), weight: 10 },
    );
    let quotes = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { observations, reading } = diagnose({ text: pieces.join("\n") });
        for (const { span, quote } of observations) {
          if (span === undefined || quote === undefined) continue;
          quotes += 1;
          expect(span.end).toBeLessThanOrEqual(reading.text.length);
          expect(reading.text.slice(span.start, span.end)).toContain(quote.replace(/…$/, ""));
        }
      }),
      { numRuns: runs(100) },
    );
    expect(quotes).toBeGreaterThan(20);
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
    expect(quotes).toBeGreaterThan(20);
  });
});
