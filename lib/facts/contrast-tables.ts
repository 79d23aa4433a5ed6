import { isOtherCall, type NamedCall, namedCall } from "./call-lists";
import { hostKind } from "./host";
import type { Fact } from "./types";

/** A told fact without where it was told. */
type Told = Fact extends infer F ? (F extends Fact ? Pick<F, "facet" | "option"> : never) : never;

/** What a column holds, by its head. */
type Column =
  | "answer"
  | "call"
  | "client"
  | "key"
  | "stage"
  | "signed"
  | "fresh"
  /** What may differ from row to row and decides nothing. */
  | "note"
  /** What decides something, nobody knows what. */
  | "other";

const HEADS: readonly (readonly [Column, RegExp])[] = [
  [
    "answer",
    /^(?:(?:http |final |actual )?(?:status|response|result|answer|outcome|returns?)(?: ?codes?)?|(?:http|response)(?: ?code)?|code|actual|got)$/,
  ],
  [
    "note",
    /^(?:#|no\.?|nr\.?|(?:response )?(?:body|message|text)|notes?|comments?|remarks?|time|when|date|at|request ?id|latency|duration|ms)$/,
  ],
  [
    "call",
    /^(?:(?:http )?(?:method|verb)|(?:request )?(?:path|route|resource|url|uri|endpoint|call|request)(?: called| path)?)$/,
  ],
  [
    "client",
    /^(?:(?:http |api )?clients?|user[- ]?agent|ua|tool|browser|from|network|called from|caller network|source(?: network| ip)?|where|location|place|device|machine|via)$/,
  ],
  ["key", /^(?:x-api-key|api[- ]?key|key)(?: header)?(?: sent)?\??$/],
  ["stage", /^(?:api )?stage$/],
  ["signed", /^(?:sigv4|signed|signature|aws signature)(?: ?\(sigv4\))?\??$/],
  ["fresh", /^cache-control(?: header)?$/],
];

/** What stands above a table of what is to be, or is written in documentation. */
const UNHELD =
  /\b(?:expect(?:ed|s)?|should|would|will|must|want(?:ed)?|intended|planned|design(?:ed)?|spec(?:ification)?|requirements?|examples?|permissions?|matrix|test (?:plan|cases)|possible|guide|documentation|docs|means?|load test|benchmark)\b/i;
const UNNAMED = /\b(?:any(?:where|one|body|thing)?|else|others?|all|every\w{0,10}|rest)\b/i;

const WORKS = /^(?:HTTP )?2\d\d\b|^(?:ok(?:ay)?|works?|success|pass(?:es|ed)?)$/i;
const REFUSED = /^(?:HTTP )?403\b|^(?:forbidden|denied|refused|blocked)$/i;
const IF = /\b(?:unless|if|when|only|or|should|expected)\b/i;
const ABSENT =
  /^(?:-|–|—|✗|❌|\(?(?:none|no|not (?:set|sent|given|signed)|without|missing|absent|empty|false|unsigned|n\/a|no (?:api )?key|no header)\)?)?$/i;
const PRESENT =
  /^(?:✓|✅|\(?(?:yes|set|sent|given|with|present|valid|true|signed|sigv4|x-api-key)\)?)$/i;
const FRESH = /\bmax-age ?= ?0\b/i;

const RULE = /^[\s|+:=_─━═│┃┼├┤┌┐└┘┬┴╞╪╡╔╗╚╝╠╣╦╩╬║-]+$/;
const MARK = /[`*"]|[✅❌✓✗]\s/gu;
const LONGEST_LINE = 400;
const MOST_ROWS = 60;
const MOST_CELLS = 12;
const MOST_TABLES = 20;
const MOST_COMPARED = 20;
/** What a table of calls has, and most texts lack. */
const MAY_HOLD = /\b(?:403|forbidden|denied|refused|blocked)\b/i;

interface Row {
  readonly cells: readonly string[];
  readonly span: Fact["span"];
}

interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The text that a table stands in, and where it begins. */
interface Source {
  readonly text: string;
  readonly at: number;
}

/** A table, the column of it that differs, the rows that work, and what stands around. */
interface Seen extends Pick<Table, "columns"> {
  readonly kind: Column;
  readonly works: readonly Row[];
  readonly text: string;
}

/**
 * What tables of calls and their answers tell: a row that works and one that was refused, of which exactly one
 * column differs. Tables in which more differs, of what is to be and of what statuses mean, tell nothing.
 *
 * @param parts of the text that are looked through
 */
export function tableFacts(text: string, parts: readonly Fact["span"][]): readonly Fact[] {
  return parts.flatMap((part) => {
    const own = text.slice(part.start, part.end);
    if (!MAY_HOLD.test(own)) return [];
    return tablesIn(own).flatMap((table) => factsOf(table, { text: own, at: part.start }));
  });
}

function factsOf({ columns, rows }: Table, { text, at }: Source): readonly Fact[] {
  const answer = columns.indexOf("answer");
  const answering = (end: RegExp) =>
    rows
      .filter(({ cells }) => end.test(cells[answer] ?? "") && !IF.test(cells[answer] ?? ""))
      .slice(0, MOST_COMPARED);
  const works = answering(WORKS);
  const refused = answering(REFUSED);
  const seen = { columns, works, text };
  const told = refused.flatMap((bad) => firstContrast(seen, bad) ?? []);
  const isOne = new Set(told.map(({ facts }) => JSON.stringify(facts))).size === 1;
  // what was refused and works, too, hangs on something that the table does not have
  const isMixed = refused.some((bad) =>
    works.some((good) => differingIn(columns, good, bad).size === 0),
  );
  const [first] = told;
  if (first === undefined || !isOne || isMixed) return [];
  const span = { start: at + first.good.span.start, end: at + first.good.span.end };
  return first.facts.map((one): Fact => ({ ...one, span, by: "scan" }));
}

/** The first row that works and tells something beside a refused one. */
function firstContrast(seen: Omit<Seen, "kind">, bad: Row) {
  for (const good of seen.works) {
    const kind = differing(seen.columns, good, bad);
    const facts = kind === undefined ? [] : toldBy({ ...seen, kind }, good, bad);
    if (facts.length > 0) return { facts, good };
  }
  return undefined;
}

/** The one kind of column that differs. */
function differing(columns: readonly Column[], one: Row, other: Row): Column | undefined {
  const kinds = differingIn(columns, one, other);
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function differingIn(columns: readonly Column[], one: Row, other: Row): ReadonlySet<Column> {
  return new Set(
    columns.filter(
      (kind, at) => kind !== "answer" && kind !== "note" && one.cells[at] !== other.cells[at],
    ),
  );
}

/** What the one difference between a row that works and one that was refused tells. */
function toldBy(seen: Seen, good: Row, bad: Row): readonly Told[] {
  const { columns, kind } = seen;
  const works = cellsOf(columns, kind, good);
  const refused = cellsOf(columns, kind, bad);
  if (UNNAMED.test(works) || UNNAMED.test(refused)) return [];
  switch (kind) {
    case "call":
      return callContrast(namedCall(works), namedCall(refused));
    case "client":
      return works === "" || refused === "" ? [] : [{ facet: "other-clients-work", option: "yes" }];
    case "key":
      return keyContrast(works, refused);
    case "stage":
      return stageContrast(seen, bad);
    case "signed":
      return PRESENT.test(works) && ABSENT.test(refused) ? UNSIGNED : [];
    case "fresh":
      return FRESH.test(refused) && !FRESH.test(works)
        ? [{ facet: "cache-invalidation", option: "sent" }]
        : [];
    default:
      return [];
  }
}

/** Who gets through with a key alone needs one: whether the other's is there, the row says. */
function keyContrast(works: string, refused: string): readonly Told[] {
  // those of a bucket are paths
  if (ABSENT.test(works) || /[/.]/.test(works + refused)) return [];
  const option = ABSENT.test(refused) ? "no" : "yes";
  return [
    { facet: "api-key-required", option: "yes" },
    { facet: "api-key-sent", option },
  ];
}

/** The same key on two stages of one API: that the refused one works for others shows a row, that it is a stage its URL. */
function stageContrast({ columns, works, text }: Seen, bad: Row): readonly Told[] {
  const key = cellsOf(columns, "key", bad);
  const stage = cellsOf(columns, "stage", bad);
  if (ABSENT.test(key) || !/^[\w$-]{1,128}$/.test(stage)) return [];
  const isOpen = works.some((row) => cellsOf(columns, "stage", row) === stage);
  return isOpen || URL_WITH_STAGE.exec(text)?.[1] === stage
    ? [{ facet: "key-state", option: "no-usage-plan-for-stage" }]
    : [];
}

const URL_WITH_STAGE = /\.execute-api\.[\w.-]{1,60}\/([\w$-]{1,128})(?:\/|\b)/;

const UNSIGNED: readonly Told[] = [
  { facet: "auth-mode", option: "iam" },
  { facet: "authorization-sent", option: "none" },
];

function callContrast(works: NamedCall, refused: NamedCall): readonly Told[] {
  if (works.host !== refused.host) {
    const isDirect =
      hostKind(works.host ?? "") === "execute-api" &&
      refused.host !== undefined &&
      hostKind(refused.host) === undefined;
    return isDirect ? [{ facet: "works-on-default-endpoint", option: "yes" }] : [];
  }
  const isNamed = [works, refused].every(({ method, path }) => method ?? path);
  return isNamed && isOtherCall(works, refused)
    ? [{ facet: "other-methods-work", option: "yes" }]
    : [];
}

function cellsOf(columns: readonly Column[], kind: Column, { cells }: Row): string {
  return cells.filter((_, at) => columns[at] === kind).join(" ");
}

function tablesIn(text: string): readonly Table[] {
  const tables: Table[] = [];
  let rows: Row[] = [];
  let columns: readonly Column[] | undefined;
  let above = "";
  let start = 0;
  const end = () => {
    if (columns !== undefined && rows.length > 1) tables.push({ columns, rows });
    columns = undefined;
    rows = [];
  };
  for (const line of text.split("\n")) {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    if (line.length > LONGEST_LINE || line.trim() === "") {
      end();
      continue;
    }
    if (RULE.test(line)) continue;
    const cells = cellsIn(line, columns?.length);
    if (columns !== undefined && cells.length === columns.length && rows.length < MOST_ROWS) {
      rows.push({ cells, span });
      continue;
    }
    end();
    if (tables.length === MOST_TABLES) break;
    columns = UNHELD.test(above) ? undefined : columnsOf(cells);
    above = line;
  }
  end();
  return tables;
}

/** The columns that a head names: one answer, and something that an answer hangs on. */
function columnsOf(cells: readonly string[]): readonly Column[] | undefined {
  if (cells.length < 2 || cells.length > MOST_CELLS || cells.some((cell) => UNHELD.test(cell)))
    return undefined;
  const columns = cells.map((cell): Column => {
    const head = cell.toLowerCase();
    return HEADS.find(([, words]) => words.test(head))?.[0] ?? "other";
  });
  const isOfCalls = columns.some((one) => !/^(?:answer|note|other)$/.test(one));
  return isOfCalls && columns.filter((one) => one === "answer").length === 1 ? columns : undefined;
}

/** The cells of a row, between bars, tabs, wide gaps or commas. */
function cellsIn(line: string, width: number | undefined): readonly string[] {
  const plain = line.replace(MARK, "").trim();
  if (/[|│┃║]/.test(plain)) {
    const inner = plain.replace(/^[|│┃║]|[|│┃║]$/g, "");
    return inner.split(/[|│┃║]/).map((cell) => cell.trim());
  }
  const cells = (line.includes("\t") ? line.split("\t") : plain.split(/ {2,}/)).map((cell) =>
    cell.replace(MARK, "").trim(),
  );
  if (cells.length > 1) return cells;
  const listed = plain.split(/[,;]/).map((cell) => cell.trim());
  // words behind commas are a sentence
  return width === listed.length ||
    listed.every((cell) => /^[\w/?-]{1,30}(?: [\w?-]{1,20})?$/.test(cell))
    ? listed
    : [plain];
}
