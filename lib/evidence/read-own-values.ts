import { capture, ProbeDraft, type ProbeReader, type ProbeSource } from "./probe-draft";
import type { Quoted } from "./types";

const EXPIRATION = /^"?(?<expiration>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|\+00:00))"?$/d;
const LOCAL = /^(?<local>[A-Z][a-z]{2} .{10,40} \d{4}|[A-Z][a-z]{2} .{10,40} (?:UTC|GMT))$/d;

/** Read when session credentials expire, with the time below it, under the command that prints both. */
export const readCredentialExpiry: ProbeReader = (source, index) => {
  const command = source.lines[index];
  const typed = command?.text.slice(0, 400) ?? "";
  if (!typed.includes("export-credentials") || !/\bdate\b/.test(typed)) return undefined;
  const expiration = valueAt(source, index + 1, EXPIRATION);
  const local = valueAt(source, index + 2, LOCAL);
  if (command === undefined || expiration === undefined || local === undefined) return undefined;
  const draft = new ProbeDraft("credential-expiry", command.start);
  draft.add("expiration", expiration);
  draft.add("local", local);
  draft.reach(source.lines[index + 2] ?? command);
  return { probe: draft.finish(), next: index + 3 };
};

const ASKED =
  /\bcurl\b.*\b(?:checkip\.amazonaws\.com|ifconfig\.me|api\.ipify\.org|icanhazip\.com)\b/;
const ADDRESS = /^(?<address>\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7})$/di;

/** Read the caller's public address under the call of a service that tells it. */
export const readOwnAddress: ProbeReader = (source, index) => {
  const command = source.lines[index];
  if (!ASKED.test(command?.text.slice(0, 400) ?? "")) return undefined;
  const address = valueAt(source, index + 1, ADDRESS);
  if (command === undefined || address === undefined) return undefined;
  const draft = new ProbeDraft("own-address", command.start);
  draft.add("address", address);
  draft.reach(source.lines[index + 1] ?? command);
  return { probe: draft.finish(), next: index + 2 };
};

function valueAt({ text, lines }: ProbeSource, index: number, pattern: RegExp): Quoted | undefined {
  const line = lines[index];
  const found = line && capture(text, line, pattern);
  return found && [...found.values()][0];
}
