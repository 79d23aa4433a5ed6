import { canProduce } from "./can-produce";
import type {
  Catalogue,
  Cause,
  Facet,
  Narrowing,
  Observation,
  ObservationSource,
  RuledOut,
} from "./types";

/** A cause shows what it seldom produces this much as often as all cases do on average. */
const UNUSUAL_RATE = 0.35;

/**
 * The options of a facet that the cause can produce share 1 among them, in the facet's order: unusual
 * ones a little, by how common they are of all, and usual ones the rest; as if all were equally common, or
 * by how common each is.
 */
export function optionShares(
  cause: Cause,
  facet: Facet,
  commonness: Facet["commonness"] = {},
): readonly number[] {
  const weights = facet.options.map((option) => {
    if (!canProduce(cause, facet.id, option)) return { usual: 0, unusual: 0 };
    const weight = commonness[option] ?? 1;
    const isUnusual = cause.unusual?.[facet.id]?.includes(option);
    return isUnusual ? { usual: 0, unusual: weight } : { usual: weight, unusual: 0 };
  });
  const allUsual = weights.reduce((total, { usual }) => total + usual, 0);
  const allUnusual = weights.reduce((total, { unusual }) => total + unusual, 0);
  const all = facet.options.reduce((total, option) => total + (commonness[option] ?? 1), 0);
  const rare = allUsual === 0 ? 1 / allUnusual : UNUSUAL_RATE / all;
  const rest = allUsual === 0 ? 0 : (1 - rare * allUnusual) / allUsual;
  return weights.map(({ usual, unusual }) => rest * usual + (unusual === 0 ? 0 : rare * unusual));
}

/** The same of each cause, in the catalogue's order, as if all options were equally common: asked for every question. */
export function evenShares(catalogue: Catalogue, facet: Facet): readonly (readonly number[])[] {
  return keptEvenShares(catalogue, facet, () => sharesOfAll(catalogue, facet));
}

/**
 * What of an answer's entropy each cause leaves open, in bits, in the catalogue's order; undefined of one that
 * shows none of the options.
 */
export function evenEntropies(catalogue: Catalogue, facet: Facet): readonly (number | undefined)[] {
  return keptEvenEntropies(catalogue, facet, () =>
    evenShares(catalogue, facet).map((shares) =>
      shares.every((share) => share === 0)
        ? undefined
        : shares.reduce((sum, share) => sum + bitsOf(share), 0),
    ),
  );
}

/** What a part of 1 adds to the entropy of all, in bits. */
export function bitsOf(part: number): number {
  return part > 0 ? -part * Math.log2(part) : 0;
}

/**
 * How likely each cause shows each option: a cause that produces one alone is believed more when it is seen than
 * one that may produce others, common ones above all.
 */
function likelyShares(catalogue: Catalogue, facet: Facet): readonly (readonly number[])[] {
  return keptLikelyShares(catalogue, facet, () => sharesOfAll(catalogue, facet, facet.commonness));
}

/** Of most facets most causes say nothing: they show the options as any cause does. */
function sharesOfAll(
  { causes }: Catalogue,
  facet: Facet,
  commonness?: Facet["commonness"],
): readonly (readonly number[])[] {
  const ofAny = optionShares(ANY_CAUSE, facet, commonness);
  return causes.map((cause) =>
    saysNothingOf(cause, facet) ? ofAny : optionShares(cause, facet, commonness),
  );
}

const keptEvenShares = keeping<Facet, readonly (readonly number[])[]>();
const keptEvenEntropies = keeping<Facet, readonly (number | undefined)[]>();
const keptLikelyShares = keeping<Facet, readonly (readonly number[])[]>();

/** Keeps what is made of a catalogue: that does not change, and is asked for the same many times in one diagnosis. */
function keeping<Key, Made>(): (catalogue: Catalogue, key: Key, make: () => Made) => Made {
  const all = new WeakMap<Catalogue, Map<Key, Made>>();
  return (catalogue, key, make) => {
    let known = all.get(catalogue);
    if (known === undefined) {
      known = new Map();
      all.set(catalogue, known);
    }
    let made = known.get(key);
    if (made === undefined) {
      made = make();
      known.set(key, made);
    }
    return made;
  };
}

function sumOf(shares: readonly number[], facet: Facet, options: readonly string[]): number {
  return shares.reduce(
    (sum, share, at) => (options.includes(facet.options[at] ?? "") ? sum + share : sum),
    0,
  );
}

/**
 * How common each cause is, in the catalogue's order: what was counted among those that show something, made up
 * for those that do not.
 */
function commonnessIn(catalogue: Catalogue): readonly number[] {
  const counts = catalogue.causes.map(({ commonness }, number) =>
    commonness === undefined ? undefined : commonness / shareCounted(catalogue, number),
  );
  const counted = counts.flatMap((count) => count ?? []);
  const sum = counted.reduce((all, count) => all + count, 0);
  const average = counted.length === 0 ? 1 : sum / counted.length;
  return counts.map((count) => count ?? average);
}

/** What a cause shows less often is too little to tell how often it is met at all. */
const LEAST_COUNTED = 0.1;

/** How much of a cause was counted; all of one that may show anything. */
function shareCounted(catalogue: Catalogue, number: number): number {
  const cause = catalogue.causes[number];
  return catalogue.facets.reduce((share, facet) => {
    const options = cause?.countedAmong?.[facet.id];
    if (options === undefined || cause?.signature[facet.id] === undefined) return share;
    const shown = sumOf(likelyShares(catalogue, facet)[number] ?? [], facet, options);
    return shown === 0 ? share : share * Math.max(shown, LEAST_COUNTED);
  }, 1);
}

/** True where the facet means something, given what is known of the one it hangs on. */
export function applies(facet: Facet, known: ReadonlyMap<string, string>): boolean {
  if (facet.applies === undefined) return true;
  const option = known.get(facet.applies.facet);
  if (option === undefined) return facet.applies.unknown === "counts";
  return facet.applies.options.includes(option);
}

/** The observations as a map from facet to option. */
export function knownOptions(observations: readonly Observation[]): ReadonlyMap<string, string> {
  // a Map, not an object: ids arrive in links, and `__proto__` is a legal one
  return new Map(observations.map(({ facet, option }) => [facet, option]));
}

/** An observation that counts, its facet, and which of the facet's options it is. */
interface Counted {
  readonly observation: Observation;
  readonly facet: Facet;
  readonly at: number;
  /** The facet that it hangs on, where that is not known. */
  readonly awaits?: Facet;
}

/** The observations that count, in the catalogue's order of facets, and those that do not apply. */
function countObservations(
  catalogue: Catalogue,
  observations: readonly Observation[],
): { readonly counted: readonly Counted[]; readonly idle: readonly Observation[] } {
  const known = knownOptions(observations);
  const byFacet = new Map(observations.map((observation) => [observation.facet, observation]));
  const counted: Counted[] = [];
  const idle: Observation[] = [];
  for (const facet of catalogue.facets) {
    const observation = byFacet.get(facet.id);
    if (observation === undefined) continue;
    const at = facet.options.indexOf(observation.option);
    if (at === -1) continue;
    const one = { observation, facet, at };
    if (applies(facet, known)) {
      counted.push(one);
      continue;
    }
    idle.push(observation);
    const { applies: hangs } = facet;
    if (hangs?.unknown !== "weighs" || known.has(hangs.facet)) continue;
    const awaits = catalogue.facets.find(({ id }) => id === hangs.facet);
    if (awaits !== undefined) counted.push({ ...one, awaits });
  }
  return { counted, idle };
}

/** How often an observation of each source is wrong. */
const DOUBT: { readonly [S in ObservationSource]: number } = {
  answer: 1e-5,
  evidence: 1e-4,
  scan: 5e-4,
  presumption: 0.05,
  told: 0.15,
};

/**
 * What is told in passing is told because it seems to matter, and mostly does: a cause of which it says
 * nothing is believed this much less.
 */
const TOLD_BESIDE = 0.1;

/**
 * How often a fault that somebody tells of is not what refused him, or was not told as it was read: in 6 of 34
 * threads. Alone it makes its cause the likeliest, and names none.
 */
const TOLD_WRONG = 0.15;

/** A cause that something observed speaks against is out where its share of the belief is smaller. */
const NEGLIGIBLE = 0.005;

/**
 * Weigh every cause by how common it is and how likely it shows what was observed (Bayes' rule), where
 * any observation may be wrong, by its source. Out is what something speaks against and has next to no
 * share left.
 *
 * Neither a facet that a signature does not mention nor an unknown one speaks against anything: a
 * missing header is no proof. The result does not depend on the order of the observations; the reason
 * given for a cause is the first in the catalogue's order of facets.
 *
 * @param observations at most one a facet; facets and options that the catalogue lacks are ignored.
 * @param certainty `sure` holds no observation for wrong: one that speaks against a cause ends it.
 */
export function narrow(
  catalogue: Catalogue,
  observations: readonly Observation[],
  certainty: "doubting" | "sure" = "doubting",
): Narrowing {
  const { counted, idle } = countObservations(catalogue, observations);
  const groups = groupsOf(counted);
  const commonness = keptCommonness(catalogue);
  const likely = groups.map((group) => group.map((one) => likelihoods(catalogue, one, certainty)));
  const weighed = catalogue.causes.map((cause, at) => {
    let weight = commonness[at] ?? 0;
    for (const group of likely) weight *= leastAt(group, at);
    return { cause, weight };
  });
  const speaking = counted.flatMap(({ awaits, observation, facet, at }) =>
    awaits !== undefined || observation.source === "presumption" || observation.source === "told"
      ? []
      : [{ observation, at, shares: evenShares(catalogue, facet) }],
  );
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const left: typeof weighed = [];
  const ruledOut: RuledOut[] = [];
  for (const [number, one] of weighed.entries()) {
    const { cause, weight } = one;
    const isSmall = weight === 0 || weight / total < NEGLIGIBLE;
    const against = isSmall
      ? speaking.find(({ at, shares }) => shares[number]?.[at] === 0)
      : undefined;
    if (against === undefined) left.push(one);
    else ruledOut.push({ cause: cause.id, because: against.observation });
  }
  const shared = left.reduce((sum, { weight }) => sum + weight, 0);
  return {
    remaining: left
      .map(({ cause, weight }) => ({ cause: cause.id, weight: weight / shared }))
      // a stable sort: equals keep the catalogue's order
      .sort((a, b) => b.weight - a.weight),
    ruledOut,
    idle,
  };
}

function saysNothingOf({ signature, unusual }: Cause, { id }: Facet): boolean {
  return signature[id] === undefined && unusual?.[id] === undefined;
}

function keptCommonness(catalogue: Catalogue): readonly number[] {
  return keptNumbers(catalogue, "commonness", () => commonnessIn(catalogue));
}

/**
 * How likely each cause tells a fault. A fault that is told is the cause as often as was counted of all of them,
 * however rare it is: the rarer it is, the rarer it is beside another cause, too.
 */
function sharesOfFault(catalogue: Catalogue, { facet, at }: Counted): readonly number[] {
  // a cause that is of something else shows none
  const likely = likelyShares(catalogue, facet);
  const own = catalogue.causes.map((cause, number) =>
    saysNothingOf(cause, facet) ? 0 : (likely[number]?.[at] ?? 0),
  );
  const commonness = keptCommonness(catalogue);
  const having = own.reduce((sum, share, one) => sum + share * (commonness[one] ?? 0), 0);
  const others = own.reduce((sum, share, one) => sum + (share > 0 ? 0 : (commonness[one] ?? 0)), 0);
  const { toldWrong = TOLD_WRONG } = facet;
  const beside = others === 0 ? 0 : (toldWrong * having) / ((1 - toldWrong) * others);
  return own.map((share) => Math.max(share, beside));
}

/** The facet that a fault hangs on, or tells of, where both are told: who tells the one tells the other with it. */
function toldWith(
  { facet, observation }: Counted,
  counted: readonly Counted[],
): string | undefined {
  const other = facet.toldWith ?? facet.applies?.facet;
  if (other === undefined || observation.source !== "told") return undefined;
  if (facet.faults?.includes(observation.option) !== true) return undefined;
  const isTold = counted.some((one) => one.facet.id === other && one.observation.source === "told");
  return isTold ? other : undefined;
}

/** Observations that were read off one thing, or one by itself. */
function groupsOf(counted: readonly Counted[]): readonly (readonly Counted[])[] {
  const groups = new Map<string, Counted[]>();
  for (const one of counted) {
    const key = one.facet.readOff ?? `own ${toldWith(one, counted) ?? one.facet.id}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function doubtOf(source: ObservationSource, { presumedWrong }: Facet): number {
  const doubt = DOUBT[source];
  return source === "presumption" ? (presumedWrong ?? doubt) : doubt;
}

/** What was read off one thing is as likely as the least likely of it. */
function leastAt(group: readonly (readonly number[])[], at: number): number {
  let least = 1;
  for (const row of group) least = Math.min(least, row[at] ?? 0);
  return least;
}

/** How likely each cause shows what was observed, in the catalogue's order. */
function likelihoods(
  catalogue: Catalogue,
  one: Counted,
  certainty: "doubting" | "sure",
): readonly number[] {
  const { facet, at, awaits, observation } = one;
  const { source, option } = observation;
  return keptNumbers(catalogue, `${facet.id} ${at} ${source} ${awaits?.id} ${certainty}`, () => {
    if (source === "told" && facet.faults?.includes(option) === true)
      return sharesOfFault(catalogue, one);
    const doubt = certainty === "sure" ? 0 : doubtOf(source, facet);
    const shares = sharesShown(catalogue, one);
    return catalogue.causes.map((cause, number) => {
      const shown = shares[number] ?? 0;
      const share = source === "told" ? shareTold(cause, one, shown) : shown;
      return (1 - doubt) * share + doubt / facet.options.length;
    });
  });
}

const keptNumbers = keeping<string, readonly number[]>();

/** How likely a person tells the option in passing, of whom the cause is that, which shows it as likely as `shown`. */
function shareTold(cause: Cause, { observation, facet }: Counted, shown: number): number {
  // told to leave causes out, and not since it is a mark of the one
  if (facet.excluding?.includes(observation.option))
    return canProduce(cause, facet.id, observation.option) ? 1 : 0;
  return shown * (saysNothingOf(cause, facet) ? TOLD_BESIDE : 1);
}

/** How likely each cause shows the option, also where it is not known whether the facet applies to it. */
function sharesShown(catalogue: Catalogue, { facet, at, awaits }: Counted): readonly number[] {
  const shown = likelyShares(catalogue, facet).map((shares) => shares[at] ?? 0);
  if (awaits === undefined) return shown;
  const ofAny = optionShares(ANY_CAUSE, facet, facet.commonness)[at] ?? 0;
  return likelyShares(catalogue, awaits).map((shares, number) => {
    const applying = sumOf(shares, awaits, facet.applies?.options ?? []);
    return applying * (shown[number] ?? 0) + (1 - applying) * ofAny;
  });
}

/** Shows what all cases do on average. */
const ANY_CAUSE: Cause = { id: "", signature: {} };
