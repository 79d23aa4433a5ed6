import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("judged.txt", import.meta.url));

/**
 * What stands for a regular expression in the ledger: it changes with each of its characters.
 *
 * @param {string} text `/pattern/flags`
 */
export function keyOf(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** The regular expressions that were looked at, by their keys, and how each can grow. */
export function readLedger() {
  return new Map(
    readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => {
        const [key = "", growth = ""] = line.split(" ");
        return [key, growth];
      }),
  );
}

/** @param {ReadonlyMap<string, string>} judged by their keys */
export function writeLedger(judged) {
  const lines = [...judged].map(([key, growth]) => `${key} ${growth}`).sort();
  writeFileSync(file, `${lines.join("\n")}\n`);
}
