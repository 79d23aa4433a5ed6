import { type HarEntries, harEntries, type JsonBlock, type JsonTree } from "../redaction";
import { hasCoreFields } from "./header-lines";
import type { Reading } from "./reading";
import type { Status } from "./status-line";
import type { Exchange, HeaderField, Notice, Quoted, Request, Response, Span } from "./types";
import { hostOf } from "./urls";

const MOST_UNREFUSED = 20;

/**
 * Read the HARs (HTTP Archive 1.2) of a text, whole or in parts: each request that was refused or got
 * no answer, and where there is none the first few.
 *
 * A file holds thousands of requests of which a handful matter, so the rest is counted and not read.
 *
 * @param json where JSON of some length stands in the text
 */
export function readHar(json: readonly JsonBlock[]): Reading {
  const blocks = json.flatMap(({ tree, start, end }) => {
    const har = harEntries(tree);
    return har ? [{ tree, har, span: { start, end } }] : [];
  });
  const readings = blocks.map(({ tree, har, span }) => new HarReader(tree, har, span).read());
  return {
    documents: readings.flatMap(({ documents }) => documents),
    notices: readings.flatMap(({ notices }) => notices),
    used: blocks.map(({ span }) => span),
  };
}

/** Programs that write down all headers of a request, as they were sent. */
const FAITHFUL_CREATOR =
  /firefox|charles|fiddler|mitmproxy|proxyman|http ?toolkit|burp|playwright|browserup|browsermob/i;
const BROWSER_CREATOR = /webinspector|web inspector|chrom|edge/i;

/** What Chrome writes among the messages of a WebSocket that was not opened; the response has status 0. */
const HANDSHAKE_ERROR = /^Error during WebSocket handshake: Unexpected response code: (\d{3})\b/;

class HarReader {
  readonly #tree: JsonTree;
  readonly #har: HarEntries;
  readonly #span: Span;
  #showsSecrets: boolean | undefined;

  constructor(tree: JsonTree, har: HarEntries, span: Span) {
    this.#tree = tree;
    this.#har = har;
    this.#span = span;
  }

  read(): Reading {
    const { entries } = this.#har;
    const refused = entries.filter((entry) => this.#isRefused(entry));
    const read = refused.length > 0 ? refused : entries.slice(0, MOST_UNREFUSED);
    const documents = read.map((entry) => this.#exchange(entry));
    return { documents, notices: [...this.#cut(), ...this.#unread(read), ...this.#hints(read)] };
  }

  #cut(): readonly Notice[] {
    return this.#tree.isComplete ? [] : [{ id: "har-is-cut", span: this.#span }];
  }

  #unread(read: readonly number[]): readonly Notice[] {
    const of = this.#har.entries.length;
    if (read.length === of) return [];
    return [{ id: "har-partly-read", span: this.#span, counts: { read: read.length, of } }];
  }

  #hints(read: readonly number[]): readonly Notice[] {
    return read.flatMap((entry) => {
      const span = this.#spanOf(entry);
      const preflight = this.#isPreflight(entry) && this.#isRefused(entry);
      return [
        ...(preflight ? [{ id: "preflight-refused", span } as const] : []),
        ...(this.#hidesStatus(entry) ? [{ id: "cors-hides-status", span } as const] : []),
        ...(this.#hidesBody(entry) ? [{ id: "cors-hides-body", span } as const] : []),
      ];
    });
  }

  #isPreflight(entry: number): boolean {
    return this.#text(this.#request(entry), "method")?.value.toUpperCase() === "OPTIONS";
  }

  /** A status of 400 or above, or none at all: blocked, failed or never answered. */
  #isRefused(entry: number): boolean {
    const response = this.#response(entry);
    if (response === undefined) return false;
    const status = this.#number(response, "status");
    // most are answered, and need no look at what else there is
    if (status !== undefined && status >= 100) return status >= 400;
    const refused = this.#handshake(entry)?.status.code ?? 0;
    return refused >= 400 || refused < 100;
  }

  /** The status that refused to open a WebSocket, and the sentence that says so. */
  #handshake(entry: number): { readonly status: Status; readonly sentence: Quoted } | undefined {
    const messages = this.#tree.member(entry, "_webSocketMessages");
    const response = this.#response(entry);
    // one that was opened may have thousands of them
    const isOpen = response !== undefined && (this.#number(response, "status") ?? 0) >= 100;
    if (messages === undefined || isOpen) return undefined;
    for (const message of this.#tree.items(messages)) {
      const data = this.#text(message, "data");
      const code = HANDSHAKE_ERROR.exec(data?.value ?? "")?.[1];
      if (!data || code === undefined || this.#text(message, "type")?.value !== "error") continue;
      const { start, end } = data.span;
      const at = start + this.#tree.text.slice(start, end).indexOf(code);
      const status = { code: Number(code), span: { start: at, end: at + code.length } };
      return { status, sentence: data };
    }
    return undefined;
  }

  // where the CORS check keeps the answer from the page, Chrome writes status 0 and this error, Playwright -1
  #hidesStatus(entry: number): boolean {
    const response = this.#response(entry);
    if (response === undefined || (this.#number(response, "status") ?? 1) > 0) return false;
    const error = this.#error(entry);
    if (error !== undefined && error.value !== "") return error.value === "net::ERR_FAILED";
    const request = this.#request(entry);
    // a WebSocket names its origin too, and CORS is not asked
    if (this.#text(request, "url")?.value.startsWith("ws")) return false;
    return this.#headers(request).some(({ name }) => name === "origin");
  }

  // without a preflight the answer has come, and Chrome writes its head with the same error
  #hidesBody(entry: number): boolean {
    const response = this.#response(entry);
    if (response === undefined || (this.#number(response, "status") ?? 0) < 100) return false;
    const body = this.#text(this.#tree.member(response, "content"), "text");
    return body === undefined && this.#error(entry)?.value === "net::ERR_FAILED";
  }

  #request(entry: number): number | undefined {
    return this.#part(entry, "request", "url");
  }

  #response(entry: number): number | undefined {
    return this.#part(entry, "response", "status");
  }

  // a request or a response may have been pasted without its entry
  #part(entry: number, key: string, telling: string): number | undefined {
    const part = this.#tree.member(entry, key);
    if (part !== undefined) return this.#tree.isObject(part) ? part : undefined;
    const isAlone =
      this.#tree.member(entry, telling) !== undefined &&
      this.#tree.member(entry, "headers") !== undefined;
    return isAlone ? entry : undefined;
  }

  #exchange(entry: number): Exchange {
    const request = this.#readRequest(entry);
    const response = this.#readResponse(entry);
    return {
      kind: "exchange",
      ...(request ? { request } : {}),
      ...(response ? { response } : {}),
      connection: this.#failure(entry),
      span: this.#spanOf(entry),
    };
  }

  #failure(entry: number): readonly Quoted[] {
    const error = this.#error(entry);
    const handshake = this.#handshake(entry);
    return [
      ...(error && error.value !== "" ? [error] : []),
      ...(handshake ? [handshake.sentence] : []),
    ];
  }

  // of Chrome, and of Playwright
  #error(entry: number): Quoted | undefined {
    const response = this.#response(entry);
    return (
      this.#text(response, "_error") ??
      this.#text(entry, "_error") ??
      this.#text(response, "_failureText")
    );
  }

  #readRequest(entry: number): Request | undefined {
    const node = this.#request(entry);
    if (node === undefined) return undefined;
    const method = this.#text(node, "method");
    const target = this.#text(node, "url");
    const headers = this.#headers(node);
    const named = headers.find(({ name }) => name === ":authority" || name === "host");
    const host = (target && hostOf(target)) ?? (named && quoteOf(named));
    const address = this.#address(entry);
    const body = this.#text(this.#tree.member(node, "postData"), "text");
    return {
      ...(method ? { method } : {}),
      ...(target ? { target } : {}),
      ...(host ? { host } : {}),
      ...(address ? { address } : {}),
      headers,
      isWholeHead: named !== undefined && this.#isFaithful(),
      ...(body && body.value !== "" ? { body } : {}),
    };
  }

  #address(entry: number): Quoted | undefined {
    const address = this.#text(entry, "serverIPAddress");
    return address && /^[[\]0-9a-f.:]{3,60}$/i.test(address.value) ? address : undefined;
  }

  /** Whether the program that wrote the HAR leaves no header of a request out. */
  #isFaithful(): boolean {
    const { log } = this.#har;
    const creator = log === undefined ? undefined : this.#tree.member(log, "creator");
    const name = this.#text(creator, "name")?.value ?? "";
    if (FAITHFUL_CREATOR.test(name)) return true;
    if (!BROWSER_CREATOR.test(name)) return false;
    // Chrome leaves these out unless it is asked for them, so that any proves that it was
    this.#showsSecrets ??= this.#har.entries.some((entry) => this.#hasSecretHeader(entry));
    return this.#showsSecrets;
  }

  #hasSecretHeader(entry: number): boolean {
    return this.#headers(this.#request(entry)).some(
      ({ name }) => name === "authorization" || name === "cookie",
    );
  }

  #readResponse(entry: number): Response | undefined {
    const node = this.#response(entry);
    if (node === undefined) return undefined;
    const code = this.#number(node, "status");
    const headers = this.#headers(node);
    const isAnswered = code !== undefined && code >= 100;
    const handshake = this.#handshake(entry);
    if (handshake) return { status: handshake.status, headers, isWholeHead: false };
    if (!isAnswered && headers.length === 0) return undefined;
    const body = this.#text(this.#tree.member(node, "content"), "text");
    const status = this.#tree.member(node, "status");
    return {
      ...(isAnswered && status !== undefined
        ? { status: { code, span: this.#spanOf(status) } }
        : {}),
      headers,
      isWholeHead: isAnswered && hasCoreFields(headers) && !this.#isFromCache(entry),
      ...(body && body.value !== "" ? { body } : {}),
    };
  }

  // what a cache or a worker answered is not what the server sent
  #isFromCache(entry: number): boolean {
    const response = this.#response(entry);
    const node =
      response === undefined ? undefined : this.#tree.member(response, "_fetchedViaServiceWorker");
    const isWorker = node !== undefined && this.#tree.raw(node) === "true";
    return isWorker || this.#tree.member(entry, "_fromCache") !== undefined;
  }

  #headers(message: number | undefined): readonly HeaderField[] {
    const list = message === undefined ? undefined : this.#tree.member(message, "headers");
    if (list === undefined) return [];
    return this.#tree.items(list).flatMap((item) => {
      const name = this.#text(item, "name");
      const value = this.#text(item, "value");
      if (!name || !value) return [];
      return [
        {
          name: name.value.toLowerCase(),
          value: value.value,
          span: this.#lineSpan(item, value.span),
        },
      ];
    });
  }

  // the whole pair where it stands on one line, else the value, which a quote can show
  #lineSpan(item: number, value: Span): Span {
    const span = this.#spanOf(item);
    return this.#tree.text.slice(span.start, span.end).includes("\n") ? value : span;
  }

  #text(object: number | undefined, key: string): Quoted | undefined {
    const node = object === undefined ? undefined : this.#tree.member(object, key);
    if (node === undefined || !this.#tree.isString(node)) return undefined;
    return { value: this.#tree.value(node), span: this.#spanOf(node) };
  }

  #number(object: number, key: string): number | undefined {
    const node = this.#tree.member(object, key);
    if (node === undefined) return undefined;
    const value = Number(this.#tree.value(node));
    return Number.isInteger(value) ? value : undefined;
  }

  #spanOf(node: number): Span {
    return { start: this.#tree.startOf(node), end: this.#tree.endOf(node) };
  }
}

function quoteOf({ value, span }: HeaderField): Quoted {
  return { value: value.replace(/:\d{1,5}$/, ""), span };
}
