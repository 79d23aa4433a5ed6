import { arnsIn, outside } from "./arns";
import { wholeValue } from "./authorization";
import { base64Text } from "./base64-text";
import { markFor } from "./mark";
import { loneValueEdits, opaqueValueEdits } from "./opaque-values";
import { pathSegmentEdits } from "./path-segments";
import { type TokenLook, tokenLooks, tokenStarts } from "./token-looks";
import type { Edit } from "./types";

const USERINFO = /:\/\/([^\s/?#"'<>\\]*)@/g;
const JWT = /(?<![A-Za-z0-9_])eyJ[A-Za-z0-9_-]{7,}(?:\.[A-Za-z0-9_-]+)*/g;
const BEARER = /\bBearer[ \t]+([A-Za-z0-9._~+/=-]{16,})/gi;
const BASIC = /(?<![\w-])Basic[ \t]+([A-Za-z0-9+/]{8,2000}={0,2})/gi;
const RUN = /(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/=_-]{40,}/g;
const SECRET_RUN = /(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40,}/g;
const OPAQUE_LENGTH = 100;
const IDENTIFIER =
  /(?:x-amz-cf-id|x-amz-id-2|request-?id|apigw-id|trace-id|request id|hostid|digest|integrity|sha-?(?:1|256|384|512)|checksum|fingerprint)["'>]?\s{0,20}[:=-]?\s{0,20}["']?[A-Za-z0-9+/=_-]{0,40}$/i;
const REJECTED_TOKEN = /(['"])([^'"\n\r]{1,4000})\1 not a valid key=value pair/g;

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
// most characters begin none, which is cheaper to see than all the beginnings; a dollar may be encoded
const FIRST = [...new Set([...tokenStarts, "%"].map((start) => start.charCodeAt(0)))]
  .map((code) => `\\x${code.toString(16).padStart(2, "0")}`)
  .join("");
const OPENING_TOKEN = tokenPattern(opening, `(?=[${FIRST}])`);
const holding = tokenLooks.flatMap((look) => {
  const { inside } = look;
  return inside === undefined ? [] : [{ look, inside, pattern: tokenPattern([look]) }];
});

function tokenPattern(looks: readonly TokenLook[], first = ""): RegExp {
  const sources = looks.map(({ opening, rest }) => `(${opening}${rest})`);
  return new RegExp(`${first}${BEFORE_TOKEN}(?:${sources.join("|")})`, "g");
}

/** So long is a word in every token of a known look, but for hashes, which have a dollar or a brace. */
export const LONG_WORD = 12;
const HAS_LONG_WORD = new RegExp(`[A-Za-z0-9_-]{${LONG_WORD}}|^[\\x24{%]`);

/** 1 for two characters that a token starts with. */
const STARTS_TOKEN = new Uint8Array(1 << 14);
for (const start of tokenStarts) {
  STARTS_TOKEN[(start.charCodeAt(0) << 7) | start.charCodeAt(1)] = 1;
}
const TOKEN_HERE = new RegExp(OPENING_TOKEN, "y");

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
  TOKEN_HERE.lastIndex = 0;
  return TOKEN_HERE.test(text.slice(start, end));
}

function isLetterOrDigit(code: number): boolean {
  return ((code | 32) >= 97 && (code | 32) <= 122) || (code >= 48 && code <= 57);
}

function knownTokens(text: string): Edit[] {
  const edits = [...text.matchAll(OPENING_TOKEN)].flatMap((found) => {
    const look = opening[found.findIndex((group, at) => at > 0 && group !== undefined) - 1];
    return tokenEdits(text, found, look);
  });
  const held = holding.flatMap(({ look, inside, pattern }) => {
    const all = text.includes(inside) ? [...text.matchAll(pattern)] : [];
    return all.flatMap((found) => tokenEdits(text, found, look));
  });
  return [...edits, ...held];
}

function tokenEdits(text: string, found: RegExpExecArray, look: TokenLook | undefined): Edit[] {
  const [token] = found;
  if (!HAS_LONG_WORD.test(token)) return [];
  return wholeValue(text, found.index, found.index + token.length, look?.kind ?? "token");
}

// API Gateway quotes what it could not parse: `'abc' not a valid key=value pair`
function rejectedTokens(text: string): Edit[] {
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
  return [...text.matchAll(RUN)].flatMap((found) => {
    const run = found[0];
    if (run.length < OPAQUE_LENGTH || !/[A-Za-z0-9]/.test(run)) return [];
    if (run.length <= 128 && /^[0-9a-f]+$/i.test(run)) return [];
    if (isPath(run)) return [];
    const start = found.index;
    return [{ kind: "token", start, end: start + run.length, mark: "[hidden]" }];
  });
}

function secretKeys(text: string): Edit[] {
  return [...text.matchAll(SECRET_RUN)].flatMap((found) => {
    const escaped = text[found.index - 1] === "\\" && /^[nrt]/.test(found[0]) ? 1 : 0;
    const start = found.index + escaped;
    const run = found[0].slice(escaped);
    if (run.length !== 40 || /^[0-9a-f]+$/i.test(run) || isPath(run)) return [];
    if (!/[A-Z]/.test(run) || !/[a-z]/.test(run) || !/[0-9]/.test(run)) return [];
    if (IDENTIFIER.test(text.slice(Math.max(0, start - 80), start))) return [];
    return [{ kind: "secret-key", start, end: start + 40, mark: "[hidden]" }];
  });
}

// the words of a path change their kind of character seldom, a random string changes it at every other one
function isPath(run: string): boolean {
  if (!run.includes("/")) return false;
  const kinds = run.match(/[A-Z]+|[a-z]+|[0-9]+|[^A-Za-z0-9]+/g)?.length ?? 0;
  return kinds * 3.3 < run.length;
}
