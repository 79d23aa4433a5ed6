#!/usr/bin/env node
// Tells in about 25 seconds whether a change broke a rule, a type, a unit test or a verdict of the
// fixtures; with files, what concerns those files alone, of the matrices and properties as well.
// Usage: node scripts/quick.mjs [file ...]
import { delimiter, resolve } from "node:path";
import { runBeside } from "./run.mjs";

const files = process.argv.slice(2);
const tests =
  files.length === 0
    ? ["run", "--project", "unit"]
    : [
        ...["related", "--run"],
        ...["unit", "matrix", "property*"].flatMap((name) => ["--project", name]),
        ...files,
      ];

/** @type {readonly (readonly [string, ...string[]])[]} */
const steps = [
  ["biome", "check", ...(files.length === 0 ? ["."] : files)],
  ["npm", "run", "--silent", "typecheck"],
  // what did not change is not transformed again
  ["vitest", ...tests, "--reporter=minimal", "--experimental.fsModuleCache"],
];
// npx would take a third of a second for each
const env = { PATH: [resolve("node_modules/.bin"), process.env.PATH].join(delimiter) };
const statuses = await Promise.all(
  steps.map(([command, ...args]) => runBeside(command, args, env)),
);
process.exitCode = Math.max(...statuses);
