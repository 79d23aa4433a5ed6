import { createHash } from "node:crypto";
import { parse } from "parse5";

/** @typedef {import("parse5").DefaultTreeAdapterTypes.Element} Element */
/** @typedef {import("parse5").DefaultTreeAdapterTypes.Node} Node */

/**
 * The policy of the pages: nothing but our own files, and no connection anywhere.
 *
 * A page carries it itself, so that it holds wherever the page is put, saved to a disk as well.
 *
 * @param {readonly string[]} scriptHashes hashes of the inline scripts, as `sha256-<base64>`
 */
export function contentSecurityPolicy(scriptHashes) {
  const scripts = ["'self'", ...scriptHashes.map((hash) => `'${hash}'`)].join(" ");
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * Every element of a page, in document order, contents of templates included.
 *
 * @param {Node} node
 * @returns {Element[]}
 */
function elementsOf(node) {
  const own = "tagName" in node ? [node] : [];
  const children = "childNodes" in node ? node.childNodes : [];
  const template = "content" in node ? [node.content] : [];
  return [...own, ...[...children, ...template].flatMap(elementsOf)];
}

/**
 * @param {Element} element
 * @param {string} name
 */
function attribute(element, name) {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** @param {Element} element */
function textOf(element) {
  return element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}

/** @param {Element} element */
function isInlineScript({ tagName, attrs }) {
  return tagName === "script" && attrs.every(({ name }) => name !== "src");
}

// without scripting, so that the contents of <noscript> are elements and not text
const withPlaces = { sourceCodeLocationInfo: true, scriptingEnabled: false };

/**
 * The hashes under which the inline scripts of a page may run, each once, in document order.
 *
 * A script element that holds data needs none, but to tell data from script is the browser's job,
 * and a hash too many allows nothing that is not on the page.
 *
 * @param {string} html
 */
export function inlineScriptHashes(html) {
  return hashesOf(elementsOf(parse(html, withPlaces)));
}

/** @param {readonly Element[]} elements */
function hashesOf(elements) {
  const hashes = elements
    .filter(isInlineScript)
    .map((script) => `sha256-${createHash("sha256").update(textOf(script)).digest("base64")}`);
  return [...new Set(hashes)];
}

/** The address under which the data of pages stands, each file named by its content. */
export const dataFolder = "/_next/static/data/";

/**
 * Move the data that Next writes into a page, for its own script to read, into a file.
 *
 * What is left inline is the same on every page, so that one policy is true for the whole site and
 * short enough for the hosts that take it from a file.
 *
 * @param {string} html
 * @returns {{ html: string, data?: { path: string, text: string } }}
 */
export function moveDataOut(html) {
  const scripts = elementsOf(parse(html, withPlaces))
    .filter(isInlineScript)
    .filter((script) => textOf(script).startsWith("self.__next_f.push("));
  if (scripts.length === 0) return { html };
  const text = scripts.map(textOf).join(";\n");
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 16);
  const path = `${dataFolder}${name}.js`;
  // neither async nor deferred: Next takes the data for complete once the page is parsed
  let written = "";
  let from = 0;
  for (const [at, { sourceCodeLocation: place }] of scripts.entries()) {
    if (!place) throw new Error("a script of the page has no place in it");
    written += html.slice(from, place.startOffset);
    if (at === scripts.length - 1) written += `<script src="${path}"></script>`;
    from = place.endOffset;
  }
  return { html: written + html.slice(from), data: { path, text } };
}

const loadingAttributes = ["src", "srcset", "poster", "data"];
const loadingLinks = /\b(stylesheet|icon|manifest|preload|modulepreload|prefetch|preconnect)\b/;

/** @param {string} url */
function isForeign(url) {
  return /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(url.trim());
}

/**
 * What in one element the policy would block, in words.
 *
 * @param {Element} element
 */
function breaches(element) {
  const handlers = element.attrs
    .filter((attr) => attr.name.startsWith("on"))
    .map((attr) => `inline event handler ${attr.name}`);
  const style = attribute(element, "style") === undefined ? [] : ["inline style attribute"];
  const sheet = element.tagName === "style" ? ["inline style sheet"] : [];
  const script = element.attrs
    .filter((attr) => /^\s*javascript:/i.test(attr.value))
    .map((attr) => `script in ${attr.name}`);
  const loads =
    element.tagName === "link" && loadingLinks.test((attribute(element, "rel") ?? "").toLowerCase())
      ? [...loadingAttributes, "href"]
      : loadingAttributes;
  const foreign = element.attrs
    .filter((attr) => loads.includes(attr.name) && isForeign(attr.value))
    .map((attr) => `${attr.name} from elsewhere (${attr.value})`);
  const forbidden = ["base", "iframe", "object", "embed"].includes(element.tagName)
    ? ["element that the policy forbids"]
    : [];
  return [...handlers, ...style, ...sheet, ...script, ...foreign, ...forbidden];
}

/**
 * The place for the policy: the start of the head, but after the character encoding.
 *
 * The encoding has to stand in the first 1024 bytes and a policy full of hashes is longer than
 * that; the encoding loads nothing, so the policy still comes before all it has to govern.
 *
 * @param {Element} head
 */
function placeOf(head) {
  const first = head.childNodes.find((node) => "tagName" in node);
  const isEncoding = first?.tagName === "meta" && attribute(first, "charset") !== undefined;
  return isEncoding
    ? first.sourceCodeLocation?.endOffset
    : head.sourceCodeLocation?.startTag?.endOffset;
}

/**
 * Write the policy of the site into one exported page.
 *
 * @param {string} html
 * @param {readonly string[]} hashes those of the inline scripts that may run on the site
 * @returns {string} the same page, byte for byte, with two meta elements more
 * @throws {Error} where the page holds something that the policy would block, or is sealed already
 */
export function sealPage(html, hashes) {
  const elements = elementsOf(parse(html, withPlaces));
  const problems = elements.flatMap((element) =>
    breaches(element).map((breach) => `<${element.tagName}>: ${breach}`),
  );
  const unknown = hashesOf(elements).filter((hash) => !hashes.includes(hash));
  problems.push(...unknown.map((hash) => `<script>: not among the scripts of the site (${hash})`));
  const head = elements.find((element) => element.tagName === "head");
  const place = head && placeOf(head);
  if (place === undefined) problems.push("the page has no <head> tag");
  if (elements.some((element) => attribute(element, "http-equiv") === "Content-Security-Policy")) {
    problems.push("the page has a policy already");
  }
  if (problems.length > 0) throw new Error(problems.join("\n"));

  const seal =
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(hashes)}"/>` +
    `<meta name="referrer" content="no-referrer"/>`;
  return html.slice(0, place) + seal + html.slice(place);
}

/**
 * The policy that a sealed page carries, or undefined where it carries none.
 *
 * @param {string} html
 */
export function policyOf(html) {
  const meta = elementsOf(parse(html)).find(
    (element) => attribute(element, "http-equiv") === "Content-Security-Policy",
  );
  return meta && attribute(meta, "content");
}
