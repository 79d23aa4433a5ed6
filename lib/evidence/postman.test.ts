import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { outline, outlineCalls } from "./fixtures/outline";

function recorded(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
}

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const url = `https://${host}/prod/orders`;
const ids = "x-amzn-requestid,x-amzn-errortype,x-amz-apigw-id";
const forbidden = JSON.stringify('{"message":"Forbidden"}');
const key = 'x-api-key="exampleKey0123456789abcdefgh"';

describe("Postman", () => {
  test("the console's copied log has both heads, the address and the body, but no status", () => {
    expect(outlineCalls(recorded("postman-console.txt"))).toEqual([
      `request POST ${url} host=${host} address=203.0.113.7 content-type="application/json" ${key} user-agent="PostmanRuntime/7.29.0" accept="*/*" postman-token="3f1c9a52-0000-4000-8000-0123456789ab" host="${host}" accept-encoding="gzip, deflate, br" connection="keep-alive" content-length="13"`,
      `response - date,content-type,content-length,connection,${ids} ${forbidden}`,
    ]);
  });

  test("the raw log is two messages", () => {
    const [format, request, response] = outline(recorded("postman-console-raw.txt"));
    expect(format).toBe("http-response");
    expect(request).toMatch(/^REQUEST POST \/prod\/orders host=abcde12345\.execute-api\./);
    expect(response).toBe(
      `RESPONSE 403 date,content-type,content-length,connection,${ids} ${forbidden}`,
    );
  });

  test("the pane of the response: body, status and a table of headers are one response", () => {
    expect(outline(recorded("postman-response-pane.txt")).slice(0, 2)).toEqual([
      "header-list head-is-partial",
      `response 403 date,content-type,x-amzn-errortype ${JSON.stringify('{\n    "message": "Forbidden"\n}')}`,
    ]);
  });

  test("a row of the console, a cell on each line", () => {
    expect(outlineCalls(`▶ GET ${url}\n403\n145 ms\n`)).toEqual([
      `request GET ${url} host=${host}`,
      "response 403 ",
    ]);
  });
});

describe("Newman", () => {
  test.each([
    ["newman.txt", "response 403 "],
    ["newman-verbose.txt", `response 403  ${forbidden}`],
  ])("%s", (name, response) => {
    expect(outlineCalls(recorded(name))).toEqual([
      `request GET http://${host}/prod/orders host=${host}`,
      response,
    ]);
  });
});

describe("clients that read .http files", () => {
  test("httpYac prints the request without its version", () => {
    expect(outline(recorded("httpyac.txt"))).toEqual([
      "http-response",
      `request GET http://${host}/prod/orders host=${host} accept-encoding="gzip, deflate, br" accept="*/*" user-agent="httpyac" ${key}`,
      `RESPONSE 403 connection,content-length,content-type,date,x-amz-apigw-id,x-amzn-errortype,x-amzn-requestid ${JSON.stringify('{\n  "message": "Forbidden"\n}')}`,
    ]);
  });

  test("what a JetBrains or VS Code file holds is not the whole request", () => {
    expect(outline(recorded("jetbrains-http-client.txt")).slice(1, 3)).toEqual([
      `request GET ${url} host=${host} ${key}`,
      `RESPONSE 403 date,content-type,content-length,${ids} ${forbidden}`,
    ]);
  });
});
