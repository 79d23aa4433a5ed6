import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const first = (text: string) => diagnose({ text }).remaining[0]?.cause;

/** Code that signs another request than it sends. */
const otherwise: Readonly<Record<string, string>> = {
  "a host with its scheme": `aws4.sign({ service: 'execute-api', region: 'us-east-1', hostname: 'https://${host}', path: '/prod/users', headers: {} }, c);\nfetch('https://${host}/prod/users', o)`,
  "a path that is a URL": `aws4.sign({ service: 'execute-api', region: 'us-east-1', host: '${host}', path: 'https://${host}/prod/users' }, c);\naxios.get('https://${host}/prod/users', { headers: o.headers })`,
  "a path without the stage": `aws4.sign({ service: 'execute-api', region: 'us-east-1', host: '${host}', path: '/users' }, c);\naxios.get('https://${host}/prod/users', { headers: o.headers })`,
  "a GET that is sent as a POST": `aws4.sign({ service: 'execute-api', region: 'us-east-1', host: '${host}', path: '/prod/users' }, c);\naxios.post('https://${host}/prod/users', data, { headers: o.headers })`,
  "a host with its scheme, over lines, beside headers": `aws4.sign({\n  service: 'execute-api',\n  hostname: 'https://${host}',\n  headers: {\n    'Content-Type': 'application/json',\n    'Accept': 'application/json'\n  }\n}, c);\n$http({ method: 'GET', url: 'https://${host}/prod/users/', headers: o.headers })`,
};

/** Code that signs what it sends, or of which that is not known. */
const likewise: Readonly<Record<string, string>> = {
  "host and path apart": `aws4.sign({ service: 'execute-api', region: 'us-east-1', host: '${host}', path: '/prod/users' }, c);\naxios.get('https://${host}/prod/users', { headers: o.headers })`,
  "a method that is given": `aws4.sign({ method: 'POST', body: b, host: '${host}', path: '/prod/users' }, c);\naxios.post('https://${host}/prod/users', b, { headers: o.headers })`,
  "a body that makes it a POST": `aws4.sign({ body: b, host: '${host}', path: '/prod/users' }, c);\naxios.post('https://${host}/prod/users', b, { headers: o.headers })`,
  "a path that is a variable": `aws4.sign({ host: '${host}', path: url.pathname }, c);\naxios.get('https://${host}/prod/users', { headers: o.headers })`,
  "a query": `aws4.sign({ host: '${host}', path: '/prod/users?a=1' }, c);\naxios.get('https://${host}/prod/users?a=1', { headers: o.headers })`,
  "a comment": `// aws4.sign({ host: 'https://${host}', path: '/users' }, c)\naxios.get('https://${host}/prod/users')`,
};

describe("code that signs another request than it sends tells which fault a refused signature has", () => {
  const above = "I am still getting InvalidSignatureException (403)";
  test.each(Object.entries(otherwise))("%s", (_, code) => {
    for (const text of [
      `${above}\n\nconst o = ${code}`,
      `\`\`\`\nconst o = ${code}\n\`\`\`\n${above}`,
    ])
      expect(diagnose({ text }).cause).toBe("signature-mismatch");
  });

  test.each(Object.entries(likewise))("and not %s", (_, code) => {
    const { cause, observations } = diagnose({ text: `${above}\n\nconst o = ${code}` });
    expect(cause).not.toBe("signature-mismatch");
    expect(observations.map(({ facet }) => facet)).not.toContain("message");
  });

  test.each(Object.entries(otherwise))("nor against what the answer says: %s", (_, code) => {
    const text = `{"message":"Signature expired: 20260304T100355Z is now earlier than 20260304T101030Z (20260304T101530Z - 5 min.)"}\n\nconst o = ${code}`;
    expect(diagnose({ text }).cause).not.toBe("signature-mismatch");
  });
});

describe("a signed field that was sent twice", () => {
  const request = (fields: string) =>
    `GET /prod/x HTTP/1.1\nHost: ${host}\nAuthorization: AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20260304/us-east-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=abc\nX-Amz-Date: 20260304T101530Z\n${fields}\n\nHTTP/1.1 403 Forbidden\nx-amzn-ErrorType: InvalidSignatureException\n\n`;
  test.each([
    "X-Amz-Security-Token: FQoDYXdzEK7EXAMPLE\nX-Amz-Security-Token: FQoDYXdzEK7EXAMPLE",
    "X-Amz-Security-Token: FQoDYXdzEK7EXAMPLE\nX-Amz-Date: 20260304T101531Z",
  ])("is the fault: %j", (fields) => {
    expect(diagnose({ text: request(fields) }).cause).toBe("signature-mismatch");
  });

  test.each([
    "X-Amz-Security-Token: FQoDYXdzEK7EXAMPLE",
    "X-Amz-Security-Token: FQoDYXdzEK7EXAMPLE\nAccept: */*\nAccept: text/html",
  ])("and one that was not is not: %j", (fields) => {
    expect(diagnose({ text: request(fields) }).cause).toBeUndefined();
  });
});

describe("people's words for a signature that does not match", () => {
  test.each([
    "For some reason the client sends the session token header twice, which leads to a mismatched signature response (403).",
    "I get a signature mismatch error (403) from my API Gateway",
    `calls fail with "signature does not match" on ${host}`,
    `403 signature mismatch when I call https://${host}/prod/a%20b`,
    "Here is the request, captured with a proxy; the API Gateway returned a mismatched signature:\nX-Amz-Security-Token: FQoDYXdzEK7EXAMPLE\nX-Amz-Security-Token: FQoDYXdzEK7EXAMPLE",
  ])("%s", (text) => {
    expect(first(text)).toBe("signature-mismatch");
  });

  test.each([
    "S3: signature does not match when I upload with a presigned URL",
    "Stripe webhook: signature does not match, we answer 403 from our Lambda",
    `the function signature does not match; GET https://${host}/prod/x gives 403 {"message":"Forbidden"}`,
    'GitHub webhook signature mismatch → our handler returns 403 {"error":"bad signature"}',
    `I verified there is no signature mismatch. https://${host}/prod/x 403 {"message":"Missing Authentication Token"}`,
    'JWT signature mismatch, authorizer denies: {"Message":"User is not authorized to access this resource"}',
    "could it be a signature mismatch? GET /orders answers 403",
  ])("and of another's, or of none: %s", (text) => {
    expect(first(text)).not.toBe("signature-mismatch");
  });
});

describe("what an access log says of a request that bears no signature", () => {
  const sentence =
    "The request for the IAM Authorizer doesn't match the format that API Gateway expects.";
  test.each([
    `CloudFront does not send the signed headers on. The log says "authorizerError": "${sentence}"`,
    `{"requestId":"AbCdEfGhIjKlMno=","routeKey":"GET /x","status":"403","authorizerError":"${sentence}"}`,
    `403, and in CloudWatch: ${sentence}`,
  ])("keeps who was not signed: %s", (text) => {
    const { remaining, observations } = diagnose({ text });
    expect(observations).toContainEqual(
      expect.objectContaining({ facet: "auth-mode", option: "iam" }),
    );
    expect(remaining.map(({ cause }) => cause)).toContain(
      text.includes("routeKey") ? "http-api-iam-deny" : "missing-auth-token",
    );
    expect(remaining[0]?.cause).toMatch(/^(?:http-api-iam-deny|missing-auth-token)$/);
  });
});

describe("a signature on the way through CloudFront or a proxy", () => {
  const mismatch = `{"message":"The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."}`;
  const unsigned = `{"message":"Missing Authentication Token"}`;

  test.each([
    `CloudFront strips the Authorization header, so the IAM-protected route of our API Gateway answers ${unsigned}`,
    `Signed with SigV4 for ${host}, works directly. Through CloudFront the Authorization header is removed and we get 403 ${unsigned}`,
  ])("that was taken away leaves an unsigned call: %s", (text) => {
    expect(first(text)).toBe("missing-auth-token");
  });

  test.each([
    `Signed calls work on ${host}. Through the CloudFront domain we sign for d111111abcdef8.cloudfront.net and API Gateway answers 403 ${mismatch}`,
    `A reverse proxy (nginx) in front changes the Host header after the client signed. API Gateway: 403 ${mismatch}`,
    `We use OAC for our S3 site. API Gateway, which runs a Lambda, answers 403 ${mismatch}`,
  ])("that was made for another host is the API's to refuse: %s", (text) => {
    expect(first(text)).toBe("signature-mismatch");
  });

  test.each([
    `Lambda function URL behind CloudFront with OAC, GET works, POST and PUT give 403 ${mismatch}`,
    `OAC for my Lambda origin: ${mismatch} on POST with a JSON body`,
    `CloudFront origin access control signs requests to the function URL; PUT with body -> 403 ${mismatch}`,
  ])("that CloudFront made is the function's to refuse: %s", (text) => {
    expect(diagnose({ text }).cause).toBe("lambda-function-url");
  });

  test.each([
    "CloudFront with OAC for S3 and a client that sends Authorization: Bearer. <Error><Code>InvalidArgument</Code><Message>Unsupported Authorization Type</Message></Error> 403",
    "the app sends its token to the presigned URL, too: <Message>Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified</Message> 403",
  ])("beside which a caller sends his own is S3's to refuse: %s", (text) => {
    expect(diagnose({ text }).cause).toBe("outside-s3");
  });

  test("a cache policy of CloudFront is no authorizer's cache", () => {
    const told = (text: string) =>
      diagnose({ text })
        .observations.map(({ facet }) => facet)
        .includes("authorizer-cache");
    expect(told(`The cache policy has no Authorization in it. 403 ${unsigned}`)).toBe(false);
    expect(told(`The authorizer's result is cached. 403 ${unsigned}`)).toBe(true);
  });
});
