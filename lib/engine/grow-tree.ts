import { canProduce } from "./can-produce";
import { narrow, optionShares } from "./narrow";
import { nextFacet } from "./next-facet";
import type { Catalogue, Observation } from "./types";

/** A decision tree: a question with a branch for each possible answer, or the causes at its end. */
export type Tree =
  | { readonly kind: "end"; readonly causes: readonly string[] }
  | {
      readonly kind: "question";
      readonly facet: string;
      readonly branches: readonly { readonly option: string; readonly tree: Tree }[];
    };

/**
 * Grow the decision tree that the catalogue implies, by the same choice of questions as a person
 * meets, with answers that are never wrong: with doubt no path would end. Only answers that some cause
 * left can produce get a branch. Subtrees that are equal are
 * one object, so the result is small in memory although it has many paths.
 */
export function growTree(catalogue: Catalogue, given: readonly Observation[] = []): Tree {
  const grown = new Map<string, Tree>();
  const grow = (observations: readonly Observation[]): Tree => {
    const narrowing = narrow(catalogue, observations, "sure");
    const facet = nextFacet(catalogue, observations, narrowing);
    const left = narrowing.remaining.map(({ cause }) => cause);
    if (facet === undefined) return { kind: "end", causes: left };
    const causes = catalogue.causes.filter(({ id }) => left.includes(id));
    const branches = facet.options
      .filter((option) => causes.some((cause) => canProduce(cause, facet.id, option)))
      .map((option) => ({
        option,
        tree: remember([...observations, { facet: facet.id, option, source: "answer" }]),
      }));
    return { kind: "question", facet: facet.id, branches };
  };
  const remember = (observations: readonly Observation[]): Tree => {
    const key = observations
      .map(({ facet, option }) => `${facet}=${option}`)
      .sort()
      .join("&");
    const known = grown.get(key);
    if (known !== undefined) return known;
    const tree = grow(observations);
    grown.set(key, tree);
    return tree;
  };
  return remember(given);
}

/**
 * How likely it is that a person is asked so many questions, by their number: each path of the
 * tree weighs as much as the causes at its end show its answers.
 *
 * @param given what is known before the first question.
 */
export function questionOdds(
  catalogue: Catalogue,
  given: readonly Observation[] = [],
): ReadonlyMap<number, number> {
  const { remaining } = narrow(catalogue, given, "sure");
  const weights = new Map(remaining.map(({ cause, weight }) => [cause, weight]));
  const odds = new Map<number, number>();
  walkTree(growTree(catalogue, given), (left, path) => {
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
