import { expect, test } from "vitest";
import { causes, type DecisionNode, decisionTree, diagnose, facets } from ".";

type Path = readonly (readonly [string, string])[];

/** Every end of a tree with the answers that lead to it. */
function ends(
  node: DecisionNode,
  path: Path = [],
): readonly { causes: readonly string[]; path: Path }[] {
  if (node.kind === "end") return [{ causes: node.causes, path }];
  return node.branches.flatMap((branch) =>
    ends(branch.node, [...path, [node.facet, branch.option]]),
  );
}

/** Every question of a tree with the answers that lead to it. */
function questions(
  node: DecisionNode,
  path: Path = [],
): readonly { facet: string; options: readonly string[]; path: Path }[] {
  if (node.kind === "end") return [];
  const options = node.branches.map(({ option }) => option);
  const below = node.branches.flatMap((branch) =>
    questions(branch.node, [...path, [node.facet, branch.option]]),
  );
  return [{ facet: node.facet, options, path }, ...below];
}

test("the tree asks what a person is asked, place by place", () => {
  const all = questions(decisionTree());
  expect(all.length).toBeGreaterThan(causes.length);
  for (const { facet, options, path } of all) {
    const { next } = diagnose({ answers: new Map(path) });
    expect(next?.facet, path.join(" ")).toBe(facet);
    expect(facets.find(({ id }) => id === facet)?.options, path.join(" ")).toEqual(
      expect.arrayContaining([...options]),
    );
    expect(options.length, path.join(" ")).toBeGreaterThan(1);
  }
});

test("whoever answers along a path of it is told the cause at its end", () => {
  const all = ends(decisionTree());
  expect(new Set(all.flatMap((end) => end.causes))).toEqual(new Set(causes.map(({ id }) => id)));
  expect(all.filter(({ causes: left }) => left.length !== 1)).toEqual([]);
  for (const { causes: left, path } of all) {
    expect(diagnose({ answers: new Map(path) }).cause, path.join(" ")).toBe(left[0]);
  }
});
