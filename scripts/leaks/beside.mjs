import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leakFinder } from "./find-leak.mjs";

/** @typedef {import("./plant.mjs").Planted} Planted */

/**
 * Has another program clean the HARs, and counts in how many of them a planted secret is left.
 *
 * @param {string} command run once by the shell; it is given two folders, reads every file of the
 *   first and writes what it made of it into the second under the same name
 * @param {readonly Planted[]} hars
 */
export function cleanBeside(command, hars) {
  const folder = mkdtempSync(join(tmpdir(), "why403-hars-"));
  const [before, after] = [join(folder, "before"), join(folder, "after")];
  try {
    mkdirSync(before);
    mkdirSync(after);
    for (const [at, { text }] of hars.entries()) writeFileSync(join(before, `${at}.har`), text);
    const { status } = spawnSync("sh", ["-c", `${command} "$1" "$2"`, "sh", before, after], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (status !== 0) throw new Error(`It ended with status ${status}: ${command}`);
    const cleaned = hars.map((har, at) => ({ har, file: join(after, `${at}.har`) }));
    const there = cleaned.filter(({ file }) => existsSync(file));
    const leaked = there.filter(
      ({ har, file }) => leakFinder(har.parts)(readFileSync(file, "utf8")) !== undefined,
    );
    return { leaked: leaked.length, cleaned: there.length, given: hars.length };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
