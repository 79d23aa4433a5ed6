import { expect, test } from "vitest";
import { collectRegexes } from "./collect.mjs";
import { judge } from "./judge.mjs";
import { keyOf, readLedger } from "./ledger.mjs";
import { relax } from "./relax.mjs";

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

test("literals are collected, and what is put together while modules load; all were judged", async () => {
  const regexes = await collectRegexes();
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
