export type { ProductWords } from "./product-words";
export type {
  AllCauseWords,
  AnyCauseWords,
  AnyFacetWords,
  HopWords,
  PitfallWords,
  Words,
} from "./words";
