import type { ExchangeDraft } from "./exchange-draft";
import { isResponseName, readHeaderLine } from "./header-lines";
import { LineReader } from "./line-reader";
import { type Line, lineBehind } from "./lines";
import { readBody, startsBody } from "./read-body";
import { readPowershellCommand } from "./read-powershell-command";
import type { Reading } from "./reading";
import { readStatusLine } from "./status-line";

/** `Invoke-WebRequest : ...` of Windows PowerShell 5.1, `Invoke-WebRequest: ...` of PowerShell 7. */
const ERROR = /^(?:(?:Invoke-WebRequest|Invoke-RestMethod) ?:|(?:iwr|irm|curl|wget) :)(?: |$)/i;
/** In words of any language: `(403)` of .NET Framework, `403 (Forbidden)` of .NET. */
const ERROR_STATUS = /\(([1-5]\d\d)\)|: ([1-5]\d\d) \(/;
const POSITION =
  /^(?:At (?:line|[A-Z]:\\.{0,300}):\d{1,7} char:\d{1,7}|\+ ~+|\+ CategoryInfo +: .*|\+ FullyQualifiedErrorId +: .*|Line \||(?:\d{1,6} )?\|\s*~+)$/i;
const QUOTED_LINE = /^(?:\+|\d{1,6} \|) +(?=\S)/;
const CONCISE_MESSAGE = /^\| +(?=[^\s~])/;
const PROPERTY =
  /^(StatusCode|StatusDescription|ReasonPhrase|RawContent|RawContentLength|Content|Headers|ResponseUri|Method|RequestMessage|IsSuccessStatusCode|Forms|Images|InputFields|Links|ParsedHtml|ProtocolVersion|RelationLink|BaseResponse|TrailingHeaders)\s{0,30}:(?: (.*))?$/;
const VERBOSE =
  /^VERBOSE: (?:(?:Requested )?HTTP\/[\d.]+ )?(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?: (https?:\/\/\S{1,4000}))? with /;
const LISTED = /\[([A-Za-z][\w-]{0,79}), ([^[\]]{1,4000})\]/g;

/** The names that .NET prints for a status. */
const statusNames = new Map([
  ["OK", 200],
  ["BadRequest", 400],
  ["Unauthorized", 401],
  ["Forbidden", 403],
  ["NotFound", 404],
  ["MethodNotAllowed", 405],
  ["TooManyRequests", 429],
  ["InternalServerError", 500],
  ["BadGateway", 502],
  ["ServiceUnavailable", 503],
  ["GatewayTimeout", 504],
]);

/**
 * Read what PowerShell prints of a request: errors of `Invoke-WebRequest` and `Invoke-RestMethod`,
 * response objects as lists, headers as tables, `-Verbose` lines. No head is whole in them, for
 * PowerShell sorts headers and cuts long values.
 */
export function readPowershell(text: string, lines: readonly Line[]): Reading {
  if (!lines.some(isPowershell)) return { documents: [], notices: [] };
  return new PowershellReader(text, lines).readAll();
}

function isPowershell(line: Line): boolean {
  const start = line.text.slice(0, 400);
  return ERROR.test(start) || VERBOSE.test(start) || /^StatusCode\s{1,30}: /.test(start);
}

class PowershellReader extends LineReader {
  #isObject = false;

  protected override read(index: number): number {
    const line = this.lines[index];
    if (!line || line.text === "" || line.text.length > LONGEST) return index + 1;
    return (
      this.#readCommand(line, index) ??
      this.#readError(line, index) ??
      this.#readPosition(line, index) ??
      this.#readProperty(line, index) ??
      this.#readTable(index) ??
      this.#readVerbose(line, index) ??
      index + 1
    );
  }

  #open(line: Line): ExchangeDraft {
    this.#isObject = false;
    return this.found.open(line);
  }

  /** The draft that an answer belongs to: the request before it, or a new one. */
  #draftForAnswer(line: Line): ExchangeDraft {
    const draft = this.draft;
    const isTaken = draft === undefined || draft.hasResponse || draft.hasBody;
    return isTaken ? this.#open(line) : draft;
  }

  #readCommand(line: Line, index: number): number | undefined {
    if (/^\+/.test(line.text)) return undefined;
    const command = readPowershellCommand(this.text, this.lines, index);
    if (!command) return undefined;
    this.#open(line).addCommand(command);
    this.found.takeForCurrent(command);
    return index + command.lineCount;
  }

  #readError(line: Line, index: number): number | undefined {
    const found = ERROR.exec(line.text);
    if (!found) return undefined;
    const draft = this.#draftForAnswer(line);
    this.found.takeForCurrent(line);
    const status = ERROR_STATUS.exec(line.text.slice(0, 400));
    const code = status?.[1] ?? status?.[2];
    if (status && code) {
      const start = line.start + status.index + status[0].indexOf(code);
      draft.setMentionedStatus({ code: Number(code), span: { start, end: start + 3 } });
      return index + 1;
    }
    const rest = line.text.slice(found[0].length);
    if (rest === "") return index + 1 + this.#readBody(draft, index + 1, 0);
    // `Invoke-WebRequest: C:\script.ps1:3` says where
    if (/^(?:[A-Z]:\\|\/|~).{0,300}:\d{1,7}$/.test(rest)) return index + 1;
    return index + Math.max(1, this.#readBody(draft, index, found[0].length));
  }

  /** A body from a column of a line on; the answer is how many lines it takes. */
  #readBody(draft: ExchangeDraft, index: number, column: number): number {
    const first = this.lines[index];
    if (!first) return 0;
    if (column === 0 && !startsBody(first)) return 0;
    let last = index;
    while (last - index < MOST_LINES && !this.#endsMessage(this.lines[last + 1])) last += 1;
    const read = readBody(this.text, first.start + column, this.lines[last]?.end ?? first.end);
    if (!read) return 0;
    // a response object shows its body twice
    if (!draft.hasBody) {
      draft.setBody(read.body);
      this.found.note(read.notices);
    }
    this.found.takeForCurrent(read.body.span);
    return lineBehind(this.lines, index, read.body.span.end) - index;
  }

  #endsMessage(line: Line | undefined): boolean {
    if (!line || line.text === "") return true;
    return POSITION.test(line.text.slice(0, 400)) || /^(?:PS [^>]{0,200}>|\+ )/.test(line.text);
  }

  #readPosition(line: Line, index: number): number | undefined {
    const draft = this.draft;
    if (!draft) return undefined;
    if (POSITION.test(line.text.slice(0, 1000))) {
      this.found.takeForCurrent(line);
      return index + 1;
    }
    const quoted = QUOTED_LINE.exec(line.text)?.[0];
    if (quoted !== undefined) {
      const command = readPowershellCommand(this.text, this.lines, index);
      if (command && !draft.hasTarget) draft.addCommand(command);
      this.found.takeForCurrent(line);
      return index + 1;
    }
    const message = CONCISE_MESSAGE.exec(line.text)?.[0];
    if (message === undefined) return undefined;
    return index + Math.max(1, this.#readBody(draft, index, message.length));
  }

  #readProperty(line: Line, index: number): number | undefined {
    const [, name, value = ""] = PROPERTY.exec(line.text) ?? [];
    if (name === undefined) return undefined;
    const start = line.end - value.length;
    if (name === "StatusCode") return this.#readStatusCode(line, value) ? index + 1 : undefined;
    const draft = this.#isObject ? this.draft : undefined;
    if (!draft) return undefined;
    this.found.takeForCurrent(line);
    if (name === "RawContent") return this.#readRaw(draft, index, start);
    if (name === "Content" && /^[{[<]/.test(value)) {
      return index + Math.max(1, this.#readBody(draft, index, start - line.start));
    }
    const url = /^https?:\/\/\S+$|(?<=RequestUri: ')https?:\/\/[^\s']+/.exec(value)?.[0];
    const method = /^[A-Z]{3,7}$|(?<=^Method: )[A-Z]{3,7}/.exec(value)?.[0];
    if (name === "Headers") this.#readListed(draft, start, value);
    if (/^(?:ResponseUri|RequestMessage)$/.test(name) && url) {
      draft.setTarget(this.quoteIn(line, url));
    }
    if (/^(?:Method|RequestMessage)$/.test(name) && method) {
      draft.setMethod(this.quoteIn(line, method));
    }
    return index + 1;
  }

  #readStatusCode(line: Line, value: string): boolean {
    const code = /^[1-5]\d\d$/.test(value) ? Number(value) : statusNames.get(value);
    if (code === undefined) return false;
    const before = this.draft;
    // the response object of the error before it
    const isSame =
      before && !this.#isObject && !before.hasFields && (before.statusCode ?? code) === code;
    const draft = isSame ? before : this.#open(line);
    if (!draft.hasStatus) {
      draft.setMentionedStatus({ code, span: { start: line.end - value.length, end: line.end } });
    }
    this.#isObject = true;
    this.found.takeForCurrent(line);
    return true;
  }

  // a status line and headers under each other, and the body behind a blank line
  #readRaw(draft: ExchangeDraft, index: number, start: number): number {
    if (!/^HTTP\/\d/.test(this.text.slice(start, start + 7))) return index + 1;
    let next = index + 1;
    for (; next < this.lines.length; next += 1) {
      const line = this.lines[next];
      const field = line && !PROPERTY.test(line.text) ? readHeaderLine(line) : undefined;
      if (!line || !field || readStatusLine(line)) break;
      draft.addResponseField(field);
      this.found.takeForCurrent(line);
    }
    if (this.lines[next]?.text !== "") return next;
    return next + 1 + this.#readBody(draft, next + 1, 0);
  }

  // `{[x-amzn-ErrorType, ForbiddenException], ...}`
  #readListed(draft: ExchangeDraft, start: number, value: string): void {
    for (const found of value.matchAll(LISTED)) {
      const [whole, name = "", content = ""] = found;
      if (content === "System.String[]") continue;
      const at = start + found.index;
      draft.addResponseField({
        name: name.toLowerCase(),
        value: content,
        span: { start: at, end: at + whole.length },
      });
    }
  }

  // `Key Value`, a rule, and a header on each line
  #readTable(index: number): number | undefined {
    const [title, rule] = [this.lines[index], this.lines[index + 1]];
    if (!title || !rule || !/^(?:Key|Name)\s{1,80}Value$/.test(title.text)) return undefined;
    if (!/^-{3,}\s{1,80}-{3,}$/.test(rule.text)) return undefined;
    const rows: { readonly line: Line; readonly name: string; readonly value: string }[] = [];
    for (let next = index + 2; next < this.lines.length; next += 1) {
      const line = this.lines[next];
      const [, name, braced, plain] = TABLE_ROW.exec(line?.text.slice(0, LONGEST) ?? "") ?? [];
      const value = braced ?? plain;
      if (!line || name === undefined || value === undefined) break;
      rows.push({ line, name: name.toLowerCase(), value });
    }
    if (!rows.some(({ name }) => isResponseName(name))) return undefined;
    const before = this.draft;
    const draft = before && !before.hasFields ? before : this.#open(title);
    for (const { line, name, value } of rows) {
      draft.addResponseField({ name, value, span: { start: line.start, end: line.end } });
      this.found.takeForCurrent(line);
    }
    this.found.takeForCurrent(title);
    this.found.takeForCurrent(rule);
    return index + 2 + rows.length;
  }

  #readVerbose(line: Line, index: number): number | undefined {
    const [, method, url] = VERBOSE.exec(line.text.slice(0, 5000)) ?? [];
    if (method === undefined) return undefined;
    const before = this.draft;
    const draft = before && !before.hasResponse && !before.hasBody ? before : this.#open(line);
    draft.setMethod(this.quoteIn(line, method));
    if (url !== undefined) draft.setTarget(this.quoteIn(line, url));
    this.found.takeForCurrent(line);
    return index + 1;
  }
}

const TABLE_ROW = /^([A-Za-z][\w-]{0,79})\s{1,200}(?:\{([^{}]{0,4000})\}|(\S.{0,4000}))$/;
const LONGEST = 20_000;
const MOST_LINES = 60;
