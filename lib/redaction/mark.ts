import { jwtTraits } from "./jwt-traits";

/**
 * What replaces a secret: no quote, backslash or colon, so that headers and JSON still read.
 *
 * Of a JWT it says that it was one, which tells Cognito from a custom token, and what of its claims
 * is no secret and explains refusals: `[hidden jwt alg=RS256 iss=login.example.com aud scope]`.
 * Where a text hides more than one secret, a number tells equal ones from others: `[hidden-2]`,
 * `[hidden-2 jwt alg=RS256]`. No blank before it, since that would cut a URL.
 */
export type Mark = `[hidden${string}]`;

/** What stands in place of a body that no diagnosis needs, or that is too long to be looked through. */
export type BodyMark = `[body left out: ${number} characters]`;

/** The source of a pattern that matches a mark of a secret. */
export const MARK = String.raw`\[hidden(?:-\d{1,6})?(?: jwt(?: [A-Za-z0-9=._-]{1,80}){0,6})?\]`;

const WHOLE = new RegExp(`^${MARK}$`);
const JWT = /^eyJ[A-Za-z0-9_-]{5}/;

/** Whether a text is a mark, and nothing else. */
export function isMark(text: string): text is Mark {
  return WHOLE.test(text);
}

/** Whether a text starts as a JWT, whole or cut. */
export function isJwt(text: string): boolean {
  return JWT.test(text);
}

/** The mark for a secret; a mark stands for itself, so that a second pass changes nothing. */
export function markFor(secret: string): Mark {
  if (isMark(secret)) return secret;
  return isJwt(secret) ? `[hidden jwt${jwtTraits(secret)}]` : "[hidden]";
}

const OPENING = "[hidden";
/** Up to six characters are found many times faster than seven, in a text of 100 MB too. */
const OPENS = OPENING.slice(0, 6);

/** A mark that has no number, with one; with 0, or of what is no mark, the same. */
export function numberedMark(mark: string, number: number): string {
  return number > 0 && mark.startsWith(OPENING)
    ? `${OPENING}-${number}${mark.slice(OPENING.length)}`
    : mark;
}

/** The numbers of the marks in a text, 0 for those without. */
export function markNumbers(text: string): readonly number[] {
  if (!text.includes(OPENS)) return [];
  return [...text.matchAll(/\[hidden(?:-(\d{1,6}))?[ \]]/g)].map(([, number]) =>
    Number(number ?? 0),
  );
}

/** The mark for a body of a length. */
export function bodyMark(characters: number): BodyMark {
  return `[body left out: ${characters} characters]`;
}

/** Whether a text is the mark of a body. */
export function isBodyMark(text: string): boolean {
  return /^\[body left out: \d{1,12} characters\]$/.test(text);
}
