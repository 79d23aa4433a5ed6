import type { LogKind, Quoted, Span } from "../types";
import type { LogFormat } from "./log-format";

/** The text of one log event: a line, or what a string of another document holds. */
export interface LogMessage {
  readonly value: string;
  /** Where a part of the value stands in the text that was read. */
  readonly place: (from: number, to: number) => Span;
  /** What its owner shows of the log's format. */
  readonly format?: LogFormat | undefined;
}

/** A message that stands in the text as it is. */
export function messageAt(
  text: string,
  start: number,
  end: number,
  format?: LogFormat,
): LogMessage {
  return {
    format,
    value: text.slice(start, end),
    place: (from, to) => ({ start: start + from, end: start + to }),
  };
}

/** A message that stands in the text with escapes, so that offsets into it are not the text's. */
export function escapedMessage(value: string, span: Span, format?: LogFormat): LogMessage {
  return { format, value, place: () => span };
}

/** A part of a message, and where it stands. */
export function quotePart(message: LogMessage, from: number, to: number): Quoted {
  return { value: message.value.slice(from, to), span: message.place(from, to) };
}

/** A field as a log names it. */
export interface LogEntry {
  /** With dots between the names of nested objects. */
  readonly name: string;
  readonly field: Quoted;
}

/** What one message proved to be. */
export interface LogFields {
  readonly log: Exclude<LogKind, "execution">;
  readonly fields: ReadonlyMap<string, Quoted>;
}
