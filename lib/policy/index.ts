export { isSameAccount } from "./arn";
export { type DiffLine, diffLines } from "./diff-lines";
export { type AuthMode, authModes, decide, tableA, tableB } from "./flow";
export { isPrivateNetwork, readNetwork } from "./ip-networks";
export {
  type GivenPolicy,
  type Judgement,
  judgePolicies,
  type PolicyRequest,
  type StatementVerdict,
  type Supposition,
} from "./judge";
export { lintPolicies, type Pitfall, type PitfallId } from "./lint";
export type { Grant } from "./match-principal";
export { effectsOn, onlyOne, type PolicyEffect } from "./possible-outcomes";
export { type PrintedLine, printDocument } from "./print-document";
export { proposeEdits } from "./propose-edits";
export { readPolicy } from "./read-policy";
export { isUnsigned, refusalMessage } from "./refusal-message";
export type { Edit, NoEdit } from "./repair-statement";
export { type ApiType, apiTypes, canonicalKey, presentKeys, requestKeys } from "./request-keys";
export { type MatchedStatement, matchStatements } from "./requirements";
export { resourceArn } from "./resource-arn";
export {
  rewriteText,
  type WrittenForm,
  type WrittenPolicy,
  type WrittenValue,
} from "./rewrite-text";
export { type Circumstance, type OpenRequest, type Scenario, scenariosOf } from "./scenarios";
export {
  type Effect,
  type Path,
  type Policy,
  type PolicyCall,
  type PolicyFault,
  type PolicyKind,
  type Principal,
  policyKinds,
} from "./types";
export { hasReference } from "./variables";
export { matchWildcards } from "./wildcards";
