export { extractFacts, statusOf } from "./extract-facts";
export { fitsParameter, parameterNames } from "./parameters";
export type { Fact, Parameters } from "./types";
