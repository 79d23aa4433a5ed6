import type { Catalogue, Cause, Facet, Narrowing, Observation, RuledOut } from "./types";

/** An option that a cause seldom produces counts this much of one that it usually does. */
const UNUSUAL_WEIGHT = 0.2;

/** True where the cause can produce the option; a facet that it does not mention says nothing. */
export function canProduce(cause: Cause, facet: string, option: string): boolean {
  const usual = cause.signature[facet];
  const unusual = cause.unusual?.[facet];
  if (usual === undefined && unusual === undefined) return true;
  return (usual?.includes(option) ?? false) || (unusual?.includes(option) ?? false);
}

/** How well an option that the cause can produce fits it: 1, or less where it is unusual. */
export function share(cause: Cause, facet: string, option: string): number {
  return cause.unusual?.[facet]?.includes(option) ? UNUSUAL_WEIGHT : 1;
}

/** True where the facet means something, given what is known of the one it hangs on. */
export function applies(facet: Facet, known: ReadonlyMap<string, string>): boolean {
  if (facet.applies === undefined) return true;
  const option = known.get(facet.applies.facet);
  if (option === undefined) return facet.applies.unknown === "counts";
  return facet.applies.options.includes(option);
}

/** The observations as a map from facet to option. */
export function knownOptions(observations: readonly Observation[]): ReadonlyMap<string, string> {
  // a Map, not an object: ids arrive in links, and `__proto__` is a legal one
  return new Map(observations.map(({ facet, option }) => [facet, option]));
}

/**
 * Rule out every cause whose signature cannot produce one of the observations, and weigh the rest.
 *
 * A facet that a signature does not mention says nothing, and an unknown facet rules out nothing:
 * a missing header is no proof. The result does not depend on the order of the observations; the
 * reason given for a cause is the first in the catalogue's order of facets.
 *
 * @param observations at most one a facet; facets and options that the catalogue lacks are ignored.
 */
export function narrow(catalogue: Catalogue, observations: readonly Observation[]): Narrowing {
  const known = knownOptions(observations);
  const byFacet = new Map(observations.map((observation) => [observation.facet, observation]));
  const counted: Observation[] = [];
  const idle: Observation[] = [];
  for (const facet of catalogue.facets) {
    const observation = byFacet.get(facet.id);
    if (observation === undefined || !facet.options.includes(observation.option)) continue;
    (applies(facet, known) ? counted : idle).push(observation);
  }

  const ruledOut: RuledOut[] = [];
  const left: { cause: string; weight: number }[] = [];
  for (const cause of catalogue.causes) {
    const because = counted.find(({ facet, option }) => !canProduce(cause, facet, option));
    if (because !== undefined) {
      ruledOut.push({ cause: cause.id, because });
      continue;
    }
    const weight = counted.reduce(
      (product, { facet, option }) => product * share(cause, facet, option),
      cause.commonness,
    );
    left.push({ cause: cause.id, weight });
  }

  const total = left.reduce((sum, { weight }) => sum + weight, 0);
  const remaining = left
    .map(({ cause, weight }) => ({ cause, weight: weight / total }))
    // a stable sort: equals keep the catalogue's order
    .sort((a, b) => b.weight - a.weight);
  return { remaining, ruledOut, idle };
}
