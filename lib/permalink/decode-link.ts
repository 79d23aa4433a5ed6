import { checksum } from "./checksum";
import { DONE, LINK_VERSION, OBSERVED, PARAMETER } from "./encode-link";
import { LOG, type SharedSummary, SummaryParts } from "./summary";
import type { LinkProblem, LinkState, LinkVocabulary } from "./types";

/** A whole link is shorter than 1,500 characters; what is longer is not one of ours. */
const MAX_CHARACTERS = 4_096;

/** The answer of a person who does not know. */
const UNSURE = "unsure";

/**
 * Read a fragment, with or without `#`, `%23` or `?` in front and encoded once or twice. Never
 * throws: what cannot be used is reported and skipped, the rest is used. A fragment without a
 * version is an inbound link, written by hand, and needs no checksum.
 */
export function decodeLink(
  fragment: string,
  vocabulary: LinkVocabulary,
): {
  readonly state: LinkState;
  readonly problems: readonly LinkProblem[];
  /** Of a log, where the link is of one. */
  readonly summary?: SharedSummary;
} {
  const problems: LinkProblem[] = [];
  if (fragment.length > MAX_CHARACTERS) problems.push({ kind: "too-long" });
  const text = unwrap(fragment.slice(0, MAX_CHARACTERS));
  const pairs = text
    .split("&")
    .filter((pair) => pair !== "")
    .map(splitPair);
  for (const problem of versionProblems(pairs)) problems.push(problem);
  for (const problem of checksumProblems(text, pairs)) problems.push(problem);

  const into = {
    vocabulary,
    answers: new Map<string, string>(),
    observed: new Map<string, string>(),
    parameters: new Map<string, string>(),
    done: new Set<string>(),
    counts: new SummaryParts(vocabulary.causes),
  };
  for (const pair of pairs) {
    const problem = readPair(pair, into);
    if (problem !== undefined) problems.push(problem);
  }
  const { answers, observed, parameters, done, counts } = into;
  const state = { answers, observed, parameters, done };
  const summary = counts.whole();
  if (summary !== undefined) return { state, problems, summary };
  if (counts.isBegun()) problems.push({ kind: "unreadable", id: LOG });
  return { state, problems };
}

interface Read {
  readonly vocabulary: LinkVocabulary;
  readonly answers: Map<string, string>;
  readonly observed: Map<string, string>;
  readonly parameters: Map<string, string>;
  readonly done: Set<string>;
  readonly counts: SummaryParts;
}

function readPair({ name, value }: Pair, into: Read): LinkProblem | undefined {
  if (name === "v" || name === "_") return undefined;
  if (name === DONE) return readDone(value, into);
  if (name === LOG || name.startsWith(`${LOG}.`)) return into.counts.take(name, value);
  return name.startsWith(PARAMETER)
    ? readParameter(name.slice(PARAMETER.length), value, into)
    : readFacet(name, value, into);
}

interface Pair {
  readonly name: string;
  readonly value: string;
}

function splitPair(pair: string): Pair {
  const at = pair.indexOf("=");
  return at < 0
    ? { name: pair, value: "" }
    : { name: pair.slice(0, at), value: pair.slice(at + 1) };
}

/** Mail gateways and chat programs encode a fragment once more on its way. */
function unwrap(fragment: string): string {
  let text = fragment;
  for (let turn = 0; turn < 2; turn += 1) {
    text = text.replace(/^(?:[#?]|%23|%2523)+/i, "");
    // a parameter may hold an escape of its own, but a whole link has its `=` in clear
    if (text.includes("=") || !/%(?:25)?3D/i.test(text)) break;
    text = decoded(text);
  }
  return text.replace(/^[#?]+/, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // a cut may go through an escape
    return text.replace(/%[0-9a-f]?$/i, "");
  }
}

function versionProblems(pairs: readonly Pair[]): readonly LinkProblem[] {
  const version = pairs.find(({ name }) => name === "v")?.value;
  if (version === undefined || version === String(LINK_VERSION)) return [];
  return [{ kind: /^\d{1,4}$/.test(version) ? "newer-version" : "unreadable", id: "v" }];
}

function checksumProblems(text: string, pairs: readonly Pair[]): readonly LinkProblem[] {
  if (!pairs.some(({ name }) => name === "v")) return [];
  const at = text.lastIndexOf("&_=");
  const isWhole = at >= 0 && checksum(text.slice(0, at)) === text.slice(at + 3);
  return isWhole ? [] : [{ kind: "cut-or-changed" }];
}

function readFacet(
  name: string,
  value: string,
  into: {
    readonly vocabulary: LinkVocabulary;
    readonly answers: Map<string, string>;
    readonly observed: Map<string, string>;
  },
): LinkProblem | undefined {
  const facet = into.vocabulary.facets.find(({ id }) => id === name);
  if (facet === undefined) return { kind: "unknown-id", ...ifId(name) };
  if (into.answers.has(name) || into.observed.has(name))
    return { kind: "repeated-id", id: facet.id };
  const isObserved = value.startsWith(OBSERVED);
  const option = isObserved ? value.slice(OBSERVED.length) : value;
  const isKnown =
    facet.options.includes(isObserved ? option.replace(/^~{1,3}/, "") : option) ||
    (!isObserved && option === UNSURE);
  if (!isKnown) return { kind: "unknown-option", id: facet.id };
  (isObserved ? into.observed : into.answers).set(name, option);
  return undefined;
}

function readParameter(
  name: string,
  value: string,
  into: { readonly vocabulary: LinkVocabulary; readonly parameters: Map<string, string> },
): LinkProblem | undefined {
  if (!into.vocabulary.parameterNames.includes(name)) return { kind: "unknown-id", ...ifId(name) };
  if (into.parameters.has(name)) return { kind: "repeated-id", id: name };
  const text = decoded(value);
  if (!into.vocabulary.fitsParameter(name, text)) return { kind: "unknown-option", id: name };
  into.parameters.set(name, text);
  return undefined;
}

function readDone(
  value: string,
  into: { readonly vocabulary: LinkVocabulary; readonly done: Set<string> },
): LinkProblem | undefined {
  const steps = value.split(".");
  for (const step of steps) if (into.vocabulary.steps.includes(step)) into.done.add(step);
  return steps.every((step) => into.done.has(step))
    ? undefined
    : { kind: "unknown-option", id: DONE };
}

function ifId(name: string): { readonly id?: string } {
  return /^[a-z0-9-]{1,40}$/.test(name) ? { id: name } : {};
}
