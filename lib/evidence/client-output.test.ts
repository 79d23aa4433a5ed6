import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { redact } from "../redaction";
import { unnumbered } from "../testing/unnumbered";
import { outline } from "./fixtures/outline";

const folder = new URL("fixtures/clients/", import.meta.url);
const read = (name: string) => readFileSync(new URL(`${name}.txt`, folder), "utf8");

/** What was read but for the texts, which stand in the fixture. */
const exchanges = (name: string) =>
  outline(unnumbered(redact(read(name)).text)).filter((line) => !line.startsWith("text "));

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const gateway =
  "date,content-type,content-length,connection,x-amzn-requestid,x-amzn-errortype,x-amz-apigw-id";
const sorted =
  "connection,content-length,content-type,date,x-amz-apigw-id,x-amzn-errortype,x-amzn-requestid";
const forbidden = '"{\\"message\\":\\"Forbidden\\"}"';
const missingToken = '"{\\"message\\":\\"Missing Authentication Token\\"}"';
const expired = '"{\\"message\\":\\"The security token included in the request is expired\\"}"';
const explicitDeny =
  '"{\\"Message\\":\\"User is not authorized to access this resource with an explicit deny in an identity-based policy\\"}"';

const socket = `request - wss://${host}/prod host=${host}`;

/** The fixtures, and what is read of the calls that they tell of. */
const programs: readonly (readonly [program: string, outline: readonly string[]])[] = [
  [
    "amplify-android",
    [
      "mixed head-is-partial",
      `response 403 x-amzn-errortype,x-amz-apigw-id,x-amzn-requestid,content-length,content-type,date ${missingToken}`,
    ],
  ],
  [
    "amplify-js-6",
    [
      "json-body head-is-partial",
      `response 403 content-length,content-type,date,x-amz-apigw-id,x-amzn-errortype,x-amzn-requestid ${forbidden}`,
    ],
  ],
  [
    "apache-http-client-wire",
    [
      "client-output",
      `REQUEST GET /prod/orders host=${host} host="${host}" connection="Keep-Alive" user-agent="Apache-HttpClient/4.5.14 (Java/17.0.15)"`,
      `RESPONSE 403 ${gateway} ${missingToken}`,
    ],
  ],
  ["aws-sdk-js-2-denied", ["json-body", "response 403 "]],
  ["aws-sdk-js-2-forbidden", ["json-body", "response 403 "]],
  ["aws-sdk-js-2-json", ["json-body", "response 403 "]],
  ["aws-sdk-js-3-control-plane", ["json-body", "response 403 "]],
  ["aws-sdk-js-3-denied", ["json-body", "response 403 "]],
  ["aws-sdk-js-3-forbidden", ["json-body", "response 403 "]],
  ["aws-sdk-js-3-json", ["json-body", "response 403 "]],
  ["aws-sdk-js-3-response", ["json-body head-is-partial", `response 403 ${gateway}`]],
  [
    "axios-0.21-error",
    [
      "json-body head-is-partial",
      `request GET https://${host}/prod/bearer host=${host} accept="application/json, text/plain, */*" authorization="Bearer [hidden jwt alg=RS256]" user-agent="axios/0.21.4"`,
      `response 403 ${gateway} "{\\n      message: \\"Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=[hidden]\\"\\n    }"`,
    ],
  ],
  [
    "axios-0.27-error",
    [
      "json-body head-is-partial",
      `request GET https://${host}/prod/authorizer host=${host} accept="application/json, text/plain, */*" authorization="Bearer [hidden jwt alg=RS256]" user-agent="axios/0.27.2"`,
      `response 403 ${gateway} "{\\n      Message: 'User is not authorized to access this resource with an explicit deny in an identity-based policy'\\n    }"`,
    ],
  ],
  [
    "axios-1-error",
    [
      "json-body head-is-partial",
      `request GET https://${host}/prod/denied host=${host} accept="application/json, text/plain, */*" authorization="Bearer [hidden jwt alg=RS256]" user-agent="axios/1.21.1" accept-encoding="gzip, compress, deflate, br"`,
      `response 403 ${gateway} "{\\n      Message: 'User: arn:aws:sts::111122223333:assumed-role/orders-client/i-0abcd1234efgh5678 is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/denied because no identity-based policy allows the execute-api:Invoke action'\\n    }"`,
    ],
  ],
  [
    "axios-1-json",
    [
      "json-body",
      `request POST https://${host}/prod/orders host=${host} accept="application/json, text/plain, */*" content-type="application/json" x-api-key="[hidden]" user-agent="axios/1.21.1" content-length="7" accept-encoding="gzip, compress, deflate, br"`,
      "response 403 ",
    ],
  ],
  [
    "axios-1-page",
    [
      "json-body head-is-partial",
      `request GET https://${host}/prod/page host=${host} accept="application/json, text/plain, */*" user-agent="axios/1.21.1" accept-encoding="gzip, compress, deflate, br"`,
      'response 403 server,date,content-type,content-length,connection,x-cache,via,x-amz-cf-pop,x-amz-cf-id "<!DOCTYPE HTML PUBLIC \\"-//W3C//DTD HTML 4.01 Transitional//EN\\" \\"http://www.w3.org/TR/html4/loose.dtd\\">\\n<HTML><HEAD><META HTTP-EQUIV=\\"Content-Type\\" CONTENT=\\"text/html; charset=iso-8859-1\\">\\n<TITLE>ERROR: The request could not be satisfied</TITLE>\\n</HEAD><BODY>\\n<H1>403 ERROR</H1>\\n<H2>The request could not be satisfied.</H2>\\n<HR noshade size=\\"1px\\">\\nThe Amazon CloudFront distribution is configured to block access from your country.\\n"',
    ],
  ],
  [
    "axios-1-proxy",
    [
      "json-body head-is-partial",
      "response 403 server,date,connection,keep-alive,transfer-encoding",
    ],
  ],
  [
    "axios-1-response",
    [
      "json-body head-is-partial",
      `request GET https://${host}/prod/expired host=${host} accept="application/json, text/plain, */*" user-agent="axios/1.21.1" accept-encoding="gzip, compress, deflate, br"`,
      `response 403 ${gateway} "{ message: 'The security token included in the request is expired' }"`,
    ],
  ],
  [
    "axios-1-stack",
    ["json-body json-is-broken", "response 403  \"{ message: 'Missing Authentication Token' }\""],
  ],
  ["boto3-control-plane", ["error-text"]],
  ["boto3-denied", ["error-text"]],
  ["boto3-forbidden", ["error-text"]],
  ["boto3-response", ["json-body head-is-partial", `response 403 ${gateway}`]],
  [
    "botocore-debug",
    [
      "header-list head-is-partial head-is-partial",
      `request POST https://${host}/prod/@connections/CItyzfLkoAMCKLg%3D host=${host} user-agent="Boto3/1.43.11 md/Botocore#1.43.11 ua/2.1 os/linux#6.1.0 md/arch#x86_64 lang/python#3.11.7 md/pyimpl#CPython m/Z,e,D,b,N cfg/retry-mode#legacy Botocore/1.43.11" user-agent="Boto3/1.43.11 md/Botocore#1.43.11 ua/2.1 os/linux#6.1.0 md/arch#x86_64 lang/python#3.11.7 md/pyimpl#CPython m/Z,e,D,b,N cfg/retry-mode#legacy Botocore/1.43.11"`,
      `request - - host=${host} host="${host}" x-amz-date="20261125T022043Z" x-amz-security-token="[hidden]"`,
      `request POST https://${host}/prod/@connections/CItyzfLkoAMCKLg%3D host=${host} user-agent="Boto3/1.43.11 md/Botocore#1.43.11 ua/2.1 os/linux#6.1.0 md/arch#x86_64 lang/python#3.11.7 md/pyimpl#CPython m/Z,e,D,b,N cfg/retry-mode#legacy Botocore/1.43.11" x-amz-date="20261125T022043Z" x-amz-security-token="[hidden]" authorization="AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261125/us-east-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=[hidden]" amz-sdk-invocation-id="d64918fb-abbe-4460-bbea-361c54161b06" amz-sdk-request="attempt=1" content-length="5"`,
      `response 403 ${gateway} ${forbidden}`,
    ],
  ],
  [
    "dart-dio",
    [
      "header-list head-is-partial",
      `request - https://${host}/prod/orders host=${host}`,
      'response 403 headers,connection,x-amzn-errortype,date,content-length,x-amz-apigw-id,x-amzn-requestid,content-type "Response Text:\\n{\\"message\\":\\"Forbidden\\"}"',
    ],
  ],
  [
    "dart-http-headers",
    [
      "mixed head-is-partial",
      `response 403 connection,x-amzn-errortype,date,content-length,x-amz-apigw-id,x-amzn-requestid,content-type ${expired}`,
    ],
  ],
  ["dotnet-aws-sdk", ["error-text"]],
  ["dotnet-http-request-exception", ["error-text", "response 403 "]],
  [
    "dotnet-http-response",
    [
      "mixed head-is-partial",
      `response 403 date,connection,x-amzn-requestid,x-amzn-errortype,x-amz-apigw-id,content-type,content-length ${explicitDeny}`,
    ],
  ],
  [
    "feign",
    [
      "json-body",
      `request GET https://${host}/prod/orders host=${host}`,
      `response 403  ${missingToken}`,
    ],
  ],
  ["go-aws-sdk-1", ["error-text", "response 403 "]],
  ["go-aws-sdk-2", ["error-text", "response 403 "]],
  ["go-header-print", ["mixed head-is-partial", `response 403 ${sorted} ${forbidden}`]],
  [
    "go-httputil-dump",
    [
      "http-response",
      `REQUEST GET /prod/authorizer host=${host} host="${host}" user-agent="Go-http-client/1.1" authorization="Bearer [hidden jwt alg=RS256]" accept-encoding="gzip"`,
      `RESPONSE 403 content-length,connection,content-type,date,x-amz-apigw-id,x-amzn-errortype,x-amzn-requestid ${explicitDeny}`,
    ],
  ],
  [
    "go-response-print",
    [
      "mixed head-is-partial",
      `response 403 ${sorted} "{\\"message\\":\\"Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=[hidden]\\"}"`,
    ],
  ],
  [
    "got-error",
    [
      "json-body",
      `request GET https://${host}/prod/orders host=${host} user-agent="got (https://github.com/sindresorhus/got)" accept-encoding="gzip, deflate, br"`,
      "response 403 ",
    ],
  ],
  [
    "got-response",
    [
      "json-body head-is-partial",
      `response 403 ${gateway} "{\\"message\\":\\"Signature expired: 20260304T100355Z is now earlier than 20260304T101030Z (20260304T101530Z - 5 min.)\\"}"`,
    ],
  ],
  ["java-aws-sdk-1", ["error-text", "response 403 "]],
  ["java-aws-sdk-2", ["error-text", "response 403 "]],
  ["java-http-client-proxy", ["error-text"]],
  [
    "java-http-client",
    [
      "mixed head-is-partial",
      `request GET https://${host}/prod/orders host=${host}`,
      `response 403 ${sorted} ${forbidden}`,
    ],
  ],
  [
    "java-url-connection-error",
    ["error-text", `request - https://${host}/prod/denied host=${host}`, "response 403 "],
  ],
  [
    "java-url-connection-print",
    [
      "mixed head-is-partial",
      `response 403 x-amz-apigw-id,x-amzn-errortype,x-amzn-requestid,connection,content-length,date,content-type ${explicitDeny}`,
    ],
  ],
  ["java-url-connection-proxy", ["error-text"]],
  ["java-websocket", ["error-text", "response 403 ", "connection 1"]],
  [
    "ktor",
    [
      "json-body",
      `request GET https://${host}/prod/orders host=${host}`,
      `response 403  ${forbidden}`,
    ],
  ],
  [
    "ky-error",
    [
      "json-body head-is-partial",
      `request GET https://${host}/prod/orders host=${host}`,
      `response 403 ${gateway}`,
    ],
  ],
  [
    "needle",
    [
      "json-body json-is-broken head-is-partial",
      `response 403 ${gateway} "{ message: 'Missing Authentication Token' }"`,
    ],
  ],
  [
    "node-fetch-3",
    [
      "json-body head-is-partial",
      `request - https://${host}/prod/orders host=${host}`,
      `response 403 ${sorted} ${forbidden}`,
    ],
  ],
  [
    "node-fetch-entries",
    [
      "json-body head-is-partial",
      `response 403 apigw-requestid,connection,content-length,content-type,date ${forbidden}`,
    ],
  ],
  [
    "node-fetch-global",
    [
      "json-body json-is-broken head-is-partial",
      `request - https://${host}/prod/authorizer host=${host}`,
      `response 403 ${gateway} "{\\n  Message: 'User is not authorized to access this resource with an explicit deny in an identity-based policy'\\n}"`,
    ],
  ],
  ["node-https", ["json-body head-is-partial", `response 403 ${gateway} ${missingToken}`]],
  [
    "ofetch-error",
    ["error-text", `request GET https://${host}/prod/denied host=${host}`, "response 403 "],
  ],
  [
    "okhttp-log",
    [
      "http-response",
      `request GET https://${host}/prod/orders host=${host} x-api-key="[hidden]"`,
      `RESPONSE 403 date,content-type,content-length,x-amzn-requestid,x-amzn-errortype,x-amz-apigw-id ${forbidden}`,
    ],
  ],
  [
    "php-aws-sdk",
    [
      "json-body",
      `request POST https://${host}/prod/@connections/CItyzfLkoAMCKLg%3D host=${host}`,
      `response 403  ${forbidden}`,
    ],
  ],
  [
    "php-file-get-contents",
    [
      "mixed head-is-partial",
      `request - https://${host}/prod/orders host=${host}`,
      `response 403 ${gateway}`,
    ],
  ],
  [
    "php-guzzle-error",
    [
      "json-body body-is-cut",
      `request POST https://${host}/prod/denied host=${host}`,
      'response 403  "{\\"Message\\":\\"User: arn:aws:sts::111122223333:assumed-role/orders-client/i-0abcd1234efgh5678 is not authorized to perform: (truncated...)"',
    ],
  ],
  [
    "php-guzzle-print-r",
    [
      "mixed head-is-partial",
      `request GET https://${host}/prod/orders host=${host}`,
      `response 403 ${gateway} ${forbidden}`,
    ],
  ],
  ["php-guzzle-var-dump", ["mixed head-is-partial", `response 403 ${gateway} ${expired}`]],
  [
    "python-aiohttp-error",
    [
      "mixed head-is-partial",
      `request - https://${host}/prod/orders host=${host}`,
      `response 403 ${gateway} ${forbidden}`,
    ],
  ],
  [
    "python-aiohttp-repr",
    [
      "mixed head-is-partial",
      `request GET https://${host}/orders host=${host} host="${host}" accept="*/*" accept-encoding="gzip, deflate" user-agent="Python/3.11 aiohttp/3.8.4"`,
      "response 403 date,content-type,content-length,connection,apigw-requestid",
    ],
  ],
  [
    "python-aiohttp-websocket",
    ["error-text", `request - wss://${host}/prod host=${host}`, "response 403 ", "connection 1"],
  ],
  [
    "python-http-client-debug",
    [
      "client-output head-is-partial",
      `REQUEST POST /prod/orders host=${host} host="${host}" user-agent="python-requests/2.34.2" accept-encoding="gzip, deflate" accept="*/*" connection="keep-alive" x-api-key="[hidden]" content-length="8" content-type="application/json"`,
      `response 403 ${gateway}`,
    ],
  ],
  [
    "python-httpx-error",
    ["error-text", `request - https://${host}/prod/token host=${host}`, "response 403 "],
  ],
  ["python-httpx-print", ["json-body head-is-partial", `response 403 ${gateway} ${expired}`]],
  [
    "python-requests-error",
    [
      "json-body",
      `request - https://${host}/prod/denied host=${host}`,
      'response 403  "{\\"Message\\":\\"User: arn:aws:sts::111122223333:assumed-role/orders-client/i-0abcd1234efgh5678 is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/denied because no identity-based policy allows the execute-api:Invoke action\\"}"',
    ],
  ],
  [
    "python-requests-headers",
    [
      "json-body head-is-partial",
      'request - - host=- user-agent="python-requests/2.34.2" accept-encoding="gzip, deflate" accept="*/*" connection="keep-alive" authorization="Bearer [hidden jwt alg=RS256]"',
      `response 403 ${gateway} ${explicitDeny}`,
    ],
  ],
  ["python-requests-proxy", ["error-text"]],
  ["python-urllib-error", ["error-text", "response 403 "]],
  [
    "python-urllib-print",
    ["header-list head-is-partial", `response 403 ${gateway} "b'{\\"message\\":\\"Forbidden\\"}'"`],
  ],
  ["python-urllib3", ["json-body head-is-partial", `response 403 ${gateway} ${forbidden}`]],
  [
    "python-websocket-client-1.6",
    ["json-body head-is-partial", `response 403 ${gateway} ${forbidden}`, "connection 1"],
  ],
  ["python-websocket-client", ["error-text", socket, "response 403 ", "connection 1"]],
  ["python-websockets", ["error-text", socket, "response 403 ", "connection 1"]],
  [
    "request",
    [
      "json-body head-is-partial",
      `request GET https://${host}/prod/token host=${host}`,
      `response 403 ${gateway} ${missingToken}`,
    ],
  ],
  ["ruby-aws-sdk", ["error-text"]],
  [
    "ruby-faraday-env",
    [
      "json-body head-is-partial",
      `request GET https://${host}/prod/expired host=${host}`,
      `response 403 ${gateway} ${expired}`,
    ],
  ],
  ["ruby-faraday-error", ["error-text", "response 403 "]],
  [
    "ruby-faraday-response",
    [
      "json-body head-is-partial",
      'request GET /prod/orders host=- user-agent="Faraday v1.1.0"',
      `response 403 ${gateway} ${forbidden}`,
    ],
  ],
  [
    "ruby-net-http-debug",
    [
      "mixed",
      `REQUEST GET /prod/authorizer host=${host} x-api-key="[hidden]" accept-encoding="gzip;q=1.0,deflate;q=0.6,identity;q=0.3" accept="*/*" user-agent="Ruby" connection="close" host="${host}"`,
      `RESPONSE 403 ${gateway} ${explicitDeny}`,
    ],
  ],
  ["ruby-net-http", ["json-body head-is-partial", `response 403 ${gateway} ${forbidden}`]],
  ["ruby-open-uri", ["error-text", "response 403 "]],
  [
    "rust-reqwest",
    ["error-text", `request - https://${host}/prod/orders host=${host}`, "response 403 "],
  ],
  ["spring-headers", ["mixed head-is-partial", `response 403 ${gateway} ${explicitDeny}`]],
  [
    "spring-rest-template",
    [
      "json-body",
      `request GET https://${host}/prod/orders host=${host}`,
      `response 403  ${forbidden}`,
    ],
  ],
  [
    "superagent-error",
    [
      "json-body head-is-partial",
      `request GET https://${host}/prod/denied host=${host}`,
      `response 403 ${gateway} "{\\"Message\\":\\"User: arn:aws:sts::111122223333:assumed-role/orders-client/i-0abcd1234efgh5678 is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/denied because no identity-based policy allows the execute-api:Invoke action\\"}"`,
    ],
  ],
  [
    "swift-http-url-response",
    [
      "mixed head-is-partial",
      `request - https://${host}/prod/orders host=${host}`,
      `response 403 content-length,content-type,date,x-amz-apigw-id,x-amzn-errortype,x-amzn-requestid ${forbidden}`,
    ],
  ],
  [
    "undici-error",
    [
      "json-body head-is-partial",
      `response 403 ${gateway} "{\\n    message: 'Signature expired: 20260304T100355Z is now earlier than 20260304T101030Z (20260304T101530Z - 5 min.)'\\n  }"`,
    ],
  ],
  ["undici-proxy", ["error-text"]],
  ["undici-request", ["json-body head-is-partial", `response 403 ${gateway} ${expired}`]],
  ["ws-error", ["error-text", "response 403 ", "connection 1"]],
  ["ws-unexpected-response", ["json-body head-is-partial", `response 403 ${gateway} ${forbidden}`]],
];

describe("what programs print of a refused call", () => {
  test("is all read here", () => {
    const files = readdirSync(folder).map((file) => file.replace(/\.txt$/, ""));
    expect(programs.map(([program]) => program).toSorted()).toEqual(files.toSorted());
  });

  test.each(programs)("%s", (program, expected) => {
    expect(exchanges(program)).toEqual(expected);
  });
});
