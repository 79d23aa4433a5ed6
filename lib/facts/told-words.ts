import type { FoundMark, Saying } from "../marks";

/** Words that tell something, and what stands before and after them. */
export interface Words {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** How much of `before` a program wrote. */
  readonly from: number;
  /** Where in `after` a program writes again. */
  readonly to: number;
}

/** Who judges in one language what is told. */
export interface Judge {
  /** True for a line that a person wrote. */
  isProse(line: string): boolean;
  /** True where the words are neither denied nor supposed, advised or asked about. */
  isTold(words: Words): boolean;
  /** True where what is said of the words is this. */
  isSaid(words: Words, saying: Saying): boolean;
}

/** What a clause has to say of a thing, and may not. */
export type Sayings = {
  readonly [S in Exclude<Saying, "cured" | "answers">]: {
    readonly says: RegExp;
    readonly denies?: RegExp;
  };
};

/** How far around the words their sentence is looked at. */
const AROUND = 200;

export function wordsAround(
  text: string,
  { start, end }: FoundMark["span"],
  written: readonly FoundMark["span"][],
): Words {
  const earliest = Math.max(0, start - AROUND);
  const before = written.findLast((one) => one.end <= start)?.end ?? 0;
  const after = written.find((one) => one.start >= end)?.start ?? text.length;
  const own = text.slice(end, Math.min(after, end + WITH_ASIDES));
  const behind = own.replace(ASIDE, "");
  return {
    before: text.slice(earliest, start),
    words: text.slice(start, end),
    after: `${behind}${text.slice(end + own.length, end + own.length + AROUND)}`.slice(0, AROUND),
    from: Math.max(0, before - earliest),
    to: end + own.length === after ? behind.length : after - end,
  };
}

/** What is said in brackets between a thing and how it is. */
const ASIDE = / \([^()\n]{40,300}\)/g;
const WITH_ASIDES = 600;

/** What stands before and after the words in their sentence, and what follows that sentence. */
export function sentenceAround(
  { before, after, from, to }: Words,
  ending: RegExp,
): { readonly earlier: string; readonly later: string; readonly next: string } {
  const own = after.slice(0, to);
  const end = ending.exec(own);
  return {
    earlier: before.slice(from).split(ending).at(-1) ?? "",
    // a question ends in its mark
    later: end === null ? own : own.slice(0, end.index + 1),
    next: end === null ? "" : own.slice(end.index + end[0].length),
  };
}
