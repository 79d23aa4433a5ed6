export { asShown } from "./as-shown";
export { canProduce } from "./can-produce";
export { type Conclusion, concludeFrom, objectionsTo } from "./conclude";
export { growTree, questionOdds, type Tree, walkTree } from "./grow-tree";
export { heed } from "./heed";
export { narrow } from "./narrow";
export { couldTell, nextFacet } from "./next-facet";
export { presume } from "./presume";
export type { Catalogue, Cause, Facet, Narrowing, Observation, Signature } from "./types";
