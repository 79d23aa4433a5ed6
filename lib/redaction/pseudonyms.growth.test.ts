import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../testing/cpu-time";
import { pseudonyms } from "./index";

describe("pseudonyms", () => {
  test.each(["a.", "1.", "a@", "arn:aws:iam::1:user/", "1:", "*", "a-", "1111"])(
    "%j takes linear time",
    (piece) => {
      const time = (length: number) => {
        const text = piece.repeat(Math.ceil(length / piece.length));
        return cpuMilliseconds(() => pseudonyms()(text));
      };
      time(20_000);
      const small = time(50_000);
      expect(time(400_000)).toBeLessThan(Math.max(400, small * 30));
    },
  );
});
