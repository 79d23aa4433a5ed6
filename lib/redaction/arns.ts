import type { Extent } from "./value-extent";

const ARN =
  /arn:aws[a-z-]{0,12}:[a-z0-9-]{1,40}:[a-z0-9-]{0,24}:[0-9*xX]{0,12}:[^\s"'`<>,;(){}[\]\\]{1,1600}/g;

/**
 * Where ARNs stand in a text, in order. The name of a role, a session or a secret is none, however
 * random it looks, and a policy is evaluated by it.
 *
 * Source: IAM identifiers; AWS General Reference, Amazon Resource Names.
 */
export function arnsIn(text: string): readonly Extent[] {
  if (!text.includes("arn:aws")) return [];
  return [...text.matchAll(ARN)].map(({ index, 0: arn }) => ({
    start: index,
    end: index + arn.length,
  }));
}

/** Those ranges that are in none of the other ones; both are in order. */
export function outside<Range extends Extent>(
  ranges: readonly Range[],
  others: readonly Extent[],
): readonly Range[] {
  let next = 0;
  return ranges.filter((range) => {
    while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= range.start) next += 1;
    return range.end <= (others[next]?.start ?? Number.POSITIVE_INFINITY);
  });
}
