import { isSaidToWork, type Quoted } from "../evidence";
import { exchangeOf } from "./fields";
import type { Fact, Subject } from "./types";

/** What a host name tells of itself; undefined for a name that is somebody's own. */
export function hostKind(
  name: string,
): "execute-api" | "vpc-endpoint" | "cloudfront" | "aws-service" | "address" | undefined {
  const host = name.toLowerCase().replace(/\.$/, "");
  if (/\.execute-api\.[^.]{1,63}\.vpce\.amazonaws\.com(\.cn)?$/.test(host)) return "vpc-endpoint";
  if (/-vpce-[0-9a-z]+\.execute-api\./.test(host)) return "vpc-endpoint";
  if (/\.execute-api\.[^.]+\.amazonaws\.com(\.cn)?$/.test(host)) return "execute-api";
  if (/\.cloudfront\.net$/.test(host)) return "cloudfront";
  // pages about AWS, and machines of AWS's customers
  if (/^(docs|console|repost)\.|\.(elb|compute|compute-1)\./.test(host)) return undefined;
  if (/\.amazonaws\.com(\.cn)?$|\.on\.aws$|\.amazoncognito\.com$/.test(host)) return "aws-service";
  if (/^\d{1,3}(\.\d{1,3}){3}$|^\[[0-9a-f:.]+\]$/.test(host)) return "address";
  return undefined;
}

/** The absolute URL or host that the request went to, as far as the document shows it. */
export function requestHost(
  subject: Subject,
): { readonly name: string; readonly span: Quoted["span"] } | undefined {
  const request = exchangeOf(subject)?.request;
  for (const quoted of [request?.host, request?.target]) {
    const name = quoted === undefined ? undefined : hostOf(quoted.value);
    if (quoted !== undefined && name !== undefined) return { name, span: quoted.span };
  }
  if (subject.document.kind !== "error-text") return undefined;
  const { text, urls } = subject.document;
  const hosts = urls.flatMap((quoted) => {
    const name = hostOf(quoted.value);
    // a wildcard is a certificate's name, not a place to call
    const isPlace = name !== undefined && !name.startsWith("*") && !isReference(name);
    if (!isPlace || isSaidToWork(text.value, moved(quoted.span, -text.span.start))) return [];
    return [{ name, span: quoted.span }];
  });
  // prose may name other places too: API Gateway's own name is the one that counts
  return (
    hosts.find(
      ({ name }) => hostKind(name) === "execute-api" || hostKind(name) === "vpc-endpoint",
    ) ??
    hosts.find(({ name }) => hostKind(name) !== undefined) ??
    (hosts.length === 1 ? hosts[0] : undefined)
  );
}

function moved({ start, end }: Quoted["span"], by: number): Quoted["span"] {
  return { start: start + by, end: end + by };
}

/** Places that programs point to in their messages, and the name under which AWS knows API Gateway. */
function isReference(name: string): boolean {
  return /^(?:execute-api\.amazonaws\.com|apigateway\.amazonaws\.com|developer\.mozilla\.org|[a-z]{2,3}\.wikipedia\.org|httpstatuses\.(?:com|io)|docs\.aws\.amazon\.com|docs\.amplify\.aws|learn\.microsoft\.com|github\.com|stackoverflow\.com)$/i.test(
    name,
  );
}

/** The host of an absolute URL or authority, without port and credentials. */
export function hostOf(text: string): string | undefined {
  const authority = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#\s]*@)?(\[[0-9a-f:.]+\]|[^/?#:\s]+)/i.exec(
    text,
  );
  const name = authority?.[1];
  return name === undefined || !name.includes(".") ? undefined : name;
}

/** Whose name the URL bears. Somebody's own name is a custom domain only if API Gateway answered. */
export function hostFacts(subject: Subject, isGateway: boolean): readonly Fact[] {
  const host = requestHost(subject);
  if (host === undefined) return [];
  const kind = hostKind(host.name);
  if (kind === "address") return addressFacts(subject, host.span);
  if (kind !== undefined) return [{ facet: "host", option: kind, span: host.span }];
  if (!isGateway) return [];
  return [{ facet: "host", option: "custom-domain", span: host.span }];
}

/** A bare address names no API, unless a field of the request does. */
function addressFacts(subject: Subject, span: Quoted["span"]): readonly Fact[] {
  const names = exchangeOf(subject)?.request?.headers.some(({ name }) => name === "x-apigw-api-id");
  return [
    { facet: "host", option: "other", span },
    ...(names ? [] : [{ facet: "host-known", option: "no", span } as const]),
  ];
}
