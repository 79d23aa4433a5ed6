import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { portOf, sendRaw } from "./raw-requests.mjs";
import { sealPage } from "./seal-page.mjs";
import { serve } from "./serve.mjs";

const secret = "not for the world";
const page = sealPage(`<html><head></head><body>${"page ".repeat(300)}</body></html>`, []);
const parent = mkdtempSync(join(tmpdir(), "why403-"));
const folder = join(parent, "out");

/** @type {import("node:http").Server} */
let server;
let port = 0;

beforeAll(async () => {
  mkdirSync(join(folder, "en"), { recursive: true });
  writeFileSync(join(parent, "secret.html"), secret);
  for (const name of ["404.html", "en/index.html"]) {
    writeFileSync(join(folder, name), page);
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(page));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(page));
  }
  server = await serve(0, folder);
  port = portOf(server);
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(parent, { recursive: true });
});

/**
 * A text of some length, of pieces that mean something in their place and of any character.
 *
 * @param {readonly string[]} pieces
 */
function mixed(pieces) {
  const any = fc.string({ unit: "binary-ascii", maxLength: 3 });
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, any), { maxLength: 8 })
    .map((parts) => parts.join(""));
}

const method = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("GET", "HEAD") },
  mixed(["GET", "POST", "OPTIONS", "CONNECT", "get", "\t"]),
);
const target = mixed([
  ...["/", "/en/", "/en", "..", "%2e", "%2f", "%5c", "\\", "%00", "%", "%ff", "%u0041", "?", "#"],
  ...["secret.html", "index.html", ".br", "_headers", "http://", "localhost", ":", "@", "*", ";"],
]);
const header = fc.oneof(
  mixed(["bytes", "=", "0", "5", "-", "99999999", ",", "20-10", "items", " "]).map(
    (value) => `Range: ${value}`,
  ),
  mixed(["br", "gzip", "identity", "*", ";q=", "0", "1", "0.5", "1e9", "-", ",", " "]).map(
    (value) => `Accept-Encoding: ${value}`,
  ),
  mixed(['"', "*", "W/", ",", "a", " "]).map((value) => `If-None-Match: ${value}`),
  mixed(['"a"', "W/", "Sat, 28 Nov 2026 00:00:00 GMT"]).map((value) => `If-Range: ${value}`),
  mixed(["chunked", "0", "5", "-1", ",", "gzip"]).map((value) => `Transfer-Encoding: ${value}`),
  mixed(["0", "5", "-", "99999999999999999999"]).map((value) => `Content-Length: ${value}`),
  mixed(["Upgrade", "close", "keep-alive", ","]).map((value) => `Connection: ${value}`),
  mixed(["a", ":", " ", "\r\n", "\n", "\u0000"]),
);

test("whatever a client sends, it is told nothing that is not served, and the next one is answered", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ method, target, headers: fc.array(header, { maxLength: 5 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
      async (requests) => {
        const bytes = requests
          .map(({ method: verb, target: path, headers }) =>
            [`${verb} ${path} HTTP/1.1`, "Host: x", ...headers, "", ""].join("\r\n"),
          )
          .join("");

        const told = await sendRaw(port, bytes);
        const next = await sendRaw(
          port,
          "GET /en/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        );

        expect(told).not.toContain(secret);
        expect(told).not.toMatch(/^HTTP\/1\.1 (?:206|416|5\d\d) /m);
        expect(next).toMatch(/^HTTP\/1\.1 200 /);
        expect(next.endsWith(page)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
