import { useMemo } from "react";
import type { AnyFacetWords, FacetId, Words } from "@/lib";
import { useSpeech } from "./language";

/** The words of the knowledge, and the two that are asked for most. */
export interface SpokenWords extends Words {
  readonly facetName: (facet: FacetId) => string;
  readonly optionLabel: (facet: FacetId, option: string) => string;
}

/** The words of the knowledge in the language of the page. */
export function useWords(): SpokenWords {
  const { words } = useSpeech().language;
  return useMemo(() => spoken(words), [words]);
}

/** The words of one language, for what is written without a page around it. */
export function spoken(words: Words): SpokenWords {
  return {
    ...words,
    facetName: (facet) => words.facets[facet].name,
    optionLabel(facet, option) {
      const { options }: AnyFacetWords = words.facets[facet];
      return options[option] ?? option;
    },
  };
}
