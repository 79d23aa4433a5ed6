import { PartMemory } from "./part-memory";
import { isSecretParameter, nameStems, type SecretName, secretName } from "./secret-names";
import type { Extent } from "./value-extent";

/** What a word may be to a value that stands behind it; most are nothing to it. */
export interface WordRole {
  readonly role: "said" | "secret" | "key" | "value" | "parameter" | undefined;
  /** What a secret, or what is said of one, is named. */
  readonly name?: SecretName | undefined;
}

/** A name and a verb behind it in languages that set no blanks: `密码是...`. */
const FIRST_OF_SAID = 0x3000;
const SAID = /^[\u3000-\uffff]{2,40}(?=(?:是|为|為|は|が)$)/;

/** A name in letters of words that blanks set apart, or of those that are written without. */
const WORD =
  /[A-Za-z0-9_\u00c0-\u024f\u0370-\u052f][A-Za-z0-9_\u00c0-\u024f\u0370-\u052f-]*|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+/g;

const DASH = 45;
const BACKSLASH = 92;
const PERCENT = 37;
const ASCII = 128;

/** A number below 32 for each character of a word, the same in either case; 0 for what is in none. */
const letters = new Uint8Array(ASCII);
for (const [at, letter] of [..."abcdefghijklmnopqrstuvwxyz_-2"].entries()) {
  letters[letter.charCodeAt(0)] = at + 1;
  letters[letter.toUpperCase().charCodeAt(0)] = at + 1;
}
for (const digit of "013456789") letters[digit.charCodeAt(0)] = 31;

const LAST_THREE = 0x7fff;
const ANYWHERE = 1;
const ALONE = 2;
/** Whether a word may have a role that ends with three letters so far, or is one letter alone. */
const telling = new Uint8Array(LAST_THREE + 1);
for (const stem of [...nameStems, "value"]) {
  const codes = [...stem.slice(0, 3)].map((letter) => letters[letter.charCodeAt(0)] ?? 0);
  const [first = 0, second, third] = codes;
  if (second === undefined) telling[first] = ALONE;
  else if (third !== undefined) telling[(first << 10) | (second << 5) | third] = ANYWHERE;
  else
    for (let any = 0; any < 32; any += 1) telling[(any << 10) | (first << 5) | second] = ANYWHERE;
}

const LEAST_REPEATED = 500;

/** Finds and judges the words of one text, those that it repeats once. */
export class WordRoles {
  readonly #text: string;
  readonly #known: PartMemory<WordRole> | undefined;

  constructor(text: string) {
    this.#text = text;
    // a short text repeats too little to pay for it
    this.#known = text.length < LEAST_REPEATED ? undefined : new PartMemory(text);
  }

  /** The next word from a position on of those that may have a role; undefined behind the last. */
  next(from: number): Extent | undefined {
    const text = this.#text;
    for (let at = from; at < text.length; at += 1) {
      const start = at;
      let code = text.charCodeAt(at);
      let three = 0;
      let found = 0;
      for (let letter = code === DASH ? 0 : letterOf(code); letter > 0; letter = letterOf(code)) {
        three = ((three << 5) | letter) & LAST_THREE;
        found |= telling[three] ?? 0;
        at += 1;
        code = text.charCodeAt(at);
      }
      if (code >= ASCII) return wordFrom(text, start);
      if (at === start) continue;
      const tells = (found & ANYWHERE) > 0 || telling[three] === ALONE;
      if (tells || opensEscape(text.charCodeAt(start - 1))) return { start, end: at };
    }
    return undefined;
  }

  of(start: number, end: number): WordRole {
    const known = this.#known?.get(start, end);
    if (known) return known;
    const role = roleOf(this.#text.slice(start, end));
    this.#known?.set(start, end, role);
    return role;
  }
}

/** The word that begins at a position, or the next one. */
function wordFrom(text: string, start: number): Extent | undefined {
  WORD.lastIndex = start;
  const word = WORD.exec(text);
  return word ? { start: word.index, end: WORD.lastIndex } : undefined;
}

function letterOf(code: number): number {
  return code < ASCII ? (letters[code] ?? 0) : 0;
}

// of an escape letters may stand before the name, which is shorter then than the word
function opensEscape(code: number): boolean {
  return code === BACKSLASH || code === PERCENT;
}

function roleOf(word: string): WordRole {
  const said = word.charCodeAt(0) < FIRST_OF_SAID ? undefined : SAID.exec(word)?.[0];
  if (said !== undefined) return { role: "said", name: secretName(said) };
  const name = secretName(word);
  if (name) return { role: "secret", name };
  if (word === "value") return { role: "value" };
  if (word.length === 3 && word.toLowerCase() === "key") return { role: "key" };
  return { role: isSecretParameter(word) ? "parameter" : undefined };
}
