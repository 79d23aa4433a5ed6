import { projected } from "./disclose";
import { discloseText } from "./disclosure";
import type { LogSummary } from "./summarise-log";

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
