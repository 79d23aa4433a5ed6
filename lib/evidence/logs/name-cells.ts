import { logTime, type Variable } from "./access-variables";

/** The names of cells without names of their own: variables by their place, the empty name elsewhere. */
export type CellNames = readonly (Variable | typeof requestLine | "")[];

/** The name of a cell that holds a method, a path and a protocol. */
export const requestLine = "$request";

const TIME_CELL = new RegExp(`^${logTime.source}$`);
const EVENT = /^(?:CONNECT|MESSAGE|DISCONNECT)$/;
const METHOD = /^[A-Z]{3,10}$/;
const REQUEST_LINE = /^(?:[A-Z]{3,10}|-) \S/;
const STATUS_CELL = /^(?:[1-5]\d\d|-)$/;

/** Name the words of a line in the Common Log Format; undefined where it is in another. */
export function nameWords(cells: readonly string[]): CellNames | undefined {
  const time = cells.findIndex((cell) => TIME_CELL.test(cell));
  const request = cells[time + 1];
  if (time < 0 || !REQUEST_LINE.test(request ?? "") || !STATUS_CELL.test(cells[time + 2] ?? "")) {
    return undefined;
  }
  const names = cells.map((): CellNames[number] => "");
  const first = Math.max(0, time - 3);
  for (const [at, name] of (
    ["identity.sourceIp", "identity.caller", "identity.user"] as const
  ).entries()) {
    if (first + at < time) names[first + at] = name;
  }
  names[time] = "requestTime";
  names[time + 1] = requestLine;
  names[time + 2] = "status";
  if (/^(?:\d+|-)$/.test(cells[time + 3] ?? "")) names[time + 3] = "responseLength";
  return names;
}

/** Name the cells of a line of separated values by the order of the console's default. */
export function nameSeparated(cells: readonly string[]): CellNames | undefined {
  const time = cells.findIndex((cell) => TIME_CELL.test(cell));
  if (time < 0) return undefined;
  const names = cells.map((): CellNames[number] => "");
  names[time] = "requestTime";
  if (time === 1 || time === 3) names[0] = "identity.sourceIp";
  if (time === 3) {
    names[1] = "identity.caller";
    names[2] = "identity.user";
  }
  if (EVENT.test(cells[time + 1] ?? "")) {
    for (const [at, name] of (
      ["eventType", "routeKey", "connectionId", "status"] as const
    ).entries()) {
      names[time + 1 + at] = name;
    }
    return names;
  }
  nameRequest(cells, time + 1, names);
  return names;
}

function nameRequest(cells: readonly string[], from: number, names: CellNames[number][]): void {
  const method = cells.findIndex((cell, at) => at >= from && METHOD.test(cell));
  const protocol = cells.findIndex((cell, at) => at >= from && cell.startsWith("HTTP/"));
  const target = method < 0 ? undefined : cells[method + 1];
  if (method >= 0) names[method] = "httpMethod";
  if (protocol >= 0) names[protocol] = "protocol";
  if (target !== undefined && /^(?:\/|\$default$|[A-Z]+ \/|-$)/.test(target)) {
    names[method + 1] = pathName(target);
  }
  if (protocol >= 0 && STATUS_CELL.test(cells[protocol + 1] ?? "")) names[protocol + 1] = "status";
}

/** A part of a request line: the variable, and where its value begins and ends. */
export interface RequestPart {
  readonly name: Variable;
  readonly start: number;
  readonly end: number;
}

/** `GET /orders HTTP/1.1`, `GET GET /orders HTTP/1.1` of an HTTP API, `CONNECT $connect id=`. */
export function partsOfRequest(line: string): readonly RequestPart[] {
  const words = [...line.matchAll(/\S+/g)].map((found) => ({
    value: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
  const [first, second, third] = words;
  const last = words.at(-1);
  if (first === undefined || second === undefined || last === undefined) return [];
  if (EVENT.test(first.value)) {
    return [
      { ...first, name: "eventType" },
      { ...second, name: "routeKey" },
      ...(third === undefined ? [] : [{ ...third, name: "connectionId" as const }]),
    ];
  }
  const hasProtocol = last.value.startsWith("HTTP/");
  const end = words.slice(1, hasProtocol ? -1 : undefined).at(-1)?.end;
  return [
    { ...first, name: "httpMethod" },
    ...(hasProtocol ? [{ ...last, name: "protocol" as const }] : []),
    ...(end === undefined ? [] : [{ ...second, end, name: pathName(second.value) }]),
  ];
}

/** A route of an HTTP API bears its method, or is the default one. */
function pathName(value: string): "routeKey" | "resourcePath" {
  return METHOD.test(value.split(" ")[0] ?? "") || value === "$default"
    ? "routeKey"
    : "resourcePath";
}
