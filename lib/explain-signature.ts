import { tidyText } from "./decoding";
import { redact } from "./redaction";
import { explainSignature as explain, type SignatureReport } from "./sigv4";

/**
 * Say what differs between the string that a client signed and the one that the server made. Pure and total; no
 * secret of the text is in the result.
 */
export function explainSignature(text: string): SignatureReport {
  const asPasted = explain(text, redact(text).text);
  if (asPasted.hasServerString && asPasted.digest !== "edited") return asPasted;
  // mail, chat and terminals change what the digest is of; but what they left alone is right as it is
  const tidied = tidyText(text);
  if (tidied === text) return asPasted;
  const mended = explain(tidied, redact(tidied).text);
  return isBetter(mended, asPasted) ? mended : asPasted;
}

function isBetter(one: SignatureReport, other: SignatureReport): boolean {
  if (one.digest === "fits") return true;
  if (one.hasServerString !== other.hasServerString) return one.hasServerString;
  return one.digest !== "edited" && one.differences.length > other.differences.length;
}
