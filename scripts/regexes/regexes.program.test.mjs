import { beforeAll, expect, test } from "vitest";
import { collectRegexes } from "./collect.mjs";
import { exhaustingText } from "./exhaust.mjs";
import { judge } from "./judge.mjs";
import { keyOf, readLedger } from "./ledger.mjs";
import { relax } from "./relax.mjs";

/** @type {Awaited<ReturnType<typeof collectRegexes>>} */
let regexes;

// all fixtures and samples are diagnosed for it
beforeAll(async () => {
  regexes = await collectRegexes();
});

/** @param {RegExp} regex */
const parts = ({ source, flags }) => ({ pattern: source, flags });

test.each([
  [/^([a-z]+): (\S.*)$/i, "linear"],
  [/status[a-z]{1,40}: 403/, "bounded"],
  [/[ \t]+$/, "steep"],
  [/^\s*(?:=\s*)?;?\s*$/, "steep"],
  [/^(?:\w+,?)+$/, "steep"],
  // what an automaton cannot show
  [/(["'])name\1\s*:\s*(?=\S)/, "linear"],
  [/(?<=key=)\s+(?!x)\s*;/, "steep"],
])(
  "%s is %s",
  async (regex, growth) => {
    expect(await judge(parts(regex))).toBe(growth);
  },
  60_000,
);

test("a form keeps what repeats, and of a text its first letter", () => {
  const forms = relax(parts(/Status (?:Code|Text)=(\d{3,40})|(["'])x\2(?!y)/dg), "endless");
  expect(forms).toEqual([
    { pattern: "S[CT]=(?:\\d+)", flags: "" },
    { pattern: "(?:[\"'])x[^]?(?:y|)", flags: "" },
  ]);
});

test("literals are collected, and what is put together while modules load; all were judged", () => {
  const places = new Set([...regexes.values()].map(({ place }) => place));
  expect(places).toContain("lib/facts/host-kind.ts");
  expect(places).toContain("put together");
  const ledger = readLedger();
  const open = [...regexes].filter(([text]) => !ledger.has(keyOf(text)));
  // `npm run regexes` looks at them
  expect(open.map(([text, { place }]) => `${place}: ${text}`)).toEqual([]);
  const keys = new Set([...regexes.keys()].map(keyOf));
  expect([...ledger.keys()].filter((key) => !keys.has(key))).toEqual([]);
});

test("no expression with counts tries every way to share out a short text among them", () => {
  const judged = readLedger();
  const bounded = [...regexes].filter(([text]) => judged.get(keyOf(text)) !== "linear");
  expect(bounded.length).toBeGreaterThan(100);
  const exhausted = bounded.flatMap(([text, regex]) => {
    const found = exhaustingText(regex);
    return found === undefined ? [] : [`${regex.place}: ${text} on ${found.slice(0, 20)}`];
  });
  expect(exhausted).toEqual([]);
});

test("words that may follow each other without a blank are found", () => {
  const pattern = String.raw`^\S{0,200}(?:\s{0,3}[^\s.]{1,20}){0,8}\s{0,3}403`;
  expect(exhaustingText({ pattern, flags: "i" })).toBeDefined();
  const told = String.raw`^\S{0,200}(?:\s{1,3}[^\s.]{1,20}){0,8}\s{1,3}403`;
  expect(exhaustingText({ pattern: told, flags: "i" })).toBeUndefined();
});
