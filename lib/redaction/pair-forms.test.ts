import { expect, test } from "vitest";
import { scanJson } from "./json-tree";

test("pairs are of one form only where they are written alike up to their second value", () => {
  const pairOf = (name: string, value: string) => `{"name": "${name}", "value": "${value}"}`;
  const json = `[${[
    pairOf("accept", "a"),
    pairOf("host", "b"),
    pairOf("accept", "c"),
    '{"name":"accept", "value": "d"}',
    '{"name": "accept", "value": 1}',
    pairOf("host", "a\\\\"),
    pairOf("accept", '\\"'),
    "{}",
  ].join(", ")}]`;
  const tree = scanJson(json, 0);

  expect(tree.items(0).map((item) => tree.pairForm(item))).toEqual([1, 2, 1, 3, 0, 2, 1, 0]);
});

test("a pair that is cut where others went on is no pair", () => {
  const whole =
    '[{"name": "a", "value": "b"},{"name": "a", "value": "b"},{"name": "a", "value": "b"}]';
  for (let end = 1; end < whole.length; end += 1) {
    const tree = scanJson(whole.slice(0, end), 0);
    expect(tree.isComplete).toBe(false);
    expect(tree.end).toBe(end);
  }
});
