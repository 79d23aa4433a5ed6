import type { Page } from "@playwright/test";
import { plainText } from "@/components/words/plain-text";
import { type CauseId, diagnose } from "@/lib";
import { rowOf } from "./rows";
import { tabTo } from "./tab-to";
import { expect, test } from "./test";
import { type KnownAnswers, labelOf } from "./wizard-page";
import { messagesIn, words } from "./words";

function response(body: string, status = "403 Forbidden", headers: readonly string[] = []): string {
  return [`HTTP/1.1 ${status}`, "Content-Type: application/json", ...headers, "", body].join("\n");
}

const restIds = [
  "x-amzn-RequestId: c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
  "x-amz-apigw-id: Fq3xYHc1IAMFVqw=",
];
const missingToken = response('{"message":"Missing Authentication Token"}', "403 Forbidden", [
  ...restIds,
  "x-amzn-ErrorType: MissingAuthenticationTokenException",
]);

const unknownKey = response(
  '{"message":"The security token included in the request is invalid."}',
  "403 Forbidden",
  [...restIds, "x-amzn-ErrorType: UnrecognizedClientException"],
);

test.describe("from no paste at all, questions lead to a cause", () => {
  const people: readonly { readonly cause: CauseId; readonly known: KnownAnswers }[] = [
    {
      cause: "http-api-jwt-scope",
      known: {
        "answered-by": "api-gateway",
        message: "forbidden",
        "error-type": "absent",
        "response-ids": "http-style",
        "api-type": "http",
        "auth-mode": "jwt",
        "route-deployed": "yes",
        "scope-granted": "no",
      },
    },
    {
      cause: "iam-explicit-deny",
      known: {
        "answered-by": "api-gateway",
        message: "invoke-denied",
        denial: "explicit",
        principal: "arn",
        "policy-named": "unnamed",
        "identity-policy": "denies-caller",
        "resource-policy": "none",
        "api-type": "rest",
        "auth-mode": "iam",
      },
    },
  ];
  for (const { cause, known } of people) {
    test(cause, async ({ wizard }) => {
      await wizard.open();

      await wizard.answerAll("", known);

      await expect(wizard.cause(cause)).toBeVisible();
    });
  }
});

test("a row that is changed later keeps the other answers", async ({ wizard }) => {
  await wizard.open();
  await wizard.row("API type").selectOption("rest");
  await wizard.row("Error message").selectOption("missing-authentication-token");
  await wizard.row("Auth mode").selectOption("iam");

  await wizard.row("API type").selectOption("private");

  await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
  await expect(wizard.row("Auth mode")).toHaveValue("iam");
  await expect(wizard.row("API type")).toHaveValue("private");
});

test("an answer that is given while the paste is read is kept", async ({ page, wizard }) => {
  await wizard.open();
  const box = await wizard.paste.elementHandle();
  const row = await wizard.row("Auth mode").elementHandle();

  // no person is that quick, but a busy page may be that slow
  const kept = await page.evaluate(
    async ([paste, select, text]) => {
      const write = (field: Element | null | undefined, value: string, event: string) => {
        const { set } =
          Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value") ?? {};
        set?.call(field, value);
        field?.dispatchEvent(new Event(event, { bubbles: true }));
      };
      const work = (milliseconds: number) =>
        new Promise<void>((resolve) => {
          const end = performance.now() + milliseconds;
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            if (performance.now() < end) port2.postMessage(0);
            else resolve();
          };
          port2.postMessage(0);
        });
      const isRead = (line: string) =>
        document
          .querySelector('[aria-label="The paste without its secrets"]')
          ?.textContent?.includes(line) === true;
      const answers: boolean[] = [];
      for (let milliseconds = 0; milliseconds < 20; milliseconds += 1) {
        const line = `answered after ${milliseconds} ms`;
        write(paste, `${text}\n${line}`, "input");
        await work(milliseconds);
        write(select, "iam", "change");
        while (!isRead(line)) await work(1);
        // and is in the address
        await work(40);
        answers.push(location.hash.includes("auth-mode=iam"));
        write(select, "", "change");
        while (location.hash.includes("auth-mode=iam")) await work(1);
      }
      return answers;
    },
    [box, row, missingToken] as const,
  );

  expect(kept).toEqual(kept.map(() => true));
});

test("the person outranks the paste, and the conflict is shown", async ({ page, wizard }) => {
  await wizard.open();
  await wizard.paste.fill(missingToken);
  await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");

  await wizard.row("Error message").selectOption("customised");

  const label = labelOf("message", "missing-authentication-token");
  await expect(wizard.row("Error message")).toHaveValue("customised");
  await expect(page.getByText(`The paste says otherwise: ${label}`)).toBeVisible();

  await page.getByRole("button", { name: "Back to what the paste says" }).click();
  await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
});

test("answers that cannot all be true are named, and one can be doubted", async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.row("Error message").selectOption("signature-expired");
  await wizard.row("API type").selectOption("http");
  const contradiction = wizard.diagnosis.getByRole("heading", {
    name: "These cannot all be true",
  });
  await expect(contradiction).toBeVisible();
  await expect(page.getByText("No cause fits all of it")).toBeVisible();

  await wizard.facetButton("Ignore this", "api-type").click();

  await expect(contradiction).toBeHidden();
  await expect(wizard.row("API type")).toHaveValue("unsure");
  await expect(wizard.row("Error message")).toHaveValue("signature-expired");
});

test("a cause that is not it can be doubted", async ({ wizard, record }) => {
  await wizard.open();
  await wizard.paste.fill(await record(rowOf("lambda-authorizer-explicit-deny")));
  await expect(wizard.cause("lambda-authorizer-explicit-deny")).toBeVisible();

  await wizard.unfold("This is not it");
  await wizard.facetButton("Ignore this", "denial").click();

  await expect(wizard.cause("lambda-authorizer-explicit-deny")).toBeHidden();
  await expect(wizard.question("authorizer-policy")).toBeVisible();
});

const anonymous = `{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********2222:abcde12345/prod/GET/pets"}`;

test("what a verdict takes for granted can be checked, with the keyboard alone", async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.paste.fill(anonymous);
  await expect(wizard.cause("resource-policy-no-allow")).toBeVisible();
  const check = wizard.facetButton("Check this", "vpc-endpoint-policy");
  const question = wizard.question("vpc-endpoint-policy");

  await tabTo(page, check);
  await page.keyboard.press("Enter");
  await expect(question.getByRole("heading")).toBeFocused();
  await tabTo(page, question.getByRole("button", { name: "Cancel" }));
  await page.keyboard.press("Enter");
  await expect(wizard.cause("resource-policy-no-allow")).toBeFocused();

  await tabTo(page, check);
  await page.keyboard.press("Enter");
  await tabTo(page, question.getByRole("radio").first());
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(wizard.option("vpc-endpoint-policy", "denies-caller")).toBeChecked();
  await page.keyboard.press("Enter");

  await expect(wizard.cause("vpc-endpoint-policy")).toBeFocused();
  await expect(wizard.diagnosis.getByText("Taken for granted")).toBeHidden();
});

test("beside a named cause the others are less likely, and folded", async ({ page, wizard }) => {
  await wizard.open();
  await wizard.paste.fill(anonymous);
  await expect(wizard.cause("resource-policy-no-allow")).toBeVisible();
  const { remaining, ruledOut } = diagnose({ text: anonymous });
  const others = remaining.length - 1;
  expect(others).toBeGreaterThan(0);

  await expect(page.getByText(/^One cause is named/)).toHaveText(
    `One cause is named, ${others} ${others === 1 ? "other is" : "others are"} less likely`,
  );
  const rivals = wizard.diagnosis.getByRole("heading", {
    name: `Why not the ${others + ruledOut.length} others`,
  });
  await expect(rivals).toBeVisible();
  const less = wizard.diagnosis.getByRole("link", {
    name: plainText(words.titles["vpc-endpoint-policy"]),
  });
  await expect(less).toBeHidden();
  await rivals.click();
  await expect(
    wizard.diagnosis.getByText(`Less likely, but not ruled out (${others})`),
  ).toBeVisible();
  await expect(less).toBeVisible();
});

test("of a policy beside its refusal the statement that refused is shown", async ({ wizard }) => {
  const statement = { Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*" };
  const policy = {
    Statement: [
      { Effect: "Allow", ...statement },
      { Effect: "Deny", ...statement },
    ],
  };
  await wizard.open();
  await wizard.paste.fill(
    `{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/orders with an explicit deny in a resource-based policy"}\n\n${JSON.stringify(policy, null, 2)}`,
  );
  await expect(wizard.cause("resource-policy-explicit-deny")).toBeVisible();
  await expect(wizard.diagnosis.getByText("statement 2: Deny, matches")).toBeVisible();
});

test("the ids of a refusal can be copied, for who runs the product", async ({ page, wizard }) => {
  const body = `<html><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 1234567890123456789</body></html>`;
  await wizard.open();
  await wizard.paste.fill(response(body));
  await expect(wizard.cause("outside-other-gateway", "F5 BIG-IP")).toBeVisible();
  const ids = page.getByRole("region", { name: "Ids by which others find this request" });
  await expect(ids).toContainText("To the administrator or the support of F5 BIG-IP");

  await ids.getByRole("button", { name: "Copy id F5 BIG-IP support ID" }).click();

  await expect(ids.getByText("Copied")).toBeVisible();
  expect(await wizard.clipboard()).toBe("1234567890123456789");
});

test("a named product says whom to ask with which id, and no step of another product", async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.paste.fill(
    "HTTP/1.1 403 Forbidden\nServer: nginx/1.24.0\n\n<hr><center>nginx/1.24.0</center>",
  );
  await expect(wizard.cause("outside-web-server", "nginx")).toBeVisible();
  const steps = words.causes["outside-web-server"].steps;
  const ofNginx = wizard.diagnosis.getByText(plainText(steps["error-log"]?.action ?? ""));
  const checklist = wizard.diagnosis.getByRole("heading", { name: /^Checklist/ });
  await checklist.click();
  await expect(ofNginx).toBeVisible();

  await wizard.paste.fill(
    "HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\n<h2>403 - Forbidden: Access is denied.</h2>",
  );
  const line = page.getByRole("region", { name: "Microsoft IIS" });
  await expect(line).toContainText("Ask whoever runs that server");
  await expect(line).toContainText("sc-substatus");
  await checklist.click();
  await expect(ofNginx).toBeHidden();

  await wizard.paste.fill(
    'HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\n\nYou don\'t have permission to access "http://api.example.com/" on this server.\nReference #18.2d351ab8.1772619330.4a1e60b',
  );
  await expect(page.getByRole("region", { name: "Akamai" })).toContainText(
    "give them Reference # 18.2d351ab8.1772619330.4a1e60b",
  );
});

test("a 404 is told to be no 403", async ({ wizard }) => {
  await wizard.open();
  await wizard.paste.fill(response('{"message":"Not Found"}', "404 Not Found", restIds));

  await expect(
    wizard.diagnosis.getByRole("heading", { name: "This response is a 404, not a 403" }),
  ).toBeVisible();
  await expect(wizard.continueButton).toBeHidden();
});

test("what is told beside an error is quoted as likely, what is read is not", async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.paste.fill('since we attached a web ACL to the stage:\n{"message":"Forbidden"}');

  const transcript = page.getByRole("region", { name: messagesIn("en").reading.label });
  await expect(transcript.getByRole("button", { name: /AWS WAF.*\(likely\)$/ })).toBeVisible();
  await expect(transcript.getByRole("button", { name: /Error message: Forbidden$/ })).toBeVisible();
});

test("of several requests in a paste, the person picks one", async ({ page, wizard, record }) => {
  const transcripts = [
    await record(rowOf("signature-expired")),
    await record(rowOf("signature-mismatch")),
  ];
  await wizard.open();
  await wizard.paste.fill(transcripts.join("\n"));
  await expect(wizard.cause("signature-expired")).toBeVisible();

  const requests = page.getByRole("group", { name: "Which request is it about?" });
  await requests.getByRole("radio").nth(1).click();

  await expect(requests.getByRole("radio").nth(1)).toBeChecked();
  await expect(wizard.cause("signature-mismatch")).toBeVisible();
});

test("what nobody knows is asked once, and can be answered at the end", async ({
  page,
  wizard,
  record,
}) => {
  const transcript = await record(rowOf("missing-auth-token"));
  await wizard.open();
  await wizard.paste.fill(transcript);
  const asked = await wizard.answerAll(transcript, {});
  expect(new Set(asked).size).toBe(asked.length);

  await wizard.facetButton("Answer", "route-deployed").click();
  await wizard.answer("route-deployed", "no");

  await expect(wizard.cause("resource-not-found-unsigned")).toBeVisible();
  await expect(page).toHaveURL(/route-deployed=no/);
});

test("forgetting the paste takes along what it proved, and keeps the answers", async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.paste.fill(missingToken);
  await wizard.row("Auth mode").selectOption("iam");
  await expect(page).toHaveURL(/message=~missing-authentication-token/);

  await page.getByRole("button", { name: "Forget my paste" }).click();

  await expect(wizard.paste).toHaveValue("");
  await expect(page).not.toHaveURL(/message=/);
  await expect(wizard.row("Error message")).toHaveValue("");
  await expect(wizard.row("Auth mode")).toHaveValue("iam");
});

test("starting again leaves nothing", async ({ page, wizard }) => {
  await wizard.open();
  await wizard.paste.fill(missingToken);
  await wizard.row("Auth mode").selectOption("iam");
  await expect(page).toHaveURL(/#v=1&/);

  await page.getByRole("button", { name: "Start again" }).click();

  await expect(wizard.paste).toHaveValue("");
  await expect(page).toHaveURL(/\/$/);
  await expect(wizard.row("Auth mode")).toHaveValue("");
});

test("what is pasted while the page is still drawing has the focus once it is read", async ({
  page,
  wizard,
}) => {
  await wizard.open();

  // no person is that quick, but a busy page may be that slow
  await page.evaluate(
    ([asking, naming]) => {
      const paste = (text: string) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        window.dispatchEvent(new ClipboardEvent("paste", { clipboardData }));
      };
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => paste(naming);
      const { appendChild } = Node.prototype;
      Node.prototype.appendChild = function appendSlowly<T extends Node>(node: T) {
        appendChild.call(this, node);
        if (this.isConnected && node instanceof Element && node.matches("article")) {
          Node.prototype.appendChild = appendChild;
          port2.postMessage(0);
          // longer than React works before an event has its turn
          for (const end = performance.now() + 20; performance.now() < end; );
        }
        return node;
      };
      paste(asking);
    },
    [missingToken, unknownKey] as const,
  );

  await expect(wizard.cause("invalid-iam-credentials")).toBeFocused();
});

test("the keyboard alone leads to a cause", async ({ page, wizard }) => {
  await wizard.open();
  await tabTo(page, wizard.paste);
  await page.keyboard.insertText(missingToken);

  const known = {
    preflight: "no",
    "route-deployed": "yes",
    "auth-mode": "iam",
    "api-type": "rest",
  } as const;
  const answers = new Map<string, string>();
  for (;;) {
    const { next, cause } = diagnose({ text: missingToken, answers });
    if (next === undefined || cause !== undefined) break;
    const option = Object.entries(known).find(([facet]) => facet === next.facet)?.[1] ?? "unsure";
    answers.set(next.facet, option);
    await expect(wizard.question(next.facet)).toBeVisible();
    await tabTo(page, wizard.question(next.facet).getByRole("radio").first());
    await page.keyboard.press("Space");
    const wanted = wizard.option(next.facet, option);
    for (let turn = 0; turn < 20 && !(await wanted.isChecked()); turn += 1) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
  }

  // the focus goes where there is something to read
  await expect(wizard.cause("missing-auth-token")).toBeFocused();
  await tabTo(page, wizard.copyLink);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Copied")).toBeVisible();
});

test("a real paste, with the clipboard, is read", async ({ page, wizard, record }) => {
  const transcript = await record(rowOf("outside-proxy"));
  await wizard.open();
  await page.evaluate((text) => navigator.clipboard.writeText(text), transcript);
  await wizard.paste.focus();

  await page.keyboard.press("ControlOrMeta+V");

  await expect(wizard.cause("outside-proxy", "Squid")).toBeVisible();
});

// that readers take linear time, whatever the text, is shown by the growth tests: here a page shows it
test.describe("an unkind paste is taken calmly", () => {
  // a busy machine may take its time; the work that it takes is what counts
  const PATIENCE = 60_000;
  const megabytes = (unit: string, number: number) =>
    unit.repeat(Math.ceil((number * 2 ** 20) / unit.length));
  const everyByte = Array.from({ length: 65_536 }, (_, code) => String.fromCharCode(code)).join("");
  const pastes: { readonly [name: string]: string } = {
    binary: everyByte.repeat(2),
    "5 MB of one line": megabytes("a", 5),
  };
  for (const [name, text] of Object.entries(pastes)) {
    test(name, async ({ page, wizard }) => {
      test.slow();
      await wizard.open();
      const secondsOfWork = await startStopwatch(page);
      await wizard.fillAtOnce(text);

      // the page still does what it is asked to
      await wizard.row("Auth mode").selectOption("iam");
      await expect(wizard.row("Auth mode")).toHaveValue("iam", { timeout: PATIENCE });
      await wizard.fillAtOnce(missingToken);
      await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token", {
        timeout: PATIENCE,
      });
      expect(await secondsOfWork()).toBeLessThan(5);
    });
  }

  test("5 MB after a refusal hide nothing", async ({ wizard }) => {
    test.slow();
    await wizard.open();
    // lines of some length: a box takes its time for each
    const line = `${"and so on ".repeat(20)}\n`;
    await wizard.fillAtOnce(`${missingToken}\n\n${megabytes(line, 5)}`);

    await expect(wizard.row("Error type header")).toHaveValue("missing-authentication-token", {
      timeout: PATIENCE,
    });
  });
});

/** Count what the page's main thread works, which does not depend on what else the machine does. */
async function startStopwatch(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const work = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
  };
  const before = await work();
  return async () => (await work()) - before;
}

test.describe("the output of a command answers the question that suggests it", () => {
  const responseOf = `HTTP/2 403
content-type: application/json
x-amzn-requestid: c6af9ac6-7b61-11e6-9a41-93e8deadbeef
x-amzn-errortype: MissingAuthenticationTokenException
x-amz-apigw-id: Fq3xYHc1IAMFVqw=

{"message":"Missing Authentication Token"}`;

  async function giveOutput(page: Page, output: string): Promise<void> {
    const box = page.getByRole("textbox", { name: "Paste its output here" });
    if (!(await box.isVisible())) await page.getByText("How to find out").click();
    await box.fill(output);
    await page.getByRole("button", { name: "Read the output" }).click();
  }

  test("with nothing pasted before, it is the paste", async ({ wizard, page }) => {
    await wizard.open();
    await wizard.walkButton.click();
    await expect(wizard.question("message")).toBeVisible();

    await giveOutput(page, responseOf);

    await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
    await expect(wizard.question("message")).toBeHidden();
    await expect(wizard.paste).toHaveValue(/^\$ curl .*\nHTTP\/2 403\n/);
  });

  test("what is to be read next has the focus", async ({ wizard, page }) => {
    await wizard.open();
    await wizard.walkButton.click();

    await giveOutput(page, responseOf);

    // what is to be read next has the focus
    await expect(wizard.diagnosis.getByRole("heading").first()).toBeFocused();
  });

  test("it is read together with what was pasted before", async ({ wizard, page }) => {
    await wizard.open();
    await wizard.paste.fill("HTTP/2 403");
    await expect(wizard.question("error-type")).toBeVisible();

    await giveOutput(page, responseOf);

    await expect(wizard.row("Error message")).toHaveValue("missing-authentication-token");
    await expect(wizard.question("error-type")).toBeHidden();
    await expect(wizard.paste).toHaveValue(/^HTTP\/2 403\n\n\$ curl .*\nHTTP\/2 403\n/);
  });

  test("it is said where it does not answer", async ({ wizard, page }) => {
    await wizard.open();
    await wizard.paste.fill(missingToken);
    const asked = await wizard.declineUntilCommand({ text: missingToken });

    await giveOutput(page, "An error occurred");

    await expect(page.getByText("Read, but it does not answer this question.")).toBeVisible();
    await expect(wizard.question(asked)).toBeVisible();
  });

  test("what a link says stays", async ({ wizard, page }) => {
    const observed = new Map([
      ["message", "missing-authentication-token"],
      ["api-type", "rest"],
    ]);
    await wizard.open([...observed].map(([facet, option]) => `${facet}=~${option}`).join("&"));
    await expect(wizard.row("API type")).toHaveValue("rest");
    await wizard.declineUntilCommand({ observed });

    await giveOutput(page, "An error occurred");

    await expect(page.getByText("Read, but it does not answer this question.")).toBeVisible();
    await expect(wizard.row("API type")).toHaveValue("rest");
    await expect(page).toHaveURL(/api-type=~rest/);
  });
});

test.describe("of many requests", () => {
  const transcript = (
    method: string,
    at: number,
    status = 403,
  ) => `> ${method} /prod/orders/${at} HTTP/2
> Host: abcde12345.execute-api.us-east-1.amazonaws.com
>
< HTTP/2 ${status}
< content-type: application/json
< x-amzn-requestid: c6af9ac6-7b61-11e6-9a41-93e8deadbeef
< x-amz-apigw-id: Fq3xYHc1IAMFVqw=
< x-amzn-errortype: ${at % 2 === 0 ? "InvalidSignatureException" : "ForbiddenException"}
<
{"message":"Forbidden"}
`;
  const many = [
    transcript("OPTIONS", 0),
    transcript("GET", 1000, 200),
    ...Array.from({ length: 600 }, (_, at) => transcript("GET", at)),
  ].join("\n");

  test("the refused ones are listed, with the likely cause, and can be found", async ({
    page,
    wizard,
  }) => {
    await wizard.open();
    await wizard.fillAtOnce(many);
    const requests = page.getByRole("group", { name: "Which request is it about?" });
    const radios = requests.getByRole("radio");
    await expect(requests.getByRole("radio", { checked: true })).toHaveCount(1);

    await expect(requests.getByText("the browser's own OPTIONS request; it failed")).toHaveCount(1);
    await expect(requests.getByText(/^Likely: /).first()).toBeVisible();
    await expect(requests.getByText(/further requests are not listed/)).toBeVisible();
    await requests.getByRole("searchbox").fill("get orders/321");
    const found = requests.getByRole("radio", { name: "GET /prod/orders/321 403" });
    await expect(radios).toHaveCount(2);
    await found.click();

    await expect(found).toBeChecked();
    await expect(wizard.row("Error type header")).toHaveValue("forbidden");
    await requests.getByRole("searchbox").fill("nothing like it");
    await expect(requests.getByText("No request matches.")).toBeVisible();
  });

  test("those that were not refused are shown when wanted", async ({ page, wizard }) => {
    await wizard.open();
    await wizard.paste.fill(
      [transcript("GET", 1, 200), transcript("GET", 2), transcript("GET", 3)].join("\n"),
    );
    const radios = page.getByRole("group", { name: /Which request/ }).getByRole("radio");
    await expect(radios).toHaveCount(2);

    await page.getByRole("button", { name: "Show 1 request that was not refused" }).click();

    await expect(radios).toHaveCount(3);
  });
});
