import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { ServerResponse } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { portOf, sendRaw } from "./raw-requests.mjs";
import { inlineScriptHashes, policyOf, sealPage } from "./seal-page.mjs";
import { readPort, serve } from "./serve.mjs";

/** @param {string} text */
const unsealed = (text) =>
  `<html><head></head><body>${text}<script>/* shared */</script></body></html>`;
const hashes = inlineScriptHashes(unsealed(""));
/** @param {string} text */
const page = (text) => sealPage(unsealed(text), hashes);
const policy = `${policyOf(page(""))}; frame-ancestors 'none'`;

const long = page("wizard ".repeat(400));
const secret = "not for the world";

const parent = mkdtempSync(join(tmpdir(), "why403-"));
const folder = join(parent, "out");

/** @type {import("node:http").Server} */
let server;
let port = 0;
/** @type {string} */
let origin;

beforeAll(async () => {
  mkdirSync(join(folder, "causes/waf-filtered"), { recursive: true });
  mkdirSync(join(folder, "_next/static"), { recursive: true });
  mkdirSync(join(parent, "outside"));
  writeFileSync(join(parent, "outside/secret.html"), secret);
  symlinkSync(join(parent, "outside"), join(folder, "linked"));
  symlinkSync(join(parent, "outside/secret.html"), join(folder, "linked.html"));
  writeFileSync(join(folder, "_headers"), secret);
  writeFileSync(join(folder, "index.html"), long);
  writeFileSync(join(folder, "index.html.br"), brotliCompressSync(long));
  writeFileSync(join(folder, "index.html.gz"), gzipSync(long));
  writeFileSync(join(folder, "404.html"), page("not found"));
  writeFileSync(join(folder, "causes/waf-filtered/index.html"), page("cause"));
  writeFileSync(join(folder, "_next/static/worker.js"), "onmessage = () => {};");
  writeFileSync(join(folder, "picture.png"), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  server = await serve(0, folder);
  port = portOf(server);
  origin = `http://127.0.0.1:${port}`;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(parent, { recursive: true });
});

/**
 * The bytes of a body as they came, its coding not undone.
 *
 * @param {string} path
 * @param {Record<string, string>} headers
 */
async function getRaw(path, headers = {}) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const text = await sendRaw(
    port,
    `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${lines.join("")}\r\n`,
  );
  const end = text.indexOf("\r\n\r\n");
  return {
    status: Number(text.split(" ", 2)[1]),
    head: text.slice(0, end),
    body: Buffer.from(text.slice(end + 4), "latin1"),
  };
}

describe("serve", () => {
  test.each([
    ["/", 200, long],
    ["/?from=mail", 200, long],
    ["/causes/waf-filtered", 200, page("cause")],
    ["/causes/waf-filtered/", 200, page("cause")],
    ["/causes/waf-filtered/index.html", 200, page("cause")],
    ["/%63auses/waf-filtered/", 200, page("cause")],
    ["/causes", 404, page("not found")],
    ["/404", 404, page("not found")],
    ["/%23v=1&api-type=rest", 404, page("not found")],
    ["/%E0%A4%A", 404, page("not found")],
    ["/..%2fpackage.json", 404, page("not found")],
    ["/causes%2fwaf-filtered/", 404, page("not found")],
    ["/index.html%00.png", 404, page("not found")],
    ["/constructor", 404, page("not found")],
  ])("%s is answered %i with its page", async (path, status, body) => {
    const response = await fetch(origin + path);

    expect({ status: response.status, body: await response.text() }).toEqual({ status, body });
    expect(response.headers.get("content-type")).toBe("text/html;charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
  });

  test("a file that is named by its content is kept for a year", async () => {
    const response = await fetch(`${origin}/_next/static/worker.js`);

    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-type")).toBe("text/javascript;charset=utf-8");
  });

  test.each([
    ["content-security-policy", policy],
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "no-referrer"],
    ["cross-origin-opener-policy", "same-origin"],
    ["cross-origin-resource-policy", "same-origin"],
    ["permissions-policy", expect.stringContaining("camera=(), clipboard-read=()")],
    ["strict-transport-security", null],
  ])("every answer carries %s", async (name, value) => {
    const answers = await Promise.all([
      fetch(origin),
      fetch(`${origin}/unknown`),
      fetch(`${origin}/_next/static/worker.js`),
      fetch(`${origin}/picture.png`),
      fetch(origin, { method: "PUT" }),
    ]);

    expect(answers.map(({ headers }) => headers.get(name))).toEqual(Array(5).fill(value));
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"])(
    "nothing is taken in with %s",
    async (method) => {
      const response = await fetch(origin, { method });

      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("GET, HEAD");
    },
  );

  test("a page that is not sealed is not served", async () => {
    const other = mkdtempSync(join(tmpdir(), "why403-"));
    writeFileSync(join(other, "404.html"), "<p>Hello</p>");

    await expect(serve(0, other)).rejects.toThrow("are not sealed");
    rmSync(other, { recursive: true });
  });

  test.each(["causes", "no-such-folder"])("%s holds no pages", async (name) => {
    await expect(serve(0, join(folder, name))).rejects.toThrow("npm run build");
  });
});

describe("compressed files", () => {
  test.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, deflate", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.2, gzip;q=0.8", "gzip"],
    ["BR;Q=0.5 , *;q=0", "br"],
    ["*", "br"],
    ["*;q=0.5, br;q=0", "gzip"],
    ["identity, gzip;q=0.5", undefined],
    ["gzip;q=0", undefined],
    ["brotli", undefined],
    ["deflate", undefined],
    ["gzip;q=x", undefined],
    [";;,,q=1", undefined],
    ["", undefined],
  ])("with Accept-Encoding: %s the page comes in %s", async (accepted, coding) => {
    const { status, head, body } = await getRaw("/", { "Accept-Encoding": accepted });
    const undo = { br: brotliDecompressSync, gzip: gunzipSync };

    expect(status).toBe(200);
    expect(/^Content-Encoding: (.*)$/m.exec(head)?.[1]).toBe(coding);
    expect(head).toMatch(/^Vary: Accept-Encoding$/m);
    expect(head).toMatch(new RegExp(`^Content-Length: ${body.length}$`, "m"));
    const plain = coding === "br" || coding === "gzip" ? undo[coding](body) : body;
    expect(plain.toString()).toBe(long);
  });

  test("what is not compressed does not vary", async () => {
    const { head, body } = await getRaw("/picture.png", { "Accept-Encoding": "gzip, br" });

    expect(head).toMatch(/^Content-Type: image\/png$/m);
    expect(head).not.toMatch(/^(?:Vary|Content-Encoding):/m);
    expect([...body]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  test.each(["/index.html.br", "/index.html.gz", "/_headers"])("%s is no page", async (path) => {
    expect((await fetch(origin + path)).status).toBe(404);
  });
});

describe("conditions and ranges", () => {
  /** @param {string} coding */
  async function tagOf(coding) {
    const { head } = await getRaw("/", { "Accept-Encoding": coding });
    return /^ETag: (.*)$/m.exec(head)?.[1] ?? "";
  }

  test("each coding has a tag of its own", async () => {
    const tags = await Promise.all(["br", "gzip", "identity"].map(tagOf));

    expect(new Set(tags).size).toBe(3);
    expect(tags.every((tag) => /^"[^"]+"$/.test(tag))).toBe(true);
  });

  test.each([
    /** @param {string} tag */ (tag) => tag,
    /** @param {string} tag */ (tag) => `W/${tag}`,
    /** @param {string} tag */ (tag) => `"other", ${tag}`,
    () => "*",
  ])("what the client has is not sent again (%#)", async (condition) => {
    const known = condition(await tagOf("gzip"));
    const { status, head, body } = await getRaw("/", {
      "Accept-Encoding": "gzip",
      "If-None-Match": known,
    });

    expect(status).toBe(304);
    expect(body.length).toBe(0);
    expect(head).toMatch(/^ETag: "/m);
    expect(head).toMatch(/^Vary: Accept-Encoding$/m);
    expect(head).toMatch(/^Cache-Control: no-cache$/m);
  });

  test.each(['"other"', "", "other", '"', "W/"])(
    "with If-None-Match: %s it is sent",
    async (known) => {
      expect((await getRaw("/", { "If-None-Match": known })).status).toBe(200);
    },
  );

  test("what another coding has does not count", async () => {
    const known = await tagOf("br");

    expect((await getRaw("/", { "Accept-Encoding": "gzip", "If-None-Match": known })).status).toBe(
      200,
    );
  });

  test("a page that is not there is never unchanged", async () => {
    expect((await getRaw("/unknown", { "If-None-Match": "*" })).status).toBe(404);
  });

  test.each([
    "bytes=20-10",
    "bytes=0-4",
    "bytes=5-",
    "bytes=-5",
    "bytes=-0",
    "bytes=99999999-",
    "bytes=0-99999999",
    "bytes=0-1,3-4",
    "bytes=0-1,99999999-",
    "bytes=",
    "bytes=-",
    "bytes=a-b",
    "bytes=1e3-",
    "bytes=99999999999999999999999-",
    "items=0-1",
    "nonsense",
  ])("Range: %s is answered with the whole", async (range) => {
    const headers = [
      { Range: range },
      { Range: range, "If-Range": await tagOf("identity") },
      { Range: range, "If-Range": '"other"' },
    ];
    for (const asked of headers) {
      const { status, head, body } = await getRaw("/", asked);

      expect(status).toBe(200);
      expect(head).toMatch(/^Accept-Ranges: none$/m);
      expect(body.toString()).toBe(long);
    }
    const packed = await getRaw("/", { Range: range, "Accept-Encoding": "gzip" });
    expect(gunzipSync(packed.body).toString()).toBe(long);
  });

  test.each(["/", "/unknown", "/_next/static/worker.js"])(
    "HEAD %s says what GET says, without the body",
    async (path) => {
      const ask = /** @param {string} method */ (method) =>
        sendRaw(port, `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      const [got, head] = await Promise.all([ask("GET"), ask("HEAD")]);

      const undated = /** @param {string} text */ (text) => text.replace(/^Date: .*$/m, "Date");
      expect(undated(head)).toBe(undated(got).slice(0, undated(got).indexOf("\r\n\r\n") + 4));
    },
  );
});

describe("what no browser sends", () => {
  const traversals = [
    "/../outside/secret.html",
    "/..%2foutside%2fsecret.html",
    "/%2e%2e/outside/secret.html",
    "/%2e%2e%2foutside/secret.html",
    "/%252e%252e/outside/secret.html",
    "/..\\outside\\secret.html",
    "/..%5coutside%5csecret.html",
    "/causes/../../outside/secret.html",
    "/causes/..;/..;/outside/secret.html",
    "//outside/secret.html",
    "/./../outside/secret.html%00",
    "/linked/secret.html",
    "/linked.html",
    "/linked",
    "/_headers",
    "/%c0%ae%c0%ae/outside/secret.html",
    "file:///etc/passwd",
    "../outside/secret.html",
    "",
    "*",
    "?",
    "#",
    "http://",
    "http:///",
    "http://[/",
    "//",
    "///",
    "/\u00ff\u00fe",
    "/%",
    "/%zz",
    "/%u002e",
    `/${"a".repeat(7000)}`,
    `/${"%41".repeat(2000)}`,
    `/${"../".repeat(2000)}`,
    `/${"/".repeat(7000)}`,
    `/?${"a=b&".repeat(1500)}`,
    "/__proto__",
    "/hasOwnProperty",
  ];

  test.each(traversals.map((target) => [target.slice(0, 60), target]))(
    "GET %s gives nothing away",
    async (_name, target) => {
      const text = await sendRaw(
        port,
        `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      );

      expect(text).not.toContain(secret);
      expect(text).not.toContain("root:");
      expect(text).toMatch(/^HTTP\/1\.1 (?:200|400|404) /);
    },
  );

  test.each(["http://localhost/causes/waf-filtered/", "HTTP://evil.example/causes/waf-filtered?x"])(
    "the whole address %s is taken by its path",
    async (target) => {
      const { status, body } = await getRaw(target);

      expect(status).toBe(200);
      expect(body.toString()).toBe(page("cause"));
    },
  );

  const head = "GET / HTTP/1.1\r\nHost: x\r\n";

  test.each([
    ["no request at all", ""],
    ["an empty line", "\r\n\r\n"],
    ["noise", "\u0000\u00ff\u0016\u0003\u0001 hello\r\n\r\n"],
    ["TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"],
    ["HTTP/0.9", "GET /\r\n"],
    ["HTTP/1.0", "GET / HTTP/1.0\r\n\r\n"],
    ["HTTP/2's preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ["a version that is none", "GET / HTTP/9.9\r\nHost: x\r\n\r\n"],
    ["no host", "GET / HTTP/1.1\r\n\r\n"],
    ["two hosts", `${head}Host: y\r\n\r\n`],
    ["half a head", "GET / HTTP/1.1\r\nHo"],
    ["a header without colon", `${head}nonsense\r\n\r\n`],
    ["a folded header", `${head}X: a\r\n b\r\n\r\n`],
    ["a NUL in a header", `${head}X: a\u0000b\r\n\r\n`],
    ["a header of 20 KB", `${head}X: ${"a".repeat(20_000)}\r\n\r\n`],
    ["3,000 headers", `${head}${"X: a\r\n".repeat(3000)}\r\n`],
    ["a target of 20 KB", `GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ["an unknown method", "BREW / HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["TRACE", "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["OPTIONS *", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["CONNECT", "CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["an upgrade", `${head}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`],
    ["an upgrade to HTTP/2", `${head}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n`],
    ["Expect", `${head}Expect: 100-continue\r\nContent-Length: 5\r\n\r\nhello`],
    ["another Expect", `${head}Expect: the-unexpected\r\n\r\n`],
    ["a body that is cut", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhello"],
    ["two lengths", `${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\nhi`],
    ["a length below 0", `${head}Content-Length: -1\r\n\r\n`],
    ["chunks that are none", `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n`],
    ["smuggling", `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /`],
    ["a hundred at once", `${head}\r\n`.repeat(100)],
  ])("%s does no harm", async (_name, bytes) => {
    await sendRaw(port, bytes);

    expect((await fetch(origin)).status).toBe(200);
  });

  test("a client that goes away in the middle does no harm", async () => {
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const socket = connect(port, "127.0.0.1").on("error", () => undefined);
        await once(socket, "connect");
        socket.write(`${head}\r\n`.repeat(20));
        socket.resetAndDestroy();
      }),
    );

    expect((await fetch(origin)).status).toBe(200);
  });

  test("clients that dawdle keep nobody waiting", async () => {
    const slow = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const socket = connect(port, "127.0.0.1").on("error", () => undefined);
        await once(socket, "connect");
        socket.write("GET / HTTP/1.1\r\nHost: ");
        return socket;
      }),
    );

    expect((await fetch(origin)).status).toBe(200);
    for (const socket of slow) socket.destroy();
  });

  test("a fault of our own fails one request and no other", async () => {
    const told = vi.spyOn(console, "error").mockReturnValue(undefined);
    const fault = vi.spyOn(ServerResponse.prototype, "setHeader").mockImplementation(() => {
      throw new Error("planted");
    });

    expect((await fetch(origin)).status).toBe(500);
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ message: "planted" }));
    fault.mockRestore();
    told.mockRestore();
    expect((await fetch(origin)).status).toBe(200);
  });
});

test("what a build takes away or replaces meanwhile is served as it was", async () => {
  const moving = mkdtempSync(join(tmpdir(), "why403-"));
  writeFileSync(join(moving, "index.html"), long);
  writeFileSync(join(moving, "404.html"), page("not found"));
  writeFileSync(join(moving, "a.js"), "a()");
  const ours = await serve(0, moving);
  const address = `http://127.0.0.1:${portOf(ours)}`;

  for (const name of readdirSync(moving)) unlinkSync(join(moving, name));
  writeFileSync(join(moving, "a.js"), "another()");
  const [first, second] = await Promise.all(
    ["", "a.js"].map((path) => fetch(`${address}/${path}`)),
  );

  expect(await first?.text()).toBe(long);
  expect(await second?.text()).toBe("a()");
  expect((await fetch(`${address}/gone`)).status).toBe(404);
  ours.close();
  rmSync(moving, { recursive: true });
});

describe("readPort", () => {
  test.each([
    [undefined, 4030],
    ["", 4030],
    ["8080", 8080],
    ["0", 0],
  ])("%s is %i", (text, port) => {
    expect(readPort(text)).toBe(port);
  });

  test.each(["abc", "65536", "-1", "80a", " 80"])("%s is refused", (text) => {
    expect(() => readPort(text)).toThrow(`not "${text}"`);
  });
});
