import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outline } from "./fixtures/outline";
import { fieldsOf, spansOf } from "./fixtures/spans";
import { readEvidence } from "./index";

const folder = new URL("fixtures/", import.meta.url);
const transcripts = readdirSync(folder, { encoding: "utf8", recursive: true })
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));

describe("any text", () => {
  test("is read without throwing, and every span fits", () => {
    fc.assert(fc.property(hostileText(), checkSpans), { numRuns: 1500 });
  });

  test("so is every mutation of a transcript", () => {
    const mutation = fc.record({
      text: fc.constantFrom(...transcripts),
      cuts: fc.array(fc.tuple(fc.nat(), fc.nat(40), hostilePiece()), {
        minLength: 1,
        maxLength: 5,
      }),
    });
    fc.assert(
      fc.property(mutation, ({ text, cuts }) => {
        let mutated = text;
        for (const [at, length, piece] of cuts) {
          const start = at % (mutated.length + 1);
          mutated = mutated.slice(0, start) + piece + mutated.slice(start + length);
        }
        checkSpans(mutated);
      }),
      { numRuns: 600 },
    );
  });
});

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

function checkSpans(text: string): void {
  for (const document of readEvidence(text).documents) {
    for (const span of spansOf(document)) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
    for (const field of fieldsOf(document)) {
      const line = text.slice(field.span.start, field.span.end);
      expect(line.toLowerCase()).toContain(field.name);
      expect(line).toContain(field.value);
    }
  }
}

function hostilePiece(): fc.Arbitrary<string> {
  return fc.constantFrom(
    "HTTP/1.1 403 Forbidden",
    "HTTP/2 403",
    "< ",
    "> ",
    "* ",
    "\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    ": ",
    ":",
    ",",
    "{",
    "}",
    "[",
    "]",
    '"',
    "'",
    "`",
    "\\",
    "\\n",
    '\\"',
    '{"message":"Forbidden"}',
    "x-amzn-errortype: ForbiddenException",
    "date: x",
    "server",
    "'server': 'CloudFront'",
    "headers",
    "status: 403",
    "403",
    "curl -v -H 'a: b' https://x.example.com/",
    "http POST x",
    "Request URL",
    "Status Code",
    "Response Headers",
    "Request Headers",
    "GET /a HTTP/1.1",
    "<html>",
    "</html>",
    "...",
    "* Connected to x (203.0.113.7) port 443",
    "[hidden]",
    "[hidden jwt]",
    "https://",
    "x.example.com",
    "=",
    "<",
    "\ufeff",
    "İ",
    "b'",
    '"name": "date", "value": "x"',
    "wscat -c wss://x",
    "-X",
    "-H",
    "2026-01-01 12:00:00 D  ",
    '^"',
    " ^\n",
    "$'",
    "| ",
    "== Info: ",
    "=> Send header, 5 bytes (0x5)\n0000: ",
    "<= Recv header, 5 bytes (0x5)\n0000: 64 61 ",
    "Invoke-WebRequest : ",
    "iwr -Uri 'https://x.example.com/' -Headers @{",
    "+ CategoryInfo : x",
    "StatusCode : 403\n",
    "RawContent : HTTP/1.1 403 F\n",
    "Headers : {[date, x], [",
    "Key  Value\n---  -----\n",
    "--2026-01-01 00:00:00--  http://x.example.com/\n",
    "---response begin---\n",
    "---response end---\n",
    "403: Forbidden.\n",
    'fetch("https://x.example.com/", {',
    "GET https://x.example.com/: {",
    "GET https://x.example.com/ net::ERR_FAILED 403 (Forbidden)\n",
    "Access to fetch at 'https://x.example.com/' from origin 'https://y' has been blocked by CORS policy: preflight\n",
    "[Error] Preflight response is not successful. Status code: 403\n",
    "orders\t403\tfetch\tx\t1 kB\t1 ms\n",
    "* Preparing request to ",
  );
}

function hostileText(): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.array(hostilePiece(), { maxLength: 24 }).map((parts) => parts.join("")),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  );
}
