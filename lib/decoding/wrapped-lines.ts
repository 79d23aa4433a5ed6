import { SENTENCE } from "./cut-sentences";

/** Mail programs break lines somewhere below 80 columns (RFC 5322, 2.1.1; RFC 3676). */
const WIDEST = 80;
const NARROWEST = 50;

const FIELD =
  /^(?:[<>] ?)?(?:x-[\w-]+|[A-Za-z]+(?:-[A-Za-z]+)+|date|via|server|host|authorization|cookie|location|vary):(?:\s|$)/i;
const MARK = /^(?:[<>*](?: |$)|[{}[\]|$#%(]|HTTP\/|curl: |\s*$|```|-{3})/;
// what curl tells before it sends; behind its later lines the body begins
const CONNECTION =
  /^\* +(?:Added|Hostname|Host|Trying|Connected to|SSL connection|ALPN|subject|subjectAltName|issuer)\b/;
/** What stands before each line of an execution log. */
const REQUEST_ID = /^\([^()\n]{1,64}\)`? /;
/** A sentence, or the object that it stands in, has come to its end. */
const ENDED = /(?:[.!?]|["']\s{0,9}\}{1,3})\s*$/;
/** A key of YAML, an attribute or the opening of a block begins what follows, and is no word of a sentence. */
const SETTING =
  /^[a-z][\w.-]{0,60}(?::\s*$|\s{0,9}=\s|\s{0,9}\{|(?:[ \t]{1,4}"[^"\n]{1,200}"){1,2}[ \t]{0,4}\{)/;
const BREAKABLE = new RegExp(`^(?:[<>] ?)?[A-Za-z][\\w-]{2,60}:|"|${SENTENCE.source}`, "m");

/**
 * Join what mail broke in two: a header value, a string of JSON or one of AWS's messages that goes
 * on in the next line, and header lines that were folded (RFC 5322, 2.2.3).
 */
export function joinWrappedLines(text: string): string {
  if (!text.includes("\n") || !BREAKABLE.test(text)) return text;
  const lines = text.split("\n");
  const isTranscript = lines.some((line) => /^[<>] /.test(line));
  const pieces: string[] = [];
  let before = "";
  let open: Open = "none";
  for (const [at, line] of lines.entries()) {
    const isGoingOn = continues(open, { before, line, next: lines[at + 1], isTranscript });
    if (isGoingOn) for (const piece of glued(pieces.pop() ?? "", line)) pieces.push(piece);
    else pieces.push(at === 0 ? "" : "\n", line);
    open = openAfter(line, isGoingOn ? open : "none");
    before = line;
  }
  return pieces.join("");
}

/** What a line leaves open for the next to go on with. */
type Open = "none" | "field" | "connection" | "string" | "message";

interface Break {
  readonly before: string;
  readonly line: string;
  readonly next: string | undefined;
  readonly isTranscript: boolean;
}

function openAfter(line: string, before: Open): Open {
  if (before === "field" || before === "connection" || before === "message") return before;
  if (FIELD.test(line)) return "field";
  if (CONNECTION.test(line)) return "connection";
  if (line.length > LONGEST_READ) return "none";
  const isInside = before === "string";
  if (isInside || /^\s*(?:[<>] )?[{["]/.test(line)) {
    return hasOpenString(line, isInside) ? "string" : "none";
  }
  return SENTENCE.test(line) && !MARK.test(line.replace(REQUEST_ID, "")) ? "message" : "none";
}

// a line that mail broke is short
const LONGEST_READ = 1_000;

function continues(open: Open, seen: Break): boolean {
  const { before, line } = seen;
  if (open === "none" || line.trim() === "") return false;
  if (open === "field" && isFolded(line)) return true;
  const width = before.trimEnd().length;
  if (width < NARROWEST || width > WIDEST) return false;
  if (open === "field") return isValueGoingOn(seen);
  if (open === "connection") return seen.isTranscript && isValueGoingOn(seen);
  if (open === "string") return !/^\s*[{}[\]]/.test(line) && /[",\w]/.test(line);
  if (FIELD.test(line) || SETTING.test(line)) return false;
  return /^(?!at )[a-z*]/.test(line) && !ENDED.test(before);
}

// a line that is indented and is no header of its own, nor an item of a list or a stack trace
function isFolded(line: string): boolean {
  const content = line.trimStart();
  return (
    content !== line &&
    !MARK.test(content) &&
    !/^(?:[\w-]+["']?\s*[:=](?:\s|$)|at |["'\d-])/.test(content)
  );
}

// without a mark of its own between lines that have one, or between header lines
function isValueGoingOn({ line, next, isTranscript }: Break): boolean {
  if (MARK.test(line) || FIELD.test(line) || /^[\w-]{1,60}: /.test(line)) return false;
  if (next === undefined) return false;
  if (isTranscript) return /^[<>*](?: |\r?$)/.test(next);
  // a word behind the last header may be the body
  return FIELD.test(next) || (next.trim() === "" && /^(?=\D*\d)[\w+/=.~%-]+\s*$/.test(line));
}

function hasOpenString(line: string, isInside: boolean): boolean {
  let isOpen = isInside;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character === "\\") at += 1;
    else if (character === '"') isOpen = !isOpen;
  }
  return isOpen;
}

// a token that fills the line was cut inside; other lines were broken at a blank
function glued(line: string, next: string): readonly string[] {
  const head = line.trimEnd();
  const rest = next.trimStart();
  const word = head.slice(-200).split(/\s/).at(-1) ?? "";
  const isToken = word.length >= 30 && /^[\w+/=.~%&?-]+$/.test(word) && /^[\w+/=.~%-]/.test(rest);
  const isBlankKept = head !== line.replace(/\r$/, "");
  return isToken && !isBlankKept ? [head, rest] : [head, " ", rest];
}
