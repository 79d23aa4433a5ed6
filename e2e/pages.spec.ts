import { locales } from "@/components/words/locales";
import { plainText } from "@/components/words/plain-text";
import { causes, messageTable, portraitOf, remedies, sources } from "@/lib";
import { expectForEveryone } from "./barriers";
import { attributeOf, builtPage, elementsOf, textOf } from "./built-pages";
import { extremesOf, lengthOf } from "./extremes";
import { rowOf } from "./rows";
import { expect, test } from "./test";
import { escapeForPattern } from "./wizard-page";
import { messagesIn, words, wordsIn } from "./words";

const longestAndShortest = extremesOf(
  causes.map(({ id }) => id),
  [(id) => lengthOf(words.causes[id])],
);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list of causes leads to each of them", async ({ page }) => {
    await page.goto("/en/causes/");

    for (const { id } of causes) {
      // a cause of a common message stands in the table on top as well
      const links = page.getByRole("link", { name: plainText(words.titles[id]), exact: true });
      const places = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")));
      expect(new Set(places)).toEqual(new Set([`/en/causes/${id}/`]));
    }
  });

  for (const id of longestAndShortest) {
    test(`the page of ${id} shows what it says`, async ({ page }) => {
      const { why } = words.causes[id];
      const title = plainText(words.titles[id]);
      await page.goto(`/en/causes/${id}/`);

      await expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible();
      await expect(page).toHaveTitle(new RegExp(escapeForPattern(title)));
      await expect(page.getByText(plainText(why))).toBeVisible();
      for (const { action } of Object.values(words.causes[id].steps)) {
        await expect(page.getByRole("main")).toContainText(plainText(action));
      }
    });
  }
});

for (const lang of locales) {
  test(`the page of every cause says all that is known in ${lang}`, () => {
    const inLanguage = wordsIn(lang);
    for (const { id } of causes) {
      const page = builtPage(`/${lang}/causes/${id}/`);
      const title = plainText(inLanguage.titles[id]);
      expect(elementsOf(page, "h1").map(textOf), id).toEqual([title]);
      expect(elementsOf(page, "title").map(textOf), id).toEqual([`${title} · why403`]);

      const [main] = elementsOf(page, "main");
      const text = main === undefined ? "" : textOf(main);
      const { why, steps } = inLanguage.causes[id];
      const said = [why, ...Object.values(steps).map(({ action }) => action)].map(plainText);
      expect(said.filter((sentence) => !text.includes(sentence))).toEqual([]);

      const links = elementsOf(page, "a").map((link) => attributeOf(link, "href"));
      expect(remedies[id].sources.filter((source) => !links.includes(sources[source].url))).toEqual(
        [],
      );
    }
  });
}

test("the page of every cause shows an answer of it, and what it is taken for", () => {
  for (const { id } of causes) {
    const [main] = elementsOf(builtPage(`/en/causes/${id}/`), "main");
    const text = main === undefined ? "" : textOf(main);
    const { sample, rivals } = portraitOf(id);
    const lines = sample.map((line) => line.text.replace(/\s+/g, " ").trim());
    expect(
      lines.filter((line) => !text.includes(line)),
      id,
    ).toEqual([]);
    expect(rivals.length, id).toBeGreaterThan(0);
    expect(
      rivals.filter(({ cause }) => !text.includes(plainText(words.titles[cause]))),
      id,
    ).toEqual([]);
  }
});

test("the list of causes leads from a message to the likeliest, and finds what is typed", async ({
  page,
}) => {
  await page.goto("/en/causes/");
  const table = page.getByRole("region", { name: messagesIn("en").causeIndex.messages });
  // sightings.test.ts says which cause that is
  const [likeliest] = messageTable()[0]?.causes ?? [];
  if (likeliest === undefined) throw new Error("the table has no row");
  await expect(table.getByRole("link").first()).toHaveText(words.titles[likeliest.cause]);
  for (const [query, cause] of [
    ["cors", "preflight-refused"],
    ["cloudfare", "outside-cloudflare"],
  ] as const) {
    await page.getByRole("searchbox").fill(query);
    const found = page.getByRole("main").getByRole("listitem").first();
    await expect(found.getByRole("link")).toHaveText(words.titles[cause]);
  }
});

function textFile(name: string, text: string) {
  return { name, mimeType: "text/plain", buffer: Buffer.from(text) };
}

test.describe("for everyone, light and dark, down to 320 pixels", () => {
  test("a diagnosis of a paste, with its signature", async ({ page, wizard, record }) => {
    const row = rowOf("signature-mismatch");
    const transcript = await record(row);
    await wizard.open();
    await wizard.paste.fill(transcript);
    await wizard.answerAll(transcript, row.answers);
    await expect(wizard.cause(row.cause)).toBeVisible();
    await wizard.openDetails();

    await expectForEveryone(page);
  });

  test("files and what is said of them", async ({ page, wizard }) => {
    await wizard.open();
    await page.setInputFiles(
      "input[type=file]",
      textFile("response.txt", '{"message":"Forbidden"}'),
    );
    await expect(wizard.held).toHaveCount(1);
    await page.setInputFiles("input[type=file]", textFile("empty.txt", ""));
    await expect(page.getByRole("alert").filter({ hasText: "empty.txt is empty" })).toBeVisible();
    await wizard.openDetails();

    await expectForEveryone(page);
  });

  test.describe("a page that is not there", () => {
    // the browser logs every 404
    test.use({ failOnConsoleError: false });

    test("/no-such-page", async ({ page }) => {
      await page.goto("/no-such-page");

      await expectForEveryone(page);
    });
  });
});
