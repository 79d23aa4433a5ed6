import { describe, expect, test } from "vitest";
import { diagnose, summariseLog } from ".";
import { outline } from "./evidence/fixtures/outline";

function summarise(text: string) {
  const summariser = summariseLog();
  summariser.push(text);
  const { lines, refused, unread, groups } = summariser.finish();
  return { lines, refused, unread, causes: groups.map(({ cause, count }) => `${cause} ${count}`) };
}

const id = (at: number) => `c4b73eea-0dfb-489e-ac1d-${String(at).padStart(12, "0")}`;
type Write = (at: number, status: string, type: string) => string;

const contents: Readonly<Record<string, Write>> = {
  JSON: (at, status, type) =>
    JSON.stringify({
      requestId: id(at),
      httpMethod: "GET",
      resourcePath: "/pets",
      status,
      responseType: type,
    }),
  "JSON behind a time": (at, status, type) =>
    `2026-03-04T10:15:30Z {"requestId":"${id(at)}","status":"${status}","resourcePath":"/pets","responseType":"${type}"}`,
  CLF: (at, status, type) =>
    `203.0.113.88 - - [04/Mar/2026:10:15:30 +0000] "GET /pets HTTP/1.1" ${status} 23 ${id(at)} ${type}`,
  "name=value": (at, status, type) =>
    `requestId=${id(at)} method=GET status=${status} responseType=${type} path=/pets`,
};

const wrap = (line: string, at: number): Readonly<Record<string, unknown>> => ({
  "Docker's log": { log: `${line}\n`, stream: "stdout", time: `2026-03-04T10:15:3${at % 10}Z` },
  "Fluent Bit's": {
    date: 1772619330.1,
    log: line,
    kubernetes: {
      pod_name: "p-1",
      labels: { app: "a".repeat(200), tier: "b".repeat(200) },
      annotations: {},
    },
  },
  "a field of the owner's": { "@timestamp": "2026-03-04T10:15:30Z", "inhalt-1": line },
  "Logstash's, kept as it was": { message: line, event: { original: line }, host: { name: "h" } },
  "an event collector's": { time: 1772619330, host: "h", source: "s", event: line },
  "a search's result": { preview: false, result: { _raw: line, index: "main" } },
  "a hit": { _index: "logs", _source: { message: line } },
  "a queue's": { Records: [{ messageId: id(9), body: line, eventSource: "aws:sqs" }] },
  "a topic's in a queue's": {
    Records: [{ body: JSON.stringify({ Type: "Notification", Message: line }) }],
  },
  "a subscription's": {
    owner: "111122223333",
    logGroup: "g",
    logEvents: [{ id: String(at), timestamp: 1772619330123, message: line }],
  },
  "a stream of lines": { streams: [{ stream: { app: "a" }, values: [["1772619330", line]] }] },
});

const types = ["WAF_FILTERED", "INVALID_API_KEY", "WAF_FILTERED", "INVALID_API_KEY"] as const;
const rows = Object.keys(wrap("", 0)).flatMap((wrapper) =>
  Object.keys(contents).map((content) => ({ wrapper, content })),
);

describe("a record in a string of another object", () => {
  const lineOf = (content: string, at: number, status = "403") =>
    contents[content]?.(at, status, status === "403" ? (types[at % 4] ?? "-") : "-") ?? "";
  const wrapped = (wrapper: string, line: string, at: number) =>
    JSON.stringify(wrap(line, at)[wrapper]);

  test("is in eleven wrappers, in four formats", () => {
    expect(rows).toHaveLength(44);
  });

  test.each(rows)("is counted as it is alone: $wrapper, $content", ({ wrapper, content }) => {
    const lines = Array.from({ length: 40 }, (_, at) =>
      lineOf(content, at, at % 5 === 0 ? "200" : "403"),
    );
    const alone = summarise(lines.join("\n"));
    expect([alone.refused, alone.causes.length]).toEqual([32, 2]);
    const all = lines.map((line, at) => wrapped(wrapper, line, at));
    expect(summarise(all.join("\n"))).toEqual(alone);
  });

  test.each(rows)("is read of two as of one: $wrapper, $content", ({ wrapper, content }) => {
    const text = [0, 2].map((at) => wrapped(wrapper, lineOf(content, at), at)).join("\n");
    const { verdict, remaining, reading } = diagnose({ text });
    expect([verdict, remaining[0]?.cause, reading.exchanges.length]).toEqual([
      "cause",
      "waf-filtered",
      2,
    ]);
  });
});

describe("records in a list", () => {
  const records = Array.from({ length: 60 }, (_, at) => ({
    requestId: id(at),
    status: at % 3 === 0 ? "200" : "403",
    responseType: at % 3 === 0 ? "-" : at % 3 === 1 ? "WAF_FILTERED" : "INVALID_API_KEY",
    httpMethod: "GET",
    resourcePath: "/pets",
  }));
  const events = records.map((one, at) => ({ timestamp: at, message: JSON.stringify(one) }));

  test.each<[string, string]>([
    ["a list in one line", JSON.stringify(records)],
    ["a list over several lines", JSON.stringify(records, undefined, 2)],
    ["a list with tabs", JSON.stringify(records, undefined, "\t")],
    ["with Windows line ends", JSON.stringify(records, undefined, 4).replaceAll("\n", "\r\n")],
    ["a list of strings", JSON.stringify(events.map(({ message }) => message))],
    ["an object in one line", JSON.stringify({ items: records })],
    ["an object over many lines", JSON.stringify({ items: records }, undefined, 2)],
    ["events in one line", JSON.stringify({ events })],
    ["events over many lines", JSON.stringify({ events }, undefined, 4)],
    ["events, cut behind the last", JSON.stringify({ events }, undefined, 4).slice(0, -10)],
  ])("are counted: %s", (_, text) => {
    const { refused, causes } = summarise(text);
    expect([refused, causes.sort()]).toEqual([40, ["invalid-api-key 20", "waf-filtered 20"]]);
  });

  test("in one line count as lines", () => {
    expect(summarise(JSON.stringify({ events }))).toMatchObject({ lines: 60, unread: 0 });
  });
});

const record = contents.JSON?.(1, "403", "WAF_FILTERED") ?? "";

test.each<[string, object]>([
  ["an answer that says its status", { statusCode: 502, body: record }],
  ["an answer with its head", { headers: { "content-type": "application/json" }, body: record }],
  ["an application's own line", { level: "info", msg: '{"status":"403","user":"ann"}' }],
  ["an application's sentence", { log: "GET /pets answered 403 (WAF_FILTERED) again and again" }],
  ["an answer within", { out: { "status-code": 200, body: record } }],
])("what is in %s is no record", (_, object) => {
  const text = [1, 2].map(() => JSON.stringify(object)).join("\n");
  expect(summarise(text).refused).toBe(0);
  expect(outline(text)).not.toContainEqual(expect.stringMatching(/^log /));
});

test.each([
  ["prose around an object", '[\n  {\n    "name": "a",\n    "status": "open"\n  }\n]\n'],
  ["a package's file", '{\n  "name": "a",\n  "events": [],\n  "version": "1.0.0"\n}\n'],
])("of %s no line is of a log", (_, text) => {
  const { lines, unread, refused } = summarise(text);
  expect([unread, refused]).toEqual([lines, 0]);
});
