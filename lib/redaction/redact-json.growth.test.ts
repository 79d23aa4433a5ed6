import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../testing/cpu-time";
import { redact } from "./index";

describe("any JSON", () => {
  test.each([
    ["openings", "[".repeat(40), ""],
    ["pairs", '{"name":"a","value":"b"},', ""],
    ["escapes", String.raw`\\\"`, ""],
    ["values alike", `"${"a".repeat(30)}0${"b".repeat(30)}",`, "["],
    ["nested strings", String.raw`"{\"a\":\"b\"}",`, "["],
    ["half entries", '{"request":{"headers":[', ""],
  ])("takes linear time: %s", (_, piece, head) => {
    const time = (length: number) => {
      const text = `"headers" ${head}${piece.repeat(length / piece.length)}`;
      // the least of many: a collection of garbage counts as work too
      return cpuMilliseconds(() => redact(text), 7);
    };
    time(20_000);
    expect(time(200_000)).toBeLessThan(Math.max(time(100_000), 10) * 4);
  });
});
