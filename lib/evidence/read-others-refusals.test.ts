import { describe, expect, test } from "vitest";
import { diagnose } from "..";
import { asBody, causes, pairs, told, words } from "../testing/contents/others-refusals";

describe("as body", () => {
  describe.each(Object.entries(told))("a refusal %s", (_, tell) => {
    test.each(pairs)("%s is not the one that is asked about, %s is", (other, own) => {
      const text = tell(asBody(words[other]), asBody(words[own]));
      expect(diagnose({ text }).cause, text).toBe(causes[own]);
    });
  });
});

const explained: Readonly<Record<string, (said: string) => string>> = {
  "a table with bars": (said) =>
    `| Message | Cause |\n|---|---|\n| ${said} | as the manual has it |\n| Forbidden | blocked by AWS WAF |`,
  "a table with tabs": (said) =>
    `Issue\tError message\tRoot cause\nDenied\t"${said}"\tas the manual has it\nBlocked\t"Forbidden"\tThe request is blocked by AWS WAF`,
  "a list": (said) => `- "${said}" → as the manual has it\n- "Forbidden" → blocked by AWS WAF`,
};

describe.each(Object.entries(explained))("what %s says of messages", (_, explain) => {
  test.each(pairs)("of %s is told of nobody who has %s", (other, own) => {
    for (const text of [
      `${explain(words[other])}\n\nWhat I have:\n${asBody(words[own])}`,
      `${asBody(words[own])}\n\nfrom the article:\n\n${explain(words[other])}\n`,
    ]) {
      expect(diagnose({ text }).cause, text).toBe(causes[own]);
    }
  });
});

const runners: Readonly<Record<string, (expected: string, met: string) => string>> = {
  Jest: (expected, met) =>
    `    Expected substring: "${expected}"\n    Received string:    "${met}"`,
  Chai: (expected, met) => `AssertionError: expected '${met}' to include '${expected}'`,
  pytest: (expected, met) => `E       assert '${met}' == '${expected}'`,
};

describe.each(Object.entries(runners))("what a test expected, as %s prints it", (_, print) => {
  test.each(pairs)("is %s, and was not met: %s was", (expected, met) => {
    expect(diagnose({ text: print(words[expected], words[met]) }).cause).toBe(causes[met]);
  });
});

describe("what is asked about", () => {
  test.each([
    [
      "the only refusal, of yesterday",
      `Yesterday our job failed with {"message":"${words.stale}"}`,
      "stale",
    ],
    ["what was not there before", `It worked before. Now: {"message":"${words.stale}"}`, "stale"],
    [
      "the same refusal before and now",
      `Before: {"message":"${words.stale}"}\nNow: {"message":"${words.stale}"}`,
      "stale",
    ],
    [
      "the same kind of refusal, with another time",
      `Before: {"message":"${words.stale}"}\nNow: {"message":"${words.stale.replaceAll("T10", "T11")}"}`,
      "stale",
    ],
    [
      "the only refusal, in the words of a manual",
      `The guide has this message, and so have we: "${words.denied}"`,
      "denied",
    ],
    [
      "a refusal in a table of calls",
      `| Call | Message |\n|---|---|\n| GET /pets | ${words.stale} |\n| GET /dogs | OK |`,
      "stale",
    ],
    [
      "what is not solved",
      `First {"message":"${words.stale}"}, which is not solved. The other team has {"message":"${words.unknown}"}`,
      "stale",
    ],
  ] as const)("%s", (_, text, kind) => {
    expect(diagnose({ text }).cause, text).toBe(causes[kind]);
  });
});

describe("how a denial goes on", () => {
  test.each([
    `The docs have "… is not authorized to perform: execute-api:Invoke on resource: arn with an explicit deny" for that.`,
    `(Another call's: "${words.denied}")`,
  ])("is told by its own words: %s", (around) => {
    const text = `{"Message":"${words.unallowed}"}\n\n${around}`;
    expect(diagnose({ text }).cause, text).toBe("iam-no-identity-allow");
  });
});
