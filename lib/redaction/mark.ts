import { jwtTraits } from "./jwt-traits";

/**
 * What replaces a secret: no quote, backslash or colon, so that headers and JSON still read.
 *
 * Of a JWT it says that it was one, which tells Cognito from a custom token, and what of its claims
 * is no secret and explains refusals: `[hidden jwt alg=RS256 iss=login.example.com aud scope]`.
 */
export type Mark = "[hidden]" | `[hidden jwt${string}]`;

/** What stands in place of a body that no diagnosis needs, or that is too long to be looked through. */
export type BodyMark = `[body left out: ${number} characters]`;

/** The source of a pattern that matches a mark of a secret. */
export const MARK = String.raw`\[hidden(?: jwt(?: [A-Za-z0-9=._-]{1,80}){0,6})?\]`;

const WHOLE = new RegExp(`^${MARK}$`);
const JWT = /^eyJ[A-Za-z0-9_-]{5}/;

/** Whether a text is a mark, and nothing else. */
function isMark(text: string): text is Mark {
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

/** The mark for a body of a length. */
export function bodyMark(characters: number): BodyMark {
  return `[body left out: ${characters} characters]`;
}

/** Whether a text is the mark of a body. */
export function isBodyMark(text: string): boolean {
  return /^\[body left out: \d{1,12} characters\]$/.test(text);
}
