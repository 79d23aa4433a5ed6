import { describe, expect, test } from "vitest";
import { SENTENCE } from "./decoding/cut-sentences";
import { MARKS } from "./disclosure/marks";
import { awsErrorTypes, awsSentences } from "./marks/rows/aws-sentences";

// these rooms read no marks, and what stands in them is written again: here it is held against the rows
const whole = awsSentences.filter(({ id }) => !id.endsWith("-cut"));
const hold = (pattern: RegExp) => (text: string) =>
  new RegExp(pattern.source, pattern.flags.replace("g", "")).test(text);

describe("what AWS alone writes is written alike in each room", () => {
  test("its sentences and error types are shown under any name, but for those that are seldom seen alone", () => {
    const isShown = hold(MARKS);
    const rows = [...whole, ...awsErrorTypes];
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter(({ sample }) => !isShown(sample)).map(({ id }) => id)).toEqual([
      "operation-unknown",
      "authorizer-denied-end",
      "invoke-denied-end",
      "invoke-not-allowed",
      "authorization-incomplete",
      "iam-authorizer-format",
      "authorization-empty",
    ]);
  });

  test("its sentences are known where a line cuts them", () => {
    const begins = hold(SENTENCE);
    // of some it is the beginning that is cut
    const begun = awsSentences.filter(({ id }) => !id.endsWith("-end"));
    expect(begun.length).toBeGreaterThan(25);
    expect(begun.filter(({ sample }) => !begins(sample)).map(({ id }) => id)).toEqual([]);
  });
});
