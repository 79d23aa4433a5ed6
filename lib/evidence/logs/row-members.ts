/** The members of a row in JSON, those of objects in it by their names with dots between. */
export interface RowMembers {
  readonly names: string[];
  readonly values: unknown[];
}

const HEADERS = /headers?$/i;
const DEEPEST = 4;
const MOST_MEMBERS = 400;

/** Read the members of an object and of those in it. */
export function membersOf(object: object): RowMembers {
  const found: RowMembers = { names: [], values: [] };
  collectMembers(object, { prefix: "", depth: 0 }, found);
  return found;
}

function collectMembers(
  object: object,
  { prefix, depth }: { readonly prefix: string; readonly depth: number },
  found: RowMembers,
): void {
  for (const [key, value] of Object.entries(object)) {
    if (found.names.length >= MOST_MEMBERS) return;
    const name = `${prefix}${key}`;
    if (typeof value === "object" && value !== null) {
      if (isPartOfRow(key, value, depth)) {
        collectMembers(value, { prefix: `${name}.`, depth: depth + 1 }, found);
      }
    } else {
      found.names.push(name);
      found.values.push(value);
    }
  }
}

/** Whether the members of an object in a row are the row's, too. */
export function isPartOfRow(key: string, value: object, depth: number): boolean {
  // what an HTTP client prints of a response names ids and hosts, too
  return depth < DEEPEST && !Array.isArray(value) && !HEADERS.test(key);
}

/** The values of a row's members, without the names, which cost more. */
export function valuesOf(object: object): readonly unknown[] {
  const values: readonly unknown[] = Object.values(object);
  if (!values.some(isObject)) return values;
  const found: unknown[] = [];
  collectValues(object, 0, found);
  return found;
}

function collectValues(object: object, depth: number, found: unknown[]): void {
  const values: readonly unknown[] = Object.values(object);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    if (typeof value !== "object" || value === null) found.push(value);
    else if (isPartOfRow(Object.keys(object)[at] ?? "", value, depth)) {
      collectValues(value, depth + 1, found);
    }
  }
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
