import { describe, expect, test } from "vitest";
import { callers, declared, read, refusal } from "./testing/contents/open-calls";

describe("a token that a page sends to a method with IAM authorization, below a base that nobody shows", () => {
  const others = [
    ["another path", declared("IAM"), callers("/dogs")],
    ["another method", declared("IAM"), callers("/pets", "post")],
    ["a user pool's method", declared("COGNITO"), callers("/pets")],
  ] as const;
  test.each(
    others.flatMap(([name, setups, calls]) =>
      setups.flatMap(([setup, code]) =>
        calls.map(([caller, call]) => [name, setup, caller, code, call] as const),
      ),
    ),
  )("leaves it open: %s, %s, %s", (_, __, ___, code, call) => {
    for (const { observations } of read(code, `${call}\n${refusal}`)) {
      const options = observations.map((one) => `${one.facet}=${one.option}`);
      expect(options).not.toContain("route-deployed=yes");
    }
  });
});
