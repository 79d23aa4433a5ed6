export { extractFacts, statusOf } from "./extract-facts";
export { hostKind } from "./host";
export { fitsParameter, parameterNames } from "./parameters";
export { combine, supportingFacts } from "./supporting-facts";
export type { Extraction, Fact, Parameters } from "./types";
