import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/runs";
import { readEvidence } from "./index";

const folder = new URL("fixtures/", import.meta.url);
describe("whatever stands around", () => {
  const outputs = readdirSync(folder)
    .filter((file) =>
      /^(?:dig|nslookup|host|getent|openssl|s-client|clock|chronyc|ntpq|w32tm)/.test(file),
    )
    .map((file) => readFileSync(new URL(file, folder), "utf8"));
  const lines = outputs.flatMap((output) => output.split(/(?<=\n)/));

  test("nothing is thrown and the spans of the fields lie in their document", () => {
    const piece = fc.oneof(
      fc.constantFrom(...outputs),
      { arbitrary: fc.constantFrom(...lines), weight: 8 },
      { arbitrary: fc.string({ maxLength: 20 }), weight: 4 },
    );
    const texts = fc.array(piece, { maxLength: 40 });
    let fields = 0;
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join("");
        for (const document of readEvidence(text).documents) {
          if (document.kind !== "probe") continue;
          for (const { span } of [...document.fields.values()].flat()) {
            fields += 1;
            expect([span.start >= document.span.start, span.end <= document.span.end]).toEqual([
              true,
              true,
            ]);
          }
        }
      }),
      { numRuns: runs(200) },
    );
    expect(fields).toBeGreaterThan(20);
  });
});
