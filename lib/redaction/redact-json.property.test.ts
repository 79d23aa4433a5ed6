import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPaste } from "..";
import { plantedForms } from "../testing/planted-har";
import { runs } from "../testing/runs";
import { redact } from "./index";

describe("any JSON", () => {
  const names = [
    "password",
    "x-api-key",
    "Authorization",
    "sessionToken",
    "set-cookie",
    "client_secret",
  ];
  const marker = "PlantedMarker0";
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const planting = fc
    .constantFrom(...names)
    .chain((name) =>
      fc.constantFrom(
        { [name]: marker },
        { [name]: [marker, `${marker}b`] },
        { name, value: marker },
        { value: marker, type: "text", key: name },
        { list: [[name, marker]] },
      ),
    );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ depthSize: "small" }, planting, tie("list"), tie("object"), tie("text")),
    list: fc.tuple(tie("tree"), scalar).map((items) => [...items].reverse()),
    object: fc.tuple(fc.string(), tie("tree"), scalar).map(([key, inner, other]) => ({
      first: other,
      [`k${key}`]: inner,
    })),
    text: tie("tree").map((inner) => ({ body: JSON.stringify(inner) })),
  }));
  const entry = (inner: unknown) => ({ request: { method: "GET", url: "/", headers: [] }, inner });

  test("in a HAR keeps no value of a secret name, wherever it stands, and stays JSON", () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(undefined, 2, "\t"), (inner, indent) => {
        const text = JSON.stringify(entry(inner), undefined, indent);
        const redacted = redact(text).text;
        expect(redacted).not.toContain(marker);
        expect(() => JSON.parse(redacted)).not.toThrow();
        expect(redacted.split("\n").length).toBe(text.split("\n").length);
        expect(redact(redacted).text).toBe(redacted);
      }),
      { numRuns: runs(300) },
    );
  });

  test("is never thrown at, however it is cut or broken", () => {
    const text = plantedForms["on one line"];
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string(), (from, at, noise) => {
        const broken = text.slice(from, at) + noise + text.slice(at);
        expect(() => readPaste(broken)).not.toThrow();
      }),
      { numRuns: runs(100) },
    );
  });
});
