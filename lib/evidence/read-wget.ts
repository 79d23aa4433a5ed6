import type { ExchangeDraft } from "./exchange-draft";
import { readHeaderLine } from "./header-lines";
import { LineReader } from "./line-reader";
import type { Line } from "./lines";
import { readBody, startsBody } from "./read-body";
import { readCommand } from "./read-command";
import type { Reading } from "./reading";
import { readRequestLine, readStatusLine } from "./status-line";
import type { HeaderField } from "./types";

const START = /^--\d{4}-\d\d-\d\d \d\d:\d\d:\d\d-- {1,3}((?:https?|ftp):\/\/\S{1,8000})$/;
const QUIET_START = /^((?:https?):\/\/\S{1,8000}):$/;
const AWAITING = /^(?:HTTP|Proxy) request sent, awaiting response\.\.\.(?: (\d{3})\b.{0,200})?$/;
const CONNECTING = /^Connecting to \S{1,400} \(\S{1,400}\)\|\[?([0-9a-f.:]{2,45})\]?\|:\d+\.\.\./i;
/** busybox prints one of these and nothing else of an answer. */
const BUSYBOX = /^wget: server returned error: HTTP\/\d(?:\.\d)? (\d{3})\b/;
const BUSYBOX_CONNECTING = /^Connecting to \S{1,400} \(\[?([0-9a-f.:]{2,45}?)\]?(?::\d{1,5})\)$/i;
/** The time before it, and the word, may be gone with a log's prefix. */
const ERROR = /^(?:ERROR )?(\d{3}): .{0,200}\.$/;
const SKIPPED = /^Skipping \d{1,12} bytes of body: \[(.*)\](?: done\.)?$/;
/** What `-d` prints before it begins. */
const SETTINGS =
  /^(?:Setting --|DEBUG output created by Wget|Reading HSTS entries|URI encoding = )/;
const NOISE =
  /^(?:Certificates loaded|Connecting to |Resolving |Created socket|Releasing 0x|Deleting unused|Caching |WARNING: |The certificate|Reusing existing connection|Registered socket|Disabling further reuse|Closed |Saving to: |Length: |Location: |\[BODY data: |Initiating SSL|Handshake successful|certificate:|subject: |issuer: |X509 certificate|converted |HTTP\/\d|\d{3} [A-Z]|\[ ?<=> ?\]|0K[ .]|.{0,40}\d%\[)/;

/** Read what wget prints: `-S` of the response, `-d` of both heads, and busybox's one line. */
export function readWget(text: string, lines: readonly Line[]): Reading {
  if (!lines.some(isWget)) return { documents: [], notices: [] };
  return new WgetReader(text, lines).readAll();
}

function isWget(line: Line, index: number, lines: readonly Line[]): boolean {
  const start = line.text.slice(0, 9000);
  if (START.test(start) || AWAITING.test(start) || BUSYBOX.test(start)) return true;
  if (start === "---request begin---") return true;
  return QUIET_START.test(start) && ERROR.test(lines[index + 1]?.text.slice(0, 300) ?? "");
}

class WgetReader extends LineReader {
  // the draft of a command whose answer has not begun
  #commanded: ExchangeDraft | undefined;

  protected override read(index: number): number {
    const line = this.lines[index];
    if (!line || line.text === "") return index + 1;
    return (
      this.#readCommand(line, index) ??
      this.#readStart(line, index) ??
      this.#readHead(line, index) ??
      this.#readAnswer(line, index) ??
      this.#readBody(line, index) ??
      this.#readNoise(line, index)
    );
  }

  #readCommand(line: Line, index: number): number | undefined {
    const command = readCommand(this.text, this.lines, index);
    if (!command) return undefined;
    this.found.leave();
    // another program's command belongs to another reader
    if (command.program !== "wget") return index + command.lineCount;
    this.#commanded = this.found.open(line);
    this.#commanded.addCommand(command);
    this.found.takeForCurrent(command);
    return index + command.lineCount;
  }

  #readStart(line: Line, index: number): number | undefined {
    const next = this.lines[index + 1]?.text.slice(0, 300) ?? "";
    const start = line.text.slice(0, 9000);
    const url =
      START.exec(start)?.[1] ?? (ERROR.test(next) ? QUIET_START.exec(start)?.[1] : undefined);
    if (url === undefined) return undefined;
    const before = this.draft;
    const isOpen = before !== undefined && before === this.#commanded;
    const draft = isOpen ? before : this.found.open(line);
    this.#commanded = undefined;
    draft.setTarget(this.quoteIn(line, url, "last"));
    this.found.takeForCurrent(line);
    return index + 1;
  }

  // `---request begin---` and `---response begin---` of `-d`
  #readHead(line: Line, index: number): number | undefined {
    const kind = /^---(request|response) begin---$/.exec(line.text)?.[1];
    if (kind === undefined) return undefined;
    const before = this.draft;
    const isNext = before === undefined || (kind === "request" && before.hasResponse);
    const draft = isNext ? this.found.open(line) : before;
    let next = index + 1;
    for (; next < this.lines.length; next += 1) {
      const inner = this.lines[next];
      if (!inner || /^---(?:request|response) (?:begin|end)---$/.test(inner.text)) break;
      this.#readField(draft, kind, inner);
    }
    const end = this.lines[next];
    const isEnded = end?.text === `---${kind} end---`;
    if (isEnded && kind === "request") draft.endRequest(end);
    if (isEnded && kind === "response") draft.endResponse();
    this.found.takeForCurrent({
      start: line.start,
      end: (isEnded ? end : this.lines[next - 1])?.end ?? line.end,
    });
    return isEnded ? next + 1 : next;
  }

  #readField(draft: ExchangeDraft, kind: string, line: Line): void {
    const requestLine = kind === "request" ? readRequestLine(this.text, line) : undefined;
    const status = kind === "response" ? readStatusLine(line) : undefined;
    const field = readHeaderLine(line);
    if (requestLine) draft.setRequestLine(requestLine, line);
    else if (status) draft.setStatus(status);
    else if (field && kind === "request") draft.addRequestField(field);
    else if (field) draft.addResponseField(field);
  }

  #readAnswer(line: Line, index: number): number | undefined {
    const start = line.text.slice(0, 1000);
    const status = this.draft || AWAITING.test(start) ? readStatusLine(line) : undefined;
    if (status) return this.#readPrintedHead(line, index);
    const code =
      AWAITING.exec(start)?.[1] ??
      BUSYBOX.exec(start)?.[1] ??
      (this.draft ? ERROR.exec(start)?.[1] : undefined);
    if (code === undefined) return undefined;
    const draft = this.draft ?? this.found.open(line);
    this.found.takeForCurrent(line);
    if (draft.hasStatus) return index + 1;
    this.mention(line, code);
    return index + 1;
  }

  // the head that `-S` prints; with `-d` it is there already
  #readPrintedHead(line: Line, index: number): number {
    const status = readStatusLine(line);
    const before = this.draft;
    const isEcho = before?.statusCode === status?.code && before?.hasFields === true;
    const draft = before && (isEcho || !before.hasResponse) ? before : this.found.open(line);
    if (status && !isEcho) draft.setStatus(status);
    this.found.takeForCurrent(line);
    const fields = this.#fieldsFrom(index + 1);
    for (const field of fields) {
      if (!isEcho) draft.addResponseField(field);
      this.found.takeForCurrent(field.span);
    }
    if (!isEcho && fields.length > 0) draft.endResponse();
    return index + 1 + fields.length;
  }

  #fieldsFrom(index: number): readonly HeaderField[] {
    const fields: HeaderField[] = [];
    for (let next = index; next < this.lines.length; next += 1) {
      const line = this.lines[next];
      const field = line && !NOISE_HEADERS.test(line.text) ? readHeaderLine(line) : undefined;
      if (!field) break;
      fields.push(field);
    }
    return fields;
  }

  #readBody(line: Line, index: number): number | undefined {
    const draft = this.draft;
    const skipped = SKIPPED.exec(line.text.slice(0, 20_000))?.[1];
    if (!draft || draft.hasBody) return undefined;
    if (skipped !== undefined && skipped !== "") {
      draft.setBody(this.quoteIn(line, skipped, "last"));
      this.found.takeForCurrent(line);
      return index + 1;
    }
    if (!draft.hasResponse || !startsBody(line)) return undefined;
    let last = index;
    while (this.#isBodyLine(this.lines[last + 1])) last += 1;
    const read = readBody(this.text, line.start, this.lines[last]?.end ?? line.end);
    if (!read) return undefined;
    draft.setBody(read.body);
    this.found.note(read.notices);
    this.found.takeForCurrent(read.body.span);
    return last + 1;
  }

  #isBodyLine(line: Line | undefined): boolean {
    if (!line) return false;
    const start = line.text.slice(0, 300);
    return !NOISE.test(start) && !ERROR.test(start) && !START.test(start);
  }

  #readNoise(line: Line, index: number): number {
    const start = line.text.slice(0, 1000);
    const busybox = BUSYBOX_CONNECTING.exec(start)?.[1];
    if (busybox && this.draft?.hasResponse !== false) this.found.open(line);
    if (SETTINGS.test(start)) this.found.takeForCurrent(line);
    else if (this.draft && NOISE.test(start)) {
      const address = busybox ?? CONNECTING.exec(start)?.[1];
      if (address) this.draft.setAddress(this.quoteIn(line, address, "last"));
      this.found.takeForCurrent(line);
    }
    return index + 1;
  }
}

/** Lines behind a printed head that look like headers. */
const NOISE_HEADERS = /^(?:Length: .*\[|Saving to: |Location: .* \[following\]|WARNING: |wget: )/;
