import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { contentSecurityPolicy, inlineScriptHashes, moveDataOut, sealPage } from "./seal-page.mjs";
import {
  caddySnippet,
  cloudFrontPolicy,
  headersFile,
  nginxSnippet,
  vercelFile,
} from "./site-headers.mjs";

const out = "out";
const hosting = "dist/hosting";

const files = readdirSync(out, { recursive: true, encoding: "utf8" }).sort();

// what Next's router would fetch in place of a page; no page may fetch anything
const routed = /^(?:index|__next\..+)\.txt$/;
for (const name of files.filter((one) => routed.test(basename(one)))) rmSync(join(out, name));

const pages = files
  .filter((name) => name.endsWith(".html"))
  .map((name) => {
    const file = join(out, name);
    const { html, data } = moveDataOut(readFileSync(file, "utf8"));
    if (data !== undefined) {
      const target = join(out, data.path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, data.text);
    }
    return { file, html };
  });
const hashes = [...new Set(pages.flatMap(({ html }) => inlineScriptHashes(html)))].sort();

const policy = contentSecurityPolicy(hashes);
writeFileSync(join(out, "_headers"), headersFile(policy));
mkdirSync(hosting, { recursive: true });
writeFileSync(join(hosting, "nginx.conf"), nginxSnippet(policy));
writeFileSync(join(hosting, "Caddyfile"), caddySnippet(policy));
writeFileSync(join(hosting, "vercel.json"), vercelFile(policy));
writeFileSync(join(hosting, "cloudfront.json"), cloudFrontPolicy(policy));

/** @type {string[]} */
const problems = pages.length === 0 ? [`${out}/ holds no page`] : [];
for (const { file, html } of pages) {
  try {
    writeFileSync(file, sealPage(html, hashes));
  } catch (error) {
    problems.push(`${file}\n${error instanceof Error ? error.message : error}`);
  }
}

if (problems.length > 0) {
  console.error(`Not every page could be sealed:\n\n${problems.join("\n\n")}`);
  process.exitCode = 1;
} else {
  console.log(`Sealed ${pages.length} pages`);
}
