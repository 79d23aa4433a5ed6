/** A text begins with a brace and a quote, or with a tag; encoded twice, each `%` is `%25`. */
const BODY =
  /(?<![\w%])%(?:25){0,2}(?:7B(?:%(?:25){0,2}(?:20|0A|0D)|\+){0,8}%(?:25){0,2}2[27]|3C(?:%(?:25){0,2}(?:21|3F)|[A-Za-z]))[\w.~!*'()+:;,/@$%-]{8,}/gi;
/** A sentence begins with a large letter, and has several words. */
const SENTENCE = /(?<![\w%+])[A-Z][a-z]{2,11}(?:%(?:25){0,2}(?:20|3A)|\+)[\w.~!*'():;,/@$%+-]{8,}/g;
/** What of API Gateway's and CloudFront's words no call's own query has. */
const REFUSES =
  /["'>] ?(?:403 )?forbidden\b|\bis not authorized to|\bauthentication token\b|\bsecurity token included|\bsignature (?:we calculated|expired|not yet)|\bkey=value pair|\bscoped to a valid|\bexplicit deny|\brequest could not be satisfied|\baccess ?denied/i;
const MAY_HOLD = /%(?:25){0,2}(?:7B|3C|20|3A)|[a-z]\+[a-z]/i;
const SPACE = /%(?:25){0,2}20/;
const MOST_PASSES = 3;

/**
 * Decode the refusals that stand percent-encoded (RFC 3986, 2.1) in a text, as in a link's query, or in a form's
 * body, where a plus is a space. What is encoded and refuses nothing, such as a call's own query, stays.
 */
export function decodePercentEncoding(text: string): string {
  if (!MAY_HOLD.test(text)) return text;
  return text.replace(BODY, refusalOf).replace(SENTENCE, refusalOf);
}

function refusalOf(run: string): string {
  let text = SPACE.test(run) ? run : run.replaceAll("+", " ");
  for (let pass = 0; pass < MOST_PASSES && text.includes("%"); pass += 1) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return run;
    }
  }
  return REFUSES.test(text) ? text : run;
}
