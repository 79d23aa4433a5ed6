import { readFileSync } from "node:fs";
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The page that was built for a path, as HTML has it before any script runs. */
export function builtPage(path: string): Node {
  return parse(readFileSync(`out${path}index.html`, "utf8"));
}

/** The elements of a name within a node, in their order. */
export function elementsOf(node: Node, name: string): readonly Element[] {
  const own = "tagName" in node && node.tagName === name ? [node] : [];
  return [...own, ...childrenOf(node).flatMap((child) => elementsOf(child, name))];
}

function childrenOf(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

/** The text that a node shows, its white space as a browser runs it together. */
export function textOf(node: Node): string {
  return piecesOf(node).join("").replace(/\s+/g, " ").trim();
}

function piecesOf(node: Node): readonly string[] {
  if (node.nodeName === "script" || node.nodeName === "style") return [];
  return "value" in node ? [node.value] : childrenOf(node).flatMap(piecesOf);
}

/** What an element's attribute says. */
export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}
