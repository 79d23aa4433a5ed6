import type { useTranslations } from "use-intl";
import type { CauseId, DisclosedSummary } from "@/lib";

interface Speech {
  readonly titles: Readonly<Record<CauseId, string>>;
  readonly t: ReturnType<typeof useTranslations<"log">>;
}

type Row = readonly string[];

/** A summary as a table in Markdown, for a ticket. */
export function toMarkdownTable(summary: DisclosedSummary, speech: Speech): string {
  const { lines, refused, unread } = summary;
  const [head = [], ...rows] = tableOf(summary, speech);
  const lineOf = (cells: Row) =>
    `| ${cells.map((cell) => cell.replaceAll(/[\\`|<>*_[\]]/g, "\\$&").replaceAll("\n", " ")).join(" | ")} |`;
  return [
    speech.t("read", { lines, refused, unread }),
    "",
    lineOf(head),
    `|${head.map(() => " --- |").join("")}`,
    ...rows.map(lineOf),
    "",
  ].join("\n");
}

/** The same for a spreadsheet (RFC 4180); a cell that one would take for a formula is text. */
export function toCsv(summary: DisclosedSummary, speech: Speech): string {
  const cellOf = (cell: string) =>
    `"${(/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
  return tableOf(summary, speech)
    .map((cells) => `${cells.map(cellOf).join(",")}\r\n`)
    .join("");
}

function tableOf({ groups, refused }: DisclosedSummary, { titles, t }: Speech): readonly Row[] {
  const shares = (most: readonly (readonly [name: string, count: number])[], margin: number) =>
    most.map(([name, count]) => `${name} (${margin > 0 ? "≥ " : ""}${count})`).join("; ");
  const rows = groups.map(({ cause, isCertain, count, routes, callers, times }) => [
    String(count),
    `${((count / Math.max(1, refused)) * 100).toFixed(1)} %`,
    cause === undefined
      ? t("unknown")
      : `${isCertain ? "" : `${t("likely")} `}${titles[cause]} (${cause})`,
    shares(
      routes.most.map(({ name, count }) => [name, count]),
      routes.margin,
    ),
    shares(
      callers.most.map(({ by, name, count }) => [`${t(`by.${by}`)} ${name}`, count]),
      callers.margin,
    ),
    times === undefined ? "" : timeIn(times.first),
    times === undefined ? "" : timeIn(times.last),
  ]);
  const head = [
    t("times"),
    t("share"),
    t("cause"),
    t("routes"),
    t("callers"),
    t("first"),
    t("last"),
  ];
  return [head, ...rows];
}

/** A moment in UTC as ISO 8601 writes it. */
export function timeIn(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000", "");
}
