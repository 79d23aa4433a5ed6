import { linkState } from "./diagnose";
import type { Disclosed } from "./disclose";
import { fitsParameter, linkNames } from "./facts";
import { type CauseId, causes, facets, isCauseId, shownMessage } from "./knowledge";
import {
  decodeLink,
  encodeLink,
  encodeSummary,
  type LinkProblem,
  type LinkState,
} from "./permalink";
import type { LogSummary } from "./summarise-log";

const vocabulary = {
  facets: [...facets, shownMessage],
  parameterNames: linkNames,
  fitsParameter: (name: string, value: string): boolean =>
    linkNames.some((one) => one === name && fitsParameter(one, value)),
  steps: causes.flatMap(({ checklist }) => checklist.map(({ id }): string => id)),
  causes: causes.map(({ id }) => id),
};

/** Of a log's summary what a link carries: counts by cause. */
export interface LinkedSummary extends Pick<LogSummary, "lines" | "refused" | "unread"> {
  /** Largest first. */
  readonly groups: readonly {
    readonly cause: CauseId | undefined;
    readonly isCertain: boolean;
    readonly count: number;
  }[];
}

/** Read a fragment of any version; never throws, reports what it could not use. */
export function readLink(fragment: string): {
  readonly state: LinkState;
  readonly problems: readonly LinkProblem[];
  /** Somebody's summary of a log, where the link is to one. */
  readonly summary?: LinkedSummary;
} {
  const { summary, ...rest } = decodeLink(fragment, vocabulary);
  if (summary === undefined) return rest;
  const groups = summary.groups.map(({ cause, ...counted }) => ({
    ...counted,
    cause: cause !== undefined && isCauseId(cause) ? cause : undefined,
  }));
  return { ...rest, summary: { ...summary, groups } };
}

/** The fragment, without `#`, of a log's summary: ids of causes and counts, and nothing that the log says. */
export function linkToSummary({ lines, refused, unread, groups }: LinkedSummary): string {
  return encodeSummary({ lines, refused, unread, groups });
}

/** What a person chose to put into a link beside what is known. */
export interface Shared {
  /** Names of parameters. */
  readonly parameters?: readonly string[];
  /** Ids of the steps that are done; only those of the cause at hand get into the link. */
  readonly done?: ReadonlySet<string>;
}

/** The fragment, without `#`, of a diagnosis. */
export function linkTo(
  diagnosis: Disclosed,
  { parameters: names = [], done }: Shared = {},
): string {
  const parameters = linkNames.flatMap((name) => {
    const value = diagnosis.parameters[name];
    return value !== undefined && names.includes(name) ? [[name, value] as const] : [];
  });
  const steps = causes.find(({ id }) => id === diagnosis.cause)?.checklist ?? [];
  const ticked = steps.map(({ id }): string => id).filter((id) => done?.has(id));
  return encodeLink(
    linkState(diagnosis, { parameters: new Map(parameters), done: new Set(ticked) }),
  );
}
