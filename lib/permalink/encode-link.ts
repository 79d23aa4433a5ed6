import { checksum } from "./checksum";
import type { LinkState } from "./types";

/** The version of the format that is written; every version that ever was is read. */
export const LINK_VERSION = 1;

/** Marks an option that the evidence proved, so that it is told apart from an answer. */
export const OBSERVED = "~";

/** Goes before a parameter's name, so that it cannot be taken for a facet. */
export const PARAMETER = "p.";

/** Names the steps that are done, with a dot between them. */
export const DONE = "done";

/**
 * The fragment for a state, without `#`: readable pairs in sorted order, so that equal states have
 * equal links, with a version in front and a checksum behind.
 */
export function encodeLink({ answers, observed, parameters, done }: LinkState): string {
  const pairs = [
    ...[...observed]
      // the person outranks the evidence, so an answered facet needs no observation
      .filter(([facet]) => !answers.has(facet))
      .map(([facet, option]) => `${facet}=${OBSERVED}${option}`),
    ...[...answers].map(([facet, option]) => `${facet}=${option}`),
    ...[...parameters].map(([name, value]) => `${PARAMETER}${name}=${encodeURIComponent(value)}`),
    ...(done.size === 0 ? [] : [`${DONE}=${[...done].sort().join(".")}`]),
  ].sort();
  const body = [`v=${LINK_VERSION}`, ...pairs].join("&");
  return `${body}&_=${checksum(body)}`;
}
