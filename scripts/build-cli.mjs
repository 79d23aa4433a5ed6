import { chmodSync } from "node:fs";
import { build } from "esbuild";

const program = "dist/why403.mjs";

await build({
  entryPoints: ["bin/why403.ts"],
  outfile: program,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  // to Node, yaml gives CommonJS, which asks for `process` with `require`
  banner: {
    js: '#!/usr/bin/env node\nimport { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);',
  },
  legalComments: "inline",
  logLevel: "warning",
});
chmodSync(program, 0o755);
console.log(`Built ${program}`);
