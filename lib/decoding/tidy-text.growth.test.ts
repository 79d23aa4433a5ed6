import { expect, test } from "vitest";
import { cpuMilliseconds } from "../testing/cpu-time";
import { tidyText } from "./index";

test("a long file that needs nothing is only looked through", () => {
  const entry =
    '{"request":{"url":"https://example.com/a"},"response":{"status":200,"text":"caf\u00e9 \\"x\\" <b>"}},\n';
  const text = entry.repeat(Math.ceil(5_000_000 / entry.length));
  expect(tidyText(text)).toBe(text);
  expect(cpuMilliseconds(() => tidyText(text))).toBeLessThan(100);
});
