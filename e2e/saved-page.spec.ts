import type { Page } from "@playwright/test";
import { secrets, shown } from "./secrets";
import { expect, test } from "./test";

const host = "https://abcde12345.execute-api.us-east-1.amazonaws.com";
const planted = [secrets.apiKey, secrets.secretKey, secrets.cookie];

/** A refused call that gives away more than its cause, and a word of its own to be found by. */
const paste = `$ curl -i -H 'x-api-key: ${secrets.apiKey}' -H 'Cookie: session=${secrets.cookie}' ${host}/prod/zebras
HTTP/2 403
x-amzn-errortype: ForbiddenException
x-amzn-requestid: c6af9ac6-7b61-11e6-9a41-93e8deadbeef

{"message":"Forbidden"}
export AWS_SECRET_ACCESS_KEY=${secrets.secretKey}
`;

/** The page as each way of saving it writes it. */
async function saved(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureSnapshot", { format: "mhtml" });
  await session.detach();
  return [
    await page.evaluate(() => document.documentElement.outerHTML),
    await page.content(),
    // its lines are cut by a sign that a reader takes out again
    data.replace(/=\r?\n/g, ""),
  ];
}

async function expectNothingSaved(page: Page): Promise<void> {
  for (const text of await saved(page)) {
    expect(text).toContain("<textarea");
    expect(shown(text, planted)).toEqual([]);
  }
}

test.describe("a page that is saved does not hold the paste", () => {
  test("that was typed or pasted into the box", async ({ page, wizard }) => {
    await wizard.open();
    await wizard.paste.fill(paste);
    await expect(wizard.row("Error message")).toHaveValue("forbidden");
    await wizard.openDetails();

    await expect(wizard.paste).toHaveValue(paste);
    await expectNothingSaved(page);
  });

  test("that was pasted elsewhere on the page", async ({ page, wizard, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await wizard.open();
    await page.evaluate((text) => navigator.clipboard.writeText(text), paste);
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("ControlOrMeta+V");
    await expect(wizard.row("Error message")).toHaveValue("forbidden");

    await expect(wizard.paste).toHaveValue(paste);
    await expectNothingSaved(page);
  });

  test("that was typed before the script of the page was there", async ({ page, wizard }) => {
    const chunks = /\/_next\/static\/chunks\//;
    let release = () => {};
    const isReleased = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(chunks, async (route) => {
      if (route.request().resourceType() === "script") await isReleased;
      await route.continue();
    });
    await page.goto("/en/", { waitUntil: "commit" });
    await wizard.paste.fill(paste);
    release();

    await expect(wizard.row("Error message")).toHaveValue("forbidden");
    await expect(wizard.paste).toHaveValue(paste);
    await expectNothingSaved(page);
  });

  test("nor what a command printed, read or not", async ({ page, wizard }) => {
    await wizard.open();
    await wizard.walkButton.click();
    await wizard.declineUntilCommand({}, true);
    await wizard.openDetails();
    const box = page.getByRole("textbox", { name: "Paste its output here" });
    await box.fill(paste);
    await expectNothingSaved(page);

    await page.getByRole("button", { name: "Read the output" }).click();

    await expect(wizard.paste).toHaveValue(/zebras/);
    await wizard.openDetails();
    await expectNothingSaved(page);
  });
});

test("a page that is loaded again starts with an empty box", async ({ page, wizard }) => {
  await wizard.open();
  await wizard.paste.fill(paste);
  await expect(wizard.row("Error message")).toHaveValue("forbidden");

  await page.reload();
  await wizard.waitUntilAlive();

  await expect(wizard.paste).toHaveValue("");
});

test("the history and the title hold nothing of the paste", async ({ page, wizard }) => {
  await wizard.open();
  await wizard.paste.fill(paste);
  await wizard.row("API type").selectOption("rest");
  await wizard.row("Auth mode").selectOption("none");

  for (let back = 0; back < 2; back += 1) {
    const kept = await page.evaluate(() =>
      JSON.stringify([history.state, location.href, document.title, window.name]),
    );
    expect(shown(kept, planted)).toEqual([]);
    expect(kept).not.toContain("zebras");
    await page.goBack();
  }
});

test("no service of the browser is asked about what is pasted", async ({ page, wizard }) => {
  await wizard.open();
  await wizard.paste.fill(paste);
  await expect(wizard.row("Error message")).toHaveValue("forbidden");
  await wizard.openDetails();

  const boxes = await page.locator("textarea").evaluateAll((all) =>
    all.map((box) => ({
      autocomplete: box.getAttribute("autocomplete"),
      spellcheck: box.getAttribute("spellcheck"),
      translate: box.getAttribute("translate"),
      writingsuggestions: box.getAttribute("writingsuggestions"),
      name: box.getAttribute("name"),
    })),
  );
  expect(boxes.length).toBeGreaterThan(1);
  expect(new Set(boxes.map((box) => JSON.stringify(box)))).toEqual(
    new Set([
      JSON.stringify({
        autocomplete: "off",
        spellcheck: "false",
        translate: "no",
        writingsuggestions: "false",
        // a form that is sent would not take it along
        name: null,
      }),
    ]),
  );

  // what a translator of pages would send: the texts that are not marked
  const texts = await page.evaluate(() => {
    const found: { readonly text: string; readonly isKept: boolean }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const isKept = node.parentElement?.closest('[translate="no"], script') !== null;
      const text = node.textContent ?? "";
      if (/zebras|abcde12345|c6af9ac6/.test(text)) found.push({ text, isKept });
    }
    return found;
  });
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.filter(({ isKept }) => !isKept)).toEqual([]);
});
