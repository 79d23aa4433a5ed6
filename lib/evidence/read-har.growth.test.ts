import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../testing/cpu-time";
import { recorded } from "../testing/small-har";
import { readEvidence } from "./index";

describe("a broken HAR", () => {
  // refusals are read, others counted; what never closes must not be looked for again
  test.each([
    ["whole", refusedEntry(), "]}}"],
    ["cut", refusedEntry(), ""],
    [
      "cut within an entry",
      refusedEntry(),
      ',{"request":{"url":"https://x.example.com/","headers":[',
    ],
    ["of entries that never close", refusedEntry().slice(0, -1), ""],
    ["of headers that never close", '{"request":{"headers":[{"name":"a","value":"b"}', ""],
  ])("takes linear time: one that is %s", (_, entry, end) => {
    const time = (length: number) => {
      const entries = Array.from({ length: Math.ceil(length / entry.length) }, () => entry);
      const text = `{"log":{"creator":{"name":"WebInspector"},"entries":[${entries.join(",")}${end}`;
      return cpuMilliseconds(() => readEvidence(text));
    };
    time(50_000);
    const small = time(100_000);
    const large = time(800_000);
    // eight times the text; quadratic time would be sixty-four times as long
    expect(large).toBeLessThan(Math.max(300, small * 30));
  });
});

/** A refused entry as Chromium wrote it, on one line. */
function refusedEntry(): string {
  const { log } = JSON.parse(recorded("missing-auth-token/har-chrome-sanitised"));
  return JSON.stringify(log.entries[0]);
}
