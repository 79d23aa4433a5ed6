import { calledBelowOpenBase, calledByBackend, calledInCode } from "../evidence";
import type { Fact } from "./types";

/** A key's field, under whatever name, and no setting or resource. */
const KEY =
  /x[-_]?api[-_]?key|(?<!::|\w)api[-_]?key(?![-_]?(?:required|source)|s?:?[ \t]{0,20}(?:[\r\n]|$))/i;

/** What gives a client its fields apart from its calls, or calls without any code. */
const ELSEWHERE =
  /\binterceptors?\b|\.defaults\b|\bdefaults\.|\.create\(|\bSession\(|\.headers\.(?:update|set|append|add)\b|\bset\w{0,12}Header|\baddHeader|\bDefaultRequestHeaders\b|\bcurl\b|\bPostman\b|\bInsomnia\b|\bawscurl\b|\bHTTPie\b/i;

/** An object of fields that is written out: no other object is put into it, and no name of a field is open. */
const WRITTEN_OUT =
  /\bheaders["'`]?\s{0,3}(?:=>|[:=])\s{0,3}(?:new Headers\(|dict\(|map\[string\]string)?\{[^{}[\]]{0,600}\}\)?/gi;
const PUT_IN = /\.\.\.|\*\*/;

/** Values that the call gets by a name, which may hold fields. */
const BY_NAME = /\bheaders\b|\b(?:config|options?|opts|init|kwargs|auth)\b/i;

const LONGEST_CALL = 1_200;

/**
 * That code sends no key: the one call of the text has a URL, and fields that are written out, or none.
 * Nothing where a client may add fields, or where the text names the key's field at all.
 *
 * @param text all that was pasted, beside what other calls take
 */
export function keylessCall(text: string): readonly Fact[] {
  if (!text.includes("(") || KEY.test(text) || ELSEWHERE.test(text)) return [];
  if (calledByBackend(text).length > 0) return [];
  const { target, ends } = calledInCode(text);
  const below = target === undefined ? calledBelowOpenBase(text)?.target : undefined;
  const called = target ?? below;
  if (called === undefined) return [];
  const places = below === undefined ? ends : [below.span.end];
  return places.length > 0 && places.every((end) => sendsNoMore(text, end))
    ? [{ facet: "api-key-sent", option: "no", span: called.span, by: "told" }]
    : [];
}

/** Whether the arguments behind a URL hold no field but those that are written out. */
function sendsNoMore(text: string, from: number): boolean {
  const rest = argumentsFrom(text.slice(from, from + LONGEST_CALL));
  if (rest === undefined || PUT_IN.test(rest)) return false;
  const open = rest.replace(WRITTEN_OUT, "");
  if (BY_NAME.test(open)) return false;
  const [, ...behind] = topLevel(open);
  // `fetch(url, options)`, `axios.post(url, body, config)`
  return !NAME.test(behind.at(-1) ?? "");
}

const NAME = /^[\w$.]{1,80}$/;

/** What stands up to the bracket that closes the call. */
function argumentsFrom(text: string): string | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === ")" && depth === 0) return text.slice(0, at);
    if ("([{".includes(sign)) depth += 1;
    if (")]}".includes(sign)) depth -= 1;
  }
  return undefined;
}

/** The arguments of a call, of which the first is what is left of the URL. */
function topLevel(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if ("([{".includes(sign)) depth += 1;
    if (")]}".includes(sign)) depth -= 1;
    if (sign !== "," || depth !== 0) continue;
    parts.push(text.slice(start, at).trim());
    start = at + 1;
  }
  return [...parts, text.slice(start).trim()];
}
