import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../testing/runs";
import { redact } from "./index";

const folder = new URL("../evidence/fixtures/", import.meta.url);
function dump(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

test("any mutation is hidden without throwing, and keeps its lines", () => {
  const text = dump("curl-trace-secrets.dump").slice(0, 4000);
  fc.assert(
    fc.property(fc.nat(3999), fc.nat(60), fc.string({ maxLength: 8 }), (at, length, piece) => {
      const mutated = text.slice(0, at) + piece + text.slice(at + length);
      const breaks = (value: string) => value.match(/\n/g)?.length;
      expect(breaks(redact(mutated).text)).toBe(breaks(mutated));
    }),
    { numRuns: runs(200) },
  );
});
