import { type Catalogue, growTree, narrow, optionShares, type Tree } from "../engine";

/**
 * How likely it is that a person is asked so many questions, by their number: each path of the
 * tree weighs as much as the causes at its end show its answers.
 */
export function questionOdds(catalogue: Catalogue): ReadonlyMap<number, number> {
  const { remaining } = narrow(catalogue, [], "sure");
  const weights = new Map(remaining.map(({ cause, weight }) => [cause, weight]));
  const odds = new Map<number, number>();
  walkTree(growTree(catalogue), (left, path) => {
    for (const cause of catalogue.causes) {
      if (!left.includes(cause.id)) continue;
      const chance = path.reduce((product, { facet, option }) => {
        const entry = catalogue.facets.find(({ id }) => id === facet);
        const at = entry?.options.indexOf(option) ?? -1;
        return entry === undefined ? 0 : product * (optionShares(cause, entry)[at] ?? 0);
      }, weights.get(cause.id) ?? 0);
      odds.set(path.length, (odds.get(path.length) ?? 0) + chance);
    }
  });
  return odds;
}

/** Visit the end of every path of a tree, with the answers that lead to it. */
export function walkTree(
  tree: Tree,
  visit: (causes: readonly string[], path: readonly { facet: string; option: string }[]) => void,
  path: readonly { facet: string; option: string }[] = [],
): void {
  if (tree.kind === "end") {
    visit(tree.causes, path);
    return;
  }
  for (const { option, tree: branch } of tree.branches) {
    walkTree(branch, visit, [...path, { facet: tree.facet, option }]);
  }
}
