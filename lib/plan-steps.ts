import type { DiagnosisObservation } from "./diagnose";
import type { CauseEntry, CauseSignature, Role, Step } from "./knowledge";

/** A step that makes sense for a call, and what has done it already. */
export interface PlannedStep {
  readonly step: Step;
  /** What is known and answers the step, so that nobody has to do it. */
  readonly proof?: DiagnosisObservation;
}

type Known = readonly DiagnosisObservation[];

/**
 * The steps of a cause's checklist that make sense with what is known of a call, in their order. A step
 * that asks no more than what is known has the observation that answered it; one whose question is answered in a way
 * that this cause does not know, or that is for another kind of call, is left out.
 *
 * @param role whose steps; everybody's by default
 */
export function planSteps(cause: CauseEntry, known: Known, role?: Role): readonly PlannedStep[] {
  return cause.checklist
    .filter(({ who, only = {} }) => (role ?? who) === who && !isContradicted(only, known))
    .flatMap((step) => {
      // a likely conclusion saves nobody the look
      const proof = known.find(({ facet, isPresumed }) => facet === step.settles && !isPresumed);
      if (proof === undefined) return [{ step }];
      if (!canShow(cause, proof)) return [];
      // what else it finds out is still wanted
      return [step.kind === "find" ? { step } : { step, proof }];
    });
}

/** Whose repair comes first: of whom the first repairing step is that makes sense. */
export function repairerOf(cause: CauseEntry, known: Known): Role {
  return repairSteps(cause, known)[0]?.who ?? "owner";
}

/** Everybody, in the order in which they can repair the cause. */
export function repairersOf(cause: CauseEntry, known: Known): readonly Role[] {
  return repairerOf(cause, known) === "caller" ? ["caller", "owner"] : ["owner", "caller"];
}

/** The steps that repair a cause and are still to be done. */
export function repairSteps(cause: CauseEntry, known: Known, role?: Role): readonly Step[] {
  return planSteps(cause, known, role)
    .filter(({ step, proof }) => step.kind === "fix" && proof === undefined)
    .map(({ step }) => step);
}

/** Whether a step's command is a part of the repair, and not only a look at it. */
export function hasRepairingCommand({ kind, aside }: Step): boolean {
  return kind === "fix" && aside === undefined;
}

function isContradicted(only: CauseSignature, known: Known): boolean {
  return known.some(({ facet, option }) => {
    const wanted: readonly string[] | undefined = only[facet];
    return wanted !== undefined && !wanted.includes(option);
  });
}

/** Whether a cause can show what was observed of a facet. */
function canShow({ signature, unusual = {} }: CauseEntry, { facet, option }: DiagnosisObservation) {
  const usual: readonly string[] | undefined = signature[facet];
  const rare: readonly string[] | undefined = unusual[facet];
  return usual === undefined || usual.includes(option) || rare?.includes(option) === true;
}
