import { describe, expect, test } from "vitest";
import { diagnose } from "./diagnose";
import { nextNearest } from "./next-nearest";

const unsigned = new Map([
  ["answered-by", "api-gateway"],
  ["message", "missing-authentication-token"],
  ["route-deployed", "no"],
]);

describe("nextNearest", () => {
  test("names the causes that the fewest observations speak against, and those observations", () => {
    const found = diagnose({ answers: unsigned });
    expect(found.cause).toBe("resource-not-found-unsigned");
    const next = nextNearest(found);
    expect(next).toContainEqual({ cause: "missing-auth-token", doubt: ["route-deployed"] });
    expect(next.every(({ doubt }) => doubt.length === 1)).toBe(true);
  });

  test("what it names is possible once those are doubted", () => {
    const found = diagnose({ answers: unsigned });
    for (const { cause, doubt } of nextNearest(found)) {
      const doubted = new Map([...unsigned, ...doubt.map((facet) => [facet, "unsure"] as const)]);
      const { remaining } = diagnose({ answers: doubted });
      expect(remaining.map((one) => one.cause)).toContain(cause);
    }
  });

  test("is empty while nothing is known", () => {
    expect(nextNearest(diagnose({}))).toEqual([]);
  });
});
