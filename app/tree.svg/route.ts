import { messages } from "@/components/messages";
import { treeSvg } from "@/components/tree-files";
import { treeNodes } from "@/components/tree-nodes";
import { decisionTree } from "@/lib";

export const dynamic = "force-static";

/** The whole tree as a picture; written once, when the site is built. */
export function GET(): Response {
  const svg = treeSvg(treeNodes(decisionTree()), messages.tree.title, () => true);
  return new Response(svg, { headers: { "content-type": "image/svg+xml" } });
}
