import type { Words } from "../words";
import { facetWords } from "./facets";
import { hopWords } from "./hops";
import { titles } from "./titles";

/** Simplified Chinese, but for the words of the causes and the help with the questions, which are loaded by themselves. */
export const chinese: Words = {
  titles,
  facets: facetWords,
  hops: hopWords,
};
