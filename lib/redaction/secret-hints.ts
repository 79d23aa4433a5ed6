import { isPart } from "./part-memory";
import { isSecretSegment, LEAST_CODE, LEAST_SEGMENT, LONGEST_ROUTE } from "./path-segments";
import { isSecretParameter, secretName } from "./secret-names";
import { holdsKnownToken, LONG_WORD } from "./secret-shapes";

const IDENTIFIER = /^(?:W\/)?(?:\\?")?[A-Za-z0-9+/=_-]{1,90}(?:\\?")?$/;
const KNOWN_SHAPE = /eyJ|A3T|AKIA|ASIA|ABIA|ACCA/;
const LAST_SLOT = 1023;

const LOWER = 0;
/** Capitals and digits, which alone are in the ids of access keys; the one odd number. */
const UPPER = 1;
/** `_` and `-`: parts of names and of tokens. */
const JOINT = 2;
const LAST_OF_WORD = JOINT;
/** `+` and `/`: parts of tokens alone. */
const TOKEN = 4;
/** `=` and `:`, between a name and its value. */
const SEPARATOR = 6;
const BLANK = 8;
/** What closes a name, or stands between it and its value in a table, a list or a call. */
const QUOTE = 10;
/** What only the rules themselves can judge: line breaks, escapes, tags, `@`. */
const TELLING = 12;
/** `.` and `~`: parts of values with a name, not of keys. */
const DOT = 14;
const OTHER = 16;

const LONGEST_NAME = 80;

const HASH = 35;
const AMPERSAND = 38;
const DASH = 45;
const EQUALS = 61;
const SLASH = 47;
const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;
const COLON = 58;
const QUESTION_MARK = 63;
const SMALL_E = 101;

const classes = classesOf([
  [LOWER, "abcdefghijklmnopqrstuvwxyz"],
  [UPPER, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"],
  [JOINT, "_-"],
  [TOKEN, "+/"],
  [DOT, ".~"],
  [SEPARATOR, "=:"],
  [BLANK, " "],
  [QUOTE, "\"'`([]*,|"],
  [TELLING, "\n\r\t\\<%@"],
]);

function classesOf(lists: readonly (readonly [number, string])[]): Uint8Array {
  const table = new Uint8Array(128).fill(OTHER);
  for (const [kind, characters] of lists) {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  }
  return table;
}

/** Words that the rules for text look at without a separator behind them. */
const spokenWords = new Set(["api", "basic", "bearer", "header", "not"]);
const spokenStarts = new Set([...spokenWords].map((word) => word.charCodeAt(0)));

/** The lengths at which a run of token characters is looked at as a secret. */
const LONG_RUN = 40;
const LONG_GROUPS = 19;
const LONG_KEY_ID = 16;

/**
 * Tells texts that the rules for text leave as they are from those that may hold a secret.
 *
 * It never takes a text with a secret for one without, and is many times faster than the rules. One
 * is made for one paste, since it remembers the names that it has met.
 */
export class SecretHints {
  /** The name that was last judged of each slot: most are met again and again. */
  readonly #judged: ({ readonly name: string; readonly isSecret: boolean } | undefined)[] = [];
  #start = 0;
  #wordStart = 0;
  #runStart = 0;
  #keyStart = 0;
  #segmentStart = 0;
  #mayHoldToken = false;
  #isNameOpen = false;
  /** Below 0 before the query. */
  #parameterStart = -1;
  #isInFragment = false;

  /** False where no rule for text hides anything of a part of a text. */
  mayHoldSecret(text: string, start = 0, end = text.length): boolean {
    this.#start = start;
    this.#wordStart = start;
    this.#runStart = start;
    this.#keyStart = start;
    this.#segmentStart = start;
    this.#mayHoldToken = false;
    this.#isNameOpen = false;
    this.#parameterStart = -1;
    this.#isInFragment = false;
    let uppers = 0;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      const kind = code < 128 ? (classes[code] ?? OTHER) : TELLING;
      // without a branch: what is capital in a random text cannot be foreseen
      uppers = (uppers + 1) & -(kind & UPPER);
      if (uppers >= LONG_KEY_ID) return true;
      if (kind > LAST_OF_WORD && this.#isTelling(text, at, kind)) return true;
    }
    if (this.#endWord(text, end, OTHER) || this.#endRun(text, end, start)) return true;
    if (this.#endSegment(text, end)) return true;
    return this.#mayHoldToken && holdsKnownToken(text, start, end);
  }

  /** Whether a character that is not of a word, or what ends with it, may be of a secret. */
  #isTelling(text: string, at: number, kind: number): boolean {
    if (kind === TELLING || this.#endWord(text, at, kind)) return true;
    if (kind === OTHER && isOpeningOfHash(text.charCodeAt(at))) this.#mayHoldToken = true;
    if (this.#isParameter(text, at)) return true;
    this.#wordStart = at + 1;
    if (kind !== DOT) {
      if (this.#endSegment(text, at)) return true;
      this.#segmentStart = at + 1;
    }
    if (kind === TOKEN) return false;
    const isTelling = this.#endRun(text, at, this.#start);
    if (kind !== DOT) this.#runStart = at + 1;
    // padding belongs to a key
    if (kind !== SEPARATOR) this.#keyStart = at + 1;
    return isTelling;
  }

  /** Whether the name of a parameter ends here that is secret: it may hold all but `&` and `=`. */
  #isParameter(text: string, at: number): boolean {
    const code = text.charCodeAt(at);
    const start = this.#parameterStart;
    if (code === EQUALS) {
      const isLonger = start >= 0 && start < this.#wordStart;
      return isLonger && (at - start > LONGEST_NAME || this.#isSecretName(text, start, at));
    }
    const isFirst = (code === QUESTION_MARK && start < 0) || (code === HASH && !this.#isInFragment);
    if (code === HASH) this.#isInFragment = true;
    if (isFirst || (code === AMPERSAND && start >= 0)) this.#parameterStart = at + 1;
    return false;
  }

  /** Whether the word that ends here is a name with its value behind it, or a word that announces one. */
  #endWord(text: string, end: number, kind: number): boolean {
    const start = this.#wordStart;
    if (start === end) {
      // blanks may stand between a name and its separator, and in a table two of them are one
      return this.#isNameOpen;
    }
    if (end - start >= LONG_WORD) this.#mayHoldToken = true;
    // a value without a separator: `the token is abc1`
    if (this.#isNameOpen) return true;
    const first = text.charCodeAt(start);
    if (first === DASH || (first === SMALL_E && text.startsWith("eyJ", start))) return true;
    if (kind === SEPARATOR && isPort(text, start, end)) return true;
    if (kind === SEPARATOR || kind === QUOTE) return this.#isSecretName(text, start, end);
    if (kind !== BLANK) return false;
    if (isSpoken(text, start, end)) return true;
    this.#isNameOpen = this.#isSecretName(text, start, end);
    return false;
  }

  /** Whether a run of token characters is as long as a key, or as a value with a name before it. */
  #endRun(text: string, end: number, start: number): boolean {
    if (end - this.#keyStart >= LONG_RUN) return true;
    const length = end - this.#runStart;
    if (length < LONG_GROUPS || text.charCodeAt(this.#runStart) === 47) return false;
    return /[:=]/.test(text.slice(start, this.#runStart));
  }

  /** Whether a segment of a path ends here that is a secret. */
  #endSegment(text: string, end: number): boolean {
    const start = this.#segmentStart;
    if (end - start < LEAST_CODE || text.charCodeAt(start - 1) !== SLASH) return false;
    // most segments are words
    if (end - start < LEAST_SEGMENT && !hasDigit(text, start, end)) return false;
    const route = text.slice(Math.max(0, start - 1 - LONGEST_ROUTE), start - 1);
    return isSecretSegment(text.slice(start, end), route);
  }

  #isSecretName(text: string, start: number, end: number): boolean {
    const slot =
      (text.charCodeAt(start) * 31 + text.charCodeAt(end - 1) * 7 + end - start) & LAST_SLOT;
    const judged = this.#judged[slot];
    if (judged !== undefined && isPart(text, start, end, judged.name)) return judged.isSecret;
    const name = text.slice(start, end);
    const isSecret =
      name.length <= LONGEST_NAME &&
      (isSecretParameter(name) || /^_?auth$/.test(name) || secretName(name) !== undefined);
    this.#judged[slot] = { name, isSecret };
    return isSecret;
  }
}

function isSpoken(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 3 || length > 6 || !spokenStarts.has(text.charCodeAt(start) | 32)) return false;
  return spokenWords.has(text.slice(start, end).toLowerCase());
}

function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= DIGIT_ZERO && code <= DIGIT_NINE) return true;
  }
  return false;
}

// of a line in a password file: `host:5432:database:user:password`
function isPort(text: string, start: number, end: number): boolean {
  const isBetween = text.charCodeAt(start - 1) === COLON && text.charCodeAt(end) === COLON;
  return isBetween && /^\d{4,5}$/.test(text.slice(start, end));
}

// a dollar or a brace
function isOpeningOfHash(code: number): boolean {
  return code === 36 || code === 123;
}

/** Whether a text, or a JSON string as it is written, is one id, of no form that keys or tokens are known to have. */
export function isPlainIdentifier(text: string): boolean {
  return IDENTIFIER.test(text) && !KNOWN_SHAPE.test(text);
}
