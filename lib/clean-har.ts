import { discloseHar } from "./disclosure";
import type { Paste } from "./read-paste";
import { scanJson } from "./redaction";

/**
 * The HAR of a paste as it can be handed to support: only what is known to be harmless of each value,
 * and pseudonyms in place of accounts, hosts, addresses and names.
 *
 * It is valid JSON wherever the paste was, and gives the same diagnosis; undefined where the paste is
 * anything else than one HAR.
 */
export function cleanHar({ text }: Paste): string | undefined {
  const start = text.search(/\S/);
  if (start < 0) return undefined;
  const tree = scanJson(text, start);
  const isAlone = tree.isComplete && text.slice(tree.end).trim() === "";
  return isAlone ? discloseHar(tree) : undefined;
}
