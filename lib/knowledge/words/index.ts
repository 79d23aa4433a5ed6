export type { ProductWords } from "./product-words";
export type {
  AllCauseWords,
  AnyCauseWords,
  AnyFacetWords,
  HopWords,
  PitfallWords,
  PolicyFaultWords,
  Words,
} from "./words";
