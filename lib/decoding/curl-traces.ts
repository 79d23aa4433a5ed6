/** What `--trace-time` and `--trace-ids` put before a line. */
const STAMP = String.raw`[ \t]{0,8}(?:\d\d:\d\d:\d\d\.\d{6} )?(?:\[\S{1,24}\] )?`;
const INFO = new RegExp(`^${STAMP}== Info: ?`);
const LATER_INFO = /(?:\d\d:\d\d:\d\d\.\d{6} )?(?:\[\S{1,24}\] )?== Info: /;
const BLOCK = new RegExp(
  `^${STAMP}((?:=> Send|<= Recv) (?:SSL data|header|data)), \\d{1,12} bytes \\(0x[0-9a-f]{1,12}\\)\\s*$`,
);
/** In each trace. */
const HEAD = /= (?:Recv|Send) header, /;
/**
 * One stands in each trace. With up to six characters, of which the first is rare, a text is found ten times
 * faster than a pattern.
 */
export const TRACE_HINTS = ["Recv h", "Send h"];
const ROW = /^[ \t]{0,8}([0-9a-f]{4,8}):(?: |$)/;
const HEX = /^((?:[0-9a-f]{2} ){1,16})/;
/** So many characters stand in a row of letters, and so many places the bytes of a row take. */
const WIDTH = 64;
const HEX_WIDTH = 48;

/** What `curl -v` puts before the lines of a block; it shows no bytes of the handshake. */
const MARKS = new Map([
  ["=> Send header", ">"],
  ["=> Send data", "|"],
  ["<= Recv header", "<"],
]);
const BODY = "<= Recv data";

/**
 * Print what `curl --trace` and `--trace-ascii` write as `curl -v` prints it: their heads and data
 * stand in rows that start with their offset, in hexadecimal or with breaks inside of names and values.
 */
export function printCurlTraces(text: string): string {
  if (!TRACE_HINTS.some((hint) => text.includes(hint)) || !HEAD.test(text)) return text;
  const lines = text.split(/\r?\n/);
  const printed: string[] = [];
  let before: string | undefined;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const block = BLOCK.exec(line.slice(0, 120))?.[1];
    const from = at + 1;
    at = block === undefined ? from : endOfRows(lines, from);
    const said = block === undefined ? notesOf(line) : saidIn(block, lines.slice(from, at));
    // a body comes in several pieces
    const isGoingOn = block === BODY && before === BODY;
    if (said !== undefined) printed.push(isGoingOn || printed.length === 0 ? said : `\n${said}`);
    before = block;
  }
  return printed.join("");
}

function endOfRows(lines: readonly string[], from: number): number {
  let at = from;
  while (ROW.test(lines[at]?.slice(0, 24) ?? "")) at += 1;
  return at;
}

/** A note, which runs into the end of a body that has no line break. */
function notesOf(line: string): string {
  return line.replace(INFO, "* ").replace(LATER_INFO, "\n* ");
}

function saidIn(block: string, rows: readonly string[]): string | undefined {
  const content = contentOf(rows);
  if (block === BODY) return content;
  const mark = MARKS.get(block);
  return mark && content.replace(/^.*$/gm, (line) => `${mark} ${line}`.trimEnd());
}

function contentOf(rows: readonly string[]): string {
  const contents = rows.map((row) => row.replace(ROW, ""));
  const isHex =
    contents.length > 0 && contents.every((row) => row.length > HEX_WIDTH && HEX.test(row));
  return isHex ? bytesOf(contents) : lettersOf(rows, contents);
}

function bytesOf(contents: readonly string[]): string {
  const pairs = contents.flatMap((row) => HEX.exec(row)?.[1]?.trimEnd().split(" ") ?? []);
  const bytes = Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
  return new TextDecoder().decode(bytes).replace(/\r\n$/, "").replaceAll("\r\n", "\n");
}

/** A row that is full goes on in the next; one that ends with CR LF is two characters shorter. */
function lettersOf(rows: readonly string[], contents: readonly string[]): string {
  return contents
    .map((content, at) => {
      const step = offsetOf(rows[at + 1]) - offsetOf(rows[at]);
      const goesOn = at === contents.length - 1 || (step === WIDTH && content.length !== WIDTH - 2);
      return goesOn ? content : `${content}\n`;
    })
    .join("");
}

function offsetOf(row: string | undefined): number {
  return Number.parseInt(ROW.exec(row ?? "")?.[1] ?? "0", 16);
}
