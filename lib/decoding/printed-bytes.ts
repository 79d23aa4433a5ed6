/** Shorter ones hold no answer. */
const FEWEST = 12;

/** JSON and pages begin with these bytes; `<` of a page is followed by `!`, `?` or a letter. A dump's row has its offset before it. */
const HEX_BEGINNING = /(?:7b ?(?:22|0a|20|0d)|5b ?7b|3c ?(?:21|3f|[46][0-9a-f]))[ 0-9a-f]{12}/i;
const HEX_START = new RegExp(
  String.raw`(?<![\w#]|\b[0-9a-f]{4,8}: {1,2})(?:<Buffer |<|bytes = 0x|0x)?(?=${HEX_BEGINNING.source})`,
  "gi",
);
const HEX_BYTE = / ?([0-9a-f]{2})/iy;
const HEX_END = /(?: ?\.{3}(?: [0-9a-f]{2,8}){0,3}(?: \d{1,9} more bytes?)?)? ?>/iy;
const LIST_START =
  /(?:\{\s{0,200}["']?type["']?\s{0,9}:\s{0,9}["']Buffer["'],\s{0,200}["']?data["']?\s{0,9}:\s{0,9})?\[\s{0,200}(?=(?:123|60|91)[\s,])/g;
const LIST_BYTE = /\s{0,200},?\s{0,200}(\d{1,3})(?![\d.])/y;
const LIST_END = /,?\s{0,200}\](?:\s{0,200}\})?/y;
const BASE64 =
  /(?<![\w.+/-])(?:eyJ|ewo|W3s|PCF[Ekh]|PEhU|PEVy|PGh0|PGhl|PD94)[A-Za-z0-9+/]{12,}={0,2}/g;

/** What an answer has that refuses a call: not every text in base 64 is one. */
const ANSWER =
  /["'](?:message|error|errors|errorMessage|detail|title|__type)["']\s{0,9}:|<(?:!doctype|html|head|body|title|h1|Error|Code|\?xml)\b/i;

/**
 * Print as text the bodies that programs print as bytes, in base 16, 10 or 64: `<Buffer 7b 22 ...>`,
 * `<7b226d65 ...>`, `[123 34 109 ...]`. Only what begins as JSON or a page and is text is changed.
 */
export function readPrintedBytes(text: string): string {
  const isHexadecimal = HEX_BEGINNING.test(text);
  const printed = isHexadecimal ? fromNumbers(text, hexadecimal) : text;
  return fromBase64(fromNumbers(printed, decimal));
}

interface Notation {
  readonly start: RegExp;
  readonly byte: RegExp;
  readonly end: RegExp;
  readonly base: number;
}

const hexadecimal: Notation = { start: HEX_START, byte: HEX_BYTE, end: HEX_END, base: 16 };
const decimal: Notation = { start: LIST_START, byte: LIST_BYTE, end: LIST_END, base: 10 };

function fromNumbers(text: string, notation: Notation): string {
  const pieces: string[] = [];
  let done = 0;
  let seen = 0;
  for (const { index, 0: opening } of text.matchAll(notation.start)) {
    // bytes that are no answer are none from further on either, and are read once
    if (index < seen) continue;
    const run = readRun(text, index + opening.length, notation);
    seen = run.end;
    const answer = answerOf(run.bytes);
    if (answer === undefined) continue;
    const isValue = notation === decimal && isInJson(text, index);
    pieces.push(text.slice(done, index), isValue ? JSON.stringify(answer) : answer);
    done = run.end;
  }
  return done === 0 ? text : pieces.join("") + text.slice(done);
}

function readRun(
  text: string,
  start: number,
  { byte, end, base }: Notation,
): { readonly bytes: readonly number[]; readonly end: number } {
  const bytes: number[] = [];
  let at = start;
  for (;;) {
    byte.lastIndex = at;
    const next = byte.exec(text)?.[1];
    if (next === undefined) break;
    bytes.push(Number.parseInt(next, base));
    at = byte.lastIndex;
  }
  end.lastIndex = at;
  return { bytes, end: end.test(text) ? end.lastIndex : at };
}

// a value of JSON stays one, and what is printed by itself is text
function isInJson(text: string, at: number): boolean {
  return /["']\s{0,9}:\s{0,9}$/.test(text.slice(Math.max(0, at - 24), at)) || text[at] === "{";
}

function fromBase64(text: string): string {
  return text.replace(BASE64, (found, at: number) => {
    if (/[\w.+/-]/.test(text.charAt(at + found.length))) return found;
    const answer = answerOf(bytesOf(found));
    if (answer === undefined) return found;
    const [, slashes = ""] = /(\\{0,7})"$/.exec(text.slice(Math.max(0, at - 8), at)) ?? [];
    return text[at - 1] === '"' ? escaped(answer, slashes.length) : answer;
  });
}

function bytesOf(base64: string): readonly number[] {
  try {
    return Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return [];
  }
}

/** A text within a string, which may itself lie in a string: with one backslash, then with three. */
function escaped(text: string, slashes: number): string {
  const inner = JSON.stringify(text).slice(1, -1);
  return slashes === 0 ? inner : escaped(inner, Math.floor((slashes - 1) / 2));
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function answerOf(bytes: readonly number[]): string | undefined {
  if (bytes.length < FEWEST || bytes.some((byte) => byte > 255)) return undefined;
  // what is cut may end inside a character
  for (const cut of [0, 1, 2, 3]) {
    try {
      const text = utf8.decode(Uint8Array.from(bytes.slice(0, bytes.length - cut)));
      return isText(text) && ANSWER.test(text.slice(0, 400)) ? text : undefined;
    } catch {
      // another cut
    }
  }
  return undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no text has
const isText = (text: string): boolean => !/[\0-\x08\x0e-\x1f\x7f]/.test(text);
