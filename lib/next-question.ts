import { type Diagnosis, toEngine } from "./diagnose";
import { couldTell, nextFacet } from "./engine";
import { catalogue, type FacetId, isFacetId, type Role } from "./knowledge";

/** What everybody who has nothing to paste can say of a refusal, in the order in which it is asked. */
export const walkFacets = [
  "message",
  "error-type",
  "api-type",
  "auth-mode",
] as const satisfies readonly FacetId[];

/** One of the first steps, and whether it still has to be asked. */
export interface WalkStep {
  readonly facet: (typeof walkFacets)[number];
  /** `idle`: no answer could change anything any more. */
  readonly state: "known" | "declined" | "idle" | "open";
}

type Known = Pick<Diagnosis, "observations" | "declined" | "remaining" | "next" | "verdict">;

/** The first steps of a walk from nothing, each with what has become of it. */
export function walkSteps(diagnosis: Known): readonly WalkStep[] {
  const { observations, declined, remaining } = diagnosis;
  const seen = observations.map(toEngine);
  return walkFacets.map((facet) => {
    if (observations.some((one) => one.facet === facet)) return { facet, state: "known" };
    if (declined.includes(facet)) return { facet, state: "declined" };
    const tells = couldTell(catalogue, facet, { observations: seen, remaining });
    return { facet, state: tells ? "open" : "idle" };
  });
}

/** Of so many declined questions about the API's account nobody is asked for more of them. */
const ACCOUNT_DECLINED = 2;

/** Who is asked, and how. */
export interface Asked {
  /** A caller is asked about no logs and no account that are not theirs. */
  readonly role?: Role | undefined;
  /** True where nothing was pasted: what everybody can say is asked first. */
  readonly isWalk: boolean;
}

/**
 * The question that tells the most of those that this person can answer; undefined where none is left.
 * Who could not say what is in the logs is asked no more about logs.
 */
export function nextQuestion(diagnosis: Known, { role, isWalk }: Asked): FacetId | undefined {
  const { observations, declined, remaining, next, verdict } = diagnosis;
  if (verdict === "cause" || verdict === "contradiction" || verdict === "not-a-403") {
    return next?.facet;
  }
  // the four are what everybody can say; one that is far ahead wants what would make it certain
  if (isWalk && !isFarAhead(diagnosis)) {
    const first = walkSteps(diagnosis).find(({ state }) => state === "open");
    if (first !== undefined) return first.facet;
  }
  const closed = closedSources(declined, role);
  const outOfReach = catalogue.facets.filter(
    ({ source }) => source !== undefined && closed.has(source),
  );
  if (next === undefined || !outOfReach.some(({ id }) => id === next.facet)) return next?.facet;
  const unasked = new Set([...declined, ...outOfReach.map(({ id }) => id)]);
  const id = nextFacet(catalogue, observations.map(toEngine), { remaining }, unasked)?.id;
  return id !== undefined && isFacetId(id) ? id : undefined;
}

/** The sources that this person does not get to. */
function closedSources(declined: readonly FacetId[], role: Role | undefined): ReadonlySet<string> {
  if (role === "caller") return new Set(["logs", "account"]);
  const count = (source: string) =>
    catalogue.facets.filter((one) => one.source === source && declined.some((id) => id === one.id))
      .length;
  return new Set([
    ...(count("logs") > 0 ? ["logs"] : []),
    ...(count("account") >= ACCOUNT_DECLINED ? ["account"] : []),
  ]);
}

/** Of so many questions that a person could not answer nobody is asked a further one unbidden. */
const ENOUGH_DECLINED = 2;

/** Whether the person could not answer often enough to be shown what is likeliest instead. */
export function isUnsure({ declined }: Pick<Diagnosis, "declined">): boolean {
  return declined.length >= ENOUGH_DECLINED;
}

/** From this share on a cause is worth its repair before it is certain. */
const PROBABLE = 0.75;

/** Whether the likeliest of several causes is so far ahead that its repair is shown, above the question that remains. */
export function isFarAhead({
  verdict,
  remaining,
}: Pick<Diagnosis, "verdict" | "remaining">): boolean {
  return verdict === "shortlist" && (remaining[0]?.weight ?? 0) >= PROBABLE;
}

/** How many causes a shortlist shows to whoever could not answer. */
const SHORTLIST = 3;

/**
 * Of the questions that a command answers, the one that best separates the likeliest causes; undefined
 * where no command does.
 *
 * @param hasCommand whether a command answers the facet's question
 */
export function separatingQuestion(
  { observations, declined, remaining }: Known,
  hasCommand: (facet: FacetId) => boolean,
): FacetId | undefined {
  const seen = observations.map(toEngine);
  const without = catalogue.facets
    .map(({ id }) => id)
    .filter((id) => !isFacetId(id) || !hasCommand(id));
  const ask = (closed: readonly string[]) =>
    nextFacet(catalogue, seen, { remaining: remaining.slice(0, SHORTLIST) }, new Set(closed))?.id;
  // what somebody does not know a command may tell
  const id = ask([...without, ...declined]) ?? ask(without);
  return id !== undefined && isFacetId(id) ? id : undefined;
}
