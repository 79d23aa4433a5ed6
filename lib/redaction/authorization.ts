import { isJwt, MARK, markFor } from "./mark";
import type { Edit, SecretKind } from "./types";

const KEY_PREFIX = /^(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)/;
const SCHEME =
  /(?:(?:proxy-)?authorization[ \t]*[:=]|(?:bearer|basic|digest|negotiate|ntlm|token|apikey|api-key|jwt|oauth|hawk|mac|aws|aws4-[a-z0-9-]+):?(?=[\s,]|$))[\s,]*/iy;
const PIECE = new RegExp(`(?:${MARK}|[^\\s,])+`, "g");
const SIGV4_PARAMETER = /credential|signedheaders|signature\s*=/i;

/** Whether a value says that no secret was sent: a mistake that a diagnosis needs to see. */
function isPlaceholder(value: string): boolean {
  return /^(?:|undefined|null|none|nil|nan|true|false|\.{2,}|…|\*+|\[object [a-z]{1,20}\])$/i.test(
    value.trim(),
  );
}

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

/** Hide one value from its first to its last visible character, unless it is a placeholder. */
export function wholeValue(text: string, start: number, end: number, kind: SecretKind): Edit[] {
  const value = text.slice(start, end);
  if (isPlaceholder(value)) return [];
  const from = start + (value.length - value.trimStart().length);
  const to = end - (value.length - value.trimEnd().length);
  const secret = text.slice(from, to);
  return [{ kind: isJwt(secret) ? "jwt" : kind, start: from, end: to, mark: markFor(secret) }];
}

/** What to hide of a credential: the key id but for its prefix; the scope stays. */
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
  const from = KEY_PREFIX.test(id) ? start + 4 : start;
  // a line break at the end of a copied key id is what breaks the header, so it stays
  const to = end - (/(?:\\+[nrt])+$/.exec(id)?.[0].length ?? 0);
  return wholeValue(text, from, Math.max(from, to), "access-key-id");
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

function isHarmlessWord(piece: string): boolean {
  return /^(?:aws4-[a-z0-9-]{1,30}|(?:proxy-)?authorization:?|(?:credential|signedheaders|signature)[:=]?|bearer|basic)$/i.test(
    piece,
  );
}

function isHeaderNames(list: string): boolean {
  return list.split(";").every((name) => /^[A-Za-z0-9_.-]{0,48}["'\\]{0,4}$/.test(name));
}
