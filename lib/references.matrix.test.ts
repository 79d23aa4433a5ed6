import { describe, expect, test } from "vitest";
import { diagnose, disclose } from ".";
import { markScanner, marks } from "./marks";

const handing = marks.flatMap((mark) => {
  const reference = markScanner()
    .scan(mark.sample)
    .find((found) => found.mark.id === mark.id)?.reference;
  return reference === undefined ? [] : [{ id: mark.id, sample: mark.sample, reference }];
});

describe("an id to hand on", () => {
  test("is read off the samples of many products", () => {
    expect(handing.length).toBeGreaterThan(30);
    expect(new Set(handing.map(({ reference }) => reference.vendor)).size).toBeGreaterThan(15);
  });

  // of the look of GitHub's, Stripe's and AWS's, and a JWT
  const planted = [
    `ghp_${"a1B2c3D4e5F6".repeat(3)}`,
    `sk_live_${"9f86d081884c7d65".repeat(2)}`,
    `IQoJb3JpZ2luX2VjEJ3${"a1B2c3D4e5F6g7H8".repeat(6)}`,
    `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.${"a1B2c3D4e5F6g7H8".repeat(3)}`,
  ];

  test.each(handing)("is no secret that stands where $id has its id", ({ sample, reference }) => {
    const shown = planted.filter((secret) => {
      const text = `HTTP/2 403\n${sample.replace(reference.value, secret)}\n`;
      return JSON.stringify(disclose(diagnose({ text }))).includes(secret.slice(-24));
    });
    expect(shown).toEqual([]);
  });
});
