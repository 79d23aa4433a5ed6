import { canonicalText } from "./canonical-request";
import { sha256Hex } from "./sha256";
import type { CanonicalParts, CredentialScope, StringToSign } from "./types";

/** Whose string it is: the server's by its own sentence or element, or as somebody says. */
export type Owner = "server" | "client";

/** A canonical request that stands in a text. */
export interface PrintedRequest {
  readonly owner: Owner;
  readonly parts: CanonicalParts;
  /** Its six parts in lines with LF; undefined where its end is missing. */
  readonly text: string | undefined;
  /** The same as printed, where a line that must stand even if it is empty is not there. */
  readonly misprint?: string | undefined;
  readonly line: number;
}

/** A string to sign that stands in a text. */
export interface PrintedStringToSign {
  readonly owner: Owner;
  readonly string: StringToSign;
  readonly line: number;
}

/** All that one text holds of either. */
export interface Printed {
  readonly requests: readonly PrintedRequest[];
  readonly strings: readonly PrintedStringToSign[];
}

const METHOD_LINE =
  /(?:^|[\s"'`:=>|([{])(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS|get|post|put|delete|patch|head|options)$/;

const ALGORITHM_LINE = /(?:^|[\s"'`:=>([{])AWS4-HMAC-SHA256$/;

/** Read the canonical requests and strings to sign of a text whose escapes are undone. */
export function readPrinted(text: string): Printed {
  const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
  const ends = lines.map((line) => (line.length > LONGEST_LABEL ? "" : line.trimEnd()));
  return {
    requests: ends.flatMap((end, at) => {
      if (ALGORITHM_LINE.test(end)) return [];
      const read = METHOD_LINE.test(end) ? readRequest : readPathAlone;
      return read(lines, at) ?? [];
    }),
    strings: ends.flatMap((end, at) =>
      ALGORITHM_LINE.test(end) ? (readString(lines, at) ?? []) : [],
    ),
  };
}

const LONGEST_LABEL = 100_000;
const MOST_HEADERS = 200;

/** What stands in front of each line of a block that was indented or quoted as a whole. */
function marginOf(line: string): string {
  return /^[ \t]*(?:[>|][ \t]?)?/.exec(line)?.[0] ?? "";
}

const LONGEST_PREFIX = 200;

/** What a log writes before every line, where digits may differ: a time, a process, a container. */
function prefixOf(first: string, next: string): string {
  const [one, other] = [masked(first), masked(next)];
  let end = 0;
  while (end < one.length && one[end] === other[end]) end += 1;
  // a line of the block itself begins behind it
  const prefix = next.slice(0, end);
  return /\d$/.test(prefix) || !/[^\s]/.test(prefix) ? "" : prefix;
}

function masked(line: string): string {
  return line.slice(0, LONGEST_PREFIX).replace(/\d/g, "0");
}

/** The lines of a block without its margin; a line that has none of it is taken as it is. */
function linesFrom(lines: readonly string[], at: number): readonly string[] {
  const next = lines[at + 1] ?? "";
  const block = lines.slice(at + 1, at + 4 + MOST_HEADERS);
  const prefix = prefixOf(lines[at] ?? "", next);
  if (prefix !== "") {
    const mask = masked(prefix);
    return block.map((line) => withoutPrefix(line, { prefix, mask }));
  }
  const margin = /^[ \t>|]+\/?/.test(next) ? marginOf(next) : "";
  return block.map((line) =>
    line.startsWith(margin) ? line.slice(margin.length) : line.trimStart(),
  );
}

/** A line without what the log wrote; of an empty line its last blank may be lost. */
function withoutPrefix(
  line: string,
  { prefix, mask }: { readonly prefix: string; readonly mask: string },
): string {
  if (line.startsWith(prefix)) return line.slice(prefix.length);
  const start = masked(line.slice(0, prefix.length));
  if (start === mask) return line.slice(prefix.length);
  return line.length < prefix.length && start.trimEnd() === mask.trimEnd() ? "" : line;
}

const HEADER_LINE = /^([A-Za-z0-9!#$%&*+.^_|~-]{1,200}):(.*)$/;
const SIGNED_HEADERS_LINE =
  /^[A-Za-z0-9!#$%&*+.^_|~-]{1,200}(?:;[A-Za-z0-9!#$%&*+.^_|~-]{1,200}){0,200};?$/;
const PAYLOAD_LINE =
  /^([0-9a-f]{64}|[0-9A-F]{64}|UNSIGNED-PAYLOAD|STREAMING-[A-Z0-9-]{5,80})(?![0-9A-Za-z])/;
/** A log's next line, with its time. */
const NEXT_RECORD = /^\d{4}-\d\d-\d\d[ T]\d\d:/;

function readRequest(lines: readonly string[], at: number): PrintedRequest | undefined {
  const method = METHOD_LINE.exec((lines[at] ?? "").trimEnd())?.[1];
  const [path = "", second, ...rest] = linesFrom(lines, at);
  const owner = ownerOf(lines, at);
  const isPath = path.startsWith("/") || (owner === "server" && /^[^\s:]{1,4000}$/.test(path));
  if (method === undefined || !isPath || / HTTP\/\d/.test(path)) return undefined;
  const head = { method, path };
  // a text that ends behind the path says nothing of the query
  const isCut = second === undefined || (second === "" && (rest[0] ?? "") === "");
  if (isCut || CLOSING.test(second)) {
    return {
      owner,
      parts: {
        method,
        path: unquoted(path),
        headers: [],
        isWholeHead: false,
        cutIn: second === undefined ? "path" : undefined,
      },
      text: undefined,
      line: at,
    };
  }
  return { owner, line: at, ...readRest(head, [second, ...rest]) };
}

/** The line of a header where that of the query should be: some signers leave out an empty one. */
const FIRST_HEADER =
  /^(?:accept|amz-|cache-|content-|date|expires|host|if-|range|user-agent|x-)[a-z0-9-]{0,80}:/i;

/** Query, headers, their names and the payload's hash; lines that may be empty may be missing. */
function readRest(
  head: { readonly method: string; readonly path: string },
  [second = "", ...rest]: readonly string[],
): Pick<PrintedRequest, "parts" | "text" | "misprint"> {
  const isQuery = !FIRST_HEADER.test(second);
  const body = isQuery ? rest : [second, ...rest];
  const { headers, next, isEnded } = readHeaders(body);
  const { signedHeaders, payload } = readEnd(body, next);
  const isWholeHead = signedHeaders !== undefined && (isEnded || payload !== undefined);
  const query = queryOf(isQuery ? second : undefined, headers.length > 0);
  const parts: CanonicalParts = {
    ...head,
    query: isWholeHead ? (query ?? "") : query,
    headers,
    isWholeHead,
    signedHeaders,
    payload,
    cutIn: isWholeHead ? undefined : (headers.at(-1)?.[0] ?? "query"),
  };
  const text = canonicalText(parts);
  return { parts, text, misprint: text && withoutLines(text, { isQuery, isEnded }) };
}

/** A canonical request without the empty lines that were not printed; undefined where all were. */
function withoutLines(
  text: string,
  { isQuery, isEnded }: { readonly isQuery: boolean; readonly isEnded: boolean },
): string | undefined {
  if (isQuery && isEnded) return undefined;
  const lines = text.split("\n");
  const left = [isQuery ? -1 : 2, isEnded ? -1 : lines.length - 3];
  return lines.filter((_, at) => !left.includes(at)).join("\n");
}

/** The names of the signed headers, and the payload's hash. */
function readEnd(
  lines: readonly string[],
  at: number,
): Pick<CanonicalParts, "signedHeaders" | "payload"> {
  const signed = unquoted(lines[at] ?? "");
  if (!SIGNED_HEADERS_LINE.test(signed)) return {};
  return { signedHeaders: signed, payload: PAYLOAD_LINE.exec(lines[at + 1] ?? "")?.[1] };
}

/** The header lines up to the blank one that ends them. */
function readHeaders(lines: readonly string[]): {
  readonly headers: CanonicalParts["headers"];
  readonly next: number;
  readonly isEnded: boolean;
} {
  const headers: (readonly [string, string])[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === "") return { headers, next: at + 1, isEnded: true };
    const [, name, value = ""] = HEADER_LINE.exec(line) ?? [];
    // no blank line between them
    if (name === undefined || NEXT_RECORD.test(line)) return { headers, next: at, isEnded: false };
    headers.push([name, value]);
  }
  return { headers, next: lines.length, isEnded: false };
}

/** A query's line; where nothing follows it, what ends the block may stand on it too. */
function queryOf(line: string | undefined, isFollowed: boolean): string | undefined {
  return line === undefined || isFollowed ? line : unquoted(line);
}

/** A line that ends a block and holds nothing of it. */
const CLOSING = /^["'`]{1,3}[\s"'`,;)}\]]{0,20}$/;

/** A line without the quote that ends the block. */
function unquoted(line: string): string {
  return line.replace(/(?:["'`][\s"'`,;)}\]]{0,20}|<\/[^<]{0,100})$/, "");
}

const SCOPE_LINE = /^(\d{8})\/([^/\s]{0,60})\/([^/\s]{0,60})\/aws4_request/;

function readString(lines: readonly string[], at: number): PrintedStringToSign | undefined {
  const [time = "", scopeLine = "", digestLine = ""] = linesFrom(lines, at);
  const scope = scopeOf(SCOPE_LINE.exec(scopeLine));
  if (scope === undefined || !/^\d{4}/.test(time)) return undefined;
  const digest = /^[0-9a-f]{64}(?![0-9a-f])/.exec(digestLine)?.[0];
  return { owner: ownerOf(lines, at), string: { time: time.trim(), scope, digest }, line: at };
}

/** The scope that a pattern with its three parts found. */
export function scopeOf(found: RegExpExecArray | null): CredentialScope | undefined {
  if (found === null) return undefined;
  const [, date = "", region = "", service = ""] = found;
  return { date, region, service };
}

const PATH_LABEL = /(?:canonical|signature|should have been|expected|signed)[^\n]{0,200}:\s*$/i;

/** A path by itself below a line that says whose it is. */
function readPathAlone(lines: readonly string[], at: number): PrintedRequest | undefined {
  const path = (lines[at + 1] ?? "").trim();
  if (!PATH_LABEL.test(lines[at] ?? "") || !/^\/[^\s]{0,4000}$/.test(path)) return undefined;
  return {
    owner: ownerOf(lines, at + 1),
    parts: { path, headers: [], isWholeHead: false },
    text: undefined,
    line: at,
  };
}

const SERVERS_OWN = /should have been|<(?:CanonicalRequest|StringToSign)>/i;
const SERVERS =
  /(?:from|by) (?:the )?(?:server|aws|amazon|api ?gateway)|server|expect|aws (?:says|wants|comput|calculat)|response|signature error|error has|api ?gateway/i;
const SERVERS_NAME = /^(?:[#*-]{1,4} )?(?:aws|amazon|api ?gateway|theirs?|expected)\b[^\n]{0,30}$/i;
const CLIENTS =
  /generated by|client|sdk|\b(?:my|our|mine|i)\b|botocore|local|we (?:sign|sent|comput|calculat)/i;

/** Whose a block is, by what stands before it on its line and on the one above. */
function ownerOf(lines: readonly string[], at: number): Owner {
  const above: string[] = [];
  for (let back = at - 1; back >= 0 && back >= at - 4 && above.length < 2; back -= 1) {
    const line = (lines[back] ?? "").trim();
    if (line !== "" && !/^['"`]{1,3}\w*$/.test(line)) above.push(line.slice(-300));
  }
  const here = (lines[at] ?? "").slice(-300);
  const [label = ""] = above;
  if (SERVERS_OWN.test(here) || SERVERS_OWN.test(label)) return "server";
  const said = `${label} ${here}`;
  if (SERVERS_NAME.test(label) && !CLIENTS.test(said)) return "server";
  return SERVERS.test(said) && !CLIENTS.test(said) ? "server" : "client";
}

/**
 * Whether a printed canonical request has a digest, as it stands or with CRLF line ends, which some signers
 * write and a copy loses.
 */
export function hasDigest({ text }: PrintedRequest, digest: string): boolean {
  return text !== undefined && (sha256Hex(text) === digest || isWithReturns(text, digest));
}

/** Whether it has that digest with CRLF line ends alone. */
export function isWithReturns(text: string, digest: string): boolean {
  return sha256Hex(text.replaceAll("\n", "\r\n")) === digest;
}
