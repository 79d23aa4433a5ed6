import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/runs";
import { blocked, fine, har, preflight, recorded, refused } from "../testing/small-har";
import { spansOf } from "./fixtures/spans";
import { readEvidence } from "./index";

describe("a broken HAR", () => {
  const hars = readdirSync(new URL("../fixtures/", import.meta.url), {
    encoding: "utf8",
    recursive: true,
  })
    .filter((name) => /\/har-[^/]*\.txt$/.test(name))
    .map((name) => recorded(name.replace(/\.txt$/, "")));
  const made = har([refused, preflight, blocked, fine]);
  const pieces = [
    ...[
      "{",
      "}",
      "[",
      "]",
      '"',
      ",",
      ":",
      "\\",
      "\\u0000",
      "\\u12",
      "\n",
      "\0",
      "null",
      "-1",
      "0",
      "403",
      "1e999",
    ],
    ...[
      '"headers":[',
      '{"name":"date","value":',
      '"name":1',
      '"log":{"entries":[',
      '"request":',
      '"response":"x"',
    ],
    ...[
      '"status":"403"',
      '"content":null',
      '"_error":"net::ERR_FAILED"',
      '"encoding":"base64"',
      '"__proto__":{',
    ],
  ];

  test("is read without throwing, and every span fits", () => {
    const cut = fc.tuple(fc.nat(), fc.nat(400), fc.oneof(fc.constantFrom(...pieces), fc.string()));
    const cuts = fc.array(cut, { minLength: 1, maxLength: 6 });
    expect(hars.length).toBeGreaterThan(12);
    fc.assert(
      fc.property(fc.constantFrom(made, ...hars), cuts, (text, changes) => {
        const broken = changes.reduce((before, [at, length, piece]) => {
          const start = at % (before.length + 1);
          return before.slice(0, start) + piece + before.slice(start + length);
        }, text);
        for (const span of readEvidence(broken).documents.flatMap(spansOf)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(broken.length);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
