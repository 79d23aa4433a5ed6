export { asShown } from "./as-shown";
export { canProduce } from "./can-produce";
export { type Conclusion, concludeFrom, objectionsTo } from "./conclude";
export { growTree, type Tree } from "./grow-tree";
export { heed } from "./heed";
export { narrow, optionShares } from "./narrow";
export { couldTell, nextFacet } from "./next-facet";
export { presume } from "./presume";
export type { Catalogue, Cause, Facet, Narrowing, Observation, Signature } from "./types";
