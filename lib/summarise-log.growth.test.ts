import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { summariseLog } from ".";
import { accessLogPieces } from "./testing/access-log-lines";
import { cpuMilliseconds } from "./testing/cpu-time";

function summarise(...pieces: readonly string[]) {
  const summariser = summariseLog();
  for (const piece of pieces) summariser.push(piece);
  return summariser.finish();
}

describe("a large log", () => {
  const pieces = [...accessLogPieces(40_000)].map((piece) => Buffer.from(piece).toString());
  const lines = pieces.join("").split("\n").filter(Boolean);

  // `npm run bench` measures a million lines, and holds them to 2
  test("takes little longer than parsing each line", () => {
    const alone = cpuMilliseconds(() => {
      for (const line of lines) JSON.parse(line);
    });
    const ours = cpuMilliseconds(() => summarise(...pieces));
    expect(ours).toBeLessThan(alone * 4);
  });

  test("takes no more memory than a small one", () => {
    setFlagsFromString("--expose-gc");
    const collect: unknown = runInNewContext("gc");
    if (typeof collect !== "function") throw new Error("no garbage collector to call");
    const heapAfter = (count: number) => {
      const summariser = summariseLog();
      for (const piece of accessLogPieces(count)) summariser.push(piece);
      collect();
      const { heapUsed } = process.memoryUsage();
      summariser.finish();
      return heapUsed;
    };
    heapAfter(5_000);
    const grown = heapAfter(50_000) - heapAfter(5_000);
    // the 45 000 lines between are 22 MB
    expect(grown).toBeLessThan(2_000_000);
  });
});
