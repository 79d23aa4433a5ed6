import { knownOptions } from "./narrow";
import type { Catalogue, Observation, Signature } from "./types";

/** What the catalogue takes for granted where nothing that was observed speaks of it. */
export function presume(
  catalogue: Catalogue,
  observations: readonly Observation[],
): readonly Observation[] {
  const known = knownOptions(observations);
  const holds = (signature: Signature): boolean =>
    Object.entries(signature).some(([facet, options]) => options?.includes(known.get(facet) ?? ""));
  return (catalogue.presumptions ?? []).flatMap(({ facet, option, where, unless }) =>
    known.has(facet) || (where && !holds(where)) || (unless && holds(unless))
      ? []
      : [{ facet, option, source: "presumption" as const }],
  );
}
