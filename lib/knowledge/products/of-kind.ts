import type { ProductEntry, ProductKind } from "./types";

/** Entries of products of which no more than their kind is known. */
export function ofKind(
  kind: ProductKind,
  names: readonly string[],
): { readonly [product: string]: ProductEntry } {
  return Object.fromEntries(names.map((name) => [name, { kind }]));
}
