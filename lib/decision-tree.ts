import { growTree, type Tree } from "./engine";
import { type CauseId, catalogue, type FacetId, isCauseId, isFacetId } from "./knowledge";

/** One place of the decision tree: a question with a branch for each answer, or the causes at its end. */
export type DecisionNode =
  | { readonly kind: "end"; readonly causes: readonly CauseId[] }
  | {
      readonly kind: "question";
      readonly facet: FacetId;
      readonly branches: readonly { readonly option: string; readonly node: DecisionNode }[];
    };

/** The whole decision tree, from nothing known, as it follows from the catalogue. */
export function decisionTree(): DecisionNode {
  return nodeOf(growTree(catalogue));
}

function nodeOf(tree: Tree): DecisionNode {
  if (tree.kind === "question" && isFacetId(tree.facet)) {
    const branches = tree.branches.map(({ option, tree: branch }) => ({
      option,
      node: nodeOf(branch),
    }));
    return { kind: "question", facet: tree.facet, branches };
  }
  return { kind: "end", causes: tree.kind === "end" ? tree.causes.filter(isCauseId) : [] };
}
