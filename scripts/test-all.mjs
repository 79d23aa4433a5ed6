import { readFileSync, rmSync } from "node:fs";
import { findChromium } from "./find-chromium.mjs";
import { run, runBeside } from "./run.mjs";
import { sumUp, tallyBrowser, tallyCheck, tallyUnit } from "./tally.mjs";

const unitReport = "test-results/unit.json";
const growthReport = "test-results/growth.json";
const browserReport = "test-results/e2e.json";

/**
 * Run one of the scripts in package.json.
 *
 * @param {string} name
 * @param {Record<string, string>} [env]
 */
function script(name, env) {
  console.log(`\n== ${name}`);
  return run("npm", ["run", "--silent", name], env);
}

/**
 * Run one of the scripts in package.json beside others; it prints when it has ended.
 *
 * @param {string} name
 * @param {Record<string, string>} [env]
 */
async function beside(name, env) {
  const start = performance.now();
  const status = await runBeside("npm", ["run", "--silent", name], env);
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`== ${name}: ${status === 0 ? "passed" : "FAILED"} in ${seconds} s\n`);
  return status;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** The Chromium to test with; installs one where there is none and that is possible. */
async function provideChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  console.log("No Chromium is installed; trying to install one");
  await run("npx", ["playwright", "install", "chromium"]);
  const downloaded = findChromium();
  if (downloaded !== undefined) return downloaded;
  if (process.getuid?.() === 0 && (await run("apt-get", ["update"])) === 0) {
    // some distributions have only the one with windows
    for (const name of ["chromium-headless-shell", "chromium"]) {
      const env = { DEBIAN_FRONTEND: "noninteractive" };
      if ((await run("apt-get", ["install", "-y", name], env)) === 0) break;
    }
  }
  return findChromium();
}

async function browserTests() {
  const chromium = await provideChromium();
  if (chromium === undefined) {
    console.error(
      "\nThe browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its program",
    );
    return 1;
  }
  return script("e2e", { CHROMIUM_PATH: chromium });
}

rmSync("test-results", { recursive: true, force: true });

// one at a time they would leave a core idle; growth may share the machine, as it is CPU time that it measures
const checking = Promise.all(["lint", "typecheck", "unused"].map((name) => beside(name)));
const testing = Promise.all([beside("unit:growth"), beside("unit")]);
// it writes where the checks read
const checks = await checking;
const build = await beside("build", { TYPES_CHECKED_APART: "1" });
// without a build the rest would judge an older one
const size = build === 0 ? await beside("size") : 1;
// nothing runs beside the browser, which measures too
const [growthStatus, unitStatus] = await testing;
const unit = tallyUnit(unitStatus, readReport(unitReport));
const growth = tallyUnit(growthStatus, readReport(growthReport));
const browser = tallyBrowser(build === 0 ? await browserTests() : 1, readReport(browserReport));
if (build !== 0) console.error("\nThe build failed, so size and e2e count as failed");

const { line, failed } = sumUp([
  ...[...checks, build, size].map(tallyCheck),
  unit,
  growth,
  browser,
]);
console.log(`\n${line}`);
process.exitCode = failed === 0 ? 0 : 1;
