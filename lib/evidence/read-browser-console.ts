import type { ExchangeDraft } from "./exchange-draft";
import { type FirefoxCall, readFirefoxCall } from "./firefox-rows";
import { readFirefoxBlock } from "./firefox-words";
import { LineReader } from "./line-reader";
import { type Line, lineBehind, quote, spanOf } from "./lines";
import { readBody } from "./read-body";
import type { Reading } from "./reading";
import type { Notice, Quoted, Span } from "./types";
import { findUrls } from "./urls";

const LONGEST = 10_000;

/** `GET https://... 403 (Forbidden)`, `GET https://... net::ERR_FAILED 403 (Forbidden)` of Chrome. */
const CALL =
  /(?:^|\s)(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) ((?:https?|wss?):\/\/\S{1,8000})\s+(?:(net::ERR_\w{1,60})(?: (\d{3}))?|(\d{3}))(?: \([^()]{0,60}\))?$/;
/** The URL in full or the end of its path stands before it in Chrome, behind it in Safari. */
const RESOURCE =
  /^(?:\[Error\] )?(?:(\S{1,2000}):\d{1,7}\s+)?Failed to load resource: the server responded with a status of (\d{3})\b/;
const SOCKET =
  /WebSocket connection to '(wss?:\/\/[^\s']{1,8000})' failed: Error during WebSocket handshake: Unexpected response code: (\d{3})\b/;
const CORS_CHROME =
  /Access to \S{1,40}(?: \S{1,20})? at '([a-z]+:\/\/[^\s']{1,8000})' (?:\(redirected from '[^\s']{1,8000}'\) )?from origin '[^\s']{0,400}' has been blocked by CORS policy: (.{0,400})/;
const CORS_OLD_CHROME =
  /(?:XMLHttpRequest cannot load|Fetch API cannot load|Failed to load) ([a-z]+:\/\/[^\s']{1,8000}?)(?:\.|:) ((?:No 'Access-Control|Response (?:for|to) preflight|The '?Access-Control|Request header field).{0,600})/;
/** Safari says why on one line and which on the next. */
const CORS_SAFARI =
  /^(?:\[Error\] )?(?:Failed to load resource: )?(Origin \S{1,400} is not allowed by Access-Control-Allow-Origin|Preflight response is not successful)\.(?: Status code: (\d{3}))?/;
const CORS_SAFARI_URL =
  /^(?:\[Error\] )?(?:Fetch API|XMLHttpRequest) cannot load ([a-z]+:\/\/\S{1,8000}) due to access control checks\.?$/;
const PREFLIGHT = /preflight/i;

/**
 * Read what a browser's console prints of refused requests: status lines, CORS errors, WebSocket
 * handshakes, and rows of the network panel.
 *
 * A CORS error hides the status of the response behind it (Fetch standard, "CORS check"), and a
 * preflight that fails is a refusal of its own, with the method OPTIONS.
 */
export function readBrowserConsole(text: string, lines: readonly Line[]): Reading {
  return new ConsoleReader(text, lines).readAll();
}

interface Blocked {
  readonly draft: ExchangeDraft;
  readonly line: Line;
  readonly isPreflight: boolean;
  url?: string;
}

/** What a line says of a call that was blocked. */
interface Told {
  readonly target?: Quoted;
  /** The word that names a preflight, and whether it is told that that was answered. */
  readonly preflight?: { readonly span: Span; readonly isAnswered: boolean };
}

class ConsoleReader extends LineReader {
  readonly #blocked: Blocked[] = [];

  protected override read(index: number): number {
    const line = this.lines[index];
    if (line === undefined || line.text.length >= LONGEST) return index + 1;
    const end = this.#readFirefoxCall(line);
    if (end !== undefined) return lineBehind(this.lines, index, end);
    if (this.#readLine(line)) this.found.take(line);
    return index + 1;
  }

  /** A call on one line or on several; the answer is where it ends. */
  #readFirefoxCall(line: Line): number | undefined {
    const { start } = line;
    const call = readFirefoxCall(this.text.slice(start, start + LONGEST));
    if (call === undefined) return undefined;
    const piece = (one: Span) => quote(this.text, start + one.start, start + one.end);
    const end = start + call.end;
    this.found.take({ start, end: Math.max(end, line.end) });
    const method = piece(call.method);
    const url = call.url && piece(call.url);
    // behind a refused preflight the request itself was never sent
    const before = this.#blocked.findLast((one) => url !== undefined && one.url === url.value);
    if (before?.isPreflight && call.isBlocked && method.value !== "OPTIONS") {
      before.draft.reach(end);
      return end;
    }
    const draft = this.found.open(line);
    draft.reach(end);
    draft.setMethod(method);
    const status = this.#describe(draft, call, piece);
    const isPreflight = method.value === "OPTIONS" && !/^2/.test(status ?? "");
    if (isPreflight || call.isBlocked)
      this.#blocked.push({ draft, line, isPreflight, ...(url && { url: url.value }) });
    return end;
  }

  /** Where the call went, and its status, which is the answer. */
  #describe(
    draft: ExchangeDraft,
    { url, path, address, host, status }: FirefoxCall,
    piece: (one: Span) => Quoted,
  ): string | undefined {
    const target = url ?? path;
    if (target) draft.setTarget(piece(target));
    if (address) draft.setAddress(piece(address));
    if (host) draft.setHost(piece(host));
    if (status === undefined) {
      draft.setAnswered();
      return undefined;
    }
    const { value, span } = piece(status);
    draft.setMentionedStatus({ code: Number(value), span });
    return value;
  }

  #readLine(line: Line): boolean {
    return (
      this.#readCors(line) ||
      this.#readSafari(line) ||
      this.#readCall(line) ||
      this.#readResource(line) ||
      this.#readSocket(line) ||
      this.#readRow(line) ||
      this.#readPreflightRow(line)
    );
  }

  protected override finish(): Reading {
    return { ...super.finish(), notices: this.#notices() };
  }

  #notices(): readonly Notice[] {
    const hidden = this.#blocked.find(({ draft }) => !draft.hasStatus);
    const preflight = this.#blocked.find(({ isPreflight }) => isPreflight);
    return [
      ...(preflight ? [{ id: "preflight-refused" as const, span: spanOf(preflight.line) }] : []),
      ...(hidden ? [{ id: "cors-hides-status" as const, span: spanOf(hidden.line) }] : []),
    ];
  }

  #open(line: Line): ExchangeDraft {
    const draft = this.found.open(line);
    draft.reach(line.end);
    return draft;
  }

  #readCors(line: Line): boolean {
    if (!/CORS|Cross-Origin|Access-Control|preflight/.test(line.text)) return false;
    return this.#readFirefox(line) || this.#readChrome(line);
  }

  #readFirefox(line: Line): boolean {
    const told = readFirefoxBlock(line.text);
    if (told === undefined) return false;
    const within = ({ start, end }: Span) => ({ start: line.start + start, end: line.start + end });
    const url = within(told.url);
    this.#addBlocked(line, {
      target: quote(this.text, url.start, url.end),
      ...(told.preflight && {
        preflight: { span: within(told.preflight), isAnswered: told.isAnswered },
      }),
    });
    if (told.status) {
      const span = within(told.status);
      const code = Number(this.text.slice(span.start, span.end));
      this.draft?.setMentionedStatus({ code, span });
    }
    return true;
  }

  #readChrome(line: Line): boolean {
    const found = CORS_CHROME.exec(line.text) ?? CORS_OLD_CHROME.exec(line.text);
    const [, url, reason = ""] = found ?? [];
    if (!found || url === undefined) return false;
    const target = this.quoteIn(line, url);
    this.#addBlocked(line, { target, ...preflightIn(line, reason) });
    const code = /HTTP status code (\d{3})\b/.exec(reason)?.[1];
    if (code) this.mention(line, code);
    return true;
  }

  #addBlocked(line: Line, { target, preflight }: Told): void {
    const last = this.#blocked.at(-1);
    // the refused preflight that was printed before it
    if (last?.isPreflight && preflight && last.draft === this.draft && last.url === target?.value) {
      last.draft.reach(line.end);
      return;
    }
    const draft = this.#open(line);
    if (target) draft.setTarget(target);
    if (preflight) {
      draft.setMethod({ value: "OPTIONS", span: preflight.span });
      if (preflight.isAnswered) draft.setAnswered();
    }
    const url = target?.value;
    const isPreflight = preflight !== undefined;
    this.#blocked.push({ draft, line, isPreflight, ...(url === undefined ? {} : { url }) });
  }

  #readSafari(line: Line): boolean {
    const reason = CORS_SAFARI.exec(line.text);
    if (reason?.[1]) {
      // the console says it twice, once with the resource's name
      const last = this.#blocked.at(-1);
      if (line.text.includes("Failed to load resource") && last) return true;
      this.#addBlocked(line, preflightIn(line, reason[1]));
      if (reason[2]) this.mention(line, reason[2]);
      return true;
    }
    const url = CORS_SAFARI_URL.exec(line.text)?.[1];
    if (url === undefined) return false;
    const target = this.quoteIn(line, url);
    const last = this.#blocked.at(-1);
    if (last && last.url === undefined) {
      last.draft.setTarget(target);
      last.url = url;
    } else this.#addBlocked(line, { target });
    return true;
  }

  #readCall(line: Line): boolean {
    const [, method, url, error, errorStatus, status] = CALL.exec(line.text) ?? [];
    if (method === undefined || url === undefined) return false;
    const code = status ?? errorStatus;
    const before = this.#blocked.findLast((blocked) => blocked.url === url);
    // behind a refused preflight the request itself was never sent
    if (before?.isPreflight && error !== undefined) {
      before.draft.reach(line.end);
      return true;
    }
    if (code === undefined && !before) return false;
    const isSame = before !== undefined && !before.draft.hasStatus && error !== undefined;
    const draft = isSame ? before.draft : this.#open(line);
    draft.setMethod(this.quoteIn(line, method));
    draft.setTarget(this.quoteIn(line, url));
    if (code !== undefined) {
      const { span } = this.quoteIn(line, code, "last");
      draft.setMentionedStatus({ code: Number(code), span });
    }
    return true;
  }

  #readResource(line: Line): boolean {
    const found = RESOURCE.exec(line.text);
    const code = found?.[2];
    if (!found || code === undefined) return false;
    this.#open(line);
    this.mention(line, code);
    const before = found[1];
    const behind = findUrls(this.text, line.start + found[0].length, line.end)[0];
    if (behind) this.found.current?.setTarget(behind);
    else if (before && isHostAndPath(before)) {
      this.found.current?.setTarget(this.quoteIn(line, before));
    }
    return true;
  }

  #readSocket(line: Line): boolean {
    const [, url, code] = SOCKET.exec(line.text) ?? [];
    if (url === undefined || code === undefined) return false;
    const draft = this.#open(line);
    draft.addConnection(quote(this.text, line.start, line.end));
    draft.setTarget(this.quoteIn(line, url));
    this.mention(line, code);
    return true;
  }

  // name, status, type, initiator, size, time
  #readRow(line: Line): boolean {
    const [name, status, type, , size, time] = line.text.split("\t", 7).map((cell) => cell.trim());
    if (name === undefined || status === undefined || type === undefined) return false;
    const isRow = ROW_TYPE.test(type) && ROW_SIZE.test(size ?? "") && ROW_TIME.test(time ?? "");
    const isBlocked = /^CORS error$/i.test(status);
    if (name === "" || !isRow || !(isBlocked || /^[1-5]\d\d\b/.test(status))) return false;
    const at = line.start + line.text.indexOf("\t") + 1;
    const target = quote(this.text, line.start, line.start + name.length);
    if (isBlocked) {
      this.#addBlocked(line, { target });
      return true;
    }
    const draft = this.#open(line);
    draft.setTarget(target);
    if (type === "preflight") {
      const start = line.start + line.text.indexOf("\tpreflight\t") + 1;
      draft.setMethod({ value: "OPTIONS", span: { start, end: start + type.length } });
      if (!/^2/.test(status)) this.#blocked.push({ draft, line, isPreflight: true });
    }
    const start = this.text.indexOf(status.slice(0, 3), at);
    draft.setMentionedStatus({
      code: Number(status.slice(0, 3)),
      span: { start, end: start + 3 },
    });
    return true;
  }

  /** A row of other columns, in any order: of a preflight, or of the call behind it, which was never sent. */
  #readPreflightRow(line: Line): boolean {
    const cells = cellsOf(line);
    if (cells.length < 3) return false;
    const cell = (pattern: RegExp) => cells.find(({ value }) => pattern.test(value));
    const before = this.#blocked.at(-1);
    if (before?.isPreflight && cell(NEVER_SENT) && cell(OTHER_METHOD)) {
      before.draft.reach(line.end);
      return true;
    }
    const method = cell(/^OPTIONS$/) ?? cell(/^preflight$/i);
    const status = cell(ROW_STATUS);
    const name = cells.find(({ value }) => !NO_NAME.test(value));
    if (method === undefined || status === undefined || name === undefined) return false;
    const draft = this.#open(line);
    draft.setTarget(name);
    draft.setMethod({ ...method, value: "OPTIONS" });
    const { start } = status.span;
    const code = Number(status.value.slice(0, 3));
    draft.setMentionedStatus({ code, span: { start, end: start + 3 } });
    const body = line.text.indexOf("{");
    const read = body < 0 ? undefined : readBody(this.text, line.start + body, line.end);
    if (read) draft.setBody(read.body);
    if (code >= 300) this.#blocked.push({ draft, line, isPreflight: true });
    return true;
  }
}

/** The cells of a row, whose columns a tab, some blanks or a bar part. */
function cellsOf({ text, start }: Line): readonly Quoted[] {
  const cells: Quoted[] = [];
  let at = 0;
  for (const piece of text.slice(0, LONGEST_ROW).split(/(\t| {2,40}| ?\| ?)/)) {
    const value = piece.trim();
    const from = start + at + piece.indexOf(value);
    if (value !== "" && value !== "|")
      cells.push({ value, span: { start: from, end: from + value.length } });
    at += piece.length;
  }
  return cells;
}

const LONGEST_ROW = 600;
const ROW_STATUS = /^[1-5]\d\d(?: [A-Z][A-Za-z ]{1,40})?$/;
const OTHER_METHOD = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD)$/;
const NEVER_SENT = /^(?:\(failed\)|CORS error|\(blocked:[\w-]{1,20}\)|failed)$/i;
const NO_NAME =
  /^(?:OPTIONS|preflight|fetch|xhr|[1-5]\d\d\b.*|[{"'].*|[\d.,]+ ?(?:[kMG]?B|ms|s)|-+|[\w-]{1,60}: .*)$/i;

const ROW_TYPE =
  /^(?:fetch|xhr|preflight|document|script|stylesheet|font|(?:image\/)?(?:png|jpeg|gif|svg\+xml)|manifest|media|ping|json|text\/html|websocket|other)$/i;
const ROW_SIZE = /^(?:[\d.,]+\s?[kMG]?B|\(.{1,40}\))$/;
const ROW_TIME = /^(?:[\d.,]+\s?(?:ms|s|min)|pending)$/i;

function preflightIn(line: Line, reason: string): Pick<Told, "preflight"> {
  if (!PREFLIGHT.test(reason)) return {};
  const start = line.start + line.text.search(PREFLIGHT);
  const span = { start, end: start + "preflight".length };
  return { preflight: { span, isAnswered: true } };
}

// `api.example.com/orders`; a shortened one names no place
function isHostAndPath(source: string): boolean {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[^…]*$/i.test(source) || /^https?:\/\//.test(source);
}
