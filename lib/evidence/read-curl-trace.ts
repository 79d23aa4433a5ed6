import { addConnectionLine, startsConnection } from "./curl-connection";
import { ExchangeCollector } from "./exchange-collector";
import type { ExchangeDraft } from "./exchange-draft";
import { readHeaderLine } from "./header-lines";
import { type Line, lineBehind, lineOf, quote } from "./lines";
import { readBody, startsBody } from "./read-body";
import type { Reading } from "./reading";
import { readStatusLine } from "./status-line";
import type { Quoted, Span } from "./types";

/** With `--trace-ids` the numbers of transfer and connection stand before. */
const INFO = /^(?:\[\S{1,24}\] )?== Info: /;
const BLOCK =
  /^(?:\[\S{1,24}\] )?(?:=> Send|<= Recv) (?:SSL data|header|data), \d{1,12} bytes \(0x[0-9a-f]{1,12}\)$/;
const ROW = /^([0-9a-f]{4,8}):(?: |$)/;
const HEX_ROW =
  /^[0-9a-f]{4,8}: ((?:(?:[0-9a-f]{2}|\[hidden(?:-\d+)?(?: jwt)?\]) ){0,15}(?:[0-9a-f]{2}|\[hidden(?:-\d+)?(?: jwt)?\])) /;
const REQUEST_LINE = /^([A-Z]{3,10}) (\S+) HTTP\/\d/;

/**
 * Read what `curl --trace` and `curl --trace-ascii` write: notes, heads and data in rows that start
 * with their offset. A line of a head may go over several rows, and is bytes in hexadecimal with
 * `--trace`, so what was read of it need not stand in its span letter for letter.
 */
export function readCurlTrace(text: string, lines: readonly Line[]): Reading {
  if (!lines.some(({ text: line }) => BLOCK.test(line.slice(0, 120)))) {
    return { documents: [], notices: [] };
  }
  const reader = new TraceReader(text, lines);
  for (let index = 0; index < lines.length; ) index = reader.read(index);
  return reader.finish();
}

class TraceReader {
  readonly #text: string;
  readonly #lines: readonly Line[];
  readonly #found = new ExchangeCollector();
  #body: Quoted | undefined;

  constructor(text: string, lines: readonly Line[]) {
    this.#text = text;
    this.#lines = lines;
  }

  get #draft(): ExchangeDraft | undefined {
    return this.#found.current;
  }

  /** Reads what starts on a line; the answer is the line to go on with. */
  read(index: number): number {
    const line = this.#lines[index];
    if (!line || line.text === "") return index + 1;
    if (INFO.test(line.text.slice(0, 60))) {
      this.#readInfo(line);
      return index + 1;
    }
    const kind = kindOf(line);
    if (kind) return this.#readBlock(index, kind);
    return this.#readOutput(line, index);
  }

  finish(): Reading {
    this.#endBody();
    return this.#found.finish();
  }

  #open({ start }: Span): ExchangeDraft {
    this.#endBody();
    return this.#found.open({ start });
  }

  #readInfo(line: Line): void {
    const isNext = this.#draft?.hasResponse && startsConnection(infoOf(line));
    const draft = !this.#draft || isNext ? this.#open(line) : this.#draft;
    addConnectionLine(draft, this.#text, line);
    if (/Re-using existing/.test(line.text)) draft.reuseConnection(this.#found.before);
    this.#found.takeForCurrent(line);
  }

  #readBlock(index: number, kind: Kind): number {
    const first = this.#lines[index];
    if (!first) return index + 1;
    let next = index + 1;
    while (ROW.test(this.#lines[next]?.text.slice(0, 12) ?? "")) next += 1;
    const rows = this.#lines.slice(index + 1, next);
    this.#found.take({ start: first.start, end: (rows.at(-1) ?? first).end });
    if (kind === "sent-head") this.#readSent(first, decodeRows(this.#text, rows));
    else if (kind === "received-head") this.#readReceived(first, decodeRows(this.#text, rows));
    else if (kind === "received-data") this.#addBody(decodeRows(this.#text, rows));
    this.#draft?.reach((rows.at(-1) ?? first).end);
    return next;
  }

  #readSent(first: Line, decoded: readonly Line[]): void {
    for (const line of decoded) {
      const found = REQUEST_LINE.exec(line.text);
      if (found?.[1] && found[2]) {
        const isNext = this.#draft?.hasRequestLine || this.#draft?.hasResponse;
        const draft = !this.#draft || isNext ? this.#open(first) : this.#draft;
        const [method, target] = [found[1], found[2]];
        draft.setRequestLine(
          { method: partOf(this.#text, line, method), target: partOf(this.#text, line, target) },
          line,
        );
      } else if (line.text === "") this.#draft?.endRequest(line);
      else {
        const field = readHeaderLine(line);
        if (field) this.#draft?.addRequestField(field);
      }
    }
  }

  #readReceived(first: Line, decoded: readonly Line[]): void {
    for (const line of decoded) {
      const status = readStatusLine(line);
      if (status) {
        const isNext = this.#draft?.hasResponse && !this.#draft.isInterim;
        const draft = !this.#draft || isNext ? this.#open(first) : this.#draft;
        draft.setStatus(status);
      } else if (line.text === "") this.#draft?.endResponse();
      else {
        const field = readHeaderLine(line);
        if (field) (this.#draft ?? this.#open(first)).addResponseField(field);
      }
    }
  }

  #addBody(decoded: readonly Line[]): void {
    const [first, last] = [decoded[0], decoded.at(-1)];
    if (!first || !last) return;
    const value = decoded.map((line) => line.text).join("\n");
    const before = this.#body;
    this.#body = {
      value: (before?.value ?? "") + value,
      span: { start: before?.span.start ?? first.start, end: last.end },
    };
  }

  #endBody(): void {
    if (this.#body && this.#draft?.hasResponse) this.#draft.setBody(this.#body);
    this.#body = undefined;
  }

  // what curl wrote to the same place: the body once more, and a note run into its end
  #readOutput(line: Line, index: number): number {
    if (!this.#draft?.hasResponse || !startsBody(line)) return index + 1;
    const read = readBody(this.#text, line.start, this.#lineEnd(index));
    if (!read) return index + 1;
    const { span } = read.body;
    if (!this.#body) this.#body = read.body;
    this.#found.takeForCurrent(span);
    const next = lineBehind(this.#lines, index, span.end);
    const rest = lineOf(this.#text, span.end, this.#lines[next - 1]?.end ?? span.end);
    const note = rest.text.search(/== Info: /);
    if (note >= 0) this.#readInfo(lineOf(this.#text, rest.start + note, rest.end));
    return next;
  }

  #lineEnd(index: number): number {
    let end = this.#lines[index]?.end ?? 0;
    for (let next = index + 1; next < this.#lines.length; next += 1) {
      const line = this.#lines[next];
      if (!line || kindOf(line) || INFO.test(line.text.slice(0, 60))) break;
      end = line.end;
    }
    return end;
  }
}

type Kind = "sent-head" | "received-head" | "received-data" | "other";

function kindOf(line: Line): Kind | undefined {
  const start = line.text.slice(0, 120);
  if (!BLOCK.test(start)) return undefined;
  if (start.includes("=> Send header")) return "sent-head";
  if (start.includes("<= Recv header")) return "received-head";
  return start.includes("<= Recv data") ? "received-data" : "other";
}

function infoOf(line: Line): string {
  return line.text.replace(INFO, "* ");
}

// a piece of a line that stands in the text, or else the line
function partOf(text: string, line: Line, value: string): Quoted {
  const at = text.slice(line.start, line.end).indexOf(value);
  return at < 0
    ? { value, span: { start: line.start, end: line.end } }
    : quote(text, line.start + at, line.start + at + value.length);
}

/** The lines that rows hold: joined where a line goes on, taken apart at CR LF. */
function decodeRows(text: string, rows: readonly Line[]): readonly Line[] {
  const isHex = rows.length > 0 && rows.every(({ text: row }) => isHexRow(row));
  return isHex ? decodeHex(rows) : decodeText(text, rows);
}

// the letters beside the bytes start in one column
function isHexRow(row: string): boolean {
  return HEX_ROW.test(`${row} `) && (row.length > 6 + 3 * 16 || row.includes("[hidden"));
}

function decodeHex(rows: readonly Line[]): readonly Line[] {
  const lines: Line[] = [];
  let value = "";
  let start = rows[0]?.start ?? 0;
  for (const row of rows) {
    for (const token of tokensOf(row)) {
      value = withToken(value, token);
      if (!value.endsWith("\r\n")) continue;
      lines.push({ text: value.slice(0, -2), start, end: row.end });
      value = "";
      start = row.start;
    }
  }
  if (value !== "") lines.push({ text: value, start, end: rows.at(-1)?.end ?? start });
  return lines;
}

// of two marks the one at the end stands for the letters beside
function tokensOf(row: Line): readonly string[] {
  const tokens = HEX_ROW.exec(`${row.text} `)?.[1]?.split(/ (?!jwt)/) ?? [];
  const marks = tokens.filter((token) => token.startsWith("["));
  return marks.length > 1 && tokens.at(-1)?.startsWith("[") ? tokens.slice(0, -1) : tokens;
}

// a secret that goes over several rows has a mark in each
function withToken(value: string, token: string): string {
  if (!token.startsWith("[")) return value + String.fromCharCode(Number.parseInt(token, 16));
  return value.endsWith(token) ? value : value + token;
}

const WIDTH = 64;

function decodeText(text: string, rows: readonly Line[]): readonly Line[] {
  const lines: Line[] = [];
  let isOpen = false;
  for (const [index, row] of rows.entries()) {
    const mark = ROW.exec(row.text)?.[0] ?? "";
    const content = row.text.slice(mark.length);
    const before = isOpen ? lines.pop() : undefined;
    lines.push(
      before
        ? { text: joined(before.text, content), start: before.start, end: row.end }
        : lineOf(text, row.start + mark.length, row.end),
    );
    const step = offsetOf(rows[index + 1]) - offsetOf(row);
    // a full row goes on in the next; one that ends with CR LF is two characters shorter
    isOpen = step === WIDTH && goesOn(content, rows[index + 1]);
  }
  return lines;
}

function goesOn(content: string, next: Line | undefined): boolean {
  if (/\[hidden(?:-\d+)?(?: jwt)?\]$/.test(content))
    return / \[hidden/.test(next?.text.slice(0, 16) ?? "");
  return content.length !== WIDTH - 2;
}

function joined(one: string, other: string): string {
  const mark = /\[hidden(?:-\d+)?(?: jwt)?\]$/.exec(one)?.[0] ?? "";
  return other.startsWith(mark) ? one + other.slice(mark.length) : one + other;
}

function offsetOf(row: Line | undefined): number {
  return Number.parseInt(ROW.exec(row?.text ?? "")?.[1] ?? "0", 16);
}
