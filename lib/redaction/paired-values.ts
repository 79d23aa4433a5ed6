import { AFTER_NAME, SEPARATOR } from "./separators";
import { fitsAt, matchEnd } from "./value-extent";

/** Behind a member's name: what closes it, what separates it from its value, and a note of its type. */
const JOINT = String.raw`(?:["'\x60\])>*]|\\{1,8}["']){0,4}\s{0,20}(?:${SEPARATOR}|[,>|]|(?<=["'\x60>])=|\n)\s{0,20}(?:string\(\d{1,9}\)\s?)?`;
const NAMING = `(?<![A-Za-z/])(?:name|key|field|header|label|variable|(?:parameter|output|header|option|attribute|var|env|tag)_?(?:key|name))`;
const HOLDING = `(?<![A-Za-z/])(?:(?:parameter|output|header|option|attribute|string|plain|secret|current|default|initial|tag|env|var)[-_]?)?(?:value|val)`;

const LEAD = String.raw`${NAMING}${JOINT}(?:[bu](?=["']))?(?:\\{0,8}["'\x60]|[<({[]){0,3}`;
const BEFORE_NAME = new RegExp(`${LEAD}$`, "i");
const BEHIND_LEAD = new RegExp(`(?<=${LEAD})`, "iy");
const NEXT_VALUE = new RegExp(`${HOLDING}${JOINT}`, "i");
const ANY_VALUE = new RegExp(`${HOLDING}${JOINT}`, "gi");
const ANY_NAME = new RegExp(`${NAMING}${JOINT}`, "gi");
/** A part of every word that holds a value: most windows lack it, and it is quickly seen. */
const OF_VALUE = /val/i;
/** Where an object, a record or a paragraph ends. */
const OBJECT_END = /\}|\n[ \t]*\r?\n|\n[ \t]*-[ \t]|<\/(?:entry|header|item|parameter|e)>/i;
const IN_TAG = /<[A-Za-z][^<>]*=["']$/;
const LONGEST_LEAD = 80;
const LONGEST_OBJECT = 600;

/** Whether a name stands as the value of a member that names another: `{"name": "x-api-key"`. */
export function isPairedName(text: string, start: number, end: number): boolean {
  // `header: x-api-key: abc`
  if (matchEnd(text, AFTER_NAME, end) > end) return false;
  return fitsAt(text, BEHIND_LEAD, start);
}

/**
 * Where the value of the pair starts whose name stands at a position, whichever of the two is first
 * and whatever members are between: `{value: "...", type: "text", key: "x-api-key"}`, `Name=a,Value=b`,
 * `- name: a` over `value: b`, `<h name="a" value="b"/>`. It is where the separator ends.
 */
export function pairedValueAt(text: string, start: number, end: number): number | undefined {
  const lead = text.slice(Math.max(0, start - LONGEST_LEAD), start);
  const tagEnd = IN_TAG.test(lead) ? text.slice(end, end + LONGEST_OBJECT).indexOf(">") : -1;
  return valueBehind(text, end, tagEnd < 0 ? LONGEST_OBJECT : tagEnd) ?? valueBefore(text, start);
}

function valueBehind(text: string, end: number, length: number): number | undefined {
  const window = text.slice(end, end + length);
  if (!OF_VALUE.test(window)) return undefined;
  const limit = OBJECT_END.exec(window)?.index ?? window.length;
  const found = NEXT_VALUE.exec(window);
  if (!found || found.index > limit) return undefined;
  ANY_NAME.lastIndex = 0;
  const other = ANY_NAME.exec(window);
  if (other && other.index < found.index) return undefined;
  return end + found.index + found[0].length;
}

function valueBefore(text: string, start: number): number | undefined {
  const reach = LONGEST_LEAD + LONGEST_OBJECT;
  if (!OF_VALUE.test(text.slice(Math.max(0, start - reach), start))) return undefined;
  const lead = BEFORE_NAME.exec(text.slice(Math.max(0, start - LONGEST_LEAD), start));
  const to = start - (lead?.[0].length ?? 0);
  const from = Math.max(0, to - LONGEST_OBJECT);
  const window = text.slice(from, to);
  let found: number | undefined;
  for (const value of window.matchAll(ANY_VALUE)) found = value.index + value[0].length;
  if (found === undefined) return undefined;
  const between = window.slice(found);
  ANY_NAME.lastIndex = 0;
  if (OBJECT_END.test(between) || ANY_NAME.test(between)) return undefined;
  return from + found;
}

/** Behind the tag in which a name stands as an attribute: `<header name="a">value</header>`. */
export function textOfTag(text: string, nameEnd: number): number | undefined {
  const end = matchEnd(text, /["'](?:\s[^<>]{0,200})?>(?=[^<])/y, nameEnd);
  return end > nameEnd ? end : undefined;
}
