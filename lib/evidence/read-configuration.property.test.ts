import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/runs";
import type { Json } from "./json-objects";
import { readEvidence } from "./read-evidence";

const folder = new URL("./fixtures/aws/", import.meta.url);
const outputs = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));

describe("any text", () => {
  const parts = fc.constantFrom(
    ...outputs.map((output) => output.slice(0, 1500)),
    "$ aws apigateway get-rest-api --query '[a,{b:c[]}]'\n",
    "Resources:\n a: &x [*x]\n",
    "openapi: 3\npaths: {a: ",
    "{",
    "[",
    "|+--\n",
  );

  test("never makes it throw, and spans lie in the text", () => {
    const text = fc.array(fc.oneof(parts, fc.string()), { maxLength: 6 }).chain((pieces) =>
      fc.nat(3000).map((cut) => {
        const joined = pieces.join("");
        return joined.slice(0, cut) + joined.slice(cut + 7);
      }),
    );
    fc.assert(
      fc.property(text, (source) => {
        const { documents } = readEvidence(source);
        for (const { span, value } of documents.filter(
          (document) => document.kind === "configuration",
        )) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(source.length);
          expectInside(value, source.length);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  function expectInside(json: Json, length: number): void {
    expect(json.start).toBeGreaterThanOrEqual(0);
    expect(json.end).toBeLessThanOrEqual(length);
    if (json.kind === "list") for (const item of json.items) expectInside(item, length);
    if (json.kind === "object") for (const { value } of json.members) expectInside(value, length);
  }
});
