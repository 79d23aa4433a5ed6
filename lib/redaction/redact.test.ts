import { describe, expect, test } from "vitest";
import { emptyHash, pairShapes, secretNames } from "../testing/secret-pairs";
import { unnumbered } from "../testing/unnumbered";
import { redact } from "./index";

const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJleGFtcGxlIn0.c2lnbmF0dXJlLWV4YW1wbGU";
const scope = "20260101/us-east-1/execute-api/aws4_request";
const signed = `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/${scope}, SignedHeaders=host;x-amz-date, Signature=${emptyHash}`;
const signedHidden = `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/${scope}, SignedHeaders=host;x-amz-date, Signature=[hidden]`;

describe("authorization", () => {
  test.each([
    [
      "a signature keeps scope and signed headers",
      `Authorization: ${signed}`,
      `Authorization: ${signedHidden}`,
    ],
    ["in a JSON key", `"authorization": "${signed}",`, `"authorization": "${signedHidden}",`],
    [
      "in a curl command",
      `curl -H 'Authorization: ${signed}' https://x/`,
      `curl -H 'Authorization: ${signedHidden}' https://x/`,
    ],
    [
      "a header name inside the value stays",
      `in Authorization header: 'Authorization: ${signed}'."`,
      `in Authorization header: 'Authorization: ${signedHidden}'."`,
    ],
    [
      "missing commas and equal signs stay missing",
      `authorization: AWS4-HMAC-SHA256 Credential AKIAIOSFODNN7EXAMPLE/${scope} SignedHeaders=host Signature=${emptyHash}`,
      `authorization: AWS4-HMAC-SHA256 Credential AKIAIOSFODNN7EXAMPLE/${scope} SignedHeaders=host Signature=[hidden]`,
    ],
    [
      "a line break in a key id stays",
      `"Authorization=AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE\\n/${scope}, SignedHeaders=host, Signature=${emptyHash}"`,
      `"Authorization=AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE\\n/${scope}, SignedHeaders=host, Signature=[hidden]"`,
    ],
    ["a signature on a line of its own", signed, signedHidden],
    [
      "a bearer JWT",
      `authorization: Bearer ${jwt}`,
      "authorization: Bearer [hidden jwt alg=HS256]",
    ],
    ["an opaque bearer token", "Authorization: Bearer abc.def", "Authorization: Bearer [hidden]"],
    ["a bare JWT", `authorization:${jwt}`, "authorization:[hidden jwt alg=HS256]"],
    ["basic", "Proxy-Authorization: Basic dTpw", "Proxy-Authorization: Basic [hidden]"],
    ["a custom value", "Authorization: allow me in", "Authorization: [hidden]"],
    [
      "a scheme with a colon",
      "header: 'Authorization: Bearer: abc'",
      "header: 'Authorization: Bearer: [hidden]'",
    ],
    ["nothing", "Authorization:\nHost: x", "Authorization:\nHost: x"],
    ["undefined", "Authorization: undefined", "Authorization: undefined"],
    [
      "bearer undefined",
      '"authorization":"Bearer undefined"',
      '"authorization":"Bearer undefined"',
    ],
    ["null", "Authorization: null", "Authorization: null"],
    [
      "the echo of API Gateway",
      `{"message":"... header requires 'Signature' parameter. Authorization=${jwt}"}`,
      `{"message":"... header requires 'Signature' parameter. Authorization=[hidden jwt alg=HS256]"}`,
    ],
    [
      "the quoted echo of API Gateway",
      `"'mytoken1' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer mytoken1'."`,
      `"'[hidden]' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer [hidden]'."`,
    ],
    [
      "on the line after its name",
      `authorization\nBearer ${jwt}\nhost\nx.example.com`,
      "authorization\nBearer [hidden jwt alg=HS256]\nhost\nx.example.com",
    ],
    [
      "in curl's HTTP/2 notes",
      "* [HTTP/2] [1] [authorization: Bearer abc]",
      "* [HTTP/2] [1] [authorization: Bearer [hidden]]",
    ],
  ])("%s", (_, text, expected) => {
    expect(unnumbered(redact(text).text)).toBe(expected);
  });
});

describe("a JWT keeps what is no secret and explains refusals", () => {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
  const token = (head: object, claims: object) => `${encode(head)}.${encode(claims)}.MARKER7f3kQ`;

  test.each([
    [
      "algorithm, issuer's host, audience, scope and expiry",
      token(
        { alg: "RS256", kid: "MARKERkid" },
        {
          sub: "MARKERsub",
          iss: "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_MARKER",
          aud: "MARKERaud",
          scope: "orders.read",
          exp: 1767225600,
        },
      ),
      "[hidden jwt alg=RS256 iss=cognito-idp.us-east-1.amazonaws.com aud scope exp=20260101T000000Z]",
    ],
    [
      "a scope by the name that others have for it",
      token({ alg: "ES256" }, { iss: "login.example.com", scp: ["a"] }),
      "[hidden jwt alg=ES256 iss=login.example.com scope]",
    ],
    [
      "nothing of an issuer that is no host, nor of an odd algorithm",
      token({ alg: "MARKER way too long to be one" }, { iss: "accounts: MARKER" }),
      "[hidden jwt]",
    ],
    [
      "what stands before the cut",
      token({ alg: "RS256" }, { iss: "https://login.example.com/", sub: "MARKERsub" }).slice(0, 85),
      "[hidden jwt alg=RS256 iss=login.example.com]",
    ],
    ["no claim of a token that cannot be decoded", "eyJhbGciOi.eyJ!!", "[hidden jwt].eyJ!!"],
  ])("%s", (_, given, mark) => {
    const text = `authorization: Bearer ${given}\nhost: x`;
    const redacted = redact(text).text;
    expect(redacted).toBe(`authorization: Bearer ${mark.replace(".eyJ!!", "")}\nhost: x`);
    expect(redact(redacted).text).toBe(redacted);
  });
});

describe("what is evidence survives", () => {
  test.each([
    `Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='.`,
    `host;x-amz-date;x-amz-security-token\n${emptyHash}`,
    `SignedHeaders=authorization;host;x-amz-security-token`,
    "access-control-allow-headers: Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token",
    "access-control-request-headers\nx-api-key\norigin\nhttps://www.example.com",
    '{"code":"InvalidToken","message":"The security token included in the request is invalid"}',
    "ExpiredTokenException: The security token included in the request is expired",
    '{"message":"Missing Authentication Token","requestId":"11111111-2222-3333-4444-555555555555"}',
    "x-amz-cf-id: ExampleExampleExampleExampleExampleExampleExample012345==",
    "x-amzn-errortype: MissingAuthenticationTokenException",
    "x-amz-cf-id\nExampleExampleExampleExampleExampleExampleExample012345==",
    "arn:aws:execute-api:us-east-1:111122223333:abcde12345/prod/GET/orders/2026/items/0001",
    "Signature expired: 20260101T115000Z is now earlier than 20260101T115500Z (20260101T120000Z - 5 min.)",
    "Verifying Usage Plan for request: 11111111-2222-3333-4444-555555555555. API Key:  API Stage: abcde12345/prod",
    `AWS4-HMAC-SHA256\\n20260101T120000Z\\n${scope}\\n${emptyHash}`,
    "------------------------------------------------------------------------------------------------------------------------",
    "\"Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter.\"",
    'www-authenticate: Bearer error="insufficient_scope"',
    "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    'etag: "33a64df551425fcc55e4d42a148795d9f25f89d4"',
    "user-agent: aws-sdk-nodejs/2.1231.0",
    "x-amz-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    '{"extendedRequestId":"AbCd1EfGh2IjKl3MnOp4Q=","requestId":"11111111-2222-3333-4444-555555555555"}',
    '{"domainName":"vpce-0a1b2c3d4e5f67890-abcd1234.execute-api.us-east-1.vpce.amazonaws.com"}',
    "x-amz-date: 20260101T120000Z",
    '{"authorizationType":"AWS_IAM","authorizerId":"a1b2c3","authorizerResultTtlInSeconds":300}',
    ":authority: abcde12345.execute-api.us-east-1.amazonaws.com",
    "cf-ray: 9a1b2c3d4e5f6071-FRA",
    "x-amzn-remapped-content-md5: Q2hlY2tTdW1FeGFtcGxlMDEyMzQ=",
    "Cipher: ECDHE-RSA-AES128-GCM-SHA256",
    "deploymentId: 1a2b3c",
    "请求不带签名:\n GET https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders\n 403",
    "不带令牌:\n403 Forbidden",
    'トークン:\n{"message":"Forbidden"}',
    "パスワード、署名:\n$ curl -i https://api.example.com/orders",
    "Public-Key: (2048 bit)",
    ":path: /prod/orders/5f4dcc3b5aa765d61d8327deb882cf99",
  ])("%s", (text) => {
    expect(redact(text)).toEqual({ text, hidden: [] });
  });
});

describe("what looks random is hidden under any name", () => {
  test.each([
    ["x-tenant: aB3dE5gH7jK9mN1pQ3sT5", "x-tenant: [hidden]"],
    ["x-forwarded-user: 5f4dcc3b5aa765d61d8327deb882cf99", "x-forwarded-user: [hidden]"],
    ['{"device":"aB3dE5gH7jK9mN1pQ3sT5=="}', '{"device":"[hidden]"}'],
    [
      "https://x.example.com/?ticket=aB3dE5gH7jK9mN1pQ3sT5",
      "https://x.example.com/?ticket=[hidden]",
    ],
    ["ticket=aB3dE5gH7jK9mN1pQ3sT5&a=b", "ticket=[hidden]&a=b"],
    [
      '{ "name": "x-tenant", "value": "aB3dE5gH7jK9mN1pQ3sT5" }',
      '{ "name": "x-tenant", "value": "[hidden]" }',
    ],
    ["x-edge-key: abc", "x-edge-key: [hidden]"],
    ["x-auth-user: abc", "x-auth-user: [hidden]"],
    ["x-goog-iap-jwt-assertion: abc", "x-goog-iap-jwt-assertion: [hidden]"],
    ["one-time-pin: 1234", "one-time-pin: [hidden]"],
    ["#access_token=MARKER1&id_token=MARKER2", "#access_token=[hidden]&id_token=[hidden]"],
  ])("%s", (text, expected) => {
    expect(unnumbered(redact(text).text)).toBe(expected);
  });
});

describe("shapes of a secret", () => {
  const secret = "MARKER7f3kQ";

  test.each(pairShapes)("%s", (_, shape) => {
    for (const name of secretNames) {
      const text = shape(name, secret);
      const redacted = redact(text);
      expect(redacted.text, text).not.toContain(secret);
      expect(redacted.text.split("\n").length).toBe(text.split("\n").length);
      expect(redact(redacted.text).text).toBe(redacted.text);
    }
  });

  test.each([
    ["Cookie: sid=MARKER1; theme=MARKER2", "Cookie: [hidden]"],
    ["set-cookie: sid=MARKER1; Path=/; HttpOnly", "set-cookie: [hidden]"],
    ["curl -u admin:MARKER1 https://x", "curl -u [hidden] https://x"],
    ["curl --user 'admin:MARKER1' https://x", "curl --user '[hidden]' https://x"],
    ["curl -b 'sid=MARKER1' https://x", "curl -b '[hidden]' https://x"],
    ["https://user:MARKER1@api.example.com/", "https://[hidden]@api.example.com/"],
    [
      "https://x/cb?code=MARKER1&state=MARKER2#top",
      "https://x/cb?code=[hidden]&state=[hidden]#top",
    ],
    [
      "https://x/?key=MARKER1&sig=MARKER2&auth=MARKER3",
      "https://x/?key=[hidden]&sig=[hidden]&auth=[hidden]",
    ],
    [
      `https://x/?x-amz-credential=AKIAIOSFODNN7EXAMPLE%2F20260101%2Fus-east-1%2Fexecute-api%2Faws4_request&X-Amz-Signature=MARKER1`,
      `https://x/?x-amz-credential=AKIAIOSFODNN7EXAMPLE%2F20260101%2Fus-east-1%2Fexecute-api%2Faws4_request&X-Amz-Signature=[hidden]`,
    ],
    [`https://x/verify/${jwt}`, "https://x/verify/[hidden]"],
    [`the token ${jwt} was refused`, "the token [hidden jwt alg=HS256] was refused"],
    ["cut: eyJhbGciOiJSUzI1NiIs...", "cut: [hidden jwt alg=RS256]..."],
    [
      "requests.get(url, cookies={'sid': 'MARKER1', 'b': 'MARKER2'})",
      "requests.get(url, cookies={[hidden]})",
    ],
    ["the call with Bearer MARKER0123456789abc failed", "the call with Bearer [hidden] failed"],
    ["AWS_ACCESS_KEY_ID=ASIAIOSFODNN7EXAMPLE", "AWS_ACCESS_KEY_ID=ASIAIOSFODNN7EXAMPLE"],
    ['"accessKeyId": "MARKER1"', '"accessKeyId": "[hidden]"'],
    ["key AKIAIOSFODNN7EXAMPLE", "key AKIAIOSFODNN7EXAMPLE"],
    ["\\nASIAIOSFODNN7EXAMPLE", "\\nASIAIOSFODNN7EXAMPLE"],
    ["wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "[hidden]"],
    ["x 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' y", "x '[hidden]' y"],
    [`IQoJb3JpZ2luX2Vj${"aB3/".repeat(30)}==`, "[hidden]"],
    [
      "-----BEGIN PRIVATE KEY-----\nMIIEexample1\nMIIEexample2\n-----END PRIVATE KEY-----",
      "-----BEGIN PRIVATE KEY-----\n[hidden]\n[hidden]\n-----END PRIVATE KEY-----",
    ],
    [
      "-----BEGIN CERTIFICATE-----\nMIIEexample1\nHTTP/1.1 403 Forbidden",
      "-----BEGIN CERTIFICATE-----\n[hidden]\nHTTP/1.1 403 Forbidden",
    ],
    ["API Key: MARKER1", "API Key: [hidden]"],
    [
      '{"id": "k1", "value": "MARKER1", "name": "partner", "enabled": true}',
      '{"id": "k1", "value": "[hidden]", "name": "partner", "enabled": true}',
    ],
    [
      '{"id": "k1", "value": "MARKER1",\n "enabled": false}',
      '{"id": "k1", "value": "[hidden]",\n "enabled": false}',
    ],
    ["--headers 'Authorization=MARKER1'", "--headers 'Authorization=[hidden]'"],
    ["'set-cookie': [ 'sid=MARKER1; Path=/', 'b=MARKER2' ]", "'set-cookie': [ '[hidden]' ]"],
    ["x-api-key: [MARKER1]", "x-api-key: [hidden]"],
    ["map[X-Api-Key:[MARKER1] Date:[x]]", "map[X-Api-Key:[[hidden]] Date:[x]]"],
    ["map[Authorization:[Bearer MARKER1]]", "map[Authorization:[Bearer [hidden]]]"],
    ["{authorization=[Bearer MARKER1], date=[x]}", "{authorization=[Bearer [hidden]], date=[x]}"],
    ["{ authorization: [Array], date: 'x' }", "{ authorization: [Array], date: 'x' }"],
    [
      "[x-api-key] => Array\n(\n    [0] => MARKER1\n    [1] => MARKER2\n)",
      "[x-api-key] => Array\n(\n    [0] => [hidden]\n    [1] => [hidden]\n)",
    ],
    [
      '["Authorization"]=>\narray(1) {\n  [0]=>\n  string(14) "Bearer MARKER1"\n}',
      '["Authorization"]=>\narray(1) {\n  [0]=>\n  string(14) "Bearer [hidden]"\n}',
    ],
    [
      '["token":protected]=>\n  string(14) "MARKER1"\n',
      '["token":[hidden]]=>\n  string(14) "[hidden]"\n',
    ],
    [
      'Authorization =     (\n    "Bearer MARKER1"\n);',
      'Authorization =     (\n    "Bearer [hidden]"\n);',
    ],
    [`Signature:\n${"0123456789abcdef".repeat(4)}\nEvent`, "Signature:\n[hidden]\nEvent"],
    ["x-api-key: {MARKER1}", "x-api-key: [hidden]"],
    ["I sent x-api-key: {MARKER1} today", "I sent x-api-key: [hidden] today"],
    ['Cookie: "a=MARKER1"; b=MARKER2', "Cookie: [hidden]"],
    [
      '{"token": [MARKER1], "credentials": {"secretKey": "MARKER2"}}',
      '{"token": ["[hidden]"], "credentials": {"secretKey": "[hidden]"}}',
    ],
    [
      '"cookies": [{"name":"a]","value":"MARKER1]"},{"value":"MARKER2"}], "value": "b"',
      '"cookies": [{"name":"a]","value":"[hidden]"},{"value":"[hidden]"}], "value": "b"',
    ],
    ["x-amz-security-token:undefined", "x-amz-security-token:undefined"],
    ["x-amzn-remapped-authorization: Bearer abc", "x-amzn-remapped-authorization: Bearer [hidden]"],
  ])("%s", (text, expected) => {
    expect(unnumbered(redact(text).text)).toBe(expected);
  });

  test("a value that a terminal wrapped is hidden to its end", () => {
    const text = `x-amz-security-token: IQoJb3JpZ2luX2VjEXAMPLE0123456789abcdef\nQ2hhcmFjdGVyc0V4YW1wbGUwMTIzNDU2Nzg5QUJD\nhost: x`;
    expect(redact(text).text).toBe("x-amz-security-token: [hidden]\n\nhost: x");
  });
});

describe("marks", () => {
  test("are told with their kind and place", () => {
    const { text, hidden } = redact(`x-api-key: abc\nauthorization: Bearer ${jwt}\n`);
    expect(text).toBe("x-api-key: [hidden-1]\nauthorization: Bearer [hidden-2 jwt alg=HS256]\n");
    expect(hidden).toEqual([
      { kind: "api-key", start: 11, end: 21 },
      { kind: "jwt", start: 44, end: 68 },
    ]);
  });

  test("are left as they are behind a name, whatever brackets mean there", () => {
    const { text } = redact("Cookie--BEGIN [hidden-1]");
    expect(text).toBe("Cookie--BEGIN [hidden-1]");
  });
});
