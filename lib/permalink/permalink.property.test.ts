import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/runs";
import { decodeLink, encodeLink } from ".";
import { full, state, vocabulary } from "./toy-links";

describe("decodeLink", () => {
  const link = encodeLink(full);
  const read = (text: string) => decodeLink(text, vocabulary);

  test("every state comes back from its link", () => {
    const facet = fc.constantFrom(...vocabulary.facets);
    const known = fc.uniqueArray(
      facet.chain(({ id, options }) =>
        fc.tuple(fc.constant(id), fc.constantFrom(...options, "unsure"), fc.boolean()),
      ),
      { selector: ([id]) => id },
    );
    const parameters = fc.dictionary(
      fc.constantFrom("stage", "path"),
      fc.stringMatching(/^[a-z/%]{1,20}$/),
    );
    fc.assert(
      fc.property(known, parameters, (entries, given) => {
        const isAnswer = ([, option, answered]: (typeof entries)[number]) =>
          answered || option === "unsure";
        const pair = ([id, option]: (typeof entries)[number]) => [id, option] as const;
        const there = state({
          answers: new Map(entries.filter(isAnswer).map(pair)),
          observed: new Map(entries.filter((entry) => !isAnswer(entry)).map(pair)),
          parameters: new Map(Object.entries(given)),
        });
        expect(read(encodeLink(there))).toEqual({ state: there, problems: [] });
      }),
      { numRuns: runs(100) },
    );
  });

  test("never throws, and never yields what the vocabulary lacks", () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.string().map(encodeURIComponent),
      fc.constant("%E0%A4%A"),
      fc.constant("v=%"),
    );
    fc.assert(
      fc.property(hostile, fc.nat(link.length), (text, at) => {
        const { state: there } = read(link.slice(0, at) + text + link.slice(at));
        for (const [id, option] of [...there.answers, ...there.observed]) {
          const facet = vocabulary.facets.find((one) => one.id === id);
          expect(facet !== undefined && [...facet.options, "unsure"].includes(option)).toBe(true);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
