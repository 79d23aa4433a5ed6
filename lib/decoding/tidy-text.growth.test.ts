import { expect, test } from "vitest";
import { leastMilliseconds } from "../testing/cpu-time";
import { measured } from "../testing/measured";

const { tidyText } = measured;

test("a long file that needs nothing is only looked through", () => {
  const entry =
    '{"request":{"url":"https://example.com/a"},"response":{"status":200,"text":"caf\u00e9 \\"x\\" <b>"}},\n';
  const text = entry.repeat(Math.ceil(5_000_000 / entry.length));
  expect(tidyText(text)).toBe(text);
  expect(leastMilliseconds(() => tidyText(text), { runs: 3, below: 100 })).toBeLessThan(100);
});
