import { expect, test } from "vitest";
import { discloseSummary } from "@/lib";
import { speechIn } from "./speech";
import { toTable, toWholeTable } from "./summary";
import { terminalOf } from "./terminal";
import { rowsOf } from "./wrap";

const nothing = { most: [], margin: 0 };
const page = { speech: speechIn("en"), terminal: terminalOf({}, {}) };

test("a summary shows count, share, cause and one request of each group", () => {
  const table = toWholeTable(
    discloseSummary({
      lines: 1_234_567,
      refused: 4,
      unread: 2,
      groups: [
        {
          cause: "waf-filtered",
          isCertain: true,
          count: 3,
          example: `{"status":"403"} ${"Forbidden ".repeat(30)}`,
          routes: { most: [{ name: "GET /orders/a7f3k9q2m4x8", count: 2 }], margin: 0 },
          callers: {
            most: [
              { by: "address", name: "203.0.113.88", count: 2 },
              { by: "key", name: "k1a2b3c4d5", count: 1 },
            ],
            margin: 1,
          },
          times: {
            first: 1772619330,
            last: 1772619390,
            from: 1772619330,
            step: 5,
            bars: [2, 0, 1],
          },
        },
        {
          cause: undefined,
          isCertain: false,
          count: 1,
          example: "action: BLOCK\nvoucher: hunter2",
          routes: nothing,
          callers: nothing,
        },
      ],
    }),
    page,
  );
  const cut = `{"status":"403"} ${"Forbidden ".repeat(18)}For…`;
  expect(table.split("\n")).toEqual([
    "4 of 1 234 567 lines are requests refused with 403.",
    "2 lines are of no log that is known.",
    "",
    "      count    share  cause, and its requests",
    "          3   75.0 %  An AWS WAF rule blocked the request (waf-filtered)",
    "                      GET /orders/… 2",
    "                      address …1 ≥2, key …2 ≥1",
    "                      2026-03-04 10:15:30–10:16:30Z █ ▄",
    `                      ${cut}`,
    "          1   25.0 %  No documented cause",
    "                      action: BLOCK",
    "                      voucher: …",
    "",
    "Paste one of its requests to see what would settle it: why403 < LINE",
    "",
  ]);
});

test("a log without refusals says so in one line", () => {
  expect(toTable(discloseSummary({ lines: 7, refused: 0, unread: 0, groups: [] }), page)).toBe(
    "0 of 7 lines are requests refused with 403.\n",
  );
});

test("a summary of many groups is no longer than a screen, and says how many it left out", () => {
  const groups = Array.from({ length: 30 }, (_, at) => ({
    cause: "resource-not-found-with-authorization" as const,
    isCertain: false,
    count: 30 - at,
    example: `{"status":"403"} ${"Forbidden ".repeat(30)}`,
    routes: nothing,
    callers: nothing,
  }));
  const summary = discloseSummary({ lines: 465, refused: 465, unread: 3, groups });
  const rows = toTable(summary, page).trimEnd().split("\n");

  expect(rowsOf(rows, 80)).toBeLessThanOrEqual(25);
  expect(rows.find((row) => row.endsWith("more: --why"))).toMatch(/^2\d more/);
  expect(toWholeTable(summary, page)).not.toContain("--why");
});

test("who asked for what and when is shown of the largest groups, as far as the screen has room", () => {
  const groups = Array.from({ length: 8 }, (_, at) => ({
    cause: "waf-filtered" as const,
    isCertain: true,
    count: 8 - at,
    example: "action: BLOCK",
    routes: { most: [{ name: "GET /orders", count: 8 - at }], margin: 0 },
    callers: nothing,
    times: { first: 1772619330, last: 1772619330, from: 1772619330, step: 1, bars: [8 - at] },
  }));
  const summary = discloseSummary({ lines: 36, refused: 36, unread: 0, groups });
  const rows = toTable(summary, page).trimEnd().split("\n");

  expect(rowsOf(rows, 80)).toBeLessThanOrEqual(25);
  expect(rows.filter((row) => row.includes("waf-filtered"))).toHaveLength(8);
  expect(rows.filter((row) => row.includes("GET /orders"))).toHaveLength(8);
  // two lines of heading and a blank one leave room for six times
  expect(rows.filter((row) => row.includes("2026-03-04 10:15:30Z █"))).toHaveLength(6);
  expect(rows.slice(4, 6).join("\n")).toContain("GET /orders 8\n");
});
