import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { outline } from "./fixtures/outline";

function recorded(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
}

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const orders = `https://${host}/prod/orders`;
const from = "from origin 'https://shop.example.com' has been blocked by CORS policy:";

describe("the console of Chromium", () => {
  test("tells preflights, plain refusals, refusals without CORS headers and sockets apart", () => {
    expect(outline(recorded("chromium-console.txt"))).toEqual([
      "client-output preflight-refused cors-hides-status several-exchanges",
      `request OPTIONS ${orders}?limit=10&q=a%20b host=${host}`,
      "response - ",
      `request GET https://${host}/cors/pets host=${host}`,
      "response 403 ",
      `request GET ${orders} host=${host}`,
      "response 403 ",
      `request GET ${orders} host=${host}`,
      "response 403 ",
      `request GET https://${host}/cors/pets host=${host}`,
      "response 403 ",
      `request - wss://${host}/prod host=${host}`,
      "response 403 ",
      "connection 1",
    ]);
  });

  test("behind a CORS error the status may stand on the next line: then it is not hidden", () => {
    const cors = `Access to fetch at '${orders}' ${from} No 'Access-Control-Allow-Origin' header is present on the requested resource.`;
    expect(outline(cors)).toEqual([
      "client-output cors-hides-status",
      `request - ${orders} host=${host}`,
    ]);
    const shown = `${cors}\norders.js:3  GET ${orders} net::ERR_FAILED 403 (Forbidden)`;
    expect(outline(shown)).toEqual([
      "client-output",
      `request GET ${orders} host=${host}`,
      "response 403 ",
    ]);
  });

  test("a preflight that failed is an OPTIONS, and the request behind it was never sent", () => {
    expect(outline(recorded("chrome-console-preflight.txt"))).toEqual([
      "client-output preflight-refused cors-hides-status",
      `request OPTIONS https://${host}/prod/x host=${host}`,
      "response - ",
    ]);
  });

  test("of old named the status of a preflight", () => {
    const line = `XMLHttpRequest cannot load ${orders}. Response for preflight has invalid HTTP status code 403`;
    expect(outline(line)).toEqual([
      "client-output preflight-refused",
      `request OPTIONS ${orders} host=${host}`,
      "response 403 ",
    ]);
  });

  test.each([
    [`${host}/prod/orders:1  `, `request - ${host}/prod/orders host=-`],
    ["orders:1  ", undefined],
    [`${host.slice(0, 20)}…s.com/prod/orders:1  `, undefined],
  ])("%j before a failed resource names its place only in full", (before, request) => {
    const line = `${before}Failed to load resource: the server responded with a status of 403 ()`;
    expect(outline(line)).toEqual([
      "client-output",
      ...(request === undefined ? [] : [request]),
      "response 403 ",
    ]);
  });

  test("rows of the network panel show a status, a preflight, or that CORS hides it", () => {
    expect(outline(recorded("chromium-network-rows.txt")).slice(0, 5)).toEqual([
      "mixed preflight-refused cors-hides-status several-exchanges",
      "request - orders?limit=10&q=a%20b host=-",
      "request OPTIONS orders?limit=10&q=a%20b host=-",
      "response 403 ",
      "request - pets host=-",
    ]);
  });
});

test("the console of Firefox names the status, of a preflight too", () => {
  expect(outline(recorded("firefox-console.txt"))).toEqual([
    "client-output preflight-refused several-exchanges",
    `request - ${orders} host=${host}`,
    "response 403 ",
    `request OPTIONS https://${host}/prod/pets host=${host}`,
    "response 403 ",
  ]);
});

test("a network that failed hides no refusal of a preflight", () => {
  const line = `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${orders}. (Reason: CORS request did not succeed). Status code: (null).`;
  expect(outline(line)).toEqual([
    "client-output cors-hides-status",
    `request - ${orders} host=${host}`,
  ]);
});

test("the console of Safari says it in two lines and twice", () => {
  expect(outline(recorded("safari-console.txt"))).toEqual([
    "client-output preflight-refused",
    `request OPTIONS ${orders} host=${host}`,
    "response 403 ",
  ]);
});

test("prose about CORS is no console", () => {
  expect(outline("My preflight is blocked by CORS, I think it is a 403 Forbidden.")[0]).toBe(
    "error-text",
  );
});
