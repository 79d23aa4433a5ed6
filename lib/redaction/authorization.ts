import { isJwt, isMark, MARK, markFor } from "./mark";
import { isPlaceholder } from "./placeholders";
import type { Edit, SecretKind } from "./types";

const KEY_PREFIX = /^(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)/;
const KEY_ID = /^(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,28}$/;
const SCHEME =
  /(?:(?:proxy-)?authorization[ \t]*[:=]|(?:bearer|basic|digest|negotiate|ntlm|token|apikey|api-key|jwt|oauth|hawk|mac|aws|aws4-[a-z0-9-]+):?(?=[\s,]|$))[\s,]*/iy;
const MARKED = new RegExp(`^[:=]{1,3}${MARK}$`);
const PIECE = new RegExp(`(?:${MARK}|[^\\s,])+`, "g");
const SIGV4_PARAMETER = /credential|signedheaders|signature\s*=/i;

/**
 * What to hide of an `Authorization` value.
 *
 * The scheme stays, and of a signature the scope and the signed headers, with whatever is malformed
 * about them: that is the evidence. Everything that is not known to be harmless goes.
 */
export function authorizationEdits(text: string, start: number, end: number): Edit[] {
  let from = start;
  let isSigned = false;
  SCHEME.lastIndex = from;
  for (let scheme = SCHEME.exec(text); scheme; scheme = SCHEME.exec(text)) {
    if (SCHEME.lastIndex > end) break;
    from = SCHEME.lastIndex;
    if (/aws4-/i.test(scheme[0])) isSigned = true;
  }
  const value = text.slice(from, end);
  if (isSigned || SIGV4_PARAMETER.test(value)) return signatureEdits(text, from, end);
  return wholeValue(text, from, end, "authorization");
}

/**
 * Whether a text is the id of an AWS access key, by which a person finds the key; it opens nothing.
 *
 * Source: IAM identifiers, unique identifiers; and that an access key has an id and a secret.
 */
function isAccessKeyId(text: string): boolean {
  return KEY_ID.test(text);
}

/** Hide one value from its first to its last visible character, unless it is a placeholder or an id. */
export function wholeValue(text: string, start: number, end: number, kind: SecretKind): Edit[] {
  const value = text.slice(start, end);
  if (isPlaceholder(value) || isAccessKeyId(value.trim())) return [];
  const from = start + (value.length - value.trimStart().length);
  const to = end - (value.length - value.trimEnd().length);
  const secret = text.slice(from, to);
  // a mark behind the separator that another rule left in front of it, or without the bracket that a list ends with
  if (MARKED.test(secret) || (text[to] === "]" && isMark(`${secret}]`))) return [];
  return [{ kind: isJwt(secret) ? "jwt" : kind, start: from, end: to, mark: markFor(secret) }];
}

/** What to hide of a credential: what stands where the key id should; the id and the scope stay. */
export function credentialEdits(text: string, start: number, end: number): Edit[] {
  const edits: Edit[] = [];
  let isFirst = true;
  let from = start;
  for (const part of text.slice(start, end).split(/(\/|%2F|%252F)/i)) {
    const to = from + part.length;
    if (isFirst) {
      for (const edit of keyIdEdits(text, from, to)) edits.push(edit);
    } else if (
      !/^(?:\/|%2F|%252F|\d{8}|[a-z][a-z0-9-]{0,29}|aws4_request|[Xx*]*|\{[^{}]{0,30}\})$/i.test(
        part,
      )
    ) {
      for (const edit of wholeValue(text, from, to, "token")) edits.push(edit);
    }
    isFirst = false;
    from = to;
  }
  return edits;
}

function keyIdEdits(text: string, start: number, end: number): Edit[] {
  const id = text.slice(start, end);
  // a line break at the end of a copied key id is what breaks the header, so it stays
  const to = end - (/(?:\\{1,8}[nrt]){1,8}$/.exec(id)?.[0].length ?? 0);
  return wholeValue(text, start, Math.max(start, to), "access-key-id");
}

function signatureEdits(text: string, start: number, end: number): Edit[] {
  const edits: Edit[] = [];
  for (const piece of text.slice(start, end).matchAll(PIECE)) {
    const from = start + piece.index;
    for (const edit of pieceEdits(text, from, from + piece[0].length)) edits.push(edit);
  }
  return edits;
}

function pieceEdits(text: string, start: number, end: number): Edit[] {
  const piece = text.slice(start, end);
  if (isHarmlessWord(piece)) return [];
  const equals = piece.indexOf("=");
  const name = piece.slice(0, equals).toLowerCase();
  if (equals > 0 && /^[a-z0-9"'\\-]{1,40}$/.test(name)) {
    const from = start + equals + 1;
    if (name.endsWith("credential")) return credentialEdits(text, from, end);
    if (name.endsWith("signedheaders") && isHeaderNames(piece.slice(equals + 1))) return [];
    return wholeValue(text, from, end, name.endsWith("signature") ? "signature" : "token");
  }
  if (/\/aws4_request/.test(piece) || KEY_PREFIX.test(piece)) {
    return credentialEdits(text, start, end);
  }
  return piece.includes(";") && isHeaderNames(piece) ? [] : wholeValue(text, start, end, "token");
}

const PARTS = ["credential", "signedheaders", "signature"];

function isHarmlessWord(piece: string): boolean {
  // `SignedHea...`: a tool cut the value there, which makes it no malformed one
  const [, cut] = /^([a-z]{0,12})(?:…|\.{2,6})$/i.exec(piece) ?? [];
  if (cut !== undefined && PARTS.some((part) => part.startsWith(cut.toLowerCase()))) return true;
  return /^(?:aws4-[a-z0-9-]{1,30}|(?:proxy-)?authorization:?|(?:credential|signedheaders|signature)[:=]?|bearer|basic)$/i.test(
    piece,
  );
}

function isHeaderNames(list: string): boolean {
  return list.split(";").every((name) => /^[A-Za-z0-9_.-]{0,48}["'\\]{0,4}$/.test(name));
}
