import { describe, expect, test } from "vitest";
import { type DecisionNode, decisionTree } from "./decision-tree";
import { diagnose } from "./diagnose";
import type { FacetId } from "./knowledge";
import { wayTaken } from "./way-taken";

type Path = readonly (readonly [facet: FacetId, option: string])[];

/** The answers that lead to each end of the tree. */
function pathsOf(node: DecisionNode): readonly Path[] {
  if (node.kind === "end") return [[]];
  return node.branches.flatMap(({ option, node: branch }) =>
    pathsOf(branch).map((path) => [[node.facet, option] as const, ...path]),
  );
}

describe("wayTaken", () => {
  test("asks in the order of the tree", () => {
    const paths = pathsOf(decisionTree()).filter((_, at) => at % 12 === 0);
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) {
      const { steps } = wayTaken(diagnose({ answers: new Map(path) }));
      const asked = steps.flatMap(({ facet, from }) => (from === "answer" ? [facet] : []));
      expect(asked).toEqual(path.map(([facet]) => facet).filter((one) => asked.includes(one)));
    }
  });
});
