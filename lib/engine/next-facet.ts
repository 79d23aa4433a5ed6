import { applies, bitsOf, evenEntropies, evenShares, knownOptions } from "./narrow";
import type { Catalogue, Facet, Narrowing, Observation, Weighted } from "./types";

/** A cause that is left, by its place in the catalogue. */
interface Candidate {
  readonly at: number;
  readonly weight: number;
}

/** How the causes that are left share their belief among the options of a facet. */
interface Sharing {
  readonly facet: Facet;
  readonly causes: readonly Candidate[];
  readonly shares: readonly (readonly number[])[];
}

function sharing(catalogue: Catalogue, facet: Facet, causes: readonly Candidate[]): Sharing {
  const ofAll = evenShares(catalogue, facet);
  return { facet, causes, shares: causes.map(({ at }) => ofAll[at] ?? []) };
}

/** How many of the causes can produce an option. */
function ableOf({ shares }: Sharing, option: number): number {
  let able = 0;
  for (const one of shares) if ((one[option] ?? 0) > 0) able += 1;
  return able;
}

/** True where some option, possible for one of the causes, would rule out another. */
function splits(sharing: Sharing): boolean {
  return sharing.facet.options.some((_, option) => {
    const able = ableOf(sharing, option);
    return able > 0 && able < sharing.shares.length;
  });
}

/** How many causes the least telling answer leaves. */
function mostLeft(sharing: Sharing): number {
  return sharing.facet.options.reduce(
    (most, _, option) => Math.max(most, ableOf(sharing, option)),
    0,
  );
}

/**
 * Expected information of the facet's answer, in bits: what the belief's entropy is expected to
 * lose (Heckerman, Breese, Rommelse: Decision-theoretic troubleshooting, CACM 38(3), 1995). That is as much
 * as the answer's entropy is more than what each cause leaves open of it.
 */
function informationGain(catalogue: Catalogue, { facet, causes, shares }: Sharing): number {
  const open = evenEntropies(catalogue, facet);
  let gain = 0;
  for (const { at, weight } of causes) {
    const left = open[at];
    // one that shows no option is known by that
    gain += left === undefined ? bitsOf(weight) : -weight * left;
  }
  for (const option of facet.options.keys()) {
    let likelihood = 0;
    for (let at = 0; at < causes.length; at += 1)
      likelihood += (causes[at]?.weight ?? 0) * (shares[at]?.[option] ?? 0);
    gain += bitsOf(likelihood);
  }
  return gain;
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
  catalogue: Catalogue,
  { applies: condition }: Facet,
  causes: readonly Candidate[],
): number {
  const other = catalogue.facets.find(({ id }) => id === condition?.facet);
  if (condition === undefined || other === undefined) return 1;
  const { shares } = sharing(catalogue, other, causes);
  const applying = condition.options.map((name) => other.options.indexOf(name));
  let sum = 0;
  for (const [at, { weight }] of causes.entries())
    for (const option of applying) sum += weight * (shares[at]?.[option] ?? 0);
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
  const open = catalogue.facets
    .filter(
      (facet) =>
        !known.has(facet.id) &&
        !declined.has(facet.id) &&
        facet.effort !== undefined &&
        applies(facet, known),
    )
    .map((facet) => sharing(catalogue, facet, causes))
    .filter(splits);
  const isOpen = new Set(open.map(({ facet }) => facet.id));
  const worth = open
    // what it hangs on comes first, as long as that can still be asked and is in doubt
    .filter(
      ({ facet }) =>
        facet.applies === undefined ||
        !isOpen.has(facet.applies.facet) ||
        likelihoodThatApplies(catalogue, facet, causes) >= LIKELY,
    )
    .map((shared) => ({
      shared,
      worth: informationGain(catalogue, shared) / (shared.facet.effort ?? Number.POSITIVE_INFINITY),
    }));
  const most = worth.reduce((max, one) => Math.max(max, one.worth), 0);
  let best: { facet: Facet; left: number } | undefined;
  for (const { shared, worth: one } of worth) {
    if (one < most * NEARLY) continue;
    const left = mostLeft(shared);
    if (best === undefined || left < best.left) best = { facet: shared.facet, left };
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
    applies(facet, knownOptions(observations)) &&
    splits(sharing(catalogue, facet, candidates(catalogue, remaining)))
  );
}

/** What is left, weighed as it is believed. */
function candidates({ causes }: Catalogue, remaining: readonly Weighted[]): readonly Candidate[] {
  const weights = new Map(remaining.map(({ cause, weight }) => [cause, weight] as const));
  return causes.flatMap(({ id }, at) => {
    const weight = weights.get(id);
    return weight === undefined ? [] : [{ at, weight }];
  });
}
