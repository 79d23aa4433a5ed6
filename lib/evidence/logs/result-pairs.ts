import { type LogEntry, type LogMessage, quotePart } from "./log-message";

/** `RESULTS\tstatus\t403` of `get-query-results --output text`. */
const TEXT_PAIR = /^RESULTS\t([@$A-Za-z][\w.@$-]{0,80})\t(.*)$/s;
/** `||  status  |  403  ||` of `--output table`. */
const TABLE_PAIR =
  /^\|{1,2} {1,40}([@$A-Za-z][\w.@$-]{0,80}) {1,200}\| {1,200}(\S.*?) {1,4000}\|{1,2}$/s;
const TABLE_HEAD = /^\|{1,2} {1,200}field {1,200}\| {1,200}value {1,200}\|{1,2}$/;

/** Whether a line is the head of the table that `get-query-results` prints of its rows. */
export function isPairHead(line: string): boolean {
  return line.length < 2000 && TABLE_HEAD.test(line);
}

/** The field of a query's row that stands on a line of its own; in a table only below its head. */
export function readResultPair(
  message: LogMessage,
  { isBelowHead }: { readonly isBelowHead: boolean },
): LogEntry | undefined {
  const { value: line } = message;
  const found =
    TEXT_PAIR.exec(line) ?? (isBelowHead && line.startsWith("|") ? TABLE_PAIR.exec(line) : null);
  const [, name, value] = found ?? [];
  if (name === undefined || value === undefined) return undefined;
  const at = line.lastIndexOf(value);
  return { name, field: quotePart(message, at, at + value.length) };
}
