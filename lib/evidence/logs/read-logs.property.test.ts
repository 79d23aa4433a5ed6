import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../testing/runs";
import { logSamples } from "../fixtures/log-samples";
import { readEvidence } from "../read-evidence";
import type { EvidenceDocument, Span } from "../types";

function spansOf(document: EvidenceDocument): readonly Span[] {
  if (document.kind !== "log-record") return [document.span];
  const parts = [...document.fields.values(), ...document.lines].map(({ span }) => span);
  return [document.span, ...parts];
}

const pieces = [
  ...logSamples.flatMap(([, lines]) => lines),
  "{",
  '"',
  "\t",
  "(",
  "[",
  "|",
  "<request id=",
];

test("whatever is cut, mixed or put in between, nothing throws and spans lie in the text", () => {
  const mutated = fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.nat(200), fc.string({ maxLength: 4 })), {
      maxLength: 8,
    })
    .map((parts) => parts.map(([piece, at, put]) => piece.slice(0, at) + put + piece.slice(at)))
    .map((parts) => parts.join("\n"));
  fc.assert(
    fc.property(mutated, (text) => {
      for (const { start, end } of readEvidence(text).documents.flatMap(spansOf)) {
        expect([start >= 0, start <= end, end <= text.length]).toEqual([true, true, true]);
      }
    }),
    { numRuns: runs(300) },
  );
});
