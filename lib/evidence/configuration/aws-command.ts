import { lineEnd } from "../lines";
import type { Span } from "../types";
import type { ConfigurationSource } from "./sources";
import { sourceOfCommand } from "./sources";

/** A command of the AWS CLI as a terminal shows it above what it printed. */
export interface AwsCommand extends Span {
  /** `apigateway`, and `put-method`. */
  readonly service: string;
  readonly operation: string;
  /** What the command prints; undefined where that is nothing of ours. */
  readonly source: ConfigurationSource | undefined;
  readonly options: ReadonlyMap<string, string>;
  /** Whether another program changed what was printed: `| jq .items`, `| grep`. */
  readonly isFiltered: boolean;
}

const COMMAND = /(?:^|[\s"'`(|;&:$#%>❯➜+])aws(?:\.exe|\.cmd)?[ \t]+(?=[a-z-])/;
const MOST_CHARACTERS = 4000;
const LONGEST_PREFIX = 200;

const ANYWHERE = /aws(?:\.exe|\.cmd)?[ \t]+[a-z-]/;

/** Whether a line of a text may hold a command. */
export function mayHoldAwsCommand(text: string): boolean {
  return ANYWHERE.test(text);
}

/** The command that starts on the line at an offset; undefined where none does. */
export function readAwsCommand(text: string, start: number, end: number): AwsCommand | undefined {
  const head = text.slice(start, Math.min(end, start + LONGEST_PREFIX));
  const found = COMMAND.exec(head);
  if (!found) return undefined;
  const from = start + found.index + found[0].length;
  const { words, at, isFiltered } = splitWords(text, from);
  const { plain, options } = sortWords(words);
  const [service, operation] = plain;
  if (!service || !operation || !/^[a-z0-9-]+$/.test(`${service}${operation}`)) return undefined;
  const source = sourceOfCommand(service, operation);
  return { service, operation, source, options, isFiltered, start, end: at };
}

interface Words {
  readonly words: readonly string[];
  readonly at: number;
  readonly isFiltered: boolean;
}

const CONTINUED = /[ \t]*[\\^`][ \t]*(?:\r\n|\n|\r)[ \t]*(?:>{1,2}[ \t]+|quote>[ \t]+)?/y;
const BLANK = /[ \t]+/y;
const PLAIN = /[^\s'"\\^`|;&<>]+/y;

function splitWords(text: string, from: number): Words {
  const limit = Math.min(text.length, from + MOST_CHARACTERS);
  const words: string[] = [];
  let at = from;
  while (at < limit) {
    const next = match(text, CONTINUED, at) ?? match(text, BLANK, at);
    if (next !== undefined) {
      at = next;
      continue;
    }
    if (/[\n\r|;&<>]/.test(text[at] ?? "\n")) break;
    const word = readWord(text, at, limit);
    words.push(word.value);
    at = word.end;
  }
  const end = lineEnd(text, at);
  return { words, at: end, isFiltered: filters(text.slice(at, end)) };
}

interface Piece {
  readonly value: string;
  readonly end: number;
}

function readWord(text: string, from: number, limit: number): Piece {
  let value = "";
  let at = from;
  while (at < limit && !/[\s|;&<>]/.test(text[at] ?? " ")) {
    if (match(text, CONTINUED, at) !== undefined) break;
    const piece = readPiece(text, at, limit);
    value += piece.value;
    at = piece.end;
  }
  return { value, end: Math.min(Math.max(at, from + 1), limit) };
}

function readPiece(text: string, at: number, limit: number): Piece {
  const mark = text[at] ?? "";
  if (mark === "'" || mark === '"') {
    const close = closing(text, at, limit);
    const inside = text.slice(at + 1, close);
    const value = mark === '"' ? inside.replace(/[\\`]([\\"$`])/g, "$1") : inside;
    return { value, end: close + 1 };
  }
  const next = match(text, PLAIN, at);
  if (next !== undefined) return { value: text.slice(at, next), end: next };
  // an escaped character, or a lone caret or backtick
  const escaped = mark === "\\" && /\S/.test(text[at + 1] ?? " ") ? text[at + 1] : undefined;
  return escaped === undefined ? { value: "", end: at + 1 } : { value: escaped, end: at + 2 };
}

// a quote that never closes ends with its line
function closing(text: string, open: number, limit: number): number {
  const mark = text[open] ?? "";
  for (let at = open + 1; at < limit; at += 1) {
    if (text[at] === "\\" && mark === '"') at += 1;
    else if (text[at] === mark) return at;
  }
  return Math.min(lineEnd(text, open), limit);
}

function match(text: string, pattern: RegExp, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

// pretty printers, and what takes the backslashes out of a policy, leave the values alone
const HARMLESS =
  /^(?:jq(?: -[CMSr]+)*(?: '?\.'?)?|tr -d '?\\{1,2}'?|python3? -m json\.tool|cat|more|less|tee \S+|out-string)$/i;

function filters(rest: string): boolean {
  const [, ...programs] = (/^[^;&]*/.exec(rest.slice(0, 400))?.[0] ?? "").split("|");
  return programs.some((program) => !HARMLESS.test(program.trim().replace(/[ \t]+/g, " ")));
}

/** Options that stand alone: what follows is no value of theirs. */
const FLAG =
  /^(?:no-[a-z-]+|debug|include-values?|include-value|dry-run|version|help|include-web-acl|no-include-[a-z-]+)$/;

const PATCHES = "patch-operations";

function sortWords(words: readonly string[]): {
  readonly plain: readonly string[];
  readonly options: ReadonlyMap<string, string>;
} {
  const plain: string[] = [];
  const options = new Map<string, string>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const option = /^--([a-z][a-z0-9-]*)(?:=(.*))?$/s.exec(word);
    const name = option?.[1];
    if (name === undefined) {
      const patches = options.get(PATCHES);
      // each is a word of its own
      if (patches === undefined || !/^op=/.test(word)) plain.push(word);
      else options.set(PATCHES, `${patches} ${word}`);
      continue;
    }
    const next = words[index + 1];
    const takesNext = option?.[2] === undefined && next !== undefined && !FLAG.test(name);
    const isValue = takesNext && !/^--[a-z]/.test(next);
    options.set(name, option?.[2] ?? (isValue ? next : ""));
    if (isValue) index += 1;
  }
  return { plain, options };
}
