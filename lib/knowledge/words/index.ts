import type { CauseId, FacetId, HopId, HopWords, OptionWords, StepWords } from "../types";
import { causeWords } from "./en/causes";
import { facetWords } from "./en/facets";
import { hopWords } from "./en/hops";
import { statusWords } from "./en/statuses";

/** A cause's words, whatever the cause. */
export interface AnyCauseWords {
  readonly title: string;
  readonly why: string;
  readonly steps: { readonly [step: string]: StepWords };
}

/** A facet's words, whatever the facet. */
export interface AnyFacetWords {
  readonly name: string;
  readonly question: string;
  readonly decides: string;
  readonly options: { readonly [option: string]: OptionWords };
  readonly findOut: string;
}

/** All words of one language. */
export interface Words {
  readonly causes: { readonly [C in CauseId]: AnyCauseWords };
  readonly facets: { readonly [F in FacetId]: AnyFacetWords };
  readonly hops: { readonly [H in HopId]: HopWords };
  /** What a status other than 403 means here. */
  readonly statuses: (status: number) => string;
}

/** The words of each language; a second one is one more folder and one more line. */
export const words: { readonly en: Words } = {
  en: { causes: causeWords, facets: facetWords, hops: hopWords, statuses: statusWords },
};

export type { HopWords } from "../types";
