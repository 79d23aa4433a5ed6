import { diagnoseFindings } from "./diagnose";
import { type CauseId, catalogue, type FacetId, facets } from "./knowledge";
import { marks } from "./marks";
import { nothingFound } from "./nothing-found";

/** A cause, and its share of the belief where nothing but what was seen is known. */
export interface Share {
  readonly cause: CauseId;
  readonly share: number;
}

/** What is seen of a refusal, and the causes that show it. */
export interface Sighting {
  readonly seen: readonly Seen[];
  /** Likeliest first; the shares of all add up to 1. */
  readonly causes: readonly Share[];
}

/** An option of a facet that stands in the answer. */
export interface Seen {
  readonly facet: FacetId;
  readonly option: string;
}

/** What the engine makes of something that is seen, alone. */
export function sightingOf(seen: readonly Seen[]): Sighting {
  const answers = new Map(seen.map(({ facet, option }) => [facet, option] as const));
  const { remaining } = diagnoseFindings(nothingFound, { answers });
  return { seen, causes: remaining.map(({ cause, weight }) => ({ cause, share: weight })) };
}

/** Every option of some facets, each alone. */
export function sightingsOf(ids: readonly FacetId[]): readonly Sighting[] {
  return ids.flatMap((facet) => optionsOf(facet).map((option) => sightingOf([{ facet, option }])));
}

/** Messages that say nothing of their own: who wrote them says more. */
export const saysNothing: ReadonlySet<string> = new Set(["customised", "empty"]);

/**
 * From message to causes, as AWS's table of 403s has it: each message of API Gateway, the likeliest first, in the
 * two forms that a denial has where it has both.
 */
export function messageTable(): readonly Sighting[] {
  const { causes: prior } = sightingOf([]);
  const shareOf = (seen: readonly Seen[]) =>
    prior.reduce(
      (sum, { cause, share }) =>
        sum + seen.reduce((part, one) => part * showing(cause, one), share),
      0,
    );
  const denial = facets.find(({ id }) => id === "denial");
  const denied: readonly string[] =
    denial !== undefined && "applies" in denial ? denial.applies.options : [];
  return optionsOf("message")
    .filter((option) => !saysNothing.has(option))
    .flatMap((option): readonly (readonly Seen[])[] => {
      const said = { facet: "message", option } as const;
      if (!denied.includes(option)) return [[said]];
      return optionsOf("denial").map((form) => [said, { facet: "denial", option: form }]);
    })
    .toSorted((one, other) => shareOf(other) - shareOf(one))
    .map(sightingOf);
}

function optionsOf(facet: FacetId): readonly string[] {
  return facets.find(({ id }) => id === facet)?.options ?? [];
}

/** Which part of a cause's refusals shows an option, where each that it usually shows is as likely. */
function showing(id: CauseId, { facet, option }: Seen): number {
  const usual = catalogue.causes.find((cause) => cause.id === id)?.signature[facet] ?? [];
  return usual.includes(option) ? 1 / usual.length : 0;
}

/** The products that are one option of `answered-by`, each with the fields that are its own. */
export interface SeenProducts extends Sighting {
  readonly products: readonly (readonly string[])[];
}

/** A field that more products have tells of none. */
const FEW = 3;

/** Every product that a mark names, by who answered where it did. */
export function seenProducts(): readonly SeenProducts[] {
  const named = marks.flatMap(({ product, header, proves }) => {
    const by = proves["answered-by"];
    return product === undefined || by === undefined ? [] : [{ product, header, by }];
  });
  const isOwn = (header: string) =>
    new Set(named.flatMap((one) => (one.header === header ? [one.product] : []))).size <= FEW;
  return optionsOf("answered-by").flatMap((option) => {
    const ofOption = named.filter(({ by }) => by === option);
    const products = [...new Set(ofOption.map(({ product }) => product))].map((product) => [
      product,
      ...new Set(
        ofOption.flatMap((one) =>
          one.product === product && one.header !== undefined && isOwn(one.header)
            ? [one.header]
            : [],
        ),
      ),
    ]);
    const seen = [{ facet: "answered-by", option } as const];
    return products.length === 0 ? [] : [{ ...sightingOf(seen), products }];
  });
}
