import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../../testing/cpu-time";
import { readEvidence } from "../read-evidence";

describe("time grows with the text, not faster", () => {
  const record = '{"requestId":"1","status":"403","resourcePath":"/x"}\n';
  test.each([
    ["records", (size: number) => record.repeat(size / record.length)],
    ["open braces", (size: number) => `requestId ${"{".repeat(size)}`],
    ["open records", (size: number) => '{"requestId":"\n'.repeat(size / 15)],
    ["open elements", (size: number) => '<request id="1">'.repeat(size / 16)],
    ["tabs", (size: number) => `requestId ${"\t".repeat(size)}`],
    ["pairs", (size: number) => `requestId ${"a=".repeat(size / 2)}`],
    ["quotes", (size: number) => `requestId ${'"'.repeat(size)}`],
    ["rows", (size: number) => "requestId\nRESULTS\ta\tb\n".repeat(size / 24)],
    ["commas", (size: number) => `[04/Mar/2026:10:15:30 +0000],${",".repeat(size)}`],
    ["ids", (size: number) => "(c4b73eea-0dfb-489e-ac1d-6d60896d1ab5) x\n".repeat(size / 41)],
    [
      "lines of one request",
      (size: number) => "(1) Method completed with status: 403\n".repeat(size / 38),
    ],
    [
      "listed strings",
      (size: number) => String.raw`"\"requestId\":`.concat("\n").repeat(size / 16),
    ],
  ])("%s", (_, make) => {
    const time = (size: number) => {
      const text = make(size);
      return cpuMilliseconds(() => readEvidence(text));
    };
    const small = time(60_000);
    expect(time(240_000)).toBeLessThan(Math.max(small, 10) * 10);
  });
});
