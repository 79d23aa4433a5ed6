import { exchangeOf } from "./fields";
import type { Fact, Subject } from "./types";

/** What only a whole head can show by what it lacks, and what a TLS handshake shows. */
export function wholeHeadFacts(subject: Subject): readonly Fact[] {
  return [
    ...withoutCloudFront(subject),
    ...withoutInvalidation(subject),
    ...clientCertificate(subject),
  ];
}

/** CloudFront puts its id into every response that it relays. */
function withoutCloudFront(subject: Subject): readonly Fact[] {
  const response = exchangeOf(subject)?.response;
  if (!response?.isWholeHead || response.status === undefined) return [];
  const isRelayed = response.headers.some(({ name }) => name === "x-amz-cf-id" || name === "via");
  return isRelayed
    ? []
    : [{ facet: "cloudfront-in-front", option: "no", span: response.status.span }];
}

function withoutInvalidation(subject: Subject): readonly Fact[] {
  const request = exchangeOf(subject)?.request;
  const span = request?.target?.span ?? request?.method?.span;
  if (!request?.isWholeHead || span === undefined) return [];
  const sent = request.headers.find(
    ({ name, value }) => name === "cache-control" && /max-age=0/i.test(value),
  );
  return sent === undefined ? [{ facet: "cache-invalidation", option: "not-sent", span }] : [];
}

/** A server that wants a client certificate asks for it in the handshake (RFC 8446, 4.3.2). */
function clientCertificate(subject: Subject): readonly Fact[] {
  const lines = exchangeOf(subject)?.connection ?? [];
  const asked = lines.find(({ value }) => /TLS handshake, Request CERT/i.test(value));
  if (asked !== undefined) return [{ facet: "mutual-tls", option: "yes", span: asked.span }];
  const shown = lines.find(({ value }) => /\(IN\), TLS handshake, Certificate \(11\)/i.test(value));
  return shown === undefined ? [] : [{ facet: "mutual-tls", option: "no", span: shown.span }];
}
