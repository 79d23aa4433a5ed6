import type { Line } from "./lines";
import { madeConfiguration, madeList, madeMember, madeObject, madeScalar } from "./made-json";
import type { Reading } from "./reading";

/** What each column of the console's list of a domain's API mappings is called in what the AWS CLI prints. */
const COLUMNS: readonly (readonly [name: "restApiId" | "stage" | "basePath", heading: RegExp])[] = [
  ["restApiId", /^(?:API(?: (?:name|ID))?|destination)$/i],
  ["stage", /^(?:destination )?stage$/i],
  ["basePath", /^(?:(?:base )?path|(?:API )?mapping key)(?: \(optional\))?$/i],
];

/** As a line looks below which mappings may stand. */
export const HEADS_MAPPINGS = /\b(?:API|Stage)\b[^\n]{0,60}\b(?:Path|key)\b/i;

/**
 * Read the API mappings of a custom domain as people copy them out of the console: a heading, and below it a row for
 * each, in cells between tabs or bars.
 */
export function readMappingLists(_: string, lines: readonly Line[]): Reading {
  let end = 0;
  const documents = lines.flatMap((line, at) => {
    const names = line.start >= end && HEADS_MAPPINGS.test(line.text) ? namesIn(line) : [];
    if (COLUMNS.some(([name]) => !names.includes(name))) return [];
    const rows = rowsBelow(lines.slice(at + 1, at + 1 + MOST_ROWS), names);
    const last = rows.at(-1);
    if (last === undefined) return [];
    const span = { start: line.start, end: last.end };
    end = last.end;
    return [
      madeConfiguration(
        "apigateway get-base-path-mappings",
        madeObject(span, [madeMember(span, "items", madeList(span, rows))]),
      ),
    ];
  });
  return { documents, notices: [], used: documents.map(({ span }) => span) };
}

const MOST_ROWS = 100;

function namesIn(line: Line): readonly (string | undefined)[] {
  return cellsOf(line).map((cell) => COLUMNS.find(([, heading]) => heading.test(cell))?.[0]);
}

function cellsOf({ text }: Line): readonly string[] {
  const isTable = text.startsWith("|");
  const cells = text.slice(0, LONGEST_ROW).split(isTable ? "|" : "\t");
  return (isTable ? cells.slice(1, -1) : cells).map((cell) => cell.replaceAll("`", "").trim());
}

const LONGEST_ROW = 500;

function rowsBelow(lines: readonly Line[], names: readonly (string | undefined)[]) {
  const rows = [];
  for (const line of lines) {
    if (HEADS_MAPPINGS.test(line.text)) break;
    if (/^[|:\s-]+$/.test(line.text)) continue;
    const cells = cellsOf(line);
    const of = (name: string) => cells[names.indexOf(name)] ?? "";
    const path = of("basePath").replace(/^(?:-|\/|\(empty\))$/, "") || "(none)";
    // a path with a slash in front is a route's
    if (!/^[\w$.-]{1,128}$/.test(of("stage")) || !/^(?:\(none\)|\w[\w./-]{0,299})$/.test(path))
      break;
    const id = /^([a-z0-9]{10})$|\(([a-z0-9]{10})\)$/.exec(of("restApiId"));
    const text = (name: string, value: string) => madeMember(line, name, madeScalar(line, value));
    rows.push(
      madeObject(line, [
        text("basePath", path),
        ...(id === null ? [] : [text("restApiId", id[1] ?? id[2] ?? "")]),
        text("stage", of("stage")),
      ]),
    );
  }
  return rows;
}
