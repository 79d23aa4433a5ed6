import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { RunOptions } from "axe-core";
import type { Locale } from "@/components/words/locales";
import { expect } from "./test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The width of the narrowest screen, in pixels. */
const NARROWEST = 320;

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

interface Barrier {
  readonly rule: string;
  readonly where: readonly string[];
}

/** What is asked of axe: all rules, the one of colours, or the others, which take a third of the time. */
type Asked = "all" | "colours" | "other";

/** axe itself, without the page that its Playwright binding opens for each run: four times as fast. */
async function barriers(page: Page, asked: Asked): Promise<readonly Barrier[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const options: RunOptions = {
    resultTypes: ["violations"],
    runOnly: asked === "colours" ? ["color-contrast"] : standards,
    rules: { "color-contrast": { enabled: asked !== "other" } },
  };
  return page.evaluate(async (given) => {
    const axe: typeof import("axe-core") = Reflect.get(window, "axe");
    const { violations } = await axe.run(document, given);
    return violations.map(({ id, nodes }) => ({
      rule: id,
      where: nodes.map(({ target }) => String(target)),
    }));
  }, options);
}

/** What axe finds on a page, in both colour schemes; the second one changes nothing but colours. */
export async function findBarriers(page: Page): Promise<readonly Barrier[]> {
  // colours that fade into each other would be measured half way
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const inLight = await barriers(page, "all");
  await page.emulateMedia({ colorScheme: "dark" });
  return [...inLight, ...(await barriers(page, "colours"))];
}

/** How many pixels a page is wider than the narrowest screen. */
export async function findOverflow(page: Page): Promise<number> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: NARROWEST, height: 640 });
  // with all that one must scroll sideways to see
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (size !== null) await page.setViewportSize(size);
  return Math.max(0, width - NARROWEST);
}

/** What is wrong with a place in a language; nothing, if all is well. */
export async function faultsOf(
  page: Page,
  lang: Locale,
  name: string,
): Promise<readonly unknown[]> {
  // colours know no language
  const found = lang === "en" ? await findBarriers(page) : await barriers(page, "other");
  const faults = await overflowOf(page, name);
  return found.length === 0 ? faults : [...faults, { name, barriers: found }];
}

/** How much too wide a place is; nothing, if it fits. */
export async function overflowOf(page: Page, name: string): Promise<readonly unknown[]> {
  const overflow = await findOverflow(page);
  return overflow === 0 ? [] : [{ name, overflow }];
}

/** Nothing that keeps somebody out, light and dark, and no scrolling sideways at 320 pixels. */
export async function expectForEveryone(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([]);
  expect(await findOverflow(page)).toBe(0);
}
