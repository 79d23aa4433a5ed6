import { expect, test } from "vitest";
import { cpuMilliseconds } from "../testing/cpu-time";
import { redact } from "./index";

test.each([
  "=> Send header, 9 bytes (0x9)\n",
  "=> Send header, 9 bytes (0x9)\n0000: x-api-key: abcdefgh\n",
  "0000: 61 62 63\n",
])("%j takes linear time", (piece) => {
  const time = (length: number) => {
    const text = `=> Send header, 9 bytes (0x9)\n${piece.repeat(Math.ceil(length / piece.length))}`;
    return cpuMilliseconds(() => redact(text));
  };
  time(5_000);
  const small = time(15_000);
  const large = time(120_000);
  expect(large).toBeLessThan(Math.max(300, small * 30));
});
