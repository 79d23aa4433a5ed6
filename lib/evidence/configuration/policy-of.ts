import { type Json, type JsonObject, member, readJson, unescapeText } from "../json-objects";
import type { Span } from "../types";

// `get-rest-api` escapes the policy's quotes once for the string and once more for JSON
const MOST_ESCAPES = 4;

/**
 * The policy document that a value is, or that a string holds, escaped however often.
 *
 * The spans of a document that was read out of a string are all the string's own. AWS documents the
 * string of `get-rest-api` as escaped, and that of `describe-vpc-endpoints` as JSON; a policy that
 * was typed into a template or into `base64 -d` is an object already.
 */
export function policyOf(json: Json | undefined): JsonObject | undefined {
  if (json?.kind === "object") return member(json, "statement") ? json : undefined;
  if (json?.kind !== "scalar") return undefined;
  let text = json.value.trim();
  for (let round = 0; round < MOST_ESCAPES && /^(?:"\s*)?\{\s*\\/.test(text); round += 1) {
    text = unescapeText(text.startsWith('"') ? text.slice(1, -1) : text).trim();
  }
  if (text.startsWith("%7B")) text = decoded(text);
  if (!text.startsWith("{")) return undefined;
  const document = readJson(text, 0, text.length);
  if (document.kind !== "object" || !member(document, "statement")) return undefined;
  const { start, end } = json;
  return placeObject(document, { start, end });
}

/**
 * Whether a policy that looks like JSON at first is what a program printed in another notation: an effect without
 * quotes, texts without quotes that are parted at their colons, and what Node leaves out and only names.
 */
export function isPrinted(policy: JsonObject): boolean {
  const statements = member(policy, "statement");
  return statements !== undefined && holdsFragment(statements, "");
}

function holdsFragment(json: Json, key: string): boolean {
  if (json.kind === "object") return json.members.some((one) => holdsFragment(one.value, one.key));
  if (json.kind === "list") return json.items.some((item) => holdsFragment(item, ""));
  return !json.isString && (key === "Effect" || FRAGMENT.test(json.value));
}

const FRAGMENT = /^(?:arn|aws|execute-api|Array|Object|String|Some|%[wWiI]?|\.\.\..*)?$/;

/** A text without its percent-encoding, in which IAM prints policies to some clients; as it is where it has none. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An object that was read out of a text of its own, with all of it standing where that text does. */
export function placeObject(object: JsonObject, span: Span): JsonObject {
  return {
    ...object,
    ...span,
    members: object.members.map(({ key, value }) => ({ key, value: place(value, span), ...span })),
    strays: object.strays.map((stray) => place(stray, span)),
  };
}

function place(json: Json, span: Span): Json {
  if (json.kind === "object") return placeObject(json, span);
  if (json.kind === "list") {
    return { ...json, ...span, items: json.items.map((item) => place(item, span)) };
  }
  return { ...json, ...span };
}
