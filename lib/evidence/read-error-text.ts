import { readMentions } from "./find-mentions";
import { type Line, quote, trimSpan } from "./lines";
import type { Reading } from "./reading";
import type { ErrorText, Span } from "./types";
import { findUrls } from "./urls";

const TELLING =
  /\b(?:40[0-9]|50[0-9])\b|forbidden|denied|not authori[sz]ed|unauthori[sz]ed|exception|signature|token|credential|authori[sz]er|authorization|execute-api|api gateway|api key|arn:aws|cloudfront|cloudflare|proxy|\bwaf|firewall|certificate|websocket|x-amzn?-|amazonaws|access control|refused|blocked|httpsourcename|vpc|policy/i;

/**
 * Read whatever stands between documents, if it says anything of a refusal or names a host.
 *
 * A sentence that tells the status of a call is an exchange besides; the text is kept whole, for
 * what else it says.
 */
function readErrorText(text: string, span: Span): Reading {
  const { start, end } = trimSpan(text, span.start, span.end);
  if (start >= end) return nothing;
  const urls = findUrls(text, start, end);
  if (urls.length === 0 && !TELLING.test(text.slice(start, end))) return nothing;
  const { calls, notices } = readMentions(text, { start, end });
  const whole: ErrorText = {
    kind: "error-text",
    text: quote(text, start, end),
    urls,
    span: { start, end },
  };
  return { documents: [...calls, whole], notices };
}

const nothing: Reading = { documents: [], notices: [] };

/** Read a text that is in none of the formats. */
export function readPlainText(
  text: string,
  _lines: readonly Line[],
  ranges: readonly Span[],
): Reading {
  const readings = ranges.map((range) => readErrorText(text, range));
  return {
    documents: readings.flatMap(({ documents }) => documents),
    notices: readings.flatMap(({ notices }) => notices),
  };
}
