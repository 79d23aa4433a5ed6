// ECMA-48, 5.4 and 8.3: control sequences, strings (OSC 8 is a hyperlink) and the two-byte escapes
const SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences are made of them
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\n\r]*(?:\x07|\x1b\\)?|[PX^_][^\x1b\n\r]*(?:\x1b\\)?|[ -/]*[0-~])?|\x9b[0-?]*[ -/]*[@-~]/g;
// how logs and editors print ESC, before a colour or an erasure
const PRINTED = /(?:\\{1,2}(?:u001b|x1b|033|e)|\^\[|\u241b)\[[0-9;]*[mK]/gi;
const COLOUR = /\[(?:\d{1,3}(?:;\d{1,3}){0,8})?m/g;
const RESET = /\[(?:0|39|22|49)?m/;

/** One stands in each text of which the first of the repairs below removes something. */
export const ESCAPES = ["\x1b", "\x9b"];

/**
 * Remove what a terminal obeys and does not show: ANSI colours, links and titles, also where a log
 * printed them as text, and where a copy lost the escape character before them.
 */
export function removeTerminalSequences(text: string): string {
  const holdsEscape = ESCAPES.some((one) => text.includes(one));
  return removePrintedSequences(holdsEscape ? text.replace(SEQUENCE, "") : text);
}

/** Remove those that were printed as text, or have lost their escape character. */
export function removePrintedSequences(text: string): string {
  const sample = sampleOf(text);
  const isPrinted = starts.some((start) => sample.includes(start));
  const bare = isPrinted ? text.replace(PRINTED, "") : text;
  return hasBareColours(sample) ? bare.replace(COLOUR, "") : bare;
}

const LONG = 2_000_000;
const WINDOWS = 64;
const WINDOW = 4096;

// a log in colours has them everywhere, and looking through 100 MB for each spelling takes a second
function sampleOf(text: string): string {
  if (text.length <= LONG) return text;
  const step = Math.floor(text.length / WINDOWS);
  const windows = Array.from({ length: WINDOWS }, (_, at) =>
    text.slice(at * step, at * step + WINDOW),
  );
  return windows.join("\n");
}

const starts = ["u001b[", "u001B[", "x1b[", "x1B[", "\\033[", "\\e[", "^[[", "\u241b["];

// `[31m` can be anybody's text; with a reset behind it, it is a colour
function hasBareColours(text: string): boolean {
  if (!resets.some((reset) => text.includes(reset))) return false;
  const colours = text.match(COLOUR) ?? [];
  return colours.length > 1 && colours.some((colour) => !RESET.test(colour));
}

const resets = ["[0m", "[39m", "[22m", "[49m", "[m"];
