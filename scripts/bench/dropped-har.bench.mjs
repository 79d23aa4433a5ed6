// Drops a HAR of 100 MB on the page's own reader in Chromium: from the file to the findings, each time
// with a new reader, as a multiple of JSON.parse of the same file in a worker of the same page.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { findChromium } from "../find-chromium.mjs";
import { generateHar } from "./generate-har.mjs";
import { format, median } from "./measure.mjs";

const RUNS = 5;
const MOST = 2;

const parser = `addEventListener("message", async ({ data }) => {
  const [file] = data.parts;
  JSON.parse(typeof file === "string" ? "0" : await file.text());
  postMessage({ type: "findings" });
});`;

/** The reader as the page has it, in one script. */
async function bundleReader() {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["components/paste-reader.worker.ts"],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "warning",
  });
  return outputFiles.map(({ text }) => text).join("");
}

/**
 * Have a new worker read the chosen file; runs in the page.
 *
 * @param {string} script
 * @returns {Promise<{ milliseconds: number, listed: number }>}
 */
async function readFile(script) {
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(url);
  /** @param {unknown} part */
  const read = (part) =>
    new Promise((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }) => {
        if (data.type === "findings") resolve(data.findings?.reading.exchanges.length ?? 0);
        if (data.type === "problem") reject(new Error(data.problem.fault));
      };
      worker.postMessage({ type: "read", job: 1, source: typeof part, parts: [part] });
    });
  // the page's reader has started long before a file is dropped
  await read("");
  const [file] = document.querySelector("input")?.files ?? [];
  const start = performance.now();
  const listed = await read(file);
  const milliseconds = performance.now() - start;
  worker.terminate();
  URL.revokeObjectURL(url);
  return { milliseconds, listed };
}

const { text, entries, refused } = generateHar(100_000_000);
const folder = mkdtempSync(join(tmpdir(), "why403-har-"));
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ["--no-sandbox", "--disable-background-networking"],
});
try {
  writeFileSync(join(folder, "orders.har"), text);
  const reader = await bundleReader();
  const page = await browser.newPage();
  await page.setContent('<input type="file">');
  await page.setInputFiles("input", join(folder, "orders.har"));
  /** @type {number[]} */
  const parsing = [];
  /** @type {number[]} */
  const ours = [];
  for (let run = 0; run < RUNS; run += 1) {
    parsing.push((await page.evaluate(readFile, parser)).milliseconds);
    const { milliseconds, listed } = await page.evaluate(readFile, reader);
    if (listed !== refused) throw new Error(`${refused} requests were refused, ${listed} found.`);
    ours.push(milliseconds);
  }
  const multiple = median(ours) / median(parsing);
  console.log(
    `HAR of ${text.length} bytes, ${entries} entries, from the file, ${RUNS} new workers each`,
  );
  console.log(`  JSON.parse(await file.text())         median ${format(median(parsing))}`);
  console.log(
    `  load, read, redact, diagnose          median ${format(median(ours))}, ${multiple.toFixed(2)} x`,
  );
  if (multiple > MOST) {
    console.log(`  more than ${MOST.toFixed(1)} x`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
