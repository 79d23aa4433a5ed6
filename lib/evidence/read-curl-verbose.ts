import type { ExchangeDraft } from "./exchange-draft";
import { readHeaderLine } from "./header-lines";
import { LineReader } from "./line-reader";
import { isCutMark, type Line, lineBehind, lineOf, quote } from "./lines";
import { type Body, hasToldLength, readBody, startsBody } from "./read-body";
import { type Command, readCommand } from "./read-command";
import type { Reading } from "./reading";
import { readRequestLine, readStatusLine } from "./status-line";
import type { Span } from "./types";

const NOISE =
  /^(?:[{}] \[\d+ bytes data\]|% Total +% Received.*|Dload +Upload.*|(?:\d{1,3} {1,9}[\d.]{1,9}[kMG]? {1,9}){2}[^\n]{0,80}?(?:--:--:--|\d:\d\d:\d\d).*|Connected \(press CTRL\+C to quit\))$/;

/** Notes that begin another request. */
const NEXT_CONNECTION =
  /^\* +(?:Issue another request|RESOLVE |Added |Connecting to hostname|Re-using|Found bundle|Trying |Connected to|Host .* was resolved|Hostname |Could not resolve|Connection #\d+ (?:to host .* )?(?:seems|is) |Please rewind|Closing connection.*\n)/i;
const CONNECTED =
  /^\* +(?:Connected to \S{1,400} \(\[?([0-9a-f.:]{2,45}?)\]?\) port |Established connection to \S{1,400} \(\[?([0-9a-f.:]{2,45}?)\]? port )/i;
/** To the port of HTTPS, where a proxy seldom listens. */
const TRYING = /^\* +Trying \[?([0-9a-f.:]{2,45}?)\]?:443\.\.\./i;

/** Read what `curl -v` prints: `*` of the connection, `>` sent, `<` received, and the body between. */
export function readCurlVerbose(text: string, lines: readonly Line[]): Reading {
  return new TranscriptReader(text, lines).readAll();
}

class TranscriptReader extends LineReader {
  // a line that starts with the end of a body is replaced by what follows
  readonly #lines: Line[];
  #command: Command | undefined;
  #section: "none" | "request" | "response" | "done" = "none";
  // in what another program printed, up to the next mark
  #isOutside = false;
  #isTimeline = false;
  // what stands above its head is the response's body only where nothing stands below
  #above: Body | undefined;
  /** The first line that no body goes over, behind the last that was asked for. */
  #stop = 0;

  constructor(text: string, lines: readonly Line[]) {
    super(text, lines);
    this.#lines = [...lines];
  }

  protected override read(index: number): number {
    const line = this.#lines[index];
    if (!line || NOISE.test(line.text.slice(0, 200))) return index + 1;
    if (line.text === "") {
      if (this.#isTimeline) this.#endHead(line);
      return index + 1;
    }
    const mark = /^([<>*|])(?: |$)/.exec(line.text)?.[1];
    if (mark) this.#isOutside = false;
    if (isCutMark(line) || line.text === ".") this.draft?.cut();
    else if (mark === "*" || isProxyRefusal(line)) this.#readConnection(line);
    else if (mark === ">") this.#readSent(line);
    else if (mark === "<") this.#readReceived(line);
    // `|` marks the request's body in Insomnia's timeline
    else if (mark !== "|") return this.#readUnmarked(line, index);
    return index + 1;
  }

  // Insomnia ends a head with a blank line that bears no mark
  #endHead(line: Line): void {
    if (this.#section === "request") this.draft?.endRequest(line);
    if (this.#section === "response") this.draft?.endResponse();
    if (this.#section !== "none") this.#section = this.#section === "request" ? "none" : "done";
  }

  protected override finish(): Reading {
    if (this.#command && this.found.isEmpty) this.#open(this.#command);
    if (this.#above && this.found.isEmpty) this.#open(this.#above.body.span);
    this.#takeAbove();
    return this.found.finishExchanges();
  }

  #open({ start }: Span): ExchangeDraft {
    if (this.draft?.hasResponse) this.#takeAbove();
    const draft = this.found.open({ start });
    if (this.#command) draft.addCommand(this.#command);
    this.#command = undefined;
    this.#section = "none";
    return draft;
  }

  #readConnection(line: Line): void {
    const startsTimeline = line.text.startsWith("* Preparing request to ");
    if (startsTimeline) this.#isTimeline = true;
    const isNext = startsTimeline || (this.draft?.hasResponse && NEXT_CONNECTION.test(line.text));
    const draft = !this.draft || isNext ? this.#open(line) : this.draft;
    draft.addConnection(quote(this.text, line.start, line.end));
    const note = line.text.slice(0, 1000);
    const [, named, later] = CONNECTED.exec(note) ?? TRYING.exec(note) ?? [];
    const address = named ?? later;
    if (address) draft.setAddress(this.quoteIn(line, address, "last"));
    this.#readProxyStatus(draft, line);
    if (/Re-using existing/.test(line.text)) draft.reuseConnection(this.found.before);
  }

  // the proxy's answer, before there is one of the server
  #readProxyStatus(draft: ExchangeDraft, line: Line): void {
    const found =
      /^(?:\* |curl: \(56\) )?(?:Received HTTP code |CONNECT tunnel failed, response )(\d{3})\b/.exec(
        line.text,
      );
    if (!found?.[1] || draft.hasStatus) return;
    const start = line.start + found[0].length - found[1].length;
    const span = { start, end: start + found[1].length };
    draft.setMentionedStatus({ code: Number(found[1]), span });
  }

  #readSent(line: Line): void {
    const content = this.#content(line);
    const requestLine = readRequestLine(this.text, content);
    if (requestLine) {
      const isNext = this.draft?.hasRequestLine || this.draft?.hasResponse;
      const draft = !this.draft || isNext ? this.#open(line) : this.draft;
      draft.setRequestLine(requestLine, line);
      this.#section = "request";
    } else if (content.text === "") {
      if (this.#section === "request") this.draft?.endRequest(line);
      this.#section = "none";
    } else {
      const field = readHeaderLine(content);
      if (field) (this.draft ?? this.#open(line)).addRequestField(field);
    }
  }

  #readReceived(line: Line): void {
    const content = this.#content(line);
    const status = readStatusLine(content);
    if (status) {
      const isNext = this.draft?.hasResponse && !this.draft.isInterim;
      const draft = !this.draft || isNext ? this.#open(line) : this.draft;
      draft.setStatus(status);
      this.#section = "response";
    } else if (content.text === "") {
      this.draft?.endResponse();
      this.#section = "done";
    } else {
      const field = readHeaderLine(content);
      if (!field) return;
      (this.draft ?? this.#open(line)).addResponseField(field);
      this.#section = "response";
    }
  }

  // a command, or the body, wherever the two streams met
  #readUnmarked(line: Line, index: number): number {
    const command = readCommand(this.text, this.#lines, index);
    if (command) {
      this.#command = command;
      this.#leave("inside");
      return index + command.lineCount;
    }
    const echo = this.#skipEcho(line, index);
    if (echo !== undefined) return echo;
    if (readStatusLine(line)) this.#leave("outside");
    if (this.#isOutside) return index + 1;
    const isBehindHead = this.#section === "done" || this.#section === "response";
    if (!startsBody(line) && !isBehindHead) return index + 1;
    if (this.#section === "response") {
      this.draft?.endResponse();
      this.#section = "done";
    }
    return this.draft?.hasBody ? index + 1 : this.#readBody(line, index);
  }

  #leave(to: "inside" | "outside"): void {
    this.#takeAbove();
    this.found.leave();
    this.#section = "none";
    this.#isOutside = to === "outside";
    // another program's print is the answer to the command before it
    if (this.#isOutside) this.#command = undefined;
  }

  // with `-i` the head comes once more without marks: line by line, or as a whole behind it
  #skipEcho(line: Line, index: number): number | undefined {
    const draft = this.draft;
    if (!draft?.hasResponse || draft.hasBody) return undefined;
    const isStatus = readStatusLine(line)?.code === draft.statusCode && draft.hasStatus;
    if (this.#section === "response") {
      const name = readHeaderLine(line)?.name;
      return isStatus || (name !== undefined && name === draft.lastResponseName)
        ? index + 1
        : undefined;
    }
    if (!isStatus) return undefined;
    let next = index + 1;
    for (let field = this.#lines[next]; field && readHeaderLine(field); field = this.#lines[next]) {
      next += 1;
    }
    return next;
  }

  #readBody(line: Line, index: number): number {
    const read = readBody(this.text, line.start, this.#bodyLimit(index));
    if (!read) return index + 1;
    if (this.draft?.hasResponse && !this.draft.isInterim) this.#setBody(this.draft, read);
    else this.#above = read;
    const { end } = read.body.span;
    const last = lineBehind(this.#lines, index, end) - 1;
    const rest = restOfLine(this.text, this.#lines[last], end);
    if (!rest) return last + 1;
    this.#lines[last] = rest;
    return last;
  }

  /** Up to the next marked line, which is the same for all bodies before it. */
  #bodyLimit(index: number): number {
    if (this.#stop <= index) {
      this.#stop = index + 1;
      while (this.#stop < this.#lines.length && !endsBody(this.#lines[this.#stop])) this.#stop += 1;
    }
    return this.#lines[this.#stop - 1]?.end ?? 0;
  }

  #setBody(draft: ExchangeDraft, { body, notices }: Body): void {
    draft.setBody(body);
    this.found.note(notices);
  }

  #takeAbove(): void {
    const draft = this.draft;
    const above = this.#above;
    this.#above = undefined;
    if (!draft || !above || draft.hasBody) return;
    if (hasToldLength(above.body.value, draft.responseFields)) this.#setBody(draft, above);
  }

  #content(line: Line): Line {
    return lineOf(this.text, Math.min(line.end, line.start + 2), line.end);
  }
}

function isProxyRefusal(line: Line): boolean {
  return /^(?:curl: \(\d+\) |fatal: |Received HTTP code \d{3} from proxy|CONNECT tunnel failed)/.test(
    line.text,
  );
}

// `{` and `}` of curl's data notes are no marks
function endsBody(line: Line | undefined): boolean {
  return (
    line === undefined ||
    /^(?:[<>](?: |$)|\* |curl: \(\d+\)|(?:\$|❯|➜|└─\$) )/.test(line.text) ||
    NOISE.test(line.text.slice(0, 200))
  );
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
