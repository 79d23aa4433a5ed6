import { signatureWords as english } from "@/lib/sigv4/words/en";
import { signatureWords as chinese } from "@/lib/sigv4/words/zh";
import { brokenSigners, signWrong } from "./broken-signers";
import { makeIdentity } from "./identity";
import { recordBroken } from "./record-broken";
import { startGateway } from "./replay-gateway";
import { rows } from "./rows";
import { expect, test } from "./test";
import { WizardPage } from "./wizard-page";

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
