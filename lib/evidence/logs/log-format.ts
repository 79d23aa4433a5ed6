import { isVariable } from "./access-variables";
import { type Bounds, scanWords } from "./cells";
import { requestLine } from "./name-cells";

/** The format of an access log, which its owner shows beside the log. */
export interface LogFormat {
  /** The variable behind each name that the format gives one. */
  readonly names: ReadonlyMap<string, string>;
  /** What stands in each place of a line, for each format that gives no names. */
  readonly lines: readonly (readonly FormatCell[])[];
}

/** A place of a line: the variable, or nothing that is known, behind what the format writes in front of it. */
export interface FormatCell {
  readonly variable: string;
  readonly before: string;
}

const ANY = /\$context\.[a-z]/;
const NAMED =
  /(?<![\w.@-])([A-Za-z@][\w.@-]{0,60})\\{0,3}["']?\s{0,4}(?:=>|[:=])\s{0,4}\\{0,3}["']?\\{0,3}\$context\.([A-Za-z\d.]{2,60})(?![A-Za-z\d.$ ]{0,2}\$context)/g;
const FEWEST = 3;
const LONGEST = 4_000;
const MOST_LINES = 4;

/**
 * Find the format of an access log in a text: what owners call the variables, and in which order they stand. A
 * name that is given to two variables stands for neither.
 *
 * Source: "Set up CloudWatch logging for REST APIs", API Gateway's guide.
 */
export function readLogFormat(text: string): LogFormat | undefined {
  if (!ANY.test(text)) return undefined;
  const names = new Map<string, string>();
  const open = new Set<string>();
  for (const [, name = "", path = ""] of text.matchAll(NAMED)) {
    const variable = path.replace(/\.$/, "");
    if (names.has(name) && names.get(name) !== variable) open.add(name);
    else if (isVariable(variable)) names.set(name, variable);
  }
  for (const name of open) names.delete(name);
  const lines = text
    .split("\n")
    .filter((line) => line.length <= LONGEST && ANY.test(line))
    .flatMap((line) => cellsOf(line) ?? [])
    .slice(0, MOST_LINES);
  return { names, lines };
}

/** The places of a line that names variables in the order of its words. */
function cellsOf(line: string): readonly [readonly FormatCell[]] | undefined {
  const words = line.slice(Math.max(0, startOf(line))).replace(/["']?[;,]?\s{0,9}$/, '"');
  if (/[{}]/.test(words)) return undefined;
  const bounds: Bounds = [];
  const bare = words.replace(/\\(?=["$])/g, "");
  // the quote that closes the format is no cell's
  const own = count(bare, '"') % 2 === 0 ? bare : bare.slice(0, -1);
  scanWords(own, bounds);
  const cells: FormatCell[] = [];
  for (let at = 0; at < bounds.length; at += 2)
    cells.push(cellOf(own.slice(bounds[at] ?? 0, bounds[at + 1] ?? 0)));
  const known = cells.filter(({ variable }) => variable !== "");
  return known.length >= FEWEST ? [cells] : undefined;
}

/** A format begins with its first variable, whatever calls it a format in front of that. */
function startOf(line: string): number {
  const first = line.indexOf("$context.");
  const [before = ""] = /(?:[\w-]{1,30}=|[["(\\]){0,3}$/.exec(line.slice(0, first)) ?? [];
  const isCalled = /format["']?\s{0,4}[:=]?\s{0,4}\\?["']$/i.test(line.slice(0, first));
  // a quote in front of several that are no request's is the format's
  const isWhole =
    /["']$/.test(before) && /^\$context\.(?!httpMethod)[\w.]+ /.test(line.slice(first));
  return isCalled || isWhole ? first : first - before.length;
}

function cellOf(cell: string): FormatCell {
  if (/^\$context\.[\w.]+ \$context\.\S/.test(cell)) return { variable: requestLine, before: "" };
  const [, before = "", path = ""] =
    /^([\w-]{0,30}[=:]?)\$context\.([A-Za-z\d.]{2,60})$/.exec(cell) ?? [];
  return isVariable(path) ? { variable: path, before } : { variable: "", before: "" };
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
