import type { Diagnosis, DiagnosisObservation } from "./diagnose";
import type { DisclosedSignature } from "./disclose-signature";

/** Marks what `disclose` or `discloseSummary` made. */
export const projected: unique symbol = Symbol("disclosed");

/**
 * A diagnosis as it may be handed on: of the paste nothing that is not known to be harmless.
 *
 * All that leaves the screen takes this type, which `disclose` alone makes: JSON, text, Markdown, links.
 */
export interface Disclosed extends Omit<Diagnosis, "reading" | "bareQuery" | "signature"> {
  readonly signature: DisclosedSignature | undefined;
  readonly [projected]: true;
}

/**
 * Leave out of a diagnosis what is not known to be harmless, as `examine` found it where the paste was
 * read. Pure and total.
 */
export function disclose({ reading: _, bareQuery, signature, ...diagnosis }: Diagnosis): Disclosed {
  const { observations, parameters, shareable } = diagnosis;
  const hasQuery = parameters.query !== undefined && bareQuery !== undefined;
  return {
    ...diagnosis,
    signature: signature?.handedOn,
    observations: observations.map(withoutQuote),
    parameters: {
      ...Object.fromEntries(
        shareable.flatMap((name) => {
          const value = parameters[name];
          return value === undefined ? [] : [[name, value] as const];
        }),
      ),
      ...(hasQuery ? { query: bareQuery } : {}),
    },
    [projected]: true,
  };
}

// what nobody looked at is no part of what is handed on
function withoutQuote({ quote: _, ...observation }: DiagnosisObservation): DiagnosisObservation {
  const { handedOn } = observation;
  return handedOn === undefined ? observation : { ...observation, quote: handedOn };
}
