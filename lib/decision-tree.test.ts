import { expect, test } from "vitest";
import { causes, type DecisionNode, decisionTree, diagnose } from ".";
import { growTree } from "./engine";
import { catalogue } from "./knowledge";

/** Every end of a tree with the answers that lead to it. */
function ends(
  node: DecisionNode,
  path: readonly (readonly [string, string])[] = [],
): readonly { causes: readonly string[]; path: readonly (readonly [string, string])[] }[] {
  if (node.kind === "end") return [{ causes: node.causes, path }];
  return node.branches.flatMap((branch) =>
    ends(branch.node, [...path, [node.facet, branch.option]]),
  );
}

test("the decision tree is the one that the engine grows, node by node", () => {
  const plain = (tree: ReturnType<typeof growTree>): unknown =>
    tree.kind === "end"
      ? { kind: "end", causes: tree.causes }
      : {
          kind: "question",
          facet: tree.facet,
          branches: tree.branches.map((branch) => ({
            option: branch.option,
            node: plain(branch.tree),
          })),
        };
  expect(decisionTree()).toEqual(plain(growTree(catalogue)));
});

test("whoever answers along a path of it is told the cause at its end", () => {
  const all = ends(decisionTree());
  expect(new Set(all.flatMap((end) => end.causes))).toEqual(new Set(causes.map(({ id }) => id)));
  for (const { causes: left, path } of all) {
    expect(diagnose({ answers: new Map(path) }).cause, path.join(" ")).toBe(left[0]);
  }
});
