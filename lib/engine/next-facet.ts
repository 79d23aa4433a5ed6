import {
  applies,
  canProduce,
  countObservations,
  knownOptions,
  optionShares,
  usualness,
} from "./narrow";
import type { Catalogue, Cause, Facet, Narrowing, Observation, Weighted } from "./types";

function entropy(weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((bits, weight) => {
    const part = weight / total;
    return part > 0 ? bits - part * Math.log2(part) : bits;
  }, 0);
}

interface Candidate {
  readonly cause: Cause;
  readonly weight: number;
}

/** True where some option, possible for one of the causes, would rule out another. */
function splits(facet: Facet, causes: readonly Candidate[]): boolean {
  return facet.options.some((option) => {
    const able = causes.filter(({ cause }) => canProduce(cause, facet.id, option)).length;
    return able > 0 && able < causes.length;
  });
}

/**
 * Expected information of the facet's answer, in bits: what the belief's entropy is expected to
 * lose (Heckerman, Breese, Rommelse: Decision-theoretic troubleshooting, CACM 38(3), 1995).
 */
function informationGain(facet: Facet, causes: readonly Candidate[]): number {
  const before = entropy(causes.map(({ weight }) => weight));
  const shares = causes.map(({ cause }) => optionShares(cause, facet));
  let after = 0;
  for (const at of facet.options.keys()) {
    const joint = causes.map(({ weight }, index) => weight * (shares[index]?.[at] ?? 0));
    const likelihood = joint.reduce((sum, weight) => sum + weight, 0);
    if (likelihood > 0) after += likelihood * entropy(joint);
  }
  return before - after;
}

/**
 * Of the facets that are worth at least this share of the best, the one is asked that leaves the fewest
 * causes at worst: by information alone rare causes end long ways.
 */
const NEARLY = 0.5;

/** How many causes the least telling answer leaves. */
function mostLeft(facet: Facet, causes: readonly Candidate[]): number {
  return facet.options.reduce(
    (most, option) =>
      Math.max(most, causes.filter(({ cause }) => canProduce(cause, facet.id, option)).length),
    0,
  );
}

/**
 * The facet to ask about next: of those with nearly the highest expected information about what is left,
 * divided by the effort to answer them, the one whose least telling answer leaves the fewest causes; ties
 * go to the catalogue's order.
 *
 * @param declined facets that the person could not answer; they are not asked again.
 * @returns undefined where no facet can split what is left.
 */
export function nextFacet(
  catalogue: Catalogue,
  observations: readonly Observation[],
  narrowing: Pick<Narrowing, "remaining">,
  declined: ReadonlySet<string> = new Set(),
): Facet | undefined {
  if (narrowing.remaining.length < 2) return undefined;
  const known = knownOptions(observations);
  const causes = candidates(catalogue, observations, narrowing.remaining);
  const open = catalogue.facets.filter(
    (facet) =>
      !known.has(facet.id) &&
      !declined.has(facet.id) &&
      facet.effort !== undefined &&
      applies(facet, known) &&
      splits(facet, causes),
  );
  const openIds = new Set(open.map(({ id }) => id));
  const worth = open
    // what it hangs on comes first, as long as that can still be asked
    .filter((facet) => facet.applies === undefined || !openIds.has(facet.applies.facet))
    .map((facet) => ({
      facet,
      worth: informationGain(facet, causes) / (facet.effort ?? Number.POSITIVE_INFINITY),
    }));
  const most = worth.reduce((max, one) => Math.max(max, one.worth), 0);
  let best: { facet: Facet; left: number } | undefined;
  for (const { facet, worth: one } of worth) {
    if (one < most * NEARLY) continue;
    const left = mostLeft(facet, causes);
    if (best === undefined || left < best.left) best = { facet, left };
  }
  return best?.facet;
}

/**
 * What is left, weighed by how common it is and less where something unusual for it was seen. Weighed
 * by the whole belief, the questions would go after what is believed already, and the longest way to a
 * cause would be half as long again.
 */
function candidates(
  catalogue: Catalogue,
  observations: readonly Observation[],
  remaining: readonly Weighted[],
): readonly Candidate[] {
  const left = new Set(remaining.map(({ cause }) => cause));
  const { counted } = countObservations(catalogue, observations);
  const weighed = catalogue.causes
    .filter(({ id }) => left.has(id))
    .map((cause) => ({
      cause,
      weight: counted.reduce(
        (product, { observation: { facet, option } }) => product * usualness(cause, facet, option),
        cause.commonness,
      ),
    }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed.map(({ cause, weight }) => ({ cause, weight: weight / total }));
}
