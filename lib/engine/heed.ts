import { concludeFrom } from "./conclude";
import { presume } from "./presume";
import type { Catalogue, Observation } from "./types";

/**
 * The observations that count: what is told in passing orders a shortlist, and never speaks against what
 * all else decides.
 */
export function heed(
  catalogue: Catalogue,
  observations: readonly Observation[],
): readonly Observation[] {
  const proven = observations.filter(({ source }) => source !== "told");
  if (proven.length === observations.length) return observations;
  const view = [...proven, ...presume(catalogue, proven)];
  return concludeFrom(catalogue, view).kind === "shortlist" ? observations : proven;
}
