import { canonicalQuery, uriDecode, withoutDots } from "./canonical-request";
import type { Basis, CanonicalParts, Difference, DifferenceKind } from "./types";

/** What differs between two canonical requests, part by part in their order; a part that one lacks is left out. */
export function compareCanonical(
  server: CanonicalParts,
  client: CanonicalParts,
  basis: Basis,
): readonly Difference[] {
  const found: Difference[] = [];
  const add = (kind: DifferenceKind, part: string, sides: readonly (string | undefined)[]) =>
    found.push({ kind, part, server: sides[0] ?? null, client: sides[1] ?? null, basis });
  if (areDifferent(server.method, client.method)) {
    add("method", "method", [server.method, client.method]);
  }
  for (const kind of pathKinds(server.path, client.path)) {
    add(kind, "path", [server.path, client.path]);
  }
  const query = server.cutIn === "query" ? wholeQuery(server, client) : server.query;
  const sent = client.cutIn === "query" ? undefined : client.query;
  for (const kind of queryKinds(query, sent)) {
    add(kind, "query", [server.query, client.query]);
  }
  for (const one of headerDifferences(server, client, basis)) found.push(one);
  if (areDifferent(server.payload, client.payload)) {
    add("payload", "payload", [server.payload, client.payload]);
  }
  return found.filter((one) => !isOnlyCut(one, server, client));
}

/** A query that was cut off as the server must have made it, where what is left of it is of the client's. */
function wholeQuery(server: CanonicalParts, client: CanonicalParts): string | undefined {
  const made = canonicalQuery(client.query ?? "");
  return made.startsWith(server.query ?? "") ? made : undefined;
}

/** True where one side may be no more than the other's beginning. */
function isOnlyCut(
  { kind, part, server: one, client: other }: Difference,
  server: CanonicalParts,
  client: CanonicalParts,
): boolean {
  const isCut = part === server.cutIn || part === client.cutIn;
  if (part === "path") return isCut && kind !== "path-encoding";
  return (
    (part === server.cutIn && (other ?? "").startsWith(one ?? "")) ||
    (part === client.cutIn && (one ?? "").startsWith(other ?? ""))
  );
}

function areDifferent(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** How two paths differ. */
function pathKinds(
  server: string | undefined,
  client: string | undefined,
): readonly DifferenceKind[] {
  if (server === undefined || client === undefined || server === client) return [];
  const plain = [decodeWholly(server), decodeWholly(client)] as const;
  if (plain[0] === plain[1]) return ["path-encoding"];
  const [one, other] = [withoutDots(plain[0]), withoutDots(plain[1])];
  const areNormal = withoutEnd(one) === withoutEnd(other);
  if (areNormal) return ["path-normalised"];
  if (!isStageApart(segmentsOf(one), segmentsOf(other))) return ["path-changed"];
  return ["path-stage"];
}

const MOST_ENCODINGS = 4;

/** Percent-decode as often as somebody encoded. */
function decodeWholly(path: string): string {
  let decoded = path;
  for (let times = 0; times < MOST_ENCODINGS; times += 1) decoded = uriDecode(decoded);
  return decoded;
}

function withoutEnd(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

function segmentsOf(path: string): readonly string[] {
  return path.split("/").filter((segment) => segment !== "");
}

/** One has segments before the other's, as a stage or a base path is; or their first ones differ. */
function isStageApart(one: readonly string[], other: readonly string[]): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  const skipped = long.length - short.length;
  if (skipped > 0) return short.every((segment, at) => segment === long[at + skipped]);
  return long.length > 1 && long.slice(1).every((segment, at) => segment === short[at + 1]);
}

/** How two queries differ; both as they stand in canonical requests. */
function queryKinds(
  server: string | undefined,
  client: string | undefined,
): readonly DifferenceKind[] {
  if (server === undefined || client === undefined || server === client) return [];
  if (server === "" || client === "") return ["query-missing"];
  const [one, other] = [pairsOf(server), pairsOf(client)];
  if (areMaskedOnly(one, other)) return [];
  if (areSame(one, other)) return ["query-order"];
  const filled = [one, other].map((pairs) =>
    pairs.map((pair) => (pair.includes("=") ? pair : `${pair}=`)),
  );
  if (areSame(filled[0], filled[1])) return ["query-valueless"];
  const again = [one, other].map((pairs) => pairsOf(canonicalQuery(pairs.join("&"))));
  // a plus that nobody encoded is a blank, or a plus
  const asPlus = pairsOf(canonicalQuery(client.replaceAll("+", "%2B")));
  const plain = [...again, asPlus].map((pairs) => pairs.map(decodeWholly));
  const isSame = (pairs: readonly string[] | undefined, at: number) => areSame(pairs, plain[at]);
  if (areSame(again[0], again[1]) || isSame(plain[0], 1) || isSame(plain[0], 2)) {
    return ["query-encoding"];
  }
  const names = again.map((pairs) => pairs.map((pair) => pair.split("=", 1)[0] ?? ""));
  return areSame(names[0], names[1]) ? ["query-changed"] : ["query-missing"];
}

/** True where all that differs are values that somebody made unreadable. */
function areMaskedOnly(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length === other.length &&
    one.every((pair, at) => pair === other[at] || [pair, other[at] ?? ""].some(isMaskedPair))
  );
}

function isMaskedPair(pair: string): boolean {
  return isMasked(pair.slice(pair.indexOf("=") + 1));
}

function pairsOf(query: string): readonly string[] {
  return query.split("&").filter((pair) => pair !== "");
}

function areSame(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && sorted(one) === sorted(other);
}

function sorted(list: readonly string[]): string {
  return [...list].sort().join("&");
}

function headerDifferences(
  server: CanonicalParts,
  client: CanonicalParts,
  basis: Basis,
): readonly Difference[] {
  const [ofServer, ofClient] = [byName(server), byName(client)];
  const found: Difference[] = [];
  for (const name of new Set([...ofServer.keys(), ...ofClient.keys()])) {
    const sides = [ofServer.get(name), ofClient.get(name)] as const;
    const isUnseen =
      (sides[0] === undefined && !server.isWholeHead) ||
      (sides[1] === undefined && !client.isWholeHead);
    if (isUnseen) continue;
    const kind = headerKind(name, sides[0], sides[1]);
    if (kind === undefined) continue;
    found.push({
      kind,
      part: name,
      server: sides[0]?.join(",") ?? null,
      client: sides[1]?.join(",") ?? null,
      basis,
    });
  }
  return [...found, ...signedDifferences(server, client, { basis, isExplained: found.length > 0 })];
}

function byName({ headers }: CanonicalParts): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    lists.set(lower, [...(lists.get(lower) ?? []), value]);
  }
  return lists;
}

/** What people and loggers write over a value that nobody is to see. */
const COVERED = "(?:redacted|masked|filtered|removed|omitted|hidden|sensitive)";
const MASK = new RegExp(
  `\\*{3,}|\u2022{3,}|\u2026|\\.{3}|[xX]{8,}|^[xX]{3,}$|^${COVERED}$|[[(<{]${COVERED}[^\\])>}]{0,40}[\\])>}]`,
  "i",
);

/** True where a value was made unreadable, wholly or in part, so that it can be compared no more. */
export function isMasked(value: string): boolean {
  return MASK.test(value.slice(0, 4000).trim());
}

/** Values that a program writes where it has none. */
const PLACEHOLDER =
  /^["']?(?:undefined|null|none|nil|nan|false|\[object [a-z]{1,20}\]|<nil>|\$\{[^}]{0,80}\}|\$?\{\{[^}]{0,80}\}\}|\$[a-z_]{1,60}|%[a-z_]{1,60}%|<[a-z _-]{1,60}>|(?:x-amz-|aws[ _-]|your[ _-]){0,3}(?:session|security)[ _-]?token)["']?$/i;

/** True for what a program writes where it has no value. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value.trim());
}

export const TOKEN = "x-amz-security-token";

// what HTTP libraries set anew, or others on the way add to
const REWRITTEN =
  /^(?:content-length|content-type|accept-encoding|connection|transfer-encoding|te|via|forwarded|x-forwarded-.+|x-amzn-trace-id|user-agent)$/;

/** How the values of one header differ; undefined is a header that the string has no line for. */
function headerKind(
  name: string,
  server: readonly string[] | undefined,
  client: readonly string[] | undefined,
): DifferenceKind | undefined {
  const [one, other] = [server?.join(","), client?.join(",")];
  if (isMasked(one ?? "") || isMasked(other ?? "")) return undefined;
  if (one === other) return server?.length === client?.length ? undefined : "header-twice";
  if (name === "host") return hostKind(one ?? "", other ?? "");
  if (name === TOKEN) return tokenKind(one, other);
  const own = KIND_OF_HEADER.get(name);
  if (own !== undefined) return own;
  if (one === undefined || other === undefined) return "signed-headers";
  return valueKind(name, one, other);
}

const KIND_OF_HEADER: ReadonlyMap<string, DifferenceKind> = new Map([
  ["x-amz-date", "date"],
  ["date", "date"],
  ["x-amz-content-sha256", "payload"],
]);

function valueKind(name: string, one: string, other: string): DifferenceKind {
  if (withoutBlanks(one) === withoutBlanks(other)) return "header-whitespace";
  if (REWRITTEN.test(name)) return "header-changed";
  if (one === "" || other === "") return "header-dropped";
  return isListOf(one, other) || isListOf(other, one) ? "header-twice" : "header-changed";
}

function withoutBlanks(value: string): string {
  return value.replace(/\s/g, "");
}

/** True for a list of values of which the other's is a part. */
function isListOf(list: string, one: string): boolean {
  const items = list.split(",").map((item) => item.trim());
  return items.length > 1 && one.split(",").every((item) => items.includes(item.trim()));
}

function hostKind(server: string, client: string): DifferenceKind {
  const names = [server, client].map((host) =>
    host
      .trim()
      .replace(/:\d{1,5}$/, "")
      .toLowerCase(),
  );
  return names[0] === names[1] && server.includes(":") !== client.includes(":")
    ? "host-port"
    : "host";
}

function tokenKind(server: string | undefined, client: string | undefined): DifferenceKind {
  if (isPlaceholder(server ?? "") || isPlaceholder(client ?? "")) return "token-placeholder";
  if (!server || !client) return "token-missing";
  return withoutBlanks(server) === withoutBlanks(client) ? "header-whitespace" : "header-changed";
}

/** The lists of signed headers, where the lines above them do not say it yet. */
function signedDifferences(
  server: CanonicalParts,
  client: CanonicalParts,
  { basis, isExplained }: { readonly basis: Basis; readonly isExplained: boolean },
): readonly Difference[] {
  const [one, other] = [server.signedHeaders, client.signedHeaders];
  const part = "signed-headers";
  if (one === undefined || other === undefined || one === other || isExplained) return [];
  const lists = [one, other].map((list) => list.toLowerCase().split(";").sort());
  const isTwice =
    areSame([...new Set(lists[0])], [...new Set(lists[1])]) &&
    lists[0]?.length !== lists[1]?.length;
  return [{ kind: isTwice ? "header-twice" : part, part, server: one, client: other, basis }];
}
