import { readdirSync, readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { expect, test } from "@playwright/test";
import { runNode } from "./command-line";

function takePort(): Promise<{ readonly port: number; readonly free: () => Promise<void> }> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("no port");
      const free = () => new Promise<void>((done) => void server.close(() => done()));
      resolve({ port: address.port, free });
    });
  });
}

for (const script of ["scripts/start.mjs", "scripts/serve.mjs"]) {
  test(`${script} says that the port is taken, and which one to try`, async () => {
    const { port, free } = await takePort();

    const { status, stdout, stderr } = await runNode([script], { env: { PORT: String(port) } });
    await free();

    expect(stderr.trim()).toBe(
      `Port ${port} is in use; set PORT to another one, such as ${port + 1}`,
    );
    // and before it has built anything
    expect(stdout).toBe("");
    expect(status).toBe(1);
  });

  test(`${script} says that the port is no port`, async () => {
    const { status, stderr } = await runNode([script], { env: { PORT: "http" } });

    expect(stderr.trim()).toBe('PORT has to be a number from 0 to 65535, not "http"');
    expect(status).toBe(1);
  });
}

/** The rules of a file such as Netlify and Cloudflare Pages read. */
function readHeadersFile(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    text.split(/^(?=\/)/m).map((block) => {
      const [path = "", ...lines] = block.trimEnd().split("\n");
      const headers = lines.map((line): [string, string] => {
        const [name = "", ...value] = line.trim().split(": ");
        return [name.toLowerCase(), value.join(": ")];
      });
      return [path, new Map(headers)];
    }),
  );
}

test("a static host that reads _headers says what this server says, of every file", async ({
  baseURL,
}) => {
  const rules = [...readHeadersFile(readFileSync("out/_headers", "utf8"))];
  const files = readdirSync("out", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^_headers$|\.(?:br|gz)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice("out".length))
    .map((path) => path.replace(/\/index\.html$/, "/"));
  expect(files.length).toBeGreaterThan(400);

  const answers = await Promise.all(
    files.map(async (path) => {
      const { headers } = await fetch(`${baseURL}${path}`, { method: "HEAD" });
      const stated = rules
        .filter(([pattern]) => path.startsWith(pattern.replace("*", "")))
        .flatMap(([, headers]) => [...headers])
        // what is for hosts with TLS alone
        .filter(([name]) => name !== "strict-transport-security");
      return { path, stated, sent: stated.map(([name]) => [name, headers.get(name)]) };
    }),
  );

  expect(answers.map(({ path, sent }) => ({ path, headers: sent }))).toEqual(
    answers.map(({ path, stated }) => ({ path, headers: stated })),
  );
});

test("each page carries the policy that its header states, which adds who may frame it", () => {
  const policy = readHeadersFile(readFileSync("out/_headers", "utf8"))
    .get("/*")
    ?.get("content-security-policy");
  const pages = readdirSync("out", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );

  const own = pages.map(
    (name) =>
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
        readFileSync(`out/${name}`, "utf8"),
      )?.[1],
  );

  expect(pages.length).toBeGreaterThan(100);
  expect(new Set(own.map((one) => `${one}; frame-ancestors 'none'`))).toEqual(new Set([policy]));
});

test("the first load is compressed", async ({ page }) => {
  await page.goto("/en/");
  await page.waitForLoadState("networkidle");

  const loaded = await page.evaluate(() =>
    [
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource"),
    ].flatMap((entry) =>
      entry instanceof PerformanceResourceTiming
        ? [{ name: entry.name, sent: entry.encodedBodySize, plain: entry.decodedBodySize }]
        : [],
    ),
  );

  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  expect(loaded.length).toBeGreaterThan(10);
  // what is smaller than a block gains nothing
  expect(loaded.filter(({ sent, plain }) => plain > 1_000 && sent > plain * 0.6)).toEqual([]);
  expect(sum(loaded.map(({ sent }) => sent))).toBeLessThan(
    sum(loaded.map(({ plain }) => plain)) / 3,
  );
});

for (const asked of ["bytes=20-10", "bytes=-", "bytes=99999999-"]) {
  test(`the server outlives Range: ${asked}`, async ({ request, baseURL }) => {
    const { hostname, port } = new URL(baseURL ?? "");
    const answer = await new Promise<string>((resolve) => {
      let text = "";
      const socket = connect(Number(port), hostname, () =>
        socket.end(`GET /en/ HTTP/1.1\r\nHost: x\r\nRange: ${asked}\r\nConnection: close\r\n\r\n`),
      );
      socket.on("data", (chunk) => {
        text += chunk;
      });
      socket.on("close", () => resolve(text));
    });

    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain("</html>");
    expect((await request.get("/en/")).status()).toBe(200);
  });
}

test("a page comes with a policy that lets nothing in or out", async ({ request }) => {
  const response = await request.get("/");
  const policy = response.headers()["content-security-policy"] ?? "";

  expect(policy.split(";").map((directive) => directive.trim())).toEqual(
    expect.arrayContaining(["default-src 'none'", "connect-src 'none'", "frame-ancestors 'none'"]),
  );
  expect(policy).not.toContain("unsafe-inline");
});

test("an unknown path is a 404 with a page", async ({ request }) => {
  const response = await request.get("/no-such-page");

  expect(response.status()).toBe(404);
  expect(await response.text()).toContain("<html");
});
