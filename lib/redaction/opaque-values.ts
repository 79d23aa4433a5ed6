import { wholeValue } from "./authorization";
import { charactersOf, longRuns, matchesOnLines } from "./long-runs";
import { isEvidenceName } from "./secret-names";
import type { Edit } from "./types";
import { matchEnd } from "./value-extent";

// a path is no value of its own, and JWTs have a mark of their own
const NAMED =
  /(?<![\w.%-])(:?[A-Za-z_][\w.-]{0,79})(?:\\{0,8}["']|\])?[ \t]{0,20}(?::|=>?|%3D)[ \t]{0,8}(?:\\{0,8}["'])?(?!\/|eyJ)([A-Za-z0-9+/_~.-]{19,}[A-Za-z0-9+/_~-]={0,2})(?![A-Za-z0-9+/_~=:@%-])/g;
const LEAST_VALUE = 20;
const IN_VALUE = charactersOf(/[A-Za-z0-9+/_~.-]/);
/** The last character before a value that has a name. */
const BEFORE_NAMED = charactersOf(/[:=>%"' \t]/);
const NEXT_LINE =
  /^([A-Za-z]\w{0,39}-[\w-]{0,79}):?[ \t]{0,8}\r?\n[ \t]{0,8}([A-Za-z0-9+/_~.-]{20,}={0,2})[ \t]{0,8}(?=\r?$)/gm;
const PAIR =
  /"name"\s{0,40}:\s{0,40}"([^"\\]{1,80})"\s{0,40},\s{0,40}"value"\s{0,40}:\s{0,40}"(?!\/|eyJ)([A-Za-z0-9+/_~.-]{19,}[A-Za-z0-9+/_~-]={0,2})"/g;

/**
 * What to hide of values that look random, though their names are not known to hold a secret.
 *
 * A header, a member of an object or a parameter may hold a credential under any name, so whatever
 * looks like one goes, unless the field is known to hold something else.
 */
export function opaqueValueEdits(text: string): Edit[] {
  const values = longRuns(text, IN_VALUE, LEAST_VALUE);
  if (values.length === 0) return [];
  const named = values.filter(
    ({ start }) => BEFORE_NAMED[text.charCodeAt(start - 1)] === 1 && text[start] !== "/",
  );
  return [
    ...matchesOnLines(text, NAMED, named),
    ...text.matchAll(NEXT_LINE),
    ...text.matchAll(PAIR),
  ].flatMap((match) => found(text, match));
}

/**
 * What to hide of values that look random and stand in a text under no name. Not for the values of
 * JSON, which have one.
 */
export function loneValueEdits(text: string): Edit[] {
  return [...loneEdits(text), ...groupedEdits(text)];
}

const LONE =
  /(?<=^|[\s"'`|>,(\u2e80-\uffef])[A-Za-z0-9+_][A-Za-z0-9+/_~.-]{18,4000}[A-Za-z0-9+/_~-]={0,2}(?=[\s"'`|<,;)\u2e80-\uffef]|\.?(?:\s|$))/y;
const OPENS_LONE = charactersOf(/[A-Za-z0-9+_]/);
/** Ids of CloudFront's and S3's answers, which their logs print under no name. */
const LONE_ID = /^(?:[A-Za-z0-9_-]{54}==|[A-Za-z0-9+/]{75}=)$/;
// a separator, whose name has been judged, or a word that says what the value is
const TELLS_ID =
  /(?:[:=]|\b(?:hash|commit|key pair)|([A-Za-z][\w-]{0,60})["'`]?(?:<\/\w{1,20}>\s{0,20}<\w{1,20}>)?)(?:\s{1,4}(?:is|was|of)(?=\s))?[\s,|>([{*]{0,12}(?:W\/)?["'`]?$/;

/**
 * What stands in a line, a cell or a sentence under no name, and looks random in both of its cases. A
 * value that is all of the text has a name elsewhere, which has been judged; digests and ids are no keys.
 */
function loneEdits(text: string): Edit[] {
  const whole = text.length < 4_100 ? text.trim().replace(/^(?:W\/)?["']|["']$/g, "") : undefined;
  return longRuns(text, IN_VALUE, LEAST_VALUE).flatMap(({ start: index }) => {
    if (OPENS_LONE[text.charCodeAt(index)] !== 1) return [];
    const value = text.slice(index, matchEnd(text, LONE, index));
    if (value === whole || !/[a-z]/.test(value) || !/[A-Z]/.test(value)) return [];
    if (!isOpaque(value) || LONE_ID.test(value)) return [];
    const told = TELLS_ID.exec(text.slice(Math.max(0, index - 80), index));
    if (told && (told[1] === undefined || isEvidenceName(told[1]))) return [];
    return wholeValue(text, index, index + value.length, "token");
  });
}

function found(text: string, match: RegExpExecArray): Edit[] {
  const [whole, name = "", value = ""] = match;
  if (!isOpaque(value) || isEvidenceName(name)) return [];
  if (/^value$/i.test(name) && isEvidenceName(queriedName(text, match.index) ?? "")) return [];
  const start = match.index + whole.lastIndexOf(value);
  return wholeValue(text, start, start + value.length, "token");
}

// `"field": "requestId", "value": "..."` of a row that a query of CloudWatch Logs Insights found, and its like
function queriedName(text: string, at: number): string | undefined {
  return /\b(?:field|name|key)["']?\s{0,40}[:=]\s{0,40}["']?([^"'\\\s]{1,80})["']?\s{0,40},?\s{0,40}["']?$/i.exec(
    text.slice(Math.max(0, at - 260), at),
  )?.[1];
}

const VALUE = /^(?!\/|eyJ)[A-Za-z0-9+/_~.-]{19,}[A-Za-z0-9+/_~-]={0,2}$/;

/** Whether the whole of a field's value looks random. */
export function isOpaqueValue(value: string): boolean {
  if (value.length < 19) return false;
  return (VALUE.test(value) && isOpaque(value)) || isGrouped(value);
}

/** Groups of four or five, as of a voucher, a licence or a card: `ZA8L-JS3A-NKPK-HZMD`. */
const GROUPED = /(?<![\w.:/-])[A-Z0-9]{4,5}(?:-[A-Z0-9]{4,5}){3,7}(?![\w-])/y;
const LEAST_GROUPED = 19;
const IN_GROUPS = charactersOf(/[A-Z0-9-]/);

const NAME_BEFORE = /([A-Za-z][\w-]{0,60})["'`\\]{0,8}[\s:=,|>([{*]{0,12}["'`\\]{0,8}$/;

function isGrouped(text: string): boolean {
  return /^[A-Z0-9]{4,5}(?:-[A-Z0-9]{4,5}){3,7}$/.test(text) && /\d.*\d/.test(text);
}

function groupedEdits(text: string): Edit[] {
  return longRuns(text, IN_GROUPS, LEAST_GROUPED).flatMap(({ start: index }) => {
    const value = text.slice(index, matchEnd(text, GROUPED, index));
    if (!isGrouped(value)) return [];
    const told = NAME_BEFORE.exec(text.slice(Math.max(0, index - 80), index))?.[1];
    if (told !== undefined && isEvidenceName(told)) return [];
    return wholeValue(text, index, index + value.length, "token");
  });
}

const LEAST_CHARACTERS = 20;

/**
 * Whether a text without blanks looks random: at least 20 letters and digits whose kind (upper,
 * lower, digit) changes as often as in a random text. Words, versions, paths and host names change
 * it seldom.
 */
export function isOpaque(value: string): boolean {
  if (value.length < LEAST_CHARACTERS || SHAPED.test(value)) return false;
  const runs = value.match(/[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g) ?? [];
  const characters = runs.reduce((sum, run) => sum + run.length, 0);
  return runs.length > 1 && characters >= LEAST_CHARACTERS && characters < runs.length * 2.8;
}

// host names, dates and times, UUIDs (RFC 9562), hashes that say so, and AWS's own names
const SHAPED =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z0-9]{8}(?:-[A-Z0-9]{4}){3}-[A-Z0-9]{12}|sha(?:1|256|384|512)[-:].*|1-[0-9a-f]{8}-[0-9a-f]{24}|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}\.?|\d{4}-?\d\d-?\d\dT[\d:.+Z-]+|vpce-[0-9a-z-]+|(?:AWS4|TLS|ECDHE|AES)[A-Z0-9_-]*)$/;
