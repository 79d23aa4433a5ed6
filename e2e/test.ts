import { test as base, expect } from "@playwright/test";
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
}

interface TestFixtures {
  /** Off where the test itself provokes an error. */
  readonly failOnConsoleError: boolean;
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
  failOnConsoleError: [true, { option: true }],
  page: async ({ page, failOnConsoleError }, use) => {
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(String(error)));
    await use(page);
    // of all that a test may set, the one thing that a context keeps for the next test
    await page.context().setOffline(false);
    expect(failOnConsoleError ? errors : []).toEqual([]);
  },
  wizard: async ({ page }, use) => {
    await use(new WizardPage(page));
  },
});

export { expect };
