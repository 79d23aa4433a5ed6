#!/usr/bin/env node
// Prints every command of the catalogue with the checks that it passed, and ends with 1 if one failed.
// Usage: node scripts/commands.mjs [--write [PYTHON ...]]
// --write reads the options and the outputs anew from the AWS CLI of each Python, the newest first: of
// the machine's python3, and Debian's /usr/bin/python3, whose package `awscli` is version 2.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleLib } from "./bundle-lib.mjs";

/**
 * @type {typeof import("../lib/testing/catalogue-commands") &
 *   typeof import("../lib/testing/check-command") &
 *   typeof import("../lib/testing/command-outputs")}
 */
const { commandList, commandOutputs, faultsOf, operationsOf } = await bundleLib(
  "lib/testing/catalogue-commands",
  "lib/testing/check-command",
  "lib/testing/command-outputs",
);
const file = fileURLToPath(new URL("../lib/testing/aws-cli.json", import.meta.url));

const [flag, ...named] = process.argv.slice(2);
if (flag === "--write") write(named.length > 0 ? named : ["python3", "/usr/bin/python3"]);

/** @type {import("../lib/testing/check-command").AwsCli} */
const aws = JSON.parse(readFileSync(file, "utf8"));
const outputs = new Map(Object.entries(commandOutputs));
let failed = 0;
for (const command of commandList) {
  const faults = [...faultsOf(command, aws), ...shellFaults(command.template)];
  failed += faults.length > 0 ? 1 : 0;
  const output = outputs.get(command.id);
  const told =
    output === undefined ? "" : "silent" in output ? output.silent : output.answers.join(" ");
  console.log(
    `${faults.length === 0 ? "ok  " : "FAIL"} ${command.id} (${command.who}${command.cli === 2 ? ", AWS CLI 2" : ""}): ${told}`,
  );
  for (const line of command.template.split("\n")) console.log(`       ${line}`);
  for (const fault of faults) console.log(`     ! ${fault}`);
}
const operations = Object.values(aws.operations);
const versions = [...new Set(operations.map(({ cli }) => cli))].sort();
console.log(
  `${commandList.length} commands, ${operations.length} operations of AWS CLI ${versions.join(" and ")}, ${failed} with a fault`,
);
process.exitCode = failed === 0 ? 0 : 1;

/** What bash says of it without running it. @param {string} template */
function shellFaults(template) {
  const { status, stderr } = spawnSync("bash", ["-n"], { input: template, encoding: "utf8" });
  return status === 0 ? [] : [stderr.trim()];
}

/** @param {readonly string[]} pythons */
function write(pythons) {
  const script = fileURLToPath(new URL("commands/read-models.py", import.meta.url));
  const asked = JSON.stringify(Object.fromEntries(operationsOf(commandList)));
  const read = pythons.map((python) => {
    const { status, stdout, stderr } = spawnSync(python, [script], {
      input: asked,
      encoding: "utf8",
    });
    if (status !== 0)
      throw new Error(`${python} has no AWS CLI: ${stderr.trim().split("\n").at(-1)}`);
    return JSON.parse(stdout);
  });
  const [{ anywhere }] = read;
  // what only the documentation knows is newer than the CLIs at hand
  const documented = Object.entries(JSON.parse(readFileSync(file, "utf8")).operations).filter(
    ([, { cli }]) => cli.startsWith("documented"),
  );
  const found = Object.assign(
    Object.fromEntries(documented),
    ...read.map(({ operations }) => operations).reverse(),
  );
  const sorted = Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify({ anywhere, operations: sorted }, undefined, 1)}\n`);
}
