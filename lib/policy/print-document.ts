import type { Path } from "./types";

/** A line of a printed document, and the value that it begins, holds or ends. */
export interface PrintedLine {
  readonly text: string;
  readonly path: Path;
}

/** Print parsed JSON as `JSON.stringify` does with two blanks, each line with its place. Pure. */
export function printDocument(document: unknown): readonly PrintedLine[] {
  return printValue(document, { path: [], indent: "", before: "", after: "" });
}

interface Frame {
  readonly path: Path;
  readonly indent: string;
  readonly before: string;
  readonly after: string;
}

function printValue(json: unknown, frame: Frame): readonly PrintedLine[] {
  const { path, indent, before, after } = frame;
  const line = (text: string): PrintedLine => ({ text, path });
  const isList = Array.isArray(json);
  const members = isList
    ? json.map((value: unknown, at) => ({ name: at, before: "", value }))
    : typeof json === "object" && json !== null
      ? Object.entries(json).map(([name, value]: [string, unknown]) => ({
          name,
          before: `${JSON.stringify(name)}: `,
          value,
        }))
      : undefined;
  const [open, close] = isList ? "[]" : "{}";
  if (members === undefined) {
    return [line(`${indent}${before}${JSON.stringify(json ?? null)}${after}`)];
  }
  if (members.length === 0) return [line(`${indent}${before}${open}${close}${after}`)];
  return [
    line(`${indent}${before}${open}`),
    ...members.flatMap((one, at) =>
      printValue(one.value, {
        path: [...path, one.name],
        indent: `${indent}  `,
        before: one.before,
        after: at === members.length - 1 ? "" : ",",
      }),
    ),
    line(`${indent}${close}${after}`),
  ];
}
