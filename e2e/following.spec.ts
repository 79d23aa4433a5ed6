import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { examples } from "@/components/paste/examples";
import { languageNames } from "@/components/words/locales";
import { expect, test } from "./test";
import { messagesIn, wordsIn } from "./words";

const { diagnosis: messages } = messagesIn("en");

/** Hold back every script that the page asks for once it lives; what is returned lets them through, or not. */
async function holdFollowing(page: Page): Promise<(how: "through" | "refused") => void> {
  const html = readFileSync("out/en/index.html", "utf8");
  let settle: (how: "through" | "refused") => void = () => {};
  const settled = new Promise<"through" | "refused">((resolve) => {
    settle = resolve;
  });
  await page.route(/\/_next\/static\/chunks\//, async (route) => {
    const { pathname } = new URL(route.request().url());
    const follows = !html.includes(pathname) && !pathname.includes("turbopack-worker");
    if (follows && (await settled) === "refused") await route.abort();
    else await route.continue();
  });
  return settle;
}

test.describe("where what follows the page is late or missing", () => {
  // the browser logs what was not loaded
  test.use({ failOnConsoleError: false });

  test("a question that was asked for early comes whole, with the focus", async ({
    page,
    wizard,
  }) => {
    const settle = await holdFollowing(page);
    await wizard.open();
    await wizard.walkButton.click();
    await expect(page.getByRole("status").getByText(messages.loading)).toBeVisible();
    await expect(wizard.continueButton).toBeHidden();

    settle("through");

    const { question } = wordsIn("en").facets.message;
    await expect(page.getByRole("heading", { name: question })).toBeFocused();
    await expect(page.getByText(messagesIn("en").question.findOut)).toBeVisible();
    await expect(page.getByText(messages.loading)).toBeHidden();
  });

  test("the page says that it did not load, and takes facts all the same", async ({
    page,
    wizard,
  }) => {
    const settle = await holdFollowing(page);
    await wizard.open();
    settle("refused");
    await wizard.row("Auth mode").selectOption("iam");

    await expect(page.getByRole("status").getByText(messages.notLoaded)).toBeVisible();
    await expect(wizard.row("Auth mode")).toHaveValue("iam");
    await expect(page).toHaveURL(/#v=1/);
  });
});

test("a switch of the language leaves open what was unfolded", async ({ page, wizard }) => {
  await wizard.open();
  await wizard.paste.fill(examples[3].text);
  await expect(wizard.cause("iam-explicit-deny")).toBeVisible();
  await wizard.unfold("Checklist");
  await expect(page.getByRole("checkbox", { name: messages.keepDone })).toBeVisible();

  await page.getByRole("link", { name: languageNames.zh }).click();

  const { keepDone } = messagesIn("zh").diagnosis;
  await expect(page.getByRole("checkbox", { name: keepDone })).toBeVisible();
});
