#!/usr/bin/env node
// Tells in about half a minute whether a change broke a rule, a type, a unit test or a verdict of the
// fixtures; with files, what concerns those files alone, of the matrices and properties as well.
// Usage: node scripts/quick.mjs [file ...]
import { runBeside } from "./run.mjs";

const files = process.argv.slice(2);
const vitest =
  files.length === 0
    ? ["vitest", "run", "--project", "unit"]
    : [
        ...["vitest", "related", "--run"],
        ...["unit", "matrix", "property*"].flatMap((name) => ["--project", name]),
        ...files,
      ];

/** @type {readonly (readonly [string, ...string[]])[]} */
const steps = [
  ["npx", "biome", "check", ...(files.length === 0 ? ["."] : files)],
  ["npm", "run", "--silent", "typecheck"],
  // what did not change is not transformed again
  ["npx", ...vitest, "--reporter=minimal", "--experimental.fsModuleCache"],
];
const statuses = await Promise.all(steps.map(([command, ...args]) => runBeside(command, args)));
process.exitCode = Math.max(...statuses);
