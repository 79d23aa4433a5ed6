import { tidyText } from "./decoding";
import { redact } from "./redaction";
import { explainSignature as explain, isSignatureRefused, type SignatureReport } from "./sigv4";

/**
 * Say what differs between the string that a client signed and the one that the server made. Pure and total; no
 * secret of the text is in the result.
 */
export function explainSignature(text: string): SignatureReport {
  const tidied = tidyText(text);
  return explainPaste({ text, tidied, redacted: redact(tidied).text });
}

/** A paste as it came, mended, and mended without its secrets. */
interface Texts {
  readonly text: string;
  readonly tidied: string;
  readonly redacted: string;
}

/** The same of a paste that is redacted already; undefined where no signature is refused in it. */
export function explainRefusal(texts: Texts): SignatureReport | undefined {
  return isSignatureRefused(texts.text) ? explainPaste(texts) : undefined;
}

/** What mail, chat and terminals left alone has its digest as it came; of the rest it may have one mended. */
function explainPaste({ text, tidied, redacted }: Texts): SignatureReport {
  const asPasted = explain(text, redacted);
  const isWhole = asPasted.hasServerString && asPasted.digest !== "edited";
  if (isWhole || tidied === text) return asPasted;
  const mended = explain(tidied, redacted);
  return isBetter(mended, asPasted) ? mended : asPasted;
}

function isBetter(one: SignatureReport, other: SignatureReport): boolean {
  if (one.digest === "fits") return true;
  if (one.hasServerString !== other.hasServerString) return one.hasServerString;
  return one.digest !== "edited" && one.differences.length > other.differences.length;
}
