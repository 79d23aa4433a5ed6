import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/runs";
import { full, state, vocabulary } from "../testing/toy-links";
import { decodeLink, encodeLink, encodeSummary } from ".";

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

  test("every summary comes back from its link", () => {
    const count = fc.nat(1_000_000);
    const kind = fc.tuple(fc.constantFrom(...vocabulary.causes, undefined), fc.boolean());
    const group = fc.tuple(kind, count).map(([[cause, isCertain], many]) => ({
      cause,
      isCertain,
      count: many,
    }));
    const groups = fc.uniqueArray(group, {
      selector: ({ cause, isCertain }) => `${cause} ${isCertain}`,
    });
    fc.assert(
      fc.property(groups, count, count, count, (counted, lines, more, unread) => {
        const refused = counted.reduce((sum, one) => sum + one.count, more);
        const there = { lines, refused, unread, groups: counted };
        const { summary, problems } = read(encodeSummary(there));
        expect(problems).toEqual([]);
        const inOrder = (list: typeof counted) =>
          list.map((one) => JSON.stringify([one.cause ?? "", one.isCertain, one.count])).sort();
        expect({ ...summary, groups: inOrder([...(summary?.groups ?? [])]) }).toEqual({
          ...there,
          groups: inOrder(counted),
        });
      }),
      { numRuns: runs(100) },
    );
  });

  test("of a summary too hostile text makes nothing but causes and counts that can be true", () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom("&log=", "&log.", "log.waf-filtered=", "~", ".", "9".repeat(20), "%3C", "-1"),
    );
    const start = encodeSummary({
      lines: 9,
      refused: 8,
      unread: 0,
      groups: [{ cause: "waf-filtered", isCertain: true, count: 5 }],
    });
    fc.assert(
      fc.property(fc.array(hostile), fc.nat(start.length), (texts, at) => {
        const { summary } = read(start.slice(0, at) + texts.join("") + start.slice(at));
        const { groups = [], refused = 0 } = summary ?? {};
        for (const { cause, count } of groups) {
          expect([undefined, ...vocabulary.causes]).toContain(cause);
          expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
        }
        expect(groups.reduce((sum, one) => sum + one.count, 0)).toBeLessThanOrEqual(refused);
      }),
      { numRuns: runs(200) },
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
