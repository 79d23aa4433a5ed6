import { describe, expect, test } from "vitest";
import { diagnose } from ".";
import { far, near } from "./testing/contents/prompts";

const url = "https://abcde12345.execute-api.eu-west-1.amazonaws.com/prod/orders";

describe("the same call on two machines", () => {
  const pairs = Object.keys(near).flatMap((one) =>
    Object.keys(far).map((other) => [one, other] as const),
  );
  test.each(pairs)("works on %s and is refused on %s", (one, other) => {
    const good = `${near[one]}curl -s ${url}\n{"orders":[]}\n`;
    const bad = `${far[other]}curl -s ${url}\n{"message":"Forbidden"}\n`;
    for (const text of [good + bad, bad + good]) {
      const seen = diagnose({ text }).observations.map((one) => `${one.facet}=${one.option}`);
      expect(seen).toEqual(
        expect.arrayContaining([
          "other-clients-work=yes",
          "stage-in-url=right",
          "api-key-required=no",
        ]),
      );
    }
  });
});
