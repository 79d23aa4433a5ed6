import { canProduce } from "./can-produce";
import type { Catalogue, Cause, Observation } from "./types";

/**
 * The catalogue as it reads beside what was observed. Where evidence shows that one cause stands behind a
 * refusal that another one words, what was observed of the wording says nothing against that cause, and no
 * other cause can have shown what shows it. Whatever else speaks against it leaves all as it is.
 */
export function asShown(catalogue: Catalogue, observations: readonly Observation[]): Catalogue {
  const cause = catalogue.causes.find((one) => isShown(one, observations));
  const { behind } = cause ?? {};
  if (cause === undefined || behind === undefined) return catalogue;
  const worded = observations.filter(({ facet }) => behind.worded.includes(facet));
  const id = worded.map(({ facet, option }) => `${facet}=${option}`).join("&");
  const known = shown.get(cause)?.get(id) ?? shownBehind(catalogue, { ...cause, behind }, worded);
  shown.set(cause, (shown.get(cause) ?? new Map()).set(id, known));
  return known;
}

// a catalogue does not change, and is asked for the same many times in one diagnosis
const shown = new WeakMap<Cause, Map<string, Catalogue>>();

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

/** The words are then those that it shows: they tell it from no other cause. */
function shownBehind(
  catalogue: Catalogue,
  { id, signature, behind: { facet, option } }: Cause & Required<Pick<Cause, "behind">>,
  worded: readonly Observation[],
): Catalogue {
  const options = catalogue.facets.find((one) => one.id === facet)?.options ?? [];
  const others = options.filter((one) => one !== option);
  const words = Object.fromEntries(worded.map((one) => [one.facet, [one.option]]));
  return {
    ...catalogue,
    causes: catalogue.causes.map((one) =>
      one.id === id
        ? { ...one, signature: { ...signature, ...words } }
        : { ...one, signature: { ...one.signature, [facet]: others } },
    ),
  };
}
