import {
  type CauseEntry,
  type CauseId,
  causes,
  type FacetEntry,
  type FacetId,
  facets,
  type HopId,
  hops,
} from "@/lib";

const causesById = new Map<CauseId, CauseEntry>(causes.map((cause) => [cause.id, cause]));
const hopsById = new Map<CauseId, HopId>(causes.map(({ id, hop }) => [id, hop]));
const facetsById = new Map<FacetId, FacetEntry>(facets.map((facet) => [facet.id, facet]));

export function causeEntry(id: CauseId): CauseEntry | undefined {
  return causesById.get(id);
}

export function facetEntry(id: FacetId): FacetEntry | undefined {
  return facetsById.get(id);
}

/** The station at which a cause refuses a request. */
export function hopOf(id: CauseId): HopId | undefined {
  return hopsById.get(id);
}

/** The stations in the order in which a request meets them, each with those of the causes there. */
export function byHop(
  ids: readonly CauseId[],
): readonly { hop: HopId; causes: readonly CauseId[] }[] {
  return hops.map((hop) => ({ hop, causes: ids.filter((id) => hopOf(id) === hop) }));
}
