import type { Locator } from "@playwright/test";
import { findBarriers, findOverflow } from "./barriers";
import { expect, test } from "./test";

const evil = "p.host=evil.example&p.path=/steal&p.method=DELETE";
const apiKey =
  "answered-by=api-gateway&api-type=rest&message=forbidden&api-key-required=yes&api-key-sent=no";
const signature = "answered-by=api-gateway&message=signature-mismatch";
const confirm = "I know evil.example: fill it in";

/** The commands that stand in a part of the page. */
function commandsIn(part: Locator): Locator {
  return part.getByText(/^(?:\( )?(?:curl|dig|aws|eval|date|\[) /);
}

for (const [what, answers, secret] of [
  ["an API key", apiKey, /^curl .*\$API_KEY/],
  ["a signature", signature, /--user "\$AWS_ACCESS_KEY_ID/],
] as const) {
  test(`a link does not say where ${what} is sent, until the person does`, async ({
    page,
    wizard,
  }) => {
    await wizard.open(`${answers}&${evil}`);
    await wizard.openResult();
    const command = commandsIn(wizard.diagnosis).filter({ hasText: secret }).first();
    await expect(command).toContainText("'https://HOST/PATH'");
    for (const text of await commandsIn(wizard.diagnosis).allTextContents()) {
      expect(text).not.toMatch(/evil|steal|DELETE/);
    }

    const button = page.getByRole("button", { name: new RegExp(`^${confirm}`) }).first();
    await expect(button).toHaveAccessibleDescription(
      /carries a secret.*the link, not from you.*evil\.example/s,
    );
    await button.press("Enter");

    await expect(command).toContainText("'https://evil.example/steal'");
    await expect(command).toBeFocused();
    await expect(button).toBeHidden();
    // the address is what it was, so a link that is passed on confirms nothing
    await page.reload();
    await wizard.waitUntilAlive();
    await wizard.openResult();
    await expect(command).toContainText("'https://HOST/PATH'");
  });
}

test("what is confirmed is one command with one host", async ({ page, wizard }) => {
  await wizard.open(`${apiKey}&p.host=api.example.com&p.path=/orders&p.method=GET`);
  await wizard.openResult();
  const command = commandsIn(wizard.diagnosis).filter({ hasText: "$API_KEY" }).first();
  await page.getByRole("button", { name: /^I know api\.example\.com/ }).click();
  await expect(command).toContainText("'https://api.example.com/orders'");

  await page.evaluate((hash) => location.assign(hash), `#${apiKey}&${evil}`);

  await expect(page.getByRole("button", { name: new RegExp(`^${confirm}`) })).toBeVisible();
  await expect(command).toContainText("'https://HOST/PATH'");
});

test("the commands of a ticket hold no host that a link named, confirmed or not", async ({
  page,
  wizard,
}) => {
  await wizard.open(`${apiKey}&${evil}`);
  await wizard.openResult();
  await page.getByRole("button", { name: new RegExp(`^${confirm}`) }).click();
  await page.getByRole("button", { name: "Copy for a ticket" }).click();

  const commands = (await wizard.clipboard()).match(/(?<=^```sh\n)[^`]+/gm) ?? [];
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.join("\n")).not.toContain("evil.example");
});

test("a paste with a host of its own needs no word of the link's", async ({ page, wizard }) => {
  await wizard.open(`${apiKey}&${evil}`);
  await wizard.openBox();
  await wizard.paste.fill(
    '> GET /orders HTTP/1.1\n> Host: api.example.com\n> \n< HTTP/1.1 403 Forbidden\n< \n{"message":"Forbidden"}\n',
  );

  await wizard.openResult();
  const command = commandsIn(wizard.diagnosis).filter({ hasText: "$API_KEY" }).first();
  await expect(command).toContainText("-X GET ");
  await expect(command).toContainText("'https://api.example.com/orders'");
  await expect(page.getByRole("button", { name: /^I know/ })).toBeHidden();
});

test("an old link with names in it opens as it did", async ({ page, wizard }) => {
  await wizard.open(
    "v=1&api-type=rest&message=~signature-mismatch&p.apiId=abcde12345&p.path=%2Fpets%2F1&p.region=us-east-1&p.stage=prod&_=51a6",
  );
  await expect(wizard.linkProblems).toBeHidden();
  await wizard.openResult();
  await page
    .getByRole("button", { name: /^I know abcde12345\.execute-api\.us-east-1\.amazonaws\.com/ })
    .click();
  await expect(commandsIn(wizard.diagnosis).filter({ hasText: "--aws-sigv4" })).toContainText(
    "'https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets/1'",
  );
});

test("in Chinese, the command waits for the person's word too", async ({ page }) => {
  await page.goto(`/zh/#${apiKey}&${evil}`);
  await page.getByText(/^检查清单/).click();
  await page.getByRole("button", { name: /^我确认是 evil\.example/ }).click();

  await expect(page.getByText(/^curl .*\$API_KEY/).first()).toContainText("evil.example/steal");
  await expect(page.getByText(/这条命令带有你的敏感信息/)).toBeHidden();
});

test("what waits is no barrier, light and dark, and fits a narrow page", async ({
  page,
  wizard,
}) => {
  const long = `${"department-of-long-names.".repeat(8)}evil.example`;
  await wizard.open(`${apiKey}&p.host=${long}&p.path=/${"steal/".repeat(30)}&p.method=DELETE`);
  await wizard.openResult();
  await expect(page.getByRole("button", { name: /^I know department/ })).toBeVisible();

  expect(await findBarriers(page)).toEqual([]);
  expect(await findOverflow(page)).toBe(0);
});

test("the command of a question waits too, and what it printed makes the host nobody's own", async ({
  page,
  wizard,
}) => {
  await wizard.open(`p.host=evil.example&p.path=/steal`);
  await wizard.openResult();
  const call = commandsIn(wizard.diagnosis).filter({ hasText: /^curl .*\/PATH'$/ });
  await expect(call).toContainText("'https://HOST/PATH'");
  await page.getByRole("button", { name: confirm, exact: true }).click();
  await page
    .getByRole("textbox", { name: "Paste its output here" })
    .fill(
      'HTTP/2 403\nx-amzn-errortype: InvalidSignatureException\n\n{"message":"Signature expired: 20261128T090000Z is now earlier than 20261128T091000Z (20261128T091500Z - 5 min.)"}',
    );
  await page.getByRole("button", { name: "Read the output" }).click();
  await expect(wizard.paste).toHaveValue(/^\$ curl .*'https:\/\/evil\.example\/steal'\n/);
  await expect(wizard.row("Error message")).toHaveValue("signature-expired");
  await expect(wizard.cause("signature-expired")).toBeVisible();
  await wizard.openResult();

  const signed = commandsIn(wizard.diagnosis).filter({ hasText: "--aws-sigv4" });
  await expect(signed).toContainText("'https://HOST/steal'");
});
