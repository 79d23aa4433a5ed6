import { type Line, quote } from "./lines";
import type { Quoted } from "./types";

/** A command of a network tool as it was typed, behind whatever prompt. */
export interface ToolCommand {
  /** In lower case. */
  readonly program: string;
  /** Up to what the shell reads as the next command. */
  readonly words: readonly Quoted[];
}

const COMMAND =
  /^(?!;)(?:.{0,200}?[$#%>❯➜:]\s{1,4}|[A-Z]:\\[^>]{0,150}>)?(dig|nslookup|host|getent|openssl|resolve-dnsname|test-netconnection|tnc|date|timedatectl|w32tm|chronyc|ntpq)(?:\.exe)?(?=[\s;]|$)(?!\s*:)/i;

/** The tool's command that a line is; undefined where it is none. */
export function readToolCommand(text: string, line: Line): ToolCommand | undefined {
  const found = COMMAND.exec(line.text.slice(0, LONGEST));
  if (!found?.[1]) return undefined;
  const rest = line.text.slice(found[0].length, LONGEST);
  const typed = /^[^|;&>]*/.exec(rest)?.[0] ?? "";
  const words = [...typed.matchAll(/[^\s"']+/g)].map(({ 0: word, index }) => {
    const start = line.start + found[0].length + index;
    return quote(text, start, start + word.length);
  });
  return { program: found[1].toLowerCase(), words };
}

const LONGEST = 1_000;

/** The word behind an option. */
export function optionOf({ words }: ToolCommand, name: string): Quoted | undefined {
  const at = words.findIndex(({ value }) => value === name);
  return at < 0 ? undefined : words[at + 1];
}

/** A part of a quoted text, with its place. */
export function partOf(whole: Quoted, part: string): Quoted {
  const start = whole.span.start + Math.max(0, whole.value.indexOf(part));
  return { value: part, span: { start, end: start + part.length } };
}
