import type { Diagnosis } from "./diagnose";
import { linkState } from "./diagnose";
import { fitsParameter, parameterNames } from "./facts";
import { facets } from "./knowledge";
import { decodeLink, encodeLink, type LinkProblem, type LinkState } from "./permalink";

const vocabulary = {
  facets,
  parameterNames,
  fitsParameter: (name: string, value: string): boolean =>
    parameterNames.some((one) => one === name && fitsParameter(one, value)),
};

/** Read a fragment of any version; never throws, reports what it could not use. */
export function readLink(fragment: string): {
  readonly state: LinkState;
  readonly problems: readonly LinkProblem[];
} {
  return decodeLink(fragment, vocabulary);
}

/** The fragment, without `#`, of a diagnosis; with the parameters whose names are given. */
export function linkTo(diagnosis: Diagnosis, shared: readonly string[] = []): string {
  const parameters = parameterNames.flatMap((name) => {
    const value = diagnosis.parameters[name];
    return value !== undefined && shared.includes(name) ? [[name, value] as const] : [];
  });
  return encodeLink(linkState(diagnosis, new Map(parameters)));
}
