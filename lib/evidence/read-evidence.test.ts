import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../testing/cpu-time";
import { readEvidence } from "./index";
import type { EvidenceDocument, HeaderField, Quoted, Span } from "./types";

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

describe("hostile text takes linear time", () => {
  test.each([
    "a:a:a:",
    "{",
    '"',
    "'",
    "[",
    '{"a":',
    "server: x\n",
    "HTTP/1.1 403 Forbidden\n",
    "< HTTP/2 403\n",
    "> GET / HTTP/1.1\n",
    "* Connected to x (203.0.113.7) port 1\n",
    "curl 'a\n",
    "curl \\\n",
    "{}",
    '{"message":"x"}\n',
    "Request URL: x\n",
    "Response Headers\nx\n",
    "\r",
    "<html>",
    "http://a.",
    "a.b.",
    "403 ",
    "...\n",
    "\\",
    '\\"',
    "\n",
    " ",
    "x-amzn-a: b\n\n",
    "{{",
    "}{",
    "b'{",
    "{a: 'b, ",
    "' +\n '",
    "<ref *1> A {",
    "[Symbol(a)]: {",
    "$metadata: {",
    "map[date:[x] server:[x] via:[x] ",
    "date:[x",
    'date:"x", ',
    "MultiDict('date': 'x', ",
    "[date] => Array\n(\n[0] => x\n)\n",
    "[0] => date: x\n",
    '["date"]=>\nstring(1) "x"\n',
    '"date" =     (\n x\n);\n',
    "{date: x, server: y, ",
    "Headers:\n{\ndate: x\n",
    "send: b'GET / HTTP/1.1\\r\\n\\r\\n'\nreply: 'HTTP/1.1 403 x\\r\\n'\nheader: date: x\n",
    '-> "HTTP/1.1 403 x\\r\\n"\n',
    'http-outgoing-0 >> "GET / HTTP/1.1[\\r][\\n]"\n',
    "403 Client Error: x for url: http://a\n",
    "Unexpected response code 403 for http://a",
    "(http://a",
    '[GET] "http://a',
    "`GET http://a",
    "WebSocket ",
    "Status Code: 403; ",
    '{"message":"a"}\n403 Client Error: x for url: http://a\n',
  ])("%j", (piece) => {
    const time = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return cpuMilliseconds(() => readEvidence(text));
    };
    time(5_000);
    const small = time(15_000);
    const large = time(120_000);
    // eight times the text; quadratic time would be sixty-four times as long
    expect(large).toBeLessThan(Math.max(300, small * 30));
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

function fieldsOf(document: EvidenceDocument): readonly HeaderField[] {
  if (document.kind !== "exchange") return [];
  return [...(document.request?.headers ?? []), ...(document.response?.headers ?? [])];
}

function spansOf(document: EvidenceDocument): readonly Span[] {
  if (document.kind === "error-text")
    return [document.span, document.text.span, ...document.urls.map((url) => url.span)];
  if (document.kind === "log-record") {
    const fields = [...document.fields.values(), ...document.lines];
    return [document.span, ...fields.map(({ span }) => span)];
  }
  if (document.kind === "configuration") return [document.span, document.value];
  if (document.kind === "probe") {
    return [document.span, ...[...document.fields.values()].flat().map(({ span }) => span)];
  }
  const { request, response, connection } = document;
  const quoted: readonly (Quoted | undefined)[] = [
    request?.method,
    request?.target,
    request?.host,
    request?.address,
    response?.body,
    ...connection,
  ];
  return [
    document.span,
    ...quoted.flatMap((one) => (one ? [one.span] : [])),
    ...(response?.status ? [response.status.span] : []),
    ...fieldsOf(document).map((field) => field.span),
  ];
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
