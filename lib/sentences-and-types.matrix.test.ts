import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const role = "arn:aws:sts::111122223333:assumed-role/shop/session";
const resource = "arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/POST/ingest";
const denied = (who: string, end = "") =>
  `User: ${who} is not authorized to perform: execute-api:Invoke on resource: ${resource}${end}`;
const authorizer = "User is not authorized to access this resource";
const signature = "InvalidSignatureException";

/** What API Gateway sends together: the gateway response's type, the error type and a sentence. */
const pairs: readonly (readonly [type: string, error: string, sentence: string])[] = [
  [
    "MISSING_AUTHENTICATION_TOKEN",
    "MissingAuthenticationTokenException",
    "Missing Authentication Token",
  ],
  ["INVALID_SIGNATURE", signature, "Credential should be scoped to a valid region. "],
  ["INVALID_SIGNATURE", signature, "Credential should be scoped to a valid region."],
  [
    "INVALID_SIGNATURE",
    signature,
    "Credential should be scoped to correct service: 'execute-api'. ",
  ],
  [
    "INVALID_SIGNATURE",
    signature,
    "Credential should be scoped to a valid Region, not 'us-east-1'. ",
  ],
  [
    "INVALID_SIGNATURE",
    signature,
    "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
  ],
  [
    "INVALID_SIGNATURE",
    signature,
    "Signature expired: 20261119T045200Z is now earlier than 20261119T045500Z (20261119T050000Z - 5 min.)",
  ],
  [
    "INVALID_SIGNATURE",
    signature,
    "Signature not yet current: 20261119T051200Z is still later than 20261119T050500Z (20261119T050000Z + 5 min.)",
  ],
  [
    "INVALID_SIGNATURE",
    signature,
    "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20261118' != '20261119', from '20261119T050000Z'.",
  ],
  [
    "INVALID_SIGNATURE",
    "IncompleteSignatureException",
    "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=abc",
  ],
  [
    "INVALID_SIGNATURE",
    "IncompleteSignatureException",
    "'abc' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer abc'.",
  ],
  [
    "INVALID_SIGNATURE",
    "IncompleteSignatureException",
    "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '0tI7XnJ2Q5m3bJ8a1Zy0cQ0n6T1uWv2xYz3aBc4dEf0='.",
  ],
  [
    "INVALID_SIGNATURE",
    "UnrecognizedClientException",
    "The security token included in the request is invalid.",
  ],
  [
    "INVALID_SIGNATURE",
    "InvalidClientTokenId",
    "The security token included in the request is invalid.",
  ],
  [
    "EXPIRED_TOKEN",
    "ExpiredTokenException",
    "The security token included in the request is expired",
  ],
  ["ACCESS_DENIED", "AccessDeniedException", denied("anonymous")],
  ["ACCESS_DENIED", "AccessDeniedException", denied("anonymous", " with an explicit deny")],
  [
    "ACCESS_DENIED",
    "AccessDeniedException",
    denied("anonymous", " because no resource-based policy allows the execute-api:Invoke action"),
  ],
  [
    "ACCESS_DENIED",
    "AccessDeniedException",
    denied("anonymous", " with an explicit deny in a VPC endpoint policy"),
  ],
  ["ACCESS_DENIED", "AccessDeniedException", denied(role)],
  [
    "ACCESS_DENIED",
    "AccessDeniedException",
    denied(role, " because no identity-based policy allows the execute-api:Invoke action"),
  ],
  [
    "ACCESS_DENIED",
    "AccessDeniedException",
    denied(role, " because no permissions boundary allows the execute-api:Invoke action"),
  ],
  [
    "ACCESS_DENIED",
    "AccessDeniedException",
    denied(role, " with an explicit deny in a service control policy"),
  ],
  ["ACCESS_DENIED", "AccessDeniedException", authorizer],
  ["ACCESS_DENIED", "AccessDeniedException", `${authorizer} with an explicit deny`],
  [
    "ACCESS_DENIED",
    "AccessDeniedException",
    `${authorizer} with an explicit deny in an identity-based policy`,
  ],
  [
    "ACCESS_DENIED",
    "AccessDeniedException",
    `${authorizer} because no identity-based policy allows the execute-api:Invoke action`,
  ],
  ["INVALID_API_KEY", "ForbiddenException", "Forbidden"],
  ["WAF_FILTERED", "ForbiddenException", "Forbidden"],
];

/** The phase's name in an access log, where it has one. */
const phaseOf: Readonly<Record<string, string>> = {
  INVALID_SIGNATURE: "authn",
  EXPIRED_TOKEN: "authn",
  ACCESS_DENIED: "authz",
  WAF_FILTERED: "waf",
};

const keyOf = (sentence: string) => (sentence.startsWith("User") ? "Message" : "message");
const id = "8f3a1f7c-40a7-4a7c-9a2c-3f0d34b5b9e0";

/** How the two are shown together. */
const forms: Readonly<Record<string, (type: string, error: string, sentence: string) => string>> = {
  "a response": (_, error, sentence) =>
    `HTTP/1.1 403 Forbidden\nContent-Type: application/json\nx-amzn-RequestId: ${id}\nx-amzn-ErrorType: ${error}\nx-amz-apigw-id: Ua1QFLFMHFiAEU3=\n\n${JSON.stringify({ [keyOf(sentence)]: sentence })}`,
  "a body that the owner customised": (type, error, sentence) =>
    `HTTP/1.1 403 Forbidden\nContent-Type: application/json\nx-amzn-RequestId: ${id}\nx-amzn-ErrorType: ${error}\nx-amz-apigw-id: Ua1QFLFMHFiAEU3=\n\n${JSON.stringify({ ok: false, type, message: sentence })}`,
  "an access log with AWS's names": (type, _, sentence) =>
    JSON.stringify({
      requestId: id,
      ip: "192.0.2.60",
      httpMethod: "POST",
      resourcePath: "/ingest",
      status: "403",
      responseType: type,
      errorMessage: sentence,
    }),
  "an access log with the owner's names": (type, _, sentence) =>
    JSON.stringify({
      t: "2026-11-19T05:00:00Z",
      who: "-",
      what: "POST /ingest",
      code: "403",
      kind: type,
      err: sentence,
      backend: "-",
      host: "collect.metrics.example",
    }),
  "an access log with the owner's names of phases": (type, _, sentence) => {
    const phase = phaseOf[type];
    return JSON.stringify({
      t: "2026-11-19T05:00:00Z",
      what: "POST /ingest",
      code: "403",
      kind: type,
      ...(phase === undefined ? { err: sentence } : { [phase]: "403", [`${phase}Err`]: sentence }),
      backend: "-",
    });
  },
  "an access log with a route": (type, _, sentence) =>
    JSON.stringify({
      requestId: id,
      route: "POST /ingest",
      status: "403",
      "error.responseType": type,
      "error.message": sentence,
    }),
  words: (type, error, sentence) =>
    `The gateway says ${type} (${error}) and the body is ${JSON.stringify({ [keyOf(sentence)]: sentence })}, status 403.`,
};

describe("a type and a sentence that API Gateway sends together are no contradiction", () => {
  const rows = Object.entries(forms).flatMap(([form, print]) =>
    pairs.map(([type, error, sentence]) => ({
      form,
      type,
      sentence,
      text: print(type, error, sentence),
    })),
  );

  test("in every form", () => {
    expect(rows).toHaveLength(29 * 7);
  });

  test.each(rows)("in $form: $type and $sentence", ({ text }) => {
    const { verdict, conflict } = diagnose({ text });
    expect([verdict, conflict]).not.toEqual(["contradiction", conflict]);
    expect(["cause", "shortlist"]).toContain(verdict);
  });
});
