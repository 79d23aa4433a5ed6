import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";

/** The modules of Chromium's developer tools, as far as they are used. */
interface LogModule {
  readonly NetworkLog: { NetworkLog: { instance: () => { requests: () => readonly unknown[] } } };
}
interface HarModule {
  readonly Writer: {
    Writer: {
      write: (
        stream: { write: (part: string) => Promise<void> },
        requests: readonly unknown[],
        options: { sanitize: boolean },
        progress: object,
      ) => Promise<void>;
    };
  };
}

interface SdkModule {
  readonly TargetManager: {
    TargetManager: {
      instance: () => {
        primaryPageTarget: () => {
          runtimeAgent: () => { invoke_evaluate: (call: object) => Promise<object> };
        } | null;
      };
    };
  };
}

/** Whether the developer tools have said all that they had to say to the page, and heard the answers. */
async function isAttached(): Promise<boolean> {
  const path = "./core/sdk/sdk.js";
  const sdk: SdkModule = await import(new URL(path, location.href).href);
  const target = sdk.TargetManager.TargetManager.instance().primaryPageTarget();
  // answers come in the order of the calls
  await target?.runtimeAgent().invoke_evaluate({ expression: "0" });
  return target !== null;
}

/** What the button "Export HAR" of the network panel does, in the developer tools' own page. */
async function exportRequests(sanitize: boolean): Promise<string> {
  const load = (path: string) => import(new URL(path, location.href).href);
  const logs: LogModule = await load("./models/logs/logs.js");
  const har: HarModule = await load("./models/har/har.js");
  const parts: string[] = [];
  const stream = {
    write: async (part: string) => {
      parts.push(part);
    },
  };
  // the panel's progress bar, which is asked whether somebody cancelled
  const progress = { canceled: false };
  const requests = logs.NetworkLog.NetworkLog.instance().requests();
  await har.Writer.Writer.write(stream, requests, { sanitize }, progress);
  return parts.join("");
}

/** The address of the developer tools for a page, which the browser itself serves. */
async function frontEnd(port: string, url: string): Promise<string> {
  const targets: readonly { type: string; url: string; id: string }[] = await (
    await fetch(`http://127.0.0.1:${port}/json/list`)
  ).json();
  const target = targets.find((one) => one.type === "page" && one.url === url);
  if (target === undefined) throw new Error(`No page shows ${url}`);
  const socket = `127.0.0.1:${port}/devtools/page/${target.id}`;
  return `http://127.0.0.1:${port}/devtools/devtools_app.html?ws=${socket}&panel=network`;
}

/** Open the developer tools on a page, do something there, and export what the network panel shows. */
export async function exportHar(
  tab: Page,
  {
    portFile,
    sanitize,
    visit,
  }: { portFile: string; sanitize: boolean; visit: () => Promise<void> },
): Promise<string> {
  const [port = ""] = readFileSync(portFile, "utf8").split("\n");
  const address = await frontEnd(port, tab.url());
  const tools = await tab.context().newPage();
  await tools.goto(address);
  await expect.poll(() => tools.evaluate(isAttached)).toBe(true);
  await visit();
  await tools.evaluate(isAttached);
  return await tools.evaluate(exportRequests, sanitize);
}
