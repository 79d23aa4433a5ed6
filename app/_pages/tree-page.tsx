import { DecisionTreeView } from "@/components/tree/decision-tree-view";
import { treeMermaid, treeSvg } from "@/components/tree/tree-files";
import { treeNodes } from "@/components/tree/tree-nodes";
import type { Locale } from "@/components/words/locales";
import { decisionTree } from "@/lib";
import { languageOf, translatorFor } from "./language-of";

export function TreePage() {
  return <DecisionTreeView tree={decisionTree()} />;
}

/** The whole tree as a picture; written once, when the site is built. */
export function treeAsSvg(lang: Locale): Response {
  const root = treeNodes(decisionTree(), languageOf(lang));
  const svg = treeSvg(root, translatorFor(lang)("tree.title"), () => true);
  return new Response(svg, { headers: { "content-type": "image/svg+xml" } });
}

/** The whole tree as a Mermaid flowchart; written once, when the site is built. */
export function treeAsMermaid(lang: Locale): Response {
  const root = treeNodes(decisionTree(), languageOf(lang));
  return new Response(
    treeMermaid(root, () => true),
    {
      headers: { "content-type": "text/plain; charset=utf-8" },
    },
  );
}
