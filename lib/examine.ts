import { type DisclosedSignature, discloseSignature } from "./disclose-signature";
import {
  discloseParameter,
  disclosePolicyName,
  discloseQuery,
  discloseQuote,
  discloseText,
} from "./disclosure";
import { narrow } from "./engine";
import type { EvidenceDocument, Format, Notice, Span } from "./evidence";
import {
  type CallSeen,
  callSeen,
  combine,
  type Extraction,
  extractFacts,
  type Fact,
  fitsParameter,
  impliedStatus,
  isProof,
  notesRefusal,
  ofCalledName,
  type Parameters,
  type PolicyVerdict,
  parameterNames,
  scanText,
  statusOf,
  supportingFacts,
  type TextScan,
  toldStatus,
  withCaptured,
  withoutBorrowed,
  withoutMootOpening,
  withoutOwnDistribution,
  withParts,
} from "./facts";
import { type CauseId, catalogue, isCauseId } from "./knowledge";
import type { Paste } from "./read-paste";
import type { HiddenValue } from "./redaction";
import { requestOf, type SignatureReport } from "./sigv4";

/** A request in the paste that a person may pick. */
export interface ExchangeSummary {
  readonly index: number;
  readonly kind: "exchange" | "log-record";
  readonly method?: string;
  readonly target?: string;
  readonly status?: number;
  readonly isPreflight: boolean;
  /** The likeliest cause by what the paste shows of it; of a refusal alone. */
  readonly likely?: CauseId;
}

/** How many values of one kind were hidden. */
export interface HiddenCount {
  readonly kind: HiddenValue["kind"];
  readonly count: number;
}

/** What the readers say of the paste, once for each kind of notice. */
export interface NoticeSummary {
  readonly id: Exclude<Notice["id"], "many-sentences">;
  /** How many requests, bodies or files it is said of. */
  readonly times: number;
  /** Requests that were read, and those that were only counted, where the notice is about that. */
  readonly requests?: { readonly read: number; readonly countedOnly: number };
}

/** What was read of the paste, all of it redacted. */
export interface Reading {
  /** The whole text, or where that is too long to be shown, the part around what is diagnosed. */
  readonly text: string;
  /** Where `text` begins: its offset in the whole, and the number of its first line, from 1. */
  readonly from: { readonly offset: number; readonly line: number };
  readonly format: Format | undefined;
  /** Counted, since a long paste hides more than a page can take; the most frequent kind first. */
  readonly hidden: readonly HiddenCount[];
  /** By their kind, each with its counts; in the order in which they first came. */
  readonly notices: readonly NoticeSummary[];
  readonly exchanges: readonly ExchangeSummary[];
  /** How many more requests there are than `exchanges` lists. */
  readonly unlisted: number;
  /** Index of the one that is diagnosed. */
  readonly chosen: number | undefined;
}

/** One fact of the paste and the text that proves it. */
export interface Proof {
  readonly facet: Fact["facet"];
  readonly option: string;
  /** The text that proves it, cut to one line, and its line number from 1. */
  readonly quote: string;
  readonly line: number;
  /** Of the quote what is known to be harmless; the rest is left out. */
  readonly handedOn: string;
  /** Offsets into the whole redacted text. */
  readonly span: Span;
  /** It stands somewhere in the text, and was not read in its place. */
  readonly isScanned?: true;
  /** It is a likely conclusion from what the text shows, and no more. */
  readonly isPresumed?: true;
  /** It is what a person tells in passing, and so presumed. */
  readonly isTold?: true;
  /** The product that answered, as its makers write it; of who answered alone. */
  readonly product?: string;
}

/** An id that a product gave the refusal, which who runs the product can find it by. */
export interface Reference {
  /** The product, as its makers write it. */
  readonly vendor: string;
  /** What the product calls the id. */
  readonly name: string;
  readonly value: string;
}

/** A report as the person who pasted sees it, and what of it may be handed on. */
export interface SeenSignature {
  readonly seen: SignatureReport;
  readonly handedOn: DisclosedSignature;
}

/** A policy of the paste, and the statement of it that decides on the call, or comes nearest to it. */
export interface DecidingStatement extends Omit<PolicyVerdict, "span"> {
  /** The number, from 1, of the line where the statement, or what of it does not match, stands. */
  readonly line: number;
}

/** All that a diagnosis needs of a paste: small and plain, so that a worker can send it. */
export interface Findings {
  readonly proofs: readonly Proof[];
  readonly parameters: Parameters;
  readonly policies: readonly DecidingStatement[];
  /** Those that are known to be harmless, and may be handed on. */
  readonly shareable: readonly (keyof Parameters)[];
  /** The call's query as it may be handed on, with its values left out. */
  readonly bareQuery?: string;
  /** Ids to hand on, each once. */
  readonly references: readonly Reference[];
  /** What was called and when, as far as it may be handed on: the values of a query may not. */
  readonly call: CallSeen;
  /** The response's status, where the paste shows one. */
  readonly status: number | undefined;
  /** False where the paste holds no answer to a call, only a request or what commands print of an API. */
  readonly isCall: boolean;
  /** True where the text could hold the answer's message, and holds none that is known. */
  readonly isWordless: boolean;
  /** Where a signature was refused: what of it differs. */
  readonly signature: SeenSignature | undefined;
  readonly reading: Reading;
}

/**
 * What a paste proves of one of its requests. Pure and total.
 *
 * @param exchange which of the paste's documents; by default the first 403 that is no preflight
 */
export function examine(paste: Paste, exchange?: number): Findings {
  const { text, hidden, evidence } = paste;
  const { documents } = evidence;
  const likeliest = choose(documents, exchange);
  const chosen =
    exchange === undefined && hidesRefusal(text, documents, likeliest) ? undefined : likeliest;
  const scan = scanText(text, documents, chosen);
  const { facts: read, parameters: found, policies = [] } = extract(scan, documents, chosen);
  const facts = withSignedService(read, text, paste.signature);
  const parameters = withParts(withSigned(found, paste.signature));
  const quoteFact = quoter(text);
  const disclosed = new Map<string, string>();
  return {
    proofs: facts.map((fact) => {
      const { facet, option, span, by } = fact;
      const { quote, line } = quoteFact(span);
      const handedOn = discloseQuote(quote, facet, fact.mark?.sample, disclosed);
      return {
        facet,
        option,
        span,
        quote,
        line,
        handedOn,
        ...strengthOf(by),
        ...productOf(fact, scan),
      };
    }),
    parameters,
    policies: policies.map(({ span, failed, ...verdict }) => ({
      ...verdict,
      ...(failed === undefined ? {} : { failed: withKnownName(failed) }),
      line: quoteFact(span).line,
    })),
    shareable: parameterNames.filter((name) => {
      const value = parameters[name];
      return value !== undefined && discloseParameter(name, value) === value;
    }),
    ...(parameters.query === undefined ? {} : { bareQuery: discloseQuery(parameters.query) }),
    references: [...referencesOf(scan), ...denialReference(parameters)],
    call: chosen === undefined ? {} : discloseCall(callSeen(chosen, parameters)),
    status:
      chosen === undefined || chosen.kind === "error-text"
        ? (toldStatus(text, facts) ?? impliedStatus(text, chosen))
        : (statusOf(chosen) ?? impliedStatus(text, chosen)),
    isWordless: isWordless(text, chosen, evidence.format, facts),
    isCall: chosen !== undefined && isCall(chosen) && !isRequestAlone(chosen),
    signature: paste.signature && {
      seen: paste.signature,
      handedOn: discloseSignature(paste.signature),
    },
    reading: {
      ...excerpt(text, chosen, facts),
      hidden: countByKind(hidden),
      format: evidence.format,
      notices: summariseNotices(evidence.notices),
      ...summarise(documents, evidence.notices),
      chosen: chosen === undefined ? undefined : documents.indexOf(chosen),
    },
  };
}

/** An answer that stands by itself is that of the call that code makes, with the key that it sends. */
function asCalled(own: Extraction, { facts, parameters }: TextScan): Extraction {
  const { host, apiId } = own.parameters;
  return {
    facts: [...own.facts, ...facts.filter(({ facet }) => facet === "api-key-sent")],
    parameters:
      host === undefined && apiId === undefined
        ? { ...parameters, ...own.parameters }
        : own.parameters,
  };
}

/** Who made the string that a refusal prints has answered, whatever else names another. */
function withSignedService(
  facts: readonly Fact[],
  text: string,
  signature: SignatureReport | undefined,
): readonly Fact[] {
  const { answeredBy, host } = signature ?? {};
  if (typeof answeredBy !== "string") return facts;
  const place = [`host:${host}`, `/${answeredBy}/aws4_request`].find((one) => text.includes(one));
  const known = facts.find(({ facet }) => facet === "answered-by");
  const isOwn = answeredBy === "execute-api";
  const option = isOwn ? "api-gateway" : (otherServices.get(answeredBy) ?? "other-aws-service");
  const isTold = known !== undefined && known.by === undefined && !(isOwn && isOther(known));
  if (place === undefined || isTold || (isOwn && known === undefined)) return facts;
  const start = text.indexOf(place);
  const span = { start, end: start + place.length };
  return [
    { facet: "answered-by", option, span },
    ...facts.filter(({ facet }) => facet !== "answered-by"),
  ];
}

function isOther({ option }: Fact): boolean {
  return option === "other-aws-service";
}

const otherServices = new Map<string, "s3" | "lambda-url">([
  ["s3", "s3"],
  ["lambda-url", "lambda-url"],
]);

/** What the call does not say of itself, the server's canonical string says. */
function withSigned(found: Parameters, signature: SignatureReport | undefined): Parameters {
  if (signature === undefined) return found;
  const signed = requestOf(signature);
  // of another call that stands in the paste too
  if (found.host !== undefined && signed.get("host") !== found.host) return found;
  return Object.fromEntries(
    parameterNames.flatMap((name) => {
      const value = found[name] ?? signed.get(name);
      return value !== undefined && fitsParameter(name, value) ? [[name, value] as const] : [];
    }),
  );
}

/** A URL without what is not known to be harmless, and a time that is one. */
function discloseCall({ url, time }: CallSeen): CallSeen {
  return {
    ...(url === undefined ? {} : { url: discloseText(url) }),
    ...(time === undefined || discloseText(time) !== time ? {} : { time }),
  };
}

/** True where the only call works, and a refusal's sentence stands outside of it. */
function hidesRefusal(
  text: string,
  documents: readonly EvidenceDocument[],
  chosen: EvidenceDocument | undefined,
): boolean {
  const status = chosen?.kind === "exchange" ? (statusOf(chosen) ?? 403) : 403;
  if (status >= 400) return false;
  const call = text.slice(chosen?.span.start, chosen?.span.end);
  return (
    // what fetches pages for others tells of their refusals with a status of its own
    notesRefusal(call) ||
    scanText(text, documents, undefined).facts.some(({ facet }) => facet === "message")
  );
}

/**
 * True where a person who had read the answer's body would have shown it: not so where a browser shows
 * nobody a body, a head alone is there, or a log keeps none.
 */
function isWordless(
  text: string,
  chosen: EvidenceDocument | undefined,
  format: Format | undefined,
  facts: readonly Fact[],
): boolean {
  if (text.trim() === "" || format === "client-output" || format === "devtools-headers")
    return false;
  const mayShowIt =
    chosen === undefined ||
    chosen.kind === "error-text" ||
    (chosen.kind === "exchange" && chosen.response?.headers.length === 0);
  return (
    mayShowIt &&
    !ACCESS_LINE.test(text) &&
    !facts.some(
      ({ facet, option }) =>
        facet === "message" ||
        (facet === "preflight" && option === "yes") ||
        (facet === "websocket-step" && option === "connect"),
    )
  );
}

/** A request and its status, as the access logs of servers and clients write them. */
const ACCESS_LINE = /"[A-Z]{3,7} [^\s"]{1,2000} HTTP\/[\d.]{1,3}" \d{3}\b/;

/** A condition key may be a tag, whose name is the policy's own. */
function withKnownName(failed: NonNullable<PolicyVerdict["failed"]>) {
  return failed.key === undefined ? failed : { ...failed, key: disclosePolicyName(failed.key) };
}

function strengthOf(by: Fact["by"]): Pick<Proof, "isScanned" | "isPresumed" | "isTold"> {
  if (by === undefined) return {};
  if (by === "scan") return { isScanned: true };
  return by === "told" ? { isPresumed: true, isTold: true } : { isPresumed: true };
}

function countByKind(hidden: readonly HiddenValue[]): readonly HiddenCount[] {
  const counts = new Map<HiddenValue["kind"], number>();
  for (const { kind } of hidden) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((one, other) => other.count - one.count);
}

function summariseNotices(notices: readonly Notice[]): readonly NoticeSummary[] {
  const kinds = new Map<Notice["id"], NoticeSummary>();
  for (const { id, counts } of notices) {
    // told among the requests
    if (id === "many-sentences") continue;
    const { times, requests } = kinds.get(id) ?? { times: 0, requests: undefined };
    const sum = counts
      ? {
          read: (requests?.read ?? 0) + counts.read,
          countedOnly: (requests?.countedOnly ?? 0) + counts.of - counts.read,
        }
      : requests;
    kinds.set(id, { id, times: times + 1, ...(sum ? { requests: sum } : {}) });
  }
  return [...kinds.values()];
}

function isPreflight(document: EvidenceDocument): boolean {
  return (
    document.kind === "exchange" && document.request?.method?.value.toUpperCase() === "OPTIONS"
  );
}

/** True for a response of which more than the status was seen. */
function isTelling(document: EvidenceDocument): boolean {
  if (document.kind !== "exchange" || document.response === undefined) return false;
  return document.response.headers.length > 0 || document.response.body !== undefined;
}

/** True for a status that no request, no field and no body stands with. */
function isStatusAlone(document: EvidenceDocument): boolean {
  return document.kind === "exchange" && document.request === undefined && !isTelling(document);
}

function isCall({ kind }: EvidenceDocument): boolean {
  return kind !== "configuration" && kind !== "probe";
}

/** True for what bears a text that is known, and not only some words. */
function bearsWords(document: EvidenceDocument): boolean {
  return (
    !isRequestAlone(document) &&
    extractFacts(document).facts.some(
      ({ facet, isSilence }) => facet === "message" && isSilence !== true,
    )
  );
}

/** True for what names its error type, which an answer alone does. */
function bearsErrorType(document: EvidenceDocument): boolean {
  return (
    !isRequestAlone(document) &&
    extractFacts(document).facts.some(({ facet }) => facet === "error-type")
  );
}

/** True where words of API Gateway's own stand for the status that is not shown. */
function bearsRefusal(facts: readonly Fact[]): boolean {
  return facts.some(
    ({ facet, option, isSilence }) =>
      facet === "message" && option !== "customised" && isSilence !== true,
  );
}

/** The first text that tells of a refusal, where no call does. */
function refusalIn(documents: readonly EvidenceDocument[], calls: readonly EvidenceDocument[]) {
  const allWork = calls.every((call) => (statusOf(call) ?? 0) < 400);
  return documents.find((document) => tellsOfRefusal(document, allWork));
}

/** True for a text with words of API Gateway's own, or, where all calls work, with the status. */
function tellsOfRefusal(document: EvidenceDocument, allWork: boolean): boolean {
  return (
    document.kind === "error-text" &&
    (bearsRefusal(extractFacts(document).facts) || (allWork && /\b403\b/.test(document.text.value)))
  );
}

/** True for a request without an answer, such as a command that printed no response. */
function isRequestAlone(document: EvidenceDocument): boolean {
  return document.kind === "exchange" && document.response === undefined;
}

/** The document to diagnose: the one picked, else the first 403 that is no preflight, else the first. */
export function choose(
  documents: readonly EvidenceDocument[],
  picked: number | undefined,
): EvidenceDocument | undefined {
  const byIndex = picked === undefined ? undefined : documents[picked];
  if (byIndex !== undefined) return byIndex;
  const calls = documents.filter(isCall);
  const refused = calls.filter((document) => statusOf(document) === 403);
  const open = calls.filter((document) => statusOf(document) === undefined);
  return (
    refused.find((document) => !isPreflight(document) && isTelling(document)) ??
    // a line of a log that says no more than the status, and what stands beside it
    (refused.every(({ kind }) => kind === "log-record")
      ? open.find((document) => document.kind === "exchange" && bearsWords(document))
      : undefined) ??
    // beside a status that is only mentioned, as in a search, a log's line shows a call
    refused.find((document) => !isPreflight(document) && !isStatusAlone(document)) ??
    refused.find((document) => !isPreflight(document)) ??
    refused[0] ??
    open.find((document) => document.kind === "exchange" && bearsWords(document)) ??
    open.find((document) => document.kind === "exchange" && document.response !== undefined) ??
    // an execution log of errors alone shows no status
    open.find(
      (document) => document.kind === "log-record" && extractFacts(document).facts.length > 1,
    ) ??
    // a gateway response may have another status and still be a refusal, by its error type
    calls.find(bearsErrorType) ??
    // beside calls that work, a sentence that tells of the one that does not
    refusalIn(documents, calls) ??
    calls.at(-1) ??
    documents.at(-1)
  );
}

/**
 * Facts of the chosen document first, then what the others say of it, then what stands somewhere in the
 * text, and last what is concluded from words that are not there.
 */
function extract(
  scan: TextScan,
  documents: readonly EvidenceDocument[],
  chosen: EvidenceDocument | undefined,
): Extraction {
  if (chosen === undefined) return scan;
  const read = extractFacts(chosen);
  const own = { ...read, facts: withoutBorrowed(read.facts, scan.facts) };
  const isTold = ({ by }: Fact): boolean => by === "told";
  const supporting = supportingFacts(documents, chosen, {
    ...asCalled(own, scan),
    told: scan.facts.filter((fact) => isTold(fact) || fact.facet === "deployed-since-change"),
    isDeployed: scan.isDeployed,
  });
  const isWeak = ({ isSilence, by }: Fact): boolean =>
    isSilence === true || by === "presumption" || by === "told";
  const strong = (one: Extraction): Extraction => ({
    ...one,
    facts: one.facts.filter((fact) => !isWeak(fact)),
  });
  const around = { ...scan, facts: ofCalledName(chosen, scan.facts) };
  const scanned = { ...around, facts: around.facts.filter((fact) => !isTold(fact)) };
  const isNamed = around.facts.some((fact) => isTold(fact) && fact.facet === "policy-named");
  const all = combine(
    [strong(own), strong(supporting), scanned, own, supporting, around].map((one) =>
      isNamed ? { ...one, facts: one.facts.filter(isProof) } : one,
    ),
  );
  const facts = withCaptured(withoutOwnDistribution(withoutMootOpening(all.facts)));
  return { ...all, facts, policies: supporting.policies ?? [] };
}

/** The product that answered: the one whose mark told it, or the only one that the text names for it. */
function productOf(
  { facet, option, mark: told }: Fact,
  { marks }: TextScan,
): { readonly product?: string } {
  if (told?.product !== undefined) return { product: told.product };
  if (facet !== "answered-by") return {};
  const named = marks.flatMap(({ mark: { product = "", proves } }) => {
    const tells = told?.writers?.includes(product) ?? proves["answered-by"] === option;
    return tells && product !== "" ? [product] : [];
  });
  const [only, ...others] = new Set(named);
  return only === undefined || others.length > 0 ? {} : { product: only };
}

/** Each id once, as its longest form has it: Cloudflare's header adds a place to the one of its page. */
function referencesOf({ marks }: TextScan): readonly Reference[] {
  const found = marks.flatMap(({ reference }) => (reference === undefined ? [] : [reference]));
  return found.filter(
    (one, at) =>
      !found.some(
        ({ vendor, value }, other) =>
          vendor === one.vendor &&
          value.startsWith(one.value) &&
          (value.length > one.value.length || other < at),
      ),
  );
}

/** The id of a denial, by which its account can read what was evaluated. */
function denialReference({ authorizationId }: Parameters): readonly Reference[] {
  if (authorizationId === undefined) return [];
  return [{ vendor: "AWS IAM", name: "authorization id", value: authorizationId }];
}

const MOST_LISTED = 500;

function summarise(
  documents: readonly EvidenceDocument[],
  notices: readonly Notice[],
): Pick<Reading, "exchanges" | "unlisted"> {
  const calls = documents.flatMap((document, index) =>
    document.kind === "exchange" || document.kind === "log-record" ? [{ document, index }] : [],
  );
  // refusals are what people look for, where statuses are shown
  const refused = calls.filter(({ document }) => statusOf(document) === 403);
  const telling = refused.length > 0 ? refused : calls;
  const listed = calls.length <= MOST_LISTED ? calls : telling.slice(0, MOST_LISTED);
  const likely = listed.length > 1 ? likeliestOnce() : undefined;
  const unread = notices.reduce(
    (sum, { id, counts }) =>
      sum + (id === "many-sentences" && counts ? counts.of - counts.read : 0),
    0,
  );
  return {
    exchanges: listed.map(({ document, index }) => summary(document, index, likely)),
    unlisted: calls.length - listed.length + unread,
  };
}

function summary(
  document: Extract<EvidenceDocument, { kind: "exchange" | "log-record" }>,
  index: number,
  likeliestOf: ((facts: readonly Fact[]) => CauseId | undefined) | undefined,
): ExchangeSummary {
  const { facts, parameters } = extractFacts(document);
  const request = document.kind === "exchange" ? document.request : undefined;
  const method = request?.method?.value ?? parameters.method;
  const target = request?.target?.value ?? parameters.path;
  const status = statusOf(document);
  const isRefused = status === 403 || (status === undefined && bearsRefusal(facts));
  const likely = isRefused ? likeliestOf?.(facts) : undefined;
  return {
    index,
    kind: document.kind,
    ...(method === undefined ? {} : { method }),
    ...(target === undefined ? {} : { target }),
    ...(status === undefined ? {} : { status }),
    isPreflight: isPreflight(document) || method === "OPTIONS",
    ...(likely === undefined ? {} : { likely }),
  };
}

/** Weighs the causes once for calls that prove the same, as the lines of a log do. */
function likeliestOnce(): (facts: readonly Fact[]) => CauseId | undefined {
  const known = new Map<string, CauseId | undefined>();
  return (facts) => {
    const key = facts.map(({ facet, option }) => `${facet}=${option}`).join();
    if (!known.has(key)) known.set(key, likeliest(facts));
    return known.get(key);
  };
}

function likeliest(facts: readonly Fact[]): CauseId | undefined {
  if (facts.length === 0) return undefined;
  const observations = facts.map(({ facet, option }) => ({
    facet,
    option,
    source: "evidence" as const,
  }));
  const cause = narrow(catalogue, observations).remaining[0]?.cause;
  return cause !== undefined && isCauseId(cause) ? cause : undefined;
}

const MOST_SHOWN_CHARACTERS = 1_000_000;
const AROUND_CHARACTERS = 20_000;

/** The part of a text that can be shown: all of it, or the lines around the proofs. */
function excerpt(
  text: string,
  chosen: EvidenceDocument | undefined,
  facts: readonly Fact[],
): Pick<Reading, "text" | "from"> {
  if (text.length <= MOST_SHOWN_CHARACTERS) return { text, from: { offset: 0, line: 1 } };
  const spans = [...(chosen === undefined ? [] : [chosen.span]), ...facts.map(({ span }) => span)];
  const first = spans.reduce((least, { start }) => Math.min(least, start), text.length);
  const last = spans.reduce((most, { end }) => Math.max(most, end), 0);
  const from = text.lastIndexOf("\n", Math.max(0, first - AROUND_CHARACTERS)) + 1;
  const to = Math.min(last + AROUND_CHARACTERS, from + MOST_SHOWN_CHARACTERS);
  return { text: text.slice(from, to), from: { offset: from, line: lineAt(text, from) } };
}

const MOST_QUOTE_CHARACTERS = 300;

/** Quotes spans of a text; the lines are counted once, from one span to the next. */
function quoter(text: string): (span: Span) => Pick<Proof, "quote" | "line"> {
  let last = { offset: 0, line: 1 };
  return (span) => {
    const whole = text.slice(span.start, span.end).trim();
    const [first = ""] = whole.split(/\r?\n/, 1);
    const short =
      first.length > MOST_QUOTE_CHARACTERS ? `${first.slice(0, MOST_QUOTE_CHARACTERS)}…` : first;
    const line = lineAt(text, span.start, last);
    last = { offset: span.start, line };
    return { quote: short, line };
  };
}

/** The number, from 1, of the line in which an offset lies, counted from an offset whose line is known. */
function lineAt(
  text: string,
  offset: number,
  from: { readonly offset: number; readonly line: number } = { offset: 0, line: 1 },
): number {
  const breaks = lineBreaks(text, Math.min(from.offset, offset), Math.max(from.offset, offset));
  return from.line + (offset < from.offset ? -breaks : breaks);
}

function lineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at + 1))
    count += 1;
  return count;
}
