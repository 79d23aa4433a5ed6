import { describe, expect, test } from "vitest";
import { diagnose, disclose, linkTo, linkToSummary, readLink, summariseLog } from ".";
import { fillCommand } from "./commands";
import { catalogueCommands, namesSecret } from "./testing/catalogue-commands";

/** What the page makes of a link, with a paste or without one. */
function opened(fragment: string, text = "") {
  const { state, problems } = readLink(fragment);
  const { answers, observed, parameters } = state;
  return { problems, diagnosis: diagnose({ text, answers, observed, parameters }) };
}

const commandsOf = (diagnosis: ReturnType<typeof diagnose>) =>
  catalogueCommands.map(({ template }) => ({ template, ...fillCommand(template, diagnosis) }));

/** Links with names in them, as earlier versions wrote them and people by hand. */
const old = [
  [
    "v=1&message=~forbidden&p.apiId=abcde12345&p.path=%2Fpets%2F1&p.region=us-east-1&p.stage=prod&_=4t0q",
    { apiId: "abcde12345", path: "/pets/1", region: "us-east-1", stage: "prod" },
  ],
  [
    "message=forbidden&p.stage=%24default&p.method=GET&p.host=API.example.com",
    { stage: "$default", method: "GET", host: "API.example.com" },
  ],
  [
    "message=forbidden&p.requestId=c6af9ac6-7b61-11e6-9a41-93e8deadbeef&p.extendedRequestId=Fq3xYHc1IAMFVqw%3D",
    {
      requestId: "c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
      extendedRequestId: "Fq3xYHc1IAMFVqw=",
    },
  ],
] as const;

test.each(old)("an old link still opens: %s", (fragment, parameters) => {
  const { problems, diagnosis } = opened(fragment);
  expect(problems).toEqual([]);
  expect(diagnosis.parameters).toEqual(parameters);
  expect(diagnosis.observations).not.toEqual([]);
});

test("a name that no longer fits is told and left out, and the rest of the link is used", () => {
  const { problems, diagnosis } = opened(
    "message=forbidden&p.stage=-v&p.host=-f.env&p.region=eu-west-1",
  );
  expect(problems).toEqual([
    { kind: "unknown-option", id: "stage" },
    { kind: "unknown-option", id: "host" },
  ]);
  expect(diagnosis.parameters).toEqual({ region: "eu-west-1" });
});

const evil = "p.host=evil.example&p.path=/steal&p.method=DELETE&p.apiId=evil567890";
const transcript = (host: string) =>
  `> GET /orders HTTP/1.1\n> Host: ${host}\n> \n< HTTP/1.1 403 Forbidden\n< x-amzn-ErrorType: ForbiddenException\n< \n{"message":"Forbidden"}\n`;

/** Commands with a secret that hold what the link says. */
function armed(commands: ReturnType<typeof commandsOf>) {
  const secret = commands.filter(({ template }) => namesSecret(template));
  expect(secret.length).toBeGreaterThan(0);
  return secret.filter(({ text }) => /evil|steal|DELETE/.test(text));
}

describe("what a link says", () => {
  test("arms no command", () => {
    const commands = commandsOf(opened(evil).diagnosis);
    expect(armed(commands)).toEqual([]);
    const calls = commands.filter(({ template }) => /\bcurl\b/.test(template));
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.filter(({ text }) => text.includes("evil.example"))).toEqual([]);
  });

  test("is not the person's word because they pasted another call", () => {
    const { diagnosis } = opened(`${evil}&p.stage=evil`, transcript("api.example.com"));
    expect(diagnosis.parameters).toMatchObject({ host: "api.example.com", method: "GET" });
    expect(diagnosis.linked).toEqual(["apiId", "stage"]);
    expect(armed(commandsOf(diagnosis))).toEqual([]);
  });

  test.each([
    [evil, "evil.example", ["apiId", "host"]],
    [evil, "EVIL.example", ["apiId", "host"]],
    ["p.apiId=evil567890", "evil567890.execute-api.us-east-1.amazonaws.com", ["apiId", "host"]],
    [
      "p.host=evil567890.execute-api.us-east-1.amazonaws.com",
      "evil567890-vpce-1a2b.execute-api.us-east-1.amazonaws.com",
      [],
    ],
    [
      "p.host=evil567890.execute-api.us-east-1.amazonaws.com",
      "evil567890.execute-api.us-east-1.amazonaws.com",
      ["apiId", "host"],
    ],
  ])(
    "is not the person's word because a command that was filled in from it was pasted: %s, %s",
    (fragment, host, linked) => {
      expect(opened(fragment, transcript(host)).diagnosis.linked).toEqual(linked);
    },
  );

  test("is no more than a link's word in a link that is made of it", () => {
    const { diagnosis } = opened(evil);
    const again = opened(linkTo(disclose(diagnosis), { parameters: ["host", "path"] }));
    expect(again.diagnosis.linked).toEqual(["path", "host"]);
  });
});

test("what the person pasted is theirs", () => {
  const { linked, parameters } = diagnose({ text: transcript("api.example.com") });
  expect(parameters.host).toBe("api.example.com");
  expect(linked).toEqual([]);
});

test("a link to a log's summary holds causes and counts, and nothing that the log says", () => {
  const line = (status: number, type: string, caller: string) =>
    `${JSON.stringify({
      requestId: "c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
      ip: caller,
      httpMethod: "GET",
      resourcePath: "/orders/{secret}",
      status: String(status),
      "error.responseType": type,
    })}\n`;
  const log = summariseLog();
  for (let at = 0; at < 40; at += 1) {
    log.push(
      line(
        at % 4 === 0 ? 200 : 403,
        at % 4 === 1 ? "WAF_FILTERED" : "INVALID_API_KEY",
        `203.0.113.${at}`,
      ),
    );
  }
  const summary = log.finish();
  const fragment = linkToSummary(summary);
  expect(fragment).toMatch(
    /^v=1&log=40\.30\.0&log\.[a-z-]+=~?\d+&log\.waf-filtered=~?10&_=[0-9a-z]{4}$/,
  );
  const opened = readLink(fragment);
  expect(opened.problems).toEqual([]);
  expect(opened.summary?.groups).toEqual(
    summary.groups.map(({ cause, isCertain, count }) => ({ cause, isCertain, count })),
  );
});

describe("the link of a paste that shows little gives the paste's verdict", () => {
  const cases = [
    ["403 Forbidden", "shortlist"],
    ["HTTP/1.1 403 Forbidden", "shortlist"],
    ["I get 403", "shortlist"],
    ["status 403", "shortlist"],
    ["", "nothing-read"],
    ["hello", "nothing-read"],
    ["got a 404", "nothing-read"],
    ["my API is behind CloudFront", "nothing-read"],
  ] as const;

  test.each(cases.slice(0, 4))("and its causes: %j", (text) => {
    const pasted = diagnose({ text });
    expect(opened(pasted.link).diagnosis.remaining).toEqual(pasted.remaining);
  });

  test.each(cases)("%j", (text, verdict) => {
    const pasted = diagnose({ text });
    const fromPaste = linkTo(disclose(pasted));
    expect(pasted.verdict).toBe(verdict);
    expect(pasted.link).toBe(fromPaste);
    const { problems, diagnosis } = opened(fromPaste);
    expect(problems).toEqual([]);
    expect(diagnosis.verdict).toBe(verdict);
  });
});
