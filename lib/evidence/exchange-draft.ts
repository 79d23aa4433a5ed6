import { hasCoreFields } from "./header-lines";
import { spanOf } from "./lines";
import type { Command } from "./read-command";
import type { Status } from "./status-line";
import type { Exchange, HeaderField, Notice, Quoted, Request, Response, Span } from "./types";
import { hostOf } from "./urls";

interface RequestLine {
  readonly method: Quoted;
  readonly target: Quoted;
}

/** Collects an exchange while its lines are read. */
export class ExchangeDraft {
  #command: Command | undefined;
  #method: Quoted | undefined;
  #target: Quoted | undefined;
  #address: Quoted | undefined;
  #host: Quoted | undefined;
  #requestFields: HeaderField[] = [];
  #isRequestWhole = false;
  #hasRequestLine = false;
  #status: Status | undefined;
  #responseFields: HeaderField[] = [];
  #isResponseEnded = false;
  #isCut = false;
  #isStatusMentioned = false;
  #isAnswered = false;
  #body: Quoted | undefined;
  #connection: Quoted[] = [];
  #start: number;
  #end: number;

  constructor(start: number) {
    this.#start = start;
    this.#end = start;
  }

  get hasRequestLine(): boolean {
    return this.#hasRequestLine;
  }

  get hasResponse(): boolean {
    return this.#status !== undefined || this.#responseFields.length > 0;
  }

  get hasStatus(): boolean {
    return this.#status !== undefined;
  }

  get statusCode(): number | undefined {
    return this.#status?.code;
  }

  /** The status, unless a command was told to write it. */
  get ownStatus(): Status | undefined {
    return this.#command === undefined ? this.#status : undefined;
  }

  get lastResponseName(): string | undefined {
    return this.#responseFields.at(-1)?.name;
  }

  get responseFields(): readonly HeaderField[] {
    return this.#responseFields;
  }

  get hasTarget(): boolean {
    return this.#bestTarget() !== undefined;
  }

  get isInterim(): boolean {
    return this.#status !== undefined && this.#status.code < 200;
  }

  get hasBody(): boolean {
    return this.#body !== undefined;
  }

  get isHead(): boolean {
    return (this.#method ?? this.#command?.request.method)?.value.toUpperCase() === "HEAD";
  }

  /** The command that sent the request: its parts stand in for those that were not printed. */
  addCommand(command: Command): void {
    this.#command = command;
    this.#start = Math.min(this.#start, command.start);
    if (command.status !== undefined) this.setMentionedStatus(command.status);
    this.reach(command.end);
  }

  /** @param head whether the lines behind it are all of the head, as far as they go */
  setRequestLine(line: RequestLine, { end }: Span, head: "whole" | "partial" = "whole"): void {
    this.#method = line.method;
    this.#target = line.target;
    this.#hasRequestLine = true;
    this.#isCut = head === "partial";
    this.reach(end);
  }

  setMethod(method: Quoted): void {
    this.#method = method;
    this.reach(method.span.end);
  }

  setTarget(target: Quoted): void {
    this.#target = target;
    this.reach(target.span.end);
  }

  /** The host that the request went to, where its target does not name it. */
  setHost(host: Quoted): void {
    this.#host = host;
    this.reach(host.span.end);
  }

  setAddress(address: Quoted): void {
    this.#address = address;
    this.reach(address.span.end);
  }

  /** The same connection as before, so the same address. */
  reuseConnection(before: ExchangeDraft | undefined): void {
    if (before) this.#address ??= before.#address;
  }

  addConnection(line: Quoted): void {
    this.#connection.push(line);
    this.reach(line.span.end);
  }

  addRequestField(field: HeaderField): void {
    this.#requestFields.push(field);
    if (field.name === "host" || field.name === ":authority")
      this.#host = withoutPort(fieldValue(field));
    if (field.name === ":method") this.#method ??= fieldValue(field);
    if (field.name === ":path") this.#target ??= fieldValue(field);
    this.reach(field.span.end);
  }

  /** The request head came to its end, and nothing is missing from it. */
  endRequest({ end }: Span): void {
    this.#isRequestWhole = this.#hasRequestLine && !this.#isCut;
    this.reach(end);
  }

  setStatus(status: Status): void {
    this.#status = status;
    this.#responseFields = [];
    this.#isResponseEnded = false;
    this.#isStatusMentioned = false;
    this.#isCut = false;
    this.reach(status.span.end);
  }

  /** A status that a sentence or a program's print tells; it is no status line, so no head is whole with it. */
  setMentionedStatus(status: Status): void {
    this.#status = status;
    this.#isStatusMentioned = true;
  }

  /** A response came, of which nothing is shown. */
  setAnswered(): void {
    this.#isAnswered = true;
  }

  addResponseField(field: HeaderField): void {
    this.#responseFields.push(field);
    this.reach(field.span.end);
  }

  /** The response head came to its end: a blank line, curl's end mark or the body. */
  endResponse(): void {
    this.#isResponseEnded = true;
  }

  setBody(body: Quoted): void {
    this.#body = body;
    this.#start = Math.min(this.#start, body.span.start);
    this.reach(body.span.end);
  }

  /** Lines are missing here. */
  cut(): void {
    if (!this.#isResponseEnded) this.#isCut = true;
  }

  finish(): Exchange {
    const request = this.#request();
    const response = this.#response();
    return {
      kind: "exchange",
      ...(request ? { request } : {}),
      ...(response ? { response } : {}),
      connection: this.#connection,
      ...(this.#command ? { command: spanOf(this.#command) } : {}),
      span: { start: this.#start, end: this.#end },
    };
  }

  notices(): readonly Notice[] {
    const response = this.#response();
    if (!response || response.isWholeHead) return [];
    const first = this.#isStatusMentioned
      ? response.headers[0]
      : (response.status ?? response.headers[0]);
    return first ? [{ id: "head-is-partial", span: first.span }] : [];
  }

  #request(): Request | undefined {
    const typed = this.#command?.request;
    const hasOwn = this.#hasRequestLine || this.#requestFields.length > 0;
    const method = this.#method ?? typed?.method;
    const target = this.#bestTarget();
    const address = this.#address;
    if (!typed && !hasOwn && !method && !target && !address) return undefined;
    const host = this.#host ?? (target && hostOf(target)) ?? typed?.host;
    const isWholeHead = this.#isRequestWhole && this.#requestFields.length > 0;
    const own = this.#requestFields;
    const fields = isWholeHead
      ? own
      : [...(typed?.headers ?? []).filter((field) => !has(own, field)), ...own];
    return {
      ...(method ? { method } : {}),
      ...(target ? { target } : {}),
      ...(host ? { host } : {}),
      ...(address ? { address } : {}),
      headers: fields,
      ...(typed?.credentials ? { credentials: typed.credentials } : {}),
      isWholeHead,
      ...(typed?.body ? { body: typed.body } : {}),
    };
  }

  // the command's URL says more than the path that was sent, unless it is a variable
  #bestTarget(): Quoted | undefined {
    return this.#target ?? this.#command?.request.target;
  }

  #response(): Response | undefined {
    if (!this.hasResponse && !this.#body && !this.#isAnswered) return undefined;
    const fields = this.#responseFields;
    const isEmpty = fields.some((field) => field.name === "content-length" && field.value === "0");
    const hasStatusLine = this.#status !== undefined && !this.#isStatusMentioned;
    const hasEnd = this.#isResponseEnded || isEmpty || this.isHead;
    return {
      ...(this.#status ? { status: this.#status } : {}),
      headers: fields,
      isWholeHead: hasStatusLine && hasEnd && !this.#isCut && hasCoreFields(fields),
      ...(this.#body ? { body: this.#body } : {}),
    };
  }

  /** The text of the exchange goes on to here at least. */
  reach(end: number): void {
    this.#end = Math.max(this.#end, end);
  }
}

function has(fields: readonly HeaderField[], one: HeaderField): boolean {
  return fields.some((field) => field.name === one.name);
}

// the value stands at the end of its line
function fieldValue(field: HeaderField): Quoted {
  return {
    value: field.value,
    span: { start: field.span.end - field.value.length, end: field.span.end },
  };
}

function withoutPort(host: Quoted): Quoted {
  const value = host.value.replace(/:\d{1,5}$/, "");
  return { value, span: { start: host.span.start, end: host.span.start + value.length } };
}
