import { uncommentAnswers } from "./commented-answers";
import { printCurlTraces, TRACE_HINTS } from "./curl-traces";
import { unescapeEntities } from "./entity-escapes";
import { joinGreedyWraps } from "./greedy-wraps";
import { removeInvisible } from "./invisible-characters";
import { removeLineNumbers } from "./line-numbers";
import { removeLinePrefixes } from "./line-prefixes";
import { removeMarkdown } from "./markdown-marks";
import { decodePercentEncoding } from "./percent-encoding";
import { readPrintedBytes } from "./printed-bytes";
import { decodeQuotedPrintable } from "./quoted-printable";
import { removeReplyQuotes } from "./reply-quotes";
import { ESCAPES, removePrintedSequences, removeTerminalSequences } from "./terminal-sequences";
import { straightenQuotes } from "./typographic-quotes";
import { joinWrappedLines } from "./wrapped-lines";
import { unwrapString } from "./wrapping-strings";

/** Longer texts are files of programs: no mail, chat or page has been at them. */
const LONGEST_COPIED = 2_000_000;

const MOST_PASSES = 12;

/**
 * Undo what programs, terminals, mail and pages did to a text on its way to the clipboard; never
 * throws. What needs nothing comes back as it is.
 *
 * It comes before redaction, for a secret that a colour code or a line break cuts in two must be
 * whole to be known. Lines may be joined: what counts lines afterwards counts those of this text.
 */
export function tidyText(text: string): string {
  let tidied = text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const before = tidied;
    for (const repair of repairsOf(tidied)) tidied = repair(tidied);
    if (tidied === before) return tidied;
  }
  // one repair lays bare the next, without end: no person's text
  return text;
}

function repairsOf(text: string): readonly ((text: string) => string)[] {
  if (text.length <= LONGEST_COPIED) return repairs;
  return holdsAny(text, hintsOfPrograms) ? ofPrograms : withoutHints;
}

const ofPrograms = [removeNulls, removeTerminalSequences, printCurlTraces];
/** One of these stands in each text to which a repair of programs does something, but for the last. */
const hintsOfPrograms = ["\0", ...ESCAPES, ...TRACE_HINTS];
const withoutHints = [removePrintedSequences];

const STRETCH = 65_536;

/**
 * Whether a text holds one of some short pieces. It is asked for all of them stretch by stretch: from a
 * text of 100 MB each would else be fetched from memory anew.
 */
function holdsAny(text: string, pieces: readonly string[]): boolean {
  const overlap = pieces.reduce((most, { length }) => Math.max(most, length), 0);
  for (let from = 0; from < text.length; from += STRETCH) {
    const stretch = text.slice(from, from + STRETCH + overlap);
    if (pieces.some((piece) => stretch.includes(piece))) return true;
  }
  return false;
}

/** Quotes hide line numbers, and wrapped lines can be told only when all marks are gone. */
export const repairs = [
  removeNulls,
  removeTerminalSequences,
  removeInvisible,
  decodeQuotedPrintable,
  readPrintedBytes,
  decodePercentEncoding,
  removePrintedLineEnds,
  unwrapString,
  unescapeEntities,
  removeReplyQuotes,
  removeLinePrefixes,
  uncommentAnswers,
  printCurlTraces,
  removeLineNumbers,
  removeMarkdown,
  straightenQuotes,
  joinGreedyWraps,
  joinWrappedLines,
];

/** Line ends that are printed and made, as Wireshark does. */
function removePrintedLineEnds(text: string): string {
  const ends = text.match(/\\r\\n(?=\r?\n)/g)?.length ?? 0;
  return ends < 3 ? text : text.replace(/(?:\\r\\n){1,2}(?=\r?\n|$)/g, "");
}

/** UTF-16 that was read as bytes has a NUL after, or before, every character. */
function removeNulls(text: string): string {
  if (!text.includes("\0")) return text;
  const isMark = text.startsWith("\ufffd\ufffd") || text.startsWith("\u00ff\u00fe");
  return text.slice(isMark ? 2 : 0).replaceAll("\0", "");
}
