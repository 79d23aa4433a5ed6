import { type AnyFacetWords, type FacetId, words } from "@/lib";

export const {
  causes: causeWords,
  facets: facetWords,
  hops: hopWords,
  statuses: statusWords,
} = words.en;

export function facetName(facet: FacetId): string {
  return facetWords[facet].name;
}

export function optionLabel(facet: FacetId, option: string): string {
  const { options }: AnyFacetWords = facetWords[facet];
  return options[option]?.label ?? option;
}
