import { type Line, quote } from "./lines";
import { capture, ProbeDraft } from "./probe-draft";
import type { Reader } from "./reading";
import type { Probe, Quoted } from "./types";

const HOST = String.raw`(?<host>(?:[a-z0-9_-]{1,63}\.){1,8}[a-z]{2,24})\.?`;
const IP = String.raw`\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}`;
const ADDRESS = `(?<address>${IP})`;
const PORT = String.raw`(?:(?::| port )\d{1,5})?`;

function line(pattern: string): RegExp {
  return new RegExp(pattern, "di");
}

/** How programs print the address of the name that they call. */
const PRINTED: readonly RegExp[] = [
  // ping, traceroute, nc, nmap, a browser's or a server's log
  line(
    String.raw`^(?!\*).{0,80}?\b(?:PING6?|Pinging|(?:trace)?route6? to|Connect(?:ed|ion) to|report for) ${HOST} {0,2}[([]${ADDRESS}${PORT}[)\]]`,
  ),
  line(String.raw`^${HOST} \[${ADDRESS}\] \d{1,5} \([\w-]{1,20}\)`),
  // Java
  line(String.raw`(?<![\w./:@-])${HOST}/${ADDRESS}(?::\d{1,5})?(?![\w./:])`),
];
/** The name that telnet was given stands below the address. */
const TRYING = line(String.raw`^Trying ${ADDRESS}\.\.\.$`);
const CONNECTED = line(`^Connected to ${HOST}$`);

/** A line of `getent hosts`, whose name stands in the 17th column where the address is shorter. */
const PADDED = line(String.raw`^(?=.{16}\S)${ADDRESS} {1,14}${HOST}$`);
const COLUMN = 16;

/** A row below a head that says what it holds. */
const HEAD =
  /^[|\s]{0,9}(?:(?:host|domain) ?)?(?:name|host|fqdn|domain)[|\s]{1,80}(?:(?:IPv?[46]?|private|public|resolved) ?)?(?:address(?:es)?|ips?|resolves to)[|\s]{0,40}$/i;
const RULE = /^[-|:=+\s]{1,200}$/;
const ROW = line(
  String.raw`^[|\s]{0,9}\x60?${HOST}\x60?[|\s]{1,80}\x60?${ADDRESS}\x60?[|\s]{0,80}$`,
);

const QUOTE = "[\"'`*]{0,3}";
/** What people write between a name and where it leads, with nothing else on the line but what was asked. */
const TO = String.raw`(?:[ \t]{0,8}(?:[-=]{1,2}>|→|⇒|⟶|➜|=)|:|[ \t](?:(?:now|still|always) )?(?:resolv(?:es|ed|ing)|points|leads) (?:there )?(?:in)?to)`;
const TOLD = line(
  String.raw`^[-*•>\d.) \t]{0,8}(?<label>(?:DNS|dig|nslookup|getent|host|lookup|resolv(?:es?|ed)|(?:name )?resolution|A(?: record)?)\b[^:\n]{0,40}[: ][ \t]{0,4})?${QUOTE}${HOST}${QUOTE}${TO}[ \t]{0,8}(?:(?:the |a |private |public |internal |IP |address(?:es)? |IPv[46] ){0,3})[["'\x60*(]{0,3}${ADDRESS}(?<others>(?:["'\x60]?(?:,| and|;| \||/)?[ \t]{1,3}["'\x60]?(?:${IP})){0,7})["'\x60*)\]]{0,3}[.;,]?(?<remark>[ \t]{0,4}(?:[(#]|//|—|–)[^\n]{0,80})?$`,
);
const PLACE = /\b(?:from|in|inside|on|at|within|via|over|outside)\b/i;
/** What makes a remark one of another time, or of what is to be. */
const UNHELD =
  /\b(?:not|no|never|expected?|should|wants?|before|after|yesterday|earlier|previous(?:ly)?|old|was|were|until|once|planned|will|example|e\.g)\b|\?/i;

/** What stands in each text in which a name and its address do. */
export const NAMES_ADDRESS = /(?:\d{1,3}\.){3}\d|[0-9a-f]{1,4}:[0-9a-f]{0,4}:[0-9a-f]/i;
const LONGEST = 600;

/** Read the addresses to which lines say that names lead: as programs print it, and as people note it. */
export const readNamedAddresses: Reader = (text, lines) => {
  const documents = lines.flatMap((one, at) => {
    if (one.text.length > LONGEST || !NAMES_ADDRESS.test(one.text)) return [];
    const pair = pairIn({ text, lines }, at);
    return pair === undefined ? [] : [probeOf(pair)];
  });
  return { documents, notices: [], used: [] };
};

interface Source {
  readonly text: string;
  readonly lines: readonly Line[];
}

interface Pair {
  readonly probe: Probe["probe"];
  readonly host: Quoted;
  readonly addresses: readonly Quoted[];
  /** Where the name was looked up, as somebody says. */
  readonly place?: Quoted | undefined;
}

/** It takes no more than the pair, for what stands around it may tell of the call. */
function probeOf({ probe, host, addresses, place }: Pair): Probe {
  const values = [host, ...addresses, ...(place === undefined ? [] : [place])].sort(
    (one, other) => one.span.start - other.span.start,
  );
  const draft = new ProbeDraft(probe, (values[0] ?? host).span.start);
  for (const { span } of values) draft.reach({ text: "", ...span });
  draft.add("host", host);
  for (const address of addresses) draft.add("address", address);
  draft.add("place", place);
  return draft.finish();
}

function pairIn(source: Source, at: number): Pair | undefined {
  return printedIn(source, at) ?? rowIn(source, at) ?? toldIn(source, at);
}

function printedIn({ text, lines }: Source, at: number): Pair | undefined {
  const one = lines[at];
  if (one === undefined) return undefined;
  for (const pattern of PRINTED) {
    const pair = pairOf(capture(text, one, pattern));
    if (pair !== undefined) return pair;
  }
  const tried = capture(text, one, TRYING)?.get("address");
  const below = lines[at + 1];
  const host = tried && below && capture(text, below, CONNECTED)?.get("host");
  return tried && host ? { probe: "name-resolution", host, addresses: [tried] } : undefined;
}

function rowIn({ text, lines }: Source, at: number): Pair | undefined {
  const one = lines[at];
  if (one === undefined) return undefined;
  const padded = capture(text, one, PADDED);
  const host = padded?.get("host");
  if (host !== undefined && host.span.start - one.start === COLUMN) return pairOf(padded);
  const row = capture(text, one, ROW);
  return row !== undefined && isBelowHead(lines, at) ? pairOf(row) : undefined;
}

const MOST_ROWS = 20;

function isBelowHead(lines: readonly Line[], at: number): boolean {
  for (let above = at - 1; above >= Math.max(0, at - MOST_ROWS); above -= 1) {
    const { text = "" } = lines[above] ?? {};
    if (HEAD.test(text.slice(0, LONGEST))) return true;
    if (!RULE.test(text) && !ROW.test(text.slice(0, LONGEST))) return false;
  }
  return false;
}

function toldIn({ text, lines }: Source, at: number): Pair | undefined {
  const one = lines[at];
  const told = one && capture(text, one, TOLD);
  const pair = pairOf(told);
  if (told === undefined || pair === undefined) return undefined;
  const label = told.get("label");
  const remark = told.get("remark");
  if ([label, remark].some((words) => words !== undefined && UNHELD.test(words.value)))
    return undefined;
  const place = [label, remark].find((words) => words !== undefined && PLACE.test(words.value));
  const others = told.get("others");
  return {
    ...pair,
    probe: "told-resolution",
    addresses: [...pair.addresses, ...(others === undefined ? [] : addressesIn(text, others))],
    place,
  };
}

const EACH = new RegExp(IP, "gi");

function addressesIn(text: string, { value, span }: Quoted): readonly Quoted[] {
  return [...value.matchAll(EACH)].map(({ index, 0: address }) =>
    quote(text, span.start + index, span.start + index + address.length),
  );
}

function pairOf(found: ReadonlyMap<string, Quoted> | undefined): Pair | undefined {
  const host = found?.get("host");
  const address = found?.get("address");
  return host === undefined || address === undefined
    ? undefined
    : { probe: "name-resolution", host, addresses: [address] };
}
