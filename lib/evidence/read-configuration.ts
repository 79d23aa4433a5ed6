import { commandMade } from "./changes/when-made";
import { type AwsCommand, mayHoldAwsCommand, readAwsCommand } from "./configuration/aws-command";
import {
  type CommandError,
  mayHoldCommandError,
  readCommandError,
} from "./configuration/cli-errors";
import { mayStartOutput, type Output, readOutput } from "./configuration/read-output";
import type { ConfigurationSource } from "./configuration/sources";
import { sourcesOfOperation } from "./configuration/sources";
import { isPartial } from "./configuration/whole-outputs";
import type { Line } from "./lines";
import { madeConfiguration, madeDeclaration, madeObject } from "./made-json";
import { changedBy, cliResources, isChange, isCreation } from "./operations/cli-calls";
import type { Reading } from "./reading";
import type { Configuration, Span } from "./types";

/**
 * Read what commands of the AWS CLI printed of an API, with or without the commands, and templates
 * that declare one.
 *
 * An output belongs to the command above it; where commands stand together above their outputs, to
 * the one that prints this shape. Without a command the shape must tell, or the text stays unread.
 */
export function readConfiguration(
  text: string,
  lines: readonly Line[],
  ranges: readonly Span[],
): Reading {
  const reader = new ConfigurationReader(text, lines, ranges);
  reader.readAll();
  return reader.finish();
}

const CALL_REFUSED =
  /\bHTTP\/[\d.]+ 403\b|\b403\b|"message"\s*:|x-amzn-errortype|"type"\s*:\s*"\w*Denied/i;

class ConfigurationReader {
  readonly #text: string;
  readonly #lines: readonly Line[];
  readonly #ranges: readonly Span[];
  /** Where commands and errors start: what was printed before ends there. */
  readonly #commands: readonly number[];
  /** Objects at the very start of a line, where an object without an end is given up. */
  readonly #objects: readonly number[];
  readonly #documents: Configuration[] = [];
  readonly #used: Span[] = [];
  readonly #refusals: { readonly span: Span; readonly error: CommandError }[] = [];
  /** The commands whose outputs have not been met yet. */
  #waiting: readonly AwsCommand[] = [];
  /** The commands that create something and of which nothing yet shows what they printed. */
  readonly #unanswered = new Set<AwsCommand>();
  /** The same of those that change something. */
  readonly #changing = new Set<AwsCommand>();
  /** Lines since the last command that only name what is to come. */
  #labels = 0;
  #range = 0;
  /** Up to here, an object whose end is missing swallows all that follows. */
  #cutUntil = -1;
  /** The end of the block that looked like YAML and was none, and how often one with this end was tried. */
  #unread = { until: -1, tries: 0 };

  /** How often code assigned an object that was none of ours. */
  #otherCode = 0;

  constructor(text: string, lines: readonly Line[], ranges: readonly Span[]) {
    this.#text = text;
    this.#lines = lines;
    this.#ranges = ranges;
    this.#commands = commandStarts(text, lines);
    this.#objects = objectStarts(text, lines);
  }

  readAll(): void {
    let done = 0;
    for (const line of this.#lines) {
      if (line.text === "" || line.start < done) continue;
      done = Math.max(done, this.#readLine(line));
    }
  }

  finish(): Reading {
    this.#readLoneErrors();
    this.#readCreations();
    for (const command of this.#changing) this.#readChange(command);
    const documents = this.#documents.sort((a, b) => a.span.start - b.span.start);
    return { documents, notices: [], used: this.#used };
  }

  /** Reads what starts on a line; returns the offset behind it. */
  #readLine(line: Line): number {
    const isStart = nextStart(this.#commands, line.start - 1, line.end) === line.start;
    const command = isStart ? readAwsCommand(this.#text, line.start, line.end) : undefined;
    if (command) return this.#readCommand(command);
    const error = isStart ? readCommandError(line.text) : undefined;
    if (error) {
      this.#readError(line, error);
      return line.end;
    }
    if (this.#waiting.length === 0 && !mayStartOutput(line.text)) return line.end;
    const output = this.#readOutput(line);
    if (output.document) this.#add(output.document, output.command);
    else if (!isLabel(line) || this.#labels >= MOST_LABELS) this.#waiting = [];
    else this.#labels += 1;
    return output.end;
  }

  #readCommand(command: AwsCommand): number {
    this.#labels = 0;
    // what STS prints of a session is no policy that stands below
    if (command.service === "sts" && command.source === undefined) return command.end;
    this.#waiting = [...this.#waiting.slice(-MOST_WAITING), command];
    if (isCreation(command)) this.#unanswered.add(command);
    if (isChange(command)) this.#changing.add(command);
    return command.end;
  }

  #readOutput(line: Line): Output & { readonly end: number } {
    const limit = nextStart(this.#commands, line.start, this.#rangeEnd(line.start));
    const next = nextStart(this.#objects, line.start, limit);
    const isSwallowing = this.#cutUntil >= limit;
    const mayBeYaml = line.start >= this.#unread.until || this.#unread.tries < MOST_TRIES;
    const end = isSwallowing ? next : limit;
    const mayBeCode = this.#otherCode < MOST_TRIES_OF_CODE;
    const place = { text: this.#text, start: line.start, limit: end, mayBeYaml, mayBeCode };
    const output = readOutput(place, this.#waiting);
    if (output.isOtherCode) this.#otherCode += 1;
    this.#countUnread(output.unreadUntil);
    if (!output.isCut || isSwallowing || next === limit) return output;
    this.#cutUntil = limit;
    return readOutput({ ...place, limit: next }, this.#waiting);
  }

  #countUnread(until: number | undefined): void {
    if (until === undefined) return;
    const tries = until === this.#unread.until ? this.#unread.tries + 1 : 1;
    this.#unread = { until, tries };
  }

  #rangeEnd(start: number): number {
    while ((this.#ranges[this.#range]?.end ?? Number.POSITIVE_INFINITY) <= start) this.#range += 1;
    return this.#ranges[this.#range]?.end ?? this.#text.length;
  }

  #add(document: Configuration, command: AwsCommand | undefined): void {
    const isNext = command !== undefined && command === this.#waiting.at(-1);
    const span = isNext ? { start: command.start, end: document.span.end } : document.span;
    const isChanging = command !== undefined && this.#changing.has(command);
    if (!isChanging) this.#documents.push({ ...document, span });
    // what another command printed below it lacks the members of its own
    else if (!isPartial(document.source, document.value)) {
      this.#changing.delete(command);
      this.#addChanged({ ...document, span }, command);
    }
    this.#used.push(span);
    if (!command) {
      this.#waiting = [];
      return;
    }
    this.#unanswered.delete(command);
    if (!isNext) this.#used.push({ start: command.start, end: command.end });
    this.#waiting = this.#waiting.filter((waiting) => waiting !== command);
  }

  #readError(line: Line, error: CommandError): void {
    const command = this.#waiting.find(({ source }) => isCalled(source, error));
    if (command?.source) {
      this.#add(refused(command.source, command.options, line, error), command);
    } else if (this.#waiting.length === 0) this.#refusals.push({ span: line, error });
    const last = this.#waiting.at(-1);
    if (last !== undefined) {
      this.#unanswered.delete(last);
      this.#changing.delete(last);
    }
    this.#waiting = this.#waiting.filter((waiting) => waiting !== command);
  }

  /** What a command printed of what it changed: of the rest all stands there as it was. */
  #addChanged(document: Configuration, command: AwsCommand): void {
    const isChanged = changedBy(this.#text, command);
    // what it was before nobody knows
    const members = document.value.members.map((one) =>
      isChanged(one.key) ? { ...one, value: madeObject(one, [], "cut") } : one,
    );
    const made = { ...commandMade(this.#text, command), isWhole: true } as const;
    this.#documents.push(
      {
        ...document,
        value: { ...document.value, members, isCut: true },
        change: { side: "before", ...made },
      },
      { ...document, change: { side: "after", ...made } },
    );
  }

  #readChange(command: AwsCommand): void {
    const list = cliResources(this.#text, [command]);
    if (list === undefined) return;
    const made = commandMade(this.#text, command);
    this.#documents.push({
      ...madeConfiguration("resource-list", list.value),
      change: { side: "after", ...made },
    });
    this.#used.push({ start: command.start, end: command.end });
  }

  #readCreations(): void {
    const list = cliResources(this.#text, [...this.#unanswered]);
    if (list === undefined) return;
    const { value, isDeclared } = list;
    const make = isDeclared ? madeDeclaration : madeConfiguration;
    this.#documents.push(make("resource-list", value));
  }

  // without its command, an error is about the API only beside the refused call
  #readLoneErrors(): void {
    const named = this.#refusals.flatMap(({ span, error }) => {
      const [source, second] = sourcesOfOperation(error.operation ?? "");
      return source && !second ? [{ span, source, error }] : [];
    });
    if (named.length === 0) return;
    const taken = [...this.#used, ...this.#refusals.map(({ span }) => span)];
    if (!this.#hasRefusedCall(taken)) return;
    for (const { span, source, error } of named) {
      this.#documents.push(refused(source, new Map(), span, error));
      this.#used.push({ start: span.start, end: span.end });
    }
  }

  #hasRefusedCall(taken: readonly Span[]): boolean {
    const sorted = [...taken].sort((a, b) => a.start - b.start);
    let next = 0;
    return this.#lines.some((line) => {
      while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next += 1;
      const isTaken = (sorted[next]?.start ?? Number.POSITIVE_INFINITY) <= line.start;
      return !isTaken && CALL_REFUSED.test(line.text.slice(0, 2000));
    });
  }
}

const MOST_WAITING = 15;
// each looks through the block up to its end
const MOST_TRIES = 3;
const MOST_TRIES_OF_CODE = 12;
/** Below each of them the whole paragraph may be read. */
const MOST_LABELS = 10;

function isCalled(source: ConfigurationSource | undefined, error: CommandError): boolean {
  if (source === undefined) return false;
  if (error.operation === undefined) return true;
  return sourcesOfOperation(error.operation).some((called) => called === source);
}

function refused(
  source: ConfigurationSource,
  options: ReadonlyMap<string, string>,
  span: Span,
  { code, message }: CommandError,
): Configuration {
  const value = madeObject(span, [], "cut");
  return { ...madeConfiguration(source, value, options), error: { code, message } };
}

// `Output:` between a command and what it printed
function isLabel(line: Line): boolean {
  return line.text.length < 80 && /[:：]$/.test(line.text) && !/["{}[\]]/.test(line.text);
}

/** A line on which a command of the AWS CLI starts, or on which one says what went wrong. */
function commandStarts(text: string, lines: readonly Line[]): readonly number[] {
  if (!mayHoldAwsCommand(text) && !mayHoldCommandError(text)) return [];
  let done = 0;
  return lines.flatMap(({ start, end, text: content }) => {
    // a line that a command goes on to starts none
    if (start < done) return [];
    const command = readAwsCommand(text, start, end);
    done = command?.end ?? done;
    return command !== undefined || readCommandError(content) !== undefined ? [start] : [];
  });
}

function objectStarts(text: string, lines: readonly Line[]): readonly number[] {
  return lines
    .filter(({ start, text: content }) => content.startsWith("{") && isLineStart(text, start))
    .map(({ start }) => start);
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || /[\n\r]/.test(text[at - 1] ?? "");
}

/** The first of the sorted offsets that lies behind a position, at most the limit. */
function nextStart(starts: readonly number[], position: number, limit: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return Math.min(starts[low] ?? limit, limit);
}
