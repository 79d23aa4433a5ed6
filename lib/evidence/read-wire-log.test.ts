import { describe, expect, test } from "vitest";
import { outline } from "./fixtures/outline";

const sent = String.raw`send: b'GET /prod/pets HTTP/1.1\r\nHost: api.example.com\r\nAccept: */*\r\n\r\n'`;
const reply = [
  String.raw`reply: 'HTTP/1.1 403 Forbidden\r\n'`,
  "header: Date: Wed, 04 Mar 2026 10:15:30 GMT",
  "header: x-amzn-ErrorType: ForbiddenException",
];
const request = 'REQUEST GET /prod/pets host=api.example.com host="api.example.com" accept="*/*"';

describe("a log of the bytes on a connection", () => {
  test("shows a whole request, and a response that may go on where the paste ends", () => {
    expect(outline([sent, ...reply].join("\n"))).toEqual([
      "client-output head-is-partial",
      request,
      "response 403 date,x-amzn-errortype",
    ]);
  });

  test("shows a whole response where something stands behind it, and the body that is printed there", () => {
    expect(outline([sent, ...reply, '{"message":"Forbidden"}'].join("\n"))).toEqual([
      "mixed",
      request,
      String.raw`RESPONSE 403 date,x-amzn-errortype "{\"message\":\"Forbidden\"}"`,
    ]);
  });

  test("may hold several calls", () => {
    expect(outline([sent, ...reply, sent, ...reply, "done"].join("\n"))).toEqual([
      "client-output several-exchanges",
      request,
      "RESPONSE 403 date,x-amzn-errortype",
      request,
      "RESPONSE 403 date,x-amzn-errortype",
    ]);
  });

  test("tells nothing where no answer is in it", () => {
    expect(outline(sent)).toEqual(["error-text", `text ${JSON.stringify(sent)} api.example.com`]);
  });

  test("is read from Apache's log of the headers alone", () => {
    const lines = [
      "http-outgoing-3 >> GET /prod/pets HTTP/1.1",
      "http-outgoing-3 >> Host: api.example.com",
      "http-outgoing-3 << HTTP/1.1 403 Forbidden",
      "http-outgoing-3 << Date: Wed, 04 Mar 2026 10:15:30 GMT",
    ];
    const log = lines.map((line) => `10:15:30 DEBUG o.a.http.headers - ${line}`).join("\n");
    expect(outline(log)).toEqual([
      "client-output head-is-partial",
      'REQUEST GET /prod/pets host=api.example.com host="api.example.com"',
      "response 403 date",
    ]);
  });
});
