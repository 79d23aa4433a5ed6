import type { LineCursor } from "./line-cursor";
import { type Extent, matchEnd } from "./value-extent";

// of CloudFormation's functions the tag is the value
const TAG =
  /(?:(?!!(?:Ref|GetAtt|ImportValue) )!{1,2}[\w:/.-]{0,40}[ \t]+|&[\w-]{1,40}[ \t]+){1,3}/y;
const INDICATOR = /[|>][+-]?[1-9]?[+-]?[ \t]*(?:#[^\r\n]{0,200})?(?=\r?\n)/y;
const HEREDOC = /<<[-~]?[ \t]?["']?([A-Za-z_]\w{0,40})["']?[ \t]*(?=\r?\n)/y;
const NEXT_LINE = /\r?\n([ \t]*)([^\r\n]*)/y;

/** Behind YAML's tags and anchors, which stand before a value: `!!str &key value`. */
export function behindTags(text: string, at: number): number {
  return matchEnd(text, TAG, at);
}

/**
 * A value that stands on the lines below its name: a block scalar or a list of YAML, a here-document.
 *
 * @param nameStart where the name starts, whose indentation the lines exceed
 * @param at behind the separator and blanks
 */
export function blockBelow(lines: LineCursor, nameStart: number, at: number): Extent | undefined {
  const { text } = lines;
  const heredoc = hereDocument(text, at);
  if (heredoc) return heredoc;
  const marked = matchEnd(text, INDICATOR, at);
  const isEmpty = marked === at && /^[ \t]*\r?\n/.test(text.slice(at, at + 80));
  if (marked === at && !isEmpty) return undefined;
  const indent = columnOf(lines, nameStart);
  const isBlock = marked > at;
  let start: number | undefined;
  let end = marked;
  let from = isBlock ? marked : lines.lineEnd(at);
  if (text[from - 1] === "\r") from -= 1;
  NEXT_LINE.lastIndex = from;
  for (let line = NEXT_LINE.exec(text); line; line = NEXT_LINE.exec(text)) {
    const [whole, blanks = "", content = ""] = line;
    const isIn = content === "" ? isBlock : isInside(content, blanks.length, indent, isBlock);
    if (!isIn) break;
    if (content !== "") {
      start ??= line.index + whole.length - content.length + itemMark(content, isBlock);
      end = line.index + whole.length;
    }
    NEXT_LINE.lastIndex = line.index + whole.length;
  }
  return start === undefined ? undefined : { start, end };
}

// where a name is followed by nothing, only items and a lone value are its own
function isInside(content: string, column: number, indent: number, isBlock: boolean): boolean {
  if (isBlock) return column > indent;
  const isItem = /^-[ \t]+(?![\w"'-]{1,80}:(?:\s|$))\S/.test(content);
  return isItem && column >= indent;
}

function itemMark(content: string, isBlock: boolean): number {
  return isBlock ? 0 : (/^-[ \t]+["']?/.exec(content)?.[0].length ?? 0);
}

/** The column of a name; the mark of a list's item before it counts as indentation. */
function columnOf(lines: LineCursor, nameStart: number): number {
  const before = lines.text.slice(lines.lineStart(nameStart), nameStart);
  return (/^[ \t]*(?:-[ \t]+)*/.exec(before.slice(0, 400))?.[0] ?? "").length;
}

function hereDocument(text: string, at: number): Extent | undefined {
  HEREDOC.lastIndex = at;
  const found = HEREDOC.exec(text);
  if (!found) return undefined;
  const start = text.indexOf("\n", HEREDOC.lastIndex) + 1;
  const close = new RegExp(String.raw`\r?\n[ \t]*${found[1] ?? ""}[ \t]*(?=[\r\n]|$)`, "g");
  close.lastIndex = start - 1;
  const end = close.exec(text)?.index ?? text.length;
  return end > start ? { start, end } : undefined;
}
