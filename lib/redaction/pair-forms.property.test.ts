import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../testing/runs";
import { type JsonTree, scanJson } from "./json-tree";

/** What the scan found, as JSON.parse would give it. */
function read(tree: JsonTree, node: number): unknown {
  if (tree.isString(node)) return tree.value(node);
  if (tree.isList(node)) return tree.items(node).map((item) => read(tree, item));
  if (!tree.isObject(node)) return JSON.parse(tree.raw(node));
  const members: (readonly [string, unknown])[] = [];
  for (let key = node + 1; key < tree.after(node); key = tree.after(key + 1)) {
    members.push([tree.value(key), read(tree, key + 1)]);
  }
  return Object.fromEntries(members);
}

const gap = fc.constantFrom("", " ", "\n  ", "\t", "\r\n");
const text = fc.constantFrom("", "a", "b", 'a"b', "\\", '\\"', "é", "], [", "name", "—");
const key = fc.constantFrom("name", "value", "key", 'na"me');
const pair = fc
  .record({ keys: fc.tuple(key, key), values: fc.tuple(text, text), gaps: fc.tuple(gap, gap, gap) })
  .map(({ keys, values, gaps: [first, second, last] }) => {
    const [one, other] = [keys, values].map((list) => list.map((part) => JSON.stringify(part)));
    return `{${first}${one?.[0]}: ${other?.[0]},${second}${one?.[1]}: ${other?.[1]}${last}}`;
  });
const other = fc.constantFrom("{}", "[]", "1", '"a"', '{"name": "a", "value": 1}', '{"name": "a"}');

// few pairs in many places, so that most are met again, in the order of before or in another
const lists = fc
  .tuple(fc.array(fc.oneof(pair, other), { minLength: 1, maxLength: 4 }), gap)
  .chain(([pool, between]) =>
    fc
      .array(fc.array(fc.constantFrom(...pool), { maxLength: 8 }), { maxLength: 6 })
      .map((all) => `[${all.map((one) => `[${one.join(`,${between}`)}]`).join(",")}]`),
  );

test("pairs that are met again are read as what they are", () => {
  fc.assert(
    fc.property(lists, (json) => {
      const tree = scanJson(json, 0);
      expect(tree.isComplete).toBe(true);
      expect(tree.end).toBe(json.length);
      expect(read(tree, 0)).toEqual(JSON.parse(json));
    }),
    { numRuns: runs(2_000) },
  );
});
