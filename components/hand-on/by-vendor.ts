import type { Reference } from "@/lib";

/** Ids to hand on, by who made the product that gave them. */
export function byVendor(
  references: readonly Reference[],
): readonly (readonly [string, readonly Reference[]])[] {
  const vendors = new Map<string, readonly Reference[]>();
  for (const one of references) {
    vendors.set(one.vendor, [...(vendors.get(one.vendor) ?? []), one]);
  }
  return [...vendors];
}
