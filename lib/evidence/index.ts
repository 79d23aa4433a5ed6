export { type Json, type JsonObject, type JsonScalar, member } from "./json-objects";
export { readEvidence } from "./read-evidence";
export type {
  Configuration,
  ConfigurationSource,
  ErrorText,
  Evidence,
  EvidenceDocument,
  Exchange,
  Format,
  HeaderField,
  LogKind,
  LogRecord,
  Notice,
  Probe,
  Quoted,
  Span,
} from "./types";
