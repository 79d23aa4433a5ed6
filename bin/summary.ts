import type { LogSummary } from "@/lib";
import { english } from "@/lib/knowledge/words/en";

const LONGEST_EXAMPLE = 200;

/** A summary as a table for a terminal: the largest group first, each with one of its requests. */
export function toTable({ lines, refused, unread, groups }: LogSummary): string {
  const head = `${count(refused)} of ${count(lines)} lines are requests refused with 403.`;
  const rows = groups.flatMap((group) => {
    const title = group.cause === undefined ? "No documented cause" : english.titles[group.cause];
    const share = `${((group.count / Math.max(refused, 1)) * 100).toFixed(1)} %`;
    const name = group.cause === undefined ? "" : ` (${group.cause})`;
    return [
      `${count(group.count).padStart(11)}  ${share.padStart(7)}  ${title}${name}${certainty(group)}`,
      ...shown(group.example).map((line) => `${" ".repeat(22)}${line}`),
    ];
  });
  return `${[
    head,
    ...(unread > 0 ? [`${count(unread)} lines are of no log that is known.`] : []),
    ...(rows.length > 0 ? ["", "      count    share  cause, and one of the requests"] : []),
    ...rows,
    ...(groups.some(({ isCertain }) => !isCertain)
      ? ["", "Paste one of the requests to see what would settle it: why403 < LINE"]
      : []),
  ].join("\n")}\n`;
}

function certainty({ cause, isCertain }: LogSummary["groups"][number]): string {
  return isCertain || cause === undefined ? "" : ", likeliest of several";
}

function shown(example: string): readonly string[] {
  return example
    .split("\n")
    .slice(0, 3)
    .map((line) => (line.length > LONGEST_EXAMPLE ? `${line.slice(0, LONGEST_EXAMPLE)}…` : line));
}

function count(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, " ");
}
