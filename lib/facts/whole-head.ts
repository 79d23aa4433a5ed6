import type { Quoted } from "../evidence";
import { exchangeOf, requestField, responseField } from "./fields";
import { requestHeadSpan, responseHeadSpan } from "./head-span";
import { messageFacts } from "./message";
import type { Fact, Subject } from "./types";

/** What only a whole head can show by what it lacks, and what a TLS handshake shows. */
export function wholeHeadFacts(subject: Subject, isAuthorKnown: boolean): readonly Fact[] {
  return [
    ...withoutCloudFront(subject),
    ...(isAuthorKnown ? [] : [...withoutUpstream(subject), ...withoutSignature(subject)]),
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

/**
 * Envoy tells how long what is behind it took, and nothing of it where it answers by itself. It is
 * presumed only: its owner may take its fields off (`suppress_envoy_headers`, HTTP route, router filter).
 */
function withoutUpstream(subject: Subject): readonly Fact[] {
  const server = responseField(subject, "server");
  const time = responseField(subject, "x-envoy-upstream-service-time");
  if (server === undefined || !isEnvoy(server.value) || time !== undefined) return [];
  const proven = { facet: "answered-by", option: "other-gateway", span: server.span } as const;
  if (hasLengthOfDenial(subject)) return [proven];
  return responseHeadSpan(subject) === undefined ? [] : [{ ...proven, by: "presumption" }];
}

/** True for the `Server` that Envoy writes over what is behind it. */
export function isEnvoy(server: string): boolean {
  return /^(?:istio-)?envoy\b/i.test(server.trim());
}

/** The text of Envoy's filter for access, `RBAC: access denied`, where the head alone is left of the answer. */
function hasLengthOfDenial(subject: Subject): boolean {
  return (
    responseField(subject, "content-length")?.value.trim() === "19" &&
    /^text\/plain\b/i.test(responseField(subject, "content-type")?.value ?? "")
  );
}

const signatures = ["x-amz-cf-id", "cf-ray", "cf-mitigated", "x-amz-request-id", "x-amz-id-2"];

/**
 * CloudFront, load balancers, Cloudflare and S3 sign what they refuse, and write no JSON. It is presumed
 * only: their owners may take a field off or write a page of their own, and a proxy in front may write a
 * `Server` of its own.
 */
function withoutSignature(subject: Subject): readonly Fact[] {
  const body = exchangeOf(subject)?.response?.body;
  const isOwn = isJson(body) && messageFacts(subject).some(({ option }) => option === "customised");
  const span = responseHeadSpan(subject) ?? (isOwn ? body?.span : undefined);
  const server = responseField(subject, "server")?.value ?? "";
  const isSigned =
    /^(?:awselb\/|CloudFront|cloudflare|AmazonS3)/i.test(server.trim()) ||
    signatures.some((name) => responseField(subject, name) !== undefined);
  if (span === undefined || isSigned) return [];
  return [{ facet: "front-signature", option: "absent", span, by: "presumption" }];
}

function isJson(body: Quoted | undefined): boolean {
  return /^\s*\{\s*"[^"]{1,80}"\s*:/.test(body?.value ?? "");
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
  if (asked !== undefined) {
    return [{ facet: "mutual-tls", option: "yes", span: asked.span }, ...withoutCertificate(lines)];
  }
  const shown = lines.find(({ value }) => /\(IN\), TLS handshake, Certificate \(11\)/i.test(value));
  return shown === undefined ? [] : [{ facet: "mutual-tls", option: "no", span: shown.span }];
}

/**
 * A client answers with an empty list where it has no certificate; only one that has sent a
 * certificate proves that it holds the key (RFC 8446, 4.4.3; RFC 5246, 7.4.8).
 */
function withoutCertificate(lines: readonly Quoted[]): readonly Fact[] {
  const sent = (message: string) =>
    lines.find(({ value }) => value.includes(`(OUT), TLS handshake, ${message}`));
  const list = sent("Certificate (11)");
  // what was cut off before the end of the handshake may have held it
  if (list === undefined || sent("Finished (20)") === undefined) return [];
  if (sent("CERT verify (15)") !== undefined) return [];
  return [{ facet: "client-certificate", option: "none-sent", span: list.span }];
}
