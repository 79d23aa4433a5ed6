import {
  calledByAll,
  calledInCode,
  deploymentsIn,
  type EvidenceDocument,
  findUrls,
  type Span,
} from "../evidence";
import { type FlatText, type FoundMark, flatten, markScanner } from "../marks";
import { lastRefused } from "./changed-settings";
import { tableFacts } from "./contrast-tables";
import { domainTargetFacts } from "./domain-targets";
import { quotedLineFacts, relayedParts, withoutParts } from "./execution-log";
import { extractFacts, factsOf } from "./extract-facts";
import { responseFieldsIn } from "./fields-in-text";
import { hintedAuthor } from "./hinted-author";
import { hostKind, hostOf, requestHost } from "./host";
import { localFrontFacts } from "./local-front";
import { logRecordParameters } from "./log-record";
import { operationUnknownQuoted } from "./operation-unknown";
import { extractParameters } from "./parameters";
import { readElsewhereFacts } from "./read-elsewhere";
import { signedOtherwise } from "./signed-in-code";
import { belongs } from "./supporting-facts";
import { isProof, saysRedeployed, toldFacts } from "./told";
import { toldStages } from "./told-stages";
import type { Extraction, Fact, Subject } from "./types";

/** What stands somewhere in a text: the weakest facts, and the ids that its products hand on. */
export interface TextScan extends Extraction {
  readonly marks: readonly FoundMark[];
  /** What is saved was deployed before the call, as a command shows, or somebody says. */
  readonly isDeployed: boolean;
}

const ofRequest: ReadonlySet<Fact["facet"]> = new Set(["host", "stage-in-url"]);

/** Longer texts are scanned where the call stands, and around it. */
const LONGEST_WHOLE = 200_000;
const AROUND = 4_000;

/**
 * Scan a text for all that is known, whatever its format: the text of the call that is diagnosed, and
 * what belongs to no other call. Spans are offsets into the text.
 */
export function scanText(
  text: string,
  documents: readonly EvidenceDocument[],
  chosen: EvidenceDocument | undefined,
): TextScan {
  const parts = openParts(text, documents, chosen);
  const flat = flatten(text, parts);
  const relayed = relayedParts(flat.text);
  const said = withoutParts(flat.text, relayed);
  const span = { start: 0, end: said.length };
  const sent = chosen?.kind === "exchange" ? (chosen.request?.headers ?? []) : [];
  const called = chosen?.kind === "exchange" ? chosen.request?.host : calledByAll(documents);
  const search = markScanner().search(said);
  // what a caller sends is no field of the answer
  const marks = search
    .marks(({ tells }) => tells === undefined)
    .filter(
      (found) =>
        found.mark.header === undefined ||
        !sent.some(({ span: around }) => isWithin(inSource(found, flat).span, around)),
    );
  const subject: Subject = {
    document: {
      kind: "error-text",
      text: { value: said, span },
      urls: findUrls(said, 0, said.length),
      ...(called === undefined ? {} : { called }),
      span,
    },
    message: { value: said, span },
    fields: responseFieldsIn(said),
    marks,
  };
  const quoted = chosen?.kind === "log-record" ? [] : quotedLineFacts(flat.text);
  const known = [
    ...operationUnknownQuoted(
      relayed.map((span) => ({ value: flat.text.slice(span.start, span.end), span })),
    ),
    ...factsOf(subject),
    ...quoted,
  ];
  const authors = known.filter(({ facet }) => facet === "answered-by");
  const isSure = authors.length > 0 && authors.every(isOwnAuthor);
  const hinted = isSure ? [] : hintedAuthor(subject, marks);
  const facts = withoutBorrowed(known, hinted);
  const proven = new Set<Fact["facet"]>(facts.filter(isProof).map(({ facet }) => facet));
  const told = search.marks(({ tells }) => tells !== undefined && !proven.has(tells.facet));
  const all = [...marks, ...told];
  const placed = presumedPlace(facts)
    ? localFrontFacts(
        subject,
        chosen,
        search.marks(({ when }) => when === "answers"),
      )
    : [];
  const isPlaced = placed.length > 0;
  const found = [
    ...(isPlaced ? facts.filter(({ facet }) => facet !== "answered-by") : facts),
    ...placed,
    ...(isPlaced || proven.has("answered-by") ? [] : hinted),
    ...concludedFrom(
      flat.text,
      facts,
      [
        ...domainTargetFacts(flat.text, chosen),
        ...toldFacts(flat.text, all, facts, () => calledHost(subject, chosen)),
        ...toldStages(flat.text, calledStage(subject, chosen)),
      ].filter(({ facet }) => !proven.has(facet)),
    ),
  ]
    // the URLs of a log are the backend's, too
    .filter((fact) => chosen?.kind !== "log-record" || !isOfUrl(fact, flat.text))
    .map((fact) => ({
      by: "scan" as const,
      ...fact,
      span: flat.spanOf(fact.span.start, fact.span.end),
    }));
  // columns stand apart by blanks, of which a flat text has one
  const listed = tableFacts(text, parts).filter(
    ({ facet }) => !proven.has(facet) && found.every((one) => one.facet !== facet),
  );
  const isBadlySigned = facts.some(({ option }) => option === "invalid-signature");
  return {
    // of the whole text: what code gives a signer is read as a request, too
    facts: [
      ...found,
      ...listed,
      ...(isBadlySigned && !proven.has("message") ? signedOtherwise(text) : []),
    ],
    parameters: extractParameters(subject),
    marks: marks.map((mark) => inSource(mark, flat)),
    isDeployed: saysRedeployed(flat.text, all) || isDeployedBetween(text, documents, chosen),
  };
}

/** What is told, and what follows from it beside what is proven, where nothing is told of that. */
function concludedFrom(
  text: string,
  proven: readonly Fact[],
  told: readonly Fact[],
): readonly Fact[] {
  const known = new Set([...proven, ...told].map(({ facet }) => facet));
  return [
    ...told,
    ...readElsewhereFacts(text, proven, told).filter(({ facet }) => !known.has(facet)),
  ];
}

/** Whether a command between what is saved and the call deployed it. */
function isDeployedBetween(
  text: string,
  documents: readonly EvidenceDocument[],
  chosen: EvidenceDocument | undefined,
): boolean {
  const setups = documents.filter((one) => one.kind === "configuration");
  if (chosen === undefined || setups.length === 0) return false;
  const called = extractFacts(chosen).parameters.stage;
  const at = lastRefused(documents, chosen);
  return deploymentsIn(text).some(
    ({ start, end, stage = called }) =>
      end <= at && stage === called && setups.some(({ span }) => span.end <= start),
  );
}

/**
 * An emulator writes API Gateway's sentences, too: where one was started they alone do not tell whose they are.
 *
 * @param facts of the refused call
 * @param around what stands in the text around it
 */
export function withoutBorrowed(facts: readonly Fact[], around: readonly Fact[]): readonly Fact[] {
  const isEmulated = around.some(
    ({ facet, option, mark }) =>
      facet === "answered-by" && option === "local-emulator" && mark?.as === "hint",
  );
  if (!isEmulated) return facts;
  return facts.filter((fact) => fact.facet !== "answered-by" || isOwnAuthor(fact));
}

/** True where nothing but the place that was called tells who answered. */
function presumedPlace(facts: readonly Fact[]): boolean {
  return facts.every(({ facet, by }) => facet !== "answered-by" || by === "presumption");
}

/** True for who answered, where more than a sentence of API Gateway's tells it. */
function isOwnAuthor({ facet, option, mark }: Fact): boolean {
  return facet === "answered-by" && (option !== "api-gateway" || mark === undefined);
}

/** What an address alone tells, and no words. */
function isOfUrl({ facet, mark, span }: Fact, text: string): boolean {
  if (ofRequest.has(facet)) return true;
  if (facet !== "answered-by" || mark !== undefined) return false;
  const host = HOST.exec(text.slice(span.start, span.end))?.[1];
  return host !== undefined && hostKind(host) === "aws-service";
}

const HOST = /^(?:[a-z]{2,5}:\/\/)?([^/:?#\s]{1,255})/;

/** The stage that the call's own URL has, or the text's. */
function calledStage(subject: Subject, chosen: EvidenceDocument | undefined): string | undefined {
  const { stage } =
    chosen?.kind === "exchange" ? extractFacts(chosen).parameters : extractParameters(subject);
  return stage;
}

/** The name that code calls, else the one that the call shows, else the text. */
function calledHost(subject: Subject, chosen: EvidenceDocument | undefined): string | undefined {
  const code = calledInCode(subject.message?.value ?? "").target;
  if (code !== undefined) return hostOf(code.value);
  const shown =
    chosen?.kind === "exchange" ? requestHost({ ...subject, document: chosen }) : undefined;
  return (shown ?? requestHost(subject))?.name;
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.start < outer.end;
}

function inSource(found: FoundMark, flat: FlatText): FoundMark {
  return { ...found, span: flat.spanOf(found.span.start, found.span.end) };
}

/** The parts of a text that are the call's, or nobody's. */
function openParts(
  text: string,
  documents: readonly EvidenceDocument[],
  chosen: EvidenceDocument | undefined,
): readonly Span[] {
  const all = { start: 0, end: text.length };
  const near =
    text.length <= LONGEST_WHOLE
      ? all
      : {
          start: Math.max(0, (chosen?.span.start ?? 0) - AROUND),
          end: Math.min(text.length, (chosen?.span.start ?? 0) + LONGEST_WHOLE / 2),
        };
  const record = LOGGED.test(text) ? text : undefined;
  const taken = documents
    .filter(
      (one) =>
        isMock(one) ||
        (one !== chosen &&
          !isProse(one) &&
          !(record !== undefined && isOfOneRecord(record, one, chosen)) &&
          (!isInside(chosen, one) || isAnothers(one, chosen))),
    )
    .map(({ span }) => span)
    .sort((one, other) => one.start - other.start);
  const open: Span[] = [];
  let at = near.start;
  for (const { start, end } of taken) {
    if (end <= at || start >= near.end) continue;
    if (start > at) open.push({ start: at, end: start });
    at = end;
  }
  if (at < near.end) open.push({ start: at, end: near.end });
  return open;
}

/** A record as a store of logs shows it, on many lines: what it has of phases looks like answers of others. */
const LOGGED = /^\s{0,9}\{\s{0,99}"[^\0]{0,400}"(?:@timestamp|_source|timestamp)"\s{0,9}:/;

/** True for a status or a body within the same object, which no request stands with. */
function isOfOneRecord(
  text: string,
  one: EvidenceDocument,
  chosen: EvidenceDocument | undefined,
): boolean {
  if (one.kind !== "exchange" || one.request !== undefined || chosen === undefined) return false;
  const from = Math.min(one.span.start, chosen.span.start);
  const to = Math.max(one.span.end, chosen.span.end);
  return to - from <= LONGEST_RECORD && !/^\}/m.test(text.slice(from, to));
}

const LONGEST_RECORD = 20_000;

/** A record of another request, be it between a call and its answer. */
function isAnothers(one: EvidenceDocument, chosen: EvidenceDocument | undefined): boolean {
  if (one.kind !== "log-record" || chosen === undefined) return false;
  return !belongs(logRecordParameters(one), extractFacts(chosen).parameters);
}

/** What stands in words that may tell more. */
function isProse(one: EvidenceDocument): boolean {
  return one.kind === "error-text" || (one.kind === "probe" && /^told-/.test(one.probe));
}

/** True for what a test is to get, others met or a change shows, which tells nothing of the call. */
function isMock(document: EvidenceDocument): boolean {
  return (
    document.kind === "configuration" &&
    (document.source === "mock" ||
      document.source === "others-refusal" ||
      document.source === "change")
  );
}

function isInside(outer: EvidenceDocument | undefined, inner: EvidenceDocument): boolean {
  return (
    outer !== undefined && inner.span.start >= outer.span.start && inner.span.end <= outer.span.end
  );
}
