import { signatureWords as english } from "@/lib/sigv4/words/en";
import { signatureWords as chinese } from "@/lib/sigv4/words/zh";
import { faultsOf } from "./barriers";
import { brokenSigners, signWrong } from "./broken-signers";
import { makeIdentity } from "./identity";
import { recordBroken } from "./record-broken";
import { startGateway } from "./replay-gateway";
import { rows } from "./rows";
import { tabTo } from "./tab-to";
import { expect, test } from "./test";
import { WizardPage, waitUntilAlive } from "./wizard-page";
import { messagesIn } from "./words";

/** What a client that signs the path as it is sent logs and is answered. */
async function transcript(): Promise<string> {
  const row = rows.find(({ cause }) => cause === "signature-mismatch");
  const signer = brokenSigners.find(({ kind }) => kind === "path-encoding");
  if (row === undefined || signer === undefined) throw new Error("no such row");
  const identity = await makeIdentity("*.execute-api.us-east-1.amazonaws.com");
  const gateway = await startGateway(row, identity);
  try {
    const { log, request, answer } = await recordBroken(signWrong(signer, new Date()), gateway);
    return `${log}\n${request}${answer}`;
  } finally {
    await gateway.close();
    identity.remove();
  }
}

test("a diagnosis shows what differs, and hands the paste to the page in one click", async ({
  page,
}) => {
  const wizard = new WizardPage(page);
  await wizard.open();
  await wizard.paste.fill(await transcript());
  const { title } = english.differences["path-encoding"];
  await expect(wizard.diagnosis.getByRole("heading", { name: title })).toBeVisible();

  await wizard.diagnosis.getByRole("link", { name: english.labels.compare }).click();

  await expect(page).toHaveURL(/\/en\/signature\/$/);
  await expect(page.getByRole("region", { name: english.labels.result })).toContainText(title);
  expect(
    await page.evaluate(() => [window.name, localStorage.length, sessionStorage.length]),
  ).toEqual(["", 0, 0]);
});

test("a paste that was handed to a page that never came is forgotten by the first page", async ({
  page,
}) => {
  const wizard = new WizardPage(page);
  await wizard.open();
  await wizard.paste.fill(await transcript());
  await page.route("**/signature/", (route) => route.abort());
  await wizard.diagnosis.getByRole("link", { name: english.labels.compare }).click();

  await wizard.open();

  await expect.poll(() => page.evaluate(() => window.name)).toBe("");
});

test("an example is explained in Chinese, and forgotten", async ({ page }) => {
  await page.goto("/zh/signature/");
  const [, , name = ""] = chinese.labels.exampleNames;
  await page.getByRole("button", { name }).click();
  const result = page.getByRole("region", { name: chinese.labels.result });
  await expect(result).toContainText(chinese.differences.secret.title);

  await page.getByRole("button", { name: chinese.labels.forget }).click();

  await expect(result).toBeEmpty();
  await expect(page.getByRole("textbox", { name: chinese.labels.box })).toHaveValue("");
});

for (const [lang, words] of [
  ["en", english],
  ["zh", chinese],
] as const) {
  test(`nothing of what an example shows keeps anybody out, light and dark, in ${lang}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.goto(`/${lang}/signature/`);
    const { exampleNames, result } = words.labels;
    const faults: unknown[] = [];
    for (const name of exampleNames) {
      await page.getByRole("button", { name, exact: true }).click();
      await expect(page.getByRole("region", { name: result }).getByRole("heading")).not.toHaveCount(
        0,
      );
      faults.push(...(await faultsOf(page, lang, name)));
    }
    expect(faults).toEqual([]);
    expect(exampleNames.length).toBeGreaterThan(2);
  });
}

test("the page is worked with the keyboard alone, and what is to be signed is copied", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/en/signature/");
  const { labels, corrections, differences } = english;
  const box = page.getByRole("textbox", { name: labels.box });
  await waitUntilAlive(box);
  const result = page.getByRole("region", { name: labels.result });
  const [path = ""] = labels.exampleNames;

  await tabTo(page, box);
  await page.keyboard.insertText(await transcript());
  await expect(result).toContainText(differences["path-encoding"].title);

  const copy = result.getByRole("button", { name: `${labels.copy} ${corrections.line}` });
  await tabTo(page, copy);
  await page.keyboard.press("Enter");
  await expect(result).toContainText(messagesIn("en").command.copied);
  await tabTo(page, box, "Shift+Tab");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+V");
  await expect(box).toHaveValue("/prod/red%2520pets");

  await tabTo(page, page.getByRole("button", { name: labels.forget }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("");
  await expect(result).toBeEmpty();

  await tabTo(page, page.getByRole("button", { name: path, exact: true }));
  await page.keyboard.press("Space");
  await expect(box).toBeFocused();
  await expect(result).toContainText(differences["path-encoding"].title);
});
