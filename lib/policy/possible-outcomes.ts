import { isWithin, type Network, readNetwork } from "./ip-networks";
import type { Grant } from "./match-principal";
import type { Atom, MatchedStatement, Open } from "./requirements";
import type { Effect } from "./types";

/** What a policy says of a call in one case, and the statement that decides, where one does. */
export interface PolicyEffect {
  readonly effect: Effect;
  readonly statement?: number;
  /** The most that an Allow which matches says of the caller. */
  readonly grant: Grant;
}

/** Something that is not known, taken for true or false. */
export interface Assumption {
  readonly atom: Atom;
  readonly isTrue: boolean;
}

/** One thing that may come out, and each case in which it does; one without assumptions is sure. */
export interface Outcome<T> {
  readonly result: T;
  readonly when: readonly (readonly Assumption[])[];
}

/** More things that are not known are not tried out one with another. */
const MOST_ATOMS = 10;

/**
 * What may come out of some policies for a call of which not everything may be known.
 *
 * Each case is tried out: all that is not known is true or false, as far as it can be so together.
 *
 * @param decide makes one result of what each policy says; equal results have equal keys
 */
export function possibleOutcomes<T>(
  policies: readonly (readonly MatchedStatement[])[],
  decide: (effects: readonly PolicyEffect[]) => T,
  keyOf: (result: T) => string,
): readonly Outcome<T>[] {
  const atoms = atomsOf(policies);
  const results = new Map<string, { readonly result: T; readonly rows: number[] }>();
  const add = (effects: readonly PolicyEffect[], row: number) => {
    const result = decide(effects);
    const known = results.get(keyOf(result)) ?? { result, rows: [] };
    known.rows.push(row);
    results.set(keyOf(result), known);
  };
  if (atoms.length > MOST_ATOMS) {
    for (const effects of combinations(policies.map(possibleEffects))) add(effects, 0);
    return [...results.values()].map(({ result }) => ({ result, when: [] }));
  }
  const rows = feasibleRows(atoms);
  for (const row of rows) {
    const truth = new Map(atoms.map(({ id }, place) => [id, isSet(row, place)]));
    add(
      policies.map((statements) => effectOf(statements, truth)),
      row,
    );
  }
  return [...results.values()].map((one) => ({
    result: one.result,
    when: simplest(one.rows, rows, atoms.length).map((term) =>
      atoms.flatMap((atom, place) =>
        isSet(term.mask, place) ? [{ atom, isTrue: isSet(term.row, place) }] : [],
      ),
    ),
  }));
}

function isSet(row: number, place: number): boolean {
  return ((row >> place) & 1) === 1;
}

/** The atoms that can make a difference, each once. */
function atomsOf(policies: readonly (readonly MatchedStatement[])[]): readonly Atom[] {
  const atoms = new Map<string, Atom>();
  for (const { requirements } of policies.flatMap(relevant)) {
    for (const { holds } of requirements) {
      if (typeof holds === "boolean") continue;
      for (const { atom } of holds) atoms.set(atom.id, atom);
    }
  }
  return [...atoms.values()];
}

/** The statements whose match is open and would change something. */
function relevant(statements: readonly MatchedStatement[]): readonly MatchedStatement[] {
  const isSure = (effect: string) =>
    statements.some((one) => one.statement.effect === effect && one.matches === true);
  if (isSure("Deny")) return [];
  return statements.filter(
    ({ matches, statement, grant }) =>
      matches === undefined &&
      (statement.effect === "Deny" || grant !== "other" || !isSure("Allow")),
  );
}

function effectOf(
  statements: readonly MatchedStatement[],
  truth: ReadonlyMap<string, boolean>,
): PolicyEffect {
  const matched = statements.map((one) => one.matches ?? isMet(one, truth));
  const find = (effect: string) =>
    statements.findIndex((one, at) => one.statement.effect === effect && matched[at] === true);
  const denied = find("Deny");
  if (denied >= 0) return { effect: "deny", statement: denied, grant: "other" };
  const allowed = find("Allow");
  if (allowed < 0) return { effect: "silent", grant: "other" };
  const grants = statements.flatMap((one, at) =>
    one.statement.effect === "Allow" && matched[at] === true ? [one.grant] : [],
  );
  const grant = (["itself", "everybody"] as const).find((one) => grants.includes(one)) ?? "other";
  return { effect: "allow", statement: allowed, grant };
}

function isMet({ requirements }: MatchedStatement, truth: ReadonlyMap<string, boolean>): boolean {
  const isTrue = (open: Open) =>
    open.some(({ atom, isNegated }) => (truth.get(atom.id) ?? false) !== isNegated);
  return requirements.every(({ holds }) => (typeof holds === "boolean" ? holds : isTrue(holds)));
}

/** What a policy may say where too much is not known to try it out. */
function possibleEffects(statements: readonly MatchedStatement[]): readonly PolicyEffect[] {
  const open = relevant(statements);
  const sure = effectOf(
    statements.map((one) => ({ ...one, matches: one.matches ?? false })),
    new Map(),
  );
  if (sure.effect === "deny" || open.length === 0) return [sure];
  const may = (effect: string) => open.some(({ statement }) => statement.effect === effect);
  return [
    sure,
    ...(may("Allow") ? [{ effect: "allow" as const, grant: "other" as const }] : []),
    ...(may("Deny") ? [{ effect: "deny" as const, grant: "other" as const }] : []),
  ];
}

function combinations<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((one) => [...row, one])),
    [[]],
  );
}

/** The cases, as bits, in which what is not known can be so together. */
function feasibleRows(atoms: readonly Atom[]): readonly number[] {
  const bans = atoms.flatMap((one, a) =>
    atoms.flatMap((other, b) =>
      a === b ? [] : relationOf(one, other).map((ban) => ({ a, b, ban })),
    ),
  );
  return Array.from({ length: 2 ** atoms.length }, (_, row) => row).filter((row) =>
    bans.every(({ a, b, ban }) => !(isSet(row, a) && isSet(row, b) === (ban === "both"))),
  );
}

/** What cannot be where the first is true: that the second is too, or that it is not. */
function relationOf(one: Atom, other: Atom): readonly ("both" | "first-alone")[] {
  if (one.key === undefined || one.key.toLowerCase() !== other.key?.toLowerCase()) return [];
  if (one.test === "absent") {
    if (other.set === "all") return ["first-alone"];
    return other.test === "element" ? [] : ["both"];
  }
  if (one.set !== undefined || other.set !== undefined || one.test !== other.test) return [];
  const set = setOf(one);
  const otherSet = setOf(other);
  if (set === undefined || otherSet === undefined) return [];
  return [
    ...(set.every((value) => otherSet.some((outer) => value.isIn(outer)))
      ? ["first-alone" as const]
      : []),
    ...(set.some((value) => otherSet.some((two) => value.isIn(two) || two.isIn(value)))
      ? []
      : ["both" as const]),
  ];
}

interface Member {
  readonly network?: Network;
  readonly text?: string;
  readonly isIn: (other: Member) => boolean;
}

/** The values that a test takes, where they can be compared with those of another. */
function setOf({ test, values }: Atom): readonly Member[] | undefined {
  if (test === "ip") {
    const networks = values.map(readNetwork);
    return networks.every((one) => one !== undefined)
      ? networks.map((network) => ({
          network,
          isIn: (other) => other.network !== undefined && isWithin(network, other.network),
        }))
      : undefined;
  }
  if ((test !== "string" && test !== "bool") || values.some((value) => value.includes("${"))) {
    return undefined;
  }
  return values.map((value) => {
    const text = test === "bool" ? value.toLowerCase() : value;
    return { text, isIn: (other) => other.text === text };
  });
}

interface Term {
  /** The atoms that count, as bits. */
  readonly mask: number;
  readonly row: number;
}

/** A few terms that hold in all of the rows, and in no other feasible one. */
function simplest(
  rows: readonly number[],
  feasible: readonly number[],
  count: number,
): readonly Term[] {
  const inside = new Set(rows);
  const outside = feasible.filter((row) => !inside.has(row));
  const terms: Term[] = [];
  let left = rows;
  while (left.length > 0) {
    const [row = 0] = left;
    let mask = 2 ** count - 1;
    for (let place = 0; place < count; place += 1) {
      const less = mask & ~(1 << place);
      if (outside.every((other) => ((other ^ row) & less) !== 0)) mask = less;
    }
    const term = { mask, row };
    terms.push(term);
    left = left.filter((other) => ((other ^ term.row) & term.mask) !== 0);
  }
  return terms;
}

/** What a policy by itself says of a call: each of its possible effects once. */
export function effectsOn(statements: readonly MatchedStatement[]): readonly Effect[] {
  const outcomes = possibleOutcomes(
    [statements],
    ([effect]) => effect?.effect ?? "silent",
    (effect) => effect,
  );
  return outcomes.map(({ result }) => result);
}

/** The one value of a list; undefined of none, or of several. */
export function onlyOne<T>(values: readonly T[]): T | undefined {
  const [first, second] = new Set(values);
  return second === undefined ? first : undefined;
}
