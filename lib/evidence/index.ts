export { readEvidence } from "./read-evidence";
export type {
  ErrorText,
  Evidence,
  EvidenceDocument,
  Exchange,
  Format,
  HeaderField,
  Notice,
  Quoted,
  Span,
} from "./types";
