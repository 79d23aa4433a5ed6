import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const out = "out";
const textual = /\.(?:css|html|js|mmd|svg)$/;

// at 11, its most, brotli takes twenty times as long for a twelfth less
const quality = 9;

/** @type {readonly { readonly suffix: string, readonly pack: (content: Buffer) => Buffer }[]} */
const formats = [
  {
    suffix: ".br",
    pack: (content) =>
      brotliCompressSync(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
  },
  { suffix: ".gz", pack: (content) => gzipSync(content, { level: 9 }) },
];

let files = 0;
for (const name of readdirSync(out, { recursive: true, encoding: "utf8" })) {
  if (!textual.test(name)) continue;
  const file = join(out, name);
  const content = readFileSync(file);
  for (const { suffix, pack } of formats) {
    const packed = pack(content);
    if (packed.length < content.length) writeFileSync(file + suffix, packed);
  }
  files += 1;
}
console.log(`Compressed ${files} files`);
