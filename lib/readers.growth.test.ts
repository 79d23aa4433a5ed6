import { describe, expect, test } from "vitest";
import {
  fixtureTexts,
  groupsOfLines,
  linesOf,
  sourceTokens,
} from "../scripts/growth/harvest-tokens.mjs";
import type { Growth, Subject } from "./testing/growth";
import { measured } from "./testing/measured";

const { findGrowth, hostilePieces, parts, pipeline, quickSearch } = measured;
const { readLines, readPaste, repeated, wideSearch } = measured;

const SEED = 1;
const texts = fixtureTexts();
const tokens = sourceTokens(SEED);
const SAMPLE = { share: 0.1, words: 800 };
const material = { tokens, texts, lines: linesOf(texts), groups: groupsOfLines(texts, SEED) };
const rounds = quickSearch(material, SEED, SAMPLE);

function described({ subject, input, exponent, times }: Growth): string {
  const measured = times.map(({ length, milliseconds }) => `${length}: ${milliseconds} ms`);
  return `${subject}, ${input}: n^${exponent.toFixed(2)}, ${measured.join(", ")}`;
}

// `npm run growth -- --all` looks at more; what it finds becomes one of the hostile pieces
describe("no text takes more than linear time, nor more than a second for a megabyte", () => {
  test.each(rounds.map((round) => [`${round.subject.name}: ${round.title}`, round] as const))(
    "%s",
    { timeout: 600_000 },
    (_, { subject, inputs, length }) => {
      expect([...findGrowth(subject, inputs, length)].map(described)).toEqual([]);
    },
  );
});

describe("the search finds", { timeout: 600_000 }, () => {
  const inputs = [...hostilePieces.slice(0, 60), "Traceback", "X-Planted: "].map((piece) =>
    repeated(piece, "\n"),
  );
  const beside = (name: string, run: (text: string) => unknown): Subject => ({
    name,
    run: (text) => [readLines(text), run(text)],
  });

  function foundIn(subject: Subject): readonly string[] {
    return [...findGrowth(subject, inputs, 4_000)].map(({ input }) => input);
  }

  test("a reader that looks through the rest of the text at each of its lines", () => {
    const reader = beside("loop", (text) => {
      const lines = text.split("\n").filter((line) => line.startsWith("X-Planted"));
      return lines.map(
        (_, at) => lines.slice(at).filter((line) => /^x-planted/i.test(line)).length,
      );
    });
    expect(foundIn(reader)).toEqual(['"X-Planted: \\n"']);
  });

  test("a regular expression that tries every beginning up to an end that never comes", () => {
    const reader = beside("expression", (text) => /Traceback[^}]*\}$/.exec(text));
    expect(foundIn(reader)).toEqual(['"Traceback\\n"']);
  });

  test("a reader that takes linear time, but far too much of it", () => {
    const reader = beside("dear", (text) => {
      let sum = 0;
      const count = text.includes("X-Planted") ? text.length * 20_000 : 0;
      for (let at = 0; at < count; at += 1) sum = (sum * 31 + at) | 0;
      return sum;
    });
    expect(foundIn(reader)).toEqual(['"X-Planted: \\n"']);
  });
});

test("both searches run every part of the reading by itself", () => {
  const few = {
    tokens: tokens.slice(0, 3),
    texts: texts.slice(0, 1),
    lines: ["a"],
    groups: ["a\nb"],
  };
  for (const search of [quickSearch, wideSearch]) {
    const run = new Set(Array.from(search(few, SEED), ({ subject }) => subject));
    for (const part of [pipeline, ...parts]) expect(run).toContain(part);
  }
});

test("the words are those of the sources: strings, and what regular expressions look for", () => {
  for (const word of ["x-amzn-errortype", ";; ->>HEADER<<-", "An error occurred ("]) {
    expect(tokens.some((token) => token.includes(word))).toBe(true);
  }
  expect(tokens.length).toBeGreaterThan(2_000);
});

test("aliases of aliases stay small", () => {
  const lines = Array.from({ length: 30 }, (_, i) => ` a${i + 1}: &a${i + 1} [*a${i},*a${i}]`);
  const text = `Resources:\n a0: &a0 [x]\n${lines.join("\n")}\n`;
  const inputs = [{ name: "aliases", at: () => text }];
  expect([...findGrowth({ name: "readPaste", run: readPaste }, inputs, 1_000)]).toEqual([]);
});
