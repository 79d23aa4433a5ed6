import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { accessLogPieces, logFormats, namedLogs, namings } from "./testing/access-log-lines";
import { cpuMilliseconds, leastMilliseconds } from "./testing/cpu-time";
import { measured } from "./testing/measured";

const { summariseLog } = measured;

function summarise(...pieces: readonly string[]) {
  const summariser = summariseLog();
  for (const piece of pieces) summariser.push(piece);
  return summariser.finish();
}

const WARM_RUNS = 8;

describe("a large log", () => {
  const lines = [...accessLogPieces(40_000)].join("").split("\n").filter(Boolean);

  const parse = () => {
    for (const line of lines) JSON.parse(line);
  };
  let alone = Number.POSITIVE_INFINITY;

  // `npm run bench` measures more lines, and holds them to 2
  test.each(namedLogs(["plain", "own", "letters"]))(
    "takes little longer than parsing each line: $format, $naming",
    ({ format, naming }) => {
      const pieces = [...accessLogPieces(40_000, { names: namings[naming], format })].map((piece) =>
        Buffer.from(piece).toString(),
      );
      alone = Math.min(alone, cpuMilliseconds(parse));
      const most = alone * 3.5;
      // the first runs of the first format compile what all the others find compiled
      const ours = leastMilliseconds(() => summarise(...pieces), { runs: WARM_RUNS, below: most });
      expect(ours).toBeLessThan(most);
    },
  );

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
