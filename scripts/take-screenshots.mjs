// Takes the pictures of the README from the built site: `npm run build` first.
import { chromium } from "@playwright/test";
import { findChromium } from "./find-chromium.mjs";
import { serve } from "./serve.mjs";

const pictures = [
  { file: "public/screenshot.png", example: "Signature does not match", width: 1280, height: 900 },
];

const server = await serve(0);
const address = server.address();
if (address === null || typeof address === "string") throw new Error("the server has no port");
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ["--no-sandbox", "--disable-background-networking"],
});
for (const { file, example, width, height } of pictures) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`http://127.0.0.1:${address.port}/`);
  await page.getByRole("button", { name: example }).click();
  await page.getByRole("region", { name: "Diagnosis" }).waitFor();
  await page.screenshot({ path: file });
  console.log(`Took ${file}`);
}
await browser.close();
server.close();
