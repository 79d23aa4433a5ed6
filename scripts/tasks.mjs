/**
 * Goes through eight tasks on the built site as a person would, and prints what each one takes: clicks, keys,
 * screens that have to be looked at, and seconds.
 *
 * Seconds are those of a practised hand after the keystroke-level model (Card, Moran, Newell 1980), without
 * reading: 1.35 to decide, 1.1 to point, 0.2 to click, 0.28 a key, 0.4 to change from mouse to keys; and what the
 * page took. A screen is one more where what is looked for does not stand in full on the one at hand.
 *
 * `node scripts/tasks.mjs [--site http://localhost:4403]`: another site than the one that was built here.
 */
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { findChromium } from "./find-chromium.mjs";
import { serve } from "./serve.mjs";

/** @typedef {import("@playwright/test").Locator} Locator */
/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {readonly (readonly [question: RegExp, option: string])[]} Knowledge */

const DECIDE = 1.35;
const POINT = 1.1;
const CLICK = 0.2;
const KEY = 0.28;
const HAND = 0.4;

/** Somebody at the page, who counts what they do. */
class Person {
  clicks = 0;
  keys = 0;
  screens = 1;
  seconds = 0;
  questions = 0;

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.diagnosis = page.getByRole("region", { name: "Diagnosis", exact: true });
  }

  /** Look for something, screen by screen. @param {Locator} part */
  async look(part) {
    const start = performance.now();
    await part.waitFor({ state: "visible", timeout: 10_000 });
    this.seconds += (performance.now() - start) / 1000;
    const height = this.page.viewportSize()?.height ?? 0;
    const { top, bottom } = await part.evaluate((element) => {
      const box = element.getBoundingClientRect();
      return { top: box.top, bottom: Math.min(box.bottom, box.top + window.innerHeight) };
    });
    if (top >= 0 && bottom <= height) return;
    const away = top < 0 ? Math.ceil(-top / height) : Math.ceil((bottom - height) / height);
    this.screens += away;
    this.seconds += away * (DECIDE + CLICK);
    await part.evaluate((element) => element.scrollIntoView({ block: "center" }));
  }

  /** @param {Locator} part */
  async click(part) {
    await this.look(part);
    await part.click();
    this.clicks += 1;
    this.seconds += DECIDE + POINT + CLICK;
  }

  /** Press keys, one after the other. @param {string[]} keys */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
    this.keys += keys.length;
    this.seconds += keys.length * KEY;
  }

  /** Paste something, wherever the focus is. @param {string} text */
  async paste(text) {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    this.seconds += HAND + DECIDE;
    await this.press("ControlOrMeta+V");
  }

  /** Answer what is asked until a cause is named. @param {Knowledge} knowledge @param {RegExp} cause */
  async answer(knowledge, cause) {
    for (let turn = 0; turn < 40; turn += 1) {
      const named = this.verdict(cause);
      const form = this.page.getByRole("form").filter({ has: this.page.getByRole("radio") });
      const more = this.page.getByRole("button", { name: "Ask me more" });
      await named.or(form).or(more).first().waitFor();
      if ((await named.count()) > 0) return;
      if ((await form.count()) === 0) await this.click(more);
      const heading = form.getByRole("heading").first();
      await this.look(heading);
      const question = (await heading.textContent()) ?? "";
      const known = knowledge.find(([about]) => about.test(question));
      const option = form.locator(`input[value="${known?.[1] ?? "unsure"}"]`);
      // the paste may still be read, and then something else is asked
      if ((await option.count()) === 0 || (await heading.textContent()) !== question) continue;
      this.questions += 1;
      await this.click(option);
      await this.click(form.getByRole("button", { name: "Continue" }));
      await this.page.waitForFunction(
        (before) => document.querySelector("form h2")?.textContent !== before,
        question,
      );
    }
    throw new Error(`no cause is named that matches ${cause}`);
  }

  /** The title of the cause that is named, or shown as most likely with its repair. @param {RegExp} cause */
  verdict(cause) {
    return this.diagnosis.getByRole("heading", { level: 2 }).filter({ hasText: cause });
  }

  /** Read the verdict and what repairs it. @param {RegExp} cause */
  async read(cause) {
    await this.look(this.verdict(cause).first());
    const fix = this.diagnosis
      .getByText("Fix", { exact: true })
      .or(this.diagnosis.getByText(/^Fix \(/))
      .locator("xpath=following::p[1]");
    const checklist = this.diagnosis.getByRole("heading", { name: "Checklist" });
    await fix.or(checklist).first().waitFor();
    // before there was a repair it was the last step of the checklist
    const isOld = (await fix.count()) === 0;
    await this.look(isOld ? checklist.locator("xpath=following::ol[1]/li").last() : fix.first());
  }
}

const denial = `HTTP/2 403
x-amzn-requestid: 11111111-2222-3333-4444-555555555555
x-amzn-errortype: AccessDeniedException
content-type: application/json

{"Message":"User: arn:aws:iam::111122223333:user/anna is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/orders with an explicit deny in an identity-based policy: arn:aws:iam::111122223333:policy/NoOrders"}
`;

const missing = `$ curl -si https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/ordres
HTTP/2 403
x-amzn-requestid: 11111111-2222-3333-4444-555555555555
x-amzn-errortype: MissingAuthenticationTokenException
content-type: application/json

{"message":"Missing Authentication Token"}
`;

/** @type {readonly (readonly [path: string, errorType: string, message: string])[]} */
const visited = [
  ["orders", "ForbiddenException", "Forbidden"],
  ["ordres", "MissingAuthenticationTokenException", "Missing Authentication Token"],
  ["reports", "ExpiredTokenException", "The security token included in the request is expired"],
  [
    "admin",
    "AccessDeniedException",
    "User is not authorized to access this resource with an explicit deny",
  ],
];

const har = JSON.stringify({
  log: {
    version: "1.2",
    creator: { name: "why403", version: "1" },
    entries: visited.map(([path, errorType, message], at) => ({
      startedDateTime: `2026-11-23T10:15:0${at}.000Z`,
      time: 40,
      request: {
        method: "GET",
        url: `https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/${path}`,
        httpVersion: "HTTP/2",
        headers: [],
        queryString: [],
        cookies: [],
        headersSize: -1,
        bodySize: 0,
      },
      response: {
        status: 403,
        statusText: "",
        httpVersion: "HTTP/2",
        headers: [
          { name: "content-type", value: "application/json" },
          { name: "x-amzn-requestid", value: `11111111-2222-3333-4444-55555555555${at}` },
          { name: "x-amzn-errortype", value: errorType },
        ],
        cookies: [],
        content: {
          size: 40,
          mimeType: "application/json",
          text: JSON.stringify({ message }),
        },
        redirectURL: "",
        headersSize: -1,
        bodySize: 40,
      },
      cache: {},
      timings: { send: 1, wait: 30, receive: 9 },
    })),
  },
});

const titles = {
  waf: /An AWS WAF rule blocked the request/,
  identity: /A Deny in the caller's identity policy/,
  resource: /A Deny statement of the API's resource policy/,
  plan: /usage plan/,
  route: /The path or the method is not in the deployed API/,
  expired: /The temporary credentials have expired/,
  authorizer: /The Lambda authorizer returned a Deny/,
};

/** What everybody sees of an API that is called by its own name and has nothing in front. @type {Knowledge} */
const ordinary = [
  [/^Who wrote/, "api-gateway"],
  [/^Which type of API/, "rest"],
  [/^Which host name/, "execute-api"],
  [/^In which part of AWS/, "aws"],
  [/^Which step of the WebSocket/, "none"],
  [/^Is the refused request the preflight/, "no"],
  [/^Is a CloudFront distribution of yours/, "no"],
];

/** @type {{ readonly [id: string]: Knowledge }} */
const knows = {
  waf: [
    ...ordinary,
    [/^What does the response body/, "forbidden"],
    [/x-amzn-errortype/, "forbidden"],
    [/^Which authorization does/, "none"],
    [/require an API key/, "no"],
    [/^Is there a line of this request/, "yes"],
    [/responseType/, "waf-filtered"],
    [/^Which phase/, "waf"],
    [/^Is an AWS WAF web ACL/, "yes"],
    [/^Did the web ACL/, "yes"],
    [/lead to a deployed stage/, "right"],
    [/have this method and path/, "yes"],
  ],
  plan: [
    ...ordinary,
    [/^What does the response body/, "forbidden"],
    [/x-amzn-errortype/, "forbidden"],
    [/^Which authorization does/, "none"],
    [/require an API key/, "yes"],
    [/bring an API key/, "yes"],
    [/state of the API key/, "no-usage-plan-for-stage"],
    [/lead to a deployed stage/, "right"],
    [/have this method and path/, "yes"],
    [/^Does an API or custom domain of exactly/, "yes"],
    [/default execute-api endpoint switched on/, "enabled"],
    [/^To what kind of address/, "public-address"],
    [/^Is an AWS WAF web ACL/, "no"],
    [/^Did the web ACL/, "no"],
  ],
  identity: [
    ...ordinary,
    [/^What does the response body/, "invoke-denied"],
    [/x-amzn-errortype/, "access-denied"],
    [/^Which authorization does/, "iam"],
    [/with an explicit deny/, "explicit"],
    [/^Which kind of policy/, "identity"],
    [/^Whom does the message name/, "arn"],
    [/^Which action/, "invoke"],
  ],
  route: [
    ...ordinary,
    [/^What does the response body/, "missing-authentication-token"],
    [/x-amzn-errortype/, "missing-authentication-token"],
    [/^Which authorization does/, "none"],
    [/Authorization header hold/, "none"],
    [/have this method and path/, "no"],
    [/lead to a deployed stage/, "right"],
  ],
};

/** What a paste would write now; the site itself may not read it. @param {Page} page */
async function clipboardOf(page) {
  const notepad = await page.context().newPage();
  await notepad.setContent("<textarea autofocus></textarea>");
  await notepad.getByRole("textbox").focus();
  await notepad.keyboard.press("ControlOrMeta+V");
  return notepad.getByRole("textbox").inputValue();
}

/** Start to answer without a paste. @param {Person} person */
async function fromNothing(person) {
  const walk = person.page.getByRole("button", { name: /^Nothing to paste/ });
  await person.page.getByRole("form").or(walk).first().waitFor();
  if ((await walk.count()) > 0) await person.click(walk);
}

/** @type {readonly { name: string, width?: number, height?: number, act: (person: Person) => Promise<void> }[]} */
const tasks = [
  {
    name: 'only "Forbidden", the API\'s owner: a web ACL',
    async act(person) {
      await person.paste('{"message":"Forbidden"}');
      const role = person.page.getByRole("combobox", { name: "I am:" });
      if ((await role.count()) > 0) {
        await person.look(role);
        await role.selectOption("owner");
        person.clicks += 2;
        person.seconds += DECIDE + 2 * (POINT + CLICK);
      }
      await person.answer(knows.waf ?? [], titles.waf);
      await person.read(titles.waf);
    },
  },
  {
    name: "a caller, denied by IAM",
    async act(person) {
      await person.paste(denial);
      await person.read(titles.identity);
    },
  },
  .../** @type {const} */ ([
    ["waf", titles.waf],
    ["plan", titles.plan],
    ["identity", titles.identity],
    ["route", titles.route],
  ]).map(([id, title]) => ({
    name: `from nothing: ${id}`,
    /** @param {Person} person */
    async act(person) {
      await fromNothing(person);
      await person.answer(knows[id] ?? [], title);
      await person.read(title);
    },
  })),
  {
    name: "share it, and disagree: it was the resource policy",
    async act(person) {
      await person.paste(denial);
      await person.look(person.verdict(titles.identity));
      await person.click(person.page.getByRole("button", { name: "Copy link" }));
      const other = person.page.getByRole("button", {
        name: /^I see something else ?: Policy named/,
      });
      if ((await other.count()) > 0) await person.click(other.first());
      else await person.click(person.page.getByRole("button", { name: /^Change ?: Policy named/ }));
      const form = person.page.getByRole("form").filter({ has: person.page.getByRole("radio") });
      await person.click(form.locator('input[value="resource"]'));
      await person.click(form.getByRole("button", { name: "Continue" }));
      await person.look(person.verdict(titles.resource));
    },
  },
  {
    name: "a text for a ticket",
    async act(person) {
      await person.paste(denial);
      await person.look(person.verdict(titles.identity));
      await person.click(person.page.getByRole("button", { name: /ticket|Copy as Markdown/ }));
      const text = await clipboardOf(person.page);
      console.log(`  the text has ${text.trimEnd().split("\n").length} lines`);
    },
  },
  {
    name: "by keyboard alone: a wrong path",
    async act(person) {
      await person.paste(missing);
      const form = person.page.getByRole("form").filter({ has: person.page.getByRole("radio") });
      await person.look(form.getByRole("heading").first());
      const options = await form
        .locator("input[type=radio]")
        .evaluateAll((inputs) => inputs.map((input) => input.getAttribute("value")));
      person.seconds += DECIDE;
      await person.press(String(options.indexOf("no") + 1), "Enter");
      await person.read(titles.route);
      // as far as the repair's command
      const command = person.diagnosis.getByRole("button", { name: /^Copy command/ }).first();
      await command.waitFor();
      for (let turn = 0; turn < 60; turn += 1) {
        if (await command.evaluate((button) => button === document.activeElement)) return;
        await person.press("Tab");
      }
      throw new Error("the keyboard does not come to the command");
    },
  },
  {
    name: "on a phone: denied by IAM",
    width: 360,
    height: 740,
    async act(person) {
      await person.paste(denial);
      await person.read(titles.identity);
    },
  },
  {
    name: "a HAR of four refusals, each one's verdict",
    async act(person) {
      const chooser = person.page.waitForEvent("filechooser");
      await person.click(person.page.getByRole("button", { name: "Choose a file" }));
      await (await chooser).setFiles({
        name: "four.har",
        mimeType: "application/json",
        buffer: Buffer.from(har),
      });
      const next = person.page.getByRole("button", { name: "Next", exact: true });
      const picks = person.page.getByRole("radio", { name: /GET .*prod/ });
      await next.or(picks).first().waitFor();
      const hasNext = (await next.count()) > 0;
      /** @type {readonly (readonly [path: string, shown: Locator])[]} */
      const found = [
        ["orders", person.diagnosis.getByText(/\b\d+ causes fit/)],
        ["ordres", person.diagnosis.getByRole("heading", { level: 2 }).first()],
        ["reports", person.verdict(titles.expired)],
        ["admin", person.verdict(titles.authorizer)],
      ];
      for (const [at, [path, shown]] of found.entries()) {
        if (hasNext && at > 0) await person.click(next);
        if (!hasNext)
          await person.click(person.page.getByRole("radio", { name: new RegExp(path) }));
        await person.look(
          hasNext || at > 1 ? shown : person.diagnosis.getByRole("heading").first(),
        );
      }
    },
  },
];

const { values } = parseArgs({ options: { site: { type: "string" } } });
const server = values.site === undefined ? await serve(0) : undefined;
const address = server?.address();
const port = typeof address === "object" && address !== null ? address.port : 0;
const site = values.site ?? `http://localhost:${port}`;
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ["--no-sandbox", "--disable-background-networking"],
});

const rows = [];
for (const { name, width = 1440, height = 900, act } of tasks) {
  const context = await browser.newContext({
    viewport: { width, height },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  await page.goto(`${site}/en/`, { waitUntil: "networkidle" });
  const person = new Person(page);
  const problem = await act(person).then(
    () => "",
    (error) => String(error).split("\n")[0] ?? "",
  );
  const { clicks, keys, screens, questions, seconds } = person;
  rows.push({ name, clicks, keys, screens, questions, seconds: seconds.toFixed(1), problem });
  await context.close();
}
await browser.close();
server?.close();

console.log(
  "\n| task | questions | clicks | keys | screens | seconds |\n|---|---|---|---|---|---|",
);
for (const { name, problem, ...row } of rows) {
  const { questions, clicks, keys, screens, seconds } = row;
  console.log(`| ${name} | ${questions} | ${clicks} | ${keys} | ${screens} | ${seconds} |`);
  if (problem !== "") {
    console.error(`  ${name}: ${problem}`);
    process.exitCode = 1;
  }
}
