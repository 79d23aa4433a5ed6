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
  /**
   * True where the writer does not hold it himself: he rules it out, has it from others or in general, says it of
   * something else, or has mended it and is refused still.
   */
  isUnheld(words: Words): boolean;
  /** True for what heads a list of what might be so, or was ruled out. */
  isOffer(heading: string): boolean;
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

/** What says that a thing is not held by who writes it. */
export interface Unheld {
  /** Ends with what is not held; looked for before the words, behind the last turn of their sentence. */
  readonly before: RegExp;
  /** Begins with what is left of their sentence. */
  readonly after: RegExp;
  /** It was mended, and did not help; looked for behind the words, in some sentences. */
  readonly mended: RegExp;
  /** When it was so, before the words, and what says behind them that it is no more. */
  readonly past: { readonly before: RegExp; readonly after: RegExp };
  /**
   * That it was so, in their clause, what says behind them that it was mended, or taken back whatever it was, and what
   * says that it was the fault.
   */
  readonly undone: {
    readonly was: RegExp;
    readonly says: RegExp;
    readonly reverted?: RegExp;
    readonly found: RegExp;
  };
  /** So it was of old, or will be, or would be; in their clause. */
  readonly otherwise?: RegExp;
  /** It is so on purpose, or refused as it should be; in their clause. */
  readonly meant: RegExp;
  /** Heads a list of what might be so. */
  readonly offers: RegExp;
}

/** True where what stands around the words says that they are not held. */
export function isUnheldIn(
  words: Words,
  { end, turn, unheld }: { readonly end: RegExp; readonly turn: RegExp; readonly unheld: Unheld },
): boolean {
  const { earlier, later } = sentenceAround(words, end);
  const left = earlier.split(turn).at(-1) ?? "";
  const right = later.split(turn)[0] ?? "";
  const own = `${left}${words.words}${right}`;
  const behind = words.after.slice(0, words.to);
  return (
    unheld.before.test(left) ||
    unheld.after.test(later) ||
    unheld.mended.test(behind) ||
    (unheld.past.before.test(left) && unheld.past.after.test(behind)) ||
    (((unheld.undone.was.test(own) && unheld.undone.says.test(behind)) ||
      unheld.undone.reverted?.test(behind) === true) &&
      !unheld.undone.found.test(`${words.before.slice(words.from)}${words.words}${behind}`)) ||
    unheld.otherwise?.test(own) === true ||
    unheld.meant.test(own) ||
    isElsewhere({ left, own, right }, [
      ...words.before.slice(words.from, words.before.length - left.length).split(end),
      ...words.after
        .slice(right.length)
        .split(turn)
        .flatMap((part) => part.split(end)),
    ])
  );
}

/** True for what is said of one environment where another part, or another clause, says that another one refuses. */
function isElsewhere(
  { left, own, right }: { readonly left: string; readonly own: string; readonly right: string },
  others: readonly string[],
): boolean {
  const before = left.split(CLAUSES);
  const after = right.split(CLAUSES);
  const clause = own.slice(
    left.length - (before.at(-1) ?? "").length,
    own.length - right.length + (after[0] ?? "").length,
  );
  return (
    isOfAnother(own, others) ||
    isOfAnother(clause, [...before.slice(0, -1), ...after.slice(1), ...others])
  );
}

const CLAUSES = /[,，、]/;

/** The environments that people have, in the languages that are read. */
const ENVIRONMENTS: readonly RegExp[] = [
  /(?<![\w/.-])dev(?:elopment)?(?![\w/.-])|开发环境|開発/i,
  /(?<![\w/.-])(?:test(?:ing)?(?: environment| account| stage)|QA|UAT|sandbox)(?![\w/.-])|测试环境|検証|テスト環境/i,
  /(?<![\w/.-])staging(?![\w/.-])|预发|ステージング/i,
  /(?<![\w/.-])prod(?:uction)?(?![\w/.-])|生产|线上|本番/i,
];
const REFUSED_THERE =
  /\b(?:40[13]|forbidden|denie[sd]|refuse[sd]|fails?|failing|errors?|nothing|none)\b|n't\b|403|拒|报错|失败|エラー|弾/i;

/** True for what is said of one environment where another one is said to refuse. */
function isOfAnother(own: string, others: readonly string[]): boolean {
  const here = ENVIRONMENTS.filter((one) => one.test(own));
  return (
    here.length > 0 &&
    others.some(
      (part) =>
        REFUSED_THERE.test(part) &&
        ENVIRONMENTS.some((one) => !here.includes(one) && one.test(part)) &&
        !here.some((one) => one.test(part)),
    )
  );
}

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
