import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { discloseSummary, summariseLog } from "@/lib";
import { titles } from "@/lib/knowledge/words/en/titles";
import { en } from "../words/messages/en";
import { toCsv, toMarkdownTable } from "./summary-table";

const t = createTranslator({ locale: "en", messages: en, namespace: "log" });

function summaryOf(paths: readonly string[]) {
  const summariser = summariseLog();
  const lines = paths.map((path, at) =>
    JSON.stringify({
      requestId: `c4b73eea-0dfb-489e-ac1d-00000000000${at}`,
      ip: `203.0.113.${10 + (at % 2)}`,
      requestTime: `04/Mar/2026:10:15:3${at} +0000`,
      httpMethod: "GET",
      path,
      status: "403",
      responseType: "WAF_FILTERED",
    }),
  );
  summariser.push(lines.join("\n"));
  return discloseSummary(summariser.finish());
}

test("a summary is a table in Markdown, its callers numbered", () => {
  expect(
    toMarkdownTable(summaryOf(["/a", "/orders", "/orders"]), { titles, t }).split("\n"),
  ).toEqual([
    "3 lines read, 3 requests refused with 403.",
    "",
    "| Requests | Share | Cause | Asked for | By | First | Last |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    "| 3 | 100.0 % | An AWS WAF rule blocked the request (waf-filtered) | GET /orders (2); GET /a (1) | address …1 (2); address …2 (1) | 2026-03-04T10:15:30Z | 2026-03-04T10:15:32Z |",
    "",
  ]);
});

test("a path can neither leave its cell nor be a formula, and what may be a secret is left out", () => {
  const summary = summaryOf(['/a|b"c', "/reset/a7f3k9q2m4x8", "=1+1"]);
  const [head = "", ...rows] = toCsv(summary, { titles, t }).trimEnd().split("\r\n");
  expect(head).toBe('"Requests","Share","Cause","Asked for","By","First","Last"');
  expect(rows).toHaveLength(1);
  expect(rows[0]).not.toMatch(/a7f3|1\+1|203\.0/);
  expect(rows[0]).toContain("GET /reset/[hidden]");
  const row = toMarkdownTable(summary, { titles, t }).split("\n")[4] ?? "";
  expect(row.match(/(?<!\\)\|/g)).toHaveLength(8);
});
