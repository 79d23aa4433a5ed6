import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outline } from "./fixtures/outline";
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

  test("never throws, and its spans lie in the text", () => {
    const text = har([refused, preflight, blocked, fine]);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string(), (from, to, noise) => {
        const broken = text.slice(0, from) + noise + text.slice(to);
        for (const { span } of readEvidence(broken).documents) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(broken.length);
          expect(span.start).toBeLessThanOrEqual(span.end);
        }
      }),
      { numRuns: 200 },
    );
  });
});
