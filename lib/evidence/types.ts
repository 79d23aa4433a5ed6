import type { ConfigurationSource } from "./configuration/sources";
import type { JsonObject } from "./json-objects";

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
  /** Whether the end of the value is missing: the quote that it stands in never closes. */
  readonly isCut?: boolean;
}

/** Credentials that a client makes `Authorization` of: a signature, a token, or a name and password. */
export interface Credentials {
  readonly kind: "sigv4" | "bearer" | "other";
  /** What a signature is made for, as far as the client is told it, or takes it from the host. */
  readonly scope?: SignedScope;
  readonly span: Span;
}

/** Of which region and service a signature is, where they are written out. */
export interface SignedScope {
  readonly region?: string;
  readonly service?: string;
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
  /** What the client was told to write into `Authorization` by itself. */
  readonly credentials?: Credentials;
  readonly isWholeHead: boolean;
  /** Code that gives its client a URL and nothing else sent it. */
  readonly isUrlAlone?: true;
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
  /** Where the command stands that sent the request. */
  readonly command?: Span;
  /** Where that command ran. */
  readonly origin?: Origin;
  readonly span: Span;
}

/**
 * Where a command ran, by what stands before it: on the machine that its prompt names, by what starts it
 * elsewhere, in a shell that was started, or behind a prompt that names nothing.
 */
export interface Origin {
  readonly kind: "machine" | "elsewhere" | "started" | "bare";
  readonly name: string;
}

/** A message without its response: a stack trace, a log line, a sentence. */
export interface ErrorText {
  readonly kind: "error-text";
  readonly text: Quoted;
  /** Absolute URLs and host names that stand in the text, in order. */
  readonly urls: readonly Quoted[];
  /** The host that all requests went to which are read apart from the text. */
  readonly called?: Quoted;
  readonly span: Span;
}

/** The log that a record comes from. */
export type LogKind =
  | "access"
  | "execution"
  | "waf"
  | "cloudfront"
  | "load-balancer"
  | "web-server"
  | "forward-proxy";

/** What a log says of one request. */
export interface LogRecord {
  readonly kind: "log-record";
  readonly log: LogKind;
  /**
   * By the name that the service documents: `error.responseType` for `$context.error.responseType`
   * whatever the log's owner calls it, `terminatingRuleId` of AWS WAF, `sc-status` of CloudFront.
   * A field that the log shows as `-` is there, with that value.
   */
  readonly fields: ReadonlyMap<string, Quoted>;
  /** The record's lines in order: one of most logs, all of one request of an execution log. */
  readonly lines: readonly Quoted[];
  readonly span: Span;
}

/** How an API is set up, as a command of the AWS CLI or a template states it. */
export interface Configuration {
  readonly kind: "configuration";
  readonly source: ConfigurationSource;
  /** The whole output, in the shape of the command's JSON whatever format it was printed in. */
  readonly value: JsonObject;
  /** The options of the command where it stands before its output: `rest-api-id`, `query`. */
  readonly options: ReadonlyMap<string, string>;
  /** The error that the command ended with instead; then `value` has no members. */
  readonly error?: { readonly code: string; readonly message: string };
  /** A template says so: it need not be deployed. */
  readonly isDeclared?: true;
  /** What stands in front of a policy that stands by itself, which may say what it is attached to. */
  readonly before?: string;
  /** A policy made of statements without the policy around them: others may stand beside them. */
  readonly isPart?: true;
  /** A role or user of the paste names it as its permissions boundary. */
  readonly isBoundary?: true;
  /** Code or a command of the paste gives it, by its name, to a session that it makes. */
  readonly isOfSession?: true;
  /** It is what stood before a change that the text shows, or what stands after it. */
  readonly change?: ChangeSide;
  readonly span: Span;
}

/** A side of a change, and when it was made: without a place nothing shows that it was. */
export interface ChangeSide {
  readonly side: "before" | "after";
  /** Where the text shows that the change was made. */
  readonly madeAt?: number;
  /** Where it shows that a stage runs it. */
  readonly deployed?: Span;
  /** The only stages that run it. */
  readonly stages?: readonly string[];
  /** It is of before the call, wherever it stands. */
  readonly isPast?: true;
  /** A change of a file, of which nobody knows whether it was made; or a part of one, and whether a stage runs it. */
  readonly isOpen?: true;
  /** A person tells it in passing. */
  readonly isTold?: true;
  /** All of it is shown, also what does not change. */
  readonly isWhole?: true;
}

/** What a tool says of the way to the host, or of the caller's machine. */
export interface Probe {
  readonly kind: "probe";
  readonly probe:
    | "name-resolution"
    | "tls-session"
    | "certificate-check"
    | "clock"
    | "credential-expiry"
    | "own-address"
    /** What somebody says of it, in words that tell more. */
    | "told-address"
    /** A record of a name that code, a list or a sentence has. */
    | "told-alias"
    /** Where a name leads, as somebody notes it. */
    | "told-resolution";
  /** `host`, `address`, `verify-error` ...: each with all its values. */
  readonly fields: ReadonlyMap<string, readonly Quoted[]>;
  /** Where its command ran. */
  readonly origin?: Origin;
  readonly span: Span;
}

export type EvidenceDocument = Exchange | ErrorText | LogRecord | Configuration | Probe;

/** What a paste was read as: what the greater part of its text is. */
export type Format =
  | "curl-verbose"
  | "http-response"
  | "header-list"
  | "devtools-headers"
  | "json-body"
  | "error-text"
  | "har"
  | "log"
  | "configuration"
  | "probe"
  | "client-output"
  | "mixed";

/** Something the reader wants the person to know; the words are the view's. */
export interface Notice {
  readonly id:
    | "nothing-recognised"
    | "head-is-partial"
    | "body-is-cut"
    | "json-is-broken"
    | "several-exchanges"
    /** The same answer, or sentence, stands there again and again, and may be of one call; see `counts`. */
    | "repeats-itself"
    /** Sentences tell of more calls than are read; see `counts`. */
    | "many-sentences"
    /** A browser's console or HAR shows a CORS error, behind which the answer is hidden. */
    | "cors-hides-status"
    /** A browser's HAR has the head of an answer whose body CORS kept from the page. */
    | "cors-hides-body"
    /** The request that asks before the real one failed, so the real one was never sent. */
    | "preflight-refused"
    /** Only those requests of a HAR were read that were refused, or the first ones; see `counts`. */
    | "har-partly-read"
    /** The HAR ends, or breaks, before its end. */
    | "har-is-cut";
  readonly span?: Span;
  /** How many requests, or sentences, were read of how many: the others were counted only. */
  readonly counts?: { readonly read: number; readonly of: number };
}

/** What was found in a text. Reading never fails: bad input is normal input. */
export interface Evidence {
  readonly format: Format | undefined;
  readonly documents: readonly EvidenceDocument[];
  readonly notices: readonly Notice[];
}
