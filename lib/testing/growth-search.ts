import type { Grown, Subject } from "./growth";
import { openings, pick, random, repeated, spliced } from "./growth-inputs";
import { parts, pipeline } from "./growth-subjects";
import { hostilePieces } from "./hostile-pieces";

/** What inputs are grown from. */
export interface Material {
  /** Words that the product looks for. */
  readonly tokens: readonly string[];
  /** Pastes as people have them. */
  readonly texts: readonly string[];
  /** The lines of these pastes. */
  readonly lines: readonly string[];
}

/** Inputs of one length that a subject is run on. */
export interface Round {
  readonly title: string;
  readonly subject: Subject;
  readonly inputs: readonly Grown[];
  readonly length: number;
}

/**
 * Some minutes: all words alone and behind an opening, and of the other inputs a sample.
 *
 * @param share of the inputs; every part is run whatever it is
 */
export function quickSearch(
  { tokens, texts, lines }: Material,
  seed: number,
  share = 1,
): readonly Round[] {
  const next = random(seed);
  const some = (list: readonly string[], count: number) =>
    Array.from({ length: Math.ceil(count * share) }, () => pick(list, next));
  const words = share === 1 ? tokens : some(tokens, tokens.length);
  const paste = { subject: pipeline, length: 4_000 };
  return [
    {
      ...paste,
      title: "words",
      length: 6_000,
      inputs: words.map((token) => repeated(token, pick(["", "\n", "\n"], next))),
    },
    {
      ...paste,
      title: "words behind openings",
      length: 3_000,
      inputs: words.map((token, at) =>
        repeated(token, pick(["", "\n", "\n"], next), openings[(at + seed) % openings.length]),
      ),
    },
    {
      ...paste,
      title: "hostile pieces",
      inputs: (share === 1 ? hostilePieces : some(hostilePieces, hostilePieces.length * 2)).flatMap(
        (piece) => ["", pick(openings, next)].map((opening) => repeated(piece, "", opening)),
      ),
    },
    { ...paste, title: "pairs", inputs: pairs(some(tokens, 1_600), next) },
    {
      ...paste,
      title: "lines of pastes",
      inputs: some(lines, 300).map((line) => repeated(line, "\n")),
    },
    {
      ...paste,
      title: "whole pastes",
      length: 8_000,
      inputs: some(texts, 250).map((text) => repeated(text, "\n")),
    },
    { ...paste, title: "in a paste", inputs: splices(some(texts, 250), tokens, next) },
    ...parts.map((subject) => ({
      subject,
      title: "words and hostile pieces",
      length: 4_000,
      inputs: [...some(tokens, 40), ...some(hostilePieces, 40)].map((piece) =>
        repeated(piece, pick(["", "\n"], next), pick(["", "", ...openings], next)),
      ),
    })),
  ];
}

/** Hours: everything for every part by itself, longer inputs, and more pairs. */
export function wideSearch({ tokens, texts, lines }: Material, seed: number): readonly Round[] {
  const next = random(seed);
  const words = [...tokens, ...lines];
  const some = (list: readonly string[], count: number) =>
    Array.from({ length: count }, () => pick(list, next));
  const everywhere = [pipeline, ...parts];
  const length = 16_000;
  return [
    ...everywhere.flatMap((subject) =>
      ["\n", "", " "].map((joint) => ({
        subject,
        length,
        title: `words and lines, joined by ${JSON.stringify(joint)}`,
        inputs: [...(joint === " " ? tokens : words), ...hostilePieces].map((word) =>
          repeated(word, joint),
        ),
      })),
    ),
    ...openings.map((opening) => ({
      subject: pipeline,
      length,
      title: `behind ${JSON.stringify(opening)}`,
      inputs: words.flatMap((word) => ["\n", ""].map((joint) => repeated(word, joint, opening))),
    })),
    ...everywhere.map((subject) => ({
      subject,
      length: subject === pipeline ? length : 8_000,
      title: "pairs",
      inputs: pairs(some(tokens, subject === pipeline ? 60_000 : 6_000), next),
    })),
    {
      subject: pipeline,
      length: 40_000,
      title: "whole pastes",
      inputs: texts.map((text) => repeated(text, "\n")),
    },
    {
      subject: pipeline,
      length,
      title: "in a paste",
      inputs: splices(
        texts.flatMap((text) => some([text], 20)),
        tokens,
        next,
      ),
    },
  ];
}

/** Two words that alternate, or the one before the other. */
function pairs(tokens: readonly string[], next: () => number): readonly Grown[] {
  return tokens.flatMap((token, at) => {
    const other = tokens[at - 1];
    if (other === undefined || at % 2 === 0) return [];
    const joint = pick(["", "\n", " "], next);
    return next() < 0.6
      ? [repeated(token + joint + other, joint)]
      : [repeated(token, pick(["", "\n"], next), other + joint)];
  });
}

/** A word or a line of its own, many times over, in the middle of a paste. */
function splices(
  texts: readonly string[],
  tokens: readonly string[],
  next: () => number,
): readonly Grown[] {
  return texts.map((text) => {
    const at = Math.floor(next() * text.length);
    const line = text.slice(
      text.lastIndexOf("\n", at - 1) + 1,
      text.indexOf("\n", at) + 1 || text.length,
    );
    const start = text.lastIndexOf("\n", at - 1) + 1;
    return next() < 0.4 ? spliced(text, start, line) : spliced(text, at, pick(tokens, next));
  });
}
