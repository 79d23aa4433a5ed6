export type { ProductWords } from "./product-words";
export type {
  AllCauseWords,
  AllFacetHelp,
  AnyCauseWords,
  AnyFacetHelp,
  AnyFacetWords,
  HopWords,
  PitfallWords,
  PolicyFaultWords,
  Words,
} from "./words";
