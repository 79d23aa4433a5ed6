import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { decodeBytes, tidyText } from "./index";

function fixture(name: string): string {
  return decodeBytes(readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url)));
}

/** What is proven, by which words. */
function proofs(text: string) {
  const { verdict, observations } = diagnose({ text });
  return [verdict, observations.map(({ facet, option, quote }) => [facet, option, quote])];
}

test.each([
  ["cat-n", "transcript"],
  ["nl", "transcript"],
  ["nl-bar", "transcript"],
  ["grep-n", "transcript"],
  ["html-escaped", "transcript"],
  ["mail-quoted-printable", "transcript"],
  ["mail-reply", "transcript"],
  ["utf-16", "transcript"],
  ["fold-s", "transcript"],
  ["pygmentize", "head"],
])("%s proves what the %s itself does", (name, original) => {
  expect(proofs(fixture(name))).toEqual(proofs(fixture(original)));
});

test("the originals are left as they are", () => {
  expect([fixture("transcript"), fixture("head")].map(tidyText)).toEqual([
    fixture("transcript"),
    fixture("head"),
  ]);
});
