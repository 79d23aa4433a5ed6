import { canProduce } from "./can-produce";
import type { Catalogue, Observation } from "./types";

/**
 * The catalogue as it reads beside what was observed. Where evidence shows that one cause stands behind a
 * refusal that another one words, the words are those that it shows, and no other cause can have shown what
 * shows it. Whatever else speaks against it leaves all as it is.
 */
export function asShown(catalogue: Catalogue, seen: readonly Observation[]): Catalogue {
  const cause = catalogue.causes.find(
    (one) =>
      one.behind &&
      seen.some(({ facet, source }) => facet === one.behind?.facet && source === "evidence") &&
      seen.every(
        ({ facet, option }) => one.behind?.worded.includes(facet) || canProduce(one, facet, option),
      ),
  );
  if (cause?.behind === undefined) return catalogue;
  const others = { [cause.behind.facet]: [] };
  const own = Object.fromEntries(seen.map(({ facet, option }) => [facet, [option]]));
  const causes = catalogue.causes.map((one) => {
    return { ...one, signature: { ...one.signature, ...(one === cause ? own : others) } };
  });
  return { ...catalogue, causes };
}
