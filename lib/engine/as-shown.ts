import { canProduce } from "./can-produce";
import type { Catalogue, Observation } from "./types";

/**
 * The catalogue as it reads beside what was observed. Where evidence shows that one cause stands behind a
 * refusal that another one words, the words are those that it shows, and no other cause can have shown what
 * shows it. Whatever else speaks against it leaves all as it is.
 */
export function asShown(catalogue: Catalogue, observations: readonly Observation[]): Catalogue {
  const cause = catalogue.causes.find(
    ({ behind, ...one }) =>
      behind !== undefined &&
      observations.some(
        ({ source, facet, option }) =>
          source === "evidence" && facet === behind.facet && option === behind.option,
      ) &&
      observations.every(
        ({ facet, option }) => behind.worded.includes(facet) || canProduce(one, facet, option),
      ),
  );
  if (cause?.behind === undefined) return catalogue;
  const { facet, worded } = cause.behind;
  const words = observations
    .filter((seen) => worded.includes(seen.facet))
    .map((seen) => [seen.facet, [seen.option]]);
  return {
    ...catalogue,
    causes: catalogue.causes.map((one) => ({
      ...one,
      signature: {
        ...one.signature,
        ...(one === cause ? Object.fromEntries(words) : { [facet]: [] }),
      },
    })),
  };
}
