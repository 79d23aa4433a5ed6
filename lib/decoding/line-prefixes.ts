import { holdsCutSentence } from "./cut-sentences";

/** What containers, syslog and comments put in front of every line, whatever the line says. */
const additions: readonly RegExp[] = [
  // docker compose, kubectl logs --prefix, concurrently
  /^(?:[\w.-]{1,60} {0,20}\| ?|\[[\w./-]{1,120}\] )/,
  // syslog (RFC 3164)
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,80} [\w./-]{1,60}(?:\[\d{1,8}\])?: ?/,
  // comments; curl marks some of its lines with a star, and says other things in the others
  /^(?:#|\/\/|--|;;?|\*)(?: |$)/,
];

/** A time, and what a logger says of itself. */
const TIME =
  /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?(?: {1,4}(?:\[[^\]\n]{1,60}\]|(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|NOTICE)\b:?|[A-Za-z_$][\w.$-]{0,59} -))*/;

/** The items of a list. */
const BULLET = /^[ \t]{0,8}[-*+\u2022\u25cf] /;

/** What tells that a line, without its prefix, is one of a transcript, a head or a body. */
const TRANSCRIPT =
  /^(?:[<>*] |[<>*]$|HTTP\/\d|curl |\$ |[A-Za-z][A-Za-z-]{1,60}: \S|\{|\}|<[!a-z/])/i;

/** What tells that it is one of settings or code: it stands deeper than others, opens what follows, or closes it. */
const INNER = /^(?: {2,60}|\t{1,20})(?!\s)[^\t\n]{1,400}$|[{[(:]$|^[\])}]/;

/** Longer texts are files of logs. */
const LONGEST = 200_000;

/**
 * Remove what a container, a comment or a log put in front of nearly every line, or of each piece of one
 * sentence. Of what is a log itself the time stays: it is the log's own.
 */
export function removeLinePrefixes(text: string): string {
  if (text.length > LONGEST) return text;
  const lines = text.split("\n");
  const filled = lines.filter((line) => line.trim() !== "");
  if (filled.length < 2) return text;
  const isOnMost = (pattern: RegExp): boolean => {
    let without = 0;
    // of most lines the first few tell
    return filled.every((line) => {
      if (!pattern.test(line)) without += 1;
      return without * 10 <= filled.length;
    });
  };
  const isCut = (pattern: RegExp): boolean =>
    isOneWriters(filled, pattern) && holdsCutSentence(withoutPrefix(filled, pattern));
  const prefix =
    additions.find((one) => isOnMost(one) && (filled.length > 2 || isCut(one))) ??
    [TIME, BULLET].find(
      (one) => isOnMost(one) && ((filled.length > 2 && isTranscript(filled, one)) || isCut(one)),
    );
  return prefix === undefined ? text : withoutPrefix(lines, prefix).join("\n");
}

/**
 * Behind a logger's words lines stand in columns, perhaps behind a dash: what all of them begin with is its own, too, and
 * how much deeper each stands is the line's.
 */
function withoutPrefix(lines: readonly string[], prefix: RegExp): readonly string[] {
  const bare = lines.map((line) => line.replace(prefix, ""));
  if (prefix !== TIME) return bare;
  const own = bare.filter((line, at) => line !== lines[at] && line.trim() !== "");
  const dash = own.every((line) => DASH.test(line)) ? DASH : /^/;
  const depths = own.map((line) => line.replace(dash, "").search(/\S/));
  const depth = depths.reduce((least, one) => Math.min(least, one), LONGEST);
  return bare.map((line, at) =>
    line === lines[at] ? line : line.replace(dash, "").slice(Math.min(depth, line.length)),
  );
}

const DASH = /^ {0,4}- /;

/** Whether all lines bear the same prefix but for its numbers. */
function isOneWriters(lines: readonly string[], prefix: RegExp): boolean {
  return new Set(lines.map((line) => prefix.exec(line)?.[0].replace(/\d/g, "0"))).size === 1;
}

function isTranscript(lines: readonly string[], prefix: RegExp): boolean {
  const telling = withoutPrefix(lines, prefix).filter(
    (line) => TRANSCRIPT.test(line) || (prefix === TIME && INNER.test(line.trimEnd())),
  );
  return telling.length * 2 >= lines.length;
}
