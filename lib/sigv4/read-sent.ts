import { readEvidence } from "../evidence";
import { scopeOf } from "./read-printed";
import type { CredentialScope, SentRequest } from "./types";

const REQUEST_LINE =
  /^([ \t]{0,8}[>*]?[ \t]?)([A-Z]{3,10}) (\/\S*|https?:\/\/\S+|wss?:\/\/\S+) HTTP\/\d(?:\.\d)?$/;
const FIELD_LINE = /^([A-Za-z0-9!#$%&'*+.^_|~-]{1,200}):(.*)$/s;

/** The requests whose line and head stand in a text, as curl, proxies and people print them. */
export function readSent(text: string): readonly SentRequest[] {
  const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
  const found: SentRequest[] = [];
  for (const [at, line] of lines.entries()) {
    const [, margin = "", method, target] = REQUEST_LINE.exec(line.trimEnd()) ?? [];
    if (method === undefined || target === undefined) continue;
    found.push(readHead(lines, at, { margin, method, target }));
  }
  return found.length > 0 ? found.map((one) => withBody(one, text)) : readOther(text);
}

/** Of what curl sends it prints the head alone; the body stands in the command. */
function withBody(sent: SentRequest, text: string): SentRequest {
  const length = sent.headers.find(([name]) => /^content-length$/i.test(name))?.[1];
  if ((sent.body ?? "") !== "" || length === undefined || Number(length) === 0) return sent;
  return { ...sent, body: commandBody(text) };
}

const DATA =
  /\s(?:-d|--json|--data(?:-raw|-binary|-ascii)?)[ =]?(?:'([^']{0,20000})'|"((?:[^"\\]|\\.){0,20000})"|([^\s'"]{1,2000}))/g;

/** What a command of curl sends, where that is one argument, and no file. */
function commandBody(text: string): string | undefined {
  const [found, ...others] = text.matchAll(DATA);
  if (found === undefined || others.length > 0) return undefined;
  const [, single, double, bare] = found;
  const body = single ?? double?.replace(/\\(["\\$`])/g, "$1") ?? bare ?? "";
  return body.startsWith("@") || body.startsWith("$") ? undefined : body;
}

const MOST_FIELDS = 200;

function readHead(
  lines: readonly string[],
  at: number,
  line: { readonly margin: string; readonly method: string; readonly target: string },
): SentRequest {
  const { headers, next, isWholeHead } = readFields(lines, at + 1, line.margin.includes(">"));
  const { host, target } = apart(line.target);
  const named = headers.find(([name]) => name.toLowerCase() === "host")?.[1];
  const body = isWholeHead ? bodyFrom(lines, next + 1, headers) : undefined;
  return { method: line.method, target, host: named ?? host, headers, isWholeHead, body };
}

/** Field lines up to the blank one; curl marks them with `>`, and prints lines of its own between. */
function readFields(
  lines: readonly string[],
  start: number,
  isMarked: boolean,
): Pick<SentRequest, "headers" | "isWholeHead"> & { readonly next: number } {
  const headers: (readonly [string, string])[] = [];
  for (let next = start; next < lines.length && headers.length < MOST_FIELDS; next += 1) {
    const whole = lines[next] ?? "";
    if (isMarked && whole.startsWith("* ")) continue;
    const field = isMarked ? whole.replace(/^[ \t]{0,8}>[ \t]?/, "") : whole.trimStart();
    if (field.trim() === "") return { headers, next, isWholeHead: true };
    const [, name, value = ""] = FIELD_LINE.exec(field) ?? [];
    if (name === undefined || (isMarked && !/^[ \t]{0,8}>/.test(whole))) break;
    headers.push([name, value.replace(/^[ \t]+/, "")]);
  }
  return { headers, next: lines.length, isWholeHead: false };
}

/** What stands where the body stands: as long as the head says, or up to the response. */
function bodyFrom(
  lines: readonly string[],
  start: number,
  headers: SentRequest["headers"],
): string | undefined {
  const field = (name: string) => headers.find(([one]) => one.toLowerCase() === name)?.[1];
  const length = field("content-length");
  if (length === undefined && field("transfer-encoding") === undefined) return undefined;
  const end = lines.findIndex(
    (line, at) => at >= start && /^(?:[<*] |<$|[{}] \[|HTTP\/\d|\d{3} [A-Z][a-z]+$)/.test(line),
  );
  const text = lines.slice(start, end < 0 ? undefined : end).join("\n");
  return /^\d{1,9}$/.test(length ?? "") ? text.slice(0, Number(length)) : text;
}

/** An absolute URL, or one without its scheme, as host and the rest; a variable of a script says nothing. */
function apart(target: string): Pick<SentRequest, "host" | "target"> {
  if (target.startsWith("/")) return { target };
  const [, authority = "", rest = ""] = /^(?:[a-z]+:\/\/)?([^/?#]*)(.*)$/is.exec(target) ?? [];
  if (!/^(?:[^@\s]*@)?(?:[\w-]+\.)+[\w-]+(?::\d{1,5})?$/.test(authority)) return {};
  // what stands before the host is no part of it, and a secret
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  return { host, target: rest.startsWith("/") ? rest : `/${rest}` };
}

/** Requests in the other forms that are known: commands, HARs, header lists. */
function readOther(text: string): readonly SentRequest[] {
  return readEvidence(text).documents.flatMap((document) => {
    if (document.kind !== "exchange") return [];
    const { request } = document;
    // headers alone are what the server's own string says
    const isSigned = request?.headers.some(({ name }) => name === "authorization");
    if (request === undefined || (request.target === undefined && !isSigned)) return [];
    const { host, target } =
      request.target === undefined ? {} : apart(request.target.value.replace(/^["']|["']$/g, ""));
    return [
      {
        method: request.method?.value,
        target,
        host: request.headers.find(({ name }) => name === "host")?.value ?? host,
        headers: request.headers.map(({ name, value }) => [name, value] as const),
        isWholeHead: request.isWholeHead,
        // of a command the option alone is told
        body: request.body?.value.startsWith("-") ? commandBody(text) : request.body?.value,
      },
    ];
  });
}

/** What an `Authorization` field, or a presigned URL, says of how a request was signed. */
export interface Authorization {
  readonly scope: CredentialScope | undefined;
  readonly signed: readonly string[] | undefined;
  readonly isTemporary: boolean;
  readonly isPresigned: boolean;
  /** Of a presigned URL. */
  readonly time?: string | undefined;
}

const CREDENTIAL =
  /Credential=["']?[^\s/"',&]{0,200}(?:\/|%2F)(\d{8})(?:\/|%2F)([^/\s%,&]{0,60})(?:\/|%2F)([^/\s%,&]{0,60})(?:\/|%2F)aws4_request/i;

/** The scope and the signed headers, from wherever in a text they stand. */
export function readAuthorization(text: string): Authorization | undefined {
  const found = CREDENTIAL.exec(text);
  const signed = /SignedHeaders=["']?([A-Za-z0-9;%_-]{1,2000})/i.exec(text)?.[1];
  if (found === null && signed === undefined) return undefined;
  return {
    scope: scopeOf(found),
    signed: signed?.split(/;|%3B/i),
    isTemporary: /Credential=["']?ASIA/i.test(text),
    isPresigned: /X-Amz-Credential=/i.test(text),
    time: /[?&]X-Amz-Date=(\d{8}T\d{6}Z)/i.exec(text)?.[1],
  };
}

/** The value of a header wherever a text names it: in a map, a list, or a log. */
export function mentionedHeader(text: string, name: string): string | undefined {
  const pattern = new RegExp(
    `(?<![A-Za-z0-9-])${name}["']?\\s{0,3}[:=]\\s{0,3}["']?([^\\s"',;)}\\]&\\\\]{1,4000})`,
    "i",
  );
  return pattern.exec(text)?.[1];
}
