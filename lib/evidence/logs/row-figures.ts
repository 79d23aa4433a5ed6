import { partsOfRequest } from "./name-cells";
import { timeInFront, timeOf } from "./time-of";

/** What a refused request's record says of who asked for what and when; each part where it is there. */
export interface Told {
  /** Method and path, without a query. */
  readonly route: string | undefined;
  /** One of `callerKinds`, a space, and who it was. */
  readonly caller: string | undefined;
  /** In seconds since 1970. */
  readonly time: number | undefined;
}

/** What names a caller: an identity that was proved tells more than a key, and a key more than an address. */
export type CallerKind = "user" | "key" | "address";

const callers: readonly (readonly [kind: CallerKind, names: readonly string[]])[] = [
  ["user", ["identity.userArn", "identity.user", "identity.caller", "authorizer.principalId"]],
  ["key", ["identity.apiKeyId"]],
  ["address", ["identity.sourceIp", "httpRequest.clientIp", "c-ip", "client:port"]],
];
const methods = ["httpMethod", "httpRequest.httpMethod", "cs-method", "request_verb", "method"];
const paths = ["path", "httpRequest.uri", "cs-uri-stem", "request_url", "url"];
const times = ["requestTimeEpoch", "requestTime", "timestamp", "time", "request_creation_time"];

/** The fields that are looked at, of the logs that are known. */
export const toldFields: ReadonlySet<string> = new Set([
  ...callers.flatMap(([, names]) => names),
  ...methods,
  ...paths,
  ...times,
  "resourcePath",
  "routeKey",
  "request",
  "date",
]);

/**
 * Read who asked for what and when.
 *
 * @param field gives the value of a field by its documented name
 * @param line the record as it stands, which may have a time in front
 */
export function readTold(field: (name: string) => string | undefined, line: string): Told {
  const first = (names: readonly string[]) => {
    for (const name of names) {
      const value = field(name);
      if (value !== undefined && !EMPTY.test(value)) return value;
    }
    return undefined;
  };
  return { route: routeOf(first), caller: callerOf(first), time: momentOf(first, line) };
}

type First = (names: readonly string[]) => string | undefined;

const EMPTY = /^(?:-?|null|undefined)$/;
const LONGEST = 200;

function routeOf(first: First): string | undefined {
  const key = first(["routeKey"]);
  if (key?.includes(" ")) return key.slice(0, LONGEST);
  const request = partsOfRequest((first(["request"]) ?? "").slice(0, 4_000));
  const part = (name: string) => {
    const found = request.find((one) => one.name === name);
    return found && first(["request"])?.slice(found.start, found.end);
  };
  const method = first(methods) ?? part("httpMethod");
  const path = pathOf(first, part("resourcePath")) ?? key;
  if (path === undefined) return undefined;
  return (method === undefined ? path : `${method} ${path}`).slice(0, LONGEST);
}

/** The resource, which many requests share; of one that takes any path, the path. */
function pathOf(first: First, requested: string | undefined): string | undefined {
  const resource = first(["resourcePath"]);
  if (resource !== undefined && !resource.includes("+}")) return withoutQuery(resource);
  const path = first(paths) ?? requested ?? resource;
  return path && withoutQuery(path);
}

function withoutQuery(target: string): string {
  const [path = ""] = target.replace(/^[a-z]{2,5}:\/\/[^/]{0,300}/i, "").split(/[?#]/, 1);
  return path === "" ? "/" : path;
}

function callerOf(first: First): string | undefined {
  for (const [kind, names] of callers) {
    const value = first(names);
    if (value === undefined) continue;
    const name = kind === "address" ? value.replace(/(?<=\.\d{1,3}):\d{1,5}$/, "") : value;
    return `${kind} ${name.slice(0, LONGEST)}`;
  }
  return undefined;
}

function momentOf(first: First, line: string): number | undefined {
  const day = first(["date"]);
  const time = first(times);
  const written = day === undefined ? time : `${day}T${time}`;
  return (written === undefined ? undefined : timeOf(written)) ?? timeInFront(line);
}

/** So many names are counted exactly; of more, the commonest with a margin. */
const MOST_NAMES = 256;

/**
 * The commonest of any number of names, in memory that does not grow with them (Misra and Gries, 1982): a
 * count falls short of the true one by at most `margin`, which is at most a 257th of all that was counted.
 */
export class Commonest {
  readonly #counts = new Map<string, number>();
  #margin = 0;

  /** By how much a count may fall short. */
  get margin(): number {
    return this.#margin;
  }

  /** Count a name; true where it was not kept before. */
  add(name: string, count = 1): boolean {
    const known = this.#counts.get(name);
    this.#counts.set(known === undefined ? detach(name) : name, (known ?? 0) + count);
    if (this.#counts.size > MOST_NAMES) this.#lower();
    return known === undefined;
  }

  /** Count what another has counted. */
  addAll(other: Commonest): void {
    this.#margin += other.#margin;
    for (const [name, count] of other.#counts) this.add(name, count);
  }

  /** Forget all names, of so many that were counted. */
  forget(count: number): void {
    this.#counts.clear();
    this.#margin += count;
  }

  /** Each name with its count, the commonest first. */
  entries(): readonly (readonly [name: string, count: number])[] {
    return [...this.#counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  }

  #lower(): void {
    let least = Number.POSITIVE_INFINITY;
    for (const count of this.#counts.values()) least = Math.min(least, count);
    this.#margin += least;
    for (const [name, count] of this.#counts) {
      if (count === least) this.#counts.delete(name);
      else this.#counts.set(name, count - least);
    }
  }
}

/** Requests over time: `bars` one after another, each of `step` seconds. */
export interface Course {
  /** In seconds since 1970, as `last`. */
  readonly first: number;
  readonly last: number;
  /** Where the first bar begins. */
  readonly from: number;
  readonly step: number;
  readonly bars: readonly number[];
}

const MOST_BARS = 24;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Each a multiple of the one before, so that bars can be put together. */
const steps = [
  1,
  5,
  15,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  DAY,
  7 * DAY,
  28 * DAY,
  364 * DAY,
  3640 * DAY,
];

/** A histogram whose bars grow wider as the time that they cover grows. */
class Timeline {
  #bars = new Map<number, number>();
  #at = 0;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  add(time: number): void {
    this.#widen(time, time);
    this.#count(Math.floor(time / this.#step), 1);
  }

  addAll(other: Timeline): void {
    if (other.#bars.size === 0) return;
    this.#widen(other.#first, other.#last);
    for (const [bar, count] of other.#bars) {
      this.#count(Math.floor((bar * other.#step) / this.#step), count);
    }
  }

  course(): Course | undefined {
    if (this.#bars.size === 0) return undefined;
    const start = Math.floor(this.#first / this.#step);
    const bars = Array.from(
      { length: Math.floor(this.#last / this.#step) - start + 1 },
      (_, at) => this.#bars.get(start + at) ?? 0,
    );
    return {
      first: this.#first,
      last: this.#last,
      from: start * this.#step,
      step: this.#step,
      bars,
    };
  }

  get #step(): number {
    return steps[this.#at] ?? DAY;
  }

  #widen(first: number, last: number): void {
    this.#first = Math.min(this.#first, first);
    this.#last = Math.max(this.#last, last);
    const before = this.#step;
    const holds = () =>
      Math.floor(this.#last / this.#step) - Math.floor(this.#first / this.#step) < MOST_BARS;
    while (!holds() && this.#at < steps.length - 1) this.#at += 1;
    if (this.#step === before) return;
    const bars = this.#bars;
    this.#bars = new Map();
    for (const [bar, count] of bars) this.#count(Math.floor((bar * before) / this.#step), count);
  }

  #count(bar: number, count: number): void {
    this.#bars.set(bar, (this.#bars.get(bar) ?? 0) + count);
  }
}

/** Who asked for what and when, of many requests. */
export class RowFigures {
  readonly routes = new Commonest();
  readonly callers = new Commonest();
  #times = new Timeline();

  /** When; undefined where no time was read. */
  get course(): Course | undefined {
    return this.#times.course();
  }

  /** Count a request; gives how many names are new. */
  add({ route, caller, time }: Told): number {
    const isNewRoute = route !== undefined && this.routes.add(route);
    const isNewCaller = caller !== undefined && this.callers.add(caller);
    if (time !== undefined) this.#times.add(time);
    return Number(isNewRoute) + Number(isNewCaller);
  }

  /** Count what others were. */
  addAll(other: RowFigures): void {
    this.routes.addAll(other.routes);
    this.callers.addAll(other.callers);
    this.#times.addAll(other.#times);
  }

  /** Begin anew after so many requests, as what they were read from meant something else. */
  forget(count: number): void {
    this.routes.forget(count);
    this.callers.forget(count);
    this.#times = new Timeline();
  }
}

/** A copy: a slice of a piece would keep all of the piece alive. */
export function detach(text: string): string {
  return String(JSON.parse(JSON.stringify(text)));
}
