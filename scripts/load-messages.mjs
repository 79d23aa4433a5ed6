import { runInNewContext } from "node:vm";
import { transformSync } from "esbuild";
import compile from "icu-minify/compile";

/** @typedef {string | { readonly [key: string]: Texts }} Texts */

/**
 * Texts in ICU's syntax as what `use-intl/format-message/format-only` formats.
 *
 * @param {Texts} texts
 * @returns {unknown}
 */
function compiled(texts) {
  if (typeof texts === "string") return compile(texts);
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compiled(text)]));
}

/**
 * A loader of Turbopack: turns a module of messages into one of compiled messages, so that the page
 * needs no parser of ICU's syntax, which weighs more than all messages.
 *
 * @param {string} source
 * @returns {string}
 */
export default function loadMessages(source) {
  const { code } = transformSync(source, { loader: "ts", format: "cjs" });
  /** @type {{ exports: { [name: string]: Texts } }} */
  const module = { exports: {} };
  runInNewContext(code, { module });
  return Object.entries(module.exports)
    .map(([name, texts]) => `export const ${name} = ${JSON.stringify(compiled(texts))};\n`)
    .join("");
}
