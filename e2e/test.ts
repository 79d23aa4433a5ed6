import { type BrowserContext, test as base, expect } from "@playwright/test";
import { type Identity, makeIdentity } from "./identity";
import { takePrecedence } from "./long-tasks";
import { recordCurl } from "./record-curl";
import type { Row } from "./rows";
import { WizardPage } from "./wizard-page";

interface WorkerFixtures {
  readonly identity: Identity;
  /** What curl prints when it sends the row's request, or another one, to the row's gateway. */
  readonly record: (row: Row, call?: Row["request"]) => Promise<string>;
  /** Has a browser that is measured go before other programs. */
  readonly precedence: undefined;
  /** The windows that this worker has open, by what they were opened with. */
  readonly windows: Map<string, BrowserContext>;
}

/** What a test, or a project, may want otherwise. */
export interface TestOptions {
  /** Off where the test itself provokes an error. */
  readonly failOnConsoleError: boolean;
  /** On where the browser must have seen nothing of the site before. */
  readonly isFirstVisit: boolean;
}

interface TestFixtures extends TestOptions {
  readonly wizard: WizardPage;
}

/** A test with the wizard and the replay gateway; it fails where the page logs an error. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  identity: [
    // Playwright reads the fixtures that one needs from the pattern
    async ({ playwright: _playwright }, use) => {
      const identity = await makeIdentity("*.execute-api.us-east-1.amazonaws.com");
      await use(identity);
      identity.remove();
    },
    { scope: "worker" },
  ],
  record: [
    async ({ identity }, use) => {
      await use((row, call) => recordCurl(row, identity, call));
    },
    { scope: "worker" },
  ],
  precedence: [
    async ({ playwright: _playwright }, use, { project }) => {
      if (project.name === "measured") takePrecedence();
      await use(undefined);
    },
    { scope: "worker", auto: true },
  ],
  windows: [
    // it is empty as it begins
    async ({ playwright: _playwright }, use) => {
      const windows = new Map<string, BrowserContext>();
      await use(windows);
      await Promise.all([...windows.values()].map((one) => one.close()));
    },
    { scope: "worker" },
  ],
  failOnConsoleError: [true, { option: true }],
  isFirstVisit: [false, { option: true }],
  // a third of what a page costs is to fetch and unpack its files, which a window that stays open has:
  // all else that a test leaves in it goes
  context: async (
    { browser, windows, isFirstVisit, baseURL, viewport, locale, javaScriptEnabled },
    use,
  ) => {
    if (isFirstVisit) {
      const context = await browser.newContext();
      await use(context);
      await context.close();
      return;
    }
    const kind = JSON.stringify([viewport, locale, javaScriptEnabled]);
    const context = windows.get(kind) ?? (await browser.newContext());
    windows.set(kind, context);
    // a page that stays keeps the process, with the scripts that it has compiled
    const blank = context.pages()[0] ?? (await context.newPage());
    await use(context);
    await Promise.all(context.pages().map((one) => one === blank || one.close()));
    await context.setOffline(false);
    const session = await context.newCDPSession(blank);
    await session.send("Storage.clearDataForOrigin", {
      origin: new URL(baseURL ?? "").origin,
      storageTypes: "cookies,local_storage,indexeddb,cache_storage,service_workers",
    });
    await session.detach();
  },
  page: async ({ page, failOnConsoleError }, use) => {
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(String(error)));
    await use(page);
    expect(failOnConsoleError ? errors : []).toEqual([]);
  },
  wizard: async ({ page }, use) => {
    await use(new WizardPage(page));
  },
});

export { expect };
