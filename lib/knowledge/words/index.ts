export type {
  AllCauseWords,
  AnyCauseWords,
  AnyFacetWords,
  HopWords,
  PitfallWords,
  Words,
} from "./words";
