/** What a query yields: values without names, or named ones. */
export type Shape =
  | { readonly kind: "value" }
  | { readonly kind: "list"; readonly item: Shape }
  | { readonly kind: "object"; readonly members: ReadonlyMap<string, Shape> };

/**
 * What an operation's output is made of: of each shape its members, of lists their items (`[]`), of
 * maps their values (`*`), each with its own shape; null for a plain value.
 */
export interface Output {
  readonly output: string | null;
  readonly shapes: { readonly [shape: string]: { readonly [member: string]: string | null } };
}

/** Where a query has arrived: one of these shapes; nothing is known where there are none. */
type Place = readonly (string | null)[];

const VALUE: Shape = { kind: "value" };

/**
 * Read as much of JMESPath as the catalogue's commands use; throws at what is none of it, and at a
 * name that no member of the output has.
 */
export function readQuery(query: string, output?: Output): Shape {
  return new QueryReader(query, output).read();
}

class QueryReader {
  readonly #query: string;
  readonly #output: Output | undefined;
  #at = 0;

  constructor(query: string, output: Output | undefined) {
    this.#query = query;
    this.#output = output;
  }

  read(): Shape {
    const shape = this.#read(this.#output === undefined ? [] : [this.#output.output]).shape;
    if (this.#at < this.#query.length) throw new Error(`unread: ${this.#query.slice(this.#at)}`);
    return shape;
  }

  #read(place: Place): { readonly shape: Shape; readonly place: Place } {
    if (this.#take(/\{/y)) return { shape: this.#hash(place), place: [] };
    if (this.#take(/\[(?=[^\]?\d-])/y)) return this.#list(place);
    const filter = this.#take(/\[(?:\]|\?(?:[^\]`]|`[^`]*`)*\])/y);
    if (filter !== undefined) {
      const items = this.#member(place, "[]");
      const tested = /^\[\?(\w+)(?![\w(])/.exec(filter)?.[1];
      if (tested !== undefined) this.#member(items, tested);
      return this.#each(items);
    }
    if (this.#take(/\*/y)) return this.#each(this.#member(place, "*"));
    if (this.#take(/\[-?\d+\]/y)) return this.#rest(this.#member(place, "[]"));
    // a function computes a value
    if (this.#take(/[a-z_]+\((?:[^()]|\([^()]*\))*\)/y)) return this.#rest([]);
    const name = this.#take(/[A-Za-z_]\w*/y);
    if (name === undefined) throw new Error(`unread: ${this.#query.slice(this.#at)}`);
    return this.#rest(this.#member(place, name));
  }

  #each(place: Place) {
    const { shape: item, place: inner } = this.#rest(place);
    return { shape: { kind: "list", item } as const, place: inner };
  }

  #rest(place: Place): { readonly shape: Shape; readonly place: Place } {
    if (this.#take(/\.|(?=\[)/y) !== undefined) return this.#read(place);
    return { shape: VALUE, place };
  }

  /** The shapes of a member, of those that have it; one of them must. */
  #member(place: Place, name: string): Place {
    if (place.length === 0) return [];
    const found = place.flatMap((shape) => {
      const members = new Map(Object.entries(this.#output?.shapes[shape ?? ""] ?? {}));
      const member = members.get(name);
      return member === undefined ? [] : [member];
    });
    if (found.length === 0) throw new Error(`no ${name} in ${place.join(", ")}: ${this.#query}`);
    return found;
  }

  #hash(place: Place): Shape {
    const members = new Map<string, Shape>();
    do {
      const name = this.#take(/\w+/y);
      if (name === undefined || !this.#take(/:/y)) throw new Error(`no member: ${this.#query}`);
      members.set(name, this.#read(place).shape);
    } while (this.#take(/,/y));
    if (!this.#take(/\}/y)) throw new Error(`open: ${this.#query.slice(this.#at)}`);
    return { kind: "object", members };
  }

  #list(place: Place): { readonly shape: Shape; readonly place: Place } {
    const items = [this.#read(place)];
    while (this.#take(/,/y)) items.push(this.#read(place));
    if (!this.#take(/\]/y)) throw new Error(`open: ${this.#query.slice(this.#at)}`);
    const shapes = items.map(({ shape }) => shape);
    const flat = this.#take(/\[\]/y) === undefined ? undefined : this.#rest(places(items));
    const item = flat?.shape ?? shapes.find((shape) => !isNamed(shape)) ?? VALUE;
    return { shape: { kind: "list", item }, place: flat?.place ?? [] };
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#query)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

function places(items: readonly { readonly place: Place }[]): Place {
  return items.flatMap(({ place }) => place);
}

/** Whether all that a query yields has a name. */
export function isNamed(shape: Shape): boolean {
  return shape.kind === "list" ? isNamed(shape.item) : shape.kind === "object";
}

/** The names that a query uses, whatever for. */
export function namesIn(query: string): readonly string[] {
  return [...new Set(query.match(/[A-Za-z_]\w*/g))].sort();
}
