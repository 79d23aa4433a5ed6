import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/runs";
import { fieldsOf, spansOf } from "./fixtures/spans";
import { readEvidence } from "./index";

const folder = new URL("fixtures/", import.meta.url);
const transcripts = readdirSync(folder, { encoding: "utf8", recursive: true })
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));

describe("any text", () => {
  test("is read without throwing, and every span fits", () => {
    fc.assert(fc.property(hostileText(), checkSpans), { numRuns: runs(600) });
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
      { numRuns: runs(300) },
    );
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
      // what code joins to a text stands there by its name: `"a" + key`
      for (const piece of field.value.split(/\$\{([^{}]*)\}/)) expect(line).toContain(piece);
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
