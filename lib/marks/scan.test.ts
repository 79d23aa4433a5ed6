import { expect, test, vi } from "vitest";
import { createScanner } from "./scan";
import type { Mark } from "./types";

function markOf(pattern: RegExp, of: Pick<Mark, "literals" | "header">): Mark {
  return { id: "toy", pattern, as: "author", proves: {}, source: "", sample: "", ...of };
}

test("a mark is found at each place where it stands, also close together", () => {
  const scanner = createScanner([markOf(/\bmade by toys\b/, { literals: ["made by toys"] })]);
  const found = scanner.scan("made by toys, not made by toysmiths, made by toys");
  expect(found.map(({ span }) => span)).toEqual([
    { start: 0, end: 12 },
    { start: 37, end: 49 },
  ]);
});

test("a blank in a pattern is any white space", () => {
  const scanner = createScanner([markOf(/"by": ?"toys"/, { literals: ['"toys"'] })]);
  expect(scanner.scan('"by":\n"toys"')).toHaveLength(1);
});

test("a mark is found behind many places that have its literal alone", () => {
  const scanner = createScanner([markOf(/made by toys\d/, { literals: ["made by toys"] })]);
  const text = `${"made by toys, ".repeat(1_000)}made by toys1`;
  expect(scanner.scan(text).map(({ span }) => span)).toEqual([
    { start: text.length - 13, end: text.length },
  ]);
});

test("a pattern sees each character of a text hardly more than once, however many literals stand in it", () => {
  // without a blank the scanner takes it as it is
  const pattern = /made\sby\stoys\d/;
  const exec = vi.spyOn(pattern, "exec");
  const text = "made by toys, ".repeat(10_000);
  expect(createScanner([markOf(pattern, { literals: ["made by", "toys"] })]).scan(text)).toEqual(
    [],
  );
  const seen = exec.mock.calls.reduce((sum, [part]) => sum + part.length, 0);
  expect(seen).toBeGreaterThan(text.length * 0.9);
  expect(seen).toBeLessThan(text.length * 1.5);
});

test("a row that is not asked for is not matched, and one that is asked for later is found", () => {
  const pattern = /made\sby\stoys/;
  const exec = vi.spyOn(pattern, "exec");
  const mark = markOf(pattern, { literals: ["made by toys"] });
  const search = createScanner([mark]).search("made by toys, made by toys");
  expect(search.marks(() => false)).toEqual([]);
  expect(exec).not.toHaveBeenCalled();
  expect(search.marks(({ id }) => id === mark.id).map(({ span }) => span.start)).toEqual([0, 14]);
});

test("a field's value is looked at no more than so often where its name stands everywhere", () => {
  const pattern = /^toys$/;
  const exec = vi.spyOn(pattern, "exec");
  createScanner([markOf(pattern, { header: "x-made-by" })]).scan("x-made-by: men\n".repeat(10_000));
  expect(exec.mock.calls.length).toBeGreaterThan(0);
  expect(exec.mock.calls.length).toBeLessThan(300);
});

test("a mark of another script is found, whatever stands around it and whatever looks like it in bits", () => {
  const scanner = createScanner([
    markOf(/部署/, { literals: ["部署"] }),
    markOf(/署toy/i, { literals: ["署toy"] }),
  ]);
  // the same last nine bits as the mark's two characters
  const alike = String.fromCharCode("部".charCodeAt(0) ^ 0x200, "署".charCodeAt(0) ^ 0x400);
  const found = scanner.scan(`没有${alike}部署, 网关署TOY部署。`);
  expect(found.map(({ span }) => span)).toEqual([
    { start: 4, end: 6 },
    { start: 10, end: 14 },
    { start: 14, end: 16 },
  ]);
});

test("no literal holds a capital or a control character, since the search would not find it", () => {
  const build = (literal: string) => () => createScanner([markOf(/x/, { literals: [literal] })]);
  expect(build("Toys")).toThrow(RangeError);
  expect(build("to\u0007ys")).toThrow(RangeError);
  expect(build("")).toThrow(RangeError);
});
