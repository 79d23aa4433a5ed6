import type { Page } from "@playwright/test";
import { type Locale, locales } from "@/components/locales";
import { plainText } from "@/components/plain-text";
import { causes, facets } from "@/lib";
import { findBarriers, findBarriersIn, findOverflow } from "./barriers";
import { causePlaces, questionPlaces } from "./places";
import { expect, test } from "./test";
import { escapeForPattern } from "./wizard-page";
import { messagesIn, wordsIn } from "./words";

const CHUNK = 13;

function chunksOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) =>
    items.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}

test("the lists hold every question and every cause", () => {
  expect(questionPlaces.map(({ name }) => name)).toEqual(facets.map(({ id }) => id));
  expect(causePlaces.map(({ name }) => name)).toEqual(causes.map(({ id }) => id));
});

/** What is wrong with a place; nothing, if all is well. */
async function faultsOf(page: Page, lang: Locale, name: string) {
  // colours know no language: the second one is looked at in the dark alone
  const barriers = lang === "zh" ? await findBarriersIn(page, "dark") : await findBarriers(page);
  const overflow = await findOverflow(page);
  return barriers.length === 0 && overflow === 0 ? [] : [{ name, barriers, overflow }];
}

for (const lang of locales) {
  const words = wordsIn(lang);
  const messages = messagesIn(lang);
  test.describe(`no barriers, light and dark, down to 320 pixels, in ${lang}`, () => {
    test.describe.configure({ timeout: 180_000 });

    for (const [at, places] of chunksOf(questionPlaces).entries()) {
      test(`questions, part ${at + 1}`, async ({ page }) => {
        const faults: unknown[] = [];
        for (const { name, link, ask } of places) {
          await page.goto(`/${lang}/#${link}`);
          const facet = facets.find(({ id }) => id === name)?.id ?? "message";
          if (ask !== undefined)
            await askAgain(
              page,
              `${messages.known.change} ?: ${escapeForPattern(words.facets[ask].name)}`,
            );
          await expect(
            page.getByRole("heading", { name: words.facets[facet].question, exact: true }),
          ).toBeVisible();
          await openDetails(page);
          faults.push(...(await faultsOf(page, lang, name)));
        }
        expect(faults).toEqual([]);
      });
    }

    for (const [at, places] of chunksOf(causePlaces).entries()) {
      test(`diagnoses, part ${at + 1}`, async ({ page }) => {
        const faults: unknown[] = [];
        for (const { name, link } of places) {
          await page.goto(`/${lang}/#${link}`);
          const id = causes.find((cause) => cause.id === name)?.id ?? "wrong-stage";
          const title = plainText(words.titles[id]);
          await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
          await openDetails(page);
          faults.push(...(await faultsOf(page, lang, name)));
        }
        expect(faults).toEqual([]);
      });
    }

    const pages = ["", "causes/", "tree/", ...causes.map(({ id }) => `causes/${id}/`)];
    for (const [at, paths] of chunksOf(pages).entries()) {
      test(`pages, part ${at + 1}`, async ({ page }) => {
        const faults: unknown[] = [];
        for (const path of paths) {
          await page.goto(`/${lang}/${path}`);
          // the outline of the tree is hundreds of lists of one kind
          if (path !== "tree/") await openDetails(page);
          faults.push(...(await faultsOf(page, lang, path)));
        }
        expect(faults).toEqual([]);
      });
    }
  });
}

/** Unfold all at once; of several that stand together the first, since the others are like it. */
async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) {
      one.open = one.previousElementSibling?.tagName !== "DETAILS";
    }
  });
}

async function askAgain(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${button}$`) }).click();
}
