export { apartOf } from "./apart-of";
export { withCorrections } from "./corrections";
export { explainSignature, isSignatureRefused, requestOf } from "./explain-signature";
export { joinHardWraps } from "./hard-wraps";
export { bugsOf } from "./known-bugs";
export { ruleSourceOf } from "./rule-sources";
export type { Difference, DifferenceKind, SignatureReport } from "./types";
export type { SignatureWords } from "./words/signature-words";
