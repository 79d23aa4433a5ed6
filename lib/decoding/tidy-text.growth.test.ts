import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../testing/cpu-time";
import { tidyText } from "./index";

describe("time grows linearly", () => {
  test.each([
    "\u001b[",
    "\u001b]",
    "\u001b[0",
    "\\u001b[",
    "[0m[",
    "{  ",
    "&quot;:",
    "&amp;",
    "=\n",
    "=3D=\n",
    "1: a\n",
    "> \n",
    "| via | x |\n",
    `| via | ${" ".repeat(40)}`,
    "- via: x\n",
    "**via",
    "< via: x\n y\n",
    '{"',
    '"\n',
    `{"${"a".repeat(60)}\n`,
    `< via: ${"a".repeat(60)}\nb\n`,
    " ",
    "\n",
    "\u201c",
    "\u201c:",
    "{\u201ca\u201d: \u201cb\u201d}\n",
    "curl \u2013",
    "not authorized to\n",
    "\t",
    "<a ",
    "=",
    "=  ",
  ])("%j", (piece) => {
    const time = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return cpuMilliseconds(() => tidyText(text));
    };
    time(20_000);
    const small = time(100_000);
    expect(time(400_000)).toBeLessThan(Math.max(40, small * 10));
  });

  test("a long file that needs nothing is only looked through", () => {
    const entry =
      '{"request":{"url":"https://example.com/a"},"response":{"status":200,"text":"caf\u00e9 \\"x\\" <b>"}},\n';
    const text = entry.repeat(Math.ceil(5_000_000 / entry.length));
    expect(tidyText(text)).toBe(text);
    expect(cpuMilliseconds(() => tidyText(text))).toBeLessThan(100);
  });
});
