import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { causes, diagnose } from ".";
import { readFixtures } from "./fixtures/read-fixtures";
import { sampleOf } from "./fixtures/sample-of";
import { samples } from "./knowledge/samples";

const fixtures = readFixtures(fileURLToPath(new URL("fixtures", import.meta.url)));

describe("the sample of a cause", () => {
  test("is what its fixtures show; `npm run index-causes` writes it anew", () => {
    const derived = causes.map(({ id }) => [
      id,
      sampleOf(fixtures.filter(({ cause }) => cause === id)),
    ]);
    expect(Object.entries(samples).toSorted()).toEqual(derived.toSorted());
  });

  // a frame of an open socket has no head
  const headed = causes.filter(({ id }) => id !== "websocket-no-route");

  test.each(headed)("$id has a head and a body", ({ id }) => {
    expect(samples[id]).toMatch(/^HTTP\/[\d.]+ 403[^\n]*(?:\n[\w-]+: [^\n]*)+\n\n\S/);
  });

  test.each(headed)("$id has a body as long as it says", ({ id }) => {
    const [head = "", ...body] = samples[id].split("\n\n");
    const length = /^content-length: (\d+)$/im.exec(head)?.[1];
    const size = Buffer.byteLength(body.join("\n\n"));
    // a page's lines may have ended in two characters, and the last in a line break
    const more = Number(length ?? size) - size;
    expect(more).toBeGreaterThanOrEqual(0);
    expect(more).toBeLessThanOrEqual(samples[id].split("\n").length);
  });

  test.each(causes)("$id leaves the cause it is of, and names no other", ({ id }) => {
    const { cause, remaining } = diagnose({ text: samples[id] });
    expect(remaining.map((one) => one.cause)).toContain(id);
    expect([undefined, id]).toContain(cause);
  });
});
