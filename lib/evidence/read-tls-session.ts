import { ProbeDraft, type ProbeReader, readRows } from "./probe-draft";
import { optionOf, partOf, readToolCommand, type ToolCommand } from "./tool-command";
import type { Quoted } from "./types";

const START = /^(?:CONNECTED\([0-9A-F]{8}\)|Connecting to [0-9a-f.:]+$|depth=\d+ )/;

const ROWS = [
  /^(?<requested>Acceptable client certificate CA names)$/d,
  /^(?<requested>Requested Signature Algorithms: ).*$/d,
  /^(?<requested>Client Certificate Types: ).*$/d,
  /^(?<not>No client certificate CA names sent)$/d,
  /^verify error:num=(?<error>\d+:.*)$/d,
  /^Verify return code: (?<code>\d+ \(.*\))$/d,
  /^(?:[0-9A-F]+:)?error:[^\n]{0,200}?alert (?<alert>[a-z ]{1,80})(?::|$)/d,
  /^subject=\s*(?<subject>\S.*|$)/d,
  /^issuer=\s*(?<issuer>\S.*|$)/d,
];

const OTHER =
  /^(?:CONNECTED\(|Connecting to |depth=|verify return:|---$|Certificate chain|\d+ s:|[iav]:|Server certificate|-----|\[hidden(?:-\d+)?\]|[A-Za-z0-9+/=]{16,}$|[A-Za-z]{1,30} ?= ?|\/[A-Z]{1,2}=|Shared Requested|Peer |Server Temp Key|Negotiated |SSL handshake|Verification|New, |Reused, |Server public key|This TLS version|Secure Renegotiation|Compression|Expansion|No ALPN|ALPN protocol|Early data|SSL-Session|(?:Protocol|Cipher|Session-ID|Session-ID-ctx|Master-Key|Resumption PSK|PSK identity|PSK identity hint|SRP username|Start Time|Timeout|Extended master secret|Max Early Data) *:|TLS session ticket|[0-9a-f]{4} - |Post-Handshake|read R BLOCK|DONE$|closed$|(?:read|write):errno|[0-9A-F]{6,}:error:)/;

/** Read what `openssl s_client` prints of a TLS session. */
export const readTlsSession: ProbeReader = (source, index) => {
  const first = source.lines[index];
  if (first === undefined) return undefined;
  const command = sessionCommand(readToolCommand(source.text, first));
  if (command === undefined && !START.test(first.text.slice(0, 200))) return undefined;
  const draft = new ProbeDraft("tls-session", first.start);
  if (command !== undefined) addCommand(draft, command);
  let not: Quoted | undefined;
  let hasOutput = false;
  const next = readRows(source, command === undefined ? index : index + 1, {
    telling: ROWS,
    other: OTHER,
    add: (found, line) => {
      addRow(draft, found);
      not ??= found.get("not");
      hasOutput ||= /^CONNECTED|^---$/.test(line.text);
      draft.reach(line);
    },
  });
  // the names may be none and a certificate be asked for all the same
  if (!draft.has(REQUESTED)) draft.add(REQUESTED, not && { ...not, value: "no" });
  return hasOutput ? { probe: draft.finish(), next } : { next: Math.max(next, index + 1) };
};

const REQUESTED = "client-certificate-requested";

function sessionCommand(command: ToolCommand | undefined): ToolCommand | undefined {
  return command?.program === "openssl" && command.words[0]?.value === "s_client"
    ? command
    : undefined;
}

function addCommand(draft: ProbeDraft, command: ToolCommand): void {
  const connect = optionOf(command, "-connect");
  const name = connect && partOf(connect, connect.value.replace(/:\d+$/, ""));
  draft.add("host", optionOf(command, "-servername") ?? name);
  draft.add("command", command.words[0]);
  draft.add("certificate-file", optionOf(command, "-cert"));
}

function addRow(draft: ProbeDraft, found: ReadonlyMap<string, Quoted>): void {
  const requested = found.get("requested");
  draft.add(REQUESTED, requested && { ...requested, value: "yes" });
  draft.add("verify-error", found.get("error"));
  draft.add("verify-return-code", found.get("code"));
  for (const field of ["alert", "subject", "issuer"]) draft.add(field, found.get(field));
}
