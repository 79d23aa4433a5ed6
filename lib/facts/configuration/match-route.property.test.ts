import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../testing/runs";
import { matchRoute } from "./match-route";

describe("a path and method", () => {
  test("reach one of the routes or none, whatever they are", () => {
    const part = fc.constantFrom("a", "b", "{x}", "{x+}", "", "%", "{", "+}");
    const path = fc.array(part, { maxLength: 4 }).map((parts) => `/${parts.join("/")}`);
    const method = fc.constantFrom<string[]>("GET", "POST", "ANY");
    const route = fc.record({ method, template: fc.oneof(path, fc.string()), value: fc.nat() });
    fc.assert(
      fc.property(fc.array(route), path, fc.constantFrom("rest", "http"), (all, at, kind) => {
        const found = matchRoute(all, { method: "GET", path: at }, kind);
        expect(found === undefined || all.includes(found)).toBe(true);
        expect(found?.method).not.toBe("POST");
      }),
      { numRuns: runs(100) },
    );
  });
});
