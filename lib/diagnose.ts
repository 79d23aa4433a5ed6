import {
  asShown,
  type Conclusion,
  canProduce,
  concludeFrom,
  heed,
  type Narrowing,
  narrow,
  type Observation,
  presume,
} from "./engine";
import type { Span } from "./evidence";
import {
  examine,
  type Findings,
  type Proof,
  type Reading,
  type Reference,
  type SeenSignature,
} from "./examine";
import { type CallSeen, fitsParameter, type LinkName, linkNames, type Parameters } from "./facts";
import {
  type CauseId,
  catalogue,
  type FacetId,
  facets,
  isCauseId,
  isFacetId,
  shownMessage,
} from "./knowledge";
import { encodeLink, type LinkState } from "./permalink";
import { type Paste, readPaste } from "./read-paste";

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
  /** Of the quote what may be handed on. */
  readonly handedOn?: string;
  readonly span?: Span;
  /** It stands somewhere in the text, and was not read in its place. */
  readonly isScanned?: true;
  /** It is a likely conclusion from what the text shows, and no more. */
  readonly isPresumed?: true;
  /** It is what a person tells in passing, and so presumed. */
  readonly isTold?: true;
  /** The product that answered, as its makers write it, where a mark of it stands in the paste. */
  readonly product?: string;
}

/** A cause that is out, and why. */
export interface DiagnosisRuledOut {
  readonly cause: CauseId;
  readonly because: { readonly facet: FacetId; readonly observed: string };
}

/** All that is said about one 403. */
export interface Diagnosis {
  readonly verdict: "cause" | "shortlist" | "contradiction" | "not-a-403" | "nothing-read";
  readonly cause: CauseId | undefined;
  readonly remaining: readonly { readonly cause: CauseId; readonly weight: number }[];
  readonly ruledOut: readonly DiagnosisRuledOut[];
  readonly observations: readonly DiagnosisObservation[];
  /** The next question; where a cause is named, the one that would make it certain. */
  readonly next: { readonly facet: FacetId; readonly options: readonly string[] } | undefined;
  /** What the verdict rests on although nobody has said it: with another option another cause would be likelier. */
  readonly assumed: readonly { readonly facet: FacetId; readonly option: string }[];
  /** Facets that were asked and not known. */
  readonly declined: readonly FacetId[];
  /** True where a text is shown that could hold the answer's message and holds none that is known. */
  readonly isWordless: boolean;
  /** The observations that cannot all be true; of a contradiction alone. */
  readonly conflict: readonly FacetId[];
  /** What would be left if the fewest observations were wrong; of a contradiction alone. */
  readonly nearest: readonly { readonly cause: CauseId; readonly doubt: readonly FacetId[] }[];
  /** The response's status, where the paste shows one. */
  readonly status: number | undefined;
  /** What was called and when, as far as it may be handed on. */
  readonly call: CallSeen;
  readonly parameters: Parameters;
  /** The policies of the paste, each with the statement that decides on the call. */
  readonly policies: Findings["policies"];
  /** Ids of the refusal to hand on to who runs the product that gave them. */
  readonly references: readonly Reference[];
  /** Those of the parameters that are a link's word; see `fillCommand`. */
  readonly linked: readonly LinkName[];
  /** Where a signature was refused: what of it differs. */
  readonly signature: SeenSignature | undefined;
  /** Parameters that may be handed on. */
  readonly shareable: readonly (keyof Parameters)[];
  /** The call's query as it may be handed on, with its values left out. */
  readonly bareQuery?: string;
  readonly reading: Reading;
  /** The permalink's fragment, without `#` and without parameters. */
  readonly link: string;
}

/** What a person says beside a paste, and what a link said. */
export interface Known {
  readonly answers?: Answers;
  /** What a link says that a paste proved; counts where the paste at hand holds no call. */
  readonly observed?: ReadonlyMap<string, string>;
  /** Parameters that came with a link. */
  readonly parameters?: ReadonlyMap<string, string>;
}

/** What a diagnosis starts from; everything may be missing. */
export interface DiagnosisInput extends Known {
  readonly text?: string;
  /** The text, read already; counts instead of `text`. */
  readonly paste?: Paste;
  /** Which of the paste's documents to diagnose; the first 403 that is no preflight by default. */
  readonly exchange?: number;
}

/**
 * Diagnose a 403 from what was pasted and answered. Pure and total: it never throws, and equal
 * inputs give equal results. No secret of the text is in the result.
 */
export function diagnose(input: DiagnosisInput): Diagnosis {
  const paste = input.paste ?? readPaste(input.text ?? "");
  return diagnoseFindings(examine(paste, input.exchange), input);
}

/** What a paste, or the link before it, shows by itself, whatever was answered. */
export function shownBy(
  findings: Findings,
  { observed = new Map() }: Pick<Known, "observed">,
): readonly DiagnosisObservation[] {
  return weigh(withCarried(findings, observed), new Map());
}

/** Diagnose a 403 from what a paste was found to prove, wherever it was read. */
export function diagnoseFindings(findings: Findings, known: Known): Diagnosis {
  const { status, reading } = findings;
  const proven = withCarried(findings, known.observed ?? new Map());
  const answers = validAnswers(known.answers ?? new Map());
  const observations = weigh(proven, answers);
  const declined = facets.map(({ id }) => id).filter((id) => answers.get(id) === "unsure");
  const isWordless = showsNoMessage(findings, known.observed);
  const seen = heed(catalogue, [
    ...observations.map(toEngine),
    // who tells what is wrong need not show what was answered
    ...(isWordless && !observations.some(isFault)
      ? [{ ...noMessage, source: "presumption" as const }]
      : []),
  ]);
  const presumed = presume(catalogue, seen).filter(({ facet }) => answers.get(facet) !== "unsure");
  const engineView = [...seen, ...presumed];
  const shown = asShown(catalogue, engineView);
  const narrowing = narrow(shown, engineView);
  const conclusion = concludeFrom(shown, engineView, narrowing, new Set(declined));
  // what was presumed is asked about to make a cause certain, or where nothing else would tell more
  const isRead = seen.some(({ source }) => source !== "answer");
  const asked =
    isRead && conclusion.kind === "shortlist" && conclusion.next !== undefined
      ? conclusion
      : concludeFrom(catalogue, seen, narrow(catalogue, seen), new Set(declined));
  const verdict = verdictOf(conclusion, { observations, findings, carried: known.observed });
  const shared = sharedParameters(known.parameters);
  const linked = linkedParameters(shared, findings.parameters);
  return {
    ...view(conclusion, narrowing, asked),
    verdict,
    observations,
    assumed: assumedBy(conclusion, narrowing, presumed),
    declined,
    isWordless,
    status,
    call: findings.call,
    parameters: { ...shared, ...ownParameters(findings.parameters, linked) },
    references: findings.references,
    signature: findings.signature,
    policies: findings.policies,
    linked,
    // what a link says was handed on already
    shareable: [...new Set([...findings.shareable, ...linked])],
    ...(findings.bareQuery === undefined ? {} : { bareQuery: findings.bareQuery }),
    reading,
    link: encodeLink(
      linkState(
        { observations, declined, isWordless, verdict },
        { parameters: new Map(), done: new Set() },
      ),
    ),
  };
}

/** The presumptions of a named cause without which another one that is left would have been likelier. */
function assumedBy(
  conclusion: Conclusion,
  { remaining }: Narrowing,
  presumed: readonly Observation[],
): Diagnosis["assumed"] {
  if (conclusion.kind !== "cause") return [];
  const rivals = catalogue.causes.filter(
    ({ id }) => id !== conclusion.cause && remaining.some(({ cause }) => cause === id),
  );
  return presumed.flatMap(({ facet, option }) =>
    isFacetId(facet) && rivals.some((cause) => !canProduce(cause, facet, option))
      ? [{ facet, option }]
      : [],
  );
}

/** An observation as the engine takes it. */
export function toEngine({
  facet,
  option,
  from,
  isScanned,
  isPresumed,
  isTold,
}: Pick<
  DiagnosisObservation,
  "facet" | "option" | "from" | "isScanned" | "isPresumed" | "isTold"
>): Observation {
  if (isTold) return { facet, option, source: "told" };
  if (isPresumed) return { facet, option, source: "presumption" };
  return { facet, option, source: isScanned ? "scan" : from };
}

/** The state that a link to a diagnosis carries; of parameters and steps only what was chosen. */
export function linkState(
  {
    observations,
    declined,
    isWordless,
    verdict,
  }: Pick<Diagnosis, "observations" | "declined" | "isWordless"> &
    Partial<Pick<Diagnosis, "verdict">>,
  { parameters, done }: Pick<LinkState, "parameters" | "done">,
): LinkState {
  const of = (from: string) =>
    observations
      .filter((one) => one.from === from)
      .map((one) => [one.facet, `${weaknessOf(one)}${one.option}`] as const);
  return {
    observed: new Map([
      ...of("evidence"),
      // of a refusal; where there was none its link has none to tell of
      ...(isWordless && verdict !== "nothing-read" && verdict !== "not-a-403"
        ? [[noMessage.facet, noMessage.option] as const]
        : []),
    ]),
    answers: new Map([...of("answer"), ...declined.map((facet) => [facet, "unsure"] as const)]),
    parameters,
    done,
  };
}

/** How a link marks what was not read in its place. */
function weaknessOf({
  isScanned,
  isPresumed,
  isTold,
}: Pick<DiagnosisObservation, "isScanned" | "isPresumed" | "isTold">): string {
  if (isTold) return "~~~";
  if (isPresumed) return "~~";
  return isScanned ? "~" : "";
}

/** The strength that a link's marks stand for. */
function strengthOf(weakness: string): Pick<Proof, "isScanned" | "isPresumed" | "isTold"> {
  if (weakness === "") return {};
  if (weakness === "~") return { isScanned: true };
  return weakness === "~~" ? { isPresumed: true } : { isPresumed: true, isTold: true };
}

const noMessage = { facet: shownMessage.id, option: "none" } as const satisfies {
  readonly option: (typeof shownMessage.options)[number];
  readonly facet: string;
};

function isFault({ facet, option, isTold }: DiagnosisObservation): boolean {
  return (
    isTold === true &&
    catalogue.facets.some(({ id, faults }) => id === facet && faults?.includes(option))
  );
}

function showsNoMessage(
  { isWordless, isCall, proofs }: Findings,
  carried: ReadonlyMap<string, string> = new Map(),
): boolean {
  if (isCall && proofs.length > 0) return isWordless;
  return isWordless || carried.get(noMessage.facet) === noMessage.option;
}

type Proven = Pick<Proof, "facet" | "option"> & Partial<Proof>;

/** A call at hand replaces what a link says of another one; the output of a command adds to it. */
function withCarried(
  { proofs, isCall }: Findings,
  carried: ReadonlyMap<string, string>,
): readonly Proven[] {
  if (isCall && proofs.length > 0) return proofs;
  const fromLink = facets.flatMap(({ id, options }) => {
    const [, weakness = "", option = ""] = /^(~{0,3})(.*)$/.exec(carried.get(id) ?? "") ?? [];
    if (!options.some((one) => one === option)) return [];
    return [{ facet: id, option, ...strengthOf(weakness) }];
  });
  const linked = new Set(fromLink.map(({ facet }) => facet));
  return [...fromLink, ...proofs.filter(({ facet }) => !linked.has(facet))];
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
function weigh(proven: readonly Proven[], answers: Answers): readonly DiagnosisObservation[] {
  return facets.flatMap(({ id }): readonly DiagnosisObservation[] => {
    const answer = answers.get(id);
    const evidence = proven.find(({ facet }) => facet === id);
    if (answer === "unsure") return [];
    if (answer !== undefined) return [{ facet: id, option: answer, from: "answer" }];
    return evidence === undefined ? [] : [{ from: "evidence", ...evidence }];
  });
}

function verdictOf(
  conclusion: Conclusion,
  known: {
    readonly observations: readonly DiagnosisObservation[];
    readonly findings: Findings;
    readonly carried: Known["observed"];
  },
): Diagnosis["verdict"] {
  const { status, proofs } = known.findings;
  // a link says of a refusal that it showed no message; there was one
  const isLinked = known.carried?.get(noMessage.facet) === noMessage.option;
  const isRefusal = proofs.some(
    ({ facet, option }) => facet === "error-type" && option !== "absent",
  );
  if (status !== undefined && status !== 403 && !isRefusal) return "not-a-403";
  // what is told of a setup is no refusal
  if (known.observations.every(({ isTold }) => isTold) && status === undefined && !isLinked)
    return "nothing-read";
  return conclusion.kind;
}

function view(
  conclusion: Conclusion,
  narrowing: Narrowing,
  asked: Conclusion,
): Pick<Diagnosis, "cause" | "remaining" | "ruledOut" | "next" | "conflict" | "nearest"> {
  const contradiction = conclusion.kind === "contradiction" ? conclusion : undefined;
  const next = contradiction || asked.kind === "contradiction" ? undefined : asked.next;
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
    conflict: facetsOf(contradiction?.conflict),
    nearest: (contradiction?.nearest ?? []).flatMap(({ cause, doubt }) =>
      isCauseId(cause) ? [{ cause, doubt: facetsOf(doubt) }] : [],
    ),
  };
}

function facetsOf(observations: readonly Observation[] = []): readonly FacetId[] {
  return observations.map(({ facet }) => facet).filter(isFacetId);
}

function sharedParameters(shared: ReadonlyMap<string, string> = new Map()): Parameters {
  const entries = linkNames.flatMap((name) => {
    const value = shared.get(name);
    return value !== undefined && fitsParameter(name, value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Where the link says what is called, the rest of the address that was pasted is not sent there. */
function ownParameters(found: Parameters, linked: readonly LinkName[]): Parameters {
  if (!linked.includes("host") && !linked.includes("apiId")) return found;
  const { scheme: _, port: __, query: ___, ...rest } = found;
  return rest;
}

/**
 * The parameters that are the link's word: those that the paste does not show, and a host or an API
 * that it shows as the link says it. Else a command that was filled in from the link would become
 * the person's word as soon as it is pasted with what it printed.
 */
function linkedParameters(shared: Parameters, found: Parameters): readonly LinkName[] {
  const labels = shared.host?.toLowerCase().split(".") ?? [];
  const host = found.host?.toLowerCase();
  const isSame = {
    host:
      host !== undefined &&
      (host === labels.join(".") || (shared.apiId !== undefined && host.startsWith(shared.apiId))),
    apiId: found.apiId !== undefined && [...labels, shared.apiId].includes(found.apiId),
  };
  return linkNames.filter((name) => {
    if (found[name] === undefined) return shared[name] !== undefined;
    return (name === "host" || name === "apiId") && isSame[name];
  });
}
