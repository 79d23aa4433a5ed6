import type { Catalogue } from "../engine";
import { causes } from "./causes";
import { commonnessOf, optionCommonness } from "./commonness";
import { facets } from "./facets";
import { presumptions } from "./presumptions";
import { showingMessages, shownMessage } from "./shown-message";
import type { CauseId, FacetId } from "./types";

/** All causes and facets, in the form in which the engine reads them. */
export const catalogue: Catalogue = {
  facets: [
    ...facets.map((facet) => ({ ...facet, commonness: optionCommonness[facet.id] ?? {} })),
    shownMessage,
  ],
  causes: causes.map((cause) => showingMessages({ ...cause, ...commonnessOf(cause.id) })),
  presumptions,
};

/** True for the id of a cause of the catalogue. */
export function isCauseId(id: string): id is CauseId {
  return causes.some((cause) => cause.id === id);
}

/** True for the id of a facet of the catalogue. */
export function isFacetId(id: string): id is FacetId {
  return facets.some((facet) => facet.id === id);
}

export { causes } from "./causes";
export { facetCommandIds, facetCommands } from "./facet-commands";
export { type FacetEntry, facets } from "./facets";
export { hops } from "./hops";
export { pitfallSources } from "./pitfalls";
export { type Products, products } from "./products";
export { remedies } from "./remedies";
export { samples } from "./samples";
export { shownMessage } from "./shown-message";
export { sources } from "./sources";
export { statusSources } from "./statuses";
export type {
  AnyRemedy,
  CauseEntry,
  CauseId,
  CauseSignature,
  FacetCommands,
  FacetId,
  HopId,
  OptionId,
  Remedies,
  Role,
  Source,
  SourceId,
  Sources,
  Step,
  WafRuleWords,
} from "./types";
export { type WafSubject, wafSubjectOf } from "./waf-rules";
