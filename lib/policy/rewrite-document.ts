import type { Path } from "./types";

/** A document with a value in a place; objects on the way there are made. Pure. */
export function placeInDocument(document: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(document) && typeof step === "number") {
    const list: readonly unknown[] = document;
    return list.toSpliced(step, 1, placeInDocument(list[step], rest, value));
  }
  const entries = entriesOf(document);
  const inner = placeInDocument(entries.find(([name]) => name === step)?.[1], rest, value);
  const isThere = entries.some(([name]) => name === step);
  return Object.fromEntries(
    isThere
      ? entries.map(([name, old]) => [name, name === step ? inner : old])
      : [...entries, [step, inner]],
  );
}

/** A document without the member in a place, nor the objects on the way that are empty then. Pure. */
export function removeFromDocument(document: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return document;
  if (Array.isArray(document) && typeof step === "number") {
    const list: readonly unknown[] = document;
    return list.toSpliced(step, 1, removeFromDocument(list[step], rest));
  }
  return Object.fromEntries(
    entriesOf(document).flatMap(([name, old]) => {
      if (name !== step) return [[name, old]];
      const inner = rest.length === 0 ? undefined : removeFromDocument(old, rest);
      return inner === undefined || entriesOf(inner).length === 0 ? [] : [[name, inner]];
    }),
  );
}

function entriesOf(json: unknown): readonly (readonly [string, unknown])[] {
  return typeof json === "object" && json !== null ? Object.entries(json) : [];
}
