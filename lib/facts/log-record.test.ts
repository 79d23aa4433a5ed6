import { describe, expect, test } from "vitest";
import { diagnose } from "..";
import { readEvidence } from "../evidence";
import { extractFacts, statusOf } from ".";

/** The options that the first record of a text proves, by facet. */
function proven(text: string): { readonly [facet: string]: string } {
  const [record] = readEvidence(text).documents.filter(({ kind }) => kind === "log-record");
  if (record === undefined) throw new Error(`no record: ${text}`);
  return Object.fromEntries(extractFacts(record).facts.map(({ facet, option }) => [facet, option]));
}

const access = (fields: { readonly [name: string]: unknown }) =>
  JSON.stringify({ requestId: "1", extendedRequestId: "-", status: "403", ...fields });

const refused = { "request-logged": "yes" };
const ownRefusal = { ...refused, "answered-by": "api-gateway" };

describe("a record of an access log", () => {
  test.each<[string, { readonly [name: string]: unknown }, { readonly [facet: string]: string }]>([
    [
      "a response type",
      { "error.responseType": "EXPIRED_TOKEN" },
      { ...ownRefusal, "response-type": "expired-token" },
    ],
    [
      "a missing key",
      { responseType: "INVALID_API_KEY" },
      { ...ownRefusal, "response-type": "invalid-api-key", "api-key-required": "yes" },
    ],
    ["no response type", { responseType: "-" }, { ...refused, "response-type": "none" }],
    [
      "the phase of authentication",
      { "authenticate.status": 403 },
      { ...ownRefusal, "failed-phase": "authenticate" },
    ],
    [
      "the phase of the authorizer",
      { authorizerStatus: "403" },
      { ...ownRefusal, "failed-phase": "authorizer" },
    ],
    [
      "the phase of policies",
      { "authorize-status": "403" },
      { ...ownRefusal, "failed-phase": "authorize" },
    ],
    [
      "an authorizer that ran, and a policy that refused: its own or another",
      { authorizerServiceStatus: "200", authorizeResultStatus: "403" },
      { ...ownRefusal, "response-type": "access-denied" },
    ],
    [
      "a Lambda authorizer's caller",
      { "authorizer.status": "200", "authorizer.principalId": "orders", "authorize.status": "403" },
      { ...ownRefusal, "response-type": "access-denied", "auth-mode": "lambda-authorizer" },
    ],
    [
      "the error of an HTTP API's authorizer",
      { routeKey: "GET /orders", authorizerError: "no" },
      { ...ownRefusal, "api-type": "http", "failed-phase": "authorizer" },
    ],
    [
      "a JWT authorizer that names the scope",
      { routeKey: "GET /orders", authorizerError: "insufficient_scope" },
      {
        ...ownRefusal,
        "api-type": "http",
        "auth-mode": "jwt",
        "failed-phase": "authorizer",
        "scope-granted": "no",
      },
    ],
    [
      "a block by AWS WAF",
      {
        wafResponseCode: "WAF_BLOCK",
        webaclArn: "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/a/1",
      },
      { ...ownRefusal, "waf-attached": "yes", "waf-blocked": "yes", "failed-phase": "waf" },
    ],
    [
      "AWS WAF letting it through",
      { wafResponseCode: "WAF_ALLOW" },
      { ...refused, "waf-attached": "yes", "waf-blocked": "no" },
    ],
    ["no web ACL", { webaclArn: "-" }, { ...refused, "waf-attached": "no" }],
    [
      "the integration's status",
      { integrationStatus: "403" },
      {
        ...refused,
        "answered-by": "backend",
        "failed-phase": "integration",
        "backend-status": "403",
      },
    ],
    [
      "Lambda's 200 beside its function's 403",
      { integrationStatus: "200", authorizerStatus: "200" },
      {
        ...refused,
        "answered-by": "backend",
        "failed-phase": "integration",
        "backend-status": "403",
      },
    ],
    [
      "no phase, where all are shown",
      {
        wafStatus: "-",
        authenticateStatus: "-",
        authorizerStatus: "200",
        authorizeStatus: "-",
        integrationStatus: "-",
      },
      { ...refused, "failed-phase": "none", "backend-status": "other" },
    ],
    [
      "nothing of the phases, where one is not shown",
      { wafStatus: "-", authenticateStatus: "-", authorizerStatus: "200", integrationStatus: "-" },
      { ...refused, "backend-status": "other" },
    ],
    [
      "an endpoint of a VPC",
      { vpceId: "vpce-0123456789abcdef0" },
      { ...refused, "api-type": "private" },
    ],
    [
      "a key",
      { apiKeyId: "a1b2c3d4e5" },
      { ...refused, "api-key-required": "yes", "api-key-sent": "yes" },
    ],
    [
      "who signed",
      { userArn: "arn:aws:iam::111122223333:user/orders" },
      { ...refused, principal: "arn", "authorization-sent": "sigv4" },
    ],
    [
      "a custom domain",
      { domainName: "api.example.com", basePathMatched: "orders" },
      { ...refused, host: "custom-domain", "domain-mapping": "matches" },
    ],
    ["an unmatched base path, which proves nothing", { basePathMatched: "-" }, refused],
    [
      "a handshake",
      { eventType: "CONNECT", routeKey: "$connect" },
      { ...refused, "api-type": "websocket", "websocket-step": "connect" },
    ],
    [
      "a method, which a WebSocket API's log has none of",
      { httpMethod: "GET" },
      { ...refused, preflight: "no", "websocket-step": "none" },
    ],
    [
      "a policy's words",
      {
        authorizeError:
          "User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/orders with an explicit deny",
      },
      {
        ...ownRefusal,
        "failed-phase": "authorize",
        message: "invoke-denied",
        denial: "explicit",
        "policy-named": "unnamed",
        "denied-action": "invoke",
        principal: "anonymous",
      },
    ],
    ["another status", { status: "200", wafStatus: "403" }, {}],
  ])("with %s", (_, fields, facts) => {
    expect(proven(access(fields))).toEqual(facts);
  });
});

const waf = (fields: { readonly [name: string]: unknown }) =>
  JSON.stringify({ webaclId: "a", action: "BLOCK", httpRequest: { requestId: "A=" }, ...fields });

describe("a record of a log in front", () => {
  test.each<[string, string, { readonly [facet: string]: string }]>([
    [
      "a web ACL of the stage",
      waf({ httpSourceName: "APIGW" }),
      { "answered-by": "api-gateway", "waf-attached": "yes", "waf-blocked": "yes" },
    ],
    [
      "a web ACL of the stage that let it through",
      waf({ httpSourceName: "APIGW", action: "ALLOW" }),
      { "waf-attached": "yes", "waf-blocked": "no" },
    ],
    [
      "a web ACL of CloudFront, which is none of the stage",
      waf({ httpSourceName: "CF" }),
      { "answered-by": "cloudfront", "cloudfront-page": "blocked" },
    ],
    [
      "a web ACL of a load balancer",
      waf({ httpSourceName: "ALB" }),
      { "answered-by": "load-balancer" },
    ],
    [
      "CloudFront's refusal of a country",
      JSON.stringify({
        "sc-status": "403",
        "x-edge-result-type": "Error",
        "x-edge-detailed-result-type": "ClientGeoBlocked",
      }),
      { "answered-by": "cloudfront", "cloudfront-page": "country" },
    ],
    [
      "an error at CloudFront that may be the origin's",
      JSON.stringify({
        "sc-status": "403",
        "x-edge-result-type": "Error",
        "x-edge-detailed-result-type": "Error",
      }),
      {},
    ],
    [
      "a load balancer's own",
      JSON.stringify({ elb_status_code: "403", target_status_code: "-", actions_executed: "waf" }),
      { "answered-by": "load-balancer" },
    ],
    ["a target's", JSON.stringify({ elb_status_code: "403", target_status_code: "403" }), {}],
  ])("%s", (_, text, facts) => {
    expect(proven(text)).toEqual(facts);
  });

  test("tells the status that the client was sent", () => {
    const status = (text: string) => readEvidence(text).documents.map(statusOf);
    expect(status(waf({}))).toEqual([403]);
    expect(status(waf({ responseCodeSent: 429 }))).toEqual([429]);
    expect(status(waf({ action: "ALLOW" }))).toEqual([undefined]);
  });
});

describe("a response and the line of a log", () => {
  const response = (...ids: readonly string[]) =>
    [
      "HTTP/1.1 403 Forbidden",
      "Date: Wed, 04 Mar 2026 10:15:30 GMT",
      ...ids,
      "Content-Type: application/json",
      "Content-Length: 23",
      "",
      '{"message":"Forbidden"}',
      "",
    ].join("\n");
  const rest = response(
    "x-amzn-RequestId: c4b73eea-0dfb-489e-ac1d-6d60896d1ab5",
    "x-amzn-ErrorType: ForbiddenException",
    "x-amz-apigw-id: wb1Q84PEIAMFxNG=",
  );
  const http = response("Apigw-Requestid: HqEiQJIAIAMEPQ4=");
  const own = "c4b73eea-0dfb-489e-ac1d-6d60896d1ab5";
  const other = "0b9c1f2d-0dfb-489e-ac1d-6d60896d1ab5";

  const said = (text: string, facet: string) =>
    diagnose({ text }).observations.find((one) => one.facet === facet)?.option;

  const cases: readonly (readonly [string, string, string, string, string, string])[] = [
    [
      "a REST API's access log",
      rest,
      access({ requestId: own, responseType: "WAF_FILTERED" }),
      access({ requestId: other, responseType: "WAF_FILTERED" }),
      "response-type",
      "waf-filtered",
    ],
    [
      "a REST API's access log of extended ids",
      rest,
      access({
        requestId: "-",
        extendedRequestId: "wb1Q84PEIAMFxNG=",
        responseType: "WAF_FILTERED",
      }),
      access({
        requestId: "-",
        extendedRequestId: "another4PEIAMFx=",
        responseType: "WAF_FILTERED",
      }),
      "response-type",
      "waf-filtered",
    ],
    [
      "an HTTP API's access log",
      http,
      access({ requestId: "HqEiQJIAIAMEPQ4=", authorizerError: "no", routeKey: "GET /orders" }),
      access({ requestId: "AnotherAIAMEPQ4=", authorizerError: "no", routeKey: "GET /orders" }),
      "failed-phase",
      "authorizer",
    ],
    [
      "an HTTP API's access log of extended ids",
      http,
      JSON.stringify({
        extendedRequestId: "HqEiQJIAIAMEPQ4=",
        status: "403",
        authorizerError: "no",
      }),
      JSON.stringify({
        extendedRequestId: "AnotherAIAMEPQ4=",
        requestId: "AnotherAIAMEPQ4=",
        status: "403",
        authorizerError: "no",
      }),
      "failed-phase",
      "authorizer",
    ],
    [
      "AWS WAF's log",
      rest,
      waf({ httpSourceName: "APIGW", httpRequest: { requestId: "wb1Q84PEIAMFxNG=" } }),
      waf({ httpSourceName: "APIGW", httpRequest: { requestId: "another4PEIAMFx=" } }),
      "waf-blocked",
      "yes",
    ],
    [
      "an execution log",
      rest,
      `(${own}) API Key  not authorized because method 'GET /orders' requires API Key`,
      `(${other}) API Key  not authorized because method 'GET /orders' requires API Key`,
      "api-key-sent",
      "no",
    ],
  ];

  test.each(cases)("are joined by their id: %s", (_, answer, line, __, facet, option) => {
    expect(said(`${answer}\n${line}\n`, facet)).toBe(option);
  });

  test.each(cases)("are not joined where the ids differ: %s", (_, answer, __, line, facet) => {
    expect(said(`${answer}\n${line}\n`, facet)).toBeUndefined();
  });

  test("the line of the same request is found among others that were refused", () => {
    const lines = [other, own].map((requestId) =>
      access({ requestId, responseType: requestId === own ? "INVALID_API_KEY" : "WAF_FILTERED" }),
    );
    expect(said(`${rest}\n${lines.join("\n")}\n`, "response-type")).toBe("invalid-api-key");
  });

  test("of a log alone, the refused request is diagnosed and not those around it", () => {
    const lines = [
      access({ status: "200" }),
      access({ requestId: "2", responseType: "WAF_FILTERED" }),
      access({ requestId: "3", status: "500" }),
    ];
    expect(diagnose({ text: lines.join("\n") }).cause).toBe("waf-filtered");
  });
});

describe("a client's certificate in a record, which is there where it was refused", () => {
  const line = (fields: { readonly [name: string]: string }) =>
    JSON.stringify({
      requestId: "4d8a1b1e-0c7e-49d0-bc2e-0f6d1f4f22aa",
      hora: "21/Nov/2026:00:00:47 +0000",
      metodo: "-",
      status: "403",
      erro: "Forbidden",
      ...fields,
    });
  const refusedFor = (option: string) => ({
    ...refused,
    message: "forbidden",
    "mutual-tls": "yes",
    "client-certificate": option,
  });
  const over = "expired-or-unsupported";
  const unknown = "untrusted-or-incomplete-chain";
  const from = "Nov 20 23:59:59 2024 GMT";

  test.each([
    ["ended", { de: from, ate: "Nov 20 23:59:59 2026 GMT" }, over],
    ["ended, in the other order", { a: "Nov  9 23:59:59 2026 GMT", b: from }, over],
    [
      "ended, by its own names",
      { "identity.clientCert.validity.notAfter": "Nov 20 23:59:59 2026 GMT" },
      over,
    ],
    ["holds", { de: from, ate: "Nov 20 23:59:59 2028 GMT" }, unknown],
    ["is not told of", { subject: "CN=integ,O=Partner,C=BR" }, unknown],
  ])("whose time %s", (_, fields, option) => {
    expect(proven(line(fields))).toEqual(refusedFor(option));
  });

  test.each([
    ["hyphens", { "identity.clientCert.subjectDN": "-", "identity.clientCert.serialNumber": "-" }],
    ["one time of that format", { built: "Nov 20 23:59:59 2026 GMT" }],
    ["a query", { q: "CN=integ" }],
  ])("and not where there are only %s", (_, fields) => {
    expect(proven(line(fields))["mutual-tls"]).toBeUndefined();
  });

  test("and not where the call was answered", () => {
    const text = line({ de: from, ate: "Nov 20 23:59:59 2026 GMT" });
    expect(proven(text.replace("403", "200"))).toEqual({});
  });
});

describe("a line with an id and a time as API Gateway alone writes them together", () => {
  const id = "4d8a1b1e-0c7e-49d0-bc2e-0f6d1f4f22aa";
  const time = "21/Nov/2026:00:00:47 +0000";
  const log = (fields: object) => readEvidence(JSON.stringify(fields)).documents[0]?.kind;

  test.each([
    {
      requestId: id,
      requestTime: time,
      status: "403",
      httpMethod: "GET",
      errorMessage: "Forbidden",
    },
    { id, when: time, status: "403", domainName: "api.example.com", errorMessage: "Forbidden" },
  ])("is a record: %j", (fields) => {
    expect(log(fields)).toBe("log-record");
  });

  test.each([
    {
      requestId: id,
      time: "2026-11-21T00:00:47Z",
      status: 403,
      method: "GET",
      message: "Forbidden",
    },
    {
      request_id: "5f1c9a7b2d3e4f60718293a4b5c6d7e8",
      time,
      status: 403,
      method: "GET",
      host: "a.b",
    },
    { id, message: "Forbidden", status: 403, at: "21/Nov/2026" },
    { time, x_request_id: id, remote_addr: "198.51.100.9", status: 403, method: "GET", path: "/a" },
  ])("is another program's: %j", (fields) => {
    expect(log(fields)).not.toBe("log-record");
  });
});

describe("an execution log", () => {
  const id = "7ce864dc-da11-4bbd-bfb9-37a1c800dea6";
  const arn = "arn:aws:execute-api:us-east-1:111122223333:abcde12345";
  const result = (...resources: readonly string[]) =>
    `(${id}) Authorizer result body before parsing: ${JSON.stringify({
      principalId: "web",
      policyDocument: {
        Version: "2012-10-17",
        Statement: [{ Action: "execute-api:Invoke", Effect: "Allow", Resource: resources }],
      },
    })}`;
  const asked = (type: string, name: string) =>
    `(${id}) Endpoint request body after transformations: {"type":"${type}","${name}":"${arn}/prod/POST/carts/91/items","authorizationToken":"****"}`;
  const end = `(${id}) The client is not authorized to perform this operation.`;

  test.each([
    ["TOKEN", "methodArn", [`${arn}/prod/GET/*`], "silent-on-method"],
    ["REQUEST", "methodArn", [`${arn}/dev/POST/carts/*`], "silent-on-method"],
    ["REQUEST", "routeArn", [`${arn}/prod/GET/*`], "silent-on-method"],
    ["TOKEN", "methodArn", [`${arn}/prod/POST/carts/*`], undefined],
  ] as const)("knows what a %s authorizer was asked by its %s", (type, name, resources, option) => {
    const { observations } = diagnose({
      text: [asked(type, name), result(...resources), end].join("\n"),
    });
    expect(observations.find(({ facet }) => facet === "authorizer-policy")?.option).toBe(option);
  });

  const other = "884abf92-923f-4d22-9fc9-51e46f5dac70";
  const denied = (request: string, reason: string) =>
    `2026-11-20T05:59:47Z (${request}) Extended Request Id: YqcjTPLxCGsFimQ=\n2026-11-20T05:59:48Z (${request}) Access denied. Reason: ${reason}\n`;
  const answer = '\nthe client shows\n  HTTP 403 {"message":"Forbidden"}\n';

  test("tells of an answer without an id where all of its refusals say the same", () => {
    const issuer = "Could not find issuer for certificate";
    expect(diagnose({ text: denied(id, issuer) + denied(other, issuer) + answer }).cause).toBe(
      "mtls-client-certificate",
    );
  });

  test("tells of none where they say different things", () => {
    const text = `${denied(id, "Could not find issuer for certificate")}(${other}) API Key ********AMPLE not authorized because method 'GET /a' requires API Key and API Key is not associated with a Usage Plan for API Stage abcde12345/prod: No Usage Plan found for key and API Stage\n(${other}) Method completed with status: 403\n`;
    const { observations } = diagnose({ text: text + answer });
    expect(observations.find(({ facet }) => facet === "client-certificate")).toBeUndefined();
  });
});
