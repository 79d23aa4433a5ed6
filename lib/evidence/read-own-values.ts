import { quote } from "./lines";
import { capture, ProbeDraft, type ProbeReader, type ProbeSource } from "./probe-draft";
import type { Reader } from "./reading";
import type { Quoted } from "./types";

const EXPIRATION = /^"?(?<expiration>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|\+00:00))"?$/d;
const LOCAL = /^(?<local>[A-Z][a-z]{2} .{10,40} \d{4}|[A-Z][a-z]{2} .{10,40} (?:UTC|GMT))$/d;

/** Read when session credentials expire, with the time below it, under the command that prints both. */
export const readCredentialExpiry: ProbeReader = (source, index) => {
  const command = source.lines[index];
  const typed = command?.text.slice(0, 400) ?? "";
  if (!typed.includes("export-credentials") || !/\bdate\b/.test(typed)) return undefined;
  const expiration = valueAt(source, index + 1, EXPIRATION);
  const local = valueAt(source, index + 2, LOCAL);
  if (command === undefined || expiration === undefined || local === undefined) return undefined;
  const draft = new ProbeDraft("credential-expiry", command.start);
  draft.add("expiration", expiration);
  draft.add("local", local);
  draft.reach(source.lines[index + 2] ?? command);
  return { probe: draft.finish(), next: index + 3 };
};

const IPV4 = "\\d{1,3}(?:\\.\\d{1,3}){3}";
const IPV6 = "[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}";

/** A call by the newer protocol has another address than the one that its caller knows of. */
const OVER_IPV6 =
  /\bIPv6\b|\bdual-?stack|双栈|デュアルスタック|\bcurl\b[^\n]{0,80} (?:-6|--ipv6)\b|(?<![\w:])2[0-9a-f]{3}:(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{0,4}/i;
const AROUND = 4_000;

/** Services that tell who asks them which address he has. */
const SERVICE =
  "(?:checkip\\.(?:amazonaws|dyndns)\\.(?:com|org)|(?:api6?4?\\.)?ipify\\.org|(?:ipv?[46]\\.)?icanhazip\\.com|ifconfig\\.(?:me|co|io)|ipinfo\\.io|httpbin\\.org/ip|ident\\.me|ipecho\\.net|wtfismyip\\.com|ip\\.sb|myip\\.ipip\\.net|cip\\.cc|inet-ip\\.info)";
const ASKED = new RegExp(
  `\\b(?:curl(?:\\.exe)?|wget|https?|iwr|irm|Invoke-(?:WebRequest|RestMethod))\\b[^|]{0,200}\\b${SERVICE}|\\bdig\\b.{0,80}\\bmyip\\.opendns\\.com\\b`,
  "i",
);
const ADDRESS = new RegExp(`^"?(?<address>${IPV4}|${IPV6})"?$`, "di");
/** What some print around it: a member of JSON, a table of a shell. */
const LABELLED = new RegExp(
  `^["']?(?:ip|origin|ip_addr|query|Content)["']?\\s{0,20}:\\s{0,9}["']?(?<address>${IPV4}|${IPV6})["']?,?$`,
  "di",
);
const BESIDE = new RegExp(`(?:#|//|→|⇒|[-=]{1,2}>)[ \\t]{0,9}(?<address>${IPV4}|${IPV6})$`, "di");
const IN_OBJECT = new RegExp(
  `^\\{[^{}]{0,200}?"(?:ip|origin)"\\s{0,9}:\\s{0,9}"(?<address>${IPV4}|${IPV6})"`,
  "di",
);
const ROW = /^[A-Za-z][\w-]{1,40}\s{0,20}: /;
const MOST_BELOW = 6;
const MOST_ROWS = 40;

/** Read the caller's public address beside, or under, the call of a service that tells it. */
export const readOwnAddress: ProbeReader = (source, index) => {
  const command = source.lines[index];
  const typed = command?.text.slice(0, 400) ?? "";
  if (command === undefined || !ASKED.test(typed)) return undefined;
  const found =
    valueAt(source, index, BESIDE) === undefined
      ? addressBelow(source, index)
      : { address: valueAt(source, index, BESIDE), at: index };
  if (found?.address === undefined) return undefined;
  const { start, end } = command;
  const around = source.text.slice(Math.max(0, start - AROUND), end + AROUND);
  if (new RegExp(`^${IPV4}$`).test(found.address.value) && OVER_IPV6.test(around)) return undefined;
  const draft = new ProbeDraft("own-address", command.start);
  draft.add("address", found.address);
  draft.reach(source.lines[found.at] ?? command);
  return { probe: draft.finish(), next: found.at + 1 };
};

function addressBelow(source: ProbeSource, index: number) {
  for (let at = index + 1; at <= index + MOST_BELOW; at += 1) {
    const line = source.lines[at];
    const address =
      valueAt(source, at, ADDRESS) ??
      valueAt(source, at, LABELLED) ??
      valueAt(source, at, IN_OBJECT);
    if (address !== undefined) return { address, at: endOfTable(source, at) };
    // a pretty-printed object, a table of PowerShell, or a blank line
    if (line === undefined || !(line.text === "{" || line.text === "" || ROW.test(line.text))) {
      return undefined;
    }
  }
  return undefined;
}

/** What PowerShell prints of the same answer below its content, with the answer's fields. */
function endOfTable({ lines }: ProbeSource, from: number): number {
  if (!ROW.test(lines[from]?.text ?? "")) return from;
  let at = from;
  while (at < from + MOST_ROWS && ROW.test(lines[at + 1]?.text ?? "")) at += 1;
  return at;
}

function valueAt({ text, lines }: ProbeSource, index: number, pattern: RegExp): Quoted | undefined {
  const line = lines[index];
  const found = line && capture(text, line, pattern);
  return found && [...found.values()][0];
}

const OWN =
  "(?:(?:my|our|the caller(?:'?s)?|caller|client|source|egress|outbound|public|external)(?: (?:current|own|public|external|egress|outbound|office|home|NAT|gateway|VPN|WAN|elastic|static|source|client|machine|laptop|server)(?:'s)?){0,3} (?:IP(?:v[46])?(?: address)?|address|EIP)|my[^\\n]{0,60}sourceIPAddress)";
const FROM =
  "\\b(?:I am|I'm|we are|we're|I call(?:ed)?(?: it)?|calling(?: it)?|(?:my |our |the )?(?:calls?|requests?) (?:comes?|came|is made|are made|coming))(?: in)? from(?: the)?(?: (?:IP|address))?|\\b(?:customer|client|caller|partner|consumer|user|tenant)s? (?:at|on|with|behind|calling from|connecting from|from)(?: (?:the|IP|address|public|source)){0,3}";
const CHINESE =
  "(?:我的?|本机|出口|客户端|公网|调用方|来源|服务器|办公室)的?(?:公网|出口|外网|源)? ?(?:IP|ip)(?: ?地址)?";
const JAPANESE =
  "(?:自分|こちら|送信元|グローバル|接続元|クライアント|呼び出し元)の?(?:グローバル|送信元)? ?IP(?:アドレス)?";
/** The same in other languages of Europe, as far as the words name the caller. */
const EUROPEAN = [
  "(?:adres )?IP klienta",
  "(?:die |unsere |meine )?(?:Client|Quell|Absender|Aufrufer)[- ]IP(?:-Adresse)?",
  "(?:unsere|meine) (?:öffentliche |externe )?IP(?:-Adresse)?",
  "IP(?:-Adresse)? des (?:Clients?|Aufrufers|Kunden)",
  "(?:dirección )?IP (?:pública )?(?:del cliente|de origen|de salida|del llamante)",
  "(?:nuestra|mi) (?:dirección )?IP(?: pública)?",
  "(?:adresse )?IP (?:publique )?(?:du client|source|de sortie|de l'appelant)",
  "(?:notre|mon) (?:adresse )?IP(?: publique)?",
  "(?:endereço )?IP (?:público )?(?:do cliente|de origem|de saída)",
  "(?:indirizzo )?IP (?:pubblico )?(?:del client|di origine|di uscita)",
  "IP(?:-адрес)? (?:клиента|источника)",
  "클라이언트 IP(?: 주소)?",
].join("|");
const IS = "(?: ?(?:=|:|→|->|\\()|,? (?:ist|lautet|es|est|é|è|to|jest|wynosi|war|era|была?|это))?";
const TOLD = new RegExp(
  `(?:\\b${OWN}["']?\\s{0,4}(?:is|was|=|:|：|\\(|→|->)?|${FROM}|${CHINESE} ?(?:是|为|:|：|=|\\()?|${JAPANESE} ?(?:は|が|:|：|=|\\()?|(?<![\\p{L}\\p{N}])(?:${EUROPEAN})${IS})[ \\t]{0,4}["'\`(*]{0,3}(?<address>${IPV4})(?!\\d|\\.\\d|/|,? (?:it )?(?:works|passes|is fine|gets? 2\\d\\d))`,
  "giu",
);

/** Read what somebody says his public address is; all else that stands in the line is left to others. */
export const readToldAddresses: Reader = (text, lines) => {
  const isOlder = !OVER_IPV6.test(text);
  const documents = lines.flatMap((line) => {
    if (!isOlder) return [];
    const told = line.text.slice(0, LONGEST_TOLD);
    if (!MAY_TELL.test(told)) return [];
    return [...told.matchAll(TOLD)].map(({ index, 0: words, groups }) => {
      const end = line.start + index + words.length;
      const start = end - (groups?.address?.length ?? 0);
      const draft = new ProbeDraft("told-address", start);
      draft.add("address", quote(text, start, end));
      draft.reach({ ...line, end });
      return draft.finish();
    });
  });
  return { documents, notices: [], used: [] };
};

/** What stands in each text in which somebody tells his address. */
export const TELLS_ADDRESS = /\b(?:IP|ip|EIP)|[Aa]ddress|from|(?:at|on|with|behind) \d/;
const MAY_TELL = /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d/;
const LONGEST_TOLD = 1_000;
