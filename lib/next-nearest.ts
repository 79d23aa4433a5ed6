import { type Diagnosis, toEngine } from "./diagnose";
import { objectionsTo } from "./engine";
import { type CauseId, catalogue, type FacetId, isCauseId, isFacetId } from "./knowledge";

/** A cause that is out, and all that would have to be wrong for it. */
export interface NearCause {
  readonly cause: CauseId;
  readonly doubt: readonly FacetId[];
}

/** The facets whose observations the cause that was named cannot show: read loosely, and outweighed. */
export function misfits({
  cause,
  observations,
}: Pick<Diagnosis, "cause" | "observations">): ReadonlySet<FacetId> {
  if (cause === undefined) return new Set();
  const objections = objectionsTo(catalogue, observations.map(toEngine));
  const { doubt = [] } = objections.find((one) => one.cause === cause) ?? {};
  return new Set(doubt.map(({ facet }) => facet).filter(isFacetId));
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
