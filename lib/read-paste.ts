import { tidyText } from "./decoding";
import { type Evidence, readEvidence } from "./evidence";
import { explainRefusal } from "./explain-signature";
import { type HiddenValue, redactAndScan } from "./redaction";
import type { SignatureReport } from "./sigv4";

/** A text, redacted and read; reading is the slow part, and the answers change more often. */
export interface Paste {
  /** Tidied and redacted: its lines may be fewer than were pasted. */
  readonly text: string;
  readonly hidden: readonly HiddenValue[];
  readonly evidence: Evidence;
  /** Where a signature was refused: what of it differs, compared before values were hidden. */
  readonly signature: SignatureReport | undefined;
}

/** Redacting looks at all of a text, and leaves the half of it to be read. */
const REDACTION_SHARE = 0.8;

/**
 * Tidy, redact and read a text. Pure and total; no secret of the text is in the result.
 *
 * @param onProgress is told of a long text some dozen times which part of it is done, from 0 to 1
 */
export function readPaste(text: string, onProgress?: (part: number) => void): Paste {
  const tidied = tidyText(text);
  const { blocks, ...redacted } = redactAndScan(
    tidied,
    onProgress && ((part) => onProgress(part * REDACTION_SHARE)),
  );
  onProgress?.(REDACTION_SHARE);
  const evidence = readEvidence(redacted.text, blocks);
  const signature = explainRefusal({ text, tidied, redacted: redacted.text });
  onProgress?.(1);
  return { ...redacted, evidence, signature };
}
