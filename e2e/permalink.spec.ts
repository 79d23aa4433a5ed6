import { type Diagnosis, diagnose, nextQuestion } from "@/lib";
import { rowOf } from "./rows";
import { expect, test } from "./test";
import { WizardPage } from "./wizard-page";
import { words } from "./words";

const waf = rowOf("waf-filtered");
const notFound = rowOf("resource-not-found-unsigned");

/** The whole link of a diagnosis that needed no paste. */
function fragmentOf(answers: { readonly [facet: string]: string }): string {
  const { link }: Diagnosis = diagnose({ answers: new Map(Object.entries(answers)) });
  return link;
}

const decided = {
  message: "missing-authentication-token",
  "api-type": "rest",
  "auth-mode": "iam",
  "route-deployed": "yes",
  "authorization-sent": "none",
};

test("a copied link shows a colleague the same diagnosis", async ({ browser, wizard, record }) => {
  const transcript = await record(waf);
  await wizard.open();
  await wizard.paste.fill(transcript);
  await wizard.answerAll(transcript, waf.answers);
  await expect(wizard.cause("waf-filtered")).toBeVisible();
  await wizard.copyLink.click();
  const link = await wizard.clipboard();

  const context = await browser.newContext();
  const colleague = new WizardPage(await context.newPage());
  await colleague.page.goto(link);

  await expect(colleague.cause("waf-filtered")).toBeVisible();
  await expect(colleague.paste).toHaveValue("");
  await context.close();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("a link opens at its diagnosis, and a broken one at what is wrong with it", async ({
    wizard,
  }) => {
    const { link } = diagnose({ answers: new Map([["response-type", "waf-filtered"]]) });
    await wizard.open(link);
    await expect(wizard.cause("waf-filtered")).toBeInViewport();

    await wizard.page.goto("about:blank");
    await wizard.open(link.slice(0, -2));
    await expect(wizard.linkProblems).toBeInViewport();

    await wizard.page.goto("about:blank");
    await wizard.open();
    await expect(wizard.paste).toBeInViewport();
  });
});

test("the link holds no text of the paste", async ({ page, wizard, record }) => {
  const transcript = await record(notFound);
  await wizard.open();
  await wizard.paste.fill(transcript);
  await wizard.answerAll(transcript, notFound.answers);
  await expect(wizard.cause("resource-not-found-unsigned")).toBeVisible();

  await expect(page).toHaveURL(/#v=1&.*&route-deployed=no&/);
  // host, API id, path, body, request ids and the client of the transcript
  const texts = /abcde12345|ordrs|c6af9ac6|Fq3xYHc1IAMFVqw|curl|127\.0\.0\.1|us-east-1/;
  expect(transcript).toMatch(texts);
  expect(decodeURIComponent(page.url())).not.toMatch(texts);
});

test("Back and Forward walk the questions", async ({ page, wizard }) => {
  await wizard.open();
  await wizard.walkButton.click();
  const first = nextOf({});
  const second = nextOf({ [first]: "unsure" });
  const third = nextOf({ [first]: "unsure", [second]: "unsure" });
  await wizard.answer(first, "unsure");
  await wizard.answer(second, "unsure");
  await wizard.moreButton.click();
  await expect(wizard.question(third)).toBeVisible();

  await page.goBack();
  await expect(wizard.question(second)).toBeVisible();
  await page.goBack();
  await expect(wizard.question(first)).toBeVisible();
  await page.goForward();
  await expect(wizard.question(second)).toBeVisible();
});

function nextOf(answers: { readonly [facet: string]: string }) {
  const diagnosis = diagnose({ answers: new Map(Object.entries(answers)) });
  const next = nextQuestion(diagnosis, { isWalk: true });
  if (next === undefined) throw new Error("nothing is asked");
  return next;
}

test("a reload keeps the diagnosis and forgets the paste", async ({ page, wizard, record }) => {
  const transcript = await record(notFound);
  await wizard.open();
  await wizard.paste.fill(transcript);
  await wizard.answerAll(transcript, notFound.answers);
  await expect(wizard.cause("resource-not-found-unsigned")).toBeVisible();

  await page.reload();

  await expect(wizard.cause("resource-not-found-unsigned")).toBeVisible();
  await expect(wizard.paste).toHaveValue("");
});

test("a link of answers is told to be one, until something is answered", async ({
  page,
  wizard,
}) => {
  const { link } = diagnose({ answers: new Map([["message", "forbidden"]]) });
  await wizard.open(link);
  await expect(page.getByText("A result from a link.")).toBeVisible();

  await wizard.row("API type").selectOption("rest");

  await expect(page.getByText("From your answers.")).toBeVisible();
});

test("a link that is opened over a paste takes its place", async ({ page, wizard, record }) => {
  await wizard.open();
  await wizard.paste.fill(await record(notFound));
  await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
  const { link } = diagnose({ answers: new Map([["response-type", "waf-filtered"]]) });

  // as from the address bar
  await page.goto(`/en/#${link}`);

  await expect(wizard.cause("waf-filtered")).toBeVisible();
  await expect(wizard.row("Error message")).toHaveValue("");
  await expect(wizard.paste).toHaveValue("");
  expect(page.url()).toContain(link);
  // and what is pasted after it is in the address again
  await wizard.openBox();
  await wizard.paste.fill('{"message":"Forbidden"}');
  await expect(page).toHaveURL(/message=~forbidden/);
});

test.describe("a link that went through other hands still opens", () => {
  const fragment = fragmentOf(decided);
  test("with ? for #", async ({ page, wizard }) => {
    await page.goto(`/?${fragment}`);

    await expect(wizard.cause("missing-auth-token")).toBeVisible();
    await expect(wizard.linkProblems).toBeHidden();
  });

  test.describe("by way of the page for unknown paths", () => {
    // the browser logs every 404
    test.use({ failOnConsoleError: false });

    // permalink.test.ts has every way of writing it
    test("with %2523 for #, and encoded", async ({ page, wizard }) => {
      await page.goto(`/%2523${encodeURIComponent(fragment)}`);

      await expect(wizard.cause("missing-auth-token")).toBeVisible();
      await expect(wizard.linkProblems).toBeHidden();
    });
  });

  test("as an API's owner writes it by hand", async ({ page, wizard }) => {
    await page.goto(
      "/#message=missing-authentication-token&error-type=missing-authentication-token",
    );

    await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
    await expect(wizard.linkProblems).toBeHidden();
  });

  test("cut, it uses what is left and says so", async ({ wizard }) => {
    await wizard.open(fragment.slice(0, fragment.indexOf("&route-deployed")));

    await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
    await expect(wizard.linkProblems).toBeVisible();
  });
});

test.describe("a link that is none of ours breaks nothing", () => {
  const hostile = {
    "names of JavaScript's own": "v=1&__proto__=polluted&constructor=x&toString=y&_=00000000",
    "100 KB": `v=1&${"message=forbidden&".repeat(6_000)}`,
    "100 KB without an end": "a".repeat(100_000),
    markup: "v=1&message=<script>alert(1)</script>&<img src=x onerror=alert(1)>=1",
    "broken escapes": "v=1&message=%E0%A4%A&api-type=%",
    "another version": "v=999&message=forbidden",
    nonsense: "section-2",
    "only signs": "&&==&=&#?#",
    "a summary that cannot be true": "log=1.0.0&log.waf-filtered=9&log.<b>=1",
    "parameters of a wrong shape": "v=1&p.host=$(reboot)&p.apiId=';rm -rf /",
  };

  test("opened by itself, or put in the place of one that is whole", async ({ page, wizard }) => {
    test.slow();
    page.on("dialog", () => {
      throw new Error("a script of the link ran");
    });
    const put = (fragment: string) =>
      page.evaluate((hash) => {
        location.hash = hash;
      }, fragment);
    const expectCalm = async () => {
      await expect(wizard.linkProblems).toBeVisible();
      expect(await page.evaluate(() => Reflect.get({}, "polluted"))).toBeUndefined();
      await expect(page.getByRole("main")).not.toContainText(/reboot|rm -rf|onerror/);
      await wizard.row("Auth mode").selectOption("iam");
      await expect(wizard.row("Auth mode")).toHaveValue("iam");
    };
    for (const name of ["100 KB", "markup"] as const) {
      await page.goto("about:blank");
      await wizard.open(hostile[name]);
      await expectCalm();
    }
    for (const [name, fragment] of Object.entries(hostile)) {
      await test.step(name, async () => {
        await put("message=forbidden");
        await expect(wizard.linkProblems).toBeHidden();
        await put(fragment);
        await expectCalm();
      });
    }
  });
});

test("a link to a log's summary says that it is somebody's, and gives way to a paste", async ({
  page,
  wizard,
}) => {
  const line = (status: number, type: string) =>
    JSON.stringify({
      requestId: "c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
      httpMethod: "GET",
      resourcePath: "/orders",
      status: String(status),
      "error.responseType": type,
    });
  const lines = [line(200, "-"), line(403, "WAF_FILTERED"), line(403, "WAF_FILTERED")];
  // a shorter one is read as a paste
  const many = Array.from({ length: 600 }, () => lines.join("\n"));
  await wizard.open();
  const buffer = Buffer.from(`${many.join("\n")}\n`);
  await page.locator("input[type=file]").setInputFiles({
    name: "access.log",
    mimeType: "text/plain",
    buffer,
  });
  const log = page.getByRole("region", { name: "What the log says" });
  const read = "1,800 lines read, 1,200 requests refused with 403.";
  await expect(log).toContainText(read);
  await log.getByRole("button", { name: "Copy link" }).click();
  const link = await wizard.clipboard();

  await page.goto("about:blank");
  await page.goto(link);

  await expect(page.getByText("Somebody's summary of a log, from a link.")).toBeVisible();
  await expect(log).toContainText(read);
  await expect(log.getByRole("link", { name: words.titles["waf-filtered"] })).toHaveAttribute(
    "href",
    "/en/causes/waf-filtered/",
  );
  // the log itself is not there
  await expect(log.getByRole("button")).toHaveCount(0);
  await expect(wizard.diagnosis).toBeHidden();

  await wizard.openBox();
  await wizard.paste.fill('{"message":"Forbidden"}');
  await expect(log).toBeHidden();
  await expect(wizard.row("Error message")).toHaveValue("forbidden");
  await expect(page).not.toHaveURL(/log=/);
});
