// Gives a HAR of 100 MB to the page's own reader in Chromium, from the file to the findings, as a multiple
// of JSON.parse of the same file in a worker of the same page. A new reader has to be compiled while it
// reads, which JSON.parse has not: what its first file costs is shown, and has no limit here.
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
const FILES = 4;
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
    entryPoints: ["components/paste/paste-reader.worker.ts"],
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
 * Have a new worker read the chosen file several times; runs in the page.
 *
 * @param {{ script: string, files: number }} what
 * @returns {Promise<{ times: number[], listed: number }>}
 */
async function readFiles({ script, files }) {
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(url);
  /** @param {unknown} part @param {number} source @returns {Promise<number>} */
  const read = (part, source) =>
    new Promise((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }) => {
        if (data.type === "findings") resolve(data.findings?.reading.exchanges.length ?? 0);
        if (data.type === "problem") reject(new Error(data.problem.fault));
      };
      worker.postMessage({ type: "read", job: source, source, parts: [part] });
    });
  // the page's reader has started long before a file is dropped
  await read("", 0);
  const [file] = document.querySelector("input")?.files ?? [];
  const times = [];
  let listed = 0;
  for (let source = 1; source <= files; source += 1) {
    const start = performance.now();
    listed = await read(file, source);
    times.push(performance.now() - start);
  }
  worker.terminate();
  URL.revokeObjectURL(url);
  return { times, listed };
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
  /** @type {{ first: number[], later: number[] }} */
  const parsing = { first: [], later: [] };
  /** @type {{ first: number[], later: number[] }} */
  const ours = { first: [], later: [] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const [script, into] of /** @type {const} */ ([
      [parser, parsing],
      [reader, ours],
    ])) {
      const { times, listed } = await page.evaluate(readFiles, { script, files: FILES });
      const [first = Number.NaN, ...later] = times;
      into.first.push(first);
      into.later.push(...later);
      if (into === ours && listed !== refused)
        throw new Error(`${refused} requests were refused, ${listed} found.`);
    }
  }
  console.log(`HAR of ${text.length} bytes, ${entries} entries, from the file, by the clock`);
  for (const which of /** @type {const} */ (["first", "later"])) {
    const multiple = median(ours[which]) / median(parsing[which]);
    console.log(`  ${which} files of ${RUNS} workers`);
    console.log(`    JSON.parse(await file.text())  median ${format(median(parsing[which]))}`);
    console.log(
      `    load, read, redact, diagnose   median ${format(median(ours[which]))}, ${multiple.toFixed(2)} x`,
    );
    if (which === "later" && multiple > MOST) {
      console.log(`    more than ${MOST.toFixed(1)} x`);
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
