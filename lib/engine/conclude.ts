import { canProduce } from "./can-produce";
import { narrow } from "./narrow";
import { nextFacet } from "./next-facet";
import type { Catalogue, Facet, Narrowing, Observation } from "./types";

/** Where a diagnosis stands. */
export type Conclusion =
  | {
      readonly kind: "cause";
      readonly cause: string;
      /** What would make it certain, where others are possible still. */
      readonly next: Facet | undefined;
    }
  | {
      readonly kind: "shortlist";
      /** What would split the list; undefined where nothing more can be asked. */
      readonly next: Facet | undefined;
    }
  | {
      readonly kind: "contradiction";
      /** The smallest set of observations that no cause can produce together. */
      readonly conflict: readonly Observation[];
      /** The causes that would be left if as few observations as possible were wrong, and those. */
      readonly nearest: readonly Objection[];
    };

/** From this share of the belief a cause is named; how it was chosen stands in DECISIONS. */
const NAMED_FROM = 0.9;

/** One cause, a shortlist and what would split it, or a contradiction and what to doubt. */
export function concludeFrom(
  catalogue: Catalogue,
  observations: readonly Observation[],
  narrowing: Narrowing = narrow(catalogue, observations),
  declined: ReadonlySet<string> = new Set(),
): Conclusion {
  const [first, second] = narrowing.remaining;
  if (first === undefined || isDoubtful(catalogue, observations, narrowing))
    return contradiction(catalogue, observations, narrowing);
  const next = nextFacet(catalogue, observations, narrowing, declined);
  if (second === undefined || first.weight >= NAMED_FROM)
    return { kind: "cause", cause: first.cause, next };
  return { kind: "shortlist", next };
}

/** True where even the likeliest cause cannot show what was read in its place, or answered. */
function isDoubtful(
  catalogue: Catalogue,
  observations: readonly Observation[],
  { remaining, idle }: Narrowing,
): boolean {
  const best = catalogue.causes.find(({ id }) => id === remaining[0]?.cause);
  return observations.some(
    (one) =>
      best !== undefined &&
      !idle.includes(one) &&
      (one.source === "answer" || one.source === "evidence") &&
      !canProduce(best, one.facet, one.option),
  );
}

/** A cause, and the observations that it cannot produce; none where it is still possible. */
export interface Objection {
  readonly cause: string;
  readonly doubt: readonly Observation[];
}

/** What speaks against each cause: every observation that it cannot produce, not only the first. */
export function objectionsTo(
  catalogue: Catalogue,
  observations: readonly Observation[],
  { idle }: Narrowing = narrow(catalogue, observations),
): readonly Objection[] {
  const counted = observations.filter((observation) => !idle.includes(observation));
  return catalogue.causes.map((cause) => ({
    cause: cause.id,
    doubt: counted.filter(({ facet, option }) => !canProduce(cause, facet, option)),
  }));
}

function contradiction(
  catalogue: Catalogue,
  observations: readonly Observation[],
  narrowing: Narrowing,
): Conclusion {
  const objections = objectionsTo(catalogue, observations, narrowing);
  // biome-ignore lint/plugin: one for each cause of the catalogue
  const fewest = Math.min(...objections.map(({ doubt }) => doubt.length));
  return {
    kind: "contradiction",
    conflict: smallestConflict(
      observations,
      objections.map(({ doubt }) => doubt),
    ),
    nearest: objections.filter(({ doubt }) => doubt.length === fewest),
  };
}

/** The smallest set that meets every objection list: together, its members leave no cause. */
function smallestConflict(
  observations: readonly Observation[],
  objections: readonly (readonly Observation[])[],
): readonly Observation[] {
  const telling = observations.filter((one) => objections.some((list) => list.includes(one)));
  for (let size = 1; size <= telling.length; size += 1) {
    const found = firstSubset(telling, size, (subset) =>
      objections.every((list) => list.some((one) => subset.includes(one))),
    );
    if (found !== undefined) return found;
  }
  return telling;
}

function firstSubset<T>(
  items: readonly T[],
  size: number,
  holds: (subset: readonly T[]) => boolean,
  from = 0,
  chosen: readonly T[] = [],
): readonly T[] | undefined {
  if (chosen.length === size) return holds(chosen) ? chosen : undefined;
  for (let at = from; at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined) continue;
    const found = firstSubset(items, size, holds, at + 1, [...chosen, item]);
    if (found !== undefined) return found;
  }
  return undefined;
}
