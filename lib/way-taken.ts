import {
  type Diagnosis,
  type DiagnosisObservation,
  diagnoseFindings,
  linkState,
  toEngine,
} from "./diagnose";
import { narrow, nextFacet } from "./engine";
import { type CauseId, catalogue, type FacetId, facets } from "./knowledge";
import { nothingFound } from "./nothing-found";

/** Where an answer leads from a question. */
export interface Turn {
  readonly option: string;
  readonly verdict: Diagnosis["verdict"];
  /** The likeliest cause; undefined where none fits. */
  readonly first: CauseId | undefined;
  /** How many causes are left. */
  readonly left: number;
  /** The fragment, without `#`, of the diagnosis with this answer. */
  readonly link: string;
}

/** A question of a diagnosis, and what each of its answers means. */
export interface WayStep {
  readonly facet: FacetId;
  /** Who answered it, or that it was declined, or is what would be asked next. */
  readonly from: DiagnosisObservation["from"] | "presumption" | "declined" | "open";
  /** The answer at hand, and where it leads; undefined where there is none. */
  readonly taken: Turn | undefined;
  readonly others: readonly Turn[];
}

/** The questions of a diagnosis in the order in which the tree asks them. */
export interface WayTaken {
  readonly steps: readonly WayStep[];
  /** What is known beside them, and left the same causes. */
  readonly beside: readonly DiagnosisObservation[];
}

/**
 * The way through the questions that leads to a diagnosis: of what is known each time what tells the most of
 * what is left, as the tree would ask it, then what was taken for granted, what was declined, and what
 * would be asked next. What another answer means is said for its place on the way: nothing behind it is known there.
 */
export function wayTaken(diagnosis: Diagnosis): WayTaken {
  const steps: WayStep[] = [];
  const beside: DiagnosisObservation[] = [];
  const before: DiagnosisObservation[] = [];
  let here = standingAt([], []);
  for (const observation of inOrder(diagnosis.observations)) {
    const there = standingAt([...before, observation], []);
    if (isSame(here, there)) beside.push(observation);
    else {
      steps.push({
        facet: observation.facet,
        from: observation.isPresumed ? "presumption" : observation.from,
        taken: turnOf(observation.option, there),
        others: turnsFrom(observation.facet, before, [], observation.option),
      });
    }
    before.push(observation);
    here = there;
  }
  const { observations, declined, assumed, next } = diagnosis;
  // what would make it certain may be what was taken for granted
  const isAssumed = (facet: FacetId) => assumed.some((one) => one.facet === facet);
  const open = (facet: FacetId, from: "declined" | "open"): WayStep => ({
    facet,
    from,
    taken: undefined,
    others: turnsFrom(facet, observations, declined),
  });
  return {
    steps: [
      ...steps,
      ...assumed.map(({ facet, option }) => ({
        facet,
        from: "presumption" as const,
        taken: turnOf(option, standingAt(observations, declined)),
        others: turnsFrom(facet, observations, declined, option),
      })),
      ...declined.map((facet) => open(facet, "declined")),
      ...(next === undefined || isAssumed(next.facet) ? [] : [open(next.facet, "open")]),
    ],
    beside,
  };
}

/** What is known in the order in which the tree asks for it; last what nobody would be asked. */
function inOrder(known: readonly DiagnosisObservation[]): readonly DiagnosisObservation[] {
  const asked: DiagnosisObservation[] = [];
  // asked for, and not known
  const passed = new Set<string>();
  for (;;) {
    const seen = asked.map(toEngine);
    const narrowing = narrow(catalogue, seen, "sure");
    const id = nextFacet(catalogue, seen, narrowing, passed)?.id;
    if (id === undefined) return [...asked, ...known.filter((one) => !asked.includes(one))];
    const next = known.find(({ facet }) => facet === id);
    if (next === undefined) passed.add(id);
    else asked.push(next);
  }
}

function turnsFrom(
  facet: FacetId,
  known: readonly DiagnosisObservation[],
  declined: readonly FacetId[],
  taken?: string,
): readonly Turn[] {
  const options = facets.find(({ id }) => id === facet)?.options ?? [];
  const others = known.filter((one) => one.facet !== facet);
  const undecided = declined.filter((one) => one !== facet);
  return options
    .filter((option) => option !== taken)
    .map((option) => {
      const answer: DiagnosisObservation = { facet, option, from: "answer" };
      return turnOf(option, standingAt([...others, answer], undecided));
    });
}

function standingAt(
  observations: readonly DiagnosisObservation[],
  declined: readonly FacetId[],
): Diagnosis {
  const { answers, observed } = linkState(
    { observations, declined, isWordless: false },
    { parameters: new Map(), done: new Set() },
  );
  return diagnoseFindings(nothingFound, { answers, observed });
}

function turnOf(option: string, { verdict, remaining, link }: Diagnosis): Turn {
  const left = verdict === "contradiction" ? 0 : remaining.length;
  return { option, verdict, left, first: left === 0 ? undefined : remaining[0]?.cause, link };
}

function isSame(one: Diagnosis, other: Diagnosis): boolean {
  return (
    one.verdict === other.verdict &&
    one.remaining.length === other.remaining.length &&
    one.remaining[0]?.cause === other.remaining[0]?.cause
  );
}
