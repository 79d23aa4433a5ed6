/** All texts within a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** How long all texts within a value are together. */
export function lengthOf(value: unknown): number {
  return textsIn(value).join("").length;
}

/** How long the longest piece is that no line may break. */
export function longestWord(value: unknown): number {
  return Math.max(
    0,
    ...textsIn(value).flatMap((text) => text.split(/\s/).map(({ length }) => length)),
  );
}

/**
 * Of things that one template shows, those that have most and least of each measure: what holds for
 * them holds for those between. All of them where `E2E_ALL` is set.
 */
export function extremesOf<T>(
  all: readonly T[],
  measures: readonly ((one: T) => number)[],
): readonly T[] {
  if (process.env.E2E_ALL !== undefined) return all;
  const chosen = measures.flatMap((measure) => {
    const inOrder = [...all].sort((one, other) => measure(one) - measure(other));
    return [...inOrder.slice(0, 1), ...inOrder.slice(-1)];
  });
  return [...new Set(chosen)];
}
