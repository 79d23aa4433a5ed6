import type { DisclosedSummary } from "@/lib";
import { type Lines, type Page, paragraph } from "./saying";
import { MOST_ROWS, type Terminal } from "./terminal";
import { rowsOf, squeeze } from "./wrap";

/** Below what a group's count and share stand. */
const MARGIN = 22;

/** A summary as a table for a terminal, of as many groups as a screen holds: the largest first, each with one of its requests. */
export function toTable(summary: DisclosedSummary, page: Page): string {
  const { columns } = page.terminal;
  let most = Math.min(summary.groups.length, MOST_ROWS);
  const told = () => tableOf(summary, page, { most, show: shownInRow });
  while (most > 1 && rowsOf(told(), columns) > MOST_ROWS) most -= 1;
  return `${told().join("\n")}\n`;
}

/** The same of all groups, their requests at some length. */
export function toWholeTable(summary: DisclosedSummary, page: Page): string {
  const most = summary.groups.length;
  return `${tableOf(summary, page, { most, show: shownWhole }).join("\n")}\n`;
}

function tableOf(
  { lines, refused, unread, groups }: DisclosedSummary,
  page: Page,
  { most, show }: { readonly most: number; readonly show: typeof shownInRow },
): Lines {
  const { speech, terminal } = page;
  const { t, words } = speech;
  const rows = groups.slice(0, most).flatMap(({ cause, count: times, isCertain, example }) => {
    const title =
      cause === undefined
        ? t("summary.noCause")
        : t("cause.aside", { what: words.titles[cause], aside: cause });
    const doubt = isCertain || cause === undefined ? "" : t("summary.likeliest");
    const share = `${((times / Math.max(refused, 1)) * 100).toFixed(1)} %`;
    const [first = "", ...rest] = paragraph(page, title + doubt, { first: MARGIN });
    const numbers = `${count(times).padStart(11)}  ${share.padStart(7)}`;
    const shown = show(example, terminal).map((line) => " ".repeat(MARGIN) + line);
    return [terminal.paint("verdict", numbers + first.slice(numbers.length)), ...rest, ...shown];
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
