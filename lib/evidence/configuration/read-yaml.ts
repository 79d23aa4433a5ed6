import { Composer, type CST, isAlias, isMap, isScalar, isSeq, Parser } from "yaml";
import type { Json, JsonMember, JsonScalar } from "../json-objects";
import { madeList, madeMember, madeObject, madeScalar } from "../made-json";
import type { Span } from "../types";

/**
 * Reads YAML as JSON would say it, with the places of the text; undefined where it is neither a
 * mapping nor a sequence.
 *
 * CloudFormation's short forms become their long ones: `!Ref Name` is `{"Ref": "Name"}`, `!GetAtt
 * A.B` is `{"Fn::GetAtt": ["A", "B"]}`. An alias stands for what its anchor names, as long as the
 * whole stays small.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export function readYaml(text: string, start: number, end: number): Json | undefined {
  if (end - start > LONGEST) return undefined;
  const source = text.slice(start, end);
  if (isCrowded(source) || isUnclosed(source)) return undefined;
  try {
    const composer = new Composer({ logLevel: "silent", strict: false, uniqueKeys: false });
    const tokens = untilMostErrors(new Parser().parse(source));
    const [document] = composer.compose(tokens, true, source.length);
    const contents = document?.contents;
    if (!isMap(contents) && !isSeq(contents)) return undefined;
    return new Conversion(text, start).node(contents, 0);
  } catch {
    // the parser's recursion ends with the stack where text nests without end
    return undefined;
  }
}

// CloudFormation takes 1 MB at most; an OpenAPI document may be longer, then it is better given as JSON
const LONGEST = 1_000_000;
const MOST_NODES = 200_000;
// the package's own limit for what it expands
const MOST_ALIASES = 100;
const DEEPEST = 64;

const MOST_ERRORS = 100;

// the package makes an error of each, which takes longer than all else
function* untilMostErrors(tokens: Iterable<CST.Token>): Generator<CST.Token> {
  let errors = 0;
  for (const token of tokens) {
    if (token.type === "error") errors += 1;
    if (errors > MOST_ERRORS) return;
    yield token;
  }
}

// a second name on a line is no YAML, and the package makes an error of each
function isCrowded(source: string): boolean {
  let crowd = 0;
  for (const line of source.split("\n")) {
    const names = line.split(": ", MOST_ERRORS + 3).length + (line.endsWith(":") ? 1 : 0);
    if (names > 2 && !/["'{}]/.test(line)) crowd += names - 2;
    if (crowd > MOST_ERRORS) return true;
  }
  return false;
}

// of brackets that nobody closes the package makes an error each, too, one inside the other
function isUnclosed(source: string): boolean {
  const count = (bracket: string): number => source.split(bracket).length;
  return count("[") - count("]") > MOST_UNCLOSED || count("{") - count("}") > MOST_UNCLOSED;
}

const MOST_UNCLOSED = 100;

class Conversion {
  readonly #text: string;
  readonly #offset: number;
  /** What each anchor names so far; looking one up by the package walks the document. */
  readonly #anchors = new Map<string, unknown>();
  #nodes = 0;
  #aliases = 0;
  #last: number;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
    this.#last = offset;
  }

  node(node: unknown, depth: number): Json {
    this.#nodes += 1;
    if (this.#nodes > MOST_NODES || depth > DEEPEST) return this.#nothing();
    if (isAlias(node)) {
      // a star alone, of which something took the quotes
      if (node.source === "") return madeScalar(this.#span(node.range), "*");
      this.#aliases += 1;
      if (this.#aliases > MOST_ALIASES) return this.#nothing();
      return this.node(this.#anchors.get(node.source), depth + 1);
    }
    const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, node);
    const value = this.#untagged(node, depth);
    return withFunction(value, tagOf(node));
  }

  #untagged(node: unknown, depth: number): Json {
    if (isMap(node)) {
      const span = this.#span(node.range);
      return madeObject(
        span,
        node.items.map(({ key, value }) => this.#member(key, value, depth)),
      );
    }
    if (isSeq(node)) {
      const span = this.#span(node.range);
      return madeList(
        span,
        node.items.map((item) => this.node(item, depth + 1)),
      );
    }
    if (!isScalar(node) || !node.range) return this.#nothing();
    const span = this.#span(node.range);
    const raw = this.#text.slice(span.start, span.end);
    const isString = typeof node.value === "string";
    const value = typeof node.value === "string" ? node.value : (node.source ?? "null") || "null";
    return {
      kind: "scalar",
      raw,
      value: isString ? value : wordOf(node.value, value),
      isString,
      ...span,
    };
  }

  #member(key: unknown, value: unknown, depth: number): JsonMember {
    const name = this.node(key, depth + 1);
    const inner = this.node(value, depth + 1);
    const span = { start: name.start, end: Math.max(name.end, inner.end) };
    return madeMember(span, name.kind === "scalar" ? name.value : "", inner);
  }

  #span(range: readonly number[] | null | undefined): Span {
    const start = this.#offset + (range?.[0] ?? 0);
    this.#last = Math.max(start, this.#offset + (range?.[1] ?? 0));
    return { start, end: this.#last };
  }

  #nothing(): JsonScalar {
    const at = this.#last;
    return { kind: "scalar", raw: "", value: "null", isString: false, start: at, end: at };
  }
}

// `~`, nothing at all, `True`
function wordOf(value: unknown, source: string): string {
  if (value === null) return "null";
  return typeof value === "boolean" ? String(value) : source;
}

function tagOf(node: unknown): string | undefined {
  const tag = isMap(node) || isSeq(node) || isScalar(node) ? node.tag : undefined;
  return tag && /^![A-Z][A-Za-z0-9]{1,30}$/.test(tag) ? tag.slice(1) : undefined;
}

function withFunction(value: Json, tag: string | undefined): Json {
  if (tag === undefined) return value;
  const key = tag === "Ref" || tag === "Condition" ? tag : `Fn::${tag}`;
  const argument = tag === "GetAtt" && value.kind === "scalar" ? attributeOf(value) : value;
  return madeObject(value, [madeMember(value, key, argument)]);
}

function attributeOf(scalar: JsonScalar): Json {
  const dot = scalar.value.indexOf(".");
  if (dot < 0) return scalar;
  const parts = [scalar.value.slice(0, dot), scalar.value.slice(dot + 1)];
  return madeList(
    scalar,
    parts.map((value) => ({ ...scalar, value })),
  );
}
