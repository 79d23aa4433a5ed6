import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf, rowsOf, squeeze, wrap } from "./wrap";

const flush = { first: 0, rest: 0 };

test("a Chinese character takes two columns, a combining one none", () => {
  expect(columnsOf("策略 Deny，")).toBe(11);
  expect(columnsOf("e\u0301")).toBe(1);
});

test("a line is broken at its last space that fits, and the rest is moved in", () => {
  expect(wrap("deny in an identity policy", 12, { first: 0, rest: 2 })).toEqual([
    "deny in an",
    "  identity",
    "  policy",
  ]);
});

test("what stands between back quotes stays in one piece", () => {
  expect(wrap("with `explicit deny` in it", 15, flush)).toEqual([
    "with",
    "`explicit deny`",
    "in it",
  ]);
});

test("Chinese is broken between words, never before a closing sign or behind an opening one", () => {
  const lines = wrap(
    "在资源策略中为该阶段、方法和路径添加（显式的）权限，并重新部署阶段。",
    14,
    flush,
  );
  expect(lines.join("")).toBe(
    "在资源策略中为该阶段、方法和路径添加（显式的）权限，并重新部署阶段。",
  );
  expect(lines.filter((line) => columnsOf(line) > 14)).toEqual([]);
  expect(lines.filter((line) => /^[，。、）]|（$/.test(line))).toEqual([]);
  expect(lines.filter((line) => line.endsWith("阶"))).toEqual([]);
});

test("a word that is longer than a line stays whole", () => {
  const url = `https://abcde12345.execute-api.us-east-1.amazonaws.com/${"a".repeat(80)}`;
  expect(wrap(`GET ${url} -> 403`, 40, flush)).toEqual(["GET", url, "-> 403"]);
  expect(rowsOf(["", url, "\u001b[1mno wider\u001b[22m"], 40)).toBe(6);
});

test("what is too long keeps its beginning and its end", () => {
  expect(squeeze("User is not authorized", 11)).toBe("User …rized");
  expect(squeeze("策略中没有语句", 8)).toBe("策…句");
  expect(squeeze("short", 11)).toBe("short");
});

test("no text is lost, and no line is wider than it has to be", () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-z`，。（）“策略部署]{1,12}$/),
    fc.constant("`aws sts`"),
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 30 }),
      fc.integer({ min: 10, max: 60 }),
      (words, width) => {
        const text = words.join(" ");
        const lines = wrap(text, width, { first: 0, rest: 2 });
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
      },
    ),
  );
});
