import { type Diagnosis, type DiagnosisObservation, toEngine } from "./diagnose";
import { canProduce, narrow } from "./engine";
import { catalogue } from "./knowledge";
import { misfits } from "./next-nearest";

/** What is known of a call, by what it says for the cause that was named, or of those that are left. */
export interface Proofs {
  /**
   * What ruled other causes out, or without which the cause that was named would be far less likely, and is not shown
   * by nearly every refusal; of a cause that was named what it rests on most first.
   */
  readonly deciding: readonly DiagnosisObservation[];
  readonly fitting: readonly DiagnosisObservation[];
  /** What the cause cannot show, and was outweighed. */
  readonly loose: readonly DiagnosisObservation[];
}

/** What so many of the causes that speak of a facet show is how ordinary calls are. */
const ORDINARY = { share: 0.9, causes: 20 };

/** Sort what is known of a call by what it proves; the other parts keep the order. */
export function proofsOf(
  diagnosis: Pick<Diagnosis, "cause" | "observations" | "ruledOut" | "remaining">,
): Proofs {
  const { observations, ruledOut } = diagnosis;
  const reasons = new Set(ruledOut.map(({ because }) => because.facet));
  const unfit = misfits(diagnosis);
  const fit = observations.filter(({ facet }) => !unfit.has(facet));
  const without = weightWithout(diagnosis, fit);
  const [named] = diagnosis.remaining;
  const isDeciding = (one: DiagnosisObservation) =>
    (reasons.has(one.facet) || without(one) * MOST_LOST < (named?.weight ?? 0)) &&
    isTelling(one, diagnosis.cause);
  const deciding = fit.filter(isDeciding).sort((one, other) => without(one) - without(other));
  return {
    deciding,
    fitting: fit.filter((one) => !deciding.includes(one)),
    loose: observations.filter(({ facet }) => unfit.has(facet)),
  };
}

/** By how much less likely a cause is without what speaks for it alone, and rules nothing out. */
const MOST_LOST = 2;

/**
 * How likely the cause that was named would be without a line, or an answer, and all facets that it proves; of a
 * shortlist always 1.
 */
function weightWithout(
  { cause, observations }: Pick<Diagnosis, "cause" | "observations">,
  fit: readonly DiagnosisObservation[],
): (one: DiagnosisObservation) => number {
  if (cause === undefined) return () => 1;
  const place = ({ line, facet }: DiagnosisObservation) => line ?? facet;
  const weights = new Map(
    [...new Set(fit.map(place))].map((left) => {
      const others = observations.filter((one) => place(one) !== left).map(toEngine);
      const { remaining } = narrow(catalogue, others);
      return [left, remaining.find((one) => one.cause === cause)?.weight ?? 0] as const;
    }),
  );
  return (one) => weights.get(place(one)) ?? 1;
}

/** False for what an ordinary call shows, that it is no preflight say, and for what the cause does not speak of. */
function isTelling({ facet, option }: DiagnosisObservation, id: string | undefined): boolean {
  const speaking = catalogue.causes.filter(({ signature }) => signature[facet] !== undefined);
  if (id !== undefined && !speaking.some((cause) => cause.id === id)) return false;
  const showing = speaking.filter((cause) => canProduce(cause, facet, option));
  const isOrdinary = showing.length >= ORDINARY.share * speaking.length;
  return speaking.length < ORDINARY.causes || !isOrdinary;
}
