import { bearsSentence } from "../../marks";
import {
  isEmptyCell,
  isOwnType,
  isResponseType,
  requestIdKind,
  type Variable,
  variableByValue,
  variableNamed,
} from "./access-variables";
import { requestLine } from "./name-cells";

/** What a column of an access log holds, and whether its name or a value proves it by itself. */
export interface LearntColumn {
  readonly variable: Variable;
  readonly isSure: boolean;
}

/** The columns in their order, those that hold no known variable undefined. */
export type LearntColumns = readonly (LearntColumn | undefined)[];

type Cells = readonly string[];

/**
 * Tell which variable each column of an access log holds: by values that only one variable has, else
 * by its name where its values can be that variable's, else by how it agrees with the other columns
 * over the rows that are given. With a single row this is how a single line is read.
 */
export function learnColumns(names: readonly string[], rows: readonly Cells[]): LearntColumns {
  return new Learner(names, rows).learn();
}

/** The statuses that servers send; of a column without a name three digits may be anything else. */
const USUAL_STATUS = /^(?:10[0-3]|20[0-8]|30[0-8]|4(?:[0-2]\d|3[01]|51|99)|5(?:0\d|1[01]|2\d|61))$/;

/** True for a value that can be a status. */
export function isStatus(value: string): boolean {
  return value.length === 3 && /^[1-5]\d\d$/.test(value);
}

const phaseStatus = [
  "waf.status",
  "authenticate.status",
  "authorizer.status",
  "authorize.status",
  "integrationStatus",
] as const satisfies readonly Variable[];

const phaseVariables = new Set<Variable>([
  ...phaseStatus,
  "integration.status",
  "integration.integrationStatus",
]);

/** An authorizer's refusal is told of by its own status or by that of the policy that it returned. */
function isSamePhase(one: Variable, other: Variable): boolean {
  const isBoth = (start: string) => one.startsWith(start) && other.startsWith(start);
  return one === other || isBoth("integration") || isBoth("authorize");
}

const MANY_ROWS = 8;

const statusVariables = new Set<Variable>([
  "status",
  ...phaseStatus,
  "integration.status",
  "integration.integrationStatus",
  "authorizer.integrationStatus",
]);

const FORBIDDEN = /^"?Forbidden"?$/;

/** True for a cell that holds one of API Gateway's own texts. */
export function isGatewayText(value: string): boolean {
  return (
    value.length >= 9 && (FORBIDDEN.test(value) || (value.includes(" ") && bearsSentence(value)))
  );
}

const METHOD = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|ANY)$/;
const ROUTE =
  /^(?:(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|ANY) \/|\$(?:connect|disconnect|default)$)/;
const EVENT = /^(?:CONNECT|MESSAGE|DISCONNECT)$/;
const PATH = /^\/[^\s]*$/;
const IP = /^(?:\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]{1,4}:[0-9a-f:]{2,40}$/i;

/** Words of a name that tell whose status it is. */
const phaseWords: readonly (readonly [variable: Variable, words: string])[] = [
  [
    "integrationStatus",
    "backend integration upstream origin lambda target downstream endpoint service function",
  ],
  ["waf.status", "waf acl firewall"],
  ["authorizer.status", "authorizer authoriser authorizers"],
  ["authenticate.status", "authn authenticate authentication"],
  ["authorize.status", "authz authorize authorise authorization authorisation"],
];

const phaseByWord = new Map(
  phaseWords.flatMap(([variable, words]) =>
    words.split(" ").map((word) => [word, variable] as const),
  ),
);
const statusWords = new Set("status code statuscode http response result rc".split(" "));
const textWords = new Set(
  "err error errors msg message reason detail details description text erro erreur fehler mensagem mensaje meldung".split(
    " ",
  ),
);
const otherNumbers = new Set(
  "latency time duration elapsed ms millis seconds took length size bytes port count epoch ts".split(
    " ",
  ),
);

/** The words of a name: `backendCode`, `backend_code`, `backend.code`. */
function wordsOf(name: string): readonly string[] {
  const met = words.get(name);
  if (met !== undefined) return met;
  const found = splitName(name);
  // a log repeats its names on every line; hostile ones may not
  if (words.size < MOST_NAMES) words.set(name, found);
  return found;
}

const MOST_NAMES = 1000;
const words = new Map<string, readonly string[]>();

function splitName(name: string): readonly string[] {
  return name
    .slice(0, 80)
    .replace(/([a-z0-9])(?=[A-Z])/g, "$1 ")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/** What applications call the codes of their own errors, some of which read as API Gateway's types do. */
const OWN_ERROR =
  /^(?:(?:err(?:or)?[-_. ]?)?(?:code|name|reason|type)|err(?:or)?|title|reason|result)$/i;

function isOwnError(name: string, value: string): boolean {
  const isNamed = variableNamed(name) === "error.responseType";
  return !isNamed && OWN_ERROR.test(name) && isResponseType(value) && !isOwnType(value);
}

interface Column {
  readonly at: number;
  readonly name: string;
  readonly named: Variable | undefined;
  readonly words: readonly string[];
  /** Values that differ, without empty ones. */
  readonly values: readonly string[];
  readonly isEverEmpty: boolean;
  readonly isStatus: boolean;
}

const MOST_VALUES = 40;

class Learner {
  readonly #rows: readonly Cells[];
  readonly #columns: readonly Column[];
  /** Places of columns that the lines prove to hold another phase's status than their names say. */
  readonly #misnamed = new Set<number>();
  readonly #learnt = new Map<Variable, LearntColumn & { readonly at: number }>();

  constructor(names: readonly string[], rows: readonly Cells[]) {
    this.#rows = rows;
    this.#columns = names.map((name, at) => profile(name, at, rows));
  }

  learn(): LearntColumns {
    this.#byValue();
    this.#byName();
    if (this.#isWorthGuessing()) {
      this.#texts();
      this.#gatewayStatus();
      this.#phasesByName();
      this.#phasesByAgreement();
      this.#others();
    }
    const learnt: (LearntColumn | undefined)[] = this.#columns.map(() => undefined);
    for (const { at, variable, isSure } of this.#learnt.values()) learnt[at] = { variable, isSure };
    return learnt;
  }

  /** Most objects of a paste are no log's line, and are looked at no further. */
  #isWorthGuessing(): boolean {
    if (this.#rows.length > 1 || this.#learnt.has("error.responseType")) return true;
    if (this.#learnt.has("wafResponseCode")) return true;
    return (
      this.#learnt.has("status") ||
      this.#columns.some(({ values: [value] }) => value !== undefined && requestIdKind(value))
    );
  }

  #set(variable: Variable, at: number, isSure: boolean): void {
    if (!this.#learnt.has(variable)) this.#learnt.set(variable, { variable, at, isSure });
  }

  #free(): readonly Column[] {
    const taken = new Set<number>();
    for (const { at } of this.#learnt.values()) taken.add(at);
    return this.#columns.filter(({ at }) => !taken.has(at));
  }

  #cell(row: Cells, variable: Variable): string | undefined {
    const learnt = this.#learnt.get(variable);
    return learnt === undefined ? undefined : row[learnt.at];
  }

  #byValue(): void {
    for (const { at, values } of this.#columns) {
      const [first] = values;
      const variable = first === undefined ? undefined : variableByValue(first);
      if (variable !== undefined && values.every((value) => variableByValue(value) === variable)) {
        this.#set(variable, at, !isOwnError(this.#columns[at]?.name ?? "", first ?? ""));
      }
    }
  }

  #byName(): void {
    for (const column of this.#free()) {
      const { named, values } = column;
      if (named === undefined) continue;
      const first = values[0] === undefined ? undefined : variableByValue(values[0]);
      // what belongs to another variable by its value is this one's by no name
      if (first !== undefined && first !== named) continue;
      if (!statusVariables.has(named) || values.every(isStatus)) this.#set(named, column.at, true);
    }
  }

  /** A sentence of API Gateway's is its message, unless the column with that name holds one too. */
  #texts(): void {
    const holder = this.#learnt.get("error.message");
    const held = holder === undefined ? undefined : this.#columns[holder.at];
    if (held?.values.some(isGatewayText)) return;
    const free = this.#free().filter(({ named }) => named === undefined);
    const found =
      free.find(({ values }) =>
        values.some((value) => value.includes(" ") && isGatewayText(value)),
      ) ??
      free.find(
        ({ words, values, isEverEmpty }) =>
          values.length > 0 &&
          values.every((value) => FORBIDDEN.test(value)) &&
          (isEverEmpty || words.some((word) => textWords.has(word))),
      );
    if (found === undefined) return;
    this.#learnt.delete("error.message");
    this.#set("error.message", found.at, false);
  }

  /**
   * The status that the caller was sent: never empty, and an error in each line that a response type
   * or another status tells to be refused.
   */
  #gatewayStatus(): void {
    const candidates = this.#columns.filter(
      ({ isStatus: canBe, named }) => canBe && (named === undefined || statusVariables.has(named)),
    );
    const holder = this.#learnt.get("status")?.at;
    const ranked = candidates
      .map((column) => ({
        column,
        against: this.#against(column, candidates),
        // what a name says counts where the values leave it open
        byName: column.at === holder ? 0 : rankOfName(column),
      }))
      .sort(
        (one, other) =>
          one.against - other.against ||
          one.byName - other.byName ||
          other.column.values.length - one.column.values.length,
      );
    const [best] = ranked;
    if (best === undefined || best.column.at === holder) return;
    const telling = this.#rows.filter(
      (row) => this.#isRefused(row) || hasOther403(row, undefined, candidates),
    ).length;
    // columns that should be it by their names, and cannot
    const misnamed = ranked.filter(({ byName, against }) => byName < 2 && against * 2 > telling);
    const isHeld = ranked.some(({ column }) => column.at === holder) || telling === 0;
    const isWrong = misnamed.some(({ column }) => column.at === holder);
    if (holder !== undefined && isHeld && !isWrong) return;
    // the status of a phase alone is no gateway's
    const isPhase = best.byName === 3 && !(this.#isMany && misnamed.length > 0);
    if (isPhase || best.against * 5 > Math.max(telling, 1)) return;
    for (const { column } of misnamed) this.#misnamed.add(column.at);
    this.#learnt.delete("status");
    this.#forget(best.column.at);
    this.#set("status", best.column.at, false);
  }

  #forget(place: number): void {
    for (const [variable, { at }] of this.#learnt) if (at === place) this.#learnt.delete(variable);
  }

  get #isMany(): boolean {
    return this.#rows.length >= MANY_ROWS;
  }

  #against({ at }: Column, candidates: readonly Column[]): number {
    let count = 0;
    for (const row of this.#rows) {
      const value = row[at] ?? "";
      if (!isStatus(value)) count += 1;
      else if (value < "400" && (this.#isRefused(row) || hasOther403(row, at, candidates)))
        count += 1;
    }
    return count;
  }

  #isRefused(row: Cells): boolean {
    const type = this.#cell(row, "error.responseType");
    return (
      (type !== undefined && isResponseType(type)) ||
      this.#cell(row, "wafResponseCode") === "WAF_BLOCK"
    );
  }

  #phasesByName(): void {
    for (const column of this.#free()) {
      if (column.named !== undefined || !column.values.every(isStatus)) continue;
      const phases = new Set(column.words.flatMap((word) => phaseByWord.get(word) ?? []));
      const [phase, another] = phases;
      if (phase === undefined || another !== undefined) continue;
      if (column.isStatus || column.words.some((word) => statusWords.has(word))) {
        this.#setPhase(phase, column.at);
      }
    }
  }

  #hasIntegration(): boolean {
    return (
      this.#learnt.has("integrationStatus") ||
      this.#learnt.has("integration.status") ||
      this.#learnt.has("integration.integrationStatus")
    );
  }

  /** A column that is 403 in the very lines whose words tell which phase refused is that phase's. */
  #phasesByAgreement(): void {
    const status = this.#learnt.get("status");
    if (status === undefined) return;
    if (this.#isMany) this.#dropMisnamed(status.at);
    for (const column of this.#free()) {
      if (!column.isStatus || this.#isOtherByName(column)) continue;
      const phase = this.#agreedPhase(column, status.at);
      if (phase !== undefined) this.#setPhase(phase, column.at);
    }
    this.#passedFirst(status.at);
  }

  /** True for what is named after a status of another kind, or after the caller's once more. */
  #isOtherByName(column: Column): boolean {
    if (column.named !== undefined) return !this.#misnamed.has(column.at);
    return rankOfName(column) === 1 && !this.#misnamed.has(column.at);
  }

  /** A name does not stand against many lines whose words tell another phase. */
  #dropMisnamed(status: number): void {
    for (const [variable, { at, isSure }] of this.#learnt) {
      const column = this.#columns[at];
      if (isSure || column === undefined || !phaseVariables.has(variable)) continue;
      const votes = this.#votes(column, status);
      const [vote] = votes;
      if (votes.size !== 1 || vote === undefined || isSamePhase(vote, variable)) continue;
      this.#learnt.delete(variable);
      this.#misnamed.add(at);
    }
  }

  #setPhase(phase: Variable, at: number): void {
    if (phase !== "integrationStatus" || !this.#hasIntegration()) this.#set(phase, at, false);
  }

  /** What let every request pass, refused ones too, comes before all else that can refuse. */
  #passedFirst(status: number): void {
    if (!this.#rows.some((row) => row[status] === "403")) return;
    const [first, another] = this.#free().filter(
      ({ named, isEverEmpty, values }) =>
        named === undefined && !isEverEmpty && values.length === 1 && values[0] === "200",
    );
    if (first !== undefined && another === undefined) this.#set("waf.status", first.at, false);
  }

  /** The phases that the words of those lines name in which a column is 403. */
  #votes({ at }: Column, status: number): ReadonlySet<Variable | undefined> {
    const refused = this.#rows.filter((row) => row[at] === "403" && row[status] === "403");
    return new Set(refused.map((row) => this.#phaseByWords(row)));
  }

  #agreedPhase(column: Column, status: number): Variable | undefined {
    const votes = this.#votes(column, status);
    if (votes.size > 1) return undefined;
    const [vote] = votes;
    return vote ?? (this.#isPassedOn(column, status) ? "integrationStatus" : undefined);
  }

  /** What the backend answered is passed on, and missing where it was not asked. */
  #isPassedOn({ at }: Column, status: number): boolean {
    const isMissing = this.#rows.some(
      (row) => (row[status] ?? "") >= "400" && isEmptyCell(row[at] ?? ""),
    );
    const isSame = ({ [at]: value, [status]: sent }: Cells) =>
      value === sent && value !== "200" && value !== "403";
    return isMissing && this.#rows.some(isSame);
  }

  /** The phase that a line's response type or message names; none of either is an integration's. */
  #phaseByWords(row: Cells): Variable | undefined {
    const type = this.#cell(row, "error.responseType");
    const text = this.#cell(row, "error.message");
    const byType = type === undefined ? undefined : phaseByType.get(type);
    if (byType !== undefined) return byType;
    const byText = phaseByText.find(([, pattern]) => text !== undefined && pattern.test(text))?.[0];
    if (byText !== undefined) return byText;
    // a status that is passed on has neither
    return isEmptyCell(type ?? text ?? "?") ? "integrationStatus" : undefined;
  }

  #others(): void {
    for (const column of this.#free()) {
      const { at, values, named } = column;
      if (named !== undefined || values.length === 0) continue;
      const variable = kinds.find(([, isOne]) => values.every(isOne))?.[0];
      // a method and a path are no key of a route where AWS WAF guards the API, which is a REST API then
      if (variable === "routeKey" && ofRest.some((one) => this.#learnt.has(one))) continue;
      if (variable !== undefined) this.#set(variable, at, false);
    }
    const extended = this.#learnt.get("extendedRequestId");
    if (extended === undefined || extended.isSure || this.#learnt.has("requestId")) return;
    // the ids of an HTTP or WebSocket API's requests have the shape of an extended one, and stand first
    this.#learnt.delete("extendedRequestId");
    this.#set("requestId", extended.at, false);
    const second = this.#free().find(
      ({ named, values }) => named === undefined && values.length > 0 && values.every(isExtended),
    );
    if (second !== undefined) this.#set("extendedRequestId", second.at, false);
  }
}

const ofRest = ["wafResponseCode", "waf.status", "waf.error", "webaclArn"] as const;

const phaseByType = new Map<string, Variable>([
  ["WAF_FILTERED", "waf.status"],
  ["EXPIRED_TOKEN", "authenticate.status"],
  ["INVALID_SIGNATURE", "authenticate.status"],
]);

const phaseByText: readonly (readonly [variable: Variable, pattern: RegExp])[] = [
  ["authorizer.status", /User is not authorized to access this resource/i],
  ["authorize.status", /is not authorized to perform/i],
  [
    "authenticate.status",
    /security token included in the request|Signature (?:expired|not yet)|request signature we/i,
  ],
  // beside another 403 the word is AWS WAF's; a key that is refused is no phase's
  ["waf.status", FORBIDDEN],
];

const kinds: readonly (readonly [variable: Variable, isOne: (value: string) => boolean])[] = [
  ["requestId", (value) => requestIdKind(value) === "uuid"],
  ["extendedRequestId", isExtended],
  ["httpMethod", (value) => METHOD.test(value)],
  ["eventType", (value) => EVENT.test(value)],
  ["routeKey", (value) => ROUTE.test(value)],
  ["path", (value) => value.length < 2000 && PATH.test(value)],
  ["identity.sourceIp", (value) => value.length < 46 && IP.test(value)],
];

function isExtended(value: string): boolean {
  return requestIdKind(value) === "extended";
}

function profile(name: string, at: number, rows: readonly Cells[]): Column {
  const values = new Set<string>();
  let isEverEmpty = false;
  for (const row of rows) {
    const value = row[at] ?? "";
    if (isEmptyCell(value) || name === requestLine) isEverEmpty = true;
    else if (values.size < MOST_VALUES) values.add(value);
  }
  const named = variableNamed(name);
  const parts = wordsOf(name);
  const list = [...values];
  const canBe = (value: string) =>
    named === undefined ? USUAL_STATUS.test(value) : isStatus(value);
  return {
    at,
    name,
    named,
    words: parts,
    values: list,
    isEverEmpty,
    isStatus: list.length > 0 && list.every(canBe) && !parts.some((word) => otherNumbers.has(word)),
  };
}

/** How well a name fits the gateway's status: 0 its own, 1 like it, 2 says nothing of it, 3 another's. */
function rankOfName({ named, words }: Column): number {
  if (named !== undefined) return named === "status" ? 0 : 3;
  if (words.some((word) => phaseByWord.has(word))) return 3;
  return words.some((word) => statusWords.has(word)) && !words.some((word) => textWords.has(word))
    ? 1
    : 2;
}

function hasOther403(row: Cells, at: number | undefined, candidates: readonly Column[]): boolean {
  return candidates.some((other) => other.at !== at && row[other.at] === "403");
}
