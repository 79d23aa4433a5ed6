import { authorizationEdits, credentialEdits, wholeValue } from "./authorization";
import { isOpaque } from "./opaque-values";
import type { SecretName } from "./secret-names";
import type { Edit } from "./types";
import type { Extent } from "./value-extent";

/** What to hide of the value of a field whose name says that it is a secret. */
export function secretEdits(text: string, name: SecretName, { start, end }: Extent): Edit[] {
  switch (name.shape) {
    case "authorization":
      return authorizationEdits(text, start, end);
    case "credential":
      return credentialEdits(text, start, end);
    case "protocols":
      return protocolEdits(text, start, end);
    case "countable":
      if (isCount(text.slice(start, end))) return [];
      break;
    case "sid":
      if (isStatementId(text, start, end)) return [];
      break;
    case "cookie":
    case "plain":
  }
  if (name.kind === "api-key" && isKeyIdOfCommand(text, start, end)) return [];
  return wholeValue(text, start, end, name.kind);
}

const STATEMENT_NAME = /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/;
const MEMBER_OF_STATEMENT =
  /\b(?:effect\\{0,8}["']?\s{0,20}[:=]\s{0,20}\\{0,8}["']?(?:Allow|Deny)\b|(?:actions?|resources?)\\{0,8}["']?\s{0,20}[:=]\s{0,20}\[?\s{0,40}\\{0,8}["'](?:arn:|execute-api:|\*))/i;
const NEAR = 600;

/** The id of a policy's statement: `sid = "AllowInvoke"`, and any word that stands in a statement. */
export function isStatementId(text: string, start: number, end: number): boolean {
  const value = text.slice(start, end);
  if (STATEMENT_NAME.test(value)) return true;
  if (!/^\w{1,64}$/.test(value) || isOpaque(value)) return false;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  // what stands in the same object
  const [next = ""] = after.split(/[{}]/, 1);
  const last = Math.max(before.lastIndexOf("{"), before.lastIndexOf("}"));
  return [before.slice(last + 1), next].some((one) => MEMBER_OF_STATEMENT.test(one));
}

/** Whether a text is a number of things. */
export function isCount(text: string): boolean {
  return /^\s{0,8}\d{1,9}\s{0,8}$/.test(text);
}

/** `aws apigateway get-api-key --api-key a1b2c3d4e5` takes the id of a key, never the key. */
function isKeyIdOfCommand(text: string, start: number, end: number): boolean {
  if (end - start !== 10 || !/^[a-z0-9]{10}$/.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 300), start);
  return /\bapigateway [^\n]{0,280}--api-key[ =]["']?$/.test(before);
}

const PROTOCOL = /[^\s,]+/g;
const ANNOUNCES_TOKEN =
  /^(?:access[-_]?token|token|bearer|authorization|auth|jwt|x-api-key|api[-_]?key)$/i;
const PROTOCOL_NAME =
  /^(?=.{1,40}$)[A-Za-z][A-Za-z_-]*(?:[.-]?v?\d{1,3}(?:\.\d{1,3})*)?(?:\.[A-Za-z0-9-]+)*$/;

/** Of subprotocols the names stay: `graphql-ws`, `mqtt`; what else browsers send there are tokens. */
function protocolEdits(text: string, start: number, end: number): Edit[] {
  const edits: Edit[] = [];
  let isAnnounced = false;
  for (const found of text.slice(start, end).matchAll(PROTOCOL)) {
    const [piece] = found;
    const isName = !isAnnounced && PROTOCOL_NAME.test(piece) && !isOpaque(piece);
    const from = start + found.index;
    const whole = isName ? [] : wholeValue(text, from, from + piece.length, "token");
    for (const edit of whole) edits.push(edit);
    isAnnounced = ANNOUNCES_TOKEN.test(piece);
  }
  return edits;
}
