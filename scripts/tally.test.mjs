import { describe, expect, test } from "vitest";
import { sumUp, tallyBrowser, tallyCheck, tallyUnit } from "./tally.mjs";

test("a check counts as one test", () => {
  expect([tallyCheck(0), tallyCheck(2)]).toEqual([
    { passed: 1, failed: 0 },
    { passed: 0, failed: 1 },
  ]);
});

describe("unit tests", () => {
  const passes = { status: "passed", assertionResults: [{ status: "passed" }] };

  test("each test counts", () => {
    const report = { numTotalTests: 1, numPassedTests: 1, testResults: [passes] };

    expect(tallyUnit(0, report)).toEqual({ passed: 1, failed: 0 });
  });

  test("a skipped test counts as failed", () => {
    const report = { numTotalTests: 3, numPassedTests: 1, testResults: [passes] };

    expect(tallyUnit(0, report)).toEqual({ passed: 1, failed: 2 });
  });

  test("a file that does not load counts as one failure", () => {
    const testResults = [passes, { status: "failed", assertionResults: [] }];

    expect(tallyUnit(1, { numTotalTests: 1, numPassedTests: 1, testResults })).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  test("too little coverage counts as one failure", () => {
    const report = { numTotalTests: 1, numPassedTests: 1, testResults: [passes] };

    expect(tallyUnit(1, report)).toEqual({ passed: 1, failed: 1 });
  });

  test("a run without a report failed, whatever its status", () => {
    expect([tallyUnit(0, undefined), tallyUnit(1, undefined)]).toEqual([
      { passed: 0, failed: 1 },
      { passed: 0, failed: 1 },
    ]);
  });
});

describe("browser tests", () => {
  test("only a test that passes at once counts as passed", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };

    expect(tallyBrowser(1, { stats })).toEqual({ passed: 5, failed: 4 });
  });

  test("a suite without a test failed", () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };

    expect(tallyBrowser(0, { stats })).toEqual({ passed: 0, failed: 1 });
  });
});

test("the sum is one line", () => {
  expect(sumUp([tallyCheck(0), tallyCheck(1), { passed: 10, failed: 3 }])).toEqual({
    passed: 11,
    failed: 4,
    line: "11 passed, 4 failed",
  });
});
