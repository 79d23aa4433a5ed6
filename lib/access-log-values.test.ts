import { expect, test } from "vitest";
import { diagnose } from ".";

const id = "1406b545-35ba-45bb-b474-db5e17463211";

/** How owners part the values of a line. */
const forms: readonly (readonly [string, (values: readonly string[]) => string])[] = [
  ["bars", (values) => values.join("|")],
  ["bars and blanks", (values) => values.join(" | ")],
  ["semicolons", (values) => values.join(";")],
  ["commas", (values) => values.join(",")],
  ["commas and quotes", (values) => values.map((one) => `"${one}"`).join(",")],
  ["tabs", (values) => values.join("\t")],
];

/** What they show, in which order. */
const orders: readonly (readonly [string, (type: string) => readonly string[]])[] = [
  [
    "the request first",
    (type) => ["PATCH", "/prod/orders/7", "403", type, "203.0.113.9", "42", id],
  ],
  [
    "the time first",
    (type) => [
      "23/Nov/2026:02:15:33 +0000",
      "203.0.113.9",
      "PATCH",
      "/orders/{id}",
      "403",
      type,
      "-",
      id,
    ],
  ],
  [
    "the id first",
    (type) => [id, "2026-11-23T02:15:33Z", "abcde12345", type, "403", "PATCH", "/orders/{id}"],
  ],
];

const types = [
  ["MISSING_AUTHENTICATION_TOKEN", "missing-authentication-token"],
  ["INVALID_API_KEY", "invalid-api-key"],
  ["WAF_FILTERED", "waf-filtered"],
  ["ACCESS_DENIED", "access-denied"],
] as const;

const cases = forms.flatMap(([form, join]) =>
  orders.flatMap(([order, values]) =>
    types.map(([type, option]) => [type, order, form, join(values(type)), option] as const),
  ),
);

function typeIn(text: string): string | undefined {
  const { observations } = diagnose({ text });
  return observations.find(({ facet }) => facet === "response-type")?.option;
}

test.each(cases)("%s is read in a line with %s and %s", (_type, _order, _form, line, option) => {
  expect(typeIn(line)).toBe(option);
});

test.each([
  ["words", `23/Nov/2026:02:15:33 +0000 PATCH /orders/7 403 WAF_FILTERED ${id}`],
  ["brackets", `[${id}] [PATCH] [/orders/7] [403] [WAF_FILTERED]`],
  [
    "the Common Log Format",
    '203.0.113.9 - - [23/Nov/2026:02:15:33 +0000] "PATCH /orders/7 HTTP/1.1" 403 42 WAF_FILTERED',
  ],
  ["names above them", `when;verb;uri;code;kind;id\n;PATCH;/orders/7;403;WAF_FILTERED;${id}`],
  [
    "lines around it",
    `$ tail -n 2 access.log\n0${id.slice(1)}|GET|/a|200|-|1\n${id}|PATCH|/orders/7|403|WAF_FILTERED|2\n`,
  ],
])("a type that is API Gateway's alone is read in %s", (_, text) => {
  expect(typeIn(text)).toBe("waf-filtered");
});

test.each([
  ["an application's line, in words", `2026-11-23T02:15:33Z GET /orders 403 ACCESS_DENIED ${id}`],
  [
    "one with a level, whatever parts it",
    `2026-11-23 02:15:33|WARN|shop|GET|/a|403|ACCESS_DENIED|${id}`,
  ],
  ["a level in words", `[${id}] ERROR GET /orders 403 MISSING_AUTHENTICATION_TOKEN`],
  ["a list of types", "INVALID_API_KEY, ACCESS_DENIED, WAF_FILTERED, EXPIRED_TOKEN, 403, 401"],
  ["a table of responses", "| WAF_FILTERED | 403 | Forbidden | yes | no |"],
  ["a CSV file of responses", "type,status,a,b,c\nWAF_FILTERED,403,Forbidden,application/json,-"],
  ["a type beside another status", `PATCH|/orders/7|200|WAF_FILTERED|203.0.113.9|42|${id}`],
  ["too few values", `${id}|403|ACCESS_DENIED`],
])("nothing is read of %s", (_, text) => {
  expect(typeIn(text)).toBeUndefined();
});
