import { treeMermaid } from "@/components/tree-files";
import { treeNodes } from "@/components/tree-nodes";
import { decisionTree } from "@/lib";

export const dynamic = "force-static";

/** The whole tree as a Mermaid flowchart; written once, when the site is built. */
export function GET(): Response {
  const text = treeMermaid(treeNodes(decisionTree()), () => true);
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
