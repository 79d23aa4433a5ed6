import { exchangeOf, matchInMessage } from "./fields";
import type { Fact, Subject } from "./types";

type Page = Extract<Fact, { facet: "cloudfront-page" }>["option"];

/** The sentence of CloudFront's own error page that tells why it refused. */
const pages: readonly { readonly option: Page; readonly pattern: RegExp }[] = [
  { option: "blocked", pattern: /\bRequest blocked\b/i },
  { option: "country", pattern: /configured to block access from your country/i },
  { option: "method", pattern: /not configured to allow the HTTP request method/i },
  { option: "bad-request", pattern: /\bBad request\b/i },
  // of a signed URL or cookie; S3, which has codes like these, writes its words large
  {
    option: "other",
    pattern:
      /\bMissing (?:Key-Pair-Id|Policy|Signature|Expires) query parameter\b|<Code>(?:InvalidKey<\/Code>\s{0,20}<Message>Unknown Key\b|MalformedPolicy<\/Code>\s{0,20}<Message>Malformed Policy\b|AccessDenied<\/Code>\s{0,20}<Message>Access denied<\/Message>\s{0,20}<\/Error>)/,
  },
];

/** Which of its error pages CloudFront wrote. */
export function cloudfrontPageFacts(subject: Subject): readonly Fact[] {
  for (const { option, pattern } of pages) {
    const found = matchInMessage(subject, pattern);
    if (found !== undefined) return [{ facet: "cloudfront-page", option, span: found.span }];
  }
  return [];
}

/** A GET with a body, which CloudFront refuses by itself. */
export function bodyWithGetFacts(subject: Subject): readonly Fact[] {
  const request = exchangeOf(subject)?.request;
  if (request?.method?.value !== "GET") return [];
  const length = request.headers.find(
    ({ name, value }) => name === "content-length" && value !== "0",
  );
  const body = request.body ?? length;
  return body === undefined ? [] : [{ facet: "body-with-get", option: "yes", span: body.span }];
}
