import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { findChromium } from "../scripts/find-chromium.mjs";
import { exportHar } from "./export-har";
import type { Identity } from "./identity";
import { listen, startGateway } from "./replay-gateway";
import type { Row } from "./rows";
import { signingHeaders } from "./signature";

/** One request of a page's script; of a `wss:` address, the opening of a WebSocket. */
export interface FetchCall {
  readonly url: string;
  readonly method?: string;
  readonly headers?: { readonly [name: string]: string };
  /** Signed as it is made, with the key that the gateway knows. */
  readonly isSigned?: true;
}

/** What somebody does in a browser: opens an address, or a page whose script calls the API. */
export interface Visit {
  readonly url: string;
  /** What the page's own server answers, by path; every other host leads to the gateway. */
  readonly files?: ReadonlyMap<string, string>;
  /** Of the opened address. */
  readonly cookie?: { readonly name: string; readonly value: string };
  readonly calls?: readonly FetchCall[];
}

/**
 * Who writes the HAR: Playwright all that it knows or what replaying needs, or the network panel of
 * Chromium's developer tools, with or without sensitive data.
 */
export type Recorder = "playwright" | "playwright-minimal" | "chrome" | "chrome-sanitised";

const contentTypes = new Map([
  ["css", "text/css"],
  ["js", "text/javascript"],
  ["svg", "image/svg+xml"],
]);

function contentTypeOf(path: string): string {
  return contentTypes.get(path.slice(path.lastIndexOf(".") + 1)) ?? "text/html; charset=utf-8";
}

/** Serve a page and its files, on any free port of this machine. */
async function servePage(files: ReadonlyMap<string, string>, { pem }: Identity) {
  const server = createServer({ key: pem, cert: pem }, ({ url = "/" }, response) => {
    const body = files.get(url);
    response.writeHead(body === undefined ? 404 : 200, { "content-type": contentTypeOf(url) });
    response.end(body);
  });
  return { port: await listen(server), close: () => server.close() };
}

function signed({ isSigned, ...call }: FetchCall): FetchCall {
  if (isSigned === undefined) return call;
  const { host, pathname, search } = new URL(call.url);
  const headers = signingHeaders({
    method: call.method ?? "GET",
    target: pathname + search,
    host,
    headers: new Map(Object.entries(call.headers ?? {})),
    fields: [],
    body: "",
    hasClientCertificate: false,
    now: new Date(),
  });
  return { ...call, headers: { ...call.headers, ...headers } };
}

/** What the page's script does: one request after the other, whatever becomes of them. */
async function callAll(calls: readonly FetchCall[]): Promise<void> {
  for (const { url, ...init } of calls) {
    if (url.startsWith("wss:")) {
      const socket = new WebSocket(url);
      await new Promise((resolve) => socket.addEventListener("close", resolve));
      continue;
    }
    // where CORS keeps the answer from the page, the call fails
    await fetch(url, init).then(
      (response) => response.text(),
      () => "",
    );
  }
}

async function make(visit: Visit, tab: Page): Promise<void> {
  const { url, cookie, calls = [] } = visit;
  if (cookie !== undefined) await tab.context().addCookies([{ ...cookie, url }]);
  await tab.goto(url);
  // a script is another's to run only where there is one
  if (calls.length > 0) await tab.evaluate(callAll, calls.map(signed));
}

/** Visit the row's gateway with Chromium; returns the HAR of the visit, verbatim. */
export async function recordHar(
  row: Row,
  identity: Identity,
  { visit, recorder }: { visit: Visit; recorder: Recorder },
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "why403-har-"));
  const path = join(folder, "recorded.har");
  const gateway = await startGateway(row, identity);
  const site = await servePage(visit.files ?? new Map(), identity);
  const own = visit.files === undefined ? [] : [new URL(visit.url).hostname];
  const rules = [
    ...own.map((host) => `MAP ${host} 127.0.0.1:${site.port}`),
    `MAP * 127.0.0.1:${gateway.port}`,
    // the developer tools themselves
    "EXCLUDE 127.0.0.1",
  ];
  const executablePath = findChromium();
  const isPlaywright = recorder === "playwright" || recorder === "playwright-minimal";
  const mode = recorder === "playwright-minimal" ? "minimal" : "full";
  const context: BrowserContext = await chromium.launchPersistentContext(join(folder, "profile"), {
    ...(executablePath === undefined ? {} : { executablePath }),
    ...(isPlaywright ? { recordHar: { path, content: "embed", mode } } : {}),
    ignoreHTTPSErrors: true,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-background-networking",
      "--remote-debugging-port=0",
      "--remote-allow-origins=*",
      `--host-resolver-rules=${rules.join(", ")}`,
    ],
  });
  try {
    const tab = context.pages()[0] ?? (await context.newPage());
    if (isPlaywright) {
      await make(visit, tab);
      // the file is written as the context closes
      await context.close();
      return readFileSync(path, "utf8");
    }
    return await exportHar(tab, {
      portFile: join(folder, "profile", "DevToolsActivePort"),
      sanitize: recorder === "chrome-sanitised",
      visit: () => make(visit, tab),
    });
  } finally {
    await context.close();
    await gateway.close();
    site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
