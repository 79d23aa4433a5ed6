import type { Page } from "@playwright/test";
import { type Locale, languageNames, languageTags, locales } from "@/components/words/locales";
import { diagnose } from "@/lib";
import { causePlaces } from "./places";
import { expect, test } from "./test";
import { messagesIn, wordsIn } from "./words";

const forbidden = 'HTTP/1.1 403 Forbidden\n\n{"message":"Missing Authentication Token"}';

const { next: asked } = diagnose({ text: forbidden });

function boxIn(page: Page, lang: Locale) {
  return page.getByRole("textbox", { name: messagesIn(lang).paste.label });
}

test.describe("the address without a language", () => {
  for (const [asked, lang] of [
    ["zh-CN", "zh"],
    ["zh-TW", "zh"],
    ["en-GB", "en"],
    ["de-DE", "en"],
  ] as const) {
    test.describe(`in a browser that asks for ${asked}`, () => {
      test.use({ locale: asked });

      test(`leads to ${lang}, with all that it holds`, async ({ page }) => {
        await page.goto("/#message=forbidden&api-type=rest");

        await expect(page).toHaveURL(new RegExp(`/${lang}/#.*api-type=rest`));
        await expect(page.locator("html")).toHaveAttribute("lang", languageTags[lang]);
        await expect(page.getByRole("combobox").filter({ hasText: "REST" }).first()).toHaveValue(
          "rest",
        );
      });
    });
  }

  test.describe("of a cause", () => {
    test.use({ locale: "zh-TW" });

    test("leads to the page of the same one", async ({ page }) => {
      await page.goto("/causes/waf-filtered/");

      await expect(page).toHaveURL(/\/zh\/causes\/waf-filtered\/$/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        wordsIn("zh").titles["waf-filtered"],
      );
    });
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("offers every language", async ({ page }) => {
      await page.goto("/causes/waf-filtered/");

      for (const lang of locales) {
        await expect(page.getByRole("link", { name: languageNames[lang] })).toHaveAttribute(
          "href",
          `/${lang}/causes/waf-filtered/`,
        );
      }
    });
  });
});

test("switching the language keeps the paste, the answers and the address", async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.paste.fill(forbidden);
  if (asked === undefined) throw new Error("nothing is asked");
  await wizard.answer(asked.facet, asked.options[0] ?? "");
  const before = new URL(page.url()).hash;
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });

  await page.getByRole("link", { name: languageNames.zh }).click();

  await expect(boxIn(page, "zh")).toHaveValue(forbidden);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  expect(new URL(page.url())).toMatchObject({ pathname: "/zh/", hash: before });
  await expect(
    page.getByRole("heading", { name: messagesIn("zh").known.heading, exact: true }),
  ).toBeVisible();
  await page.getByRole("link", { name: languageNames.en }).click();
  await expect(wizard.paste).toHaveValue(forbidden);
  expect(new URL(page.url())).toMatchObject({ pathname: "/en/", hash: before });
  expect(loads).toBe(0);
});

test("going back after a switch keeps the language", async ({ page, wizard }) => {
  await wizard.open();
  await wizard.paste.fill(forbidden);
  if (asked === undefined) throw new Error("nothing is asked");
  await wizard.answer(asked.facet, "unsure");
  await page.getByRole("link", { name: languageNames.zh }).click();
  await expect(boxIn(page, "zh")).toBeVisible();

  await page.goBack();

  await expect(page).toHaveURL(/\/zh\/#/);
  await expect(boxIn(page, "zh")).toHaveValue(forbidden);
});

test("going back in the moment of the switch keeps the language", async ({ page, wizard }) => {
  await wizard.open();
  await wizard.paste.fill(forbidden);
  if (asked === undefined) throw new Error("nothing is asked");
  await wizard.answer(asked.facet, "unsure");
  await page.evaluate(() => {
    const heading = document.querySelector("h1");
    // as soon as the other language is on the page, before the browser does anything else
    new MutationObserver((_, observer) => {
      observer.disconnect();
      // the state is the router's, as in every entry of the page's own
      window.dispatchEvent(new PopStateEvent("popstate", { state: window.history.state }));
    }).observe(heading ?? document.body, { characterData: true, childList: true, subtree: true });
  });

  await page.getByRole("link", { name: languageNames.zh }).click();

  await expect(boxIn(page, "zh")).toHaveValue(forbidden);
  await expect(page).toHaveURL(/\/zh\/#/);
});

test("the catalogue switches to the same page, with the fragment", async ({ page }) => {
  await page.goto("/en/causes/#sources");

  await page.getByRole("link", { name: languageNames.zh }).click();

  await expect(page).toHaveURL(/\/zh\/causes\/#sources$/);
});

for (const lang of locales) {
  test(`a page in ${lang} is sent the words of that language alone`, async ({ page }) => {
    const scripts: Promise<string>[] = [];
    page.on("response", (response) => {
      if (response.url().endsWith(".js")) scripts.push(response.text().catch(() => ""));
    });
    await page.goto(`/${lang}/`);
    await page.waitForLoadState("networkidle");

    const other = lang === "en" ? "zh" : "en";
    const own = wordsIn(lang);
    const foreign = wordsIn(other);
    // the checklists follow by themselves, before anything is pasted
    const holds = async (text: string) =>
      (await Promise.all(scripts)).some((script) => script.includes(text.slice(0, 30)));
    await expect.poll(() => holds(own.causes["waf-filtered"].why)).toBe(true);
    expect(await holds(own.titles["waf-filtered"])).toBe(true);
    expect(await holds(foreign.titles["waf-filtered"])).toBe(false);
    expect(await holds(foreign.causes["waf-filtered"].why)).toBe(false);
    expect(await holds(messagesIn(other).start.promise)).toBe(false);
  });

  test(`the title of the tab names the cause in ${lang}`, async ({ page }) => {
    const link = causePlaces.find(({ name }) => name === "waf-filtered")?.link;
    await page.goto(`/${lang}/#${link}`);

    await expect(page).toHaveTitle(`${wordsIn(lang).titles["waf-filtered"]} · why403`);
  });
}
