import { exchangeOf, requestField, responseField } from "./fields";
import { requestHeadSpan, responseHeadSpan } from "./head-span";
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
  const span = responseHeadSpan(subject);
  const relay = responseField(subject, "x-amz-cf-id") ?? responseField(subject, "via");
  if (span === undefined || relay !== undefined) return [];
  return [{ facet: "cloudfront-in-front", option: "no", span }];
}

function withoutInvalidation(subject: Subject): readonly Fact[] {
  const span = requestHeadSpan(subject);
  const control = requestField(subject, "cache-control");
  if (span === undefined || /max-age=0/i.test(control?.value ?? "")) return [];
  return [{ facet: "cache-invalidation", option: "not-sent", span }];
}

/** A server that wants a client certificate asks for it in the handshake (RFC 8446, 4.3.2). */
function clientCertificate(subject: Subject): readonly Fact[] {
  const lines = exchangeOf(subject)?.connection ?? [];
  const asked = lines.find(({ value }) => /TLS handshake, Request CERT/i.test(value));
  if (asked !== undefined) return [{ facet: "mutual-tls", option: "yes", span: asked.span }];
  const shown = lines.find(({ value }) => /\(IN\), TLS handshake, Certificate \(11\)/i.test(value));
  return shown === undefined ? [] : [{ facet: "mutual-tls", option: "no", span: shown.span }];
}
