import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { summariseLog } from ".";
import { accessLogPieces, logFormats, namings } from "./testing/access-log-lines";
import { cpuMilliseconds } from "./testing/cpu-time";

function summarise(...pieces: readonly string[]) {
  const summariser = summariseLog();
  for (const piece of pieces) summariser.push(piece);
  return summariser.finish();
}

const WARM_RUNS = 8;

describe("a large log", () => {
  const lines = [...accessLogPieces(40_000)].join("").split("\n").filter(Boolean);

  // `npm run bench` measures more lines, and holds them to 2
  test.each(
    logFormats.flatMap((format) =>
      (["plain", "own", "letters"] as const).map((name) => ({ format, name })),
    ),
  )("takes little longer than parsing each line: $format, $name", ({ format, name }) => {
    const pieces = [...accessLogPieces(40_000, { names: namings[name], format })].map((piece) =>
      Buffer.from(piece).toString(),
    );
    const alone = cpuMilliseconds(() => {
      for (const line of lines) JSON.parse(line);
    });
    // the first runs of the first format compile what all the others find compiled
    const ours = cpuMilliseconds(() => summarise(...pieces), WARM_RUNS);
    expect(ours).toBeLessThan(alone * 3.5);
  });

  test.each(logFormats)("takes no more memory than a small one: %s", (format) => {
    setFlagsFromString("--expose-gc");
    const collect: unknown = runInNewContext("gc");
    if (typeof collect !== "function") throw new Error("no garbage collector to call");
    const heapAfter = (count: number) => {
      const summariser = summariseLog();
      for (const piece of accessLogPieces(count, { names: namings.letters, format })) {
        summariser.push(piece);
      }
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
