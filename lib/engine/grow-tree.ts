import { canProduce } from "./can-produce";
import { narrow } from "./narrow";
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
