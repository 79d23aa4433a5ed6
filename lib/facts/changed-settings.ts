import type { ChangeSide, Configuration, EvidenceDocument } from "../evidence";
import { configurationFacts } from "./configuration";
import { factsByFacet } from "./proven";
import { lettingThrough } from "./saved-settings";
import type { Call, Fact } from "./types";

/** Where in the text the call stands, and which stage it went to. */
export interface CallPlace {
  readonly at: number;
  readonly stage?: string;
}

/** What a side of a change is to a call: what it met, what is saved and not what the stage runs, or neither. */
type Standing = "met" | "saved" | "other";

function standingOf(
  { side, madeAt, deployed, stages, isOpen, isPast }: ChangeSide,
  { at, stage: called }: CallPlace,
): Standing {
  const isMade = madeAt !== undefined && madeAt <= at;
  if (isOpen === true && madeAt === undefined) return "other";
  const isThere = stages === undefined || called === undefined || stages.includes(called);
  const isBefore = isPast === true || (deployed?.start ?? 0) <= at;
  const isDeployed = isMade && deployed !== undefined && isBefore && isThere;
  if (side === "before") return isDeployed || (isMade && isOpen === true) ? "other" : "met";
  if (isDeployed) return "met";
  return isMade ? "saved" : "other";
}

/** Where the call stands that was refused last, of those that are the same one. */
export function lastRefused(
  documents: readonly EvidenceDocument[],
  chosen: EvidenceDocument,
): number {
  const place = placeOf(chosen);
  return documents.reduce((last, one) => {
    const isSame = place !== undefined && placeOf(one) === place;
    return isSame ? Math.max(last, startOf(one)) : last;
  }, startOf(chosen));
}

/** What is told of the answer may stand above the call. */
function startOf(document: EvidenceDocument): number {
  const { start } = document.span;
  if (document.kind !== "exchange") return start;
  const { command, request } = document;
  return Math.max(start, command?.start ?? 0, request?.target?.span.start ?? 0);
}

function placeOf(document: EvidenceDocument): string | undefined {
  if (document.kind !== "exchange") return undefined;
  const { request, response } = document;
  const isRefused = (response?.status?.code ?? 403) === 403 && response !== undefined;
  return isRefused ? `${request?.method?.value ?? ""} ${request?.target?.value ?? ""}` : undefined;
}

/** The configurations that a call met, of changed ones the side that did. */
export function configurationsMet(
  setups: readonly Configuration[],
  place: CallPlace,
): readonly Configuration[] {
  return [
    ...setups.filter(
      ({ change }) =>
        change !== undefined &&
        // of what is past, and nobody knows to be deployed, a call most likely met it
        (standingOf(change, place) === "met" || (change.isPast && change.isOpen)),
    ),
    ...setups.filter(({ change }) => change === undefined),
  ];
}

/**
 * What configurations prove of a call where some of them are sides of changes. Of a change only what it changes
 * is known, since the rest of it may be cut anywhere; and of what is saved the stage of a REST API runs nothing until
 * it is deployed, so it tells only whether the refusal is an older deployment's.
 *
 * @param place where the call stands
 */
export function changedFacts(
  setups: readonly Configuration[],
  call: Call,
  place: CallPlace,
): readonly Fact[] {
  const same = setups.filter(({ change }) => change === undefined);
  if (same.length === setups.length) return configurationFacts(setups, call);
  const of = (standing: Standing, ...more: readonly Configuration[]) => [
    ...setups.filter(
      ({ change }) => change !== undefined && standingOf(change, place) === standing,
    ),
    ...more,
  ];
  const met = of("met");
  const base = factsByFacet(
    configurationFacts([...met.filter(({ change }) => change?.isWhole), ...same], call),
  );
  const sides = [of("other"), of("saved")].filter((one) => one.length > 0);
  const otherwise = sides.map((one) => factsByFacet(configurationFacts([...one, ...same], call)));
  const isTold = met.some(({ change }) => change?.isTold);
  const changed = configurationFacts([...met, ...same], call).filter(({ facet, option }) =>
    otherwise.every((facts) => facts.get(facet)?.option !== option),
  );
  // who tells of a change that would help may not have deployed it
  const isMoot = isTold && lettingThrough(changed, new Map([...call.facts, ...base])) !== undefined;
  const held = isMoot
    ? []
    : changed.map((fact): Fact => (isTold ? { ...fact, by: "presumption" } : fact));
  const facts = new Map([...base, ...factsByFacet(held)]);
  for (const fact of deployedFacts(met, held)) facts.set(fact.facet, fact);
  const saved = of("saved");
  if (saved.length === 0) return [...facts.values()];
  const later = configurationFacts([...saved, ...same], call).filter(
    ({ facet, option }) => facts.get(facet)?.option !== option,
  );
  const isAutomatic = [...call.facts, ...facts, ...factsByFacet(later)].some(
    ([facet, { option }]) => facet === "api-type" && option === "http",
  );
  const isLive = ({ facet }: Fact) => isAutomatic || !OF_DEPLOYMENT.has(facet);
  for (const fact of later.filter(isLive)) facts.set(fact.facet, fact);
  const waiting = later.filter((fact) => !isLive(fact));
  const isKnown = facts.has("deployed-since-change") || call.facts.has("deployed-since-change");
  const isOpen = saved.some(({ change }) => change?.isOpen);
  const known = new Map([...call.facts, ...facts]);
  const older = isKnown
    ? undefined
    : lettingThrough(waiting, known, isOpen ? "alone" : "beside-others");
  if (older === undefined) {
    // what nobody knows to be deployed and what refuses the call is what it met, most likely
    const isLikely = isOpen && saved.some(({ change }) => change?.isPast);
    const refusing = waiting.filter((fact) => lettingThrough([fact], known) === undefined);
    return [...facts.values(), ...(isLikely ? refusing : [])];
  }
  for (const { facet } of waiting) facts.delete(facet);
  return [...facts.values(), { facet: "deployed-since-change", option: "no", span: older.span }];
}

/** What a stage of a REST API has from its deployment. */
const OF_DEPLOYMENT: ReadonlySet<Fact["facet"]> = new Set([
  "api-key-required",
  "auth-mode",
  "authorizer-cache",
  "authorizer-policy",
  "default-endpoint",
  "deployed-since-change",
  "resource-policy",
  "route-deployed",
  "scope-granted",
]);

/** Behind a deployment that is shown nothing older is run. */
function deployedFacts(met: readonly Configuration[], changed: readonly Fact[]): readonly Fact[] {
  const [span] = met.flatMap(({ change }) =>
    change?.side === "after" && change.isTold !== true ? (change.deployed ?? []) : [],
  );
  return span === undefined || !changed.some(({ facet }) => OF_DEPLOYMENT.has(facet))
    ? []
    : [{ facet: "deployed-since-change", option: "yes", span }];
}
