import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policyOf, sealPage } from "./seal-page.mjs";
import { readPort, serve } from "./serve.mjs";

/** @param {string} text */
const page = (text) =>
  sealPage(`<html><head></head><body>${text}<script>/* ${text} */</script></body></html>`);

const folder = mkdtempSync(join(tmpdir(), "why403-"));

/** @type {import("node:http").Server} */
let server;
/** @type {string} */
let origin;

beforeAll(async () => {
  mkdirSync(join(folder, "causes/waf-filtered"), { recursive: true });
  mkdirSync(join(folder, "_next/static"), { recursive: true });
  writeFileSync(join(folder, "index.html"), page("wizard"));
  writeFileSync(join(folder, "404.html"), page("not found"));
  writeFileSync(join(folder, "causes/waf-filtered/index.html"), page("cause"));
  writeFileSync(join(folder, "_next/static/worker.js"), "onmessage = () => {};");
  server = await serve(0, folder);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  origin = `http://127.0.0.1:${address.port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** @param {string} path */
async function policyAt(path) {
  return (await fetch(origin + path)).headers.get("content-security-policy");
}

describe("serve", () => {
  test.each([
    ["/", 200, "wizard"],
    ["/?from=mail", 200, "wizard"],
    ["/causes/waf-filtered", 200, "cause"],
    ["/causes/waf-filtered/", 200, "cause"],
    ["/causes/waf-filtered/index.html", 200, "cause"],
    ["/%23v=1&api-type=rest", 404, "not found"],
    ["/%E0%A4%A", 404, "not found"],
    ["/..%2fpackage.json", 404, "not found"],
  ])("%s is answered %i with its page and this page's own policy", async (path, status, text) => {
    const response = await fetch(origin + path);

    expect({ status: response.status, body: await response.text() }).toEqual({
      status,
      body: page(text),
    });
    expect(response.headers.get("content-type")).toBe("text/html;charset=utf-8");
    expect(response.headers.get("content-security-policy")).toBe(
      `${policyOf(page(text))}; frame-ancestors 'none'`,
    );
    expect(response.headers.get("cache-control")).toBe("no-cache");
  });

  test("a worker may connect to nothing either", async () => {
    expect(await policyAt("/_next/static/worker.js")).toContain("connect-src 'none'");
    expect(await policyAt("/_next/static/worker.js")).not.toContain("sha256-");
  });

  test.each([
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "no-referrer"],
    ["cross-origin-opener-policy", "same-origin"],
    ["permissions-policy", expect.stringContaining("camera=(), clipboard-read=()")],
  ])("every answer carries %s", async (name, value) => {
    const paths = ["/", "/unknown", "/_next/static/worker.js"];
    const answers = await Promise.all(paths.map((path) => fetch(origin + path)));

    expect(answers.map(({ headers }) => headers.get(name))).toEqual([value, value, value]);
  });

  test("nothing is taken in", async () => {
    expect((await fetch(origin, { method: "POST", body: "x" })).status).toBe(405);
  });

  test("a page that is not sealed is not served", async () => {
    const other = mkdtempSync(join(tmpdir(), "why403-"));
    writeFileSync(join(other, "index.html"), "<p>Hello</p>");

    await expect(serve(0, other)).rejects.toThrow("is not sealed");
    rmSync(other, { recursive: true });
  });

  test("a folder without pages is told apart", async () => {
    await expect(serve(0, join(folder, "causes"))).rejects.toThrow("npm run build");
  });
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
