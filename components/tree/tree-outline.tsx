import type { TreeNode } from "./tree-nodes";

/** The tree as nested lists that fold; works without JavaScript. */
export function TreeOutline({ node }: { readonly node: TreeNode }) {
  return (
    <div>
      <p className="font-semibold">{node.label}</p>
      <Branches node={node} />
    </div>
  );
}

function Branches({ node }: { readonly node: TreeNode }) {
  return (
    <ul className="space-y-1 border-l border-line pl-4">
      {node.children.map((child) => (
        <li key={child.id}>
          {child.facet === undefined ? (
            <p className="py-0.5">
              {child.answer} → <EndOf node={child} />
            </p>
          ) : (
            <details>
              <summary className="py-0.5">
                {child.answer} → <strong className="font-semibold">{child.label}</strong>
              </summary>
              <Branches node={child} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function EndOf({ node }: { readonly node: TreeNode }) {
  return node.href === undefined ? node.label : <a href={node.href}>{node.label}</a>;
}
