import { ExchangeDraft } from "./exchange-draft";
import { readHeaderLine } from "./header-lines";
import { unescapeText } from "./json-objects";
import { type Line, lineOf } from "./lines";
import type { Reading } from "./reading";
import { readRequestLine, readStatusLine } from "./status-line";
import type { Span } from "./types";

// Apache's log of the bytes holds all that its log of the headers holds
function isWireLine(line: Line): boolean {
  return APACHE_WIRE.test(line.text.slice(0, 300));
}

/** What one line of a log of the bytes on a connection holds. */
interface Piece {
  readonly direction: "sent" | "received";
  /** The lines of the protocol, without their line breaks. */
  readonly lines: readonly Line[];
}

/**
 * Read what clients log of the bytes that they exchange: Python's `http.client` with a debug level
 * (`send: b'...'`, `reply: '...'`, `header: ...`), Ruby's `Net::HTTP` with a debug output (`<- "..."`,
 * `-> "..."`), and the header and wire logs of Apache's HttpClient, which the AWS SDKs for Java use
 * (`http-outgoing-0 >> ...`).
 */
export function readWireLog(text: string, lines: readonly Line[]): Reading {
  const reader = new WireReader(text, lines.some(isWireLine));
  for (const line of lines) reader.read(line);
  return reader.finish();
}

class WireReader {
  readonly #text: string;
  readonly #hasWireLines: boolean;
  readonly #drafts: ExchangeDraft[] = [];
  readonly #used: Span[] = [];
  #draft: ExchangeDraft | undefined;
  #part: "none" | "request-head" | "response-head" | "response-body" = "none";

  constructor(text: string, hasWireLines: boolean) {
    this.#text = text;
    this.#hasWireLines = hasWireLines;
  }

  read(line: Line): void {
    const piece = pieceOf(this.#text, line);
    if (!piece) {
      // Python prints no line for the end of the head
      if (line.text !== "") this.#endResponseHead();
      return;
    }
    if (this.#hasWireLines && APACHE.test(line.text.slice(0, 300)) && !isWireLine(line)) {
      this.#used.push({ start: line.start, end: line.end });
      return;
    }
    let isUsed = false;
    for (const part of piece.lines) isUsed = this.#readLine(part, piece.direction) || isUsed;
    if (isUsed) this.#used.push({ start: line.start, end: line.end });
  }

  finish(): Reading {
    const told = this.#drafts.filter((draft) => draft.hasResponse);
    return {
      documents: told.map((draft) => draft.finish()),
      notices: told.flatMap((draft) => draft.notices()),
      used: told.length === 0 ? [] : this.#used,
    };
  }

  #readLine(line: Line, direction: Piece["direction"]): boolean {
    return direction === "sent" ? this.#readSent(line) : this.#readReceived(line);
  }

  #readSent(line: Line): boolean {
    const requestLine = readRequestLine(this.#text, line);
    if (requestLine) {
      this.#endResponseHead();
      this.#open(line).setRequestLine(requestLine, line);
      this.#part = "request-head";
      return true;
    }
    if (this.#part !== "request-head" || !this.#draft) return this.#drafts.length > 0;
    if (line.text === "") {
      this.#draft.endRequest(line);
      this.#part = "none";
      return true;
    }
    const field = readHeaderLine(line);
    if (field) this.#draft.addRequestField(field);
    return true;
  }

  #readReceived(line: Line): boolean {
    const status = readStatusLine(line);
    if (status) {
      this.#endRequestHead(line);
      const draft = this.#draft?.hasResponse === false ? this.#draft : this.#open(line);
      draft.setStatus(status);
      this.#part = "response-head";
      return true;
    }
    if (!this.#draft || this.#part === "none") return this.#drafts.length > 0;
    if (this.#part === "response-head") {
      if (line.text === "") {
        this.#endResponseHead();
        this.#part = "response-body";
        return true;
      }
      const field = readHeaderLine(line);
      if (field) this.#draft.addResponseField(field);
      return true;
    }
    return this.#readBody(line);
  }

  #readBody(line: Line): boolean {
    if (this.#part !== "response-body" || !this.#draft || this.#draft.hasBody) return true;
    const isBody = /^\s*(?:\\?["'[{<])/.test(line.text.slice(0, 80));
    if (isBody) {
      const span = { start: line.start, end: line.end };
      this.#draft.setBody({ value: unescapeText(line.text), span });
    }
    return true;
  }

  #open(line: Line): ExchangeDraft {
    const draft = new ExchangeDraft(line.start);
    this.#drafts.push(draft);
    this.#draft = draft;
    return draft;
  }

  // the answer came, so the head was sent
  #endRequestHead(line: Line): void {
    if (this.#part === "request-head") {
      this.#draft?.endRequest({ start: line.start, end: line.start });
    }
  }

  #endResponseHead(): void {
    if (this.#part !== "response-head") return;
    this.#draft?.endResponse();
    this.#part = "none";
  }
}

const PYTHON = /^(send|reply): (?:b?(['"]))/;
const PYTHON_FIELD = /^header: (?=[A-Za-z][\w-]{0,79}:)/;
const RUBY = /^(<-|->) "/;
const APACHE_WIRE = /\bhttp-outgoing-\d{1,6} (?:>>|<<) "/;
const APACHE = /^[^\n"]{0,200}?\bhttp-outgoing-\d{1,6} (>>|<<) /;

function pieceOf(text: string, line: Line): Piece | undefined {
  const field = PYTHON_FIELD.exec(line.text);
  if (field) {
    return {
      direction: "received",
      lines: [lineOf(text, line.start + field[0].length, line.end)],
    };
  }
  const python = PYTHON.exec(line.text);
  if (python) {
    const direction = python[1] === "send" ? "sent" : "received";
    return quotedPiece(text, line, { at: python[0].length, direction });
  }
  const ruby = RUBY.exec(line.text);
  if (ruby) {
    const direction = ruby[1] === "<-" ? "sent" : "received";
    return quotedPiece(text, line, { at: ruby[0].length, direction });
  }
  const apache = APACHE.exec(line.text.slice(0, 300));
  if (!apache) return undefined;
  const direction = apache[1] === ">>" ? "sent" : "received";
  const at = apache[0].length;
  if (line.text[at] === '"') return quotedPiece(text, line, { at: at + 1, direction });
  return { direction, lines: [lineOf(text, line.start + at, line.end)] };
}

const ESCAPED_BREAK = /\\r\\n|\[\\r\]\[\\n\]/g;

// the quoted bytes, cut at their escaped line breaks; the last piece is empty where one ends them
function quotedPiece(
  text: string,
  line: Line,
  { at, direction }: { readonly at: number; readonly direction: Piece["direction"] },
): Piece {
  const start = line.start + at;
  const end = /['"]$/.test(line.text) ? Math.max(start, line.end - 1) : line.end;
  const lines: Line[] = [];
  let from = start;
  for (const found of text.slice(start, end).matchAll(ESCAPED_BREAK)) {
    lines.push(lineOf(text, from, start + found.index));
    from = start + found.index + found[0].length;
  }
  if (from < end) lines.push(lineOf(text, from, end));
  return { direction, lines };
}
