import { ANSWER_SHIFT, BOX_HEIGHT, BOX_WIDTH, branchPath, layoutTree } from "./tree-layout";
import { everyNode, type TreeNode } from "./tree-nodes";

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function spans(lines: readonly string[], x: number, y: number): string {
  return lines
    .map((line, at) => `<tspan x="${x}" y="${y + at * 15}">${escapeXml(line)}</tspan>`)
    .join("");
}

/** What is open of the tree as an SVG file of its own: no style sheet, no script, dark on light. */
export function treeSvg(root: TreeNode, title: string, isOpen: (id: string) => boolean): string {
  const { placed, width, height } = layoutTree(root, isOpen);
  const branches = placed.map((one) => {
    const path = branchPath(one);
    return path === "" ? "" : `<path d="${path}" fill="none" stroke="#74847f"/>`;
  });
  const boxes = placed.map(({ node, x, y, lines, answerLines }) => {
    const isEnd = node.facet === undefined;
    const fill = isEnd ? "#dcefeb" : "#ffffff";
    return [
      `<rect x="${x}" y="${y}" width="${BOX_WIDTH}" height="${BOX_HEIGHT}" rx="6" fill="${fill}" stroke="#74847f"/>`,
      `<text>${spans(lines, x + 8, y + 19)}</text>`,
      answerLines[0] === undefined || answerLines[0] === ""
        ? ""
        : `<text font-size="11" fill="#4c5c59">${spans(answerLines, x - ANSWER_SHIFT, y + BOX_HEIGHT / 2 - 5 - (answerLines.length - 1) * 15)}</text>`,
    ].join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="#16211f">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" fill="#f4f6f5"/>`,
    ...branches,
    ...boxes,
    "</svg>",
    "",
  ].join("\n");
}

/** What is open of the tree as a Mermaid flowchart (mermaid.js.org, syntax of flowcharts). */
export function treeMermaid(root: TreeNode, isOpen: (id: string) => boolean): string {
  const shown = (node: TreeNode): readonly TreeNode[] => (isOpen(node.id) ? node.children : []);
  const names = new Map(everyNode(root).map(({ id }, at) => [id, `n${at}`]));
  const lines: string[] = [];
  const add = (node: TreeNode) => {
    const name = names.get(node.id) ?? "n";
    const box = node.facet === undefined ? [`(["`, `"])`] : [`["`, `"]`];
    lines.push(`  ${name}${box[0]}${escapeMermaid(node.label)}${box[1]}`);
    for (const child of shown(node)) {
      add(child);
      lines.push(`  ${name} -->|"${escapeMermaid(child.answer)}"| ${names.get(child.id) ?? "n"}`);
    }
  };
  add(root);
  return ["flowchart LR", ...lines, ""].join("\n");
}

function escapeMermaid(text: string): string {
  return text
    .replaceAll("&", "#amp;")
    .replaceAll('"', "#quot;")
    .replaceAll("<", "#lt;")
    .replaceAll(">", "#gt;");
}
