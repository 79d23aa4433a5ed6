import type { ExchangeDraft } from "./exchange-draft";
import { isRequestName, isResponseName, looksLikeRequest, readHeaderLine } from "./header-lines";
import { LineReader } from "./line-reader";
import { isCutMark, type Line, lineOf } from "./lines";
import { readBody, startsBody } from "./read-body";
import { readCommand } from "./read-command";
import type { Reading } from "./reading";
import { isOkhttpRequest, readCall, readRequestLine, readStatusLine } from "./status-line";
import type { HeaderField } from "./types";

/** A comment in a shell's transcript, or a heading between two of them. */
const COMMENT = /^#{1,6} \S/;

const PROMPT = /^(?:\S{0,60}[$❯➜%] |└─\$ )/;
/** The next command, of a shell whose prompt nobody copied. */
const COMMAND = /^(?:curl(?:\.exe)?|wget|https?|xhs?|awscurl) /;
const OKHTTP_END = /^(?:-->|<--) END/;
/** What wget says behind a head, and no field or body is. */
const WGET =
  /^(?:---response end---$|(?:ERROR )?\d{3}: [A-Z][A-Za-z ]{1,60}\.$|wget: |Registered socket |Saving to: |Skipping \d{1,12} bytes|Length: .{1,60}\[|Location: .{1,2000} \[following\]$)/;
const MENTIONED_STATUS =
  /^(?:[A-Z]{3,8} \S.*|status(?: code)?|http status)\W{1,12}(\d{3})\b(?![ \t]{0,3}(?:m?s|sec(?:onds?)?|[kM]?B|bytes|times|requests|calls)\b)/i;

/** `Response: 403 Forbidden`, as people and programs write between a request and the fields of its answer. */
const TOLD_STATUS =
  /^(?:[<=]{1,2}[-=]? ?)?(?:(?:http|server|api)[ _-]?)?(?:response|answer|reply|result|status|code|got|received|returned)(?:[ _-]?(?:status|code|line|headers?)){0,2}(?:[ \t]{0,3}[:=>-]{1,3})?[ \t]{1,9}(?:HTTP(?:\/[\d.]{1,3})?[ \t]{1,3})?([1-5]\d\d)(?:[ \t]{1,3}(?!(?:m?s|bytes|times|requests|calls)\b)\(?[A-Z][A-Za-z' -]{1,40}\)?)?$/i;
const HEAD_LABEL = /^response[ _-]headers?[ \t]{0,3}:?$/i;
const BODY_LABEL = /^(?:response[ _-]?)?(?:body|content|payload)[ \t]{0,3}:?$/i;

/** Read heads and bodies as `curl -i`, HTTPie or a log prints them, with or without a status line. */
export function readHttpMessage(text: string, lines: readonly Line[]): Reading {
  return new MessageReader(text, lines).readAll();
}

// urllib's `print(e.code, e.reason)`
const STATUS_ALONE = /^([1-5]\d\d)(?: [A-Z][A-Za-z -]{0,40})?$/;

class MessageReader extends LineReader {
  /** From the one line on, no body goes beyond the other. */
  #bodyEnd = { from: 0, stop: 0 };

  protected override read(index: number): number {
    const line = this.lines[index];
    if (!line || line.text === "") return index + 1;
    const command = readCommand(this.text, this.lines, index);
    if (command) {
      this.found.open(line).addCommand(command);
      this.found.take(command);
      return index + command.lineCount;
    }
    const head = this.#readFirstLine(index, line) ?? this.#readCall(line, index);
    if (head !== undefined) return head;
    if (isPageStart(line)) {
      if (this.draft?.hasBody || !this.draft) this.found.open(line);
      return this.draft ? this.#readBodyFrom(index, this.draft) : index + 1;
    }
    const mentioned = this.#readMentioned(line, index);
    if (mentioned !== undefined) return mentioned;
    const fields = this.#runOfFields(index);
    if (!fields) return index + 1;
    const kind = looksLikeRequest(fields) ? "request" : "response";
    this.#draftFor(kind, line);
    return this.#readHead(index, kind, false);
  }

  #readFirstLine(index: number, line: Line): number | undefined {
    const requestLine = readRequestLine(this.text, line);
    if (requestLine) {
      const head = isOkhttpRequest(line) ? "partial" : "whole";
      this.#draftFor("request", line).setRequestLine(requestLine, line, head);
      return this.#readHead(index + 1, "request", false);
    }
    const status = readStatusLine(line);
    if (!status) return undefined;
    this.#draftFor("response", line).setStatus(status);
    return this.#readHead(index + 1, "response", /\.$/.test(line.text));
  }

  // a line of an `.http` file: what the client adds to it is not there, so the head is not whole
  #readCall(line: Line, index: number): number | undefined {
    const call = readCall(this.text, line);
    if (!call) return undefined;
    const draft = this.draft?.hasTarget ? this.found.open(line) : this.#draftFor("request", line);
    draft.setMethod(call.method);
    draft.setTarget(call.target);
    return this.#readHead(index + 1, "request", false);
  }

  #readMentioned(line: Line, index: number): number | undefined {
    const start = line.text.slice(0, 300);
    const told = toldStatus(line);
    const mentioned = told ?? (MENTIONED_STATUS.exec(start) ?? STATUS_ALONE.exec(start))?.[1];
    const next = this.lines[index + 1];
    const isHeaded =
      next !== undefined && (isKnownField(readHeaderLine(next)) || HEAD_LABEL.test(next.text));
    const isAnswer = told !== undefined && this.draft?.hasTarget && !this.draft.hasResponse;
    if (!mentioned || !(isAnswer || isHeaded)) return undefined;
    const draft = this.#draftFor("response", line);
    draft.setMentionedStatus({
      code: Number(mentioned),
      span: { start: line.start, end: line.end },
    });
    if (isHeaded) return this.#readHead(index + 1, "response", false);
    this.found.take(line);
    draft.reach(line.end);
    const body = this.lines.slice(index + 1, index + 4).find((one) => !isBlankOrLabel(one));
    return body && startsBody(body) ? this.#readBodyFrom(index + 1, draft) : index + 1;
  }

  #draftFor(kind: "request" | "response", line: Line): ExchangeDraft {
    const draft = this.draft;
    if (!draft) return this.found.open(line);
    if (kind === "request")
      return draft.hasResponse || draft.hasRequestLine ? this.found.open(line) : draft;
    return (draft.hasResponse && !draft.isInterim) || draft.hasBody ? this.found.open(line) : draft;
  }

  // without a first line only well known names make a head
  #runOfFields(index: number): readonly HeaderField[] | undefined {
    const fields: HeaderField[] = [];
    for (let at = index; at < Math.min(this.lines.length, index + 40); at += 1) {
      const line = this.lines[at];
      const field =
        line && line.text !== "" && !isObjectPrint(line) ? readHeaderLine(line) : undefined;
      if (!field) break;
      fields.push(field);
    }
    const [first] = fields;
    if (!first || (first.value === "" && !isKnownField(first))) return undefined;
    const known = fields.filter(isKnownField).length;
    if (isTelling(first.name) || (known >= 2 && isKnownField(first))) return fields;
    return known >= 3 && known * 2 >= fields.length ? fields : undefined;
  }

  #readHead(from: number, kind: "request" | "response", isDotted: boolean): number {
    const draft = this.draft;
    if (!draft) return from;
    const index = this.#readFields(from, kind, isDotted);
    const end = this.lines[index - 1]?.end ?? 0;
    this.found.take({ start: Math.min(end, this.lines[Math.max(0, from - 1)]?.start ?? 0), end });
    if (index >= this.lines.length) return index;
    if (kind === "response") {
      draft.endResponse();
      return this.#readBodyFrom(index, draft);
    }
    draft.endRequest({ start: end, end });
    return index;
  }

  // the answer is the line that ends the head
  #readFields(from: number, kind: "request" | "response", isDotted: boolean): number {
    for (let index = from; index < this.lines.length; index += 1) {
      const line = this.lines[index];
      if (!line) return index;
      if (isCutMark(line)) this.draft?.cut();
      else if (HEAD_LABEL.test(line.text.slice(0, 40))) continue;
      else if (
        line.text === "" ? !this.#headGoesOn(index) : !this.#readField(line, kind, isDotted)
      ) {
        return index;
      }
    }
    return this.lines.length;
  }

  #readField(line: Line, kind: "request" | "response", isDotted: boolean): boolean {
    if (readStatusLine(line) || isOfWget(line)) return false;
    if (kind === "request" && toldStatus(line) !== undefined) return false;
    const field = readHeaderLine(isDotted ? withoutDot(this.text, line) : line);
    if (!field) return false;
    if (kind === "request") this.draft?.addRequestField(field);
    else if (/^ur[il]$/.test(field.name) && field.value.includes("://")) this.#readUrl(field);
    else if (!this.#readStatusField(field) && !this.#readBodyField(field))
      this.draft?.addResponseField(field);
    return true;
  }

  // `STATUS : 403 Forbidden`, `:status: 403`
  #readStatusField({ name, value, span }: HeaderField): boolean {
    const code = /^:?status(?:[ _-]?code)?$/.test(name)
      ? /^[1-5]\d\d\b/.exec(value)?.[0]
      : undefined;
    if (code === undefined || this.draft?.hasStatus !== false) return false;
    this.draft.setMentionedStatus({ code: Number(code), span });
    return true;
  }

  // `Body : {...}`, `Content : {...}` of PowerShell
  #readBodyField({ name, value, span }: HeaderField): boolean {
    if (!/^(?:body|content)$/.test(name) || !/^[{[<]/.test(value)) return false;
    if (this.draft?.hasBody !== false) return false;
    this.draft.setBody({ value, span: { start: span.end - value.length, end: span.end } });
    return true;
  }

  // a list that a program printed of a response, and not the response's head
  #readUrl({ value, span }: HeaderField): void {
    this.draft?.setTarget({
      value,
      span: { start: span.end - value.length, end: span.end },
    });
    this.draft?.cut();
  }

  // some programs print a blank line after the status line or after every line
  #headGoesOn(index: number): boolean {
    for (let next = index + 1; next < Math.min(this.lines.length, index + 3); next += 1) {
      const line = this.lines[next];
      if (!line || line.text === "") continue;
      return !readStatusLine(line) && isKnownField(readHeaderLine(line)) && !isObjectPrint(line);
    }
    return false;
  }

  #readBodyFrom(from: number, draft: ExchangeDraft): number {
    let index = from;
    while (isBlankOrLabel(this.lines[index])) index += 1;
    const first = this.lines[index];
    if (!first || this.#endsBody(index)) return index;
    // one that stood among the fields may go on here
    if (draft.hasBody && !startsBody(first)) return index;
    const stop = this.#endOfBody(index);
    const start = this.#startOfPage(index) ?? first.start;
    const read = readBody(this.text, start, this.lines[stop - 1]?.end ?? first.end);
    if (!read) return stop;
    draft.setBody(read.body);
    this.found.note(read.notices);
    const before = this.lines[index - 1]?.end ?? read.body.span.start;
    this.found.take({ start: before, end: read.body.span.end });
    // behind a JSON or HTML body there may be more to read
    while ((this.lines[index]?.start ?? Number.POSITIVE_INFINITY) < read.body.span.end) index += 1;
    return index;
  }

  // the tag before the page's head may stand behind a word, as in `body: <html>`
  #startOfPage(index: number): number | undefined {
    const before = this.lines[index - 1];
    const opening = before && /<html\b[^<>]{0,200}>\s{0,9}$/i.exec(before.text);
    return opening ? before.start + opening.index : undefined;
  }

  // several bodies may end at one line, which is looked for once
  #endOfBody(index: number): number {
    const { from, stop } = this.#bodyEnd;
    if (index >= from && index < stop) return stop;
    let next = index;
    while (next < this.lines.length && !this.#endsBody(next)) next += 1;
    this.#bodyEnd = { from: index, stop: next };
    return next;
  }

  #endsBody(index: number): boolean {
    const line = this.lines[index];
    if (!line) return true;
    if (readStatusLine(line) || OKHTTP_END.test(line.text) || PROMPT.test(line.text)) return true;
    if (COMMENT.test(line.text) || isOfWget(line)) return true;
    if (COMMAND.test(line.text) && readCommand(this.text, this.lines, index) !== undefined)
      return true;
    return (readRequestLine(this.text, line) ?? readCall(this.text, line)) !== undefined;
  }
}

function toldStatus(line: Line): string | undefined {
  return TOLD_STATUS.exec(line.text.slice(0, 120))?.[1];
}

function isBlankOrLabel(line: Line | undefined): boolean {
  return line !== undefined && (line.text === "" || BODY_LABEL.test(line.text.slice(0, 40)));
}

/** Whether an HTML or XML page starts on a line. */
export function isPageStart(line: Line): boolean {
  return /^<(?:!doctype html|html|\?xml|head>|title>|Error>)/i.test(line.text.slice(0, 40));
}

function isOfWget(line: Line): boolean {
  return WGET.test(line.text.slice(0, 2100));
}

// tcpdump prints a dot for the line break
function withoutDot(text: string, line: Line): Line {
  return line.text.endsWith(".") ? lineOf(text, line.start, line.end - 1) : line;
}

function isKnownField(field: HeaderField | undefined): field is HeaderField {
  return field !== undefined && (isResponseName(field.name) || isRequestName(field.name));
}

function isObjectPrint(line: Line): boolean {
  return /['"],$|[{[]$/.test(line.text);
}

function isTelling(name: string): boolean {
  return /^(?:x-amzn-|x-amz-|apigw-requestid|x-cache$|cf-ray|x-api-key$|:authority$)/.test(name);
}
