import type { Line } from "./lines";
import { capture, ProbeDraft, type ProbeReader } from "./probe-draft";
import type { Quoted } from "./types";

const LOCAL = [
  /^(?<local>[A-Z][a-z]{2} +[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d (?:[AP]M )?(?:UTC|GMT) \d{4})$/d,
  /^(?<local>[A-Z][a-z]{2} +\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d(?: [AP]M)? (?:UTC|GMT))$/d,
  /^(?<local>[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:\+0000|GMT))$/d,
  /^(?<local>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00))$/d,
];
/** With these each of them begins. */
const MAY_BE_LOCAL = /^(?:[A-Z][a-z]{2}[ ,]|\d{4}-)/;
const SERVER =
  /^(?:< )?date: *(?<server>[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)$/di;

/**
 * Read the caller's time, as `date -u` prints it, and the server's directly below it. A time with
 * nothing to compare it with is no probe.
 */
export const readClock: ProbeReader = ({ text, lines }, index, command) => {
  const first = lines[index];
  if (first === undefined || first.text === "") return undefined;
  if (command !== undefined && command.program !== "date") return undefined;
  const at = command === undefined ? index : filledAfter(lines, index);
  const time = lines[at];
  if (time === undefined) return undefined;
  if (!MAY_BE_LOCAL.test(time.text)) return undefined;
  const found = LOCAL.map((pattern) => capture(text, time, pattern)).find((one) => one);
  if (found === undefined) return undefined;
  const answer = serverTime(text, lines, at);
  if (answer === undefined) return undefined;
  const draft = new ProbeDraft("clock", first.start);
  draft.add("local", found.get("local"));
  draft.add("server", answer.found.get("server"));
  draft.reach(answer.line);
  return { probe: draft.finish(), next: answer.at + 1 };
};

// directly below, or below the command that asked the server
function serverTime(
  text: string,
  lines: readonly Line[],
  time: number,
):
  | { readonly at: number; readonly line: Line; readonly found: ReadonlyMap<string, Quoted> }
  | undefined {
  let at = filledAfter(lines, time);
  if (/\bcurl\b/.test(lines[at]?.text.slice(0, 1_000) ?? "")) at = filledAfter(lines, at);
  const line = lines[at];
  const found = line === undefined ? undefined : capture(text, line, SERVER);
  return line === undefined || found === undefined ? undefined : { at, line, found };
}

function filledAfter(lines: readonly Line[], index: number): number {
  let at = index + 1;
  while (lines[at]?.text === "" && at < index + 4) at += 1;
  return at;
}
