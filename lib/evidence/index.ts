export { readEvidence } from "./read-evidence";
export type {
  ErrorText,
  EvidenceDocument,
  Exchange,
  Format,
  HeaderField,
  Notice,
  Quoted,
  Span,
} from "./types";
