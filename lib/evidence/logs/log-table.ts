import { variableNamed } from "./access-variables";
import { type Separator, separatedCells, separators } from "./cells";
import { recordOf } from "./json-fields";
import { isLoadBalancerHead } from "./load-balancer-line";
import { escapedMessage, type LogFields, type LogMessage } from "./log-message";
import { isWebAclHead } from "./web-acl-record";

/** The head of a table that a query of CloudWatch Logs Insights printed. */
export interface TableHead {
  readonly separator: Separator;
  readonly names: readonly string[];
}

const NAME = /^[@$A-Za-z][\w.@$ ()-]{0,60}$/;

/** Read a line of column names: some of them variables, or Insights' own `@message`. */
export function readTableHead(line: string): TableHead | undefined {
  if (line.length > 2000) return undefined;
  for (const separator of separators) {
    if (!line.includes(separator)) continue;
    const names = separatedCells(line, separator).map(({ value }) => value);
    const filled = names.filter((name) => name !== "");
    if (filled.length < 2 || !filled.every((name) => name === "#" || NAME.test(name))) continue;
    const isTable =
      filled.includes("@message") ||
      filled.filter((name) => variableNamed(name) !== undefined).length >= 3 ||
      isLoadBalancerHead(filled) ||
      isWebAclHead(filled) ||
      filled.filter((name) => name === "sc-status" || name.startsWith("x-edge-")).length >= 2;
    if (isTable) return { separator, names };
  }
  return undefined;
}

/** What a row of a table holds: a record of its columns, or the message of a log event. */
export function readTableRow(
  message: LogMessage,
  { separator, names }: TableHead,
): { readonly record?: LogFields; readonly inner?: LogMessage } | undefined {
  const cells = separatedCells(message.value, separator);
  if (cells.length < 2 || cells.length > names.length) return undefined;
  const at = names.indexOf("@message");
  const cell = cells[at];
  if (cell !== undefined) {
    const span = message.place(cell.start, cell.end);
    return { inner: escapedMessage(cell.value.replaceAll('""', '"'), span) };
  }
  const record = recordOf(
    cells.map(({ value, start, end }, index) => ({
      name: names[index] ?? "",
      field: { value, span: message.place(start, end) },
    })),
  );
  return record === undefined ? undefined : { record };
}

/** The ruler of a table of characters. */
export function isRuler(line: string): boolean {
  return line.length >= 5 && /^[-+|=\s]+$/.test(line.slice(0, 400));
}
