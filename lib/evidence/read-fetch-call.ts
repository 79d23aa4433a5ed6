import { fieldsOfObject } from "./header-lines";
import { type JsonObject, member, quoteScalar, readJson } from "./json-objects";
import { type Line, lineBehind, quote } from "./lines";
import type { Command } from "./read-command";
import type { HeaderField, Quoted } from "./types";
import { hostOf } from "./urls";

const CALL = /(?:^|[\s=(])fetch\(\s{0,8}(["'`])((?:https?|wss?):\/\/[^\s"'`]{1,8000})\1\s{0,8}(,)?/;
const REST = /[\s)]{0,8}\)?;?/y;

/**
 * The `fetch("https://...", { ... })` that starts on a line, as browsers copy it ("Copy as fetch")
 * and as people write it; undefined where none does.
 */
export function readFetchCall(
  text: string,
  lines: readonly Line[],
  index: number,
): Command | undefined {
  const line = lines[index];
  const found = line?.text.includes("fetch(") ? CALL.exec(line.text.slice(0, 9000)) : null;
  const url = found?.[2];
  if (!line || !found || !url) return undefined;
  const at = line.start + found.index + found[0].indexOf(url);
  const target = quote(text, at, at + url.length);
  const host = hostOf(target);
  const behind = line.start + found.index + found[0].length;
  const limit = Math.min(lastEnd(lines, index), behind + MOST_CHARACTERS);
  const options = found[3] === undefined ? undefined : optionsAt(text, behind, limit);
  const end = endOfCall(text, options?.end ?? behind);
  const lineCount = lineBehind(lines, index, end) - index;
  const body = options && member(options, "body");
  return {
    request: {
      method: methodOf(options) ?? { value: "GET", span: target.span },
      target,
      ...(host ? { host } : {}),
      headers: options ? headersOf(options) : [],
      isWholeHead: false,
      ...(body?.kind === "scalar" && body.isString ? { body: quoteScalar(body) } : {}),
    },
    lineCount,
    program: "fetch",
    start: line.start,
    end,
  };
}

/** The options may go on to here: not beyond the next call, for one that never ends is read at each. */
function lastEnd(lines: readonly Line[], index: number): number {
  let end = lines[index]?.end ?? 0;
  for (let at = index + 1; at <= index + MOST_LINES && at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || CALL.test(line.text.slice(0, 200))) break;
    end = line.end;
  }
  return end;
}

const MOST_LINES = 80;
const MOST_CHARACTERS = 40_000;

function optionsAt(text: string, from: number, limit: number): JsonObject | undefined {
  const blank = /^\s{0,40}/.exec(text.slice(from, from + 40))?.[0].length ?? 0;
  const start = from + blank;
  if (text[start] !== "{") return undefined;
  const value = readJson(text, start, limit);
  return value.kind === "object" && !value.isCut ? value : undefined;
}

function endOfCall(text: string, at: number): number {
  REST.lastIndex = at;
  return REST.test(text) && text.slice(at, REST.lastIndex).includes(")") ? REST.lastIndex : at;
}

function methodOf(options: JsonObject | undefined): Quoted | undefined {
  const method = options && member(options, "method");
  if (method?.kind !== "scalar" || !/^[A-Za-z]{3,8}$/.test(method.value)) return undefined;
  return { ...quoteScalar(method), value: method.value.toUpperCase() };
}

function headersOf(options: JsonObject): readonly HeaderField[] {
  const headers = member(options, "headers");
  if (headers?.kind !== "object") return [];
  // what is no string is an expression
  const members = headers.members.filter(({ value }) => value.kind === "scalar" && value.isString);
  return fieldsOfObject({ ...headers, members });
}
