import type { Page } from "@playwright/test";
import { watchShifts } from "./shifts";
import { expect, test } from "./test";

const head = [
  "HTTP/1.1 403 Forbidden",
  "Content-Type: application/json",
  "x-amzn-RequestId: c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
  "x-amz-apigw-id: Fq3xYHc1IAMFVqw=",
  "x-amzn-ErrorType: ForbiddenException",
  "",
  '{"message":"Forbidden"}',
].join("\n");

/** A paste of some 10 KB, as people hand them on: the response, and lines of a program around it. */
const tenKilobytes = `${head}\n${Array.from(
  { length: 125 },
  (_, at) =>
    `at Object.handler (/var/task/node_modules/package-${at}/dist/index.js:${at}:17) retry ${at}`,
).join("\n")}\n`;

const KEYSTROKES = 60;
const MOST_RUNS = 3;
/** In milliseconds, on a machine as fast as the one below. */
const GOAL = 50;
/** How long the best run of `timeOfWork` takes on two cores of an AMD EPYC with 2.6 GHz, in milliseconds. */
const REFERENCE = 6.5;

const screens = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const;

test.describe("how soon the page follows", { tag: "@alone" }, () => {
  test.describe.configure({ timeout: 120_000 });

  test("from a keystroke to the page that shows it, 50 ms at the 95th percentile", async ({
    page,
    wizard,
  }, testInfo) => {
    expect(tenKilobytes.length).toBeGreaterThan(10_000);
    await wizard.open();
    await wizard.paste.fill(tenKilobytes);
    await expect(page.getByRole("button", { name: /^Change: Error message/ })).toBeVisible();
    await page.evaluate(() => {
      window.addEventListener("keydown", ({ timeStamp }) =>
        Reflect.set(window, "pressed", timeStamp),
      );
    });
    // half the speed, twice the time and never more; a faster machine gets no less
    const slowness = (await page.evaluate(timeOfWork)) / REFERENCE;
    const limit = GOAL * Math.min(2, Math.max(1, slowness));
    let p95 = Number.POSITIVE_INFINITY;
    // a run in which another program took the processor says nothing of the page
    for (let run = 1; run <= MOST_RUNS && p95 > limit; run += 1) {
      // of lines that grow in number the last ones are not shown any more
      await wizard.paste.fill(tenKilobytes);
      await wizard.paste.focus();
      await page.keyboard.press("ControlOrMeta+Home");
      const times = await typeLines(page);
      p95 = Math.min(p95, quantile(times, 0.95));
      testInfo.annotations.push({
        type: "keystroke to page, ms",
        description: `run ${run}: median ${quantile(times, 0.5).toFixed(1)}, p95 ${quantile(times, 0.95).toFixed(1)}, limit ${limit.toFixed(1)}`,
      });
    }
    expect(p95).toBeLessThanOrEqual(limit);
  });

  for (const viewport of screens) {
    test.describe(`${viewport.width} pixels wide`, () => {
      test.use({ viewport });

      test("nothing jumps: layout shifts stay below 0.02 on the way to a diagnosis", async ({
        page,
        wizard,
        context,
      }, testInfo) => {
        const shifts = await watchShifts(page);
        await context.grantPermissions(["clipboard-read", "clipboard-write"]);
        await wizard.open();
        await page.evaluate((text) => navigator.clipboard.writeText(text), head);
        await wizard.paste.click();
        await page.keyboard.press("ControlOrMeta+V");
        await expect(page.getByText("Read as an HTTP response.")).toBeVisible();
        await page.getByRole("radio").first().check();
        await wizard.continueButton.click();
        await expect(page).toHaveURL(/#v=1/);
        const sum = await shifts();
        testInfo.annotations.push({ type: "layout shift", description: sum.toFixed(4) });
        expect(sum).toBeLessThanOrEqual(0.02);
      });
    });
  }
});

/** How long each keystroke took until the page showed it, in milliseconds. */
async function typeLines(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < KEYSTROKES; at += 1) {
    // looked for before the key is pressed: a key may overtake what is asked of a busy page
    await page.evaluate(lookForShown);
    // one line more above them, and every line that proves something has another number
    await page.keyboard.press("Enter");
    times.push(
      await page.evaluate(() => Promise.resolve(Reflect.get(window, "shown")).then(Number)),
    );
  }
  return times;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.POSITIVE_INFINITY;
}

/** In the page: how long the machine takes for a piece of work, at its best, in milliseconds. */
function timeOfWork(): number {
  const rows = Array.from({ length: 2_000 }, (_, at) => ({
    at,
    name: `row ${at}`,
    of: [at, at / 3],
  }));
  const times = Array.from({ length: 30 }, () => {
    const start = performance.now();
    for (let at = 0; at < 10; at += 1) JSON.parse(JSON.stringify(rows));
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** In the page: look how long it takes from the next keystroke until the page shows it and is painted. */
function lookForShown(): void {
  const box = document.querySelector("textarea");
  const transcript = document.querySelector('[aria-label="The paste without its secrets"]');
  if (box === null || transcript === null) throw new Error("the box or the paste is not there");
  const shown = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      const line = box.value.split("\n").findIndex((one) => one.startsWith("{")) + 1;
      if (transcript.textContent?.includes(`${line}{"message"`) !== true) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        // the task after a frame's callbacks runs when that frame has been drawn
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - Number(Reflect.get(window, "pressed")));
        port2.postMessage(0);
      });
    });
    observer.observe(transcript, { childList: true, characterData: true, subtree: true });
  });
  Reflect.set(window, "shown", shown);
}
