import { type Json, type JsonObject, readJson, unescapeText } from "./json-objects";
import { placedAt } from "./made-json";

/** The words of a string, or of a number; undefined where the value is `null`, or no scalar. */
export function textOf(json: Json | undefined): string | undefined {
  if (json?.kind !== "scalar" || isNull(json)) return undefined;
  return json.value;
}

/** A boolean, however a program prints it: `true`, Python's `True`; undefined for all else. */
export function booleanOf(json: Json | undefined): boolean | undefined {
  const word = json?.kind === "scalar" ? json.value.toLowerCase() : undefined;
  return word === "true" || (word === "false" ? false : undefined);
}

/** The items of a list; none where the value is no list. */
export function itemsOf(json: Json | undefined): readonly Json[] {
  return json?.kind === "list" ? json.items : [];
}

/** The value if it is an object. */
export function objectOf(json: Json | undefined): JsonObject | undefined {
  return json?.kind === "object" ? json : undefined;
}

/** The value at a path of members, by their names as they are written. */
export function valueAt(json: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (inner, name) => objectOf(inner)?.members.find(({ key }) => key === name)?.value,
    json,
  );
}

/** Whether a value is there and is `null`: the command says that there is none. */
export function isNull(json: Json | undefined): boolean {
  return json?.kind === "scalar" && !json.isString && /^(?:null|none)$/i.test(json.value);
}

/** The object that a text begins with; its spans are offsets into that text. */
export function objectIn(text: string): JsonObject | undefined {
  return text.startsWith("{") ? objectOf(readJson(text, 0, text.length)) : undefined;
}

/** An object, or one that stands in a text as a program wrote it; then its places are those of the text. */
export function objectPrinted(json: Json | undefined): JsonObject | undefined {
  if (json?.kind !== "scalar") return objectOf(json);
  const read = objectIn(json.value);
  // what it holds may be printed once more
  const isPlain = read?.members.length !== 0 && read?.isCut === false;
  const isEscaped = !isPlain && json.value.includes('\\"');
  const inner = isEscaped ? objectIn(unescapeText(json.value)) : read;
  return inner === undefined ? undefined : objectOf(placedAt(inner, json));
}
