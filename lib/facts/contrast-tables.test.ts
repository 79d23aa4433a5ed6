import { describe, expect, test } from "vitest";
import { diagnose } from "..";
import { tableFacts } from "./contrast-tables";

type Rows = readonly (readonly string[])[];

/** How people, programs and pages lay out a table. */
const forms: Readonly<Record<string, (rows: Rows) => string>> = {
  Markdown: ([head = [], ...rows]) =>
    [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n"),
  tabs: (rows) => rows.map((row) => row.join("\t")).join("\n"),
  columns: (rows) =>
    rows
      .map((row) =>
        row
          .map((cell) => cell.padEnd(34))
          .join("  ")
          .trimEnd(),
      )
      .join("\n"),
  "a file with commas": (rows) => rows.map((row) => row.join(",")).join("\n"),
  "a box": (rows) =>
    ["┌──┬──┐", ...rows.map((row) => `│ ${row.join(" │ ")} │`), "└──┴──┘"].join("\n"),
  "a grid": (rows) =>
    ["+---+---+", ...rows.map((row) => `| ${row.join(" | ")} |`), "+---+---+"].join("\n"),
};

function told(text: string): string {
  const facts = tableFacts(text, [{ start: 0, end: text.length }]);
  return facts.map(({ facet, option }) => `${facet}=${option}`).join(" ");
}

/** The head, a row that works, one that is refused, and what the two tell. */
const contrasts: readonly (readonly [
  string,
  readonly string[],
  readonly string[],
  readonly string[],
  string,
])[] = [
  ["networks", ["network", "status"], ["VPN", "200"], ["office", "403"], "other-clients-work=yes"],
  [
    "places to call from",
    ["From", "Result"],
    ["build agent", "200 OK"],
    ["laptop", "403 Forbidden"],
    "other-clients-work=yes",
  ],
  [
    "clients, with a note",
    ["client", "method", "path", "status", "time"],
    ["insomnia", "POST", "/prod/orders", "201", "10:00"],
    ["okhttp", "POST", "/prod/orders", "403", "10:02"],
    "other-clients-work=yes",
  ],
  [
    "paths",
    ["path", "status"],
    ["/prod/health", "200"],
    ["/prod/orders", "403"],
    "other-methods-work=yes",
  ],
  [
    "methods",
    ["method", "path", "status"],
    ["GET", "/prod/orders", "200"],
    ["POST", "/prod/orders", "403"],
    "other-methods-work=yes",
  ],
  [
    "names",
    ["URL", "response"],
    ["https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders", "200"],
    ["https://api.example.com/orders", "403"],
    "works-on-default-endpoint=yes",
  ],
  [
    "a key and none",
    ["x-api-key", "status"],
    ["set", "200"],
    ["not set", "403"],
    "api-key-required=yes api-key-sent=no",
  ],
  [
    "two keys",
    ["API key", "status"],
    ["mobile-app", "200"],
    ["partner-b", "403"],
    "api-key-required=yes api-key-sent=yes",
  ],
  [
    "a signature and none",
    ["signed", "status"],
    ["yes", "200"],
    ["no", "403"],
    "auth-mode=iam authorization-sent=none",
  ],
  [
    "a fresh answer",
    ["Cache-Control", "status"],
    ["(none)", "200"],
    ["max-age=0", "403"],
    "cache-invalidation=sent",
  ],
];

/** Tables of which nobody knows what the difference is, or that are of something else. */
const others: readonly (readonly [string, Rows])[] = [
  [
    "several columns that differ",
    [
      ["client", "key", "status"],
      ["postman", "yes", "200"],
      ["lambda", "no", "403"],
    ],
  ],
  [
    "a column that nobody knows",
    [
      ["users", "status"],
      ["10", "200"],
      ["500", "403"],
    ],
  ],
  [
    "environments",
    [
      ["env", "client", "status"],
      ["dev", "curl", "200"],
      ["prod", "curl", "403"],
    ],
  ],
  [
    "what statuses mean",
    [
      ["code", "meaning"],
      ["200", "OK"],
      ["403", "Forbidden"],
    ],
  ],
  [
    "what is expected",
    [
      ["path", "expected", "actual"],
      ["/prod/health", "200", "403"],
      ["/prod/orders", "200", "200"],
    ],
  ],
  [
    "counts of a load test",
    [
      ["client", "200", "403"],
      ["k6", "1000", "0"],
      ["jmeter", "900", "100"],
    ],
  ],
  [
    "times",
    [
      ["time", "path", "status"],
      ["10:00", "/prod/orders", "200"],
      ["10:05", "/prod/orders", "403"],
    ],
  ],
  [
    "a rule",
    [
      ["network", "status"],
      ["office", "200"],
      ["anywhere else", "403"],
    ],
  ],
  [
    "a log",
    [
      ["requestId", "ip", "path", "status"],
      ["a1", "203.0.113.7", "/orders", "200"],
      ["a2", "203.0.113.9", "/orders", "403"],
    ],
  ],
  [
    "stages of which none is seen to be one of an API",
    [
      ["key", "stage", "status"],
      ["partner-a", "dev", "200"],
      ["partner-a", "prod", "403"],
    ],
  ],
  [
    "roles",
    [
      ["role", "path", "status"],
      ["admin", "/prod/orders", "200"],
      ["reader", "/prod/orders", "403"],
    ],
  ],
  [
    "a call that works and is refused",
    [
      ["client", "status"],
      ["curl", "200"],
      ["curl", "403"],
      ["postman", "403"],
    ],
  ],
  [
    "refusals that differ in other things",
    [
      ["signed", "x-api-key", "status"],
      ["yes", "yes", "200"],
      ["yes", "no", "403"],
      ["no", "yes", "403"],
    ],
  ],
  [
    "what would be refused",
    [
      ["Cache-Control", "status"],
      ["none", "200"],
      ["max-age=0", "403 unless it is allowed"],
    ],
  ],
  [
    "objects of a bucket",
    [
      ["key", "status"],
      ["images/a.png", "200"],
      ["images/b.png", "403"],
    ],
  ],
  [
    "refusals alone",
    [
      ["network", "status"],
      ["VPN", "403"],
      ["office", "403"],
    ],
  ],
];

describe.each(Object.keys(forms))("a table of calls as %s", (form) => {
  const print = forms[form] ?? (() => "");

  test.each(contrasts)("of %s tells what differs", (_, head, works, refused, facts) => {
    expect([told(print([head, works, refused])), told(print([head, refused, works]))]).toEqual([
      facts,
      facts,
    ]);
  });

  test.each(others)("of %s tells nothing", (_, rows) => {
    expect(told(print(rows))).toBe("");
  });

  test("of keys and stages tells which stage a key is not for", () => {
    const rows = [
      ["key", "stage", "status"],
      ["partner-a", "v1", "200"],
      ["partner-a", "v2", "403"],
    ];
    const opens = ["partner-b", "v2", "200"];
    const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/v2/orders";
    expect([told(print([...rows, opens])), told(`${url}\n\n${print(rows)}`)]).toEqual([
      "key-state=no-usage-plan-for-stage",
      "key-state=no-usage-plan-for-stage",
    ]);
  });

  test.each(["Expected behaviour:", "Test cases", "What each status means:", "For example:"])(
    "below %j tells nothing",
    (above) => {
      const rows = [
        ["network", "status"],
        ["VPN", "200"],
        ["office", "403"],
      ];
      expect(told(`${above}\n${print(rows)}`)).toBe("");
    },
  );

  test("counts beside the refusal", () => {
    const table = print([
      ["x-api-key", "status"],
      ["mobile-app", "200"],
      ["none", "403"],
    ]);
    const call = `$ curl https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders\n{"message":"Forbidden"}\n`;
    expect(diagnose({ text: `${call}\n${table}\n` }).cause).toBe("invalid-api-key");
  });
});
