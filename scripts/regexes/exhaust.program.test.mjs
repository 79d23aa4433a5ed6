import { expect, test } from "vitest";
import { collectRegexes } from "./collect.mjs";
import { exhaustingText } from "./exhaust.mjs";
import { keyOf, readLedger } from "./ledger.mjs";

test("no expression with counts tries every way to share out a short text among them", async () => {
  const judged = readLedger();
  const bounded = [...(await collectRegexes())].filter(
    ([text]) => judged.get(keyOf(text)) !== "linear",
  );
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
