import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { outline } from "./fixtures/outline";

const folder = new URL("fixtures/", import.meta.url);

describe("a mixed paste", () => {
  test("holds a copied command, a response, and a panel of the browser about another call", () => {
    const text = readFileSync(new URL("mixed-copy-as-curl.txt", folder), "utf8");
    const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
    expect(outline(text)).toEqual([
      "devtools-headers head-is-partial several-exchanges",
      `request GET https://${host}/prod/pets host=${host} accept="*/*" x-api-key="exampleKey0123456789abcdefgh"`,
      `RESPONSE 403 date,content-type,content-length,x-amzn-requestid,x-amzn-errortype,x-amz-apigw-id ${JSON.stringify('{"message":"Forbidden"}')}`,
      `request POST https://${host}/prod/orders host=${host}`,
      "response 403 content-type,x-amzn-errortype",
    ]);
  });

  test("holds two commands, one with marks and one without, and what an application logged", () => {
    const text = readFileSync(new URL("mixed-two-commands.txt", folder), "utf8");
    const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
    expect(outline(text).slice(1, 7)).toEqual([
      `REQUEST GET /prod/pets host=${host} host="${host}" accept="*/*"`,
      `response 403 content-type,x-amzn-errortype ${JSON.stringify('{"message":"Missing Authentication Token"}')}`,
      "connection 1",
      "request GET https://example.com/prod/pets host=example.com",
      `RESPONSE 403 server,date,content-type,x-cache ${JSON.stringify("<html><head><title>ERROR</title></head></html>")}`,
      `response 403  ${JSON.stringify('{"message":"Forbidden"}')}`,
    ]);
  });

  test("a command and the panel of the same call are one exchange", () => {
    const url = "https://x.example.com/prod/pets";
    const text = `curl '${url}' -H 'x-api-key: k'\n\nRequest URL: ${url}\nRequest Method: GET\nStatus Code: 403\n`;
    expect(outline(text)).toEqual([
      "devtools-headers head-is-partial",
      `request GET ${url} host=x.example.com x-api-key="k"`,
      "response 403 ",
    ]);
  });

  test("two commands with an answer each stay two", () => {
    const one = "curl https://x.example.com/a\n\nHTTP/1.1 403 Forbidden\nDate: x\n\n{}\n";
    expect(
      outline(one + one.replace("/a", "/b")).filter((line) => line.startsWith("request ")),
    ).toEqual([
      "request GET https://x.example.com/a host=x.example.com",
      "request GET https://x.example.com/b host=x.example.com",
    ]);
  });

  test("a body does not become that of a response of no length", () => {
    const text =
      'HTTP/1.1 403 Forbidden\nDate: x\nContent-Length: 0\n\n$ cat log\n{"message":"x"}\n';
    expect(outline(text).slice(1)).toEqual([
      "RESPONSE 403 date,content-length",
      `response 403  ${JSON.stringify('{"message":"x"}')}`,
    ]);
  });
});
