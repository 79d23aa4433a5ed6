import type { Span } from "../evidence";
import type { Fact } from "./types";

/** A fact without the text that proves it. */
export type Proven = {
  [F in Fact["facet"]]: { facet: F; option: Extract<Fact, { facet: F }>["option"] };
}[Fact["facet"]];

/** What one place of a text proves. */
export function provenAt(
  { span }: { readonly span: Span },
  proves: readonly Proven[],
): readonly Fact[] {
  return proves.map((fact) => ({ ...fact, span }));
}

/** The first fact of each facet, which is the one that counts. */
export function factsByFacet(facts: readonly Fact[]): ReadonlyMap<Fact["facet"], Fact> {
  const first = new Map<Fact["facet"], Fact>();
  for (const fact of facts) if (!first.has(fact.facet)) first.set(fact.facet, fact);
  return first;
}
