// Takes the pictures of the README from the built site: `npm run build` first.
import { chromium } from "@playwright/test";
import { findChromium } from "./find-chromium.mjs";
import { serve } from "./serve.mjs";

/** @typedef {import("@playwright/test").Page} Page */

/**
 * Try an example, until what was read of it has narrowed the causes.
 *
 * @param {Page} page
 * @param {string} example
 */
async function choose(page, example) {
  await page.getByRole("button", { name: example }).click();
  await page.locator("[data-state=passed]").first().waitFor();
}

/**
 * @type {readonly {
 *   file: string, path: string, width: number, height: number, colorScheme: "light" | "dark",
 *   act: (page: Page) => Promise<void>,
 * }[]}
 */
const pictures = [
  {
    file: "diagnosis",
    path: "/en/",
    width: 1280,
    height: 900,
    colorScheme: "light",
    async act(page) {
      await choose(page, "A line of an access log");
      await page.getByRole("heading", { name: /^Checklist/ }).waitFor();
    },
  },
  {
    file: "question",
    path: "/en/",
    width: 1280,
    height: 900,
    colorScheme: "light",
    async act(page) {
      await choose(page, "Missing Authentication Token");
      await page.getByRole("button", { name: "Continue" }).waitFor();
    },
  },
  {
    file: "chinese",
    path: "/zh/",
    width: 1280,
    height: 900,
    colorScheme: "dark",
    async act(page) {
      await choose(page, "Missing Authentication Token");
      await page.getByRole("form").waitFor();
    },
  },
  {
    file: "phone",
    path: "/en/",
    width: 390,
    height: 844,
    colorScheme: "light",
    async act(page) {
      await choose(page, "A line of an access log");
      await page.getByRole("heading", { name: "An AWS WAF rule blocked the request" }).waitFor();
    },
  },
  {
    file: "tree",
    path: "/en/tree/",
    width: 1280,
    height: 900,
    colorScheme: "light",
    act: (page) => page.getByRole("region", { name: "Picture" }).waitFor(),
  },
];

const server = await serve(0);
const address = server.address();
if (address === null || typeof address === "string") throw new Error("the server has no port");
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ["--no-sandbox", "--disable-background-networking"],
});
for (const { file, path, width, height, colorScheme, act } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(`http://127.0.0.1:${address.port}${path}`, { waitUntil: "networkidle" });
  await act(page);
  await page.screenshot({ path: `public/screenshots/${file}.png` });
  await page.close();
  console.log(`Took public/screenshots/${file}.png`);
}
await browser.close();
server.close();
