import { describe, expect, test } from "vitest";
import { diagnose } from "./diagnose";
import { messageTable, seenProducts, sightingsOf } from "./sightings";
import { articleRows } from "./testing/article-rows";

describe("the table from message to causes", () => {
  const table = messageTable();

  test("has a row for each message of API Gateway, and two for a denial", () => {
    const messages = table.map(({ seen: [one] }) => one?.option ?? "");
    expect(new Set(messages).size).toBe(14);
    expect(table.length).toBe(16);
    expect(messages.filter((message) => message === "invoke-denied")).toHaveLength(2);
  });

  test("begins with what is met most", () => {
    expect(table.slice(0, 2).map(({ seen: [one] }) => one?.option)).toEqual([
      "forbidden",
      "missing-authentication-token",
    ]);
  });

  test("orders the causes of a message as a diagnosis of the message alone does", () => {
    const [forbidden] = table;
    const { remaining } = diagnose({ answers: new Map([["message", "forbidden"]]) });
    expect(forbidden?.causes.map(({ cause }) => cause)).toEqual(
      remaining.map(({ cause }) => cause),
    );
    expect(forbidden?.causes[0]?.cause).toBe("wrong-stage");
  });

  test("leads from each message of AWS's table to its causes", () => {
    const missed = articleRows.filter(({ message, first }) => {
      const { observations } = diagnose({ text: JSON.stringify({ message }) });
      const row = table.find(({ seen }) =>
        seen.every(({ facet, option }) =>
          observations.some((one) => one.facet === facet && one.option === option),
        ),
      );
      const listed = row?.causes.slice(0, 4).map(({ cause }) => cause) ?? [];
      return !first.every((cause) => listed.includes(cause));
    });
    expect(missed.map(({ row }) => row)).toEqual([]);
  });
});

test("the shares of what is seen add up to one", () => {
  const sums = sightingsOf(["message", "error-type"]).map(({ causes }) =>
    causes.reduce((sum, { share }) => sum + share, 0),
  );
  expect(sums.length).toBe(24);
  for (const sum of sums) expect(sum).toBeCloseTo(1, 5);
});

describe("the products that are seen", () => {
  const products = seenProducts();
  const named = products.flatMap((one) => one.products.map(([name = ""]) => name));

  test("are named once for each who answered, with the fields that are theirs alone", () => {
    expect(named.length).toBeGreaterThan(200);
    const cloudflare = products.find(({ seen }) => seen[0]?.option === "cloudflare");
    expect(cloudflare?.causes[0]?.cause).toBe("outside-cloudflare");
    const fields = products.flatMap((one) => one.products.flatMap(([, ...own]) => own));
    expect(fields).toContain("cf-mitigated");
    expect(fields).not.toContain("server");
  });
});
