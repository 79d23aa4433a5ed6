/** How the sentences begin that AWS answers with, and the lines of an execution log that hold such. */
export const SENTENCE =
  /is not authorized|Signature (?:expir|not yet)|request signature we|Credential should be|Date in Credential|key=value pair|Authorization header requires|security token included|Missing Authentication|Invalid API Key|with an explicit deny|no [a-z -]{3,40} policy allows|Unable to determine service|must be a 'SignedHeader'|request for the IAM Authorizer|Authorization header cannot|not associated with a Usage Plan|Endpoint re(?:quest|sponse) (?:body|headers|URI)/;

/** How they go on. */
const REST = /^(?:(?!at )[a-z(*]|Check your |Consult the )/;
const ENDED = /[!?;}\])>]\s*$/;

/** A text of more lines is a log, of which each line may be an event of its own. */
const MOST_LINES = 6;

/** Whether a sentence of AWS's goes on from one of a few lines to the next. */
export function holdsCutSentence(lines: readonly string[]): boolean {
  if (lines.length > MOST_LINES) return false;
  return lines.some((line, at) => {
    const next = lines[at + 1];
    return next !== undefined && SENTENCE.test(line) && !ENDED.test(line) && REST.test(next);
  });
}
