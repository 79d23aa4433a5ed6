import type { JsonTree } from "./json-tree";
import { pseudonyms } from "./pseudonyms";
import { applyRewrites, encodeString, type Rewrite } from "./rewrites";

/** Of a JSON text the strings, keys left out, with pseudonyms in place of identities; it stays JSON. */
export function pseudonymiseJson(tree: JsonTree): string {
  const known = new Map<string, string>();
  const pseudonymise = pseudonyms();
  const rewrites: Rewrite[] = [];
  const visit = (node: number) => {
    if (tree.isList(node)) {
      for (const item of tree.items(node)) visit(item);
    } else if (tree.isObject(node)) {
      for (let key = node + 1; key < tree.after(node); key = tree.after(key + 1)) visit(key + 1);
    } else if (tree.isString(node)) rewriteString(node);
  };
  const rewriteString = (node: number) => {
    const raw = tree.raw(node);
    // no identity has no digit, dot, colon or at sign
    if (!/[.:@\d]/.test(raw)) return;
    const value = tree.value(node);
    const replaced = known.get(value) ?? pseudonymise(value);
    known.set(value, replaced);
    if (replaced === value) return;
    const written = encodeString({ text: replaced, hidden: [] }, raw);
    rewrites.push({ start: tree.startOf(node), end: tree.endOf(node), ...written });
  };
  visit(0);
  return applyRewrites(tree.text, rewrites).text;
}
