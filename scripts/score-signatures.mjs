#!/usr/bin/env node
// Counts how many refused signatures of a file are named right, and prints those that are named wrong.
// Usage: node scripts/score-signatures.mjs FILE
// FILE holds one JSON object a line: { id, evidence, kind (null where nobody knows), hasServerCanonical }.
import { readFileSync } from "node:fs";
import { bundleLib } from "./bundle-lib.mjs";

/** @typedef {{ id: string, evidence: string, kind: string | null, hasServerCanonical: boolean }} Case */

/** @type {typeof import("../lib")} */
const { explainSignature } = await bundleLib("lib/index");
/** @type {readonly Case[]} */
const cases = readFileSync(process.argv[2] ?? 0, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const results = cases.map(({ id, evidence, kind, hasServerCanonical }) => {
  const named = explainSignature(evidence).differences[0]?.kind;
  return { id, kind, named, isAsked: hasServerCanonical && kind !== null };
});
const asked = results.filter(({ isAsked }) => isAsked);
const right = asked.filter(({ kind, named }) => kind === named);
const wrong = results.filter(({ kind, named }) => named !== undefined && named !== kind);
for (const { id, kind, named } of wrong) console.log(`wrong: ${id} is ${kind}, not ${named}`);
for (const { id, kind, named } of asked)
  if (named === undefined) console.log(`not named: ${id} is ${kind}`);
console.log(
  `named right ${right.length} of ${asked.length} with the server's string and a known kind, named wrong ${wrong.length} of ${results.length}`,
);
