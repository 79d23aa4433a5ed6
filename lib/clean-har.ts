import type { Paste } from "./read-paste";
import { harEntries, pseudonymiseJson, scanJson } from "./redaction";

/**
 * The HAR of a paste as it can be handed to support: without secrets, without the bodies of answers
 * that were no refusal, and with pseudonyms in place of accounts, hosts, addresses and names.
 *
 * It is the redacted text, so it is valid JSON wherever the paste was; undefined where the paste is
 * anything else than one HAR.
 */
export function cleanHar({ text }: Paste): string | undefined {
  const start = text.search(/\S/);
  if (start < 0) return undefined;
  const tree = scanJson(text, start);
  const isAlone = tree.isComplete && text.slice(tree.end).trim() === "";
  if (!isAlone || harEntries(tree) === undefined) return undefined;
  return pseudonymiseJson(tree);
}
