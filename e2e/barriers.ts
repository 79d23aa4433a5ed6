import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { expect } from "./test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The width of the narrowest screen, in pixels. */
export const NARROWEST = 320;

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

interface Barrier {
  readonly rule: string;
  readonly where: readonly string[];
}

/** What is asked of axe: all rules of some standards, or single ones. */
interface Asked {
  readonly type: "tag" | "rule";
  readonly values: readonly string[];
}

/** axe itself, without the page that its Playwright binding opens for each run: four times as fast. */
async function barriers(page: Page, asked: Asked): Promise<readonly Barrier[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  return page.evaluate(async ({ type, values }) => {
    const axe: typeof import("axe-core") = Reflect.get(window, "axe");
    const { violations } = await axe.run(document, {
      resultTypes: ["violations"],
      runOnly: { type, values: [...values] },
    });
    return violations.map(({ id, nodes }) => ({
      rule: id,
      where: nodes.map(({ target }) => String(target)),
    }));
  }, asked);
}

/** What axe finds on a page in one colour scheme. */
export async function findBarriersIn(
  page: Page,
  colorScheme: "light" | "dark",
): Promise<readonly Barrier[]> {
  // colours that fade into each other would be measured half way
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  return barriers(page, { type: "tag", values: standards });
}

/** What axe finds on a page, in both colour schemes; the second one changes nothing but colours. */
export async function findBarriers(page: Page): Promise<readonly Barrier[]> {
  const inLight = await findBarriersIn(page, "light");
  await page.emulateMedia({ colorScheme: "dark" });
  return [...inLight, ...(await barriers(page, { type: "rule", values: ["color-contrast"] }))];
}

/** How wide a page is, with all that one must scroll sideways to see, in pixels. */
export async function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** How many pixels a page is wider than the narrowest screen. */
export async function findOverflow(page: Page): Promise<number> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: NARROWEST, height: 640 });
  const width = await widthOf(page);
  if (size !== null) await page.setViewportSize(size);
  return Math.max(0, width - NARROWEST);
}

/** Nothing that keeps somebody out, light and dark, and no scrolling sideways at 320 pixels. */
export async function expectForEveryone(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([]);
  expect(await findOverflow(page)).toBe(0);
}
