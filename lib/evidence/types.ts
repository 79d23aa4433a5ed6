/** Half-open range of UTF-16 offsets into the text that was read, which is the redacted text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of the text, and where it stands. */
export interface Quoted {
  readonly value: string;
  readonly span: Span;
}

/** An HTTP field line (RFC 9110, 5). The name is in lower case; the span covers the whole line. */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

/**
 * What was seen of a request. `headers` is complete only where `isWholeHead` says so: a header
 * missing from a partial copy proves nothing.
 */
export interface Request {
  readonly method?: Quoted;
  /** Absolute URL or origin-form target, as it stands in the text. */
  readonly target?: Quoted;
  readonly host?: Quoted;
  /** Without port; the address that the client connected to, where the text tells. */
  readonly address?: Quoted;
  readonly headers: readonly HeaderField[];
  readonly isWholeHead: boolean;
  /** The argument of a command that gives the request a body. */
  readonly body?: Quoted;
}

/** What was seen of a response; the same rule of completeness. */
export interface Response {
  readonly status?: { readonly code: number; readonly span: Span };
  readonly headers: readonly HeaderField[];
  readonly isWholeHead: boolean;
  readonly body?: Quoted;
}

/** A request and its response; either may be partial. */
export interface Exchange {
  readonly kind: "exchange";
  readonly request?: Request;
  readonly response?: Response;
  /** Lines about the connection (curl's `*` lines, a proxy's refusal of CONNECT). */
  readonly connection: readonly Quoted[];
  readonly span: Span;
}

/** A message without its response: a stack trace, a log line, a sentence. */
export interface ErrorText {
  readonly kind: "error-text";
  readonly text: Quoted;
  /** Absolute URLs and host names that stand in the text, in order. */
  readonly urls: readonly Quoted[];
  readonly span: Span;
}

export type EvidenceDocument = Exchange | ErrorText;

/** What a paste was read as. */
export type Format =
  | "curl-verbose"
  | "http-response"
  | "header-list"
  | "devtools-headers"
  | "json-body"
  | "error-text";

/** Something the reader wants the person to know; the words are the view's. */
export interface Notice {
  readonly id:
    | "nothing-recognised"
    | "head-is-partial"
    | "body-is-cut"
    | "json-is-broken"
    | "several-exchanges";
  readonly span?: Span;
}

/** What was found in a text. Reading never fails: bad input is normal input. */
export interface Evidence {
  readonly format: Format | undefined;
  readonly documents: readonly EvidenceDocument[];
  readonly notices: readonly Notice[];
}
