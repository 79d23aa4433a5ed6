import { expect, test } from "vitest";
import { diagnose } from "./diagnose";
import { articleRows, pasteOfRow } from "./testing/article-rows";

test("AWS's table has eleven rows", () => {
  expect(articleRows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test.each(articleRows.map((row) => [row.row, row.errorType, row] as const))(
  "row %i of AWS's table, %s, comes first with its causes",
  (_, __, row) => {
    const { cause, remaining } = diagnose({ text: pasteOfRow(row) });
    expect(cause).toBe(row.isNamed ? row.first[0] : undefined);
    expect(remaining.slice(0, row.first.length).map((one) => one.cause)).toEqual(row.first);
  },
);

test.each(
  articleRows.filter(({ asks }) => asks !== undefined).map((row) => [row.row, row] as const),
)("row %i of AWS's table asks first what tells its causes apart", (_, row) => {
  expect(diagnose({ text: pasteOfRow(row) }).next?.facet).toBe(row.asks);
});
