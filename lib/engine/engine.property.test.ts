import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/runs";
import { loaves, seen } from "../testing/toy-catalogue";
import { narrow } from ".";

describe("narrow", () => {
  test("the result does not depend on the order, and the weights add up to 1", () => {
    const observation = fc.constantFrom(
      ...loaves.facets.flatMap(({ id, options }) =>
        options.map((option) => seen({ [id]: option })[0]),
      ),
    );
    const observations = fc.uniqueArray(observation, { selector: (one) => one?.facet });
    fc.assert(
      fc.property(observations, (list) => {
        const given = list.flatMap((one) => (one === undefined ? [] : [one]));
        const there = narrow(loaves, given);
        expect(narrow(loaves, given.toReversed())).toEqual(there);
        const total = there.remaining.reduce((sum, { weight }) => sum + weight, 0);
        expect(there.remaining.length === 0 ? 1 : total).toBeCloseTo(1);
        expect(there.remaining.length + there.ruledOut.length).toBe(loaves.causes.length);
      }),
      { numRuns: runs(100) },
    );
  });
});
