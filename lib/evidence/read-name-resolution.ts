import type { Line } from "./lines";
import { capture, ProbeDraft, type ProbeReader, type ProbeSource } from "./probe-draft";
import { partOf, type ToolCommand } from "./tool-command";
import type { Quoted } from "./types";

/**
 * What a tool prints, as patterns of its lines: `host` is the name that was asked for, `owner` the
 * name of a record, which is the host or what the host leads to.
 */
interface Tool {
  readonly programs: RegExp;
  /** A line that the tool alone prints first. */
  readonly start: RegExp;
  readonly rows: readonly RegExp[];
}

const ADDRESS = String.raw`(?<address>\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})`;
const NAME = String.raw`[\w*-]+(?:\.[\w-]+)+`;

function row(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, "di");
}

const dig: Tool = {
  programs: /^dig$/,
  start:
    /^(?:; <<>> DiG |;; (?:->>HEADER<<-|Got answer|Truncated)|[\w*-]+(?:\.[\w-]+)+\.\s+\d+\s+IN\s+(?:A|AAAA|CNAME)\s)/,
  rows: [
    row(String.raw`;; ->>HEADER<<-[^\n]{0,80}?status: (?<status>\w+)\b.*`),
    row(String.raw`;(?<host>${NAME})\.\s+IN\s+\w+`),
    row(String.raw`(?<owner>${NAME})\.\s+\d+\s+IN\s+A{1,4}\s+${ADDRESS}`),
    row(String.raw`(?<owner>${NAME})\.\s+\d+\s+IN\s+CNAME\s+(?<cname>${NAME})\.`),
    row(String.raw`\S+\s+\d+\s+IN\s+\w+\s.*`),
    row(";; (?:(?<status>connection timed out|no servers could be reached).*|.*)"),
    row(";.*"),
  ],
};

/** `dig +short`; without its command line the lines could be anybody's. */
const digShort: Tool = {
  programs: /^dig$/,
  start: /^(?!)/,
  rows: [row(ADDRESS), row(String.raw`(?<cname>${NAME})\.`)],
};

// as Windows says it in other languages
const SERVER = "(?:Server|Serveur|Servidor|サーバー|服务器|伺服器) ?:";
const ANSWER =
  "Non-authoritative answer|Nicht autorisierende Antwort|Réponse ne faisant pas autorité|Respuesta no autoritativa|Não é resposta autoritativa|Risposta da un server non autorevole|権限のない回答|非权威应答|未經授權的回答";
const TARGET = "(?:Name|Nom|Nombre|Nome|名前|名称|名稱) ?:";

const SERVER_LINE = new RegExp(String.raw`^${SERVER}\s`);

const nslookup: Tool = {
  programs: /^nslookup$/,
  start: new RegExp(String.raw`^(?:${SERVER}\s+\S|\*{2,3} \S+ can't find )`),
  rows: [
    row(String.raw`${SERVER}\s.*`),
    row(String.raw`Address(?:es)?:\s+\S+#\d+`),
    row(`(?:${ANSWER}) ?:`),
    row(String.raw`(?<owner>${NAME})\.?\s+canonical name = (?<cname>${NAME})\.?`),
    row(String.raw`${TARGET}\s+(?<target>${NAME})\.?`),
    row(String.raw`Address(?:es)?:\s+${ADDRESS}`),
    row(String.raw`(?:Aliases:\s+)(?<alias>${NAME})`),
    row(ADDRESS),
    row(String.raw`\*{2,3} \S+ can't find (?<host>${NAME})\.?: (?<status>.*)`),
    row("(?<status>DNS request timed out).*"),
    row("timeout was .*"),
  ],
};

const host: Tool = {
  programs: /^host$/,
  start:
    /^(?:Using domain server:|Host \S+ not found: |[\w*-]+(?:\.[\w-]+)+ (?:has (?:IPv6 )?address |is an alias for ))/,
  rows: [
    row(String.raw`Using domain server:|Name: \S+|Address: \S+#\d+|Aliases:.*`),
    row(`(?<owner>${NAME}) has (?:IPv6 )?address ${ADDRESS}`),
    row(String.raw`(?<owner>${NAME}) is an alias for (?<cname>${NAME})\.`),
    row(`Host (?<host>${NAME}) not found: (?<status>.*)`),
    row(String.raw`\S+ (?:mail is handled by|has HTTP service bindings) .*`),
  ],
};

const getent: Tool = {
  programs: /^getent$/,
  start: /^[\d.:a-f]+\s+STREAM\s+\S+$/,
  rows: [
    row(String.raw`${ADDRESS}\s+(?:STREAM|DGRAM|RAW)(?:\s+(?<owner>${NAME}))?`),
    row(String.raw`${ADDRESS}\s+(?<owner>${NAME})(?:\s.*)?`),
  ],
};

const resolveDnsName: Tool = {
  programs: /^resolve-dnsname$/,
  start: /^(?:Name\s+Type\s+TTL\s+Section\s+|Resolve-DnsName ?: \S+ : )/,
  rows: [
    row(String.raw`Name\s+Type\s+TTL\s+Section\s.*|[-\s]+`),
    row(String.raw`(?:(?<owner>${NAME})|\S+(?:\.{3}|…))\s+A{1,4}\s+\d+\s+\w+\s+${ADDRESS}`),
    row(String.raw`(?<owner>${NAME})\s+CNAME\s+\d+\s+\w+\s+(?<cname>${NAME})`),
    row(`Resolve-DnsName ?: (?<host>${NAME}) : (?<status>.*)`),
    row(String.raw`Name\s+: (?<owner>${NAME})`),
    row(String.raw`IP[46]?Address\s+: ${ADDRESS}`),
    row(String.raw`NameHost\s+: (?<cname>${NAME})`),
    row(String.raw`(?:QueryType|TTL|Section|PrimaryServer|NameAdministrator|SerialNumber)\s+: .*`),
  ],
};

const testNetConnection: Tool = {
  programs: /^(?:test-netconnection|tnc)$/,
  start: /^ComputerName\s+: \S/,
  rows: [
    row(String.raw`ComputerName\s+: (?<host>${NAME})`),
    row(String.raw`RemoteAddress\s+: ${ADDRESS}`),
    row(`WARNING: (?<status>Name resolution of (?<host>${NAME}) failed).*`),
    row("WARNING: .*"),
    row(
      String.raw`(?:RemotePort|InterfaceAlias|SourceAddress|\w+Succeeded|PingReplyDetails \(RTT\)|NameResolution\w*|NetworkIsolation\w*|InternetConnection\w*|NetRoute[^:\n]{0,80}?)\s+: .*`,
    ),
  ],
};

/** A language's own lookup, as a function is called. */
const LOOKUP = String.raw`^.{0,120}\b(?:gethostbyname(?:_ex|l)?|getaddrinfo|get(?:All)?ByName|(?:lookup|resolve)[46]?|getaddress(?:es)?|Lookup(?:Host|IP)|GetHost(?:Addresses|Entry)(?:Async)?)\(\\?["']`;

/** The same at a language's prompt, and what is printed of its value below it. */
const prompt: Tool = {
  programs: /^(?!)/,
  start: new RegExp(LOOKUP),
  rows: [
    row(String.raw`${LOOKUP.slice(1)}(?<host>${NAME})\\?["'].{0,160}`),
    row(
      String.raw`(?:Out\[\d{1,4}\]:|null|\$\d{1,4} ==>|=>)? ?\[? ?["']?(?:${NAME}\/)?${ADDRESS}["']?(?:, ?["'][\d.]+["'])* ?\]?(?: 4)?`,
    ),
    // of an object, of a table, of the tuples of a socket's addresses
    row(`[{[( ]{0,6}["']?address["']?: ["']${ADDRESS}["'],.{0,80}`),
    row(String.raw`IPAddressToString\s{1,20}: ${ADDRESS}`),
    row(String.raw`(?:Address|AddressFamily|ScopeId|IsIPv\w{1,20})\s{1,20}: ?.{0,40}`),
    row(String.raw`\[\(.{0,160}?\(["']${ADDRESS}["'], \d{1,5}\)\).{0,2000}`),
    row(
      String.raw`(?:Out\[\d{1,4}\]: ?)?\(["'](?<owner>${NAME})["'], \[[^\]]{0,200}\], \[["']${ADDRESS}["'][^\]]{0,200}\]\)`,
    ),
  ],
};

const tools = [dig, nslookup, host, getent, resolveDnsName, testNetConnection, prompt];
/** Most lines begin no print, which one look tells. */
const ANY_START = new RegExp(tools.map(({ start }) => start.source).join("|"));

/** Read what a name leads to, as a tool that asks the resolver prints it. */
export const readNameResolution: ProbeReader = (source, index, command) => {
  const first = source.lines[index];
  if (first === undefined || first.text === "") return undefined;
  const tool = command === undefined ? toolStarting(first.text.slice(0, 400)) : toolOf(command);
  if (tool === undefined) return readBareAddresses(source, index);
  const draft = new ProbeDraft("name-resolution", first.start);
  if (command !== undefined) draft.add("host", askedFor(command));
  const from = command === undefined ? index : index + 1;
  const next = Math.max(index + 1, readAnswer(source, from, { tool, draft }));
  return isTelling(draft) ? { probe: draft.finish(), next } : { next };
};

function toolStarting(line: string): Tool | undefined {
  return ANY_START.test(line) ? tools.find(({ start }) => start.test(line)) : undefined;
}

function isTelling(draft: ProbeDraft): boolean {
  return draft.has("address") || draft.has("status");
}

function toolOf(command: ToolCommand): Tool | undefined {
  if (command.words.some(({ value }) => value === "+short")) return digShort;
  return tools.find(({ programs }) => programs.test(command.program));
}

// the first word that is a name: no option, server, type or address
function askedFor({ words }: ToolCommand): Quoted | undefined {
  const word = words.find(
    ({ value }) =>
      /^[\w*-]+(?:\.[\w-]+)+\.?$/.test(value) && !/^(?:-|\d+(?:\.\d+){3}$)/.test(value),
  );
  return word === undefined ? undefined : partOf(word, word.value.replace(/\.$/, ""));
}

interface Reading {
  readonly tool: Tool;
  readonly draft: ProbeDraft;
}

function readAnswer({ text, lines }: ProbeSource, from: number, { tool, draft }: Reading): number {
  let before: Line | undefined;
  let next = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.text === "") continue;
    const found = tool.rows.map((pattern) => capture(text, line, pattern)).find((one) => one);
    if (found === undefined || isAnother(line, found, { tool, draft })) break;
    // the first address that nslookup prints is that of the server it asked
    const isServer = SERVER_LINE.test(before?.text ?? "");
    if (!isServer) addRow(draft, found);
    draft.reach(line);
    before = line;
    next = at + 1;
  }
  return next;
}

// a record of a name that nothing led to, or the first line of the next output
function isAnother(
  line: Line,
  found: ReadonlyMap<string, Quoted>,
  { tool, draft }: Reading,
): boolean {
  const owner = found.get("owner");
  const isKnown =
    owner === undefined ||
    !draft.has("host") ||
    draft.has("host", owner.value) ||
    draft.has("cname", owner.value);
  if (!isKnown) return tool !== nslookup;
  const isFirst =
    SERVER_LINE.test(line.text) ||
    /^(?:; <<>> DiG |Using domain server:|ComputerName\s)/.test(line.text);
  return isFirst && isTelling(draft);
}

function addRow(draft: ProbeDraft, found: ReadonlyMap<string, Quoted>): void {
  const target = found.get("target");
  const isLed = target !== undefined && draft.has("host") && !draft.has("host", target.value);
  if (!draft.has("host"))
    draft.add("host", found.get("host") ?? found.get("owner") ?? found.get("target"));
  if (isLed) draft.add("cname", target);
  // Windows names the target first, and the name that was asked for as its alias
  const alias = found.get("alias");
  if (alias !== undefined && !draft.has("host", alias.value))
    draft.add("cname", draft.first("host"));
  draft.add("host", alias);
  for (const field of ["cname", "address", "status"]) draft.add(field, found.get(field));
}

const TRANSCRIPT = /^(?:[*<>](?: |$)|HTTP\/|\{.*\}$|[{}]$)/;

/** `dig +short` below, or above, what curl printed: addresses that stand alone, and nothing else. */
function readBareAddresses(source: ProbeSource, index: number): ReturnType<ProbeReader> {
  const { text, lines } = source;
  const first = lines[index];
  if (first === undefined || !isBare(text, first)) return undefined;
  const draft = new ProbeDraft("name-resolution", first.start);
  const next = readAnswer(source, index, { tool: digShort, draft });
  const above = neighbour(lines, index - 1, -1);
  const below = neighbour(lines, next, 1);
  const isAlone = [above, below].every((line) => line === undefined || TRANSCRIPT.test(line.text));
  const hasTranscript = above !== undefined || below !== undefined;
  return isAlone && hasTranscript && draft.has("address")
    ? { probe: draft.finish(), next }
    : { next };
}

function isBare(text: string, line: Line): boolean {
  return digShort.rows.some((pattern) => capture(text, line, pattern) !== undefined);
}

// blank lines between are few: a longer gap is another text
function neighbour(lines: readonly Line[], from: number, step: 1 | -1): Line | undefined {
  for (let at = from; at >= 0 && at < lines.length && Math.abs(at - from) < 10; at += step) {
    const line = lines[at];
    if (line !== undefined && line.text !== "") return line;
  }
  return undefined;
}
