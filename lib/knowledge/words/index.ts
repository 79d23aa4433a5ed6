export type { AllCauseWords, AnyCauseWords, AnyFacetWords, HopWords, Words } from "./words";
