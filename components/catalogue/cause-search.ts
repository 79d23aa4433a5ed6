import MiniSearch from "minisearch";
import { type CauseId, causes } from "@/lib";
import type { Locale } from "../words/locales";

/** What a search is made of; it comes with the page, so that nothing is weighed there. */
export interface SearchTexts {
  /** Of each cause what it is called, why it happens, and what people type who look for it. */
  readonly causes: ReadonlyMap<
    string,
    { readonly title: string; readonly why: string; readonly typed: string }
  >;
  /** What is seen of a refusal, each with the causes that show it and how likely each is then. */
  readonly seen: readonly {
    readonly as: "message" | "product";
    readonly texts: readonly string[];
    readonly shares: readonly (readonly [CauseId, number])[];
  }[];
}

/** Finds causes by words, best first: of a title, a message, a header, a product, or people's own. */
export type CauseSearch = (query: string) => readonly CauseId[];

/** How much of the best match's score another must reach to be shown. */
const ENOUGH = 0.2;

/** What stands in every second query, and tells nothing of the cause. */
const empty = new Set(
  "403 a an and api apis aws amazon are as at be by call calling code error for from gateway get gets getting have http https i in is it me of on or request response status that the this to url we when why with".split(
    " ",
  ),
);

/** Builds the search over all causes in one language. */
export function causeSearch({ causes: told, seen }: SearchTexts, locale: Locale): CauseSearch {
  const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
  const index = new MiniSearch({
    fields: ["title", "typed", "why", "message", "product"],
    tokenize: (text) => termsOf(text, segmenter),
  });
  index.addAll([...told].map(([id, texts]) => ({ id, ...texts })));
  const sharesOf = new Map<string, (typeof seen)[number]["shares"]>();
  for (const [at, { as, texts, shares }] of seen.entries()) {
    for (const [place, text] of texts.entries()) {
      const id = `${at} ${place}`;
      sharesOf.set(id, shares);
      index.add({ id, [as]: text });
    }
  }
  return (query) => {
    const terms = termsOf(query, segmenter);
    const wanted = terms.filter((term) => !empty.has(term));
    const found = index.search(query, {
      tokenize: () => (wanted.length > 0 ? wanted : terms),
      boost: { title: 2, typed: 1.5, why: 0.5, message: 3 },
      // a long list of what people type is no worse than a short one
      bm25: { k: 1.2, b: 0.3, d: 0.5 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    });
    const scores = new Map<string, number>();
    for (const { id, score, queryTerms } of found) {
      const shares = sharesOf.get(id) ?? [[id, 1] as const];
      const [, most] = shares[0] ?? [id, 1];
      const covered = new Set(queryTerms).size / (wanted.length || terms.length);
      for (const [cause, share] of shares) {
        scores.set(cause, (scores.get(cause) ?? 0) + (score * covered * share) / most);
      }
    }
    const best = [...scores.values()].reduce((most, score) => Math.max(most, score), 0);
    return causes
      .map(({ id }) => ({ id, score: scores.get(id) ?? 0 }))
      .filter(({ score }) => score > 0 && score >= best * ENOUGH)
      .toSorted((one, other) => other.score - one.score)
      .map(({ id }) => id);
  };
}

/**
 * The terms of a text: names with signs in them as a whole and in parts, so that `x-api-key` finds itself first, and
 * `MissingAuthenticationTokenException` what says it in four words. Chinese has no spaces between its words.
 */
function termsOf(text: string, segmenter: Intl.Segmenter): string[] {
  return (
    text.match(/[\p{Script=Han}]+|[$@]?[\p{L}\p{N}]+(?:[-_.:/'][\p{L}\p{N}]+)*/gu) ?? []
  ).flatMap((name) => {
    if (/\p{Script=Han}/u.test(name)) {
      return [...segmenter.segment(name)].map(({ segment }) => segment);
    }
    const parts = name.match(/\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+(?!\p{Ll})|[\p{L}\p{N}]+/gu) ?? [];
    const whole = name.toLowerCase();
    return [...new Set([whole, ...parts.map((part) => part.toLowerCase())])];
  });
}
