import { defineConfig } from "@playwright/test";
import type { TestOptions } from "./e2e/test";
import { findChromium } from "./scripts/find-chromium.mjs";

const port = process.env.E2E_PORT ?? "4403";
const executablePath = findChromium();
// the workers read this file again; they need not search once more
if (executablePath !== undefined) process.env.CHROMIUM_PATH = executablePath;

const installed = executablePath === undefined ? {} : { executablePath };

// Chromium's sandbox refuses to run as root, as in most containers
const isRoot = process.getuid?.() === 0;

const switches = [
  ...(isRoot ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig<TestOptions>({
  // pages and readers share two cores with the other test
  expect: { timeout: 10_000 },
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results/e2e",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    // as in a window that a person uses
    permissions: ["clipboard-read", "clipboard-write"],
    launchOptions: {
      ...installed,
      // one process shows every page, and need not compile its scripts anew for each test
      args: [...switches, "--renderer-process-limit=1", "--disable-site-isolation-trials"],
    },
  },
  projects: [
    { name: "chromium", grepInvert: /@alone/ },
    // what is measured runs by itself, when all else is done
    {
      name: "measured",
      grep: /@alone/,
      workers: 1,
      dependencies: ["chromium"],
      // each in a process that is new, of which Playwright records nothing, as that would be work of the page
      use: { isFirstVisit: true, trace: "off", launchOptions: { ...installed, args: switches } },
    },
  ],
  webServer: {
    command: "node scripts/serve.mjs",
    env: { PORT: port },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
