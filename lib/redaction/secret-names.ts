import type { SecretKind } from "./types";

/** How the value of a secret field is written, which decides what of it may stay. */
export type ValueShape = "authorization" | "cookie" | "credential" | "plain";

/** What a field name says about its value. */
export interface SecretName {
  readonly kind: SecretKind;
  readonly shape: ValueShape;
  /** A header or parameter that holds a secret and nothing else, so that prose gets no benefit of doubt. */
  readonly isExact: boolean;
}

const exactNames = new Map<string, SecretKind>([
  ["api-key", "api-key"],
  ["apikey", "api-key"],
  ["client-key", "secret-key"],
  ["ocp-apim-subscription-key", "api-key"],
  ["sec-websocket-key", "token"],
  ["secretaccesskey", "secret-key"],
  ["sessiontoken", "session-token"],
  ["usageidentifierkey", "api-key"],
  ["x-amz-security-token", "session-token"],
  ["x-amz-signature", "signature"],
  ["x-api-key", "api-key"],
  ["x-auth-token", "token"],
  ["x-csrf-token", "token"],
  ["x-forwarded-client-cert", "pem"],
  ["x-functions-key", "api-key"],
  ["x-xsrf-token", "token"],
]);

/** Names that hold a secret only as a parameter of a URL or a form: `?code=`. */
const parameterNames = new Set(["auth", "code", "key", "sig", "state"]);

/** Fields whose values a diagnosis needs, however much they look like a secret. */
const evidenceNames = new Set([
  ":authority",
  "accept",
  "apigw-requestid",
  "authority",
  "cf-ray",
  "content-encoding",
  "content-length",
  "content-type",
  "date",
  "etag",
  "host",
  "server",
  "traceparent",
  "user-agent",
  "via",
  "www-authenticate",
  "x-amz-apigw-id",
  "x-amz-cf-id",
  "x-amz-content-sha256",
  "x-amz-id-2",
  "x-amzn-errortype",
  "x-amzn-requestid",
  "x-amzn-trace-id",
  "x-amz-user-agent",
  "x-cache",
]);

// ids tell one request, deployment or distribution from another, and open nothing
const ID =
  /(?:^|[a-z0-9._-])id$|ids$|^if-(?:none-)?match$|etag$|^sec-ch-|^x-amzn-remapped-(?!.*auth)/i;

// in headers these two are parts of a name; in configurations they begin harmless ones: authorizerId
const SUSPICIOUS_PART = /^(?:[a-z0-9]+-)*(?:auth|key|sig|otp|pin)(?:-[a-z0-9]+)*$/;

const SUSPICIOUS =
  /token|secret|passw|credential|session|signature|api[-_]?key|cookie|jwt|assertion|access[-_]?key|private[-_]?key|^x-.*-key$|^saml(?:request|response)$/;

// error names and settings: their values are what a diagnosis needs
const NOT_A_SECRET =
  /^(?:invalid|expired|missing|incomplete|malformed|unrecogni[sz]ed|signeddoesnotmatch|access-control-|content-|x-amzn-remapped-www-|public-key)|(?:exception|error|fault|mismatch|notmatch|required|source|type|_use|version|duration|validity|signedheaders|key-(?:id|usage|size|bits))$/;

/** What the name of a field says about its value; undefined where the value is no secret. */
export function secretName(name: string): SecretName | undefined {
  const lower = name.toLowerCase();
  if (lower.endsWith("authorization")) {
    return { kind: "authorization", shape: "authorization", isExact: true };
  }
  if (evidenceNames.has(lower) || NOT_A_SECRET.test(lower)) return undefined;
  const exact = exactNames.get(lower);
  if (exact) return { kind: exact, shape: "plain", isExact: true };
  if (lower.startsWith("x-amzn-oidc-") || lower.startsWith("x-amzn-mtls-clientcert")) {
    return { kind: "token", shape: "plain", isExact: true };
  }
  if (lower.includes("-") && SUSPICIOUS_PART.test(lower)) {
    return { kind: "token", shape: "plain", isExact: true };
  }
  if (!SUSPICIOUS.test(lower)) return undefined;
  if (/(?:^|-)credential$/.test(lower)) {
    return { kind: "access-key-id", shape: "credential", isExact: true };
  }
  if (/cookie2?s?$/.test(lower)) return { kind: "cookie", shape: "cookie", isExact: true };
  const kind = kindOf(lower);
  const shape = kind === "access-key-id" ? "credential" : "plain";
  return { kind, shape, isExact: /[-_]/.test(lower) };
}

/** Whether a field by this name holds what may look like a secret and is none. */
export function isEvidenceName(name: string): boolean {
  return evidenceNames.has(name.toLowerCase()) || ID.test(name);
}

/** Whether a parameter of a URL or a form by this name holds a secret. */
export function isSecretParameter(name: string): boolean {
  return parameterNames.has(name.toLowerCase());
}

function kindOf(lower: string): SecretKind {
  if (/passw/.test(lower)) return "password";
  if (/api[-_]?key/.test(lower)) return "api-key";
  if (/signature/.test(lower)) return "signature";
  if (/access[-_]?key[-_]?id/.test(lower)) return "access-key-id";
  if (/secret|private|access[-_]?key/.test(lower)) return "secret-key";
  if (/session|security/.test(lower)) return "session-token";
  return /jwt/.test(lower) ? "jwt" : "token";
}
