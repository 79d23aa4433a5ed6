import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../testing/cpu-time";
import { readEvidence } from "./index";

describe("whatever stands around", () => {
  test.each([
    "Server: a\n",
    "Non-authoritative answer:\n",
    "; <<>> DiG 9\n",
    ";; x\n",
    "a.b. 1 IN A 10.0.0.1\n",
    "10.0.0.1\n",
    "a.b.\n",
    "$ dig +short a.b\n",
    "depth=0 x\n",
    "CONNECTED(00000003)\n",
    "---\n",
    "notAfter=x\n",
    "error 20 at 0 depth lookup: x\n",
    "$ openssl verify x\n",
    "Local time: x\n",
    "$ date -u\n",
    "Reference ID    : 7F000001 (localhost)\n",
    "remote refid st t when poll reach delay offset jitter\n",
    "Tracking a [b:123].\n",
    "Leap Indicator: 0(no warning)\n",
    "10:15:32, +00.0000001s\n",
    "Wed Nov 25 02:35:05 UTC 2026\n",
    "ComputerName : a\n",
    "x. has address ",
    "a-",
    "$ dig ",
    "10.0.0.1 a.b\n",
    "Using domain server:\n",
    "a.b has address 10.0.0.1\n",
  ])("%j is read in linear time", (piece) => {
    const time = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return cpuMilliseconds(() => readEvidence(text));
    };
    time(5_000);
    const small = time(20_000);
    expect(time(80_000)).toBeLessThan(Math.max(60, small * 10));
  });
});
