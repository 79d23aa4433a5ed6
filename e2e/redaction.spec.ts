import type { Page } from "@playwright/test";
import { why403 } from "./command-line";
import { type Row, rowOf } from "./rows";
import { keyId, secrets, shown } from "./secrets";
import { expect, test } from "./test";
import { watchRequests } from "./watch-requests";

const host = "https://abcde12345.execute-api.us-east-1.amazonaws.com";

/** Requests that carry secrets, each sent with curl to a gateway that refuses it. */
const loaded: readonly {
  readonly name: string;
  readonly row: Row;
  readonly call: Row["request"];
}[] = [
  {
    name: "a signed request whose canonical string is echoed",
    row: { ...rowOf("signature-mismatch"), refuses: () => true },
    call: {
      url: `${host}/prod/orders`,
      curl: [
        ...["--http1.1", "--aws-sigv4", "aws:amz:us-east-1:execute-api"],
        ...["--user", `${keyId}:${secrets.secretKey}`],
        ...["-H", `x-amz-security-token: ${secrets.sessionToken}`],
        ...["-H", `x-api-key: ${secrets.apiKey}`],
        ...["-H", `Cookie: theme=dark; session=${secrets.cookie}`],
      ],
    },
  },
  {
    name: "a presigned URL and a cookie that is set",
    row: withSetCookie({ ...rowOf("default-endpoint-disabled"), refuses: () => true }),
    call: {
      url: `${host}/prod/orders?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${keyId}%2F20260131%2Fus-east-1%2Fexecute-api%2Faws4_request&X-Amz-Date=20260131T120000Z&X-Amz-Expires=300&X-Amz-Security-Token=${secrets.presignedToken}&X-Amz-SignedHeaders=host&X-Amz-Signature=${secrets.presignedSignature}`,
      curl: ["--http1.1"],
    },
  },
];

// a page shows of these what leaks.property.test.mjs looks through on every surface
const others: typeof loaded = [
  {
    name: "a Bearer token that is echoed",
    row: { ...rowOf("bearer-token-on-iam-method"), refuses: () => true },
    call: {
      url: `${host}/prod/orders`,
      curl: [
        ...["-H", `Authorization: Bearer ${jwt()}`],
        ...["-H", `X-Api-Key: ${secrets.apiKey}`, "--cookie", `session=${secrets.cookie}`],
      ],
    },
  },
  {
    name: "a user and a password",
    row: { ...rowOf("resource-not-found-with-authorization"), refuses: () => true },
    call: { url: `${host}/prod/ordrs`, curl: ["-H", `Authorization: Basic ${secrets.basic}`] },
  },
];

function jwt(): string {
  return `eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${secrets.jwtClaims}.${secrets.jwtSignature}`;
}

function withSetCookie(row: Row): Row {
  if (typeof row.response === "function") return row;
  const cookie = ["Set-Cookie", `session=${secrets.setCookie}; Path=/; HttpOnly`] as const;
  return { ...row, response: { ...row.response, headers: [...row.response.headers, cookie] } };
}

/** The secrets that a transcript really holds, the signature that curl made among them. */
function plantedIn(transcript: string): readonly string[] {
  const made = /Signature=([0-9a-f]{64})/.exec(transcript)?.[1];
  return [...Object.values(secrets), ...(made === undefined ? [] : [made])].filter((secret) =>
    transcript.includes(secret),
  );
}

/** Everything of the page but what the box says it holds: elements, attributes, values, stores. */
async function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const fields = [...document.querySelectorAll("input, select")].map((field) =>
      field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : "",
    );
    const databases = await indexedDB.databases();
    return JSON.stringify([
      document.documentElement.outerHTML,
      document.documentElement.textContent,
      fields,
      location.href,
      document.title,
      document.cookie,
      window.name,
      history.state,
      { ...localStorage },
      { ...sessionStorage },
      databases,
    ]);
  });
}

/** What the page writes to the clipboard from now on; it is written all the same. */
async function watchCopies(page: Page): Promise<readonly string[]> {
  const copies: string[] = [];
  await page.exposeFunction("tellCopy", (text: string) => copies.push(text));
  await page.addInitScript(() => {
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (text) => {
      await Reflect.get(window, "tellCopy")(text);
      return write(text);
    };
  });
  return copies;
}

for (const { name, row, call } of loaded) {
  test.describe(name, () => {
    test("shows no secret in the page, its address, its stores or the console, and copies none", async ({
      page,
      wizard,
      record,
    }) => {
      const consoleMessages: string[] = [];
      page.on("console", (message) => consoleMessages.push(message.text()));
      const transcript = await record(row, call);
      const planted = plantedIn(transcript);
      expect(planted.length).toBeGreaterThan(0);
      const copies = await watchCopies(page);

      await wizard.open();
      await wizard.paste.fill(transcript);
      await expect(wizard.diagnosis).toBeVisible();
      await wizard.openDetails();
      expect(shown(await everythingKept(page), planted)).toEqual([]);

      await wizard.answerAll(transcript, row.answers);
      await wizard.openDetails();
      const copyButtons = page.getByRole("button", { name: /^Copy/ });
      await expect(copyButtons.first()).toBeVisible();
      const buttons = await copyButtons.all();
      for (const button of buttons) await button.click();
      await expect.poll(() => copies).toHaveLength(buttons.length);
      expect(shown(copies.join("\n"), planted)).toEqual([]);
      expect(shown(await everythingKept(page), planted)).toEqual([]);
      expect(shown(consoleMessages.join("\n"), planted)).toEqual([]);
    });
  });
}

test("the command line prints no secret", async ({ record }) => {
  const transcripts = await Promise.all(
    [...loaded, ...others].map(({ row, call }) => record(row, call)),
  );
  const planted = transcripts.flatMap(plantedIn);
  const lines = transcripts.map((text, at) => JSON.stringify({ id: `${at}`, text, answers: {} }));
  expect(planted.length).toBeGreaterThanOrEqual(transcripts.length);

  // leaks.property.test.mjs looks for secrets in what is printed; here they go through the program
  const [one = "", other = ""] = transcripts;
  const outcomes = await Promise.all([
    why403([], one),
    why403(["--json"], other),
    why403(["--jsonl"], lines.join("\n")),
    // a transcript is no JSON, which is an error that could quote it
    why403(["--jsonl"], one),
  ]);

  for (const { stdout, stderr } of outcomes) {
    expect(stdout + stderr).not.toBe("");
    expect(shown(stdout + stderr, planted)).toEqual([]);
  }
});

test.describe("on the first visit", () => {
  // what was fetched before would be there without a network
  test.use({ isFirstVisit: true });

  test("once it has loaded, the page sends no request and works without a network", async ({
    page,
    wizard,
    record,
  }) => {
    const row = rowOf("waf-filtered");
    const transcript = await record(row);
    const requests = watchRequests(page);
    await wizard.open();
    await requests.complete();
    await page.context().setOffline(true);

    await wizard.paste.fill(transcript);
    await wizard.answerAll(transcript, row.answers);
    await expect(wizard.cause(row.cause)).toBeVisible();
    await wizard.openDetails();
    await wizard.copyLink.click();
    await wizard.page.getByRole("button", { name: "Start again" }).click();

    expect(requests.sent()).toEqual([]);
  });
});

test.describe("the policy of the page", () => {
  test.use({ failOnConsoleError: false });

  test("blocks whatever tries to send", async ({ page, wizard }) => {
    await wizard.open();

    const blocked = await page.evaluate(async () => {
      // two policies, of the header and of the page, each report the same
      const reports = new Set<string>();
      document.addEventListener("securitypolicyviolation", (violation) => {
        reports.add(`${violation.effectiveDirective} ${violation.blockedURI}`);
      });
      const elsewhere = "https://example.com";
      const failed = () => undefined;
      await fetch(`${location.origin}/own`).catch(failed);
      await fetch(`${elsewhere}/fetch`, { mode: "no-cors" }).catch(failed);
      navigator.sendBeacon(`${elsewhere}/beacon`, "text");
      await new Promise((resolve) => {
        new WebSocket("wss://example.com/socket").onerror = resolve;
      }).catch(failed);
      await new Promise((resolve) => {
        const image = new Image();
        image.onerror = resolve;
        image.src = `${elsewhere}/image`;
      });
      return [...reports];
    });

    expect(blocked).toEqual([
      `connect-src ${new URL("/own", page.url()).href}`,
      "connect-src https://example.com/fetch",
      "connect-src https://example.com/beacon",
      "connect-src wss://example.com/socket",
      "img-src https://example.com/image",
    ]);
  });
});
