import type { Locator } from "@playwright/test";
import { examples } from "@/components/paste/examples";
import type { Locale } from "@/components/words/locales";
import { plainText } from "@/components/words/plain-text";
import { type CauseId, diagnose, type FacetId, isFarAhead, nextQuestion } from "@/lib";
import { articleRows, pasteOfRow } from "@/lib/testing/article-rows";
import { extremesOf, lengthOf } from "./extremes";
import { watchShifts } from "./shifts";
import { expect, test } from "./test";
import { waitUntilAlive } from "./wizard-page";
import { messagesIn, wordsIn } from "./words";

const pastes = [
  ...examples.map(({ id, text }) => ({ name: id, text })),
  ...articleRows.map((row) => ({ name: `row ${row.row} of AWS's table`, text: pasteOfRow(row) })),
];

const screens = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const;

/** What is wrong with where something stands; nothing if all of it can be seen without scrolling. */
async function faultOf(what: string, part: Locator): Promise<readonly string[]> {
  const { top, bottom, height } = await part.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return { top: box.top, bottom: box.bottom, height: window.innerHeight };
  });
  return top >= 0 && bottom <= height ? [] : [`${what}: ${top} to ${bottom} of ${height}`];
}

/** What a paste leads to: a cause, which is named or likely, or a question. */
function outcomeOf(text: string): { readonly cause?: CauseId; readonly facet?: FacetId } {
  const diagnosis = diagnose({ text });
  const facet = nextQuestion(diagnosis, { isWalk: false });
  const isOne = diagnosis.cause !== undefined || isFarAhead(diagnosis);
  const cause = diagnosis.cause ?? (isOne ? diagnosis.remaining[0]?.cause : undefined);
  return {
    ...(cause === undefined ? {} : { cause }),
    ...(facet === undefined ? {} : { facet }),
  };
}

/**
 * Of the pastes those whose verdict or question has most words in front of what must be seen, and a
 * short one: of a named cause, of one that is likely and beside which is asked, and of questions.
 */
function longestIn(lang: Locale) {
  const words = wordsIn(lang);
  const outcomes = pastes.map((paste) => ({ ...paste, ...outcomeOf(paste.text) }));
  const kinds = [
    outcomes.filter(({ cause, facet }) => cause !== undefined && facet === undefined),
    outcomes.filter(({ cause, facet }) => cause !== undefined && facet !== undefined),
    outcomes.filter(({ cause }) => cause === undefined),
  ];
  return kinds.flatMap((kind) =>
    extremesOf(kind, [
      ({ cause, facet }) =>
        (cause ? words.titles[cause] : facet ? words.facets[facet].question : "").length,
      ({ cause }) => (cause === undefined ? 0 : lengthOf(words.causes[cause])),
    ]),
  );
}

/** The heading of what a paste leads to, and what has to be seen below it. */
function landmarksOf(part: Locator, text: string, lang: Locale) {
  const words = wordsIn(lang);
  const { cause, facet } = outcomeOf(text);
  if (cause === undefined) {
    if (facet === undefined) throw new Error("nothing is asked");
    return {
      heading: part.getByRole("heading", { name: words.facets[facet].question }),
      next: part.getByRole("radio").first(),
    };
  }
  const title = plainText(words.titles[cause]);
  return {
    heading: part.getByRole("heading", { level: 2 }).filter({ hasText: title }),
    next: part
      .getByText(messagesIn(lang).diagnosis.fix, { exact: true })
      .locator("xpath=following::p[1]"),
  };
}

for (const lang of ["en", "zh"] as const) {
  const words = wordsIn(lang);
  const messages = messagesIn(lang);
  for (const viewport of screens) {
    test.describe(`in ${lang}, ${viewport.width} pixels wide`, () => {
      test.use({ viewport });

      test("verdict and repair, or the question, are on the first screen", async ({
        page,
        context,
      }) => {
        test.slow();
        await context.grantPermissions(["clipboard-read", "clipboard-write"]);
        await page.goto(`/${lang}/`);
        await waitUntilAlive(page.getByLabel(messages.paste.label, { exact: true }));
        const part = page.getByRole("region", { name: messages.diagnosis.label, exact: true });
        const faults: string[] = [];
        const papers = new Set<string>();
        // all of them where least fits
        const isTightest = lang === "en" && viewport === screens[0];
        const shown = isTightest ? pastes : longestIn(lang);
        for (const [at, { name, text }] of shown.entries()) {
          // what a scheme changes is colours alone (colour-schemes.test.mjs), which move nothing
          const colorScheme = at % 2 === 0 ? "dark" : "light";
          await page.emulateMedia({ colorScheme });
          await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
          await page.evaluate(() => {
            if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
            window.scrollTo(0, 0);
          });
          await page.keyboard.press("ControlOrMeta+V");
          const { heading, next } = landmarksOf(part, text, lang);
          await expect(heading.first()).toBeFocused();
          faults.push(
            ...(await faultOf(`${name}, heading, ${colorScheme}`, heading.first())),
            ...(await faultOf(`${name}, below it, ${colorScheme}`, next)),
          );
          papers.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
        }
        // both themes were there
        expect(papers.size).toBe(2);
        expect(shown.length).toBeGreaterThan(5);
        expect(faults).toEqual([]);
      });

      test("a link that is opened paints once", async ({ page }) => {
        const shifts = await watchShifts(page);
        // the other test has its pages in the light
        await page.emulateMedia({ colorScheme: "dark" });
        const { link } = diagnose({ text: examples[3].text });
        await page.goto(`/${lang}/#${link}`);
        const title = plainText(words.titles["iam-explicit-deny"]);
        const part = page.getByRole("region", { name: messages.diagnosis.label, exact: true });
        const verdict = part.getByRole("heading", { name: title, exact: true });
        await expect(verdict).toBeVisible();
        const fix = part.getByText(messages.diagnosis.fix, { exact: true });
        await expect(fix).toBeVisible();
        // the page is at rest
        await page.waitForLoadState("networkidle");

        expect(await faultOf("verdict", verdict)).toEqual([]);
        expect(await faultOf("repair", fix.locator("xpath=following::p[1]"))).toEqual([]);
        await expect(page.getByText(messages.paste.origin.link)).toBeVisible();
        expect(await shifts()).toBeLessThanOrEqual(0.02);
      });
    });
  }
}
