import type { Disclosed } from "./disclose";
import { type CauseTelling, fixOf } from "./fix";
import { requestLine } from "./request-line";

/**
 * A diagnosis in the public shape of the command line's `--json`; weights have four decimals.
 *
 * @param telling in whose language the repair is told
 */
export function toJson(diagnosis: Disclosed, telling: CauseTelling) {
  return {
    verdict: diagnosis.verdict,
    cause: diagnosis.verdict === "cause" ? (diagnosis.cause ?? null) : null,
    assumed: diagnosis.assumed,
    request: requestLine(diagnosis) ?? null,
    fix: fixOf(diagnosis, telling) ?? null,
    remaining: diagnosis.remaining.map(({ cause, weight }) => ({ cause, weight: round(weight) })),
    ruledOut: diagnosis.ruledOut,
    observations: diagnosis.observations.map(({ facet, option, from, quote, line, product }) => ({
      facet,
      option,
      from,
      ...(quote === undefined ? {} : { quote, line }),
      ...(product === undefined ? {} : { product }),
    })),
    next: diagnosis.next ?? null,
    parameters: diagnosis.parameters,
    references: diagnosis.references,
    ...(diagnosis.signature === undefined ? {} : { signature: diagnosis.signature }),
    ...(diagnosis.policies.length === 0
      ? {}
      : {
          policies: diagnosis.policies.map(
            ({ kind, statement, effect, matches, failed, line }) => ({
              kind,
              statement,
              effect,
              matches: matches ?? "depends",
              failed: failed ?? null,
              line,
            }),
          ),
        }),
    link: diagnosis.link,
    ...(diagnosis.verdict === "contradiction"
      ? { conflict: diagnosis.conflict, nearest: diagnosis.nearest }
      : {}),
    ...(diagnosis.status === undefined ? {} : { status: diagnosis.status }),
  };
}

function round(weight: number): number {
  return Math.round(weight * 10_000) / 10_000;
}
