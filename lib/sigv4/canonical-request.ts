import type { CanonicalParts, CredentialScope, SentRequest } from "./types";

/** How a service makes the canonical path of the one on the request line. */
export type PathRule =
  /** Encoded once more, dot segments and empty ones kept: what API Gateway does. */
  | "encoded-again"
  /** The same with dot segments and empty ones taken out first: what the specification says, except for S3. */
  | "normalised"
  /** As it stands: S3. */
  | "as-sent";

/**
 * Percent-encode every byte except the unreserved ones, in capitals (RFC 3986, 2.3; "UriEncode" in IAM user
 * guide, "Create a signed AWS API request").
 */
export function uriEncode(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A lone surrogate, which has no UTF-8, becomes the replacement character. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (one) =>
    one.length === 2 ? one : "\uFFFD",
  );
}

/** Percent-decode, where it is UTF-8; what is not stays as it is. */
export function uriDecode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** The canonical path of a request's path (IAM user guide, "Canonical URI"). */
function canonicalPath(path: string, rule: PathRule): string {
  if (rule === "as-sent") return path === "" ? "/" : path;
  const cleaned = rule === "normalised" ? withoutDots(path) : path;
  const encoded = cleaned.split("/").map(uriEncode).join("/");
  return encoded.startsWith("/") ? encoded : `/${encoded}`;
}

/** Dot segments and empty segments taken out (RFC 3986, 5.2.4); a slash at the end stays. */
export function withoutDots(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") kept.pop();
    else if (segment !== "" && segment !== ".") kept.push(segment);
  }
  const end = path.endsWith("/") && kept.length > 0 ? "/" : "";
  return `/${kept.join("/")}${end}`;
}

/**
 * The canonical query of a request's: each name and value decoded and encoded anew, `=` behind a name without
 * value, sorted by code point of name, then value (IAM user guide, "Canonical query string").
 *
 * A `+` means a blank, as API Gateway reads it. The signature of a presigned URL is no part of it.
 */
export function canonicalQuery(query: string): string {
  if (query === "") return "";
  return query
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const at = pair.indexOf("=");
      const name = at < 0 ? pair : pair.slice(0, at);
      const value = at < 0 ? "" : pair.slice(at + 1);
      return [recode(name), recode(value)] as const;
    })
    .filter(([name]) => name !== "X-Amz-Signature")
    .sort((one, other) => compareText(one[0], other[0]) || compareText(one[1], other[1]))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

function recode(text: string): string {
  return uriEncode(uriDecode(text.replaceAll("+", " ")));
}

/** Order by code unit, which is that of ASCII here: what is compared is encoded. */
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** A header's canonical value: no blanks at its ends, one where there were several (IAM user guide). */
export function canonicalValue(value: string): string {
  return value.trim().replace(/[ \t]+/g, " ");
}

/** The value of a request's header, by its name in lower case. */
export function headerOf(
  { headers }: Pick<CanonicalParts, "headers">,
  name: string,
): string | undefined {
  return headers.find(([one]) => one.toLowerCase() === name)?.[1];
}

/** The canonical headers of those that are signed; one that was not sent has no value. */
function canonicalHeaders(
  headers: CanonicalParts["headers"],
  signed: readonly string[],
): CanonicalParts["headers"] {
  return signed.map((name) => [
    name,
    headers
      .filter(([one]) => one.toLowerCase() === name.toLowerCase())
      .map(([, value]) => canonicalValue(value))
      .join(","),
  ]);
}

/**
 * The canonical request of a request as it was sent (IAM user guide, "Create a canonical request").
 *
 * @param payload the hash of its body, or what stands for it; undefined where that is not known
 */
export function canonicalParts(
  request: SentRequest,
  how: {
    readonly signed: readonly string[];
    readonly path: PathRule;
    readonly payload: string | undefined;
  },
): CanonicalParts {
  const [path, query] = splitTarget(request.target);
  const hosted = request.headers.some(([name]) => name.toLowerCase() === "host");
  const headers: CanonicalParts["headers"] =
    hosted || request.host === undefined
      ? request.headers
      : [...request.headers, ["host", request.host]];
  return {
    method: request.method,
    path: path === undefined ? undefined : canonicalPath(path, how.path),
    query: query === undefined ? undefined : canonicalQuery(query),
    headers: canonicalHeaders(headers, how.signed),
    isWholeHead: request.isWholeHead,
    signedHeaders: how.signed.join(";"),
    payload: how.payload,
  };
}

/** Path and query of a request line's target. */
export function splitTarget(
  target: string | undefined,
): readonly [path: string | undefined, query: string | undefined] {
  if (target === undefined) return [undefined, undefined];
  const [whole = ""] = target.split("#", 1);
  const at = whole.indexOf("?");
  return at < 0 ? [whole, ""] : [whole.slice(0, at), whole.slice(at + 1)];
}

/** A canonical request as text, or undefined where a part of it is not known. */
export function canonicalText(parts: CanonicalParts): string | undefined {
  const { method, path, query, headers, signedHeaders, payload } = parts;
  if (method === undefined || path === undefined || query === undefined) return undefined;
  if (signedHeaders === undefined || payload === undefined || !parts.isWholeHead) return undefined;
  const lines = headers.map(([name, value]) => `${name}:${value}`);
  return [method, path, query, ...lines, "", signedHeaders, payload].join("\n");
}

/** The string to sign of a canonical request's digest (IAM user guide, "Create a string to sign"). */
export function stringToSign(time: string, scope: CredentialScope, digest: string): string {
  const { date, region, service } = scope;
  return ["AWS4-HMAC-SHA256", time, `${date}/${region}/${service}/aws4_request`, digest].join("\n");
}
