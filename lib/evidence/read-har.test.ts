import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact } from "../redaction";
import { outline } from "./fixtures/outline";
import { spansOf } from "./fixtures/spans";
import { readEvidence } from "./index";

const pair = (name: string, value: string) => ({ name, value });

const refused = {
  startedDateTime: "2026-03-04T09:30:00.000Z",
  request: {
    method: "GET",
    url: "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets",
    headers: [
      pair(":authority", "abcde12345.execute-api.us-east-1.amazonaws.com"),
      pair("Accept", "*/*"),
    ],
  },
  response: {
    status: 403,
    headers: [
      pair("Date", "Wed, 04 Mar 2026 09:30:00 GMT"),
      pair("x-amzn-ErrorType", "ForbiddenException"),
    ],
    content: { mimeType: "application/json", text: '{"message":"Forbidden"}' },
  },
  serverIPAddress: "203.0.113.9",
};
const fine = {
  request: { method: "GET", url: "https://app.example.com/", headers: [] },
  response: { status: 200, headers: [], content: { mimeType: "text/html", text: "hello" } },
};
const preflight = {
  request: { ...refused.request, method: "OPTIONS", headers: [] },
  response: { status: 403, headers: [], content: {} },
};
const blocked = {
  request: { ...refused.request, headers: [pair("Origin", "https://app.example.com")] },
  response: { status: 0, headers: [], content: {}, _error: "net::ERR_FAILED" },
};

const har = (entries: readonly object[], creator = "WebInspector") =>
  JSON.stringify({ log: { creator: { name: creator, version: "537.36" }, entries } }, undefined, 2);

const asked =
  'https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets host=abcde12345.execute-api.us-east-1.amazonaws.com address=203.0.113.9 :authority="abcde12345.execute-api.us-east-1.amazonaws.com" accept="*/*"';
const answered = 'RESPONSE 403 date,x-amzn-errortype "{\\"message\\":\\"Forbidden\\"}"';

describe("a HAR", () => {
  test("is read for what was refused, and says how much there was", () => {
    const text = har([fine, refused, fine]);
    expect(outline(text)).toEqual(["har har-partly-read", `request GET ${asked}`, answered]);
    expect(readEvidence(text).notices[0]?.counts).toEqual({ read: 1, of: 3 });
  });

  test("without a refusal is read for its first requests", () => {
    expect(outline(har([fine]))).toEqual([
      "har",
      "request GET https://app.example.com/ host=app.example.com",
      'response 200  "hello"',
    ]);
  });

  test.each([
    ["Firefox", "REQUEST"],
    ["Charles Proxy", "REQUEST"],
    ["WebInspector", "request"],
    ["Postman", "request"],
  ])("of %s has a %s head", (creator, head) => {
    expect(outline(har([refused], creator))).toEqual(["har", `${head} GET ${asked}`, answered]);
  });

  test("of Chrome has whole request heads where it shows what the sanitised one leaves out", () => {
    const cookie = { ...fine, request: { ...fine.request, headers: [pair("cookie", "[hidden]")] } };
    expect(outline(har([cookie, refused]))[1]).toBe(`REQUEST GET ${asked}`);
  });

  test("tells a refused preflight and an answer that CORS hides", () => {
    expect(outline(har([preflight, blocked]))[0]).toBe("har preflight-refused cors-hides-status");
  });

  test("tells an answer whose body CORS keeps from the page", () => {
    const { status, headers } = refused.response;
    const bodiless = { status, headers, content: { size: 0, mimeType: "x-unknown" } };
    const kept = { ...refused, response: { ...bodiless, _error: "net::ERR_FAILED" } };
    expect(outline(har([kept]))).toEqual([
      "har cors-hides-body",
      `request GET ${asked}`,
      "RESPONSE 403 date,x-amzn-errortype",
      "connection 1",
    ]);
    expect(outline(har([{ ...refused, response: { ...bodiless, _error: null } }]))[0]).toBe("har");
  });

  test("of Chrome tells in its messages with which status a WebSocket was refused", () => {
    const socket = (data: string) => ({
      request: {
        method: "GET",
        url: "wss://abcde12345.execute-api.us-east-1.amazonaws.com/prod",
        headers: [pair("Origin", "https://app.example.com")],
      },
      response: { status: 0, headers: [], content: {} },
      _webSocketMessages: [{ type: "error", data }],
    });
    const refusal = socket("Error during WebSocket handshake: Unexpected response code: 403");
    expect(outline(har([fine, refusal]))).toEqual([
      "har har-partly-read",
      'request GET wss://abcde12345.execute-api.us-east-1.amazonaws.com/prod host=abcde12345.execute-api.us-east-1.amazonaws.com origin="https://app.example.com"',
      "response 403 ",
      "connection 1",
    ]);
    // no status is told, and CORS has nothing to do with it
    expect(outline(har([socket("WebSocket was closed")]))[0]).toBe("har");
  });

  test.each([
    ["an entry alone", JSON.stringify(refused)],
    ["its entries", JSON.stringify([refused], undefined, 1)],
    ["its log", JSON.stringify({ entries: [refused] })],
  ])("is read where it is %s", (_, text) => {
    expect(outline(text)).toEqual(["har", `request GET ${asked}`, answered]);
  });

  test("that is cut is read up to its end", () => {
    const text = har([refused, fine]);
    expect(outline(text.slice(0, text.indexOf("app.example.com")))).toEqual([
      "har har-is-cut har-partly-read",
      `request GET ${asked}`,
      answered,
    ]);
  });

  test("stands beside other documents, and beside another HAR", () => {
    const text = `${har([refused])}\n\n${har([preflight])}\n\nand curl says\nHTTP/1.1 403 Forbidden\nDate: Wed, 04 Mar 2026 09:30:00 GMT\n\n{"message":null}`;
    const [first, ...rest] = outline(text);
    expect(first).toBe("mixed preflight-refused several-exchanges");
    expect(rest.filter((line) => /^(?:request|response)/i.test(line)).length).toBe(5);
  });
});

/** What is read of a HAR, without the values of its headers. */
const outlineOf = (text: string) =>
  outline(text).map((line) => line.replace(/([\w-]+)="(?:[^"\\]|\\.)*"/g, "$1"));

describe("a HAR as its program writes it", () => {
  const orders = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";
  const asked = `GET ${orders} host=abcde12345.execute-api.us-east-1.amazonaws.com`;
  const sent = "user-agent accept accept-language accept-encoding referer authorization";

  test.each([
    [
      "Firefox",
      "har-firefox.har",
      [
        "har har-partly-read",
        `REQUEST ${asked} address=203.0.113.10 host ${sent} origin connection te`,
        'RESPONSE 403 date,content-type,content-length,access-control-allow-origin,x-amzn-requestid,x-amzn-errortype,x-amz-apigw-id,x-firefox-spdy "{\\"Message\\":\\"User is not authorized to access this resource with an explicit deny\\"}"',
      ],
    ],
    [
      "Charles, with its body in base64",
      "har-charles.har",
      [
        "har",
        `REQUEST ${asked} address=203.0.113.10 host accept x-api-key user-agent`,
        'RESPONSE 403 date,content-type,content-length,connection,x-amzn-requestid,x-amzn-errortype,x-amz-apigw-id "{\\"message\\":\\"Forbidden\\"}"',
      ],
    ],
    [
      "Safari, whose request heads lack the host",
      "har-safari.har",
      [
        "har",
        `request ${asked} address=203.0.113.10 accept origin referer user-agent`,
        'RESPONSE 403 content-type,date,content-length,access-control-allow-origin,x-amzn-requestid,x-amzn-errortype,x-amz-apigw-id "{\\"message\\":\\"Missing Authentication Token\\"}"',
      ],
    ],
  ])("is read: %s", (_, name, lines) => {
    const text = readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
    expect(outlineOf(redact(text).text)).toEqual(lines);
  });

  test.each([
    [
      "with neither token nor cookie, may lack them",
      "invalid-api-key/har-chrome",
      "request",
      false,
    ],
    [
      "with a token, has whole heads",
      "lambda-authorizer-explicit-deny/har-chrome-cors",
      "REQUEST",
      true,
    ],
    [
      "without sensitive data, lacks the token that was sent",
      "lambda-authorizer-explicit-deny/har-chrome-sanitised",
      "request",
      false,
    ],
  ])("of Chrome, %s", (_, name, head, hasAuthorization) => {
    const read = outlineOf(recorded(name)).find((line) => / GET /.test(line)) ?? "";
    expect([read.split(" ")[0], / authorization\b/.test(read)]).toEqual([head, hasAuthorization]);
  });
});

describe("a broken HAR", () => {
  const hars = readdirSync(new URL("../fixtures/", import.meta.url), {
    encoding: "utf8",
    recursive: true,
  })
    .filter((name) => /\/har-[^/]*\.txt$/.test(name))
    .map((name) => recorded(name.replace(/\.txt$/, "")));
  const made = har([refused, preflight, blocked, fine]);
  const pieces = [
    ...[
      "{",
      "}",
      "[",
      "]",
      '"',
      ",",
      ":",
      "\\",
      "\\u0000",
      "\\u12",
      "\n",
      "\0",
      "null",
      "-1",
      "0",
      "403",
      "1e999",
    ],
    ...[
      '"headers":[',
      '{"name":"date","value":',
      '"name":1',
      '"log":{"entries":[',
      '"request":',
      '"response":"x"',
    ],
    ...[
      '"status":"403"',
      '"content":null',
      '"_error":"net::ERR_FAILED"',
      '"encoding":"base64"',
      '"__proto__":{',
    ],
  ];

  test("is read without throwing, and every span fits", () => {
    const cut = fc.tuple(fc.nat(), fc.nat(400), fc.oneof(fc.constantFrom(...pieces), fc.string()));
    const cuts = fc.array(cut, { minLength: 1, maxLength: 6 });
    expect(hars.length).toBeGreaterThan(12);
    fc.assert(
      fc.property(fc.constantFrom(made, ...hars), cuts, (text, changes) => {
        const broken = changes.reduce((before, [at, length, piece]) => {
          const start = at % (before.length + 1);
          return before.slice(0, start) + piece + before.slice(start + length);
        }, text);
        for (const span of readEvidence(broken).documents.flatMap(spansOf)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(broken.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** A HAR of the whole-way fixtures, without its answers. */
function recorded(name: string): string {
  const content = readFileSync(new URL(`../fixtures/${name}.txt`, import.meta.url), "utf8");
  return content.slice(content.indexOf("\n---\n") + 5);
}
