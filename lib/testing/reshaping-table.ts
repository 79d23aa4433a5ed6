import { diagnose } from "..";
import { shapes } from "./reshape";

/** How the named causes of some texts fare in one shape. */
export interface ShapeResult {
  readonly shape: string;
  readonly same: number;
  /** No cause is named any more; the names of the texts. */
  readonly lost: readonly string[];
  /** Another cause is named. */
  readonly wrong: readonly string[];
}

/** What of the texts that name a cause as they stand still does in every other shape. */
export function reshapingTable(
  texts: readonly { readonly name: string; readonly text: string }[],
): readonly ShapeResult[] {
  // a text that a shape leaves as it is, or that two shapes make the same of, is diagnosed once
  const causes = new Map<string, ReturnType<typeof diagnose>["cause"]>();
  const causeOf = (text: string) => {
    const cause = causes.has(text) ? causes.get(text) : diagnose({ text }).cause;
    causes.set(text, cause);
    return cause;
  };
  const decided = texts.flatMap(({ name, text }) => {
    const cause = causeOf(text);
    return cause === undefined ? [] : [{ name, text, cause }];
  });
  return shapes.map(({ id, reshape }) => {
    const ends = decided.map(({ name, text, cause }) => ({
      name,
      cause,
      end: causeOf(reshape(text)),
    }));
    return {
      shape: id,
      same: ends.filter(({ cause, end }) => end === cause).length,
      lost: ends.filter(({ end }) => end === undefined).map(({ name }) => name),
      wrong: ends
        .filter(({ cause, end }) => end !== undefined && end !== cause)
        .map(({ name, end }) => `${name}: ${end}`),
    };
  });
}
