import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { summariseLog } from ".";
import { accessLogPieces, namings } from "./testing/access-log-lines";
import { runs } from "./testing/runs";

const passed = vi.hoisted(() => ({ isUsed: true, lines: 0 }));

/** Without a pattern of answered lines every line is parsed. */
vi.mock("./evidence/logs/answered-text", async (original) => {
  const { answeredText, answeredCells } =
    await original<typeof import("./evidence/logs/answered-text")>();
  const counting = (pattern: RegExp | undefined) => {
    if (!passed.isUsed || pattern === undefined) return undefined;
    return {
      test: (text: string) => {
        const fits = pattern.test(text);
        passed.lines += Number(fits);
        return fits;
      },
    };
  };
  return {
    answeredText: (...given: Parameters<typeof answeredText>) => counting(answeredText(...given)),
    answeredCells: (...given: Parameters<typeof answeredCells>) =>
      counting(answeredCells(...given)),
  };
});

function summarise(text: string) {
  const summariser = summariseLog();
  summariser.push(text);
  return summariser.finish();
}

type Member = readonly [key: string, value: string];

const rows = (names: readonly string[]) =>
  [...accessLogPieces(600, { names })]
    .join("")
    .split("\n")
    .filter(Boolean)
    .map((line) => Object.entries<string>(JSON.parse(line)));
const named = Object.values(namings).map(rows);

const quoted = (value: string, sign: RegExp) =>
  sign.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
const values = (members: readonly Member[], sign: RegExp) =>
  members.map(([, value]) => quoted(value, sign));

/** How a program writes its rows. */
const writers: readonly ((members: readonly Member[]) => string)[] = [
  (members) => JSON.stringify(Object.fromEntries(members)),
  (members) => `{ ${members.map(([key, value]) => `"${key}":"${value}"`).join(", ")} }`,
  (members) => JSON.stringify(Object.fromEntries(members)).replace(/"(\d{1,4})"/g, "$1"),
  (members) => JSON.stringify(Object.fromEntries(members)).replaceAll('"-"', "null"),
  (members) => JSON.stringify(Object.fromEntries([...members].reverse())),
  (members) => JSON.stringify(Object.fromEntries(members.map(([key, value]) => [key, { value }]))),
  (members) =>
    JSON.stringify({ log: Object.fromEntries(members.slice(4)), ...Object.fromEntries(members) }),
  (members) => `2026-03-04T10:15:30.123Z ${JSON.stringify(Object.fromEntries(members))}`,
  (members) => `${JSON.stringify(Object.fromEntries(members))}\r`,
  (members) => JSON.stringify(JSON.stringify(Object.fromEntries(members))),
  (members) => members.map(([key, value]) => `${key}=${quoted(value, /[ =]/)}`).join(" "),
  (members) => members.map(([key, value]) => `${key}=${quoted(value, /[ =]/)}`).join(", "),
  (members) => values(members, /,/).join(","),
  (members) => values(members, /./).join(","),
  (members) => values(members, /;/).join(";"),
  (members) => values(members, /\t/).join("\t"),
  (members) => values(members, /\|/).join(" | "),
  (members) => values(members, / /).join(" "),
  (members) => members.map(([, value]) => (value.includes(" ") ? `[${value}]` : value)).join(" "),
];

/** What may become of a line. */
const accidents: readonly ((line: string) => string)[] = [
  (line) => line.slice(0, line.length / 2),
  (line) => `${line}${line}`,
  (line) => `${line},`,
  (line) => line.replace(/[{]/, '{"status":"403",'),
  (line) => line.replace(/[}]([^}]*)$/, ',"status":"403"}$1'),
  (line) => line.replace(/[}]([^}]*)$/, ',"more":"200"}$1'),
  (line) => line.replace(/"200"/, '"403"'),
  (line) => line.replace(/"200"/, "403"),
  (line) => line.replace(/"200"/, "4.03e2"),
  (line) => line.replace(/"200"/, String.raw`"\u00340\u0033"`),
  (line) => line.replace(/"200"/, "0200"),
  (line) => line.replace(/"-"/, '"ACCESS_DENIED"'),
  (line) => line.replace(/"-"/, String.raw`"WAF\u005fFILTERED"`),
  (line) => line.replace(/"-"/, "[]"),
  (line) => line.replace(/"-"/, '{"headers":{"a":"403"}}'),
  (line) => line.replace(/"-"/, () => JSON.stringify(line)),
  (line) => line.replace(/"(\w)/, (_, sign: string) => `"\\u00${sign.charCodeAt(0).toString(16)}`),
  (line) => line.replace(/curl/, String.raw`a \"curl\" \\`),
  (line) => line.replace(/curl/, "a \t curl"),
  (line) => line.replace(/\b200\b/, "403"),
  (line) => line.replace(/\b200\b/, ""),
  (line) => line.replace(/\b200\b/, '"403"'),
  (line) => line.replace(/\b200\b/, "[403]"),
  (line) => line.replace(/\b200\b/, " 403 "),
  (line) => line.replace(/\b200\b/, "403,"),
  (line) => line.replace(/\b200\b/, "403\t"),
  (line) => line.replace(/\b200\b/, "200="),
  (line) => line.replace(/[,;\t |]/, (sign) => `${sign}${sign}`),
  (line) => line.replace(/[,;\t |]/, '"'),
  (line) => line.replace(/[,;\t |]/, "["),
  (line) => line.replace(/([,;\t |])-(?=[,;\t |])/, "$1WAF_FILTERED"),
  (line) => line.replace(/([,;\t |])-(?=[,;\t |])/, '$1"ACCESS_DENIED"'),
  (line) => line.replace(/curl/, String.raw`"a \" b"`),
  () => "not a line of a log",
  () => "",
];

const part = fc.record({
  naming: fc.nat(named.length - 1),
  writer: fc.nat(writers.length - 1),
  from: fc.nat(500),
  count: fc.integer({ min: 1, max: 180 }),
  /** Two columns that have changed places. */
  swap: fc.option(fc.tuple(fc.nat(17), fc.nat(17))),
  accidents: fc.array(fc.tuple(fc.nat(179), fc.nat(accidents.length - 1)), { maxLength: 12 }),
});

type Part = typeof part extends fc.Arbitrary<infer P> ? P : never;

function linesOf({ naming, writer, from, count, swap, accidents: met }: Part): readonly string[] {
  const lines = (named[naming] ?? []).slice(from, from + count).map((members) => {
    const [one, other] = swap ?? [0, 0];
    const changed = members.map(([key, value], at): Member => {
      const [, swapped = value] = members[at === one ? other : at === other ? one : at] ?? [];
      return [key, swapped];
    });
    return writers[writer]?.(changed) ?? "";
  });
  for (const [at, accident] of met) {
    const line = lines[at];
    if (line !== undefined) lines[at] = accidents[accident]?.(line) ?? "";
  }
  return lines;
}

describe("a log of which not every line is parsed", () => {
  beforeEach(() => {
    passed.lines = 0;
  });

  test("is summed up as if every line were", () => {
    let lines = 0;
    fc.assert(
      // the parts of a log mostly are of one naming
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        fc.nat(4),
        fc.nat(writers.length - 1),
        (parts, isOne, naming, writer) => {
          const text = parts
            .flatMap((one) => linesOf(isOne ? { ...one, naming, writer } : one))
            .join("\n");
          passed.isUsed = false;
          const expected = summarise(text);
          passed.isUsed = true;
          expect(summarise(text)).toEqual(expected);
          lines += expected.lines;
        },
      ),
      { numRuns: runs(40) },
    );
    expect(passed.lines).toBeGreaterThan(lines / 10);
  });
});
