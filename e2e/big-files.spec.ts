import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { generateHar } from "../scripts/bench/generate-har.mjs";
import { expectNoLongTasks } from "./long-tasks";
import { expect, test } from "./test";
import { watchRequests } from "./watch-requests";
import { words } from "./words";

const MEGABYTE = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), "why403-files-"));

const missingToken = `HTTP/1.1 403 Forbidden
Content-Type: application/json
x-amzn-RequestId: c6af9ac6-7b61-11e6-9a41-93e8deadbeef
x-amz-apigw-id: Fq3xYHc1IAMFVqw=
x-amzn-ErrorType: MissingAuthenticationTokenException

{"message":"Missing Authentication Token"}
`;

test.beforeAll(() => {
  // one worker may run the tests of this file in several turns
  mkdirSync(folder, { recursive: true });
});

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A HAR of 100 MB as a browser writes it. */
function largeHar() {
  const { text, refused } = generateHar(100 * MEGABYTE);
  return { path: file("orders.har", text), refused };
}

/** One that takes as long to read, of the same entries again and again. */
function longHar() {
  const { text } = generateHar(4 * MEGABYTE);
  const start = text.indexOf("[", text.indexOf('"entries"')) + 1;
  const end = text.lastIndexOf("]");
  const entries = Array.from({ length: 25 }, () => text.slice(start, end)).join(",");
  return file("orders.har", text.slice(0, start) + entries + text.slice(end));
}

/** Write a file for the picker. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Drop files on the middle of the page, as a file manager does. */
async function drop(page: Page, files: { readonly [name: string]: string }): Promise<void> {
  const transfer = await page.evaluateHandle((contents) => {
    const dropped = new DataTransfer();
    for (const [name, text] of Object.entries(contents)) dropped.items.add(new File([text], name));
    return dropped;
  }, files);
  const main = page.getByRole("main");
  await main.dispatchEvent("dragenter", { dataTransfer: transfer });
  await expect(page.getByText("Drop to read it here.")).toBeVisible();
  await main.dispatchEvent("drop", { dataTransfer: transfer });
  await expect(page.getByText("Drop to read it here.")).toBeHidden();
}

// two browsers on two cores share them with the reader, and every task takes longer
const alone = { tag: "@alone" };

test("100 MB are read while the page stays free", alone, async ({ page, wizard }, testInfo) => {
  test.slow();
  const har = largeHar();
  const network = watchRequests(page);
  const requests = page.getByRole("group", { name: "Which request is it about?" });

  await expectNoLongTasks(page, testInfo, {
    async prepare() {
      await wizard.open();
      await network.complete();
    },
    async act() {
      await wizard.choose(har.path);
      await expect(wizard.reading).toBeVisible();
      await expect(requests.getByText(/^Likely: /).first()).toBeVisible({ timeout: 60_000 });
    },
  });

  const more = requests.getByRole("button", { name: "Show more of each" });
  while (await more.isVisible()) await more.click();
  await expect(requests.getByText("403", { exact: true })).toHaveCount(har.refused);
  await expect(wizard.row("Error type header")).not.toHaveValue("");
  expect(network.sent()).toEqual([]);
  await expect(wizard.reading).toBeHidden();
  await expect(wizard.held).toHaveText(["orders.har, 100 MB"]);
  await wizard.forgetButton.click();
  await expect(wizard.held).toHaveCount(0);
  await expect(wizard.row("Error type header")).toHaveValue("");
});

test("a cancelled reading leaves everything as it was, and a new paste ends one", async ({
  page,
  wizard,
}) => {
  test.slow();
  const path = longHar();
  await wizard.open();
  await wizard.paste.fill(missingToken);
  await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
  const address = page.url();

  await wizard.choose(path);
  await page.getByRole("button", { name: "Cancel" }).click();

  await expect(wizard.reading).toBeHidden();
  await expect(wizard.held).toHaveCount(0);
  await expect(wizard.paste).toHaveValue(missingToken);
  await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
  expect(page.url()).toBe(address);
  // and what is pasted next is read
  await wizard.paste.fill('{"message":"Forbidden"}');
  await expect(wizard.row("Error message")).toHaveValue("forbidden");

  await wizard.choose(path);
  await expect(wizard.reading).toBeVisible();
  await wizard.openBox();
  await wizard.paste.fill(missingToken);

  await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
  await expect(wizard.reading).toBeHidden();
});

test("a file is dropped anywhere on the page", async ({ page, wizard }) => {
  await wizard.open();

  await drop(page, { "response.txt": missingToken });

  await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
  await expect(wizard.held).toHaveText(["response.txt, 240 bytes"]);
});

test("several files are read as one, each under its name", async ({ page, wizard }) => {
  await wizard.open();

  await drop(page, { "one.txt": missingToken, "two.txt": '{"message":"Forbidden"}' });

  await expect(wizard.held).toHaveText([/^one\.txt/, /^two\.txt/]);
  await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
  const paste = page.getByRole("region", { name: "The paste without its secrets" });
  await expect(paste).toContainText("==> one.txt <==");
  await expect(paste).toContainText("==> two.txt <==");
});

test("a file is chosen with the keyboard alone", async ({ page, wizard }) => {
  // Playwright takes the dialog's place only some time after it is asked for it
  const chooser = page.waitForEvent("filechooser");
  await wizard.open();
  await wizard.paste.focus();
  await page.keyboard.press("Tab");
  await expect(wizard.chooseButton).toBeFocused();

  await page.keyboard.press("Enter");
  await (await chooser).setFiles(file("keyboard.txt", missingToken));

  await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
});

test("a file is pasted", async ({ wizard }) => {
  await wizard.open();

  await wizard.paste.evaluate((box, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([text], "response.txt"));
    box.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, missingToken);

  await expect(wizard.held).toHaveText([/^response\.txt/]);
  await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
});

test("a long paste is kept out of the box", alone, async ({ page, wizard }, testInfo) => {
  const text = `${missingToken}\n${"and so on\n".repeat(150_000)}`;

  await expectNoLongTasks(page, testInfo, {
    async prepare() {
      await wizard.open();
      await page.evaluate((long) => navigator.clipboard.writeText(long), text);
      await wizard.paste.focus();
    },
    async act() {
      await page.keyboard.press("ControlOrMeta+V");
      await expect(wizard.held).toHaveText(["Pasted text, 1.5 MB"]);
      await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
      await expect(wizard.paste).toHaveValue("");
    },
  });
});

test("a HAR that is cut is read as far as it goes, and not offered for download", async ({
  page,
  wizard,
}) => {
  await wizard.open();
  const half = generateHar(4 * MEGABYTE).text.slice(0, 2 * MEGABYTE);
  await wizard.choose(file("half.har", half));

  await expect(page.getByText("The HAR ends before its end", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "Download a cleaned HAR" })).toHaveCount(0);
});

// decode-bytes.test.ts has every encoding; here is one that the worker decodes and one that it unpacks
test.describe("whatever wrote the file", () => {
  const encodings: { readonly [name: string]: Uint8Array } = {
    "UTF-16 of PowerShell": Buffer.from(
      `\ufeff${missingToken.replaceAll("\n", "\r\n")}`,
      "utf16le",
    ),
    "gzip, as AWS stores logs": gzipSync(missingToken),
  };
  for (const [name, bytes] of Object.entries(encodings)) {
    test(name, async ({ wizard }) => {
      await wizard.open();

      await wizard.choose(file("response.txt", bytes));

      await expect(wizard.row("Error type header")).toHaveValue("missing-authentication-token");
      await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
    });
  }
});

test.describe("what cannot be read is said, and the paste at hand stays", () => {
  const pastLimit = () => {
    const path = file("long.har", `{"log":{"entries":[${" ".repeat(100_000)}`);
    // the rest is a hole that takes no space
    truncateSync(path, 600 * MEGABYTE);
    return path;
  };
  const files: { readonly [sentence: string]: () => string } = {
    "empty.har is empty.": () => file("empty.har", ""),
    "picture.png is not text.": () =>
      file("picture.png", new Uint8Array([137, 80, 78, 71, 0, 0, 1])),
    "long.har has 600 MB, which is more than a browser can read as one text.": pastLimit,
  };
  for (const [sentence, make] of Object.entries(files)) {
    test(sentence, async ({ page, wizard }) => {
      await wizard.open();
      await wizard.paste.fill(missingToken);
      await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");

      await wizard.choose(make());

      await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
      await expect(wizard.paste).toHaveValue(missingToken);
      await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
    });
  }

  test("a folder", async ({ page, wizard }) => {
    await wizard.open();
    // only a person's own drop holds a real folder
    await page.evaluate(() => {
      Object.defineProperty(DataTransferItem.prototype, "webkitGetAsEntry", {
        value: () => ({ isDirectory: true, name: "logs" }),
      });
    });

    await drop(page, { logs: "" });

    await expect(page.getByRole("alert").filter({ hasText: "logs is a folder." })).toBeVisible();
  });
});

test("what is typed before the script is there is read", async ({ page, wizard }) => {
  let load = () => {};
  const isTyped = new Promise<void>((resolve) => {
    load = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await isTyped;
    await route.continue();
  });
  await page.goto("/en/", { waitUntil: "commit" });
  await wizard.paste.fill(missingToken);
  load();

  await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
  await expect(wizard.paste).toHaveValue(missingToken);
});

test.describe("without its reader", () => {
  // the browser logs what was not loaded
  test.use({ failOnConsoleError: false });

  test("the page says so, and asks its questions", async ({ page, wizard }) => {
    await page.route("**/turbopack-worker*", (route) => route.abort());
    await wizard.open();

    await expect(
      page.getByRole("alert").filter({ hasText: "The part of this page that reads pastes" }),
    ).toBeVisible();
    await wizard.row("Auth mode").selectOption("iam");
    await expect(wizard.row("Auth mode")).toHaveValue("iam");
  });
});

test("the reader can send nothing either", async ({ page, wizard }) => {
  await wizard.open();
  await wizard.paste.fill(missingToken);
  await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
  const [worker] = page.workers();

  const outcome = await worker?.evaluate(async () => {
    const failed = () => "blocked";
    return Promise.all([
      fetch(`${location.origin}/own`).then(() => "sent", failed),
      fetch("https://example.com/", { mode: "no-cors" }).then(() => "sent", failed),
    ]);
  });

  expect(outcome).toEqual(["blocked", "blocked"]);
});

test(
  "a log of any length is summed up by cause, and one line of it is diagnosed",
  alone,
  async ({ page, wizard }, testInfo) => {
    test.slow();
    const line = (at: number, status: number, type: string) =>
      JSON.stringify({
        requestId: `c6af9ac6-7b61-11e6-9a41-${String(at).padStart(12, "0")}`,
        ip: "203.0.113.10",
        requestTime: "23/Nov/2026:10:15:00 +0000",
        httpMethod: "GET",
        resourcePath: "/orders",
        status: String(status),
        "error.responseType": type,
        "error.message": status === 403 ? "Forbidden" : "-",
      });
    const lines = Array.from({ length: 200_000 }, (_, at) =>
      at % 1000 === 7 ? line(at, 403, "INVALID_API_KEY") : line(at, 200, "-"),
    );
    const accessLog = file("access.log", `${lines.join("\n")}\n`);
    const log = page.getByRole("region", { name: "What the log says" });

    await expectNoLongTasks(page, testInfo, {
      prepare: () => wizard.open(),
      async act() {
        await wizard.choose(accessLog);
        await expect(log).toContainText("200,000 lines read, 200 requests refused with 403.", {
          timeout: 30_000,
        });
      },
    });
    const row = log.getByRole("row").filter({ hasText: words.titles["invalid-api-key"] });
    await expect(row.getByRole("cell").first()).toHaveText(/^200/);
    await expect(row.locator("dl")).toContainText("GET /orders200");
    await expect(row.locator("dl")).toContainText("address 203.0.113.10200");
    await expect(row.locator("dl")).toContainText("2026-11-23 10:15:00");
    const saved = page.waitForEvent("download");
    await log.getByRole("button", { name: "Save as JSON" }).click();
    const json = readFileSync(await (await saved).path(), "utf8");
    expect(JSON.parse(json).groups).toHaveLength(1);
    expect(json).not.toContain("203.0.113.10");

    await row.getByRole("button", { name: "Diagnose one of these" }).click();
    await expect(wizard.paste).toHaveValue(/INVALID_API_KEY/);
    await expect(wizard.diagnosis).toContainText(words.titles["invalid-api-key"]);
    await expect(log).toBeVisible();

    await wizard.forgetButton.click();
    await expect(log).toBeHidden();
  },
);

test("a HAR is given back without its secrets", async ({ page, wizard }) => {
  test.slow();
  const { text, entries } = generateHar(5 * MEGABYTE);
  const [, cookie = ""] = /"name": "session",\s*"value": "([^"]{20,})"/.exec(text) ?? [];
  expect(cookie).not.toBe("");
  await wizard.open();
  await wizard.choose(file("small.har", text));
  await expect(page.getByText(/hidden before anything else looked at it: .*cookies/)).toBeVisible({
    timeout: 30_000,
  });

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download a cleaned HAR" }).click();
  const saved = await download;

  expect(saved.suggestedFilename()).toBe("small.cleaned.har");
  const cleaned = readFileSync(await saved.path(), "utf8");
  expect(cleaned).not.toContain(cookie);
  expect(JSON.parse(cleaned).log.entries).toHaveLength(entries);
});
