import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const resource = "arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets";

const words = {
  stale:
    "Signature expired: 20260304T101530Z is now earlier than 20260304T102030Z (20260304T102530Z - 5 min.)",
  unknown: "The security token included in the request is invalid.",
  denied: "User is not authorized to access this resource with an explicit deny",
  unallowed: `User: arn:aws:iam::111122223333:user/ci is not authorized to perform: execute-api:Invoke on resource: ${resource} because no identity-based policy allows the execute-api:Invoke action`,
} as const;

const causes = {
  stale: "signature-expired",
  unknown: "invalid-iam-credentials",
  denied: "lambda-authorizer-explicit-deny",
  unallowed: "iam-no-identity-allow",
} as const;

type Kind = keyof typeof words;

const forms: Readonly<Record<string, (said: string) => string>> = {
  body: (said) => `{"message":"${said}"}`,
  words: (said) => `"${said}"`,
  head: (said) =>
    `\nHTTP/2 403\ncontent-type: application/json\nx-amz-apigw-id: AbCdEfGhIAMFabc=\n\n{"message":"${said}"}`,
};

/** How people tell a refusal that they do not ask about, beside the one that they do. */
const told: Readonly<Record<string, (other: string, own: string) => string>> = {
  "that was there before": (other, own) => `Before: ${other}\n\nNow: ${own}`,
  "of yesterday": (other, own) =>
    `Yesterday I was getting ${other}\nFixed that one. Now I get ${own}`,
  "that was the first and is solved": (other, own) =>
    `At first it said ${other}\nThat is solved, since then: ${own}`,
  "that stands behind the one of now": (other, own) =>
    `Now we get: ${own}\n\nBefore that, already solved, it was: ${other}`,
  "above an edit": (other, own) => `We get ${other}\n\nEDIT: that one is fixed. But now: ${own}`,
  "under headings": (other, own) =>
    `### Before\n\`\`\`\n${other}\n\`\`\`\n### After the change, now\n\`\`\`\n${own}\n\`\`\``,
  "of a manual": (other, own) => `The documentation only has this one: ${other}\n\nOurs is: ${own}`,
  "of others": (other, own) => `Similar issue on GitHub: ${other}\n\nMine: ${own}`,
  "in Spanish": (other, own) => `Antes: ${other}\n\nAhora: ${own}`,
  "in Chinese": (other, own) => `之前报错：${other}\n\n现在是：${own}`,
  "in Japanese": (other, own) => `以前は：${other}\n\n今は：${own}`,
};

const pairs: readonly (readonly [Kind, Kind])[] = [
  ["stale", "unallowed"],
  ["unknown", "stale"],
  ["denied", "unallowed"],
  ["unallowed", "denied"],
];

describe.each(Object.entries(forms))("as %s", (_, form) => {
  describe.each(Object.entries(told))("a refusal %s", (__, tell) => {
    test.each(pairs)("%s is not the one that is asked about, %s is", (other, own) => {
      const text = tell(form(words[other]), form(words[own]));
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
      `${explain(words[other])}\n\nWhat I have:\n${forms.body?.(words[own])}`,
      `${forms.body?.(words[own])}\n\nfrom the article:\n\n${explain(words[other])}\n`,
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
