import type { JsonTree } from "./json-tree";

/** The requests of a HAR (HTTP Archive 1.2), by their nodes: entries, or a request or response alone. */
export interface HarEntries {
  readonly entries: readonly number[];
  /** The `log` object, where there is one. */
  readonly log: number | undefined;
}

/**
 * The entries of a JSON text that is a HAR or a part of one: the file, its `log`, its `entries`, one
 * entry, one `request` or `response`. Undefined of anything else.
 */
export function harEntries(tree: JsonTree): HarEntries | undefined {
  const root = 0;
  const log = tree.member(root, "log") ?? root;
  const entries = tree.member(log, "entries");
  if (entries !== undefined && tree.isList(entries) && isLog(tree, log, entries)) {
    return { entries: tree.items(entries), log };
  }
  if (isEntry(tree, root) || isMessage(tree, root)) return { entries: [root], log: undefined };
  const items = tree.isList(root) ? tree.items(root) : [];
  const isListed = items.length > 0 && items.slice(0, 5).some((item) => isEntry(tree, item));
  return isListed ? { entries: items, log: undefined } : undefined;
}

function isLog(tree: JsonTree, log: number, entries: number): boolean {
  const items = tree.items(entries);
  if (items.length === 0) return tree.member(log, "creator") !== undefined;
  return items.slice(0, 5).some((item) => isEntry(tree, item));
}

/** Whether a node is an entry: it has a request or a response with the HAR's lists of headers. */
function isEntry(tree: JsonTree, node: number): boolean {
  return ["request", "response"].some((key) => {
    const message = tree.member(node, key);
    return message !== undefined && isMessage(tree, message);
  });
}

function isMessage(tree: JsonTree, node: number): boolean {
  const headers = tree.member(node, "headers");
  if (headers === undefined || !tree.isList(headers)) return false;
  const isNamed = ["status", "url", "method"].some((key) => tree.member(node, key) !== undefined);
  const first = tree.items(headers)[0];
  return isNamed && (first === undefined || tree.member(first, "name") !== undefined);
}
