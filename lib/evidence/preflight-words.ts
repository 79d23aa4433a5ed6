import { quote } from "./lines";
import type { Quoted } from "./types";

/** What stands before the method of the call that a browser asks about. */
const BEFORE =
  /\b(?<word>pre-?flight|pré-?vérification)(?:s|[- ](?:request|call|check|anfrage|aufruf))?(?: \(?OPTIONS\)?)? (?:for|of|to|before|ahead of|für|zu[mr]?|vor|para|de|del|pour|per|do) (?:(?:the|a|an|my|our|its|each|den|die|das|dem|el|la|le|un) )?["'`]?$/i;
/** The same behind it, and behind its path. */
const BEHIND = /^[^\n。;；]{0,80}?(?:のプリフライト|的预检|的預檢|의 프리플라이트)/;
const WORD = /プリフライト|预检|預檢|프리플라이트/;
const LONGEST = 60;

/** The method that was called, where a text tells of the preflight of another: `preflight for POST /items is 403`. */
export function preflightOf(text: string, method: Quoted): Quoted {
  const { start, end } = method.span;
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const word = BEFORE.exec(before)?.groups?.word;
  if (word !== undefined) {
    const at = start - before.length + before.lastIndexOf(word);
    return { value: "OPTIONS", span: quote(text, at, at + word.length).span };
  }
  const behind = BEHIND.exec(text.slice(end, end + 2 * LONGEST))?.[0];
  const place = behind?.search(WORD) ?? -1;
  return place < 0
    ? method
    : { value: "OPTIONS", span: { start: end + place, end: end + place + 2 } };
}
