import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../testing/cpu-time";
import { readLines } from "./lines";
import { readExportedRoutes } from "./read-exported-routes";

const read = (text: string) =>
  readExportedRoutes(text, readLines(text), [{ start: 0, end: text.length }]);

describe("the lines that grep prints of an exported API", () => {
  test.each([
    ["paths and methods", '"/orders/{id}" :\n"get" :\n'],
    ["methods alone", '"get" :\n'],
    ["urls", '"url" : "https://example.com"\n'],
    ["quotes and blanks", `"${" ".repeat(1000)}:\n`],
    ["runs that break off", '"/a":\nx\n'],
  ])("take linear time: %s", (_, part) => {
    const time = (length: number) => {
      const text = part.repeat(length / part.length);
      return cpuMilliseconds(() => read(text));
    };
    const once = time(200_000);
    expect(time(800_000)).toBeLessThan(once * 9 + 60);
  });
});
