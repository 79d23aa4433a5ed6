export { type Conclusion, concludeFrom } from "./conclude";
export { growTree, type Tree, walkTree } from "./grow-tree";
export { type Finding, lintCatalogue } from "./lint-catalogue";
export { applies, canProduce, narrow } from "./narrow";
export { nextFacet } from "./next-facet";
export type {
  Applicability,
  Catalogue,
  Cause,
  Facet,
  Narrowing,
  Observation,
  RuledOut,
  Signature,
  Twin,
  Weighted,
} from "./types";
