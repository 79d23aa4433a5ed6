import { type Evidence, readEvidence } from "./evidence";
import { type HiddenValue, redact } from "./redaction";

/** A text, redacted and read; reading is the slow part, and the answers change more often. */
export interface Paste {
  /** Redacted. */
  readonly text: string;
  readonly hidden: readonly HiddenValue[];
  readonly evidence: Evidence;
}

/** Redact and read a text. Pure and total; no secret of the text is in the result. */
export function readPaste(text: string): Paste {
  const redacted = redact(text);
  return { ...redacted, evidence: readEvidence(redacted.text) };
}
