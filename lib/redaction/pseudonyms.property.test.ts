import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/runs";
import { pseudonyms } from "./index";

describe("pseudonyms", () => {
  test("JSON stays JSON", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        JSON.parse(pseudonyms()(json));
      }),
      { numRuns: runs(100) },
    );
    expect(pseudonyms()('{"size":111122223333,"Account":"111122223333"}')).toBe(
      '{"size":111122223333,"Account":"account-0001"}',
    );
  });
});
