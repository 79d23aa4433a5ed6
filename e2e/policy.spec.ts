import type { Page } from "@playwright/test";
import { exampleNames } from "@/components/policy/policy-examples";
import { type Locale, locales } from "@/components/words/locales";
import { en as english } from "@/components/words/policy/en";
import { zh as chinese } from "@/components/words/policy/zh";
import { faultsOf } from "./barriers";
import { secrets, shown } from "./secrets";
import { expect, test } from "./test";
import { watchRequests } from "./watch-requests";
import { WizardPage } from "./wizard-page";
import { messagesIn } from "./words";

const words = { en: english, zh: chinese } as const;
const api = "arn:aws:execute-api:us-east-1:111122223333:abcde12345";
const masked = "arn:aws:execute-api:us-east-1:********3333:abcde12345";
const policy = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: "*",
      Action: "execute-api:Invoke",
      Resource: `${api}/dev/*`,
    },
  ],
};
const message = `User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${masked}/prod/GET/zebras because no resource-based policy allows the execute-api:Invoke action`;
const paste = `HTTP/2 403
x-amzn-errortype: AccessDeniedException

${JSON.stringify({ Message: message })}

${JSON.stringify(policy, null, 2)}
`;

function parts(page: Page, lang: Locale = "en") {
  const { box, result, request, edits, policies } = words[lang];
  return {
    box: page.getByRole("textbox", { name: box }),
    result: page.getByRole("region", { name: result }),
    request: page.getByRole("region", { name: request.heading }),
    edits: page.getByRole("region", { name: edits.heading }),
    policies: page.getByRole("region", { name: policies.heading }),
  };
}

async function open(page: Page, lang: Locale = "en"): Promise<void> {
  await page.goto(`/${lang}/policy/`);
  await expect(parts(page, lang).result).toContainText(words[lang].decisions["implicit-deny"]);
}

test("a diagnosis names the statement, and hands the paste to the page in one click", async ({
  page,
}) => {
  const wizard = new WizardPage(page);
  await wizard.open();
  await wizard.paste.fill(paste);
  await page.getByRole("link", { name: messagesIn("en").statements.open }).click();

  await expect(page).toHaveURL(/\/en\/policy\/$/);
  const { result, request, edits, box } = parts(page);
  await expect(result).toContainText(english.decisions["implicit-deny"]);
  await expect(result).toContainText(message);
  await expect(request.getByLabel(english.request.path)).toHaveValue("/zebras");
  await expect(request.getByLabel(english.request.stage, { exact: true })).toHaveValue("prod");
  await expect(request.getByLabel(english.request.principal)).toHaveValue("anonymous");
  await expect(edits).toContainText(`${api}/prod/GET/zebras`);
  await expect(box).toHaveValue(/zebras/);
  expect(
    await page.evaluate(() => [window.name, localStorage.length, sessionStorage.length]),
  ).toEqual(["", 0, 0]);
});

test("a diagnosis hands over what was answered beside the paste", async ({ page }) => {
  const wizard = new WizardPage(page);
  await wizard.open("v=1&api-type=private&auth-mode=cognito");
  await wizard.openBox();
  await wizard.paste.fill(paste);
  await page.getByRole("link", { name: messagesIn("en").statements.open }).click();

  await expect(page).toHaveURL(/\/en\/policy\/$/);
  const { request, box } = parts(page);
  await expect(request.getByLabel(english.request.apiType)).toHaveValue("private");
  await expect(request.getByLabel(english.request.auth, { exact: true })).toHaveValue("cognito");
  await expect(request.getByLabel(english.request.path)).toHaveValue("/zebras");
  await expect(box).toHaveValue(/^HTTP/);
  await box.fill(`${paste}\n`);
  await expect(request.getByLabel(english.request.apiType)).toHaveValue("private");
});

test("what it depends on is filled in, and the decision follows, with the keyboard alone", async ({
  page,
}) => {
  await open(page);
  const { result, request, box } = parts(page);
  await page.getByRole("button", { name: english.exampleNames.address }).focus();
  await page.keyboard.press("Enter");
  await expect(box).toBeFocused();
  await expect(result).toContainText(english.decisions.depends);
  await expect(result).toContainText("203.0.113.0/24");

  await request.getByLabel(english.request.apiType).focus();
  await page.keyboard.press("R");
  await expect(result.getByRole("heading")).toHaveText("It depends on aws:SourceIp");
  await page.keyboard.press("Tab");
  const address = request.getByLabel("aws:SourceIp");
  await address.focus();
  await page.keyboard.type("203.0.113.77");
  await expect(result.getByRole("heading")).toHaveText(english.decisions.allow);

  await address.press("ControlOrMeta+A");
  await page.keyboard.type("192.0.2.1");
  await expect(result.getByRole("heading")).toHaveText(english.decisions["explicit-deny"]);
  await page.keyboard.press("Shift+Tab");
});

test("a policy may be of another kind than was guessed", async ({ page }) => {
  await open(page);
  const { result, policies, box } = parts(page);
  await box.fill(JSON.stringify(policy));
  await policies
    .getByLabel(english.policies.kind)
    .selectOption({ label: english.policies.kinds.identity });
  await expect(result).toContainText(english.decisions.invalid);
  await expect(result).toContainText("Statement[0].Principal");
});

test("an edit is copied as a whole policy that lets the call through", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const { result, edits, box } = parts(page);
  await box.fill(paste);
  await expect(edits).toContainText("zebras");
  await edits.getByRole("button", { name: english.edits.copy }).first().click();
  await expect(edits.getByText(messagesIn("en").command.copied)).toBeVisible();

  const [call = ""] = paste.split("{\n");
  await box.fill(call);
  await expect(result).toHaveText(english.nothing);
  await box.press("ControlOrMeta+End");
  await box.press("ControlOrMeta+V");
  await expect(result.getByRole("heading")).toHaveText(english.decisions.allow);
});

test("nothing is sent, no secret is shown, and the paste is forgotten", async ({ page }) => {
  const network = watchRequests(page);
  await open(page);
  await network.complete();
  const { box, result } = parts(page);
  const call = `curl -H 'x-api-key: ${secrets.apiKey}' https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/zebras?token=${secrets.cookie}`;
  await box.fill(`${call}\n\n${paste}`);
  await expect(result).toContainText("zebras");
  const text = (await page.getByRole("main").textContent()) ?? "";
  expect(shown(text, [secrets.apiKey, secrets.cookie])).toEqual([]);
  expect(network.sent()).toEqual([]);

  await page.getByRole("button", { name: english.forget }).click();
  await expect(box).toHaveValue("");
  await expect(result).toHaveText(english.empty);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain("zebras");
});

for (const lang of locales) {
  test(`each example is decided without barriers, down to 320 pixels, in ${lang}`, async ({
    page,
  }) => {
    await open(page, lang);
    const faults: unknown[] = [];
    for (const name of exampleNames) {
      await page.getByRole("button", { name: words[lang].exampleNames[name] }).click();
      await expect(parts(page, lang).result.getByRole("heading").first()).toBeVisible();
      faults.push(...(await faultsOf(page, lang, name)));
    }
    expect(faults).toEqual([]);
  });
}
