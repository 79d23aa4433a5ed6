import type { ExchangeDraft } from "./exchange-draft";
import { fieldsOfObject } from "./header-lines";
import { type JsonObject, member, quoteScalar, readJson } from "./json-objects";
import { LineReader } from "./line-reader";
import { type Line, lineBehind, quote } from "./lines";
import { readBody } from "./read-body";
import type { Reading } from "./reading";
import type { HeaderField } from "./types";

const METHODS = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS";
/** `POST https://...: {` of the console's "Copy all logs". */
const LOG = new RegExp(`^(?:▶ ?|[✓✗] )?(${METHODS}) (https?://\\S{1,8000}): \\{`);
const LOG_KEY = /^\s*"(?:Network|Request Headers|Request Body|Response Headers|Response Body)":/;
/** `GET https://... [403 Forbidden, 290B, 25ms]` of Newman. */
const NEWMAN = new RegExp(
  `^(${METHODS}) (https?://\\S{1,8000}) \\[(\\d{3}) [^,\\]]{1,60}, [\\d.]+k?M?B, [\\d.]+(?:ms|s)\\]$`,
);
const CALL = new RegExp(`^(?:▶ ?)?(${METHODS})\\s+(https?://\\S{1,8000})$`);
/** `403 Forbidden ★ 15ms time ★ ...` of `newman --verbose`. */
const NEWMAN_STATUS = /^(\d{3}) [A-Z][^★]{0,60} ★ [\d.]+(?:ms|s) time ★ /;
/** The row of Postman's console, a cell on each line. */
const CONSOLE_STATUS = /^(\d{3})$/;
const CONSOLE_TIME = /^[\d.]+ (?:ms|s)$/;
const NEWMAN_BODY = /^│ /;

/**
 * Read what Postman's console and Newman say of a request. Postman lists all the headers of a
 * response, but not its status line; so no head is whole.
 */
export function readPostman(text: string, lines: readonly Line[]): Reading {
  return new PostmanReader(text, lines).readAll();
}

class PostmanReader extends LineReader {
  protected override read(index: number): number {
    const line = this.lines[index];
    if (!line || line.text.length > LONGEST || !/https?:\/\//.test(line.text)) return index + 1;
    return (
      this.#readLog(line, index) ??
      this.#readNewman(line, index) ??
      this.#readCall(line, index) ??
      index + 1
    );
  }

  #open(line: Line, method: string, url: string): ExchangeDraft {
    const draft = this.found.open(line);
    draft.setMethod(this.quoteIn(line, method));
    draft.setTarget(this.quoteIn(line, url));
    return draft;
  }

  #readLog(line: Line, index: number): number | undefined {
    const [whole, method, url] = LOG.exec(line.text) ?? [];
    if (whole === undefined || method === undefined || url === undefined) return undefined;
    const inner = `${line.text.slice(whole.length)}${this.lines[index + 1]?.text ?? ""}`;
    if (!LOG_KEY.test(inner.slice(0, 80))) return undefined;
    const last = this.lines[Math.min(this.lines.length - 1, index + MOST_LINES)] ?? line;
    const object = readJson(this.text, line.start + whole.length - 1, last.end);
    if (object.kind !== "object") return undefined;
    fillDraft(this.text, this.#open(line, method, url), object);
    this.found.takeForCurrent({ start: line.start, end: object.end });
    return lineBehind(this.lines, index, object.end);
  }

  #readNewman(line: Line, index: number): number | undefined {
    const [, method, url, code] = NEWMAN.exec(line.text) ?? [];
    if (method === undefined || url === undefined || code === undefined) return undefined;
    const draft = this.#open(line, method, url);
    const at = line.start + line.text.lastIndexOf(`[${code} `) + 1;
    draft.setMentionedStatus({ code: Number(code), span: { start: at, end: at + 3 } });
    this.found.takeForCurrent(line);
    return index + 1;
  }

  #readCall(line: Line, index: number): number | undefined {
    const [, method, url] = CALL.exec(line.text) ?? [];
    const next = this.lines[index + 1];
    if (method === undefined || url === undefined || !next) return undefined;
    const isRow = CONSOLE_TIME.test(this.lines[index + 2]?.text.slice(0, 20) ?? "");
    const start = next.text.slice(0, 200);
    const code =
      NEWMAN_STATUS.exec(start)?.[1] ?? (isRow ? CONSOLE_STATUS.exec(start)?.[1] : undefined);
    if (code === undefined) return undefined;
    const draft = this.#open(line, method, url);
    const span = { start: next.start, end: next.start + code.length };
    draft.setMentionedStatus({ code: Number(code), span });
    this.found.takeForCurrent(line);
    this.found.takeForCurrent(next);
    return isRow ? index + 3 : this.#readBoxes(draft, index + 2);
  }

  // `┌ ↓ application/json ★ ...`, the body behind bars, `└`; with `↑` it is the request's
  #readBoxes(draft: ExchangeDraft, from: number): number {
    let index = from;
    let isResponse = false;
    for (; index < this.lines.length; index += 1) {
      const line = this.lines[index];
      if (!line || !/^[┌│└]/.test(line.text)) break;
      if (line.text.startsWith("┌")) isResponse = line.text.startsWith("┌ ↓");
      if (isResponse && NEWMAN_BODY.test(line.text) && !draft.hasBody) {
        const read = readBody(this.text, line.start + 2, line.end);
        if (read) draft.setBody(read.body);
      }
      this.found.takeForCurrent(line);
    }
    return index;
  }
}

function fillDraft(text: string, draft: ExchangeDraft, object: JsonObject): void {
  for (const field of fieldsOf(object, "request headers")) draft.addRequestField(field);
  for (const field of fieldsOf(object, "response headers")) draft.addResponseField(field);
  const body = member(object, "response body");
  if (body?.kind === "scalar" && body.isString) draft.setBody(quoteScalar(body));
  else if (body?.kind === "object") draft.setBody(quote(text, body.start, body.end));
  addAddress(draft, object);
}

function fieldsOf(object: JsonObject, name: string): readonly HeaderField[] {
  const headers = member(object, name);
  return headers?.kind === "object" ? fieldsOfObject(headers) : [];
}

function addAddress(draft: ExchangeDraft, object: JsonObject): void {
  let part: ReturnType<typeof member> = object;
  for (const name of ["network", "addresses", "remote", "address"]) {
    part = part?.kind === "object" ? member(part, name) : undefined;
  }
  if (part?.kind !== "scalar" || !/^[0-9a-f.:]{2,45}$/i.test(part.value)) return;
  draft.setAddress(quoteScalar(part));
}

const LONGEST = 40_000;
const MOST_LINES = 400;
