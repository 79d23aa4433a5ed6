import { applies, evenShares, knownOptions } from "./narrow";
import type { Catalogue, Cause, Facet, Narrowing, Observation, Weighted } from "./types";

function entropy(weights: readonly number[], total: number): number {
  let bits = 0;
  for (const weight of weights) {
    const part = weight / total;
    if (part > 0) bits -= part * Math.log2(part);
  }
  return bits;
}

function sumOf(weights: readonly number[]): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}

interface Candidate {
  readonly cause: Cause;
  readonly weight: number;
}

/** How many of the causes can produce each option of the facet. */
function ableOf(facet: Facet, causes: readonly Candidate[]): readonly number[] {
  const able = facet.options.map(() => 0);
  for (const { cause } of causes)
    for (const [at, share] of evenShares(cause, facet).entries())
      if (share > 0) able[at] = (able[at] ?? 0) + 1;
  return able;
}

/** True where some option, possible for one of the causes, would rule out another. */
function splits(facet: Facet, causes: readonly Candidate[]): boolean {
  return ableOf(facet, causes).some((able) => able > 0 && able < causes.length);
}

/**
 * Expected information of the facet's answer, in bits: what the belief's entropy is expected to
 * lose (Heckerman, Breese, Rommelse: Decision-theoretic troubleshooting, CACM 38(3), 1995).
 */
function informationGain(facet: Facet, causes: readonly Candidate[]): number {
  const weights = causes.map(({ weight }) => weight);
  const shares = causes.map(({ cause }) => evenShares(cause, facet));
  let after = 0;
  for (const at of facet.options.keys()) {
    const joint = weights.map((weight, index) => weight * (shares[index]?.[at] ?? 0));
    const likelihood = sumOf(joint);
    if (likelihood > 0) after += likelihood * entropy(joint, likelihood);
  }
  return entropy(weights, sumOf(weights)) - after;
}

/**
 * Of the facets that are worth at least this share of the best, the one is asked that leaves the fewest
 * causes at worst: by information alone rare causes end long ways.
 */
const NEARLY = 0.35;

/** From this likelihood a facet is taken to apply although what it hangs on was not asked. */
const LIKELY = 0.8;

/** How likely it is, by what is left, that the facet on which this one hangs has an option for which it applies. */
function likelihoodThatApplies(
  { facets }: Catalogue,
  { applies: condition }: Facet,
  causes: readonly Candidate[],
): number {
  const other = facets.find(({ id }) => id === condition?.facet);
  if (condition === undefined || other === undefined) return 1;
  let sum = 0;
  for (const { cause, weight } of causes) {
    const shares = evenShares(cause, other);
    for (const [at, option] of other.options.entries()) {
      if (condition.options.includes(option)) sum += weight * (shares[at] ?? 0);
    }
  }
  return sum;
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
  const causes = candidates(catalogue, narrowing.remaining);
  const open = catalogue.facets.filter(
    (facet) =>
      !known.has(facet.id) &&
      !declined.has(facet.id) &&
      facet.effort !== undefined &&
      applies(facet, known) &&
      splits(facet, causes),
  );
  const isOpen = new Set(open.map(({ id }) => id));
  const worth = open
    // what it hangs on comes first, as long as that can still be asked and is in doubt
    .filter(
      (facet) =>
        facet.applies === undefined ||
        !isOpen.has(facet.applies.facet) ||
        likelihoodThatApplies(catalogue, facet, causes) >= LIKELY,
    )
    .map((facet) => ({
      facet,
      worth: informationGain(facet, causes) / (facet.effort ?? Number.POSITIVE_INFINITY),
    }));
  const most = worth.reduce((max, one) => Math.max(max, one.worth), 0);
  let best: { facet: Facet; left: number } | undefined;
  for (const { facet, worth: one } of worth) {
    if (one < most * NEARLY) continue;
    // biome-ignore lint/plugin: one for each option
    const left = Math.max(...ableOf(facet, causes));
    if (best === undefined || left < best.left) best = { facet, left };
  }
  return best?.facet;
}

/** Whether an answer to the facet could change what is left: it applies, and splits it. */
export function couldTell(
  catalogue: Catalogue,
  id: string,
  {
    observations,
    remaining,
  }: Pick<Narrowing, "remaining"> & {
    readonly observations: readonly Observation[];
  },
): boolean {
  const facet = catalogue.facets.find((one) => one.id === id);
  if (facet === undefined) return false;
  return (
    applies(facet, knownOptions(observations)) && splits(facet, candidates(catalogue, remaining))
  );
}

/** What is left, weighed as it is believed. */
function candidates({ causes }: Catalogue, remaining: readonly Weighted[]): readonly Candidate[] {
  const weights = new Map(remaining.map(({ cause, weight }) => [cause, weight] as const));
  return causes.flatMap((cause) => {
    const weight = weights.get(cause.id);
    return weight === undefined ? [] : [{ cause, weight }];
  });
}
