import { arnsIn, outside } from "./arns";
import { wholeValue } from "./authorization";
import { base64Text } from "./base64-text";
import { charactersOf, longRuns } from "./long-runs";
import { markFor } from "./mark";
import { loneValueEdits, opaqueValueEdits } from "./opaque-values";
import { pathSegmentEdits } from "./path-segments";
import { type TokenLook, tokenLooks, tokenStarts } from "./token-looks";
import type { Edit } from "./types";
import { fitsAt } from "./value-extent";

const USERINFO = /:\/\/([^\s/?#"'<>\\]*)@/g;
const JWT = /(?<![A-Za-z0-9_])eyJ[A-Za-z0-9_-]{7,}(?:\.[A-Za-z0-9_-]+)*/g;
const BEARER = /\bBearer[ \t]+([A-Za-z0-9._~+/=-]{16,})/gi;
const BASIC = /(?<![\w-])Basic[ \t]+([A-Za-z0-9+/]{8,2000}={0,2})/gi;
const RUN = charactersOf(/[A-Za-z0-9+/=_-]/);
const SECRET_RUN = charactersOf(/[A-Za-z0-9/+]/);
const OPAQUE_LENGTH = 100;
const SECRET_LENGTH = 40;
const IDENTIFIER =
  /(?:x-amz-cf-id|x-amz-id-2|request-?id|apigw-id|trace-id|request id|hostid|digest|integrity|sha-?(?:1|256|384|512)|checksum|fingerprint)["'>]?\s{0,20}[:=-]?\s{0,20}["']?[A-Za-z0-9+/=_-]{0,40}$/i;
const REJECTION = " not a valid key=value pair";
const REJECTED_TOKEN = new RegExp(String.raw`(['"])([^'"\n\r]{1,4000})\1${REJECTION}`, "g");

/** What to hide wherever it stands, for how it looks. */
export function secretShapeEdits(text: string): Edit[] {
  const guessed = [
    ...pathSegmentEdits(text),
    ...opaqueRuns(text),
    ...secretKeys(text),
    ...opaqueValueEdits(text),
  ].sort((a, b) => a.start - b.start);
  return [
    ...rejectedTokens(text),
    ...userinfo(text),
    ...jwts(text),
    ...bearerTokens(text),
    ...basicCredentials(text),
    ...knownTokens(text),
    ...outside(guessed, arnsIn(text)),
  ];
}

/** What to hide for how it looks where it stands in a text, under no name. */
export function loneShapeEdits(text: string): readonly Edit[] {
  const lone = loneValueEdits(text).sort((a, b) => a.start - b.start);
  return outside(lone, arnsIn(text));
}

// letters before a token belong to it, or to an escape
const BEFORE_TOKEN = String.raw`(?<![A-Za-z0-9](?<!\\[nrt]|%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}))`;

const opening = tokenLooks.filter(({ inside }) => inside === undefined);
const OPENING_TOKEN = tokenPattern(opening, "y");
const holding = tokenLooks.flatMap((look) => {
  const { inside } = look;
  return inside === undefined ? [] : [{ look, inside, pattern: tokenPattern([look], "g") }];
});

function tokenPattern(looks: readonly TokenLook[], flags: "g" | "y"): RegExp {
  const sources = looks.map(({ opening, rest }) => `(${opening}${rest})`);
  return new RegExp(`${BEFORE_TOKEN}(?:${sources.join("|")})`, flags);
}

/** So long is a word in every token of a known look, but for hashes, which have a dollar or a brace. */
export const LONG_WORD = 12;
const HAS_LONG_WORD = new RegExp(`[A-Za-z0-9_-]{${LONG_WORD}}|^[\\x24{%]`);

/** 1 for two characters that a token starts with; of an escaped dollar or brace those of the escape. */
const STARTS_TOKEN = new Uint8Array(1 << 14);
for (const start of [...tokenStarts, "%2", "%7"]) {
  STARTS_TOKEN[(start.charCodeAt(0) << 7) | start.charCodeAt(1)] = 1;
}

/** Whether a token of a known look is in a part of a text that is ASCII without escapes. */
export function holdsKnownToken(text: string, start: number, end: number): boolean {
  let code = 0;
  let isInWord = false;
  for (let at = start; at < end; at += 1) {
    const next = text.charCodeAt(at);
    if (!isInWord && STARTS_TOKEN[(code << 7) | next] === 1 && isToken(text, at - 1, end)) {
      return true;
    }
    isInWord = isLetterOrDigit(code);
    code = next;
  }
  const part = text.slice(start, end);
  return holding.some(({ inside, pattern }) => part.includes(inside) && part.search(pattern) >= 0);
}

function isToken(text: string, start: number, end: number): boolean {
  return fitsAt(text.slice(start, end), OPENING_TOKEN, 0);
}

function isLetterOrDigit(code: number): boolean {
  return ((code | 32) >= 97 && (code | 32) <= 122) || (code >= 48 && code <= 57);
}

function knownTokens(text: string): Edit[] {
  const edits: Edit[] = [];
  for (let at = nextStart(text, 0), end = 0; at >= 0; at = nextStart(text, end)) {
    end = at + 1;
    OPENING_TOKEN.lastIndex = at;
    const found = OPENING_TOKEN.exec(text);
    if (!found) continue;
    end = OPENING_TOKEN.lastIndex;
    const look = opening[found.findIndex((group, index) => index > 0 && group !== undefined) - 1];
    for (const edit of tokenEdits(text, found, look)) edits.push(edit);
  }
  const held = holding.flatMap(({ look, inside, pattern }) => {
    const all = text.includes(inside) ? [...text.matchAll(pattern)] : [];
    return all.flatMap((found) => tokenEdits(text, found, look));
  });
  return [...edits, ...held];
}

/** Where the next two characters stand that a token starts with; below 0 for nowhere. */
function nextStart(text: string, from: number): number {
  let code = text.charCodeAt(from);
  for (let at = from + 1; at < text.length; at += 1) {
    const next = text.charCodeAt(at);
    if (STARTS_TOKEN[(code << 7) | next] === 1 && mayBegin(text, at - 1)) return at - 1;
    code = next;
  }
  return -1;
}

// behind a letter or a digit only where that may belong to an escape
function mayBegin(text: string, at: number): boolean {
  return (
    !isLetterOrDigit(text.charCodeAt(at - 1)) || /[\\%]/.test(text.slice(Math.max(0, at - 6), at))
  );
}

function tokenEdits(text: string, found: RegExpExecArray, look: TokenLook | undefined): Edit[] {
  const [token] = found;
  if (!HAS_LONG_WORD.test(token)) return [];
  return wholeValue(text, found.index, found.index + token.length, look?.kind ?? "token");
}

// API Gateway quotes what it could not parse: `'abc' not a valid key=value pair`
function rejectedTokens(text: string): Edit[] {
  if (!text.includes(REJECTION)) return [];
  return [...text.matchAll(REJECTED_TOKEN)].flatMap((found) => {
    const token = found[2] ?? "";
    if (/\[hidden|^(?:aws4-[a-z0-9-]+|[a-z]{1,20}:?|<[^<>]*>)$/i.test(token)) return [];
    const start = found.index + 1;
    return wholeValue(text, start, start + token.length, "authorization");
  });
}

function userinfo(text: string): Edit[] {
  return [...text.matchAll(USERINFO)].flatMap((found) => {
    const start = found.index + 3;
    return wholeValue(text, start, start + (found[1]?.length ?? 0), "url-userinfo");
  });
}

function jwts(text: string): Edit[] {
  return [...text.matchAll(JWT)].map((found) => {
    const start = found.index;
    // a blank in the mark would cut a URL
    const mark = /[/=&?%]/.test(text[start - 1] ?? "") ? "[hidden]" : markFor(found[0]);
    return { kind: "jwt", start, end: start + found[0].length, mark };
  });
}

function bearerTokens(text: string): Edit[] {
  return [...text.matchAll(BEARER)].flatMap((found) => {
    const token = found[1] ?? "";
    if (!/[0-9]/.test(token)) return [];
    const end = found.index + found[0].length;
    return wholeValue(text, end - token.length, end, "token");
  });
}

// `Basic` in a sentence is a word; before a name and a password it is a scheme (RFC 7617)
function basicCredentials(text: string): Edit[] {
  return [...text.matchAll(BASIC)].flatMap((found) => {
    const encoded = found[1] ?? "";
    if (base64Text(encoded, 2000)?.includes(":") !== true) return [];
    const end = found.index + found[0].length;
    return wholeValue(text, end - encoded.length, end, "password");
  });
}

function opaqueRuns(text: string): Edit[] {
  return longRuns(text, RUN, OPAQUE_LENGTH).flatMap(({ start, end }) => {
    const run = text.slice(start, end);
    if (!/[A-Za-z0-9]/.test(run)) return [];
    if (run.length <= 128 && /^[0-9a-f]+$/i.test(run)) return [];
    if (isPath(run)) return [];
    return [{ kind: "token", start, end, mark: "[hidden]" }];
  });
}

function secretKeys(text: string): Edit[] {
  return longRuns(text, SECRET_RUN, SECRET_LENGTH).flatMap((found) => {
    const isEscaped = text[found.start - 1] === "\\" && /[nrt]/.test(text[found.start] ?? "");
    const start = found.start + (isEscaped ? 1 : 0);
    const run = text.slice(start, found.end);
    if (run.length !== SECRET_LENGTH || /^[0-9a-f]+$/i.test(run) || isPath(run)) return [];
    if (!/[A-Z]/.test(run) || !/[a-z]/.test(run) || !/[0-9]/.test(run)) return [];
    if (IDENTIFIER.test(text.slice(Math.max(0, start - 80), start))) return [];
    return [{ kind: "secret-key", start, end: found.end, mark: "[hidden]" }];
  });
}

// the words of a path change their kind of character seldom, a random string changes it at every other one
function isPath(run: string): boolean {
  if (!run.includes("/")) return false;
  const kinds = run.match(/[A-Z]+|[a-z]+|[0-9]+|[^A-Za-z0-9]+/g)?.length ?? 0;
  return kinds * 3.3 < run.length;
}
