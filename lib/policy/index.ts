export { isSameAccount } from "./arn";
export { type AuthMode, authModes, tableA, tableB } from "./flow";
export { isPrivateNetwork, readNetwork } from "./ip-networks";
export {
  type GivenPolicy,
  type Judgement,
  judgePolicies,
  type PolicyRequest,
  type Supposition,
} from "./judge";
export { lintPolicies, type PitfallId } from "./lint";
export { effectsOn, onlyOne } from "./possible-outcomes";
export { readPolicy } from "./read-policy";
export { type ApiType, apiTypes, presentKeys, requestKeys } from "./request-keys";
export { type MatchedStatement, matchStatements } from "./requirements";
export { resourceArn } from "./resource-arn";
export {
  type Effect,
  type Path,
  type Policy,
  type PolicyCall,
  type PolicyKind,
  type Principal,
  policyKinds,
} from "./types";
export { matchWildcards } from "./wildcards";
