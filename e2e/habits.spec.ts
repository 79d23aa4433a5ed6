import { readFileSync } from "node:fs";
import { examples } from "@/components/paste/examples";
import { causes, diagnose, nextQuestion, remedies } from "@/lib";
import { extremesOf, lengthOf } from "./extremes";
import { causePlaces } from "./places";
import { expect, test } from "./test";
import { words } from "./words";

const missingToken = example("missing-token");

const wafLog = example("access-log");

function example(id: (typeof examples)[number]["id"]): string {
  return examples.find((one) => one.id === id)?.text ?? "";
}

test("digits choose an answer, Enter goes on, and Back takes it back", async ({ page, wizard }) => {
  await wizard.open();
  await wizard.paste.fill(missingToken);
  await expect(wizard.question("route-deployed")).toBeVisible();
  await page.getByRole("heading", { name: words.facets["route-deployed"].question }).focus();

  await page.keyboard.press("2");
  await expect(wizard.option("route-deployed", "no")).toBeChecked();
  await page.keyboard.press("1");
  await expect(wizard.option("route-deployed", "yes")).toBeChecked();
  await page.keyboard.press("Enter");

  await expect(wizard.cause("missing-auth-token")).toBeVisible();
  await expect(wizard.cause("missing-auth-token")).toBeFocused();
  await page.goBack();
  await expect(wizard.question("route-deployed")).toBeVisible();
});

test("0 passes a question over, and a digit that is typed into the box chooses nothing", async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.paste.focus();
  await page.keyboard.type("1");
  await expect(wizard.paste).toHaveValue("1");
  await wizard.paste.fill(missingToken);
  await expect(wizard.question("route-deployed")).toBeVisible();
  await page.getByRole("heading", { name: words.facets["route-deployed"].question }).focus();

  await page.keyboard.press("0");

  await expect(wizard.question("route-deployed")).toBeHidden();
  await expect(page).toHaveURL(/route-deployed=unsure/);
});

test("? lists the keys, and single keys can be switched off for good", async ({ page, wizard }) => {
  await wizard.open();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys).toBeVisible();
  await keys.getByRole("checkbox").uncheck();
  await keys.getByRole("button", { name: "Close" }).click();

  await page.reload();
  await wizard.waitUntilAlive();
  await page.keyboard.press("?");
  await page.keyboard.press("1");

  await expect(keys).toBeHidden();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("a paste lands in the box wherever the focus is", async ({ page, wizard, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await wizard.open();
  await page.evaluate((text) => navigator.clipboard.writeText(text), missingToken);
  await page.getByRole("heading", { level: 1 }).click();

  await page.keyboard.press("ControlOrMeta+V");

  await expect(wizard.paste).toHaveValue(missingToken);
});

test("the theme can be switched, and is kept", async ({ page, wizard }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await wizard.open();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();

  await page.getByRole("combobox", { name: "Appearance" }).selectOption("dark");

  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await paper()).toBe(dark);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.getByRole("combobox", { name: "Appearance" }).selectOption("light");
  expect(await paper()).toBe(light);
  await page.getByRole("combobox", { name: "Appearance" }).selectOption("system");
  expect(await paper()).toBe(dark);
});

test("a station of the way lists its causes: what is left, and what ruled out the others", async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.paste.fill(missingToken);
  const way = page.getByRole("list", { name: /The request's way/ });
  await expect(way.getByRole("button", { name: /^Route ?: 1 possible cause/ })).toBeVisible();

  await way.getByRole("button", { name: /^API key/ }).click();

  const board = page.getByRole("region", { name: "API key", exact: true });
  await expect(board).toContainText("Still possible (0)");
  await expect(board).toContainText(words.titles["invalid-api-key"]);
  await expect(board).toContainText(/\(line \d+\)/);
  await page.getByRole("button", { name: "Show the whole way" }).click();
  const all = page.getByRole("region", { name: "Every cause" });
  await expect(all).toContainText("Still possible (2)");
  await expect(all.getByRole("listitem").first()).toContainText("left");
});

test("a station lights up where the request was refused", async ({ page, wizard }) => {
  await wizard.open();
  await wizard.paste.fill(wafLog);

  await expect(
    page.getByRole("button", { name: /^AWS WAF ?: the request was refused here/ }),
  ).toBeVisible();
});

test("from a fact to its line, and from the line to its question", async ({ page, wizard }) => {
  await wizard.open();
  await wizard.paste.fill(missingToken);

  await wizard.answer("route-deployed", "no");
  await page.getByRole("button", { name: "Line 17:" }).first().click();

  const line = page.getByRole("listitem").filter({ hasText: /^17\{"message"/ });
  await expect(line).toBeFocused();
  await line.getByRole("button", { name: /^Change: Error message/ }).click();
  await expect(wizard.question("message").getByRole("heading")).toBeFocused();
});

test("ticks are kept in the link if one wishes", async ({ page, wizard, context }) => {
  await wizard.open();
  await wizard.paste.fill(wafLog);
  await wizard.unfold("Checklist");
  await page.getByRole("checkbox", { name: "Step 3 done" }).check();
  expect(page.url()).not.toContain("done=");

  await page.getByRole("checkbox", { name: "Keep the ticks in the link" }).check();
  await expect(page).toHaveURL(/&done=sampled-requests&/);
  await page.getByRole("checkbox", { name: "Step 1 done" }).check();
  await expect(page).toHaveURL(/&done=sampled-requests\.web-acl&/);

  const colleague = await context.newPage();
  await colleague.goto(page.url());
  await colleague.getByText(/^Checklist \(/).click();
  for (const [step, isDone] of [
    [1, true],
    [3, true],
    [4, false],
  ] as const) {
    await expect(colleague.getByRole("checkbox", { name: `Step ${step} done` })).toBeChecked({
      checked: isDone,
    });
  }
  await colleague.getByRole("checkbox", { name: "Keep the ticks in the link" }).uncheck();
  await expect(colleague).not.toHaveURL(/done=/);
});

test("a caller sees the caller's steps alone, and is one on the next visit too", async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.paste.fill(wafLog);
  await wizard.unfold("Checklist");
  await page.getByRole("combobox", { name: "I am:" }).selectOption("the caller");

  await expect(page.getByText(words.causes["waf-filtered"].fix.caller)).toBeVisible();
  await expect(
    page.getByText(words.causes["waf-filtered"].fix.owner, { exact: true }),
  ).toBeHidden();
  await expect(page.getByRole("checkbox", { name: "Step 5 done" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Step 1 done" })).toBeHidden();
  await page.reload();
  await expect(page.getByRole("combobox", { name: "I am:" })).toHaveValue("caller");
  expect(page.url()).not.toContain("caller");
});

test("what the paste has proved is done, with its line, and can be seen otherwise", async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.paste.fill(wafLog);
  await wizard.unfold("Checklist");
  const step = page.getByRole("listitem").filter({ hasText: /^✓Step 2 done2\./ });

  await expect(step).toContainText("Line 1:");
  await expect(step).not.toContainText(
    words.causes["waf-filtered"].steps["access-log"]?.action ?? "",
  );
  await step.getByRole("button", { name: /^I see something else/ }).click();
  await expect(wizard.question("response-type")).toBeVisible();
});

test("a caller has a message to send, with what finds the call", async ({
  page,
  wizard,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await wizard.open();
  await wizard.paste.fill(wafLog);
  await page.getByText("Message to the API owner", { exact: true }).click();
  await page.getByRole("button", { name: "Copy message", exact: true }).click();

  const message = await wizard.clipboard();
  expect(message).toContain("POST");
  expect(message).toContain("11111111-2222-3333-4444-555555555555");
  expect(message).toContain("23/Nov/2026:10:15:00 +0000");
  expect(message).toContain("An AWS WAF rule blocked the request");
  expect(message).toContain(page.url());
});

test("this is not it: the next cause is named, and one click leads to it", async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.paste.fill(missingToken);
  await wizard.answer("route-deployed", "no");
  await expect(wizard.cause("resource-not-found-unsigned")).toBeVisible();

  await wizard.unfold("This is not it");
  const next = page.getByRole("listitem").filter({ hasText: words.titles["missing-auth-token"] });
  await next.getByRole("button", { name: /^Ignore all of these/ }).click();

  await expect(page.getByText("2 causes are still possible")).toBeVisible();
});

test("a diagnosis is taken along as text for a ticket and as JSON", async ({
  page,
  wizard,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await wizard.open();
  await wizard.paste.fill(wafLog);

  await page.getByRole("button", { name: "Copy for a ticket" }).click();
  const ticket = await wizard.clipboard();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as JSON" }).click();
  const json = JSON.parse(readFileSync(await (await download).path(), "utf8"));

  expect(ticket).toMatch(/^# An AWS WAF rule blocked the request\n/);
  expect(ticket).toContain("11111111-2222-3333-4444-555555555555");
  expect(ticket).toContain('Line 1: `"errorResponseType":"WAF_FILTERED"`');
  expect(ticket).toContain(`<${page.url()}>`);
  expect(json).toMatchObject({ verdict: "cause", cause: "waf-filtered" });
});

test("the longest diagnoses fit one page of paper", async ({ page }) => {
  test.setTimeout(180_000);
  const long: string[] = [];
  const longest = extremesOf(causes, [
    ({ id, checklist }) => lengthOf([words.causes[id], checklist, remedies[id].commands]),
    ({ checklist }) => checklist.length,
    ({ id }) => lengthOf(remedies[id].commands),
    ({ id }) => Object.keys(remedies[id].commands).length,
    ({ id }) => lengthOf(words.causes[id].steps),
    ({ id }) => remedies[id].sources.length,
  ]).map(({ id }) => id);
  const places = causePlaces.filter(({ name }) => longest.some((id) => id === name));
  expect(places.length).toBeGreaterThan(3);
  for (const { name, link } of places) {
    await page.goto(`/en/#${link}`);
    await expect(page.getByRole("button", { name: "Print" })).toBeVisible();
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    if (pages !== 1) long.push(`${name}: ${pages}`);
  }
  expect(long).toEqual([]);
});

test("where colours are forced, marks and stations are told by their edges", async ({
  page,
  wizard,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await wizard.open();
  await wizard.paste.fill(wafLog);
  await expect(wizard.cause("waf-filtered")).toBeVisible();

  // Playwright knows no role of marks
  const mark = page.locator("mark").first();
  expect(await mark.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe("solid");
  const station = page.getByRole("button", { name: /^AWS WAF ?:/ });
  const count = station.locator(".way-count");
  expect(await count.evaluate((one) => getComputedStyle(one).borderTopStyle)).toBe("solid");
  await station.click();
  expect(await station.evaluate((one) => getComputedStyle(one).outlineStyle)).not.toBe("none");
});

test("whoever wants less motion gets none", async ({ page, wizard }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await wizard.open();

  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((one) => {
        const { transitionDuration, animationName } = getComputedStyle(one);
        return (
          transitionDuration.split(", ").some((time) => time !== "0s") || animationName !== "none"
        );
      }).length,
  );
  expect(moving).toBe(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("what follows from a paste is on the screen", async ({ page, wizard, context }) => {
    const text = 'HTTP/1.1 403 Forbidden\n\n{"message":"Forbidden"}';
    const next = nextQuestion(diagnose({ text }), { isWalk: false });
    if (next === undefined) throw new Error("nothing is asked");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await wizard.open();
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await wizard.paste.focus();

    await page.keyboard.press("ControlOrMeta+V");

    const heading = page.getByRole("heading", { name: words.facets[next].question });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await expect(wizard.paste).toBeHidden();
  });
});
