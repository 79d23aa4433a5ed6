import MiniSearch from "minisearch";
import { type CauseEntry, type CauseId, causes, type FacetId } from "@/lib";
import type { Locale } from "../words/locales";
import type { SpokenWords } from "../words/words";

/** The facets whose options are what a person sees: the texts and headers of a refusal. */
const seenFacets = ["message", "error-type", "response-type", "denied-action"] as const;

/** How much of the best match's score another must reach to be shown. */
const ENOUGH = 0.25;

/** Finds causes by words, best first: of a title, of a reason, or of an error message. */
export type CauseSearch = (query: string) => readonly CauseId[];

interface SearchWords {
  readonly locale: Locale;
  readonly words: SpokenWords;
  readonly whys: ReadonlyMap<string, string>;
}

/** Builds the search over all causes in one language. */
export function causeSearch({ locale, words, whys }: SearchWords): CauseSearch {
  const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
  const index = new MiniSearch({
    fields: ["title", "seen", "why", "id"],
    // Chinese has no spaces between its words
    tokenize: (text) =>
      [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
        isWordLike === true ? [segment] : [],
      ),
  });
  index.addAll(
    causes.map((cause) => ({
      id: cause.id,
      title: words.titles[cause.id],
      seen: seenOf(cause, words),
      why: whys.get(cause.id) ?? "",
    })),
  );
  return (query) => {
    const found = index.search(query, {
      boost: { title: 2, seen: 3 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 5 ? 0.15 : false),
    });
    const [best] = found;
    return found.flatMap(({ id, score }) => {
      const cause = causes.find((one) => one.id === id);
      return cause === undefined || score < (best?.score ?? 0) * ENOUGH ? [] : [cause.id];
    });
  };
}

function seenOf(cause: CauseEntry, { optionLabel, facets }: SpokenWords): string {
  return seenFacets
    .flatMap((facet: FacetId) =>
      (cause.signature[facet] ?? [])
        // what most causes have in common finds nothing
        .filter((option) => !["none", "absent", "customised", "empty"].includes(option))
        .map(
          (option) => `${optionLabel(facet, option)} ${facets[facet].options[option]?.hint ?? ""}`,
        ),
    )
    .join(" ");
}
