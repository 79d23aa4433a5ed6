import { type Json, type JsonMember, type JsonObject, unescapeText } from "./json-objects";
import { objectOf } from "./json-values";
import { madeList, madeMember, madeObject, madeScalar } from "./made-json";
import type { Span } from "./types";

const START = /\bbuildJsonObject\s{0,9}\{/g;
const STEP =
  /(?:(put|add)\s{0,4}\(|(put|add)Json(Object|Array)\s{0,4}(?:\(\s{0,40}"([^"\n$]{1,200})"\s{0,40}\)\s{0,9})?\{)/y;
const BUILDER = /buildJson(Object|Array)\s{0,9}\{/y;
const TEXT = /"((?:[^"\\\n]|\\.){0,4000})"/y;
const WORD = /(?:true|false|null|JsonNull|-?\d[\d.]{0,20})(?=\s{0,40}[,)])/y;
const PRIMITIVE = /JsonPrimitive\s{0,4}\(\s{0,40}/y;
const SPACE = /(?:[\s,;]|\/\/[^\n]{0,400}){1,2000}/y;
const DEEPEST = 16;
const LONGEST = 20_000;

/**
 * The objects that code in Kotlin builds as JSON, as far as they stand literally in it; where it does more than to put
 * and to add, an object is cut.
 *
 * Source: kotlinx.serialization, JSON elements, building JSON elements.
 */
export function builtObjects(text: string, { start, end }: Span): readonly JsonObject[] {
  const objects: JsonObject[] = [];
  let done = start;
  for (const found of text.slice(start, end).matchAll(START)) {
    const at = start + found.index;
    if (at < done) continue;
    const limit = Math.min(end, at + LONGEST);
    const object = objectOf(new Builder(text, limit).body(at + found[0].length, "Object", 0));
    if (object === undefined) continue;
    done = object.end;
    objects.push({ ...object, start: at });
  }
  return objects;
}

class Builder {
  readonly #text: string;
  readonly #limit: number;

  constructor(text: string, limit: number) {
    this.#text = text;
    this.#limit = limit;
  }

  /** What stands between braces, up to the one that closes them. */
  body(start: number, kind: string, depth: number): Json {
    const members: JsonMember[] = [];
    const items: Json[] = [];
    let at = this.#end(SPACE, start);
    while (at < this.#limit && this.#text[at] !== "}") {
      const step = depth > DEEPEST ? undefined : this.#step(at, depth);
      if (step === undefined) break;
      if (step.key === undefined) items.push(step.value);
      else members.push({ key: step.key, value: step.value, start: at, end: step.end });
      at = this.#end(SPACE, step.end);
    }
    const isWhole = at < this.#limit && this.#text[at] === "}";
    const span = { start, end: isWhole ? at + 1 : Math.min(at, this.#limit) };
    if (kind === "Array" && isWhole) return madeList(span, items);
    return madeObject(span, members, isWhole && kind === "Object" ? "whole" : "cut");
  }

  #step(at: number, depth: number): { key?: string; value: Json; end: number } | undefined {
    STEP.lastIndex = at;
    const [whole, plain, , kind, name] = STEP.exec(this.#text) ?? [];
    if (whole === undefined) return undefined;
    const from = at + whole.length;
    if (kind !== undefined) {
      const value = this.body(from, kind, depth + 1);
      return { ...(name === undefined ? {} : { key: name }), value, end: value.end };
    }
    if (plain === "add") return this.#closed(this.#value(from, depth + 1));
    TEXT.lastIndex = this.#end(/\s{0,60}/y, from);
    const key = TEXT.exec(this.#text);
    if (key === null) return undefined;
    const value = this.#value(this.#end(SPACE, key.index + key[0].length), depth + 1);
    const closed = this.#closed(value);
    return closed === undefined ? undefined : { ...closed, key: key[1] ?? "" };
  }

  /** Behind the parenthesis that closes a call. */
  #closed(value: Json): { value: Json; end: number } | undefined {
    const end = this.#end(/\s{0,60}\)/y, value.end);
    return end > value.end ? { value, end } : undefined;
  }

  #value(start: number, depth: number): Json {
    const at = this.#end(/\s{0,60}/y, start);
    BUILDER.lastIndex = at;
    const [opened, kind] = BUILDER.exec(this.#text) ?? [];
    if (opened !== undefined) return this.body(at + opened.length, kind ?? "", depth + 1);
    const inside = this.#end(PRIMITIVE, at);
    if (inside > at && depth < DEEPEST) {
      const value = this.#value(inside, depth + 1);
      return { ...value, end: this.#end(/\s{0,60}\)/y, value.end) };
    }
    TEXT.lastIndex = at;
    const [quoted, raw = ""] = TEXT.exec(this.#text) ?? [];
    if (quoted !== undefined) return textOf({ start: at, end: at + quoted.length }, raw);
    const word = this.#end(WORD, at);
    const span = { start: at, end: word };
    if (word > at) {
      return { ...madeScalar(span, true), ...wordOf(this.#text.slice(at, word)) };
    }
    const end = this.#end(/[^(){},\n]{1,200}/y, at);
    const expression = madeScalar({ start: at, end }, this.#text.slice(at, end));
    return madeObject({ start: at, end }, [madeMember(expression, "Ref", expression)]);
  }

  #end(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.test(this.#text) ? Math.min(pattern.lastIndex, this.#limit) : at;
  }
}

function wordOf(raw: string) {
  return { raw, value: raw.replace("JsonNull", "null") };
}

/** `"$arn/*"` is put together of what code alone can tell. */
function textOf(span: Span, raw: string): Json {
  const text = madeScalar(span, unescapeText(raw));
  const isWhole = !/(?<!\\)\$[A-Za-z_{]/.test(raw);
  return isWhole ? text : madeObject(span, [madeMember(span, "Fn::Sub", text)]);
}
