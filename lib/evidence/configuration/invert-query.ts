import type { Json, JsonObject } from "../json-objects";
import { valueAt } from "../json-values";
import { madeList, madeMember, madeObject } from "../made-json";

/**
 * Puts what a `--query` printed back where it came from: `policy` alone becomes `{policy: ...}`.
 *
 * Knows the paths, projections, multiselect lists and hashes of JMESPath; an expression that
 * computes something new (a function, a comparison, a pipe) has no inverse and gives undefined. What the query
 * left out is missing from the result, so every object on the way is marked as cut. The order and number
 * of a list's items are those of the projection, which leaves out nulls and what a filter drops.
 */
export function invertQuery(query: string, value: Json): JsonObject | undefined {
  const expression = parseQuery(query);
  const result = expression && invert(expression, value);
  return result?.kind === "object" ? result : undefined;
}

/** The steps of a query; undefined where it computes something that no step can undo. */
export function parseQuery(query: string): Expression | undefined {
  if (query.length > LONGEST_QUERY) return undefined;
  const parser: Parser = { query, at: 0 };
  const expression = readExpression(parser, 0);
  return expression && parser.at >= query.trimEnd().length ? expression : undefined;
}

/** A JMESPath expression: its steps from the document inwards. */
export type Expression = readonly Step[];

/** One step of a path. */
export type Step =
  | { readonly kind: "field"; readonly name: string }
  /** `[]`, `[*]`, `[?filter]`: each item. */
  | { readonly kind: "items" }
  | { readonly kind: "index" }
  /** `*`: each value of an object. */
  | { readonly kind: "values" }
  | { readonly kind: "list"; readonly parts: readonly (Expression | undefined)[] }
  | { readonly kind: "hash"; readonly parts: ReadonlyMap<string, Expression | undefined> };

const LONGEST_QUERY = 4000;
const DEEPEST = 16;
const NAME = /\s*([A-Za-z_][A-Za-z0-9_]*)(?![A-Za-z0-9_]|\s*\()/y;
const QUOTED_NAME = /\s*"([^"\\]{1,200})"/y;
const PROJECTION = /\[\s*(?:\*\s*)?\]/y;
const INDEX = /\[\s*-?\d{1,9}\s*\]/y;
const FILTER_START = /\[\s*\?/y;
const DOT = /\s*\./y;
const STAR = /\s*\*/y;

interface Parser {
  readonly query: string;
  at: number;
}

function take(parser: Parser, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = parser.at;
  const found = pattern.exec(parser.query);
  if (!found) return undefined;
  parser.at = pattern.lastIndex;
  return found;
}

function readExpression(parser: Parser, depth: number): Expression | undefined {
  if (depth > DEEPEST) return undefined;
  const first = readNamed(parser, depth) ?? readBracket(parser);
  if (!first) return undefined;
  const steps: Step[] = [first];
  for (;;) {
    const isDotted = take(parser, DOT) !== undefined;
    const step = isDotted ? readNamed(parser, depth) : readBracket(parser);
    if (step) steps.push(step);
    else return isDotted ? undefined : steps;
  }
}

// after a dot, or at the start
function readNamed(parser: Parser, depth: number): Step | undefined {
  if (take(parser, STAR)) return { kind: "values" };
  const name = take(parser, QUOTED_NAME) ?? take(parser, NAME);
  if (name?.[1] !== undefined) return { kind: "field", name: name[1] };
  if (startsProjection(parser)) return undefined;
  if (take(parser, /\s*\[/y)) return readList(parser, depth);
  return take(parser, /\s*\{/y) ? readHash(parser, depth) : undefined;
}

function startsProjection({ query, at }: Parser): boolean {
  return /^\s*\[\s*(?:\*\s*\]|\]|-?\d|\?)/.test(query.slice(at, at + 40));
}

function readBracket(parser: Parser): Step | undefined {
  take(parser, /\s+(?=\[)/y);
  if (take(parser, PROJECTION)) return { kind: "items" };
  if (take(parser, INDEX)) return { kind: "index" };
  if (!take(parser, FILTER_START)) return undefined;
  return skipTo(parser, "]") ? { kind: "items" } : undefined;
}

function readList(parser: Parser, depth: number): Step | undefined {
  const parts: (Expression | undefined)[] = [];
  for (;;) {
    parts.push(readPart(parser, depth, "]"));
    if (take(parser, /\s*,/y)) continue;
    return take(parser, /\s*\]/y) ? { kind: "list", parts } : undefined;
  }
}

function readHash(parser: Parser, depth: number): Step | undefined {
  const parts = new Map<string, Expression | undefined>();
  for (;;) {
    const name = take(parser, QUOTED_NAME) ?? take(parser, NAME);
    if (name?.[1] === undefined || !take(parser, /\s*:/y)) return undefined;
    parts.set(name[1], readPart(parser, depth, "}"));
    if (take(parser, /\s*,/y)) continue;
    return take(parser, /\s*\}/y) ? { kind: "hash", parts } : undefined;
  }
}

// a part that computes something is passed over; the others still have their places
function readPart(parser: Parser, depth: number, close: string): Expression | undefined {
  const start = parser.at;
  const part = readExpression(parser, depth + 1);
  if (part && /^\s*[,\]}]/.test(parser.query.slice(parser.at, parser.at + 40))) return part;
  parser.at = start;
  // a query that is cut has no mark to go on at
  if (skipTo(parser, close, ",")) parser.at -= 1;
  return undefined;
}

/** Goes behind the next of the marks that stands in no bracket and no string. */
function skipTo(parser: Parser, ...marks: readonly string[]): boolean {
  let depth = 0;
  while (parser.at < parser.query.length) {
    const character = parser.query[parser.at] ?? "";
    parser.at += 1;
    if (depth === 0 && marks.includes(character)) return true;
    if (/["'`]/.test(character)) {
      const close = parser.query.indexOf(character, parser.at);
      parser.at = close < 0 ? parser.query.length : close + 1;
    } else if (/[[({]/.test(character)) depth += 1;
    else if (/[\])}]/.test(character)) depth -= 1;
  }
  return false;
}

function invert(steps: Expression, value: Json): Json {
  const [step, ...rest] = steps;
  if (!step) return value;
  if (step.kind === "field") return partly(value, [[step.name, invert(rest, value)]]);
  if (step.kind === "items") {
    if (value.kind === "scalar") return value;
    // a table draws one item as it draws an object
    const items = value.kind === "list" ? value.items : [value];
    return madeList(
      value,
      items.map((item) => invert(rest, item)),
    );
  }
  if (step.kind === "list" && rest[0]?.kind === "items") {
    return invertJoined(step.parts, rest.slice(1), value);
  }
  if (step.kind === "index") return madeList(value, [invert(rest, value)]);
  if (step.kind === "values") return invertValues(rest, value);
  return invertParts(step, value);
}

/** `[one, others[]][]` is one list of what the parts hold, of which the last may hold any number. */
function invertJoined(
  parts: readonly (Expression | undefined)[],
  rest: Expression,
  value: Json,
): Json {
  const items = (value.kind === "list" ? value.items : [value]).map((item) => invert(rest, item));
  const held = parts.flatMap((part, at): readonly Json[] => {
    if (part === undefined) return [];
    if (part.at(-1)?.kind === "items") {
      return [invert(part.slice(0, -1), madeList(value, items.slice(at)))];
    }
    const item = items[at];
    return item === undefined ? [] : [invert(part, item)];
  });
  return held.reduce(merge, partly(value, []));
}

function invertParts(step: Step & { kind: "list" | "hash" }, value: Json): Json {
  if (value.kind === "scalar") return value;
  const items =
    value.kind === "list"
      ? value.items.map((item, index) => ({ name: index, item }))
      : value.members.map(({ key, value: item }) => ({ name: key, item }));
  const parts = items.flatMap(({ name, item }) => {
    const part = partOf(step, name);
    return part ? [invert(part, item)] : [];
  });
  return parts.reduce(merge, partly(value, []));
}

function partOf(
  step: Step & { kind: "list" | "hash" },
  name: string | number,
): Expression | undefined {
  if (step.kind === "list") return typeof name === "number" ? step.parts[name] : undefined;
  return typeof name === "string" ? step.parts.get(name) : undefined;
}

// the keys of the values are gone; of methods the value says it again
function invertValues(rest: Expression, value: Json): Json {
  if (value.kind !== "list") return value;
  const entries = value.items.map((item, index) => {
    const inner = invert(rest, item);
    const name = valueAt(inner, "httpMethod");
    return [name?.kind === "scalar" ? name.value : String(index), inner] as const;
  });
  return partly(value, entries);
}

function merge(one: Json, other: Json): Json {
  if (one.kind === "object" && other.kind === "object") {
    const members = [...one.members];
    for (const added of other.members) {
      const at = members.findIndex(({ key }) => key === added.key);
      const existing = members[at];
      if (existing) members[at] = { ...existing, value: merge(existing.value, added.value) };
      else members.push(added);
    }
    return { ...one, members };
  }
  if (one.kind === "list" && other.kind === "list" && one.items.length === other.items.length) {
    return { ...one, items: one.items.map((item, index) => mergeWith(item, other.items[index])) };
  }
  return one;
}

function mergeWith(one: Json, other: Json | undefined): Json {
  return other ? merge(one, other) : one;
}

/** What a query chose is a part of the output. */
function partly(value: Json, entries: readonly (readonly [string, Json])[]): JsonObject {
  const members = entries.map(([key, inner]) => madeMember(inner, key, inner));
  return madeObject(value, members, "cut");
}
