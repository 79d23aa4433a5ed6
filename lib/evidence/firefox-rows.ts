import type { Span } from "./types";

const METHOD = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS";

const HOST = String.raw`(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}`;

/** A call of Firefox's console: what asked, the method and the URL, each on a line or together, and what came of it. */
const CALL = new RegExp(
  String.raw`^(?:(?:XHR|fetch)[ \t\r\n]{0,3})?(?<method>${METHOD})(?:[ \t]{1,3}XHR)?[ \t\r\n]{0,3}(?<url>https?:\/\/[^\s[\]]{1,8000})[ \t\r\n]{1,4}(?:\[HTTP\/[\d.]{1,3} (?<status>[1-5]\d\d)\b[^\]\n]{0,80}?[ \t][\d.,]{1,12}[ \t]?(?:ms|s|min)\]|(?<blocked>CORS [A-Z][\w ]{3,60}))[^\S\n]{0,9}(?=\n|$)`,
  "d",
);

/** A row of its network panel: status, method, domain, file, initiator, type, transferred, size. */
const ROW = new RegExp(
  String.raw`^(?:(?<status>[1-5]\d\d)\b|[^\S\n]|(?=[A-Z]))[^\S\n]{0,9}(?<method>${METHOD})[^\S\n]{1,9}(?:(?<url>https?:\/\/\S{1,8000})|(?<host>${HOST})(?::\d{1,5})?[^\S\n]{1,9}(?:(?<file>\/\S{0,2000})|\S{1,2000}))[^\S\n][^\n]{0,300}?(?<end>CORS [A-Z][\w ]{3,60}|[\d.,]{1,12}[ \u00a0]?[kKMG]?B\b)(?=[^{\n]{0,200}(?:\n|$))`,
  "d",
);

/** What its panel shows of one call above the headers. */
const PANEL = new RegExp(
  String.raw`^(?<method>${METHOD})\s{1,8}(?:(?<url>https?:\/\/\S{1,8000})|scheme\s{1,8}https?\s{1,8}host\s{1,8}(?<host>${HOST})(?::\d{1,5})?\s{1,8}filename\s{1,8}(?<file>\/\S{0,2000}))(?=\s)[\s\S]{0,400}?(?:\n\s{0,8}address\s{1,8}\[?(?<address>[0-9a-f.:]{3,45}?)\]?:\d{1,5})?\n\s{0,8}status\s{0,8}(?<status>[1-5]\d\d)\b(?=[^\n]{0,40}(?:\n[\w ]{1,40})?\n\s{0,8}version)`,
  "di",
);

/** What Firefox shows of a call; the places are those of the text that it was looked for in. */
export interface FirefoxCall {
  readonly method: Span;
  readonly url?: Span;
  readonly host?: Span;
  readonly path?: Span;
  readonly address?: Span;
  readonly status?: Span;
  /** It says that CORS kept the answer back. */
  readonly isBlocked: boolean;
  readonly end: number;
}

/** The call that a text begins with, as Firefox's console or its network panel prints it. */
export function readFirefoxCall(text: string): FirefoxCall | undefined {
  if (!/^(?:XHR|fetch|[A-Z]{3,7}\b|[1-5]\d\d\b|\s)/.test(text)) return undefined;
  const found = CALL.exec(text) ?? ROW.exec(text) ?? PANEL.exec(text);
  const at = (name: string): Span | undefined => {
    const [start, end] = found?.indices?.groups?.[name] ?? [];
    return start === undefined || end === undefined ? undefined : { start, end };
  };
  const method = at("method");
  if (found === null || method === undefined) return undefined;
  const [url, status] = [at("url"), at("status")];
  const [host, path, address] = [at("host"), at("file"), at("address")];
  const told = found.groups?.blocked ?? found.groups?.end ?? "";
  return {
    method,
    ...(url && { url }),
    ...(host && { host }),
    ...(path && { path }),
    ...(address && { address }),
    ...(status && { status }),
    isBlocked: told.startsWith("CORS"),
    end: found[0].length,
  };
}
