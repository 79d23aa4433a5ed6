export { evaluatePolicy } from "./evaluate-policy";
export { readPolicy } from "./read-policy";
export type {
  Policy,
  PolicyCall,
  PolicyDecision,
  Principal,
} from "./types";
export { matchWildcards } from "./wildcards";
