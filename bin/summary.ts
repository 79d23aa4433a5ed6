import type { DisclosedSummary } from "@/lib";
import { type Lines, type Page, paragraph } from "./saying";
import { MOST_ROWS, type Terminal } from "./terminal";
import { columnsOf, rowsOf, squeeze } from "./wrap";

/** Below what a group's count and share stand. */
const MARGIN = 22;

/**
 * A summary as a table for a terminal, of as many groups as a screen holds: the largest first, each with what was
 * asked for, else with one of its requests, and as many as there is room for with who asked and when.
 */
export function toTable(summary: DisclosedSummary, page: Page): string {
  const { columns } = page.terminal;
  let most = Math.min(summary.groups.length, MOST_ROWS);
  let figures = 0;
  const told = () => tableOf(summary, page, { most, figures, isWhole: false });
  const fits = () => rowsOf(told(), columns) <= MOST_ROWS;
  while (most > 1 && !fits()) most -= 1;
  while (figures < most && fits()) figures += 1;
  if (!fits()) figures -= 1;
  return `${told().join("\n")}\n`;
}

/** The same of all groups, their requests at some length. */
export function toWholeTable(summary: DisclosedSummary, page: Page): string {
  const most = summary.groups.length;
  return `${tableOf(summary, page, { most, figures: most, isWhole: true }).join("\n")}\n`;
}

function tableOf(
  { lines, refused, unread, groups }: DisclosedSummary,
  page: Page,
  {
    most,
    figures,
    isWhole,
  }: { readonly most: number; readonly figures: number; readonly isWhole: boolean },
): Lines {
  const { speech, terminal } = page;
  const { t, words } = speech;
  const rows = groups.slice(0, most).flatMap((group, at) => {
    const { cause, count: times, isCertain, example } = group;
    const told = figuresOf(group, page);
    const isShort = !isWhole && told.length > 0;
    const title =
      cause === undefined
        ? t("summary.noCause")
        : t("cause.aside", { what: words.titles[cause], aside: cause });
    const doubt = isCertain || cause === undefined ? "" : t("summary.likeliest");
    const share = `${((times / Math.max(refused, 1)) * 100).toFixed(1)} %`;
    const [first = "", ...rest] = paragraph(page, title + doubt, { first: MARGIN });
    const numbers = `${count(times).padStart(11)}  ${share.padStart(7)}`;
    const shown = isWhole ? shownWhole(example) : shownInRow(example, terminal);
    const below = [
      ...(at < figures ? told : told.slice(0, isShort ? 1 : 0)),
      ...(isShort ? [] : shown),
    ];
    return [
      terminal.paint("verdict", numbers + first.slice(numbers.length)),
      ...rest,
      ...below.map((row) => " ".repeat(MARGIN) + row),
    ];
  });
  const left = groups.length - most;
  const head = t("summary.refused", { refused: count(refused), lines: count(lines) });
  return [
    ...paragraph(page, head),
    ...(unread > 0 ? paragraph(page, t("summary.unread", { count: count(unread) })) : []),
    ...(rows.length > 0 ? ["", t("summary.columns")] : []),
    ...rows,
    ...(left > 0 ? ["", ...paragraph(page, t("answer.more", { count: left }))] : []),
    ...(groups.some(({ isCertain }) => !isCertain)
      ? ["", ...paragraph(page, t("summary.hint"))]
      : []),
  ];
}

/** Who asked for what and when, each in a row. */
function figuresOf(
  { routes, callers, times }: DisclosedSummary["groups"][number],
  page: Page,
): Lines {
  const { t } = page.speech;
  const width = page.terminal.columns - MARGIN;
  const shares = (most: readonly (readonly [name: string, times: number])[], margin: number) =>
    most
      .map(([name, times]) => `${name} ${margin > 0 ? "≥" : ""}${count(times)}`)
      // only whole ones, but for the first
      .reduce((row, share) => {
        const longer = row === "" ? share : row + t("summary.between") + share;
        return row === "" || columnsOf(longer) <= width ? longer : row;
      }, "");
  const asked = shares(
    routes.most.map(({ name, count }) => [name, count]),
    routes.margin,
  );
  const from = shares(
    callers.most.map(({ by, name, count }) => [`${t(`summary.by.${by}`)} ${name}`, count]),
    callers.margin,
  );
  const rows = [
    ...(asked === "" ? [] : [asked]),
    ...(from === "" ? [] : [from]),
    ...(times === undefined ? [] : [`${periodOf(times)} ${barsOf(times.bars)}`]),
  ];
  return rows.map((row) => squeeze(row, width));
}

const BARS = [..." ▁▂▃▄▅▆▇█"];

/** A bar for each count, the highest full; only none is empty. */
function barsOf(bars: readonly number[]): string {
  const highest = bars.reduce((most, bar) => Math.max(most, bar), 1);
  return bars.map((bar) => BARS[Math.ceil((bar / highest) * (BARS.length - 1))]).join("");
}

function periodOf({ first, last }: { readonly first: number; readonly last: number }): string {
  const [from, to] = [first, last].map((time) =>
    new Date(time * 1000).toISOString().slice(0, 19).replace("T", " "),
  );
  if (from === undefined || to === undefined || from === to) return `${from}Z`;
  return `${from}–${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to}Z`;
}

const LONGEST_EXAMPLE = 200;

function shownWhole(example: string): Lines {
  return example
    .split("\n")
    .slice(0, 3)
    .map((line) => (line.length > LONGEST_EXAMPLE ? `${line.slice(0, LONGEST_EXAMPLE)}…` : line));
}

function shownInRow(example: string, { columns, paint }: Terminal): Lines {
  const [line = ""] = example.split("\n");
  return [paint("aside", squeeze(line, columns - MARGIN))];
}

function count(value: number): string {
  return String(value).replace(/\d(?=(?:\d{3}){1,6}$)/g, "$& ");
}
