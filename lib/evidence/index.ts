export { policyOf } from "./configuration/policy-of";
export type { Json, JsonMember, JsonObject } from "./json-objects";
export { booleanOf, isNull, itemsOf, objectIn, objectOf, textOf } from "./json-values";
export { variableByValue, variableOf } from "./logs/access-variables";
export {
  executionIdOf,
  type LogColumns,
  readLogColumns,
  readLogEvent,
} from "./logs/read-log-event";
export { madeList, madeMember, madeObject, madeScalar } from "./made-json";
export { readEvidence } from "./read-evidence";
export type {
  Configuration,
  ErrorText,
  Evidence,
  EvidenceDocument,
  Exchange,
  Format,
  HeaderField,
  LogRecord,
  Notice,
  Probe,
  Quoted,
  Span,
} from "./types";
export { findUrls, isSaidToWork } from "./urls";
