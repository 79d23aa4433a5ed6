import type { Json, JsonMember, JsonObject, JsonScalar } from "./json-objects";
import type { Configuration, Span } from "./types";

/** A member that no JSON holds in this shape; it stands where what it says was read. */
export function madeMember({ start, end }: Span, key: string, value: Json): JsonMember {
  return { key, value, start, end };
}

/** An object that is put together of what was read elsewhere. */
export function madeObject(
  { start, end }: Span,
  members: readonly JsonMember[],
  completeness: "whole" | "cut" = "whole",
): JsonObject {
  const isCut = completeness === "cut";
  return { kind: "object", members, strays: [], isCut, start, end };
}

/** A list of values that were read elsewhere. */
export function madeList({ start, end }: Span, items: readonly Json[]): Json {
  return { kind: "list", items, start, end };
}

/** A text, or a word such as `true`. */
export function madeScalar({ start, end }: Span, value: string | boolean): Json {
  const raw = String(value);
  return { kind: "scalar", raw, value: raw, isString: typeof value === "string", start, end };
}

/** A cell of what the AWS CLI prints as a table or as text, where Python's words are no texts. */
export function madeCell(raw: string, start: number): JsonScalar {
  const isWord = /^(?:True|False|None)$/.test(raw);
  const value = isWord ? raw.toLowerCase().replace("none", "null") : raw;
  return { kind: "scalar", raw, value, isString: !isWord, start, end: start + raw.length };
}

/** What was read of a set-up that no command printed in this shape; it spans what it was read from. */
export function madeConfiguration(
  source: Configuration["source"],
  value: JsonObject,
  options: Configuration["options"] = new Map(),
): Configuration {
  const { start, end } = value;
  return { kind: "configuration", source, value, options, span: { start, end } };
}

/** The same of what somebody wrote down, and AWS may not have. */
export function madeDeclaration(source: Configuration["source"], value: JsonObject): Configuration {
  return { ...madeConfiguration(source, value), isDeclared: true };
}

/** A list of resources as `terraform show -json` has it; there may be more of them. */
export function madeResources(span: Span, resources: readonly Json[]): JsonObject {
  const list = madeMember(span, "resources", madeList(span, resources));
  return madeObject(span, [list], "cut");
}

const DEEPEST = 32;

/** Values of a tool whose JSON or YAML writes expressions into texts: `${api.id}` is what code has for a value. */
export function withReferences(value: Json, depth = 0): Json {
  if (depth > DEEPEST) return value;
  if (value.kind === "list") {
    return { ...value, items: value.items.map((item) => withReferences(item, depth + 1)) };
  }
  if (value.kind === "object") {
    const members = value.members.map((one) => {
      return { ...one, value: withReferences(one.value, depth + 1) };
    });
    return { ...value, members };
  }
  const [, reference] = /^\$\{([\w.-]{1,160})\}$/.exec(value.value) ?? [];
  if (reference !== undefined) {
    return madeObject(value, [madeMember(value, "Ref", madeScalar(value, reference))]);
  }
  if (!value.value.includes("${")) return value;
  return madeObject(value, [madeMember(value, "Fn::Sub", value)]);
}

/** What was read out of a text of its own, with the place of that text. */
export function placedAt(json: Json, span: Span, depth = 0): Json {
  const { start, end } = span;
  if (json.kind === "scalar") return { ...json, start, end };
  if (depth > DEEPEST) return madeObject(span, [], "cut");
  if (json.kind === "list") {
    return madeList(
      span,
      json.items.map((item) => placedAt(item, span, depth + 1)),
    );
  }
  const members = json.members.map(({ key, value }) =>
    madeMember(span, key, placedAt(value, span, depth + 1)),
  );
  return madeObject(span, members, json.isCut ? "cut" : "whole");
}
