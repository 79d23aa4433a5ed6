import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tidyText } from "../../decoding";
import { redact } from "../../redaction";
import { outline } from "../fixtures/outline";
import { readEvidence } from "../read-evidence";
import type { EvidenceDocument, Span } from "../types";

/** Written from AWS's pages on each log; the values are made up. */
const samples: readonly (readonly [
  what: string,
  lines: readonly string[],
  read: readonly string[],
])[] = [
  [
    "the console's CLF of a REST API",
    [
      '203.0.113.88 - - [04/Mar/2026:10:15:30 +0000]"GET /orders HTTP/1.1" 403 23 c4b73eea-0dfb-489e-ac1d-6d60896d1ab5 wb1Q84PEIAMFxNG=',
    ],
    [
      "log",
      'log access identity.sourceIp="203.0.113.88" identity.caller="-" identity.user="-" requestTime="04/Mar/2026:10:15:30 +0000" httpMethod="GET" protocol="HTTP/1.1" resourcePath="/orders" status="403" responseLength="23" requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" extendedRequestId="wb1Q84PEIAMFxNG="',
    ],
  ],
  [
    "CLF of an HTTP API, with a time and a stream in front",
    [
      '2026-03-04T10:15:30.123000+00:00 0123456789abcdef 203.0.113.88 - - [04/Mar/2026:10:15:30 +0000] "GET GET /orders HTTP/1.1" 403 23 HqEiQJIAIAMEPQ4=',
    ],
    [
      "log",
      'log access identity.sourceIp="203.0.113.88" identity.caller="-" identity.user="-" requestTime="04/Mar/2026:10:15:30 +0000" httpMethod="GET" protocol="HTTP/1.1" routeKey="GET /orders" status="403" responseLength="23" requestId="HqEiQJIAIAMEPQ4="',
    ],
  ],
  [
    "CLF of a WebSocket API",
    [
      '203.0.113.88 - - [04/Mar/2026:10:15:30 +0000] "CONNECT $connect Sdc2sXhKIAMCFoz=" 403 Sdc2sXhKIAMFoz6=',
    ],
    [
      "log",
      'log access identity.sourceIp="203.0.113.88" identity.caller="-" identity.user="-" requestTime="04/Mar/2026:10:15:30 +0000" eventType="CONNECT" routeKey="$connect" connectionId="Sdc2sXhKIAMCFoz=" status="403" requestId="Sdc2sXhKIAMFoz6="',
    ],
  ],
  [
    "the console's CSV, with a column that tells what it is",
    [
      "203.0.113.88,-,-,04/Mar/2026:10:15:30 +0000,GET,/orders,HTTP/1.1,403,23,c4b73eea-0dfb-489e-ac1d-6d60896d1ab5,wb1Q84PEIAMFxNG=,INVALID_API_KEY",
    ],
    [
      "log",
      'log access requestTime="04/Mar/2026:10:15:30 +0000" identity.sourceIp="203.0.113.88" identity.caller="-" identity.user="-" httpMethod="GET" protocol="HTTP/1.1" resourcePath="/orders" status="403" requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" extendedRequestId="wb1Q84PEIAMFxNG=" error.responseType="INVALID_API_KEY"',
    ],
  ],
  [
    "CSV of an HTTP API",
    ["203.0.113.88,04/Mar/2026:10:15:30 +0000,GET,GET /orders,HTTP/1.1,403,23,HqEiQJIAIAMEPQ4="],
    [
      "log",
      'log access requestTime="04/Mar/2026:10:15:30 +0000" identity.sourceIp="203.0.113.88" httpMethod="GET" protocol="HTTP/1.1" routeKey="GET /orders" status="403" requestId="HqEiQJIAIAMEPQ4="',
    ],
  ],
  [
    "CSV of a WebSocket API",
    [
      "203.0.113.88,-,-,04/Mar/2026:10:15:30 +0000,CONNECT,$connect,Sdc2sXhKIAMCFoz=,403,Sdc2sXhKIAMFoz6=",
    ],
    [
      "log",
      'log access requestTime="04/Mar/2026:10:15:30 +0000" identity.sourceIp="203.0.113.88" identity.caller="-" identity.user="-" eventType="CONNECT" routeKey="$connect" connectionId="Sdc2sXhKIAMCFoz=" status="403" requestId="Sdc2sXhKIAMFoz6="',
    ],
  ],
  [
    "the console's XML",
    [
      '<request id="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5"><extendedRequestId>wb1Q84PEIAMFxNG=</extendedRequestId><ip>203.0.113.88</ip><status>403</status><responseType>WAF_FILTERED</responseType></request>',
    ],
    [
      "log",
      'log access requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" extendedRequestId="wb1Q84PEIAMFxNG=" identity.sourceIp="203.0.113.88" status="403" error.responseType="WAF_FILTERED"',
    ],
  ],
  [
    "XML over several lines",
    [
      '<request id="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5">',
      "  <ip>203.0.113.88</ip>",
      "  <httpMethod>GET</httpMethod>",
      "  <status>403</status>",
      "</request>",
    ],
    [
      "log",
      'log access requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" identity.sourceIp="203.0.113.88" httpMethod="GET" status="403"',
    ],
  ],
  [
    "JSON under names of the owner's choice",
    [
      '{"request_id":"c4b73eea-0dfb-489e-ac1d-6d60896d1ab5","context.status":403,"error":{"message":"Forbidden","responseType":"INVALID_API_KEY"},"identity":{"sourceIp":"203.0.113.88"},"waf-status":"200","verdict":"WAF_ALLOW","traffic":"x"}',
    ],
    [
      "log",
      'log access requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" status="403" error.message="Forbidden" error.responseType="INVALID_API_KEY" identity.sourceIp="203.0.113.88" waf.status="200" wafResponseCode="WAF_ALLOW"',
    ],
  ],
  [
    "JSON over several lines",
    [
      "{",
      '  "requestId": "c4b73eea-0dfb-489e-ac1d-6d60896d1ab5",',
      '  "status": "403",',
      '  "resourcePath": "/orders"',
      "}",
    ],
    [
      "log",
      'log access requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" status="403" resourcePath="/orders"',
    ],
  ],
  [
    "name=value",
    [
      'requestId=c4b73eea-0dfb-489e-ac1d-6d60896d1ab5 method=GET status=403 responseType=EXPIRED_TOKEN authenticateError="The security token included in the request is expired"',
    ],
    [
      "log",
      'log access requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" httpMethod="GET" status="403" error.responseType="EXPIRED_TOKEN" authenticate.error="The security token included in the request is expired"',
    ],
  ],
  [
    "aws logs filter-log-events",
    [
      "{",
      '    "events": [',
      "        {",
      '            "logStreamName": "0123456789abcdef",',
      '            "timestamp": 1772619330123,',
      String.raw`            "message": "{\"requestId\":\"c4b73eea-0dfb-489e-ac1d-6d60896d1ab5\",\"status\":\"403\",\"wafStatus\":\"403\"}"`,
      "        },",
      "        {",
      '            "logStreamName": "0123456789abcdef",',
      '            "timestamp": 1772619330124,',
      String.raw`            "message": "203.0.113.88 - - [04/Mar/2026:10:15:30 +0000] \"GET /orders HTTP/1.1\" 403 23 c4b73eea-0dfb-489e-ac1d-6d60896d1ab5"`,
      "        }",
      "    ]",
      "}",
    ],
    [
      "log",
      'log access requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" status="403" waf.status="403"',
      'log access identity.sourceIp="203.0.113.88" identity.caller="-" identity.user="-" requestTime="04/Mar/2026:10:15:30 +0000" httpMethod="GET" protocol="HTTP/1.1" resourcePath="/orders" status="403" responseLength="23" requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5"',
    ],
  ],
  [
    "aws logs filter-log-events --output text",
    [
      'EVENTS	38610	1772619331000	0123456789abcdef	{"requestId":"c4b73eea-0dfb-489e-ac1d-6d60896d1ab5","status":"403","authorize-status":"403"}	1772619330123',
    ],
    [
      "log",
      'log access requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" status="403" authorize.status="403"',
    ],
  ],
  [
    "the result of a query as JSON",
    [
      '{"results":[[{"field":"status","value":"403"},{"field":"errorResponseType","value":"INVALID_SIGNATURE"},{"field":"requestId","value":"c4b73eea-0dfb-489e-ac1d-6d60896d1ab5"}]],"status":"Complete"}',
    ],
    [
      "log",
      'log access status="403" error.responseType="INVALID_SIGNATURE" requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5"',
    ],
  ],
  [
    "the result of a query as CSV",
    [
      "@timestamp,@message",
      '2026-03-04 10:15:30.123,"{""requestId"":""c4b73eea-0dfb-489e-ac1d-6d60896d1ab5"",""status"":""403"",""integration.status"":""403""}"',
    ],
    [
      "log",
      'log access requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" status="403" integration.status="403"',
    ],
  ],
  [
    "the result of a query as a table",
    [
      "-------------------------------------------------------",
      "|       @timestamp        | status | errorResponseType |",
      "|-------------------------|--------|-------------------|",
      "| 2026-03-04 10:15:30.000 | 403    | ACCESS_DENIED     |",
      "-------------------------------------------------------",
    ],
    [
      "log",
      'log access requestTime="2026-03-04 10:15:30.000" status="403" error.responseType="ACCESS_DENIED"',
    ],
  ],
  [
    "execution log lines of two requests, one after the other",
    [
      "(c4b73eea-0dfb-489e-ac1d-6d60896d1ab5) Extended Request Id: wb1Q84PEIAMFxNG=",
      "(0b9c1f2d-0dfb-489e-ac1d-6d60896d1ab5) HTTP Method: POST, Resource Path: /items",
      "(c4b73eea-0dfb-489e-ac1d-6d60896d1ab5) HTTP Method: GET, Resource Path: /orders",
      "(0b9c1f2d-0dfb-489e-ac1d-6d60896d1ab5) Method completed with status: 200",
      "(c4b73eea-0dfb-489e-ac1d-6d60896d1ab5) Method completed with status: 403",
    ],
    [
      "log",
      'log execution requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" extendedRequestId="wb1Q84PEIAMFxNG=" httpMethod="GET" resourcePath="/orders" status="403"',
      'log execution requestId="0b9c1f2d-0dfb-489e-ac1d-6d60896d1ab5" httpMethod="POST" resourcePath="/items" status="200"',
    ],
  ],
  [
    "a test's log",
    [
      "Execution log for request 5f8b1b7c-3b59-4ccc-a50b-be94c6ff2b5d",
      "Thu Jun 16 08:51:45 UTC 2016 : HTTP Method: GET, Resource Path: /orders",
      "Thu Jun 16 08:51:45 UTC 2016 : Received response. Status: 403, Integration latency: 21 ms",
      "Thu Jun 16 08:51:45 UTC 2016 : Method completed with status: 403",
    ],
    [
      "log",
      'log execution requestId="5f8b1b7c-3b59-4ccc-a50b-be94c6ff2b5d" httpMethod="GET" resourcePath="/orders" integration.status="403" status="403"',
    ],
  ],
  [
    "AWS WAF",
    [
      '{"timestamp":1772619330123,"webaclId":"arn:aws:wafv2:us-east-1:111122223333:regional/webacl/orders/0f1e2d3c","terminatingRuleId":"RateLimit","terminatingRuleType":"RATE_BASED","action":"BLOCK","httpSourceName":"APIGW","httpSourceId":"111122223333:abcde12345:prod","responseCodeSent":null,"httpRequest":{"clientIp":"203.0.113.88","headers":[{"name":"Host","value":"abcde12345.execute-api.us-east-1.amazonaws.com"}],"uri":"/prod/orders","httpMethod":"GET","requestId":"wb1Q84PEIAMFxNG="},"labels":[{"name":"awswaf:one"},{"name":"awswaf:two"}]}',
    ],
    [
      "log",
      'log waf timestamp="1772619330123" webaclId="arn:aws:wafv2:us-east-1:111122223333:regional/webacl/orders/0f1e2d3c" action="BLOCK" terminatingRuleId="RateLimit" terminatingRuleType="RATE_BASED" httpSourceName="APIGW" httpSourceId="111122223333:abcde12345:prod" responseCodeSent="null" httpRequest.clientIp="203.0.113.88" httpRequest.uri="/prod/orders" httpRequest.httpMethod="GET" httpRequest.requestId="wb1Q84PEIAMFxNG=" labels="awswaf:one awswaf:two"',
    ],
  ],
  [
    "CloudFront with fields of its owner's choice",
    [
      "#Version: 1.0",
      "#Fields: date time x-edge-location c-ip cs-method cs(Host) cs-uri-stem sc-status x-edge-result-type x-edge-detailed-result-type",
      "2026-03-04\t10:15:30\tFRA56-P4\t203.0.113.88\tGET\td111111abcdef8.cloudfront.net\t/orders\t403\tError\tClientGeoBlocked",
    ],
    [
      "log",
      'log cloudfront date="2026-03-04" time="10:15:30" x-edge-location="FRA56-P4" c-ip="203.0.113.88" cs-method="GET" cs(Host)="d111111abcdef8.cloudfront.net" cs-uri-stem="/orders" sc-status="403" x-edge-result-type="Error" x-edge-detailed-result-type="ClientGeoBlocked"',
    ],
  ],
  [
    "CloudFront in JSON",
    [
      '{"date":"2026-03-04","sc-status":"403","x-edge-result-type":"Error","x-edge-detailed-result-type":"InvalidRequestBlocked","cs-method":"GET"}',
    ],
    [
      "log",
      'log cloudfront date="2026-03-04" sc-status="403" x-edge-result-type="Error" x-edge-detailed-result-type="InvalidRequestBlocked" cs-method="GET"',
    ],
  ],
  [
    "a load balancer",
    [
      'https 2026-03-04T10:15:30.186641Z app/orders-lb/50dc6c495c0c9188 203.0.113.88:2817 - -1 -1 -1 403 - 88 246 "GET https://api.example.com:443/orders HTTP/1.1" "curl/8.5.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 - "Root=1-67c6d2a2-0123456789abcdef01234567" "api.example.com" "-" 0 2026-03-04T10:15:30.180000Z "waf" "-" "-" "-" "-" "-" "-"',
    ],
    [
      "log",
      'log load-balancer type="https" time="2026-03-04T10:15:30.186641Z" elb="app/orders-lb/50dc6c495c0c9188" client:port="203.0.113.88:2817" target:port="-" request_processing_time="-1" target_processing_time="-1" response_processing_time="-1" elb_status_code="403" target_status_code="-" received_bytes="88" sent_bytes="246" request="GET https://api.example.com:443/orders HTTP/1.1" user_agent="curl/8.5.0" ssl_cipher="ECDHE-RSA-AES128-GCM-SHA256" ssl_protocol="TLSv1.2" target_group_arn="-" trace_id="Root=1-67c6d2a2-0123456789abcdef01234567" domain_name="api.example.com" chosen_cert_arn="-" matched_rule_priority="0" request_creation_time="2026-03-04T10:15:30.180000Z" actions_executed="waf" redirect_url="-" error_reason="-" target:port_list="-" target_status_code_list="-" classification="-" classification_reason="-"',
    ],
  ],
  [
    "no log: a web server's line, a program's, a response's body, an event of Lambda",
    [
      '203.0.113.88 - - [04/Mar/2026:10:15:30 +0000] "GET /orders HTTP/1.1" 200 199 "-" "curl/8.5.0"',
      '{"level":"info","requestId":"1","method":"GET","path":"/orders","status":200,"ip":"203.0.113.88"}',
      '{"timestamp":"2026-03-04","path":"/orders","status":200,"error":"Fine","requestId":"ab12"}',
      '{"requestContext":{"resourcePath":"/orders","httpMethod":"GET","requestId":"1","apiId":"abcde12345","stage":"prod"}}',
    ],
    [
      "json-body",
      "request GET - host=-",
      String.raw`response 200  "{\"timestamp\":\"2026-03-04\",\"path\":\"/orders\",\"status\":200,\"error\":\"Fine\",\"requestId\":\"ab12\"}"`,
    ],
  ],
];

describe("a log is read", () => {
  test.each(samples)("%s", (_, lines, read) => {
    expect(outline(lines.join("\n"))).toEqual(read);
  });

  test("with Windows line ends", () => {
    const [, lines = [], read] = samples[0] ?? [];
    expect(outline(`${lines.join("\r\n")}\r\n`)).toEqual(read);
  });
});

describe("what the AWS CLI printed of three log events is read", () => {
  const recorded = (name: string) =>
    readFileSync(new URL(`../fixtures/aws-logs-${name}.txt`, import.meta.url), "utf8");
  const blocked =
    'log access requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" identity.sourceIp="203.0.113.88" httpMethod="GET" status="403" error.responseType="WAF_FILTERED" error.message="Forbidden"';
  const answered =
    'log access identity.sourceIp="203.0.113.88" identity.caller="-" identity.user="-" requestTime="04/Mar/2026:10:15:30 +0000" httpMethod="GET" protocol="HTTP/1.1" resourcePath="/orders" status="200" responseLength="23" requestId="0b9c1f2d-0dfb-489e-ac1d-6d60896d1ab5"';
  const executed =
    'log execution requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" extendedRequestId="wb1Q84PEIAMFxNG="';

  test.each([
    "filter-log-events",
    "filter-log-events-text",
    "filter-log-events-table",
    "get-log-events-text",
    "messages-json",
    "messages-text",
  ])("%s", (name) => {
    expect(outline(recorded(name)).filter((line) => line.startsWith("log "))).toEqual([
      blocked,
      answered,
      executed,
    ]);
  });

  test("and of a query's rows", () => {
    expect(outline(recorded("get-query-results")).slice(1)).toEqual([
      blocked,
      'log access status="403" error.responseType="EXPIRED_TOKEN" requestId="0b9c1f2d-0dfb-489e-ac1d-6d60896d1ab5"',
    ]);
    expect(outline(recorded("get-query-results-text")).slice(1)).toEqual([
      blocked,
      'log access status="403" error.responseType="EXPIRED_TOKEN" requestId="0b9c1f2d-0dfb-489e-ac1d-6d60896d1ab5"',
    ]);
  });

  const expired = (time: string) =>
    `log access requestTime="${time}" status="403" error.responseType="EXPIRED_TOKEN" requestId="0b9c1f2d-0dfb-489e-ac1d-6d60896d1ab5"`;

  test.each([
    "get-query-results-fields",
    "get-query-results-fields-text",
    "get-query-results-fields-table",
  ])("and of rows that name fields alone: %s", (name) => {
    expect(outline(redact(recorded(name)).text)).toEqual([
      "log",
      expired("2026-03-04 10:15:30.000"),
      'log access requestTime="2026-03-04 10:15:30.123" status="403" error.responseType="WAF_FILTERED" requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5"',
    ]);
  });

  const refused =
    'log access identity.sourceIp="203.0.113.88" identity.caller="-" identity.user="-" requestTime="04/Mar/2026:10:15:30 +0000" httpMethod="GET" protocol="HTTP/1.1" resourcePath="/orders" status="403" responseLength="23" requestId="0b9c1f2d-0dfb-489e-ac1d-6d60896d1ab5"';
  const completed =
    'log execution requestId="5d1f1f0a-0dfb-489e-ac1d-6d60896d1ab5" extendedRequestId="wb1Q84PEIAMFxNG=" status="403"';

  test.each([
    "aws-logs-tail-short",
    "aws-logs-tail-detailed",
    "aws-logs-tail-json",
    "logs-insights-console-messages",
  ])("and of what `aws logs tail` and the console show of events: %s", (name) => {
    const text = readFileSync(new URL(`../fixtures/${name}.txt`, import.meta.url), "utf8");
    expect(outline(redact(text).text)).toEqual(["log", blocked, refused, completed]);
  });

  test("and in the colours of a terminal", () => {
    const text = recorded("tail-detailed").replace(
      /^(\d{4}\S+) (\S+) /gm,
      "\u001b[32m$1\u001b[0m \u001b[36m$2\u001b[0m ",
    );
    expect(outline(tidyText(text))).toEqual(["log", blocked, refused, completed]);
  });

  test.each([
    ["logs-insights-console-fields", "2026-03-04T10:15:30.000Z"],
    ["logs-insights-csv", "2026-03-04 10:15:30.000"],
    ["logs-insights-markdown", "2026-03-04 10:15:30.000"],
  ])("and of the console's tables of fields: %s", (name, time) => {
    const text = readFileSync(new URL(`../fixtures/${name}.txt`, import.meta.url), "utf8");
    const read = expired(time).replace("EXPIRED_TOKEN", "ACCESS_DENIED");
    expect(outline(redact(text).text)).toEqual(["log", read]);
  });

  test("and of the console's JSON", () => {
    const text = readFileSync(
      new URL("../fixtures/logs-insights-json.txt", import.meta.url),
      "utf8",
    );
    const read = expired("2026-03-04 10:15:30.000").replace("EXPIRED_TOKEN", "ACCESS_DENIED");
    expect(outline(redact(text).text)).toEqual(["log", refused, read]);
  });

  test("two columns that are no query's rows are no record", () => {
    const table =
      "||  status  |  403  ||\n||  requestId  |  1  ||\n||  responseType  |  WAF_FILTERED  ||";
    expect(outline(table)).not.toContainEqual(expect.stringMatching(/^log /));
  });
});

const head = ["HTTP/2 403", "x-amzn-requestid: 1", "content-type: application/json", "date: now"];
const body =
  '{"requestId":"1","status":"403","resourcePath":"/x","responseType":"INVALID_API_KEY"}';

test("an object behind a response's head is its body, whatever its keys", () => {
  expect(outline([...head, "", body].join("\n"))[1]).toMatch(/^RESPONSE 403 .*responseType/);
});

test("a line of a log beside a response is a record of its own", () => {
  const line = `2026-03-04T10:15:31.123Z ${body}`;
  expect(outline([...head, "", '{"message":"Forbidden"}', "", line].join("\n"))).toEqual([
    "mixed",
    String.raw`RESPONSE 403 x-amzn-requestid,content-type,date "{\"message\":\"Forbidden\"}"`,
    'log access requestId="1" status="403" resourcePath="/x" error.responseType="INVALID_API_KEY"',
  ]);
});

test.each([
  ["error.responseType", "responseType"],
  ["error_response_type", "errorResponseType"],
  ["$context.error.responseType", "gateway-response-type"],
  ["context.error.responseType", "anything at all"],
])("the response type is found under %s and %s", (one, other) => {
  for (const name of [one, other]) {
    const line = JSON.stringify({ requestId: "1", status: "403", [name]: "WAF_FILTERED" });
    expect(outline(line)[1]).toContain('error.responseType="WAF_FILTERED"');
  }
});

test("keys of a prototype are keys like any other", () => {
  const line =
    '{"__proto__":"403","constructor":"x","requestId":"1","status":"403","routeKey":"-"}';
  expect(outline(line)).toEqual(["log", 'log access requestId="1" status="403" routeKey="-"']);
});

function spansOf(document: EvidenceDocument): readonly Span[] {
  if (document.kind !== "log-record") return [document.span];
  const parts = [...document.fields.values(), ...document.lines].map(({ span }) => span);
  return [document.span, ...parts];
}

const pieces = [
  ...samples.flatMap(([, lines]) => lines),
  "{",
  '"',
  "\t",
  "(",
  "[",
  "|",
  "<request id=",
];

test("whatever is cut, mixed or put in between, nothing throws and spans lie in the text", () => {
  const mutated = fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.nat(200), fc.string({ maxLength: 4 })), {
      maxLength: 8,
    })
    .map((parts) => parts.map(([piece, at, put]) => piece.slice(0, at) + put + piece.slice(at)))
    .map((parts) => parts.join("\n"));
  fc.assert(
    fc.property(mutated, (text) => {
      for (const { start, end } of readEvidence(text).documents.flatMap(spansOf)) {
        expect([start >= 0, start <= end, end <= text.length]).toEqual([true, true, true]);
      }
    }),
    { numRuns: 300 },
  );
});
