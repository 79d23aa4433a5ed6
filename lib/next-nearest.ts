import { type Diagnosis, toEngine } from "./diagnose";
import { objectionsTo } from "./engine";
import { type CauseId, catalogue, type FacetId, isCauseId, isFacetId } from "./knowledge";

/** A cause that is out, and all that would have to be wrong for it. */
export interface NearCause {
  readonly cause: CauseId;
  readonly doubt: readonly FacetId[];
}

/**
 * The causes that come next where the one that was found is not it: those against which the fewest
 * observations speak, in the order of the catalogue. Empty where nothing speaks against any.
 */
export function nextNearest({
  observations,
}: Pick<Diagnosis, "observations">): readonly NearCause[] {
  const seen = observations.map(toEngine);
  const out = objectionsTo(catalogue, seen).filter(({ doubt }) => doubt.length > 0);
  // biome-ignore lint/plugin: one for each cause of the catalogue
  const fewest = Math.min(...out.map(({ doubt }) => doubt.length));
  return out.flatMap(({ cause, doubt }) =>
    doubt.length === fewest && isCauseId(cause)
      ? [{ cause, doubt: doubt.map(({ facet }) => facet).filter(isFacetId) }]
      : [],
  );
}
