import type { CauseId, Diagnosis, DiagnosisObservation } from "@/lib";

/** What one observation did to the causes that were left before it. */
export interface NarrowingStep {
  readonly observation: DiagnosisObservation;
  readonly out: readonly CauseId[];
  /** How many causes were left after it. */
  readonly left: number;
}

/** How the causes became fewer, one observation after the other; those that ruled out none too. */
export function narrowingSteps(diagnosis: Diagnosis): readonly NarrowingStep[] {
  const { observations, remaining, ruledOut } = diagnosis;
  let left = remaining.length + ruledOut.length;
  return observations.map((observation) => {
    const out = ruledOut
      .filter(({ because }) => because.facet === observation.facet)
      .map(({ cause }) => cause);
    left -= out.length;
    return { observation, out, left };
  });
}

/** How many causes are possible; what a contradiction leaves is so only if something of it is wrong. */
export function countLeft({
  verdict,
  remaining,
}: Pick<Diagnosis, "verdict" | "remaining">): number {
  return verdict === "contradiction" ? 0 : remaining.length;
}
