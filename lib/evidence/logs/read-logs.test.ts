import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tidyText } from "../../decoding";
import { redact } from "../../redaction";
import { logSamples } from "../fixtures/log-samples";
import { outline } from "../fixtures/outline";

describe("a log is read", () => {
  test.each(logSamples)("%s", (_, lines, read) => {
    expect(outline(lines.join("\n"))).toEqual(read);
  });

  test("with Windows line ends", () => {
    const [, lines = [], read] = logSamples[0] ?? [];
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

describe("a line whose fields have names of the owner's choice is read by what they hold", () => {
  const sentence = "User is not authorized to access this resource with an explicit deny";

  test.each<[string, string, string]>([
    [
      "JSON",
      `{"ts":1790000004680,"verb":"POST","code":"403","errType":"ACCESS_DENIED","errMsg":"${sentence}","wafResult":"WAF_ALLOW"}`,
      `log access httpMethod="POST" status="403" error.responseType="ACCESS_DENIED" error.message="${sentence}" wafResponseCode="WAF_ALLOW"`,
    ],
    [
      "JSON whose names say nothing",
      `{"a":"c4b73eea-0dfb-489e-ac1d-6d60896d1ab5","b":"wb1Q84PEIAMFxNG=","c":"GET","d":"403","e":"${sentence}","f":"-"}`,
      `log access requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" extendedRequestId="wb1Q84PEIAMFxNG=" httpMethod="GET" status="403" error.message="${sentence}"`,
    ],
    [
      "name=value",
      `rid=c4b73eea-0dfb-489e-ac1d-6d60896d1ab5 code=403 errType=ACCESS_DENIED errMsg="${sentence}" backendCode=-`,
      `log access requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" status="403" error.responseType="ACCESS_DENIED" error.message="${sentence}" integrationStatus="-"`,
    ],
    [
      "CLF, a sentence in quotes",
      `203.0.113.88 - - [04/Mar/2026:10:15:30 +0000] "GET /orders HTTP/1.1" 403 23 c4b73eea-0dfb-489e-ac1d-6d60896d1ab5 ACCESS_DENIED "${sentence}"`,
      `log access identity.sourceIp="203.0.113.88" identity.caller="-" identity.user="-" requestTime="04/Mar/2026:10:15:30 +0000" httpMethod="GET" protocol="HTTP/1.1" resourcePath="/orders" status="403" responseLength="23" requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" error.responseType="ACCESS_DENIED" error.message="${sentence}"`,
    ],
    [
      "CLF, a sentence without quotes",
      `203.0.113.88 - - [04/Mar/2026:10:15:30 +0000] "GET /orders HTTP/1.1" 403 23 ${sentence} c4b73eea-0dfb-489e-ac1d-6d60896d1ab5`,
      `log access identity.sourceIp="203.0.113.88" identity.caller="-" identity.user="-" requestTime="04/Mar/2026:10:15:30 +0000" httpMethod="GET" protocol="HTTP/1.1" resourcePath="/orders" status="403" responseLength="23" error.message="${sentence}" requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5"`,
    ],
    [
      "CSV",
      `203.0.113.88,-,-,04/Mar/2026:10:15:30 +0000,GET,/orders,HTTP/1.1,403,23,c4b73eea-0dfb-489e-ac1d-6d60896d1ab5,ACCESS_DENIED,"${sentence}"`,
      `log access identity.sourceIp="203.0.113.88" identity.caller="-" identity.user="-" requestTime="04/Mar/2026:10:15:30 +0000" httpMethod="GET" resourcePath="/orders" protocol="HTTP/1.1" status="403" requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" error.responseType="ACCESS_DENIED" error.message="${sentence}"`,
    ],
    [
      "JSON whose status is not called so, and another's is",
      `{"requestId":"c4b73eea-0dfb-489e-ac1d-6d60896d1ab5","status":"-","code":"403","errorType":"ACCESS_DENIED","message":"${sentence}"}`,
      `log access requestId="c4b73eea-0dfb-489e-ac1d-6d60896d1ab5" status="403" error.responseType="ACCESS_DENIED" error.message="${sentence}"`,
    ],
  ])("%s", (_, line, read) => {
    expect(outline(line)).toEqual(["log", read]);
  });

  test.each([
    [
      "an application's error",
      '{"code":403,"error":"ACCESS_DENIED","id":"c4b73eea-0dfb-489e-ac1d-6d60896d1ab5"}',
    ],
    [
      "a program's call",
      '{"traceId":"c4b73eea-0dfb-489e-ac1d-6d60896d1ab5","code":403,"verb":"GET","route":"/x"}',
    ],
    [
      "a number that is no status",
      '{"a":"c4b73eea-0dfb-489e-ac1d-6d60896d1ab5","b":"wb1Q84PEIAMFxNG=","latency":"403"}',
    ],
  ])("but %s is none", (_, line) => {
    expect(outline(line)).not.toContainEqual(expect.stringMatching(/^log access/));
  });
});
