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
    // between Chinese characters a line may break anywhere
    ...textsIn(value).flatMap((text) => text.split(/[^!-~]/).map(({ length }) => length)),
  );
}

/** True where all of each template is to be shown: `E2E_ALL=1 npx playwright test`. */
export const isWhole = process.env.E2E_ALL !== undefined;

/**
 * Of things that one template shows, those that have most of a measure, and the one that has least of
 * the first: what holds for them holds for those between. All of them where the whole is asked for.
 */
export function extremesOf<T>(
  all: readonly T[],
  measures: readonly ((one: T) => number)[],
): readonly T[] {
  if (isWhole) return all;
  const inOrder = measures.map((measure) =>
    [...all].sort((one, other) => measure(one) - measure(other)),
  );
  const chosen = [...(inOrder[0] ?? []).slice(0, 1), ...inOrder.flatMap((list) => list.slice(-1))];
  return [...new Set(chosen)];
}
