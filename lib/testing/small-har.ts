import { readFileSync } from "node:fs";

/** A header as a HAR has it. */
export const pair = (name: string, value: string) => ({ name, value });

/** An entry that the API refused. */
export const refused = {
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
/** One that is of no account. */
export const fine = {
  request: { method: "GET", url: "https://app.example.com/", headers: [] },
  response: { status: 200, headers: [], content: { mimeType: "text/html", text: "hello" } },
};
/** A refused preflight of the same call. */
export const preflight = {
  request: { ...refused.request, method: "OPTIONS", headers: [] },
  response: { status: 403, headers: [], content: {} },
};
/** An answer that CORS kept from the page. */
export const blocked = {
  request: { ...refused.request, headers: [pair("Origin", "https://app.example.com")] },
  response: { status: 0, headers: [], content: {}, _error: "net::ERR_FAILED" },
};

/** A HAR of these entries. */
export const har = (entries: readonly object[], creator = "WebInspector") =>
  JSON.stringify({ log: { creator: { name: creator, version: "537.36" }, entries } }, undefined, 2);

/** A HAR of the whole-way fixtures, without its answers. */
export function recorded(name: string): string {
  const content = readFileSync(new URL(`../fixtures/${name}.txt`, import.meta.url), "utf8");
  return content.slice(content.indexOf("\n---\n") + 5);
}
