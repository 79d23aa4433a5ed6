import { ExchangeDraft } from "./exchange-draft";
import { readHeaderLine } from "./header-lines";
import { isCutMark, type Line, lineOf, quote } from "./lines";
import { readBody, startsBody } from "./read-body";
import { type Command, readCommand } from "./read-command";
import type { Reading } from "./reading";
import { readRequestLine, readStatusLine } from "./status-line";
import type { Notice, Span } from "./types";

const NOISE =
  /^(?:[{}] \[\d+ bytes data\]|% Total +% Received.*|Dload +Upload.*|\d{1,3} +[\d.]+[kMG]? +\d{1,3} +[\d.]+[kMG]? +.*(?:--:--:--|\d:\d\d:\d\d).*|Connected \(press CTRL\+C to quit\))$/;
const NEXT_CONNECTION =
  /^\* +(?:Issue another request|RESOLVE |Added |Connecting to hostname|Re-using|Found bundle|Trying |Connected to|Host .* was resolved|Hostname |Could not resolve|Connection #\d+ (?:to host .* )?(?:seems|is) |Please rewind|Closing connection.*\n)/i;
const CONNECTED = /^\* +Connected to \S+ \(\[?([0-9a-f.:]+?)\]?\) port /i;

/** Read what `curl -v` prints: `*` of the connection, `>` sent, `<` received, and the body between. */
export function readCurlVerbose(text: string, lines: readonly Line[]): Reading {
  const reader = new TranscriptReader(text, lines);
  for (let index = 0; index < lines.length; ) index = reader.read(index);
  return reader.finish();
}

class TranscriptReader {
  readonly #text: string;
  // a line that starts with the end of a body is replaced by what follows
  readonly #lines: Line[];
  readonly #drafts: ExchangeDraft[] = [];
  readonly #notices: Notice[] = [];
  #command: Command | undefined;
  #draft: ExchangeDraft | undefined;
  #section: "none" | "request" | "response" | "done" = "none";

  constructor(text: string, lines: readonly Line[]) {
    this.#text = text;
    this.#lines = [...lines];
  }

  /** Reads what starts on a line; the answer is the line to go on with. */
  read(index: number): number {
    const line = this.#lines[index];
    if (!line || line.text === "" || NOISE.test(line.text.slice(0, 200))) return index + 1;
    const mark = /^([<>*])(?: |$)/.exec(line.text)?.[1];
    if (isCutMark(line)) this.#draft?.cut();
    else if (mark === "*" || isProxyRefusal(line)) this.#readConnection(line);
    else if (mark === ">") this.#readSent(line);
    else if (mark === "<") this.#readReceived(line);
    else return this.#readUnmarked(line, index);
    return index + 1;
  }

  finish(): Reading {
    if (this.#command && this.#drafts.length === 0) this.#open(this.#command);
    const notices = [...this.#notices, ...this.#drafts.flatMap((draft) => draft.notices())];
    return { documents: this.#drafts.map((draft) => draft.finish()), notices };
  }

  #open({ start }: Span): ExchangeDraft {
    const draft = new ExchangeDraft(start);
    if (this.#command) draft.addCommand(this.#command);
    this.#command = undefined;
    this.#drafts.push(draft);
    this.#draft = draft;
    this.#section = "none";
    return draft;
  }

  #readConnection(line: Line): void {
    const isNext = this.#draft?.hasResponse && NEXT_CONNECTION.test(line.text);
    const draft = !this.#draft || isNext ? this.#open(line) : this.#draft;
    draft.addConnection(quote(this.#text, line.start, line.end));
    if (/Re-using existing/.test(line.text)) draft.reuseConnection(this.#drafts.at(-2));
    const address = CONNECTED.exec(line.text)?.[1];
    if (!address) return;
    const at = line.start + line.text.indexOf(address, line.text.indexOf("("));
    draft.setAddress(quote(this.#text, at, at + address.length));
  }

  #readSent(line: Line): void {
    const content = this.#content(line);
    const requestLine = readRequestLine(this.#text, content);
    if (requestLine) {
      const isNext = this.#draft?.hasRequestLine || this.#draft?.hasResponse;
      const draft = !this.#draft || isNext ? this.#open(line) : this.#draft;
      draft.setRequestLine(requestLine, line);
      this.#section = "request";
    } else if (content.text === "") {
      if (this.#section === "request") this.#draft?.endRequest(line);
      this.#section = "none";
    } else {
      const field = readHeaderLine(content);
      if (field) (this.#draft ?? this.#open(line)).addRequestField(field);
    }
  }

  #readReceived(line: Line): void {
    const content = this.#content(line);
    const status = readStatusLine(content);
    if (status) {
      const isNext = this.#draft?.hasResponse && !this.#draft.isInterim;
      const draft = !this.#draft || isNext ? this.#open(line) : this.#draft;
      draft.setStatus(status);
      this.#section = "response";
    } else if (content.text === "") {
      this.#draft?.endResponse();
      this.#section = "done";
    } else {
      const field = readHeaderLine(content);
      if (!field) return;
      (this.#draft ?? this.#open(line)).addResponseField(field);
      this.#section = "response";
    }
  }

  // a command, or the body, wherever the two streams met
  #readUnmarked(line: Line, index: number): number {
    const command = readCommand(this.#text, this.#lines, index);
    if (command) {
      this.#command = command;
      this.#draft = undefined;
      return index + command.lineCount;
    }
    const isBehindHead = this.#section === "done" || this.#section === "response";
    if (!startsBody(line) && !isBehindHead) return index + 1;
    const draft = this.#draft ?? this.#open(line);
    if (this.#section === "response") {
      draft.endResponse();
      this.#section = "done";
    }
    return draft.hasBody ? index + 1 : this.#readBody(draft, line, index);
  }

  #readBody(draft: ExchangeDraft, line: Line, index: number): number {
    const read = readBody(this.#text, line.start, bodyLimit(this.#lines, index));
    if (!read) return index + 1;
    draft.setBody(read.body);
    this.#notices.push(...read.notices);
    const { end } = read.body.span;
    let last = index;
    while ((this.#lines[last + 1]?.start ?? Number.POSITIVE_INFINITY) < end) last += 1;
    const rest = restOfLine(this.#text, this.#lines[last], end);
    if (!rest) return last + 1;
    this.#lines[last] = rest;
    return last;
  }

  #content(line: Line): Line {
    return lineOf(this.#text, Math.min(line.end, line.start + 2), line.end);
  }
}

function isProxyRefusal(line: Line): boolean {
  return /^(?:curl: \(\d+\) |fatal: |Received HTTP code \d{3} from proxy|CONNECT tunnel failed)/.test(
    line.text,
  );
}

// up to the next marked line; `{` and `}` of curl's data notes are no marks
function bodyLimit(lines: readonly Line[], index: number): number {
  let end = lines[index]?.end ?? 0;
  for (let next = index + 1; next < lines.length; next += 1) {
    const line = lines[next];
    if (!line) break;
    if (/^(?:[<>](?: |$)|\* |curl: \(\d+\))/.test(line.text) || NOISE.test(line.text.slice(0, 200)))
      break;
    if (/^(?:\$|❯|➜|└─\$) /.test(line.text)) break;
    end = line.end;
  }
  return end;
}

// without a line break at its end a body runs into curl's next line
function restOfLine(text: string, line: Line | undefined, end: number): Line | undefined {
  if (!line || line.end <= end) return undefined;
  const rest = text.slice(end, line.end);
  const blank = /^%?\s*/.exec(rest)?.[0].length ?? 0;
  return /^(?:\* |[<>](?: |$))/.test(rest.slice(blank))
    ? lineOf(text, end + blank, line.end)
    : undefined;
}
