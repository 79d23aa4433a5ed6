/** A window, a mail or a chat is at least and at most this wide. */
const NARROWEST = 50;
const WIDEST = 120;

/** Longer texts are files of programs, which wrap nothing. */
const LONGEST = 200_000;

/** What begins something of its own: a mark of curl, a field, a record of a log, JSON, a tag, a frame of a stack. */
const BEGINNING =
  /^(?:[<>*$#%|] ?|[{}[\]("'`]|HTTP\/|curl|\s|-|\d{1,4}[-./:]|at |(?:[A-Za-z]+-[\w-]+|date|via|server|host|accept|cookie|location|vary|age|etag|allow|connection|authorization)["']?:|[A-Z]{3,7} (?:\/|https?:))/i;

const COMMAND = /^(?:[$#%>] |❯ |➜ )?(?:curl|https?|wget|aws|awscurl) /;
const STATUS = /^[1-5]\d\d\r?$/;
const FEWEST_WRAPS = 3;

/**
 * Join lines that were wrapped at blanks in a column: a break is the wrapper's where the next line's
 * first word would not have fitted, and a text is wrapped where most of its long lines end so.
 */
export function joinGreedyWraps(text: string): string {
  if (text.length > LONGEST) return text;
  const lines = text.split("\n");
  const width = widthOf(lines);
  if (width < NARROWEST || width > WIDEST) return text;
  const long = lines.filter((line, at) => line.length >= width * 0.8 && at + 1 < lines.length);
  const isWrapped = (at: number): boolean => {
    const [line = "", next = ""] = lines.slice(at, at + 2);
    if (next === "" || line === "" || line.length > width || BEGINNING.test(next)) return false;
    // `curl -w "%{http_code}"` prints it below
    if (STATUS.test(next) && COMMAND.test(line)) return false;
    return line.length + 1 + (next.split(" ", 1)[0] ?? "").length > width;
  };
  const wraps = lines.flatMap((line, at) =>
    at + 1 < lines.length && isWrapped(at) ? [`${line}\n${lines[at + 1]}`] : [],
  );
  // what is said again and again is no wrapper's doing
  if (new Set(wraps).size < FEWEST_WRAPS || wraps.length * 2 < long.length) return text;
  return lines
    .map((line, at) => (at === 0 ? line : `${isWrapped(at - 1) ? " " : "\n"}${line}`))
    .join("");
}

/** The length of the longest line that a wrapper could have broken. */
function widthOf(lines: readonly string[]): number {
  return lines.reduce((most, line) => {
    const blank = line.trimStart().indexOf(" ");
    return blank > 0 && blank < NARROWEST - 10 ? Math.max(most, line.trimEnd().length) : most;
  }, 0);
}
