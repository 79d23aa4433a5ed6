import { arnParts } from "./arn";
import { isInNetwork } from "./ip-networks";
import type { Verdict } from "./types";
import { matchWildcards, plainText, UNKNOWN_REST } from "./wildcards";

type Base =
  | "string"
  | "string-ignore-case"
  | "string-like"
  | "arn"
  | "ip"
  | "bool"
  | "binary"
  | "null"
  | Order;
type Order = `${"numeric" | "date"}-${"=" | "<" | "<=" | ">" | ">="}`;

/** A condition operator, taken apart. */
export interface Operator {
  readonly base: Base;
  readonly isNegated: boolean;
  readonly isIfExists: boolean;
  readonly set?: "all" | "any";
}

const bases = new Map<string, Pick<Operator, "base" | "isNegated">>([
  ["stringequals", { base: "string", isNegated: false }],
  ["stringnotequals", { base: "string", isNegated: true }],
  ["stringequalsignorecase", { base: "string-ignore-case", isNegated: false }],
  ["stringnotequalsignorecase", { base: "string-ignore-case", isNegated: true }],
  ["stringlike", { base: "string-like", isNegated: false }],
  ["stringnotlike", { base: "string-like", isNegated: true }],
  ["arnequals", { base: "arn", isNegated: false }],
  ["arnlike", { base: "arn", isNegated: false }],
  ["arnnotequals", { base: "arn", isNegated: true }],
  ["arnnotlike", { base: "arn", isNegated: true }],
  ["ipaddress", { base: "ip", isNegated: false }],
  ["notipaddress", { base: "ip", isNegated: true }],
  ["bool", { base: "bool", isNegated: false }],
  ["binaryequals", { base: "binary", isNegated: false }],
  ["null", { base: "null", isNegated: false }],
  ...orders("numeric"),
  ...orders("date"),
]);

function orders(
  kind: "numeric" | "date",
): readonly [string, Pick<Operator, "base" | "isNegated">][] {
  return [
    [`${kind}equals`, { base: `${kind}-=`, isNegated: false }],
    [`${kind}notequals`, { base: `${kind}-=`, isNegated: true }],
    [`${kind}lessthan`, { base: `${kind}-<`, isNegated: false }],
    [`${kind}lessthanequals`, { base: `${kind}-<=`, isNegated: false }],
    [`${kind}greaterthan`, { base: `${kind}->`, isNegated: false }],
    [`${kind}greaterthanequals`, { base: `${kind}->=`, isNegated: false }],
  ];
}

/** Take an operator's name apart; undefined where there is no such operator. */
export function operatorOf(name: string): Operator | undefined {
  const parts = /^(?:for(?<set>all|any)values?:)?(?<base>[a-z]+?)(?<exists>ifexists)?$/.exec(
    name.toLowerCase(),
  )?.groups;
  const base = bases.get(parts?.base ?? "");
  if (base === undefined) return undefined;
  const isIfExists = parts?.exists !== undefined;
  if (isIfExists && base.base === "null") return undefined;
  const set = parts?.set;
  return { ...base, isIfExists, ...(set === "all" || set === "any" ? { set } : {}) };
}

/**
 * Whether a condition holds of a key's values; an empty list is an absent key.
 *
 * Source: IAM JSON policy elements, condition operators, and multivalued context keys.
 */
export function matchConditionValue(
  { base, isNegated, isIfExists, set }: Operator,
  wanted: readonly string[],
  present: readonly string[],
): Verdict {
  if (base === "null") {
    return wanted.some((value) => (value.toLowerCase() === "true") === (present.length === 0));
  }
  if (present.length === 0) return isIfExists || set === "all" || (isNegated && set !== "any");
  const verdicts = present.map((value) => {
    const found = wanted.map((one) => matchOne(base, one, value));
    const any = found.includes(true) || (found.includes(undefined) ? undefined : false);
    return any === undefined ? undefined : any !== isNegated;
  });
  // a key of one value is the same for all and any
  const isAll = set === "all" || (set === undefined && isNegated);
  const decisive = !isAll;
  if (verdicts.includes(decisive)) return decisive;
  return verdicts.includes(undefined) ? undefined : !decisive;
}

function matchOne(base: Base, wanted: string, value: string): Verdict {
  switch (base) {
    case "string":
    case "binary":
      return matchText(wanted, value);
    case "string-ignore-case":
      return matchText(wanted.toLowerCase(), value.toLowerCase());
    case "bool":
      return wanted.toLowerCase() === value.toLowerCase();
    case "string-like":
      return matchWildcards(wanted, value);
    case "arn":
      return /[*?]/.test(wanted) ? matchArn(wanted, value) : matchText(wanted, value);
    case "ip":
      return isInNetwork(value, wanted);
    case "null":
      return undefined;
    default:
      return matchOrder(base, wanted, value);
  }
}

/** A session does not tell the path of its role, which is unique in its account without it. */
function matchText(wanted: string, value: string): Verdict {
  const text = plainText(wanted);
  if (!value.includes(UNKNOWN_REST)) return text === value;
  return text.replace(/(?<=:role\/)(?:[^/]*\/)*/, "") === value.replace(UNKNOWN_REST, "");
}

/** Each of the six parts of an ARN is matched by itself; what has fewer is no ARN. */
function matchArn(wanted: string, value: string): Verdict {
  const against = arnParts(value);
  const patterns = arnParts(wanted);
  if (against === undefined || patterns === undefined) return false;
  const verdicts = patterns.map((part, at) => matchWildcards(part, against[at] ?? ""));
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

function matchOrder(order: Order, wanted: string, value: string): Verdict {
  const [kind, sign] = order.split("-");
  const read = kind === "date" ? secondsOf : numberOf;
  const one = read(value);
  const other = read(wanted);
  if (one === undefined || other === undefined) return undefined;
  if (sign === "=") return one === other;
  if (sign === "<") return one < other;
  if (sign === "<=") return one <= other;
  return sign === ">" ? one > other : one >= other;
}

function numberOf(text: string): number | undefined {
  return /^[+-]?\d{1,20}(?:\.\d{1,20})?$/.test(text.trim()) ? Number(text) : undefined;
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|([+-])(\d\d):?(\d\d))?)?$/;

/** Seconds since 1970 of an ISO 8601 date (W3C profile) or of epoch seconds. */
function secondsOf(text: string): number | undefined {
  const written = text.trim();
  if (/^\d{1,12}$/.test(written)) return Number(written);
  const found = ISO.exec(written);
  if (found === null) return undefined;
  const part = (at: number) => Number(found[at] ?? 0);
  const zone = (found[7] === "-" ? 1 : -1) * (part(8) * 60 + part(9)) * 60;
  const days = daysFromCivil(part(1), part(2), part(3));
  return (
    days * 86400 + part(4) * 3600 + part(5) * 60 + part(6) + (found[7] === undefined ? 0 : zone)
  );
}

/** Days since 1970-01-01 of a date of the Gregorian calendar; the year is taken to begin in March. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
  );
}
