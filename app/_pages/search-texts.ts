import type { SearchTexts } from "@/components/catalogue/cause-search";
import type { Locale } from "@/components/words/locales";
import {
  type AnyFacetHelp,
  causes,
  type FacetId,
  type Sighting,
  seenProducts,
  sightingsOf,
} from "@/lib";
import { typed as typedInEnglish } from "@/lib/knowledge/words/en/typed";
import { typed as typedInChinese } from "@/lib/knowledge/words/zh/typed";
import { languageOf } from "./language-of";

/** The facets whose options are what a person sees: the texts and headers of a refusal. */
const seenFacets = [
  "message",
  "error-type",
  "response-type",
  "denied-action",
  "policy-named",
] as const;

/** What most causes have in common finds nothing. */
const common: ReadonlySet<string> = new Set(["none", "absent", "customised", "empty", "unnamed"]);

/** A cause of less is not what was looked for. */
const NOTABLE = 0.02;

/** What the catalogue is searched by in a language; names and messages are English in each. */
export function searchTexts(lang: Locale): SearchTexts {
  const language = languageOf(lang);
  const { causes: told, words } = language;
  const english = languageOf("en");
  return {
    causes: new Map(
      causes.map(({ id }) => [
        id,
        {
          title: words.titles[id],
          why: told[id].why,
          typed: `${typedInEnglish[id]}, ${typedInChinese[id]}`,
        },
      ]),
    ),
    seen: [
      ...sightingsOf(seenFacets)
        .filter(({ seen: [one] }) => one !== undefined && !common.has(one.option))
        .map((sighting) => ({
          as: "message" as const,
          texts: [
            sighting.seen
              .flatMap(({ facet, option }) => [
                ...namesOf(language, facet, option),
                ...(lang === "en" ? [] : namesOf(english, facet, option)),
              ])
              .join(" "),
          ],
          shares: sharesOf(sighting),
        })),
      ...seenProducts().map((sighting) => ({
        as: "product" as const,
        texts: sighting.products.map((names) => names.join(" ")),
        shares: sharesOf(sighting),
      })),
    ],
  };
}

function namesOf(
  { words, facetHelp }: ReturnType<typeof languageOf>,
  facet: FacetId,
  option: string,
): readonly string[] {
  const { hints }: AnyFacetHelp = facetHelp[facet];
  return [option, words.optionLabel(facet, option), hints?.[option] ?? ""];
}

function sharesOf({ causes: likely }: Sighting) {
  return likely
    .filter(({ share }) => share >= NOTABLE)
    .map(({ cause, share }) => [cause, Math.round(share * 1000) / 1000] as const);
}
