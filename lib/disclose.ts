import type { Diagnosis, DiagnosisObservation } from "./diagnose";
import { discloseParameter, discloseQuote, discloseText } from "./disclosure";
import { type Parameters, parameterNames } from "./facts";
import type { LogSummary } from "./summarise-log";

const projected: unique symbol = Symbol("disclosed");

/**
 * A diagnosis as it may be handed on: of the paste nothing that is not known to be harmless.
 *
 * All that leaves the screen takes this type, which `disclose` alone makes: JSON, text, Markdown, links.
 */
export interface Disclosed extends Omit<Diagnosis, "reading"> {
  readonly [projected]: true;
}

/** Leave out of a diagnosis, redacted or not, what is not known to be harmless. Pure and total. */
export function disclose({ reading: _, ...diagnosis }: Diagnosis): Disclosed {
  return {
    ...diagnosis,
    observations: diagnosis.observations.map(discloseObservation),
    parameters: discloseParameters(diagnosis.parameters),
    [projected]: true,
  };
}

/** One observation as it may be handed on: with the part of its quote that proves it. */
export function discloseObservation(observation: DiagnosisObservation): DiagnosisObservation {
  const { facet, quote } = observation;
  return quote === undefined ? observation : { ...observation, quote: discloseQuote(quote, facet) };
}

function discloseParameters(parameters: Parameters): Parameters {
  const entries = parameterNames.flatMap((name) => {
    const value = parameters[name];
    const shown = value === undefined ? undefined : discloseParameter(name, value);
    return shown === undefined ? [] : [[name, shown] as const];
  });
  return Object.fromEntries(entries);
}

/** A log's summary as it may be handed on; its examples can still be diagnosed. */
export interface DisclosedSummary extends LogSummary {
  readonly [projected]: true;
}

/** Leave out of the examples of a summary what is not known to be harmless. */
export function discloseSummary({ groups, ...counts }: LogSummary): DisclosedSummary {
  return {
    ...counts,
    groups: groups.map((group) => ({ ...group, example: discloseText(group.example) })),
    [projected]: true,
  };
}
