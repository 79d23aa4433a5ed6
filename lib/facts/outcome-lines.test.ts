import { describe, expect, test } from "vitest";
import { diagnose } from "..";
import { outcomeFacts } from "./outcome-lines";

function told(...lines: readonly string[]): string {
  return outcomeFacts(lines.join("\n"))
    .map(({ facet, option }) => `${facet}=${option}`)
    .join(" ");
}

/** How people write that something worked, and that something else did not. */
const forms: readonly (readonly [string, (what: string) => string, (what: string) => string])[] = [
  ["signs in front", (what) => `✅ ${what}`, (what) => `❌ ${what}`],
  ["signs behind", (what) => `${what} ✅`, (what) => `${what} ❌`],
  ["heavy signs of a list", (what) => `- ✔️ ${what}`, (what) => `- ✖️ ${what}`],
  ["arrows and statuses", (what) => `${what} → 200 OK`, (what) => `${what} → 403 Forbidden`],
  ["arrows of a keyboard", (what) => `* ${what} -> 201`, (what) => `* ${what} -> 403`],
  ["colons", (what) => `${what}: 200`, (what) => `${what}: HTTP 403`],
  ["a table", (what) => `| ${what} | 200 |`, (what) => `| ${what} | **403** |`],
  ["signs and statuses", (what) => `✅ ${what} → 200`, (what) => `❌ ${what} → 403`],
  ["words behind", (what) => `- ${what}: works`, (what) => `- ${what}: fails`],
  ["words in front", (what) => `Works: ${what}`, (what) => `Fails: ${what}`],
  ["verbs", (what) => `${what} returns 200`, (what) => `${what} returns 403`],
];

const contrasts = [
  ["direct URL", "custom domain", "works-on-default-endpoint=yes"],
  ["invoke URL of the stage", "custom domain /orders", "works-on-default-endpoint=yes"],
  [
    "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders",
    "https://api.example.com/orders",
    "works-on-default-endpoint=yes",
  ],
  ["Postman", "curl", "other-clients-work=yes"],
  ["from my phone", "from the office", "other-clients-work=yes"],
  ["GET /orders", "POST /orders", "other-methods-work=yes"],
  ["GET /prod/orders/7", "GET /prod/orders", "other-methods-work=yes"],
] as const;

describe.each(forms)("what works against what is refused, by %s", (_, good, bad) => {
  test.each(contrasts)("%s against %s", (one, other, facts) => {
    expect([told(good(one), bad(other)), told("Tried:", bad(other), "", good(one))]).toEqual([
      facts,
      facts,
    ]);
  });

  test.each([
    ["custom domain", "direct URL"],
    ["https://api.example.com/orders", "https://api.example.org/orders"],
    ["GET /dev/orders/7", "GET /prod/orders/8"],
    ["the build", "the deployment"],
    ["Postman with the old key", "curl with the new key"],
    ["curl", "curl"],
  ])("nothing of %s against %s", (one, other) => {
    expect(told(good(one), bad(other))).toBe("");
  });

  test("nothing where all ends alike", () => {
    expect(told(good("direct URL"), good("custom domain"))).toBe("");
    expect(told(bad("direct URL"), bad("custom domain"))).toBe("");
  });
});

test.each([
  ["a refusal that is praised", ["✅ direct URL → 403 as expected", "❌ custom domain"]],
  ["another failure", ["✅ direct URL", "custom domain → 502"]],
  ["a list of things to do", ["- [x] direct URL", "- [ ] custom domain"]],
  ["both signs of a legend", ["✅/❌ direct URL", "❌ custom domain"]],
])("nothing is told by %s", (_, lines) => {
  expect(told(...lines)).toBe("");
});

test.each([
  "from VPN 200, from office 403",
  "From the office 403 but from my phone 200.",
  "with Postman it returns 200, with curl it returns 403",
  "via hotspot: 200; via corporate network: 403",
])("clients of one line are told apart: %s", (line) => {
  expect(told(line)).toBe("other-clients-work=yes");
});

test.each([
  "from the logs 200 requests, from the WAF 403 of them blocked",
  "from VPN 403, from office 403",
  "from VPN 200, from office 502",
  "with the old key 200, with the new key 403",
])("nothing is told by one line: %s", (line) => {
  expect(told(line)).toBe("");
});

test("lines of a paste tell in passing what they tell", () => {
  const text =
    '## Tested\n\n- ✅ invoke URL → 200\n- ❌ custom domain → 403\n\n`{"message":"Forbidden"}`\n';
  const { observations, remaining } = diagnose({ text });

  expect(observations).toContainEqual(
    expect.objectContaining({ facet: "works-on-default-endpoint", option: "yes" }),
  );
  expect(remaining[0]?.cause).toBe("custom-domain-no-mapping");
});
