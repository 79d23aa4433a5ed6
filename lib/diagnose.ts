import { type Conclusion, concludeFrom, type Narrowing, narrow } from "./engine";
import {
  type Evidence,
  type EvidenceDocument,
  type Format,
  type Notice,
  readEvidence,
  type Span,
} from "./evidence";
import {
  extractFacts,
  type Fact,
  fitsParameter,
  type Parameters,
  parameterNames,
  statusOf,
} from "./facts";
import { type CauseId, catalogue, type FacetId, facets, isCauseId, isFacetId } from "./knowledge";
import { encodeLink, type LinkState } from "./permalink";
import { type HiddenValue, redact } from "./redaction";

/** Facet to option, or to `unsure`: asked, and not known. An answer outranks the evidence. */
export type Answers = ReadonlyMap<string, string>;

/** What is known of one facet, and where from. */
export interface DiagnosisObservation {
  readonly facet: FacetId;
  readonly option: string;
  readonly from: "evidence" | "answer";
  /** The text that proves it, cut to one line, and its line number from 1; of evidence alone. */
  readonly quote?: string;
  readonly line?: number;
  readonly span?: Span;
  /** The option that the evidence shows, where the person says otherwise. */
  readonly overruled?: string;
}

/** A cause that is out, and why. */
export interface DiagnosisRuledOut {
  readonly cause: CauseId;
  readonly because: { readonly facet: FacetId; readonly observed: string };
}

/** A request in the paste that a person may pick. */
export interface ExchangeSummary {
  readonly index: number;
  readonly method?: string;
  readonly target?: string;
  readonly status?: number;
  readonly isPreflight: boolean;
}

/** What was read of the paste, all of it redacted. */
export interface Reading {
  readonly text: string;
  readonly format: Format | undefined;
  readonly hidden: readonly HiddenValue[];
  readonly notices: readonly Notice[];
  readonly exchanges: readonly ExchangeSummary[];
  /** Index of the one that is diagnosed. */
  readonly chosen: number | undefined;
}

/** All that is said about one 403. */
export interface Diagnosis {
  readonly verdict: "cause" | "shortlist" | "contradiction" | "not-a-403" | "nothing-read";
  readonly cause: CauseId | undefined;
  readonly remaining: readonly { readonly cause: CauseId; readonly weight: number }[];
  readonly ruledOut: readonly DiagnosisRuledOut[];
  readonly observations: readonly DiagnosisObservation[];
  readonly next: { readonly facet: FacetId; readonly options: readonly string[] } | undefined;
  /** Facets that were asked and not known. */
  readonly declined: readonly FacetId[];
  /** The observations that cannot all be true; of a contradiction alone. */
  readonly conflict: readonly FacetId[];
  /** What would be left if the fewest observations were wrong; of a contradiction alone. */
  readonly nearest: readonly { readonly cause: CauseId; readonly doubt: readonly FacetId[] }[];
  /** The response's status, where the paste shows one. */
  readonly status: number | undefined;
  readonly parameters: Parameters;
  readonly reading: Reading;
  /** The permalink's fragment, without `#` and without parameters. */
  readonly link: string;
}

/** A text, redacted and read; reading is the slow part, and the answers change more often. */
export interface Paste {
  readonly text: string;
  readonly hidden: readonly HiddenValue[];
  readonly evidence: Evidence;
}

/** Redact and read a text. Pure and total; no secret of the text is in the result. */
export function readPaste(text: string): Paste {
  const redacted = redact(text);
  return { ...redacted, evidence: readEvidence(redacted.text) };
}

/** What a diagnosis starts from; everything may be missing. */
export interface DiagnosisInput {
  readonly text?: string;
  /** The text, read already; counts instead of `text`. */
  readonly paste?: Paste;
  readonly answers?: Answers;
  /** Which of the paste's exchanges to diagnose; the first 403 that is no preflight by default. */
  readonly exchange?: number;
  /** What a link says that a paste proved; counts where the paste at hand says nothing. */
  readonly observed?: ReadonlyMap<string, string>;
  /** Parameters that came with a link. */
  readonly parameters?: ReadonlyMap<string, string>;
}

/**
 * Diagnose a 403 from what was pasted and answered. Pure and total: it never throws, and equal
 * inputs give equal results. No secret of the text is in the result.
 */
export function diagnose(input: DiagnosisInput): Diagnosis {
  const { text, hidden, evidence } = input.paste ?? readPaste(input.text ?? "");
  const chosen = choose(evidence.documents, input.exchange);
  const { facts, parameters } = read(evidence.documents, chosen);
  const proven = withCarried(facts, input.observed ?? new Map());
  const answers = validAnswers(input.answers ?? new Map());
  const observations = weigh(proven, answers, text);
  const declined = facets.map(({ id }) => id).filter((id) => answers.get(id) === "unsure");
  const engineView = observations.map(({ facet, option, from }) => ({
    facet,
    option,
    source: from,
  }));
  const narrowing = narrow(catalogue, engineView);
  const conclusion = concludeFrom(catalogue, engineView, narrowing, new Set(declined));
  const status = chosen === undefined ? undefined : statusOf(chosen);
  return {
    ...view(conclusion, narrowing),
    verdict: verdictOf(conclusion, { observations, status, facts }),
    observations,
    declined,
    status,
    parameters: { ...sharedParameters(input.parameters), ...parameters },
    reading: {
      text,
      hidden,
      format: evidence.format,
      notices: evidence.notices,
      exchanges: summarise(evidence.documents),
      chosen: chosen === undefined ? undefined : evidence.documents.indexOf(chosen),
    },
    link: encodeLink(linkState({ observations, declined }, new Map())),
  };
}

/** The state that a link to a diagnosis carries; parameters only those that were chosen. */
export function linkState(
  { observations, declined }: Pick<Diagnosis, "observations" | "declined">,
  parameters: ReadonlyMap<string, string>,
): LinkState {
  const of = (from: string) =>
    observations
      .filter((one) => one.from === from)
      .map(({ facet, option }) => [facet, option] as const);
  return {
    observed: new Map(of("evidence")),
    answers: new Map([...of("answer"), ...declined.map((facet) => [facet, "unsure"] as const)]),
    parameters,
  };
}

type Proven = { readonly facet: FacetId; readonly option: string; readonly span?: Span };

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

/** The document to diagnose: the one picked, else the first 403 that is no preflight, else the first. */
function choose(
  documents: readonly EvidenceDocument[],
  picked: number | undefined,
): EvidenceDocument | undefined {
  const byIndex = picked === undefined ? undefined : documents[picked];
  if (byIndex !== undefined) return byIndex;
  const refused = documents.filter((document) => statusOf(document) === 403);
  const open = documents.filter((document) => statusOf(document) === undefined);
  return (
    refused.find((document) => !isPreflight(document) && isTelling(document)) ??
    refused.find((document) => !isPreflight(document)) ??
    refused[0] ??
    open.find((document) => document.kind === "exchange" && document.response !== undefined) ??
    // a gateway response may have another status and still be a refusal, by its error type
    documents.find((document) =>
      extractFacts(document).facts.some(({ facet }) => facet === "error-type"),
    ) ??
    documents.at(-1)
  );
}

/** Facts of the chosen document first, then of loose texts around it. */
function read(
  documents: readonly EvidenceDocument[],
  chosen: EvidenceDocument | undefined,
): { readonly facts: readonly Fact[]; readonly parameters: Parameters } {
  if (chosen === undefined) return { facts: [], parameters: {} };
  const around = documents.filter(
    (document) => document !== chosen && document.kind === "error-text",
  );
  const readings = [chosen, ...around].map(extractFacts);
  const facts = new Map<string, Fact>();
  let parameters: Parameters = {};
  for (const reading of readings) {
    for (const fact of reading.facts) if (!facts.has(fact.facet)) facts.set(fact.facet, fact);
    parameters = { ...reading.parameters, ...parameters };
  }
  return { facts: [...facts.values()], parameters };
}

/** A paste at hand replaces what a link says of another one. */
function withCarried(
  facts: readonly Fact[],
  carried: ReadonlyMap<string, string>,
): readonly Proven[] {
  if (facts.length > 0) return facts;
  return facets.flatMap(({ id, options }) => {
    const option = carried.get(id);
    return option !== undefined && options.some((one) => one === option)
      ? [{ facet: id, option }]
      : [];
  });
}

function validAnswers(answers: Answers): Answers {
  return new Map(
    [...answers].filter(([id, option]) => {
      const facet = facets.find((one) => one.id === id);
      return (
        facet !== undefined && (option === "unsure" || facet.options.some((one) => one === option))
      );
    }),
  );
}

/** One observation a facet: the answer where there is one, else the evidence. */
function weigh(
  proven: readonly Proven[],
  answers: Answers,
  text: string,
): readonly DiagnosisObservation[] {
  return facets.flatMap(({ id }): readonly DiagnosisObservation[] => {
    const answer = answers.get(id);
    const evidence = proven.find(({ facet }) => facet === id);
    if (answer === "unsure") return [];
    if (answer === undefined) {
      return evidence === undefined
        ? []
        : [{ facet: id, option: evidence.option, from: "evidence", ...quote(text, evidence.span) }];
    }
    const overruled =
      evidence === undefined || evidence.option === answer ? {} : { overruled: evidence.option };
    return [{ facet: id, option: answer, from: "answer", ...overruled }];
  });
}

const MAX_QUOTE_CHARACTERS = 300;

function quote(
  text: string,
  span: Span | undefined,
): Pick<DiagnosisObservation, "quote" | "line" | "span"> {
  if (span === undefined) return {};
  const whole = text.slice(span.start, span.end).trim();
  const [first = ""] = whole.split(/\r?\n/);
  const short =
    first.length > MAX_QUOTE_CHARACTERS ? `${first.slice(0, MAX_QUOTE_CHARACTERS)}…` : first;
  return { quote: short, line: lineAt(text, span.start), span };
}

/** The number, from 1, of the line in which an offset lies. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1))
    line += 1;
  return line;
}

function verdictOf(
  conclusion: Conclusion,
  known: {
    readonly observations: readonly DiagnosisObservation[];
    readonly status: number | undefined;
    readonly facts: readonly Fact[];
  },
): Diagnosis["verdict"] {
  const isRefusal = known.facts.some(
    ({ facet, option }) => facet === "error-type" && option !== "absent",
  );
  if (known.status !== undefined && known.status !== 403 && !isRefusal) return "not-a-403";
  if (known.observations.length === 0) return "nothing-read";
  return conclusion.kind;
}

function view(
  conclusion: Conclusion,
  narrowing: Narrowing,
): Pick<Diagnosis, "cause" | "remaining" | "ruledOut" | "next" | "conflict" | "nearest"> {
  const next = conclusion.kind === "shortlist" ? conclusion.next : undefined;
  return {
    cause:
      conclusion.kind === "cause" && isCauseId(conclusion.cause) ? conclusion.cause : undefined,
    remaining: narrowing.remaining.flatMap(({ cause, weight }) =>
      isCauseId(cause) ? [{ cause, weight }] : [],
    ),
    ruledOut: narrowing.ruledOut.flatMap(({ cause, because }) =>
      isCauseId(cause) && isFacetId(because.facet)
        ? [{ cause, because: { facet: because.facet, observed: because.option } }]
        : [],
    ),
    next:
      next !== undefined && isFacetId(next.id)
        ? { facet: next.id, options: next.options }
        : undefined,
    conflict:
      conclusion.kind === "contradiction"
        ? conclusion.conflict.map(({ facet }) => facet).filter(isFacetId)
        : [],
    nearest:
      conclusion.kind === "contradiction"
        ? conclusion.nearest.flatMap(({ cause, doubt }) =>
            isCauseId(cause)
              ? [{ cause, doubt: doubt.map(({ facet }) => facet).filter(isFacetId) }]
              : [],
          )
        : [],
  };
}

function summarise(documents: readonly EvidenceDocument[]): readonly ExchangeSummary[] {
  return documents.flatMap((document, index) => {
    if (document.kind !== "exchange") return [];
    const { request, response } = document;
    return [
      {
        index,
        ...(request?.method === undefined ? {} : { method: request.method.value }),
        ...(request?.target === undefined ? {} : { target: request.target.value }),
        ...(response?.status === undefined ? {} : { status: response.status.code }),
        isPreflight: isPreflight(document),
      },
    ];
  });
}

function sharedParameters(shared: ReadonlyMap<string, string> = new Map()): Parameters {
  const entries = parameterNames.flatMap((name) => {
    const value = shared.get(name);
    return value !== undefined && fitsParameter(name, value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(entries);
}
