export { type CallSeen, callSeen } from "./call-seen";
export type { AskedCall } from "./configuration/asked-call";
export { extractFacts, statusOf } from "./extract-facts";
export { hostKind } from "./host-kind";
export { fitsParameter, type LinkName, linkNames, parameterNames } from "./parameter-shapes";
export { withParts } from "./parameters";
export { scanText, type TextScan } from "./scan-text";
export { combine, questionOf, supportingFacts } from "./supporting-facts";
export type { Extraction, Fact, Parameters, PolicyVerdict } from "./types";
