import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Bundle lib as the command line does, so that what is measured is what runs.
 *
 * @returns {Promise<typeof import("../../lib")>}
 */
export async function bundle() {
  const directory = mkdtempSync(join(tmpdir(), "bench-"));
  const outfile = join(directory, "lib.mjs");
  try {
    await build({
      entryPoints: [fileURLToPath(new URL("../../lib/index.ts", import.meta.url))],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      // to Node, yaml gives CommonJS, which asks for `process` with `require`
      banner: {
        js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);',
      },
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
