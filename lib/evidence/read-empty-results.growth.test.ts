import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../testing/cpu-time";
import { readLines } from "./lines";
import { readEmptyResults } from "./read-empty-results";

const read = (text: string) =>
  readEmptyResults(text, readLines(text), [{ start: 0, end: text.length }]);

const flush =
  "aws apigateway flush-stage-authorizers-cache --rest-api-id abcde12345 --stage-name prod";
const search = "aws logs filter-log-events --log-group-name access --filter-pattern '\"1-2\"'";
describe("any text", () => {
  test.each([
    ["empty searches", `${search}\n{"events": []}\n`],
    ["searches without results", `${search}\n`],
    ["results without a search", '{"events": []}\n'],
    ["flushes", `${flush}\n`],
    ["lists that never close", '{"events": [\n'],
    ["names of lists", '"events"'],
    ["blanks", "aws logs filter-log-events \t \t"],
  ])("takes linear time: %s", (_, part) => {
    const time = (length: number) => {
      const text = part.repeat(length / part.length);
      return cpuMilliseconds(() => read(text));
    };
    const once = time(50_000);
    expect(time(200_000)).toBeLessThan(once * 9 + 60);
  });
});
