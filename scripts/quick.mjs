#!/usr/bin/env node
// Tells within seconds whether a change broke a rule, a type, a unit test or a verdict; with files,
// what concerns those files alone.
// Usage: node scripts/quick.mjs [file ...]
import { runBeside } from "./run.mjs";

const files = process.argv.slice(2);
const vitest =
  files.length === 0
    ? ["vitest", "run", "--project", "unit"]
    : ["vitest", "related", "--run", "--project", "unit", "--project", "property*", ...files];

/** @type {readonly (readonly [string, ...string[]])[]} */
const steps = [
  ["npx", "biome", "check", ...(files.length === 0 ? ["."] : files)],
  ["npm", "run", "--silent", "typecheck"],
  ["npx", ...vitest, "--reporter=minimal"],
];
const statuses = await Promise.all(steps.map(([command, ...args]) => runBeside(command, args)));
process.exitCode = Math.max(...statuses);
