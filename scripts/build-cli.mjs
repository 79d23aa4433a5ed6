import { chmodSync } from "node:fs";
import { build } from "esbuild";
import { requireBanner } from "./bundle-lib.mjs";

// another place is for tests
const program = process.argv[2] ?? "dist/why403.mjs";

await build({
  entryPoints: ["bin/why403.ts"],
  outfile: program,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  banner: {
    js: `#!/usr/bin/env node\n${requireBanner}`,
  },
  legalComments: "inline",
  logLevel: "warning",
});
chmodSync(program, 0o755);
console.log(`Built ${program}`);
