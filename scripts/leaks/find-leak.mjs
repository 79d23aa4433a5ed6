import { Buffer } from "node:buffer";
import { inXml } from "./formats/scene.mjs";

/** So many characters of a secret one after the other are a leak. */
const RUN = 8;
const GRAM = 4;

/** @typedef {{ readonly text: string, readonly run: number }} Form one way in which a secret can stand, and how much of it is a leak */

/**
 * All ways in which a secret can stand in a text without being hidden: as it is, escaped for
 * addresses, JSON and markup, and in base64 at any offset.
 *
 * @param {string} secret
 * @returns {readonly Form[]}
 */
function formsOf(secret) {
  const escaped = JSON.stringify(secret).slice(1, -1);
  const percent = encodeURIComponent(secret);
  const plain = [
    secret,
    percent,
    encodeURIComponent(percent),
    escaped,
    JSON.stringify(escaped).slice(1, -1),
    inXml(secret),
  ];
  const coded = [0, 1, 2].flatMap((offset) => {
    const base64 = Buffer.from(" ".repeat(offset) + secret).toString("base64");
    // what comes before and after it decides about the outer characters
    const own = base64.slice(Math.ceil((offset * 4) / 3)).replace(/.?=+$/, "");
    return [own, own.replaceAll("+", "-").replaceAll("/", "_")];
  });
  // eight bytes take eleven characters
  return [
    ...[...new Set(plain)].map((text) => ({ text, run: RUN })),
    ...[...new Set(coded)].map((text) => ({ text, run: 11 })),
  ];
}

/** @param {string} text @param {number} at */
function gramAt(text, at) {
  return (
    (((text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2)) * 31 +
      text.charCodeAt(at + 3)) &
    0xffff
  );
}

/**
 * How far a text agrees with a form of a secret around one character of both.
 *
 * @param {string} text @param {number} at @param {string} form @param {number} formAt
 */
function runAround(text, at, form, formAt) {
  let start = 0;
  while (start < at && start < formAt && text[at - start - 1] === form[formAt - start - 1])
    start += 1;
  let end = 0;
  while (
    at + end < text.length &&
    formAt + end < form.length &&
    text[at + end] === form[formAt + end]
  )
    end += 1;
  return text.slice(at - start, at + end);
}

const wordCharacter = /[\p{L}\p{N}_]/u;

/** A short secret counts where it stands as a word of its own. @param {string} text @param {string} word */
function findWord(text, word) {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + word.length] ?? " ";
    if (!wordCharacter.test(before) && before !== "." && !wordCharacter.test(after)) return word;
  }
  return undefined;
}

/**
 * Looks for secrets in texts: what it returns is the run of characters that stands there.
 *
 * @param {readonly string[]} secrets
 * @returns {(text: string) => string | undefined}
 */
export function leakFinder(secrets) {
  const words = secrets.filter((secret) => secret.length < RUN);
  const short = words.flatMap((word) => [word, Buffer.from(word).toString("base64")]);
  const forms = secrets.filter((secret) => secret.length >= RUN).flatMap(formsOf);
  const grams = new Uint8Array(65_536);
  for (const { text } of forms) {
    for (let at = 0; at + GRAM <= text.length; at += 1) grams[gramAt(text, at)] = 1;
  }
  /** @param {string} text @param {number} at */
  const runAt = (text, at) => {
    const gram = text.slice(at, at + GRAM);
    for (const form of forms) {
      for (
        let from = form.text.indexOf(gram);
        from >= 0;
        from = form.text.indexOf(gram, from + 1)
      ) {
        const run = runAround(text, at, form.text, from);
        if (run.length >= form.run) return run;
      }
    }
    return undefined;
  };
  return (text) => {
    for (const word of short) if (findWord(text, word) !== undefined) return word;
    if (forms.length === 0) return undefined;
    // whatever is as long as a run holds a whole gram at one of these places
    for (let at = 0; at + GRAM <= text.length; at += RUN - GRAM + 1) {
      const run = grams[gramAt(text, at)] === 1 ? runAt(text, at) : undefined;
      if (run !== undefined) return run;
    }
    return undefined;
  };
}
