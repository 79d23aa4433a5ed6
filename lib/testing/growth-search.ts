import type { Grown, Subject } from "./growth";
import { type Draw, drawFrom, openings, pick, repeated, spliced } from "./growth-inputs";
import { parts, pipeline } from "./growth-subjects";
import { hostileBehind, hostilePieces } from "./hostile-pieces";

/** What inputs are grown from. */
export interface Material {
  /** Words that the product looks for. */
  readonly tokens: readonly string[];
  /** Pastes as people have them. */
  readonly texts: readonly string[];
  /** The lines of these pastes. */
  readonly lines: readonly string[];
  /** Lines that stand together. */
  readonly groups: readonly string[];
}

/** Inputs of one length that a subject is run on. */
export interface Round {
  readonly title: string;
  readonly subject: Subject;
  readonly inputs: readonly Grown[];
  readonly length: number;
}

/** How much of the material is looked at; every part is run whatever it is. */
export interface Sample {
  /** Of all inputs that are no words alone. */
  readonly share?: number;
  /** How many words, since the sources come to look for ever more of them. */
  readonly words?: number;
}

/**
 * Some minutes: all words alone and behind an opening, and of the other inputs a sample.
 *
 * A word of the sample stays in it, with its opening and its neighbour, whatever else the sources
 * come to look for, until as many others come before it as there is room for.
 */
export function quickSearch(
  material: Material,
  seed: number,
  { share = 1, words: most = Number.POSITIVE_INFINITY }: Sample = {},
): readonly Round[] {
  const { tokens, texts, lines, groups } = drawsFrom(material, `quick ${seed}`);
  const part = (count: number) => Math.ceil(count * share);
  const words = tokens.some(Math.min(most, material.tokens.length));
  const paste = { subject: pipeline, length: 4_000 };
  return [
    {
      ...paste,
      title: "words",
      length: 6_000,
      inputs: words.map((word) => repeated(word, pick(["", "\n", "\n"], tokens.numbers(word)))),
    },
    {
      ...paste,
      title: "words behind openings",
      length: 3_000,
      inputs: words.map((word) => {
        const next = tokens.numbers(`behind ${word}`);
        return repeated(word, pick(["", "\n", "\n"], next), pick(openings, next));
      }),
    },
    {
      ...paste,
      title: "hostile pieces",
      inputs: drawFrom(hostilePieces, `${seed}`)
        .some(part(hostilePieces.length * 2))
        .flatMap((piece) =>
          ["", pick(openings, tokens.numbers(piece))].map((opening) =>
            repeated(piece, "", opening),
          ),
        )
        .concat(hostileBehind.map(({ opening, piece }) => repeated(piece, "", opening))),
    },
    { ...paste, title: "pairs", inputs: pairs(tokens, part(800)) },
    {
      ...paste,
      title: "lines of pastes",
      inputs: lines.some(part(300)).map((line) => repeated(line, "\n")),
    },
    {
      ...paste,
      title: "groups of lines",
      length: 6_000,
      inputs: groups.some(part(material.groups.length)).map((group) => repeated(group, "\n")),
    },
    {
      ...paste,
      title: "whole pastes",
      length: 8_000,
      inputs: texts.some(part(250)).map((text) => repeated(text, "\n")),
    },
    { ...paste, title: "in a paste", inputs: splices(texts.some(part(250)), tokens) },
    ...parts.map((subject) => {
      const own = `${seed} ${subject.name}`;
      const pieces = [material.tokens, hostilePieces].flatMap((list) =>
        drawFrom(list, own).some(part(40)),
      );
      return {
        subject,
        title: "words and hostile pieces",
        length: 4_000,
        inputs: pieces.map((piece) => {
          const next = tokens.numbers(own + piece);
          return repeated(piece, pick(["", "\n"], next), pick(["", "", ...openings], next));
        }),
      };
    }),
  ];
}

/**
 * Hours: everything for every part by itself, longer inputs, and more pairs.
 *
 * Each round is made when it is asked for: all of them at once are 2 GB, through which the collector
 * goes while a text is measured.
 */
export function* wideSearch(material: Material, seed: number): Generator<Round> {
  const { tokens, texts, lines, groups } = material;
  const words = [...tokens, ...lines];
  const everywhere = [pipeline, ...parts];
  const length = 16_000;
  for (const subject of everywhere) {
    for (const joint of ["\n", "", " "]) {
      yield {
        subject,
        length,
        title: `words and lines, joined by ${JSON.stringify(joint)}`,
        inputs: [...(joint === " " ? tokens : words), ...hostilePieces].map((word) =>
          repeated(word, joint),
        ),
      };
    }
  }
  for (const opening of openings) {
    yield {
      subject: pipeline,
      length,
      title: `behind ${JSON.stringify(opening)}`,
      inputs: words.flatMap((word) => ["\n", ""].map((joint) => repeated(word, joint, opening))),
    };
  }
  for (const subject of everywhere) {
    yield {
      subject,
      length: subject === pipeline ? length : 8_000,
      title: "pairs",
      inputs: Array.from({ length: subject === pipeline ? 5 : 1 }, (_, round) => round).flatMap(
        (round) =>
          pairs(
            drawFrom(tokens, `${seed} ${subject.name} ${round}`),
            subject === pipeline ? 6_000 : 3_000,
          ),
      ),
    };
  }
  yield {
    subject: pipeline,
    length: 24_000,
    title: "groups of lines",
    inputs: groups.flatMap((group) => ["\n", "\n\n"].map((joint) => repeated(group, joint))),
  };
  yield {
    subject: pipeline,
    length: 40_000,
    title: "whole pastes",
    inputs: texts.map((text) => repeated(text, "\n")),
  };
  yield {
    subject: pipeline,
    length,
    title: "in a paste",
    inputs: Array.from({ length: 20 }, (_, round) => drawFrom(tokens, `${seed} ${round}`)).flatMap(
      (draw) => splices(texts, draw),
    ),
  };
}

function drawsFrom(material: Material, seed: string): Record<keyof Material, Draw> {
  const { tokens, texts, lines, groups } = material;
  return {
    tokens: drawFrom(tokens, seed),
    texts: drawFrom(texts, seed),
    lines: drawFrom(lines, seed),
    groups: drawFrom(groups, seed),
  };
}

/** Two words that alternate, or the one before the other. */
function pairs(tokens: Draw, count: number): readonly Grown[] {
  return tokens.some(count).map((token) => {
    const other = tokens.one(`beside ${token}`);
    const next = tokens.numbers(`beside ${token}`);
    const joint = pick(["", "\n", " "], next);
    return next() < 0.6
      ? repeated(token + joint + other, joint)
      : repeated(token, pick(["", "\n"], next), other + joint);
  });
}

/** A word or a line of its own, many times over, in the middle of a paste. */
function splices(texts: readonly string[], tokens: Draw): readonly Grown[] {
  return texts.map((text) => {
    const next = tokens.numbers(text);
    const at = Math.floor(next() * text.length);
    const start = text.lastIndexOf("\n", at - 1) + 1;
    const line = text.slice(start, text.indexOf("\n", at) + 1 || text.length);
    return next() < 0.4 ? spliced(text, start, line) : spliced(text, at, tokens.one(text));
  });
}
