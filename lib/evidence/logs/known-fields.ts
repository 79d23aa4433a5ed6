import type { Quoted } from "../types";
import type { LogEntry } from "./log-message";

/** The fields of a log by their names without punctuation and case, as queries and owners change them. */
export type KnownFields = ReadonlyMap<string, string>;

/** A name without its punctuation and case. */
export function plainName(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
}

/** The documented names of a log's fields, to be looked up by how somebody spells them. */
export function knownNames(names: readonly string[]): KnownFields {
  return new Map(names.map((name) => [plainName(name), name]));
}

/** The documented name of a field; undefined where a log has none of that name. */
export function knownName(known: KnownFields, name: string): string | undefined {
  return name.length > LONGEST ? undefined : known.get(plainName(name));
}

const LONGEST = 60;

/** The fields of a log among some entries, the first of each. */
export function knownFields(known: KnownFields, entries: readonly LogEntry[]): Map<string, Quoted> {
  const fields = new Map<string, Quoted>();
  for (const { name, field } of entries) {
    const documented = knownName(known, name);
    if (documented !== undefined && !fields.has(documented)) fields.set(documented, field);
  }
  return fields;
}
