import type { Configuration } from "../evidence";
import type { Call, Fact } from "./types";

/** What the configurations of an API, taken together, prove of a call of it. */
export function configurationFacts(
  _configurations: readonly Configuration[],
  _call: Call,
): readonly Fact[] {
  return [];
}
