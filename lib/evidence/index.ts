export { deploymentsIn } from "./changes/when-made";
export {
  calledBelowOpenBase,
  calledByBackend,
  calledInCode,
  lostStage,
} from "./code/called-in-code";
export { snakeCase } from "./code/code-values";
export { isComment } from "./code/written-texts";
export { areApart } from "./command-origins";
export { decoded, policyOf } from "./configuration/policy-of";
export { SESSION_OF } from "./configuration/read-output";
export { isWhole } from "./configuration/whole-outputs";
export { findFirefoxPreflight } from "./firefox-words";
export { findObjects, type Json, type JsonMember, type JsonObject } from "./json-objects";
export { booleanOf, isNull, itemsOf, objectIn, objectOf, textOf } from "./json-values";
export { executionFields } from "./logs/execution-line";
export { LogRows } from "./logs/log-rows";
export { partOfKind, type RowKind, type RowTally } from "./logs/log-shape";
export { mayBeLine, saysAnswer } from "./logs/log-within";
export {
  executionIdOf,
  type LogColumns,
  readLogColumns,
  readLogEvent,
} from "./logs/read-log-event";
export {
  type CallerKind,
  type Commonest,
  type Course,
  detach,
  RowFigures,
  readTold,
} from "./logs/row-figures";
export { timeOf } from "./logs/time-of";
export { madeList, madeMember, madeObject, madeResources, madeScalar } from "./made-json";
export { hasToldLength } from "./read-body";
export { calledByAll, readEvidence } from "./read-evidence";
export type {
  ChangeSide,
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
  SignedScope,
  Span,
} from "./types";
export {
  findUrls,
  isBaseUrl,
  isNamedAlone,
  isPassedOn,
  isSaidToRefuse,
  isSaidToWork,
  isToldOf,
} from "./urls";
export { saysRefusal } from "./working-status";
