import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { summariseLog } from ".";
import { accessLogPieces, namingFormats, namings } from "./testing/access-log-lines";
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

describe("a log whose columns have names of the owner's choice", () => {
  const lines = 1_500;
  const counts = (names: readonly string[], format: (typeof namingFormats)[number]) => {
    const { refused, unread, groups } = summarise(...accessLogPieces(lines, { names, format }));
    return {
      refused,
      unread,
      causes: groups.map(({ example: _, ...told }) => JSON.stringify(told)).sort(),
    };
  };
  const expected = counts(namings.plain, "json");

  test("holds refusals of all eight causes", () => {
    expect([expected.refused, expected.unread, expected.causes.length]).toEqual([30, 0, 8]);
  });

  // words that say nothing: a status that is called `ms` is said to be a duration
  const name = fc.stringMatching(/^x[a-z0-9]{0,4}(?:_x[a-z0-9]{0,4})?$/);
  const names = fc.uniqueArray(name, {
    minLength: namings.plain.length,
    maxLength: namings.plain.length,
  });

  test("is counted the same under any of them, in each format that writes them", () => {
    fc.assert(
      fc.property(names, fc.constantFrom(...namingFormats), (given, format) => {
        expect(counts(given, format)).toEqual(expected);
      }),
      { numRuns: runs(22) },
    );
  });
});
