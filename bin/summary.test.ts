import { expect, test } from "vitest";
import { discloseSummary } from "@/lib";
import { speechIn } from "./speech";
import { toTable, toWholeTable } from "./summary";
import { terminalOf } from "./terminal";
import { rowsOf } from "./wrap";

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
        },
        {
          cause: undefined,
          isCertain: false,
          count: 1,
          example: "action: BLOCK\nvoucher: hunter2",
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
    "      count    share  cause, and one of the requests",
    "          3   75.0 %  An AWS WAF rule blocked the request (waf-filtered)",
    `                      ${cut}`,
    "          1   25.0 %  No documented cause",
    "                      action: BLOCK",
    "                      voucher: …",
    "",
    "Paste one of the requests to see what would settle it: why403 < LINE",
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
  }));
  const summary = discloseSummary({ lines: 465, refused: 465, unread: 3, groups });
  const rows = toTable(summary, page).trimEnd().split("\n");

  expect(rowsOf(rows, 80)).toBeLessThanOrEqual(25);
  expect(rows.find((row) => row.endsWith("more: --why"))).toMatch(/^2\d more/);
  expect(toWholeTable(summary, page)).not.toContain("--why");
});
