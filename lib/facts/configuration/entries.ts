import { booleanOf, isNull, type Json, type JsonObject, objectOf, textOf } from "../../evidence";
import type { Fact } from "../types";

/** A key and its value, and where they stand. */
export type Entry = JsonObject["members"][number];

/** The member of a name at the end of a path of names; the case of names does not matter. */
export function entryAt(
  object: JsonObject | undefined,
  ...path: readonly string[]
): Entry | undefined {
  let at: JsonObject | undefined = object;
  let found: Entry | undefined;
  for (const name of path) {
    const wanted = name.toLowerCase();
    found = at?.members.find(({ key }) => key.toLowerCase() === wanted);
    at = objectOf(found?.value);
  }
  return found;
}

/** The text of a member, where it is one. */
export function textAt(
  object: JsonObject | undefined,
  ...path: readonly string[]
): string | undefined {
  // biome-ignore lint/plugin: the keys that the caller names
  return textOf(entryAt(object, ...path)?.value);
}

/** The objects of a list. */
export function objectsOf(json: Json | undefined): readonly JsonObject[] {
  if (json?.kind !== "list") return [];
  return json.items.filter((item) => item.kind === "object");
}

/** The one value that all of a list are; undefined of none, or of several. */
export function common<T>(values: readonly T[]): T | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}

/** A value as `JSON.parse` would give it; numbers stay texts. */
export function plainJson(json: Json): unknown {
  if (json.kind === "list") return json.items.map(plainJson);
  if (json.kind === "object") {
    return Object.fromEntries(json.members.map(({ key, value }) => [key, plainJson(value)]));
  }
  return isNull(json) ? null : (booleanOf(json.isString ? undefined : json) ?? json.value);
}

/** Whether a template's function stands for a value, or an expression that code alone can tell. */
export function isFunction(json: Json): boolean {
  const [only, other] = json.kind === "object" ? json.members : [];
  return only !== undefined && other === undefined && /^(?:Ref|Fn::\w+)$/.test(only.key);
}

/** Whether the end of an object is missing, or of one in it. */
export function isCut(json: Json): boolean {
  if (json.kind === "list") return json.items.some(isCut);
  if (json.kind !== "object") return false;
  return json.isCut || json.members.some(({ value }) => isCut(value));
}

/** Where an entry, or whatever has a place, stands. */
export function spanOf({ start, end }: Fact["span"]): Fact["span"] {
  return { start, end };
}
