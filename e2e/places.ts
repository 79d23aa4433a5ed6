import {
  type CauseId,
  causes,
  type DecisionNode,
  decisionTree,
  diagnose,
  type FacetEntry,
  type FacetId,
  facets,
  nextQuestion,
} from "@/lib";

/** A state of the wizard, by what leads to it. */
export interface Place {
  readonly name: string;
  readonly link: string;
  readonly ask?: FacetId;
}

type Answered = readonly (readonly [FacetId, string])[];

/** Every place of the decision tree once: the first way to each question and to each cause. */
function placesOf(root: DecisionNode) {
  const questions = new Map<FacetId, Answered>();
  const ends = new Map<CauseId, Answered>();
  const walk = (node: DecisionNode, way: Answered): void => {
    if (node.kind === "end") {
      const [cause] = node.causes;
      if (node.causes.length === 1 && cause !== undefined && !ends.has(cause)) ends.set(cause, way);
      return;
    }
    if (!questions.has(node.facet)) questions.set(node.facet, way);
    for (const { option, node: next } of node.branches) walk(next, [...way, [node.facet, option]]);
  };
  walk(root, []);
  return { questions, ends };
}

const { questions, ends } = placesOf(decisionTree());

const linkOf = (way: Answered): string => diagnose({ answers: new Map(way) }).link;

/** The questions that a walk asks, and the others as somebody asks for them again. */
export const questionPlaces: readonly Place[] = facets.flatMap(({ id, options }) => {
  const way = [questions.get(id), firstSteps(id)].find((one) => one !== undefined && asks(one, id));
  if (way !== undefined) return [{ name: id, link: linkOf(way) }];
  const [option] = options;
  const { observations, link } = diagnose({ answers: new Map([...under(id), [id, option]]) });
  return observations.some(({ facet }) => facet === id) ? [{ name: id, link, ask: id }] : [];
});

/** Whether a walk that came so far asks about a facet; on the tree's way a cause may be named before it ends. */
function asks(way: Answered, id: FacetId): boolean {
  const diagnosis = diagnose({ answers: new Map(way) });
  return diagnosis.cause === undefined && nextQuestion(diagnosis, { isWalk: true }) === id;
}

/** What an ordinary call shows of what is asked before one of the first steps. */
function firstSteps(id: FacetId): Answered {
  const ordinary = [
    ["message", "forbidden"],
    ["error-type", "forbidden"],
    ["api-type", "rest"],
    ["auth-mode", "none"],
  ] as const;
  return ordinary.slice(
    0,
    Math.max(
      0,
      ordinary.findIndex(([facet]) => facet === id),
    ),
  );
}

/** What must be so for a facet to be asked at all. */
function under(id: FacetId): Answered {
  const entry: FacetEntry | undefined = facets.find((facet) => facet.id === id);
  const base = facets.find((facet) => facet.id === entry?.applies?.facet);
  const option = entry?.applies?.options[0];
  return base === undefined || option === undefined
    ? []
    : [...under(base.id), [base.id, option] as const];
}

/** The way through the tree to each cause. */
export const causePlaces: readonly Place[] = causes.flatMap(({ id }) => {
  const way = ends.get(id);
  return way === undefined ? [] : [{ name: id, link: linkOf(way) }];
});
