import type { CauseId, FacetId } from "@/lib";
import type { SeenRequest } from "./seen-request";
import { isSignedRight, knownKey, presign, readSignature, signingTime } from "./signature";
import {
  awsServiceResponse,
  cloudFrontPage,
  cloudflareResponse,
  edgeResponse,
  gatewayResponse,
  httpApiResponse,
  integrationResponse,
  s3Response,
  serverPage,
  signatureExpired,
  signatureMismatch,
  signatureNotYetCurrent,
  squidPage,
  type WireResponse,
} from "./wire-responses";

/** What a person does at a terminal. */
interface Call {
  readonly url: string;
  /** The other arguments of curl. */
  readonly curl: readonly string[];
}

/** One refusal: the request, what the gateway answers and why, and what the page should find. */
export interface Row {
  readonly cause: CauseId;
  /** The product that is named behind the cause's title. */
  readonly product?: string;
  /** Tells rows of one cause apart. */
  readonly twist?: string;
  /** A row of the source article. */
  readonly isInArticle: boolean;
  /** How curl gets to the gateway. */
  readonly path: "tls" | "proxy";
  readonly request: Call;
  /** True where the request is one that this cause refuses; others pass. */
  readonly refuses: (seen: SeenRequest) => boolean;
  readonly response: WireResponse | ((seen: SeenRequest) => WireResponse);
  /** Mutual TLS. */
  readonly asksForCertificate?: true;
  /** The gateway's clock against the caller's. */
  readonly clockAheadMinutes?: number;
  /** What a person would answer; where it is empty the paste alone decides. */
  readonly answers: { readonly [F in FacetId]?: string };
  /** The request without the fault, where a caller can mend it. */
  readonly mended?: Call;
}

const api = "https://abcde12345.execute-api.us-east-1.amazonaws.com";
const httpApi = "https://fghij67890.execute-api.us-east-1.amazonaws.com";
const customDomain = "https://api.example.com";
const distribution = "https://d111111abcdef8.cloudfront.net";
const localStack = "https://abcde12345.execute-api.localhost.localstack.cloud";
const vpcEndpoint =
  "https://vpce-0123456789abcdef0-ghijklmn.execute-api.us-east-1.vpce.amazonaws.com";

const orders = `${api}/prod/orders`;
const wrongSecret = "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY";
const sessionToken = "IQoJb3JpZ2luX2VjEXAMPLETOKENEXAMPLETOKENEXAMPLETOKENEXAMPLETOKEN";
const bearer =
  "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJvcmRlcnMtcmVhZGVyIn0.EXAMPLEsignatureEXAMPLEsignature00";
const apiKey = "d41d8cd98f00b204e9800998ecf8427eEXAMPLE";

function signedBy(
  { id, secret }: { id: string; secret: string },
  scope = "aws:amz:us-east-1:execute-api",
): readonly string[] {
  return ["--aws-sigv4", scope, "--user", `${id}:${secret}`];
}

function withHeader(header: string): readonly string[] {
  return ["-H", header];
}

const http1 = ["--http1.1"];
const socket = new URL(`${api}/prod?room=7`);
const upgrade = [
  ...http1,
  ...withHeader("Connection: Upgrade"),
  ...withHeader("Upgrade: websocket"),
  ...withHeader("Sec-WebSocket-Version: 13"),
  ...withHeader("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="),
];
const withToken = withHeader(`x-amz-security-token: ${sessionToken}`);
const withBearer = withHeader(`Authorization: Bearer ${bearer}`);
const withApiKey = withHeader(`x-api-key: ${apiKey}`);

// requests, as the gateway sees them
const always = () => true;
const isUnsigned = (seen: SeenRequest) => !seen.headers.has("authorization");
const hasBearer = (seen: SeenRequest) =>
  seen.headers.get("authorization")?.startsWith("Bearer ") ?? false;
const isAt = (host: string) => (seen: SeenRequest) => `https://${seen.host}` === host;
const isOrdersRoute = (seen: SeenRequest) =>
  seen.method === "GET" && seen.target === "/prod/orders";
const minutesOld = (seen: SeenRequest) =>
  (seen.now.getTime() - signingTime(seen).getTime()) / 60_000;

const forbidden = '{"message":"Forbidden"}';
const forbiddenResponse = gatewayResponse("ForbiddenException", forbidden);
const missingToken = gatewayResponse(
  "MissingAuthenticationTokenException",
  '{"message":"Missing Authentication Token"}',
);

function notSigV4(seen: SeenRequest): WireResponse {
  const value = seen.headers.get("authorization") ?? "";
  return gatewayResponse(
    "IncompleteSignatureException",
    JSON.stringify({
      message: `'${value.split(" ")[1] ?? ""}' not a valid key=value pair (missing equal-sign) in Authorization header: '${value}'.`,
    }),
  );
}

function accessDenied(message: string): WireResponse {
  return gatewayResponse("AccessDeniedException", JSON.stringify({ Message: message }));
}

const anonymous = "User: anonymous";
const reader = "User: arn:aws:iam::111122223333:user/orders-reader";
const foreigner = "User: arn:aws:iam::444455556666:user/orders-reader";
const invoke =
  "is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/orders";

/** Every refusal that a response can show, in the order of the request's way. */
export const rows: readonly Row[] = [
  {
    cause: "outside-proxy",
    product: "Squid",
    isInArticle: true,
    path: "proxy",
    request: { url: orders, curl: [] },
    refuses: (seen) => seen.method === "CONNECT",
    response: squidPage("https://abcde12345.execute-api.us-east-1.amazonaws.com/*"),
    answers: {},
  },
  {
    cause: "outside-proxy",
    product: "Squid",
    twist: "without a tunnel",
    isInArticle: true,
    path: "proxy",
    request: { url: "http://api.example.com/orders", curl: [] },
    refuses: (seen) => seen.target.startsWith("http://"),
    response: squidPage("http://api.example.com/orders"),
    answers: {},
  },
  {
    cause: "private-api-wrong-dns",
    isInArticle: true,
    path: "tls",
    request: { url: `${vpcEndpoint}/prod/orders`, curl: http1 },
    refuses: (seen) => isAt(vpcEndpoint)(seen) && !seen.headers.has("x-apigw-api-id"),
    response: forbiddenResponse,
    answers: { "api-type": "private", "private-api-name": "wrong" },
    mended: { url: `${vpcEndpoint}/prod/orders`, curl: withHeader("x-apigw-api-id: abcde12345") },
  },
  {
    cause: "private-dns-captures-public-api",
    isInArticle: false,
    path: "tls",
    request: { url: orders, curl: http1 },
    refuses: isAt(api),
    response: forbiddenResponse,
    answers: {
      "api-type": "rest",
      "stage-in-url": "right",
      "host-resolves-to": "private-address",
      "caller-network": "vpc-with-private-dns-endpoint",
      "other-clients-work": "yes",
    },
  },
  {
    cause: "local-emulator",
    isInArticle: false,
    path: "tls",
    request: { url: `${localStack}/prod/orders/`, curl: http1 },
    refuses: (seen) => seen.target.endsWith("/"),
    response: missingToken,
    answers: {},
    mended: { url: `${localStack}/prod/orders`, curl: http1 },
  },
  {
    cause: "outside-cloudfront",
    twist: "its own web ACL",
    isInArticle: true,
    path: "tls",
    request: { url: `${customDomain}/orders`, curl: http1 },
    refuses: always,
    response: cloudFrontPage("Request blocked."),
    answers: {},
  },
  {
    cause: "outside-cloudfront",
    twist: "GET with a body",
    isInArticle: true,
    path: "tls",
    request: {
      url: `${distribution}/orders`,
      curl: [...http1, "-X", "GET", "-d", '{"status":"open"}'],
    },
    refuses: (seen) => seen.method === "GET" && seen.body !== "",
    response: cloudFrontPage("Bad request."),
    answers: { "cloudfront-in-front": "rewrites-host" },
    mended: { url: `${distribution}/orders`, curl: [] },
  },
  {
    cause: "cloudfront-forwards-host",
    isInArticle: false,
    path: "tls",
    request: { url: `${distribution}/orders`, curl: [] },
    refuses: isAt(distribution),
    response: edgeResponse("ForbiddenException", forbidden),
    answers: { "cloudfront-in-front": "forwards-viewer-host" },
  },
  {
    cause: "outside-cloudflare",
    isInArticle: false,
    path: "tls",
    request: { url: `${customDomain}/orders`, curl: [] },
    refuses: always,
    response: cloudflareResponse,
    answers: {},
  },
  {
    cause: "outside-load-balancer",
    isInArticle: false,
    path: "tls",
    request: { url: `${customDomain}/orders`, curl: http1 },
    refuses: always,
    response: serverPage("awselb/2.0"),
    answers: {},
  },
  {
    cause: "outside-web-server",
    isInArticle: false,
    path: "tls",
    request: { url: `${customDomain}/orders`, curl: http1 },
    refuses: always,
    response: serverPage("nginx/1.24.0", ["<hr><center>nginx/1.24.0</center>"]),
    answers: {},
  },
  {
    cause: "outside-other-gateway",
    isInArticle: false,
    path: "tls",
    request: { url: `${customDomain}/orders`, curl: http1 },
    refuses: always,
    response: serverPage("AkamaiGHost"),
    answers: {},
  },
  {
    cause: "mtls-client-certificate",
    isInArticle: true,
    path: "tls",
    request: { url: `${customDomain}/orders`, curl: [...http1, "--cert", "{identity}"] },
    asksForCertificate: true,
    refuses: (seen) => isAt(customDomain)(seen) && seen.hasClientCertificate,
    response: forbiddenResponse,
    answers: {
      "api-type": "rest",
      "domain-mapping": "matches",
      "mutual-tls": "yes",
      "client-certificate": "untrusted-or-incomplete-chain",
    },
  },
  {
    cause: "default-endpoint-disabled",
    isInArticle: true,
    path: "tls",
    request: { url: orders, curl: [] },
    refuses: isAt(api),
    response: forbiddenResponse,
    answers: { "api-type": "rest", "stage-in-url": "right", "default-endpoint": "disabled" },
    mended: { url: `${customDomain}/orders`, curl: [] },
  },
  {
    cause: "custom-domain-no-mapping",
    isInArticle: false,
    path: "tls",
    request: { url: `${customDomain}/v2/orders`, curl: [] },
    refuses: (seen) => seen.target.startsWith("/v2/"),
    response: forbiddenResponse,
    answers: { "api-type": "rest", "domain-mapping": "none", "works-on-default-endpoint": "yes" },
    mended: { url: `${customDomain}/orders`, curl: [] },
  },
  {
    cause: "private-custom-domain-access",
    isInArticle: false,
    path: "tls",
    request: { url: `${customDomain}/orders`, curl: http1 },
    refuses: always,
    response: forbiddenResponse,
    answers: {
      "api-type": "private",
      "stage-in-url": "right",
      "domain-mapping": "matches",
      "private-api-name": "not-admitted",
      "works-on-default-endpoint": "yes",
    },
  },
  {
    cause: "unknown-host",
    isInArticle: false,
    path: "tls",
    request: { url: "https://203.0.113.10/prod/orders", curl: http1 },
    refuses: (seen) => seen.host === "203.0.113.10",
    response: forbiddenResponse,
    answers: { "api-type": "rest", "host-known": "no" },
    mended: { url: orders, curl: [] },
  },
  {
    cause: "wrong-stage",
    isInArticle: false,
    path: "tls",
    request: { url: `${api}/orders`, curl: [] },
    refuses: (seen) => !seen.target.startsWith("/prod/"),
    response: forbiddenResponse,
    answers: { "api-type": "rest", "stage-in-url": "wrong" },
    mended: { url: orders, curl: [] },
  },
  {
    cause: "vpc-endpoint-policy",
    isInArticle: false,
    path: "tls",
    request: {
      url: `${vpcEndpoint}/prod/orders`,
      curl: [...http1, ...withHeader("x-apigw-api-id: abcde12345")],
    },
    refuses: (seen) => seen.headers.has("x-apigw-api-id"),
    response: accessDenied(
      `${anonymous} ${invoke} because no VPC endpoint policy allows the execute-api:Invoke action`,
    ),
    answers: {},
  },
  {
    cause: "waf-filtered",
    isInArticle: true,
    path: "tls",
    request: {
      url: orders,
      curl: ["-X", "POST", "-d", "name=' OR 1=1 --"],
    },
    refuses: (seen) => seen.body.includes("OR 1=1"),
    response: forbiddenResponse,
    answers: {
      "api-type": "rest",
      "stage-in-url": "right",
      "api-key-required": "no",
      "waf-attached": "yes",
      "waf-blocked": "yes",
    },
    mended: { url: orders, curl: ["-X", "POST", "-d", "name=Ada"] },
  },
  {
    cause: "preflight-refused",
    isInArticle: false,
    path: "tls",
    request: {
      url: orders,
      curl: [
        ...["-X", "OPTIONS"],
        ...withHeader("Origin: https://shop.example.com"),
        ...withHeader("Access-Control-Request-Method: GET"),
      ],
    },
    refuses: ({ method }) => method === "OPTIONS",
    response: missingToken,
    answers: {},
  },
  {
    cause: "resource-not-found-unsigned",
    isInArticle: true,
    path: "tls",
    request: { url: `${api}/prod/ordrs`, curl: [] },
    refuses: (seen) => !isOrdersRoute(seen) && isUnsigned(seen),
    response: missingToken,
    answers: { "api-type": "rest", "route-deployed": "no" },
    mended: { url: orders, curl: [] },
  },
  {
    cause: "resource-not-found-unsigned",
    twist: "HEAD, which has no method",
    isInArticle: true,
    path: "tls",
    request: { url: orders, curl: [...http1, "--head"] },
    refuses: (seen) => !isOrdersRoute(seen) && isUnsigned(seen),
    response: missingToken,
    answers: { "api-type": "rest", "route-deployed": "no" },
    mended: { url: orders, curl: [] },
  },
  {
    cause: "resource-not-found-with-authorization",
    isInArticle: true,
    path: "tls",
    request: { url: `${api}/prod/ordrs`, curl: withBearer },
    refuses: (seen) => !isOrdersRoute(seen) && hasBearer(seen),
    response: notSigV4,
    answers: { "api-type": "rest", "route-deployed": "no" },
    mended: { url: orders, curl: withBearer },
  },
  {
    cause: "missing-auth-token",
    isInArticle: true,
    path: "tls",
    request: { url: orders, curl: http1 },
    refuses: (seen) => isOrdersRoute(seen) && isUnsigned(seen),
    response: missingToken,
    answers: { "api-type": "rest", "route-deployed": "yes", "auth-mode": "iam" },
    mended: { url: orders, curl: [...http1, ...signedBy(knownKey)] },
  },
  {
    cause: "bearer-token-on-iam-method",
    isInArticle: false,
    path: "tls",
    request: { url: orders, curl: withBearer },
    refuses: (seen) => isOrdersRoute(seen) && hasBearer(seen),
    response: notSigV4,
    answers: { "api-type": "rest", "route-deployed": "yes", "auth-mode": "iam" },
    mended: { url: orders, curl: signedBy(knownKey) },
  },
  {
    cause: "malformed-authorization-header",
    isInArticle: false,
    path: "tls",
    request: {
      url: orders,
      curl: withHeader(
        `Authorization: AWS4-HMAC-SHA256 Credential=${knownKey.id}/20260131/us-east-1/execute-api/aws4_request`,
      ),
    },
    refuses: (seen) => readSignature(seen) === undefined,
    response: (seen) =>
      gatewayResponse(
        "IncompleteSignatureException",
        JSON.stringify({
          message: `Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=${seen.headers.get("authorization")}`,
        }),
      ),
    answers: {},
    mended: { url: orders, curl: signedBy(knownKey) },
  },
  {
    cause: "invalid-iam-credentials",
    isInArticle: true,
    path: "tls",
    request: { url: orders, curl: signedBy({ id: "AKIAI44QH8DHBEXAMPLE", secret: wrongSecret }) },
    refuses: (seen) => readSignature(seen)?.keyId !== knownKey.id,
    response: gatewayResponse(
      "UnrecognizedClientException",
      '{"message":"The security token included in the request is invalid."}',
    ),
    answers: {},
    mended: { url: orders, curl: signedBy(knownKey) },
  },
  {
    cause: "expired-session-token",
    isInArticle: false,
    path: "tls",
    request: { url: orders, curl: [...signedBy(knownKey), ...withToken] },
    refuses: (seen) => seen.headers.get("x-amz-security-token") === sessionToken,
    response: gatewayResponse(
      "ExpiredTokenException",
      '{"message":"The security token included in the request is expired"}',
    ),
    answers: {},
    mended: { url: orders, curl: signedBy(knownKey) },
  },
  {
    cause: "signature-expired",
    isInArticle: true,
    path: "tls",
    request: { url: orders, curl: [...http1, ...signedBy(knownKey)] },
    refuses: (seen) => minutesOld(seen) > 5,
    response: signatureExpired,
    clockAheadMinutes: 9,
    answers: {},
  },
  {
    cause: "signature-not-yet-current",
    isInArticle: false,
    path: "tls",
    request: { url: orders, curl: signedBy(knownKey) },
    refuses: (seen) => minutesOld(seen) < -5,
    response: signatureNotYetCurrent,
    clockAheadMinutes: -9,
    answers: {},
  },
  {
    cause: "credential-scope",
    isInArticle: false,
    path: "tls",
    request: { url: orders, curl: signedBy(knownKey, "aws:amz:us-east-1:apigateway") },
    refuses: (seen) => readSignature(seen)?.service !== "execute-api",
    response: gatewayResponse(
      "InvalidSignatureException",
      `{"message":"Credential should be scoped to correct service: 'execute-api'. "}`,
    ),
    answers: {},
    mended: { url: orders, curl: signedBy(knownKey) },
  },
  {
    cause: "signature-mismatch",
    isInArticle: true,
    path: "tls",
    request: {
      url: orders,
      curl: [...http1, ...signedBy({ id: knownKey.id, secret: wrongSecret }), ...withToken],
    },
    refuses: (seen) => !isSignedRight(seen),
    response: signatureMismatch,
    answers: {},
    mended: { url: orders, curl: [...http1, ...signedBy(knownKey), ...withToken] },
  },
  {
    cause: "signature-mismatch",
    twist: "while a WebSocket opens",
    isInArticle: false,
    path: "tls",
    request: { url: presign(socket, new Date(), wrongSecret).href, curl: upgrade },
    refuses: (seen) => !isSignedRight(seen),
    response: signatureMismatch,
    answers: {},
    mended: { url: presign(socket, new Date()).href, curl: upgrade },
  },
  {
    cause: "invalid-api-key",
    isInArticle: true,
    path: "tls",
    request: { url: orders, curl: withApiKey },
    refuses: (seen) => seen.headers.get("x-api-key") !== `${apiKey}2`,
    response: forbiddenResponse,
    answers: {
      "api-type": "rest",
      "stage-in-url": "right",
      "api-key-required": "yes",
      "key-state": "unknown-or-disabled",
      "waf-blocked": "no",
    },
    mended: { url: orders, curl: withHeader(`x-api-key: ${apiKey}2`) },
  },
  {
    cause: "invalid-api-key",
    twist: "none sent",
    isInArticle: true,
    path: "tls",
    request: { url: orders, curl: http1 },
    refuses: (seen) => !seen.headers.has("x-api-key"),
    response: forbiddenResponse,
    answers: {
      "api-type": "rest",
      "stage-in-url": "right",
      "api-key-required": "yes",
      "waf-blocked": "no",
    },
    mended: { url: orders, curl: withApiKey },
  },
  {
    cause: "api-key-not-in-usage-plan",
    isInArticle: false,
    path: "tls",
    request: { url: orders, curl: [...http1, ...withApiKey] },
    refuses: (seen) => seen.headers.get("x-api-key") === apiKey,
    response: forbiddenResponse,
    answers: {
      "api-type": "rest",
      "stage-in-url": "right",
      "api-key-required": "yes",
      "key-state": "no-usage-plan-for-stage",
      "waf-blocked": "no",
    },
  },
  {
    cause: "lambda-authorizer-explicit-deny",
    isInArticle: true,
    path: "tls",
    request: { url: orders, curl: withBearer },
    refuses: hasBearer,
    response: accessDenied("User is not authorized to access this resource with an explicit deny"),
    answers: {},
  },
  {
    cause: "lambda-authorizer-explicit-deny",
    twist: "today's wording, edge-optimised",
    isInArticle: true,
    path: "tls",
    request: { url: orders, curl: withBearer },
    refuses: hasBearer,
    response: edgeResponse(
      "AccessDeniedException",
      '{"Message":"User is not authorized to access this resource with an explicit deny in an identity-based policy"}',
    ),
    answers: {},
  },
  {
    cause: "lambda-authorizer-implicit-deny",
    isInArticle: false,
    path: "tls",
    request: { url: orders, curl: withBearer },
    refuses: hasBearer,
    response: accessDenied("User is not authorized to access this resource"),
    answers: {
      "authorizer-policy": "silent-on-method",
      "authorizer-cache": "on",
      "after-cache-flush": "still-refused",
    },
  },
  {
    cause: "lambda-authorizer-cached-policy",
    isInArticle: false,
    path: "tls",
    request: { url: orders, curl: [...http1, ...withBearer] },
    refuses: hasBearer,
    response: accessDenied(
      "User is not authorized to access this resource because no identity-based policy allows the execute-api:Invoke action",
    ),
    answers: {
      "authorizer-cache": "on",
      "after-cache-flush": "works",
      "other-methods-work": "yes",
    },
  },
  {
    cause: "http-api-lambda-authorizer-deny",
    isInArticle: false,
    path: "tls",
    request: { url: `${httpApi}/orders`, curl: withBearer },
    refuses: hasBearer,
    response: httpApiResponse(),
    answers: { "route-deployed": "yes", "auth-mode": "lambda-authorizer" },
  },
  {
    cause: "http-api-jwt-scope",
    isInArticle: false,
    path: "tls",
    request: { url: `${httpApi}/orders`, curl: [...http1, ...withBearer] },
    refuses: hasBearer,
    response: httpApiResponse(),
    answers: { "route-deployed": "yes", "auth-mode": "jwt", "scope-granted": "no" },
  },
  {
    cause: "http-api-iam-deny",
    isInArticle: false,
    path: "tls",
    request: { url: `${httpApi}/orders`, curl: [] },
    refuses: isUnsigned,
    response: httpApiResponse(),
    answers: { "route-deployed": "yes", "auth-mode": "iam" },
    mended: { url: `${httpApi}/orders`, curl: signedBy(knownKey) },
  },
  {
    cause: "resource-policy-explicit-deny",
    isInArticle: true,
    path: "tls",
    request: { url: orders, curl: http1 },
    refuses: isUnsigned,
    response: accessDenied(`${anonymous} ${invoke} with an explicit deny`),
    answers: { "api-type": "rest", "resource-policy": "denies-caller" },
  },
  {
    cause: "resource-policy-explicit-deny",
    twist: "today's wording, signed",
    isInArticle: true,
    path: "tls",
    request: { url: orders, curl: signedBy(knownKey) },
    refuses: isSignedRight,
    response: accessDenied(`${reader} ${invoke} with an explicit deny in a resource-based policy`),
    answers: {},
  },
  {
    cause: "resource-policy-no-allow",
    isInArticle: true,
    path: "tls",
    request: { url: orders, curl: [] },
    refuses: isUnsigned,
    response: accessDenied(
      `${anonymous} ${invoke} because no resource-based policy allows the execute-api:Invoke action`,
    ),
    answers: {},
  },
  {
    cause: "iam-explicit-deny",
    isInArticle: true,
    path: "tls",
    request: { url: orders, curl: signedBy(knownKey) },
    refuses: isSignedRight,
    response: accessDenied(`${reader} ${invoke} with an explicit deny`),
    answers: { "api-type": "rest", "resource-policy": "none", "identity-policy": "denies-caller" },
  },
  {
    cause: "iam-no-identity-allow",
    isInArticle: false,
    path: "tls",
    request: { url: orders, curl: signedBy(knownKey) },
    refuses: isSignedRight,
    response: accessDenied(
      `${reader} ${invoke} because no identity-based policy allows the execute-api:Invoke action`,
    ),
    answers: {},
  },
  {
    cause: "cross-account-one-side",
    isInArticle: false,
    path: "tls",
    request: { url: orders, curl: signedBy(knownKey) },
    refuses: isSignedRight,
    response: accessDenied(
      `${foreigner} ${invoke} because no resource-based policy allows the execute-api:Invoke action`,
    ),
    answers: {},
  },
  {
    cause: "service-control-policy",
    isInArticle: false,
    path: "tls",
    request: { url: orders, curl: signedBy(knownKey) },
    refuses: isSignedRight,
    response: accessDenied(`${reader} ${invoke} with an explicit deny in a service control policy`),
    answers: {},
  },
  {
    cause: "permissions-boundary",
    isInArticle: false,
    path: "tls",
    request: { url: orders, curl: signedBy(knownKey) },
    refuses: isSignedRight,
    response: accessDenied(
      `${reader} ${invoke} because no permissions boundary allows the execute-api:Invoke action`,
    ),
    answers: {},
  },
  {
    cause: "session-policy",
    isInArticle: false,
    path: "tls",
    request: { url: orders, curl: signedBy(knownKey) },
    refuses: isSignedRight,
    response: accessDenied(
      `${reader} ${invoke} because no session policy allows the execute-api:Invoke action`,
    ),
    answers: {},
  },
  {
    cause: "websocket-connections-denied",
    isInArticle: false,
    path: "tls",
    request: { url: `${api}/prod/@connections/L0SM9cOFvHcCIhw=`, curl: ["-d", "hello"] },
    refuses: (seen) => seen.method === "POST" && isUnsigned(seen),
    response: missingToken,
    answers: {},
  },
  {
    cause: "integration-returned-403",
    isInArticle: false,
    path: "tls",
    request: { url: orders, curl: http1 },
    refuses: always,
    response: integrationResponse('{"error":"this account may not read orders"}'),
    answers: {},
  },
  {
    cause: "integration-misconfigured",
    isInArticle: false,
    path: "tls",
    request: { url: orders, curl: http1 },
    refuses: always,
    response: integrationResponse(
      '{"message":"Unable to determine service/operation name to be authorized"}',
    ),
    answers: {},
  },
  {
    cause: "outside-s3",
    isInArticle: false,
    path: "tls",
    request: { url: "https://orders-site.s3.us-east-1.amazonaws.com/index.html", curl: http1 },
    refuses: isUnsigned,
    response: s3Response,
    answers: {},
  },
  {
    cause: "lambda-function-url",
    isInArticle: false,
    path: "tls",
    request: {
      url: "https://abcdefghijklmnopqrstuvwxyz012345.lambda-url.us-east-1.on.aws/orders",
      curl: http1,
    },
    refuses: isUnsigned,
    response: awsServiceResponse(
      "AccessDeniedException",
      '{"Message":"Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"}',
    ),
    answers: {},
  },
  {
    cause: "other-aws-service",
    isInArticle: false,
    path: "tls",
    request: {
      url: "https://search-orders-abcdefghijklmnopqrstuvwxyz.us-east-1.es.amazonaws.com/_search",
      curl: http1,
    },
    refuses: isUnsigned,
    response: awsServiceResponse(
      "AccessDeniedException",
      '{"Message":"User: anonymous is not authorized to perform: es:ESHttpGet because no resource-based policy allows the es:ESHttpGet action"}',
    ),
    answers: {},
  },
];

/** The first row of a cause. */
export function rowOf(cause: CauseId): Row {
  const row = rows.find((one) => one.cause === cause);
  if (row === undefined) throw new Error(`No row replays ${cause}`);
  return row;
}

/** What a test of a row is called. */
export function titleOf({ cause, twist }: Row): string {
  return twist === undefined ? cause : `${cause}: ${twist}`;
}
