import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { summariseLog } from ".";
import { accessLogPieces } from "./testing/access-log-lines";
import { runs } from "./testing/runs";

function summarise(...pieces: readonly string[]) {
  const summariser = summariseLog();
  for (const piece of pieces) summariser.push(piece);
  return summariser.finish();
}

/** Refusals of every kind between answers, an empty line and one that is of no log. */
const mixed = `${[...accessLogPieces(250)].join("")}\n\nnot a line of a log`;
const whole = summarise(mixed);

describe("a log", () => {
  test("of this kind holds several refusals", () => {
    expect(whole.refused).toBe(5);
    expect(whole.groups.length).toBeGreaterThan(2);
  });

  test("is counted the same wherever it is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(mixed.length), { maxLength: 8 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), mixed.length];
        const pieces = places.slice(1).map((end, at) => mixed.slice(places[at], end));
        expect(summarise(...pieces)).toEqual(whole);
      }),
      { numRuns: runs(60) },
    );
  });
});
