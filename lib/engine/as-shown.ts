import { canProduce } from "./can-produce";
import type { Catalogue, Cause, Observation } from "./types";

/**
 * The catalogue as it reads beside what was observed. Where evidence shows that one cause stands behind a
 * refusal that another one words, what was observed of the wording says nothing against that cause, and no
 * other cause can have shown what shows it. Whatever else speaks against it leaves all as it is.
 */
export function asShown(catalogue: Catalogue, observations: readonly Observation[]): Catalogue {
  const cause = catalogue.causes.find((one) => isShown(one, observations));
  if (cause?.behind === undefined) return catalogue;
  const known = shown.get(cause) ?? shownBehind(catalogue, cause, cause.behind);
  shown.set(cause, known);
  return known;
}

// a catalogue does not change
const shown = new WeakMap<Cause, Catalogue>();

function isShown(cause: Cause, observations: readonly Observation[]): boolean {
  const { behind } = cause;
  return (
    behind !== undefined &&
    observations.some(
      ({ facet, option, source }) =>
        source === "evidence" && facet === behind.facet && option === behind.option,
    ) &&
    observations.every(
      ({ facet, option, source }) =>
        source === "presumption" ||
        source === "told" ||
        behind.worded.includes(facet) ||
        canProduce(cause, facet, option),
    )
  );
}

function shownBehind(
  catalogue: Catalogue,
  cause: Cause,
  { facet, option, worded }: NonNullable<Cause["behind"]>,
): Catalogue {
  const without = (signature: Cause["signature"] = {}) =>
    Object.fromEntries(Object.entries(signature).filter(([id]) => !worded.includes(id)));
  const options = catalogue.facets.find(({ id }) => id === facet)?.options ?? [];
  const others = options.filter((one) => one !== option);
  return {
    ...catalogue,
    causes: catalogue.causes.map((one) =>
      one === cause
        ? { ...one, signature: without(one.signature), unusual: without(one.unusual) }
        : { ...one, signature: { ...one.signature, [facet]: others } },
    ),
  };
}
