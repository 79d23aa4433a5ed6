import { type DiagnosisObservation, diagnose, toEngine } from "./diagnose";
import { canProduce, narrow, nextFacet } from "./engine";
import { type CauseId, catalogue, causes, type FacetId, isFacetId, samples } from "./knowledge";
import { nextNearest } from "./next-nearest";
import { proofsOf } from "./proofs";
import { saysNothing, sightingOf } from "./sightings";

/** What a cause looks like in an answer, and what it may be taken for. */
export interface Portrait {
  /** An answer that it gives, line by line. */
  readonly sample: readonly { readonly text: string; readonly isTelling: boolean }[];
  /** How many causes give such an answer, this one among them. */
  readonly left: number;
  /** The permalink's fragment of the diagnosis that the answer alone leads to. */
  readonly link: string;
  /** What it is taken for, the likeliest first. */
  readonly rivals: readonly Rival[];
}

/** A cause that is near another one, and the check that tells the two apart. */
export interface Rival {
  readonly cause: CauseId;
  readonly check: Check | undefined;
}

/** What is looked at, and what is seen where it is the one cause, and where it is the other. */
export interface Check {
  readonly facet: FacetId;
  readonly here: readonly string[];
  readonly there: readonly string[];
}

/** So many rivals a person compares. */
const MOST_RIVALS = 4;
/** A cause of less is not what comes to mind. */
const NOTABLE = 0.02;

/** Draw a cause: its sample, what of it tells, and its rivals by what the engine makes of the sample. */
export function portraitOf(id: CauseId): Portrait {
  const diagnosis = diagnose({ text: samples[id] });
  const { observations, remaining, link } = diagnosis;
  const telling = new Set(proofsOf(diagnosis).deciding.map(({ line }) => line));
  const isOther = (cause: CauseId) => cause !== id;
  const left = remaining.map(({ cause }) => cause).filter(isOther);
  const rivals = left.length > 0 ? left : nearOf(id, observations).filter(isOther);
  const known = left.length > 0 ? observations : [];
  return {
    sample: samples[id].split("\n").map((text, at) => ({ text, isTelling: telling.has(at + 1) })),
    left: left.length + 1,
    link,
    rivals: rivals
      .slice(0, MOST_RIVALS)
      .map((cause) => ({ cause, check: checkBetween([id, cause], known) })),
  };
}

/**
 * Of an answer that only one cause gives, those that say much the same, else those against which the least
 * speaks, and of these first what refuses at the same station.
 */
function nearOf(id: CauseId, observations: readonly DiagnosisObservation[]): readonly CauseId[] {
  const message = observations.filter(
    ({ facet, option }) => facet === "message" && !saysNothing.has(option),
  );
  const denial = observations.filter(({ facet }) => facet === "denial");
  if (message.length > 0) {
    for (const said of [[...message, ...denial], message]) {
      const alike = sightingOf(said).causes.filter(({ share }) => share >= NOTABLE);
      if (alike.length > 1) return alike.map(({ cause }) => cause);
    }
  }
  const near = new Set(nextNearest({ observations }).map(({ cause }) => cause));
  const hopOf = new Map(causes.map((cause) => [cause.id, cause.hop]));
  const isAway = (cause: CauseId) => (hopOf.get(cause) === hopOf.get(id) ? 0 : 1);
  return sightingOf([])
    .causes.map(({ cause }) => cause)
    .filter((cause) => near.has(cause))
    .toSorted((one, other) => isAway(one) - isAway(other));
}

/** What the engine would ask next if there were two causes alone; if they may answer alike, what they cannot. */
function checkBetween(
  pair: readonly [CauseId, CauseId],
  known: readonly DiagnosisObservation[],
): Check | undefined {
  const both = pair.flatMap((one) => catalogue.causes.filter(({ id }) => id === one));
  const two = { ...catalogue, causes: both };
  const seen = known.map(toEngine);
  const asked = nextFacet(two, seen, narrow(two, seen), new Set());
  const open = catalogue.facets
    .filter(({ id, effort }) => effort !== undefined && !seen.some(({ facet }) => facet === id))
    .toSorted((one, other) => (one.effort ?? 0) - (other.effort ?? 0));
  for (const facet of asked === undefined ? open : [asked, ...open]) {
    const [here = [], there = []] = both.map(({ signature }) => signature[facet.id] ?? []);
    const isApart = !facet.options.some((option) =>
      both.every((cause) => canProduce(cause, facet.id, option)),
    );
    if (isApart && here.length > 0 && there.length > 0 && isFacetId(facet.id)) {
      return { facet: facet.id, here, there };
    }
  }
  return undefined;
}
