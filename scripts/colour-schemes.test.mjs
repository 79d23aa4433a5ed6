import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const styles = readFileSync(`${root}app/globals.css`, "utf8");

/** @param {string} folder */
function sourcesIn(folder) {
  return readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => readFileSync(`${root}${folder}/${name}`, "utf8"));
}

// so a browser need not measure in both of them where something stands
test("what a colour scheme changes is colours alone", () => {
  const byScheme = styles.split("\n").filter((line) => line.includes("light-dark("));
  expect(byScheme.length).toBeGreaterThan(10);
  const colour = /^\s+--color-[a-z-]+: light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\);$/;
  expect(byScheme.filter((line) => !colour.test(line))).toEqual([]);
  expect(styles).not.toContain("prefers-color-scheme");
  const sources = [...sourcesIn("app"), ...sourcesIn("components")];
  expect(sources.length).toBeGreaterThan(50);
  // Tailwind's variant for one of them
  expect(sources.filter((source) => /\bdark:[a-z[]/.test(source))).toEqual([]);
});
