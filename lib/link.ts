import { linkState } from "./diagnose";
import type { Disclosed } from "./disclose";
import { fitsParameter, linkNames } from "./facts";
import { causes, facets } from "./knowledge";
import { decodeLink, encodeLink, type LinkProblem, type LinkState } from "./permalink";

const vocabulary = {
  facets,
  parameterNames: linkNames,
  fitsParameter: (name: string, value: string): boolean =>
    linkNames.some((one) => one === name && fitsParameter(one, value)),
  steps: causes.flatMap(({ checklist }) => checklist.map(({ id }): string => id)),
};

/** Read a fragment of any version; never throws, reports what it could not use. */
export function readLink(fragment: string): {
  readonly state: LinkState;
  readonly problems: readonly LinkProblem[];
} {
  return decodeLink(fragment, vocabulary);
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
