import type { CauseId, DecisionNode, FacetId } from "@/lib";
import type { Paths } from "../site/paths";
import type { SpokenWords } from "../words/words";

/** A place of the decision tree as it is shown: with its words, and the address of its place. */
export interface TreeNode {
  /** The answers that lead here: `answered-by=api-gateway/message=forbidden`; empty at the root. */
  readonly id: string;
  /** The answer that leads here from the question above; empty at the root. */
  readonly answer: string;
  /** The question, or the cause. */
  readonly label: string;
  readonly facet?: FacetId;
  /** The causes at its end, or at the ends under it. */
  readonly causes: readonly CauseId[];
  /** The page of the cause. */
  readonly href?: string;
  readonly children: readonly TreeNode[];
}

/** What the tree takes of a language. */
export interface TreeLanguage {
  readonly words: SpokenWords;
  readonly paths: Paths;
}

/** The decision tree in the words of a language. */
export function treeNodes(root: DecisionNode, { words, paths }: TreeLanguage): TreeNode {
  const nodeOf = (node: DecisionNode, id: string, answer: string): TreeNode => {
    if (node.kind === "end") {
      const [first] = node.causes;
      const label = node.causes.map((cause) => words.titles[cause]).join(" / ");
      const page =
        node.causes.length === 1 && first !== undefined ? { href: paths.causePath(first) } : {};
      return { id, answer, label, causes: node.causes, ...page, children: [] };
    }
    const { facet } = node;
    const children = node.branches.map(({ option, node: child }) =>
      nodeOf(
        child,
        `${id === "" ? "" : `${id}/`}${facet}=${option}`,
        words.optionLabel(facet, option),
      ),
    );
    const causes = [...new Set(children.flatMap((child) => child.causes))];
    return { id, answer, label: words.facets[facet].question, facet, causes, children };
  };
  return nodeOf(root, "", "");
}

/** The place to which an answer leads from a question. */
function childBy(node: TreeNode, option: string): TreeNode | undefined {
  const step = `${node.facet}=${option}`;
  return node.children.find(({ id }) => id === step || id.endsWith(`/${step}`));
}

/** The ids of the places that answers lead along, from the root on. */
export function pathAlong(root: TreeNode, answers: ReadonlyMap<string, string>): readonly string[] {
  const path = [root.id];
  for (let node: TreeNode | undefined = root; node?.facet !== undefined; ) {
    const option: string | undefined = answers.get(node.facet);
    node = option === undefined ? undefined : childBy(node, option);
    if (node !== undefined) path.push(node.id);
  }
  return path;
}

/**
 * The ids of the places that cannot be reached any more: an answer on the way there is another than
 * the known one, or none of the causes under it is left.
 */
export function ruledOutPlaces(
  root: TreeNode,
  known: ReadonlyMap<string, string>,
  left: ReadonlySet<CauseId>,
): ReadonlySet<string> {
  const out = new Set<string>();
  const visit = (node: TreeNode, isOut: boolean) => {
    if (isOut) out.add(node.id);
    const option = node.facet === undefined ? undefined : known.get(node.facet);
    const reached = option === undefined ? undefined : childBy(node, option);
    for (const child of node.children) {
      const isOther = option !== undefined && child !== reached;
      visit(child, isOut || isOther || !child.causes.some((cause) => left.has(cause)));
    }
  };
  visit(root, false);
  return out;
}

/** All places of a tree, each before those under it. */
export function everyNode(root: TreeNode): readonly TreeNode[] {
  return [root, ...root.children.flatMap(everyNode)];
}
