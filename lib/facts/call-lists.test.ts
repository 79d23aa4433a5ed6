import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";

const seen = (text: string): readonly string[] =>
  diagnose({ text }).observations.map(({ facet, option }) => `${facet}=${option}`);

describe("a list of calls and what came of them", () => {
  test.each([
    ["a call by its method", "POST /orders → 403 Forbidden", "preflight=no"],
    ["a preflight", "POST /orders -> never sent\nOPTIONS /orders -> 403", "preflight=yes"],
    [
      "another path that works",
      'GET /health → 200\nPOST /orders → 403 {"message":"Forbidden"}',
      "other-methods-work=yes",
    ],
    [
      "another method, in a table",
      "| call | status |\n|---|---|\n| `GET /orders` | 200 |\n| `DELETE /orders` | **403** |",
      "other-methods-work=yes",
    ],
    [
      "another client",
      "UA=curl/8.7.1 -> 401\nUA=Python-urllib/3.12 -> 403\nUA=Mozilla/5.0 -> 200",
      "other-clients-work=yes",
    ],
    [
      "the API's own name that works",
      "- Direct: `https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/health` returns 200\n- Through CloudFront: `https://app.example.com/health` returns 403",
      "works-on-default-endpoint=yes",
    ],
    [
      "another path that works, in a log",
      "2026-03-04T12:00:41Z GET /live/shifts 200 -\n2026-03-04T12:00:44Z GET /live/me 403 Forbidden",
      "other-methods-work=yes",
    ],
    [
      "the refused one first, with its version of HTTP",
      "12:00:41 DELETE /orders/1 HTTP/1.1 403\n12:00:44 GET /orders/1 HTTP/1.1 200",
      "other-methods-work=yes",
    ],
    [
      "whole addresses, in a log",
      "GET https://a.example.com/x 200 OK\nGET https://a.example.com/y 403",
      "other-methods-work=yes",
    ],
  ])("shows %s", (_, text, fact) => {
    expect(seen(text)).toContain(fact);
  });

  test.each([
    ["nothing works", "GET /a → 403\nPOST /b → 403", "other-methods-work=yes"],
    [
      "what works is another server's",
      "GET https://a.example.com/x → 200\nGET https://b.example.com/x → 403",
      "other-methods-work=yes",
    ],
    ["only the preflight works", "OPTIONS /a → 200\nPOST /a → 403", "other-methods-work=yes"],
    [
      "what works on the API's own name is another path",
      "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/health → 200\nhttps://app.example.com/orders → 403",
      "works-on-default-endpoint=yes",
    ],
    ["all clients are refused", "UA=curl -> 403\nUA=wget -> 403", "other-clients-work=yes"],
    [
      "all are refused, in a log",
      "12:00:41 GET /a 403 -\n12:00:44 GET /b 403 -",
      "other-methods-work=yes",
    ],
    [
      "another length is as large",
      "12:00:41 GET /a 403 -\n12:00:44 GET /b 200.5 ms",
      "other-methods-work=yes",
    ],
    ["it is prose", "a GET of /a is answered with 403, a POST with 200", "other-methods-work=yes"],
  ])("shows nothing else where %s", (_, text, fact) => {
    expect(seen(text)).not.toContain(fact);
  });
});
