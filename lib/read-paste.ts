import { tidyText } from "./decoding";
import { type Evidence, readEvidence } from "./evidence";
import { type HiddenValue, redact } from "./redaction";

/** A text, redacted and read; reading is the slow part, and the answers change more often. */
export interface Paste {
  /** Tidied and redacted: its lines may be fewer than were pasted. */
  readonly text: string;
  readonly hidden: readonly HiddenValue[];
  readonly evidence: Evidence;
}

/** Tidy, redact and read a text. Pure and total; no secret of the text is in the result. */
export function readPaste(text: string): Paste {
  const redacted = redact(tidyText(text));
  return { ...redacted, evidence: readEvidence(redacted.text) };
}
