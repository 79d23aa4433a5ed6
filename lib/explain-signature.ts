import { tidyText } from "./decoding";
import { redact } from "./redaction";
import {
  explainSignature as explain,
  isSignatureRefused,
  joinHardWraps,
  type SignatureReport,
} from "./sigv4";

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
  if (isWhole(asPasted)) return asPasted;
  const mended = tidied === text ? asPasted : explain(tidied, redacted);
  const better = isBetter(mended, asPasted) ? mended : asPasted;
  const joined = isWhole(better) ? text : joinHardWraps(text);
  if (joined === text) return better;
  const whole = explain(joined, redact(joined).text);
  return whole.digest === "fits" ? whole : better;
}

function isWhole({ hasServerString, digest }: SignatureReport): boolean {
  return hasServerString && digest === "fits";
}

function isBetter(one: SignatureReport, other: SignatureReport): boolean {
  if (one.digest === "fits") return true;
  if (one.hasServerString !== other.hasServerString) return one.hasServerString;
  return one.digest !== "edited" && one.differences.length > other.differences.length;
}
