import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** To Node, yaml gives CommonJS, which asks for `process` with `require`. */
export const requireBanner =
  'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);';

/**
 * Bundle modules of lib as the command line is bundled, so that what is measured is what runs, and
 * load them.
 *
 * @param {...string} names paths from the root without their extension, as in `lib/index`
 * @returns {Promise<any>} all that they export; the caller names its type
 */
export async function bundleLib(...names) {
  const directory = mkdtempSync(join(tmpdir(), "why403-lib-"));
  const outfile = join(directory, "lib.mjs");
  try {
    await build({
      stdin: {
        contents: names.map((name) => `export * from "./${name}";`).join("\n"),
        resolveDir: root,
        loader: "ts",
      },
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      banner: { js: requireBanner },
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
