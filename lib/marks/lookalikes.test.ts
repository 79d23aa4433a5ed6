import { describe, expect, test } from "vitest";
import { flatten, markScanner } from ".";

/** Who refused, by the marks that name somebody by themselves. */
const authorsOf = (text: string): readonly string[] => [
  ...new Set(
    markScanner()
      .scan(flatten(text, [{ start: 0, end: text.length }]).text)
      .flatMap(({ mark: { as, proves } }) =>
        (as !== "refusal" && as !== "author") ||
        proves["answered-by"] === undefined ||
        proves["answered-by"] === "api-gateway"
          ? []
          : [proves["answered-by"]],
      ),
  ),
];

const gatewaysOwn = [
  '{"message":"Missing Authentication Token"}',
  '{"message":"Forbidden"}',
  '{"Message":"User is not authorized to access this resource with an explicit deny"}',
  '{"message":"The security token included in the request is invalid."}',
  '{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********2222:abcde12345/prod/GET/hello"}',
  '{"message":"The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."}',
  "x-amzn-ErrorType: MissingAuthenticationTokenException:http://internal.amazon.com/coral/com.amazon.coral.service/",
  "X-Cache: Error from cloudfront\nVia: 1.1 0123456789abcdef0123456789abcdef.cloudfront.net (CloudFront)",
];

const ofClients = [
  "An error occurred (ForbiddenException) when calling the PostToConnection operation: Forbidden",
  "denied (Service: AmazonApiGatewayManagementApi; Status Code: 403; Error Code: ForbiddenException",
  "denied (Service: ApiGatewayManagementApi, Status Code: 403, Request ID: 00000000)",
  "com.amazonaws.services.apigatewaymanagementapi.model.ForbiddenException: denied",
  "operation error ApiGatewayManagementApi: PostToConnection, https response error StatusCode: 403",
  "at de_CommandError (/var/task/node_modules/@aws-sdk/client-apigatewaymanagementapi/dist-cjs/index.js:1:1)",
  "Amazon.ApiGatewayManagementApi.Model.ForbiddenException: denied",
  "Aws::ApiGatewayManagementApi::Errors::ForbiddenException",
  "Aws\\ApiGatewayManagementApi\\Exception\\ApiGatewayManagementApiException",
  "aws_sdk_apigatewaymanagement::operation::post_to_connection::PostToConnectionError",
  "An error occurred (NotFoundException) when calling the GetRestApi operation: Invalid API identifier specified",
  "An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: expired",
];

const ofRelays = [
  "server: nginx/1.24.0",
  "server: envoy",
  "Server: APISIX/3.2.0",
  "Server: Apache/2.4.57",
  "server: Google Frontend",
  "Server: Microsoft-IIS/10.0",
  "Server: Cowboy\nVia: 1.1 vegur",
  "X-Powered-By: Express",
  "http://127.0.0.1:3000/hello",
];

/** Sentences that a product writes into its page, and many others elsewhere. */
const ofMany = [
  "403: The server understood the request but refuses to authorize it.",
  '{"error":"Blocked host: api.example.com"}',
  '{"error":"Host not allowed"}',
  "Webhook host not allowed: api.example.com",
  '{"error":"Host not in allowlist: api.example.com"}',
  '{"errors":[{"errorType":"UNAUTHORIZED","message":"Invalid API key"}]}',
];

describe("what looks like another's mark", () => {
  test.each(gatewaysOwn)("API Gateway's own %s names nobody else", (text) => {
    expect(authorsOf(text)).toEqual([]);
  });

  test.each(ofClients)("a client of an API, or another failure, names no service: %s", (text) => {
    expect(authorsOf(text)).toEqual([]);
  });

  test.each(ofRelays)("a field of what may only pass on names no author: %s", (text) => {
    expect(authorsOf(text)).toEqual([]);
  });

  test.each(ofMany)("a sentence without the page that it is in names nobody: %s", (text) => {
    expect(authorsOf(text)).toEqual([]);
  });

  test.each([
    "Origin: http://localhost:3000",
    '"referer": "http://localhost:3000/login"',
    "from origin 'http://localhost:3000' has been blocked by CORS policy",
    "access-control-allow-origin: http://localhost:3000",
  ])("where a page came from is no address of a call: %s", (text) => {
    expect(markScanner().scan(text)).toEqual([]);
  });

  test.each([
    [
      "GitHub's sentence",
      "Request forbidden by administrative rules. Please make sure your request has a User-Agent header",
      [],
    ],
    [
      "Akamai's sentence",
      'You don\'t have permission to access "http://www.example.com/" on this server.',
      [],
    ],
    [
      "S3's document without its ids",
      "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>",
      [],
    ],
    [
      "hapi's document with the application's sentence",
      '{"statusCode":403,"error":"Forbidden","message":"Insufficient scope"}',
      ["backend"],
    ],
    [
      "hapi's document with the gateway's sentence",
      '{"statusCode":403,"error":"Forbidden","message":"User is not authorized to access this resource"}',
      ["local-emulator"],
    ],
    [
      "a development server with the gateway's sentence",
      'Server: Werkzeug/2.3.7 Python/3.11.4\n\n{"message":"Missing Authentication Token"}',
      ["local-emulator"],
    ],
    [
      "the control plane's client",
      "An error occurred (AccessDeniedException) when calling the GetRestApis operation: denied",
      ["other-aws-service"],
    ],
    ["S3's client", "operation error S3: GetObject, https response error StatusCode: 403,", ["s3"]],
    [
      "another API of Alibaba Cloud's than its storage",
      "<Error><HostId>ecs.aliyuncs.com</HostId><Code>Forbidden</Code></Error>",
      [],
    ],
    ["an application's own six digits", '{"code":900912,"order":"7"}', []],
    [
      "NAXSI's line of a request that it let through",
      "NAXSI_FMT: ip=192.0.2.1&server=localhost&uri=/x&learning=1&vers=0.55&total_processed=1&total_blocked=1&block=1",
      [],
    ],
  ] as const)("%s is told from its neighbours", (_, text, authors) => {
    expect(authorsOf(text)).toEqual(authors);
  });
});
