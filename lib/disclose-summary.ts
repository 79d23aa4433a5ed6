import { projected } from "./disclose";
import { discloseCaller, discloseRoute, discloseText } from "./disclosure";
import type { LogCaller, LogRoute, LogShares, LogSummary } from "./summarise-log";

/** A log's summary as it may be handed on; its examples can still be diagnosed. */
export interface DisclosedSummary extends LogSummary {
  readonly [projected]: true;
}

/**
 * Leave out of a summary what is not known to be harmless. Callers that are left out are numbered, the same one
 * alike in all groups.
 */
export function discloseSummary({ groups, ...counts }: LogSummary): DisclosedSummary {
  const numbers = new Map<string, number>();
  const numberOf = ({ by, name }: LogCaller) => {
    const key = `${by} ${name}`;
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
  return {
    ...counts,
    groups: groups.map(({ example, routes, callers, ...group }) => ({
      ...group,
      example: discloseText(example),
      routes: { ...routes, most: together(routes, discloseRoute) },
      callers: {
        ...callers,
        most: callers.most.map((caller) => ({
          ...caller,
          name: discloseCaller(caller, () => numberOf(caller)),
        })),
      },
    })),
    [projected]: true,
  };
}

/** What is shown alike is counted together. */
function together(
  { most }: LogShares<LogRoute>,
  shown: (name: string) => string,
): readonly LogRoute[] {
  const counts = new Map<string, number>();
  for (const { name, count } of most) {
    counts.set(shown(name), (counts.get(shown(name)) ?? 0) + count);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count);
}
