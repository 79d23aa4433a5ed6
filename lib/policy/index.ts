export { evaluatePolicy } from "./evaluate-policy";
export { readPolicy } from "./read-policy";
export type {
  ExecuteApiResource,
  Policy,
  PolicyCall,
  PolicyDecision,
  Principal,
  Statement,
} from "./types";
