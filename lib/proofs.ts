import type { Diagnosis, DiagnosisObservation } from "./diagnose";
import { canProduce } from "./engine";
import { catalogue } from "./knowledge";
import { misfits } from "./next-nearest";

/** What is known of a call, by what it says for the cause that was named, or of those that are left. */
export interface Proofs {
  /** What ruled other causes out and is not shown by nearly every refusal. */
  readonly deciding: readonly DiagnosisObservation[];
  readonly fitting: readonly DiagnosisObservation[];
  /** What the cause cannot show, and was outweighed. */
  readonly loose: readonly DiagnosisObservation[];
}

/** What so many of the causes that speak of a facet show is how ordinary calls are. */
const ORDINARY = { share: 0.9, causes: 20 };

/** Sort what is known of a call by what it proves; each part keeps the order. */
export function proofsOf(
  diagnosis: Pick<Diagnosis, "cause" | "observations" | "ruledOut">,
): Proofs {
  const { observations, ruledOut } = diagnosis;
  const reasons = new Set(ruledOut.map(({ because }) => because.facet));
  const unfit = misfits(diagnosis);
  const isDeciding = (one: DiagnosisObservation) =>
    reasons.has(one.facet) && isTelling(one, diagnosis.cause);
  const fit = observations.filter(({ facet }) => !unfit.has(facet));
  const deciding = fit.filter(isDeciding);
  return {
    deciding,
    fitting: fit.filter((one) => !deciding.includes(one)),
    loose: observations.filter(({ facet }) => unfit.has(facet)),
  };
}

/** False for what an ordinary call shows, that it is no preflight say, and for what the cause does not speak of. */
function isTelling({ facet, option }: DiagnosisObservation, id: string | undefined): boolean {
  const speaking = catalogue.causes.filter(({ signature }) => signature[facet] !== undefined);
  if (id !== undefined && !speaking.some((cause) => cause.id === id)) return false;
  const showing = speaking.filter((cause) => canProduce(cause, facet, option));
  const isOrdinary = showing.length >= ORDINARY.share * speaking.length;
  return speaking.length < ORDINARY.causes || !isOrdinary;
}
