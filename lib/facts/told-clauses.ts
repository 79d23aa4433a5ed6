import type { Saying } from "../marks";
import {
  isUnheldIn,
  type Judge,
  type Sayings,
  sentenceAround,
  type Unheld,
  type Words,
} from "./told-words";

/** How a language that is written without blanks tells, denies, asks and supposes. */
export interface Tongue {
  /** What its words are written with. */
  readonly script: RegExp;
  /** A line that a person wrote. */
  readonly prose: RegExp;
  /** Where a sentence ends; in a flat text its wide marks are narrow. */
  readonly end: RegExp;
  /** Where it turns. */
  readonly turn: RegExp;
  /** Where one clause follows another. */
  readonly next: RegExp;
  /** How a clause begins that goes on about the thing of the last; any may, where nothing is said. */
  readonly goesOn?: RegExp;
  /** Denied, supposed, advised before the words in their clause. */
  readonly notTold: RegExp;
  /** Denied right behind them. */
  readonly deniedAfter: RegExp;
  /** Words that say themselves that something is not there, and what makes them say nothing, before and after them. */
  readonly absent: {
    readonly words: RegExp;
    readonly notTold: RegExp;
    readonly deniedAfter: RegExp;
  };
  /** Where the predicate stands last: what it is like where it only supposes a thing, and what it does not reach. */
  readonly last?: { readonly unsure: RegExp; readonly behind: RegExp };
  /** What a whole sentence is only said for. */
  readonly supposes: RegExp;
  readonly asks: RegExp;
  /** Who asks for a reason takes the rest for granted. */
  readonly presumes: RegExp;
  /** Advised or supposed, where something is said of a thing. */
  readonly supposed: RegExp;
  /** Said of what works, with a word of denial in it; with the flag `g`. */
  readonly noTrouble: RegExp;
  /** What says the same without one. */
  readonly fine: string;
  readonly works: RegExp;
  readonly refused: RegExp;
  readonly sayings: Sayings;
  /** Whose name follows refused. */
  readonly by: RegExp;
  /** Whose name stands before refused. */
  readonly acts: RegExp;
  /** What stands before a name through which somebody goes. */
  readonly through?: RegExp;
  /** It was that, for with it undone the calls went through. */
  readonly cured: RegExp;
  readonly still: RegExp;
  readonly unheld: Unheld;
}

/** A value in quotes behind a name is none of a person's. */
const VALUE = /["'] ?: ?["'][^"']{0,200}$/;

/** A sentence behind the words that says no more than that it helped. */
const SHORT = 20;

/** The judge of what is told in a language. */
export function judgeOf(tongue: Tongue): Judge {
  const isAsked = (own: string, sentence: string): boolean =>
    tongue.asks.test(own) && !tongue.presumes.test(sentence);
  const plainly = (clause: string): string => clause.replace(tongue.noTrouble, tongue.fine);
  return {
    isProse: (line) => tongue.prose.test(line),
    isUnheld: (words) => isUnheldIn(words, tongue),
    isOffer: (heading) => tongue.unheld.offers.test(heading),

    isTold(words) {
      if (VALUE.test(words.before)) return false;
      const { clause, last, own, sentence } = clausesAround(words, tongue);
      const { notTold, deniedAfter } = tongue.absent.words.test(words.words)
        ? tongue.absent
        : tongue;
      return (
        !notTold.test(clause) &&
        !deniedAfter.test(words.after) &&
        !(tongue.last?.unsure.test(last) ?? false) &&
        !tongue.supposes.test(sentence) &&
        !isAsked(own + last, sentence)
      );
    },

    isSaid(words, saying) {
      // a word of English lacks what its clause does not have, as often as not something else
      if (VALUE.test(words.before) || (saying === "lacks" && !tongue.script.test(words.words)))
        return false;
      const { clause, last, own, following, sentence, next } = clausesAround(words, tongue);
      if (isAsked(own + last, sentence) || tongue.supposes.test(sentence)) return false;
      if (tongue.supposed.test(last)) return false;
      if (saying === "answers") return this.isTold(words) && isBlamed(clause, words.after, tongue);
      return saying === "cured"
        ? isCured(`${own},${following}`, next, tongue)
        : isSaidIn(plainly(own), { following: plainly(following), saying }, tongue);
    },
  };
}

/** True where a clause, or the next where it says nothing, says it of the words in it, and neither denies nor supposes it. */
function isSaidIn(
  own: string,
  {
    following,
    saying,
  }: { readonly following: string; readonly saying: Exclude<Saying, "answers" | "cured"> },
  { sayings, works, refused, supposed, goesOn }: Tongue,
): boolean {
  const { says, denies } = sayings[saying];
  const isOpen = [says, works, refused].every((one) => !one.test(own));
  const isFollowed = isOpen && (goesOn?.test(following) ?? true);
  const said = isFollowed ? `${own},${following}` : own;
  return says.test(said) && !supposed.test(said) && !(denies?.test(said) ?? false);
}

/** True where a product, between what stands before and after its name, is said to have refused. */
function isBlamed(before: string, after: string, { by, acts, through }: Tongue): boolean {
  return by.test(before) || (acts.test(after) && through?.test(before) !== true);
}

/**
 * The clause of the words, what stands in it before them, the clause behind it, and their sentence; `last`
 * reaches as far as the predicate that stands last in it.
 */
function clausesAround(
  words: Words,
  { end, turn, next: follows, last }: Tongue,
): {
  readonly clause: string;
  readonly last: string;
  readonly own: string;
  readonly following: string;
  readonly sentence: string;
  readonly next: string;
} {
  const { earlier, later, next } = sentenceAround(words, end);
  const clause = (earlier.split(turn).at(-1) ?? "").split(follows).at(-1) ?? "";
  const [unturned = ""] = later.split(turn);
  const [rest = "", following = ""] = unturned.split(follows);
  return {
    clause,
    last: last === undefined ? "" : (unturned.split(last.behind)[0] ?? ""),
    own: `${clause}${words.words}${rest}`,
    following,
    sentence: earlier + words.words + later,
    next: next.split(end)[0] ?? "",
  };
}

/** True where it is said of what was done, in its clauses or in the short sentence behind, that it helped. */
function isCured(own: string, next: string, { cured, still, supposed }: Tongue): boolean {
  const said = [own, next.length > SHORT ? "" : next];
  const cure = said.find((one) => cured.test(one));
  return cure !== undefined && !still.test(cure) && !supposed.test(`${own}${cure}`);
}
