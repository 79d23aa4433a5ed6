import type { Probe } from "../evidence";
import type { Call, Fact } from "./types";

/** What probes of the name, the TLS session and the clock prove of a call. */
export function probeFacts(_probes: readonly Probe[], _call: Call): readonly Fact[] {
  return [];
}
