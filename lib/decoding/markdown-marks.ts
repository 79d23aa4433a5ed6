const NAME =
  "(?:[A-Za-z]+(?:-[A-Za-z0-9]+)+|date|via|server|host|authorization|connection|cookie|origin|referer|vary|etag|age|accept)";
const ITEM = new RegExp(
  `^[ \\t]*[-*\u2022\u25cf][ \\t]+(?=[*_\`]{0,3}${NAME}[*_\`]{0,3}:[*_\`]{0,3}[ \\t])`,
  "i",
);
const BOLD = new RegExp(`^([*_\`]{1,3})(${NAME})(?:\\1:|:\\1)(.*)`, "is");
const CELL = new RegExp(`^[*_\`]{0,3}(${NAME})[*_\`]{0,3}$`, "i");
const RULE = /^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*\|[ \t:|-]*$/;
const STATUS = /^[`*]{0,3}(?:2\d\d|403)\b/;
const COUNT = /(?:length|size|limit|remaining|reset|count|age|time|latency|status)$/i;
const LONGEST = 20_000;
/** With one of these begins every line that is another one without its marks. */
const MARKS = "|:-*_`\u2022\u25cf";

/** Make the bullets, tables and bold names around a list of headers plain header lines again. */
export function removeMarkdown(text: string): string {
  if (!/^[ \t]*[-*|`_\u2022\u25cf]/m.test(text)) return text;
  const lines = text.split("\n");
  const plain = lines.map(plainLine);
  const changed = plain.filter((line, at) => line !== "" && line !== lines[at]);
  // one such line may be anything
  return changed.length < 2 ? text : plain.join("\n");
}

function plainLine(whole: string): string {
  const line = whole.trimEnd();
  if (line.length > LONGEST || !MARKS.includes(line.trimStart().charAt(0))) return whole;
  if (RULE.test(line)) return "";
  const row = readRow(line);
  if (row !== undefined) return row;
  const item = line.replace(ITEM, "");
  const bold = BOLD.exec(item);
  if (bold?.[2] !== undefined) return `${bold[2]}: ${unquoted((bold[3] ?? "").trimStart())}`;
  return item === line ? whole : item;
}

// `| name | value |`
function readRow(line: string): string | undefined {
  if (!line.trimStart().startsWith("|")) return undefined;
  const [, first = "", second, rest = "", ...more] = line.split("|").map((cell) => cell.trim());
  const name = CELL.exec(first)?.[1];
  if (name === undefined || second === undefined || rest !== "" || more.length > 0)
    return undefined;
  // what came of a call, and no field
  if (STATUS.test(second) && !COUNT.test(name)) return undefined;
  return `${name}: ${unquoted(second)}`;
}

function unquoted(value: string): string {
  return /^`[^`]+`$/.test(value) ? value.slice(1, -1) : value;
}
