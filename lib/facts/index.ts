export { extractFacts, statusOf } from "./extract-facts";
export { fitsParameter, parameterNames } from "./parameters";
export { combine, supportingFacts } from "./supporting-facts";
export type { Extraction, Fact, Parameters } from "./types";
