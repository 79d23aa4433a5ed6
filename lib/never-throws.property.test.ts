import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixtureTexts } from "../scripts/growth/harvest-tokens.mjs";
import {
  cleanHar,
  diagnose,
  disclose,
  discloseSignature,
  explainPolicies,
  explainSignature,
  looksLikeLog,
  readLink,
  readPaste,
  readPolicies,
  summariseLog,
  toJson,
} from ".";
import { inEnglish } from "./testing/telling";

const verdicts = ["cause", "shortlist", "contradiction", "not-a-403", "nothing-read"];
const short = fixtureTexts().filter(({ length }) => length < 4_000);
const oneText = fc.constantFrom(...short);

/** What happens to a paste on its way: a part of it is lost, doubled, put elsewhere, or is no text. */
const change = fc.oneof(
  fc.record({ kind: fc.constant("cut" as const), at: fc.nat(), length: fc.nat(400) }),
  fc.record({ kind: fc.constant("double" as const), at: fc.nat(), length: fc.nat(400) }),
  fc.record({ kind: fc.constant("splice" as const), at: fc.nat(), put: oneText }),
  fc.record({
    kind: fc.constant("insert" as const),
    at: fc.nat(),
    put: fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("\0", "\ud800", "\u2028", "```", '"', "\\", "{", "[", "%", "\u001b["),
    ),
  }),
  fc.record({ kind: fc.constant("shuffle" as const), at: fc.nat() }),
  fc.record({
    kind: fc.constant("nest" as const),
    around: fc.constantFrom('{"body":%}', "[%]", "> %", "<a>%</a>", "| % |", "`%`", '"%"', "(%)"),
    times: fc.nat(200),
  }),
  fc.record({ kind: fc.constant("quote" as const) }),
);

type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

const mutated = fc
  .tuple(oneText, fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([text, changes]) => changes.reduce(changed, text).slice(0, 10_000));

function changed(text: string, one: Change): string {
  const at = "at" in one ? one.at % (text.length + 1) : 0;
  switch (one.kind) {
    case "cut":
      return text.slice(0, at) + text.slice(at + one.length);
    case "double":
      return text.slice(0, at + one.length) + text.slice(at);
    case "splice":
    case "insert":
      return text.slice(0, at) + one.put + text.slice(at);
    case "shuffle":
      return [...text.slice(at).split("\n"), ...text.slice(0, at).split("\n")].join("\n");
    case "nest": {
      const [before = "", after = ""] = one.around.split("%");
      return before.repeat(one.times) + text + after.repeat(one.times);
    }
    case "quote":
      return JSON.stringify(text);
  }
}

describe("whatever happened to a paste", () => {
  test("it is diagnosed, and its diagnosis can be printed", () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const diagnosis = diagnose({ text });
        expect(verdicts).toContain(diagnosis.verdict);
        const { reading, remaining, observations } = diagnosis;
        const { length } = reading.text;
        for (const { span, line } of observations) {
          expect(span === undefined || (span.start >= 0 && span.end <= length)).toBe(true);
          expect(line === undefined || line >= 1).toBe(true);
        }
        const sum = remaining.reduce((total, { weight }) => total + weight, 0);
        expect(remaining.length === 0 || Math.abs(sum - 1) < 1e-6).toBe(true);
        expect(JSON.parse(JSON.stringify(toJson(disclose(diagnosis), inEnglish)))).toMatchObject({
          verdict: diagnosis.verdict,
        });
      }),
      { numRuns: 80 },
    );
  });

  test("it is summed up, and cleaned where it is a HAR", () => {
    fc.assert(
      fc.property(mutated, fc.nat(), (text, at) => {
        const cut = at % (text.length + 1);
        const summary = summariseLog();
        summary.push(text.slice(0, cut));
        summary.push(text.slice(cut));
        const { lines, refused, unread, groups } = summary.finish();
        expect(unread).toBeLessThanOrEqual(lines);
        expect(groups.reduce((total, { count }) => total + count, 0)).toBe(refused);
        expect(typeof looksLikeLog(text)).toBe("boolean");
        const har = cleanHar(readPaste(text));
        expect(har === undefined || typeof JSON.parse(har) === "object").toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  test("its signature is explained", () => {
    const kinds = ["difference", "secret", "edited-text", "not-enough", "other-service"];
    fc.assert(
      fc.property(mutated, (text) => {
        const { verdict, differences } = discloseSignature(explainSignature(text));
        expect(kinds).toContain(verdict);
        expect(verdict === "secret" ? differences.length : 1).toBe(1);
      }),
      { numRuns: 80 },
    );
  });

  test("its policies are explained", () => {
    const policies = short.filter((text) => /\bStatement\b/.test(text));
    expect(policies.length).toBeGreaterThan(10);
    let count = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...policies),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (policy, changes) => {
          const text = changes.reduce(changed, policy).slice(0, 10_000);
          const paste = readPolicies(text);
          const { policies: explained, scenarios } = explainPolicies(paste);
          count += explained.length;
          expect(explained).toHaveLength(paste.policies.length);
          expect(scenarios.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 80 },
    );
    expect(count).toBeGreaterThan(20);
  });

  test("a fragment is read", () => {
    const link = diagnose({ text: '{"message":"Forbidden"}' }).link;
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(200), fc.nat(20), (put, at, length) => {
        for (const fragment of [put, link.slice(0, at) + put + link.slice(at + length)]) {
          const { state, problems } = readLink(fragment);
          expect(state.answers).toBeInstanceOf(Map);
          expect(Array.isArray(problems)).toBe(true);
        }
      }),
    );
  });
});
