import type { DisclosedSummary } from "@/lib";
import type { Speech } from "./speech";

const LONGEST_EXAMPLE = 200;

/** A summary as a table for a terminal: the largest group first, each with one of its requests. */
export function toTable(
  { lines, refused, unread, groups }: DisclosedSummary,
  speech: Speech,
): string {
  const { t, words } = speech;
  const head = t("summary.refused", { refused: count(refused), lines: count(lines) });
  const rows = groups.flatMap(({ cause, count: times, isCertain, example }) => {
    const title =
      cause === undefined
        ? t("summary.noCause")
        : t("cause.aside", { what: words.titles[cause], aside: cause });
    const doubt = isCertain || cause === undefined ? "" : t("summary.likeliest");
    const share = `${((times / Math.max(refused, 1)) * 100).toFixed(1)} %`;
    return [
      `${count(times).padStart(11)}  ${share.padStart(7)}  ${title}${doubt}`,
      ...shown(example).map((line) => `${" ".repeat(22)}${line}`),
    ];
  });
  return `${[
    head,
    ...(unread > 0 ? [t("summary.unread", { count: count(unread) })] : []),
    ...(rows.length > 0 ? ["", t("summary.columns")] : []),
    ...rows,
    ...(groups.some(({ isCertain }) => !isCertain) ? ["", t("summary.hint")] : []),
  ].join("\n")}\n`;
}

function shown(example: string): readonly string[] {
  return example
    .split("\n")
    .slice(0, 3)
    .map((line) => (line.length > LONGEST_EXAMPLE ? `${line.slice(0, LONGEST_EXAMPLE)}…` : line));
}

function count(value: number): string {
  return String(value).replace(/\d(?=(?:\d{3}){1,6}$)/g, "$& ");
}
