import { ProbeDraft, type ProbeReader, readRows } from "./probe-draft";
import { optionOf, partOf, type ToolCommand } from "./tool-command";
import type { Probe, Quoted } from "./types";

/** What the rows of a print tell, by the names of their groups. */
type Told = ReadonlyMap<string, readonly Quoted[]>;

/** Fields of a probe with their values. */
type Fields = Iterable<readonly [name: string, value: Quoted | undefined]>;

/** One program's print: how it starts, and its rows. */
interface Print {
  readonly probe: Probe["probe"];
  /** The program, and the word behind it. */
  readonly command: RegExp;
  /** A line that the program alone prints first. */
  readonly start: RegExp;
  /** Rows that tell something: each group is a field, with `_` for its hyphens. */
  readonly telling: readonly RegExp[];
  /** Rows that only belong to it. */
  readonly other: RegExp;
  /** What the command says by itself. */
  readonly typed?: (command: ToolCommand) => Fields;
  /** The fields where they are not simply the groups. */
  readonly conclude?: (told: Told) => Fields;
  /** A group without which the print is none; any field by default. */
  readonly needs?: string;
}

const timedatectl =
  /^(?:(?:Local time|Universal time|RTC time|Time zone|NTP service|NTP enabled|Network time on|systemd-timesyncd\.service active|RTC in local TZ|DST active|Last DST change|Next DST change|Warning): |(?:Timezone|LocalRTC|CanNTP|NTP|TimeUSec|RTCTimeUSec)=)/;

const prints: readonly Print[] = [
  {
    probe: "tls-session",
    command: /^openssl s_client$/,
    start: /^(?:CONNECTED\([0-9A-F]{8}\)|Connecting to [0-9a-f.:]+$|depth=\d+ )/,
    telling: [
      /^(?<output>CONNECTED|---$)/d,
      /^(?<requested>Acceptable client certificate CA names)$/d,
      /^(?<requested>Requested Signature Algorithms: ).*$/d,
      /^(?<requested>Client Certificate Types: ).*$/d,
      /^(?<not>No client certificate CA names sent)$/d,
      /^verify error:num=(?<verify_error>\d+:.*)$/d,
      /^Verify return code: (?<verify_return_code>\d+ \(.*\))$/d,
      /^(?:[0-9A-F]+:)?error:[^\n]{0,200}?alert (?<alert>[a-z ]{1,80})(?::|$)/d,
      /^subject=\s*(?<subject>\S.*|$)/d,
      /^issuer=\s*(?<issuer>\S.*|$)/d,
    ],
    other:
      /^(?:CONNECTED\(|Connecting to |depth=|verify return:|---$|Certificate chain|\d+ s:|[iav]:|Server certificate|-----|\[hidden(?:-\d+)?\]|[A-Za-z0-9+/=]{16,}$|[A-Za-z]{1,30} ?= ?|\/[A-Z]{1,2}=|Shared Requested|Peer |Server Temp Key|Negotiated |SSL handshake|Verification|New, |Reused, |Server public key|This TLS version|Secure Renegotiation|Compression|Expansion|No ALPN|ALPN protocol|Early data|SSL-Session|(?:Protocol|Cipher|Session-ID|Session-ID-ctx|Master-Key|Resumption PSK|PSK identity|PSK identity hint|SRP username|Start Time|Timeout|Extended master secret|Max Early Data) *:|TLS session ticket|[0-9a-f]{4} - |Post-Handshake|read R BLOCK|DONE$|closed$|(?:read|write):errno|[0-9A-F]{6,}:error:)/,
    typed: (command) => {
      const connect = optionOf(command, "-connect");
      const name = connect && partOf(connect, connect.value.replace(/:\d+$/, ""));
      return [
        ["host", optionOf(command, "-servername") ?? name],
        ["command", command.words[0]],
        ["certificate-file", optionOf(command, "-cert")],
      ];
    },
    conclude: sessionFields,
    needs: "output",
  },
  {
    probe: "certificate-check",
    command: /^openssl (?:verify|x509)$/,
    start:
      /^(?:\S+\.(?:pem|crt|cer|der): OK|error \d+ at \d+ depth lookup: ?\S.*|notBefore=.*|notAfter=.*)$/,
    telling: [
      /^(?<file>\S+): (?<status>OK)$/d,
      /^error (?<verify_error>\d+ at \d+ depth lookup: ?\S.*)$/d,
      /^error (?<file>\S+): (?<status>verification failed)$/d,
      /^notAfter=(?<not_after>.*)$/d,
      /^Not After *: (?<not_after>.*)$/d,
      /^Signature Algorithm: (?<signature_algorithm>\S+)$/d,
      /^(?:RSA )?Public-Key: \((?<key_bits>\d+) bit.*\)$/d,
      /^Public Key Algorithm: (?<key_algorithm>\S+)$/d,
      /^Subject: (?<subject>.*)$/d,
      /^Issuer: (?<issuer>.*)$/d,
      /^subject=(?<subject>.*)$/d,
      /^issuer=(?<issuer>.*)$/d,
      /^(?<expiry>Certificate will (?:not )?expire)$/d,
    ],
    other: /^(?:notBefore=|Not Before *:|[A-Za-z]{1,30} = .*|\/[A-Z]{1,2}=.*|\S+: [A-Z]{1,2} = .*)/,
    typed: (command) => [
      ["command", command.words[0]],
      ["file", optionOf(command, "-in")],
      ["authorities", optionOf(command, "-CAfile") ?? optionOf(command, "-CApath")],
    ],
  },
  {
    probe: "clock",
    command: /^timedatectl\b/,
    start: timedatectl,
    telling: [
      /^(?:System clock|NTP) synchronized: (?<synchronised>yes|no)$/d,
      // of `timedatectl show`
      /^NTPSynchronized=(?<synchronised>yes|no)$/d,
    ],
    other: timedatectl,
  },
  // chronyc(1): the sign is in words
  {
    probe: "clock",
    command: /^chronyc\b/,
    start: /^Reference ID {1,20}: [0-9A-F]{8}\b/,
    telling: [
      /^System time {1,20}: (?<seconds>\d{1,12}\.\d{1,12}) seconds (?<direction>fast|slow) of NTP time$/d,
      /^Leap status {1,20}: (?<leap>\S.*)$/d,
    ],
    other:
      /^(?:Reference ID|Stratum|Ref time \(UTC\)|Last offset|RMS offset|Frequency|Residual freq|Skew|Root delay|Root dispersion|Update interval) {1,20}: /,
    conclude: concludeChrony,
  },
  // ntpq(1): milliseconds by which the server is ahead of this host; `*` marks the one that is followed
  {
    probe: "clock",
    command: /^ntpq\b/,
    start: /^remote {1,40}refid {1,20}st t when poll reach {1,20}delay {1,20}offset {1,20}jitter$/,
    telling: [
      /^\*.{1,200} [0-7]{1,3} {1,20}-?[\d.]{1,20} {1,20}(?<offset>-?[\d.]{1,20}) {1,20}[\d.]{1,20}$/d,
    ],
    other:
      /^(?:remote {1,40}refid|={20,}$|[-+#ox. ]?\S.{1,200} [0-7]{1,3} {1,20}-?[\d.]{1,20} {1,20}-?[\d.]{1,20} {1,20}[\d.]{1,20}$)/,
    conclude: (told) =>
      (told.get("offset") ?? []).map((offset) => [
        "ahead-seconds",
        worth(offset, -Number(offset.value) / 1000),
      ]),
  },
  // Windows Time service, tools and settings: the offset "between this computer and another"
  {
    probe: "clock",
    command: /^w32tm\b/,
    start: /^Tracking \S{1,300} \[\S{1,100}\]\.$/,
    telling: [
      /^\d\d:\d\d:\d\d, (?:d:[+-]\d{1,10}\.\d{1,10}s o:)?(?<distance>[+-]\d{1,12}\.\d{1,12})s(?: .{0,120})?$/d,
    ],
    other: /^(?:Tracking |Collecting \d|The current time is |\d\d:\d\d:\d\d, error: )/,
    conclude: (told) =>
      (told.get("distance") ?? []).map((distance) => [
        "distance-seconds",
        worth(distance, Math.abs(Number(distance.value))),
      ]),
  },
  {
    probe: "clock",
    command: /^w32tm\b/,
    start: /^Leap Indicator: \d\(/,
    telling: [/^Leap Indicator: (?<leap>\d)\(/d, /^Source: (?<source>\S.{0,300})$/d],
    other:
      /^(?:Stratum|Precision|Root Delay|Root Dispersion|ReferenceId|Last Successful Sync Time|Poll Interval|Phase Offset|ClockRate|State Machine|Time Source Flags|Server Role|Last Sync Error|Time since Last Good Sync Time): /,
    conclude: concludeStatus,
  },
];

/** Most lines begin no print, which one look tells. */
const ANY_START = new RegExp(prints.map(({ start }) => start.source).join("|"));

/**
 * Read what tools print of a TLS session (`openssl s_client`), of a certificate in a file (`openssl
 * verify`, `openssl x509`) and of the clock: `timedatectl`, and how far it is from a time server's,
 * as `chronyc tracking`, `ntpq -p` and `w32tm /stripchart` print it, and what `w32tm /query /status`
 * says of it.
 *
 * `ahead-seconds` is below 0 where the clock is behind; `distance-seconds` has no direction, for
 * w32tm's documents do not say which way its sign goes.
 */
export const readPrintedProbe: ProbeReader = (source, index, command) => {
  const first = source.lines[index];
  if (first === undefined || first.text === "") return undefined;
  const from = command === undefined ? index : index + 1;
  const print = printOf(command, source.lines[from]?.text.slice(0, 400) ?? "");
  if (print === undefined) return undefined;
  const draft = new ProbeDraft(print.probe, first.start);
  const told = new Map<string, Quoted[]>();
  const next = readRows(source, from, {
    ...print,
    add: (found, line) => {
      for (const [name, value] of found) {
        const values = told.get(name);
        if (values === undefined) told.set(name, [value]);
        else values.push(value);
      }
      draft.reach(line);
    },
  });
  const typed = command && print.typed ? print.typed(command) : [];
  const fields = [...(print.conclude ?? plainFields)(told)].filter(([, value]) => value);
  for (const [name, value] of [...typed, ...fields]) draft.add(name, value);
  const isTelling = print.needs === undefined ? fields.length > 0 : told.has(print.needs);
  return isTelling ? { probe: draft.finish(), next } : { next: Math.max(next, index + 1) };
};

/** What a command prints, or what a line can only begin. */
function printOf(command: ToolCommand | undefined, start: string): Print | undefined {
  if (command === undefined) {
    return ANY_START.test(start) ? prints.find((print) => print.start.test(start)) : undefined;
  }
  const typed = `${command.program} ${command.words[0]?.value ?? ""}`;
  const own = prints.filter((print) => print.command.test(typed));
  return own.find((print) => print.start.test(start)) ?? own[0];
}

function plainFields(told: Told): Fields {
  return [...told].flatMap(([name, values]) =>
    values.map((value) => [name.replaceAll("_", "-"), value] as const),
  );
}

/** The names may be none and a certificate be asked for all the same. */
function sessionFields(told: Told): Fields {
  const [requested] = told.get("requested") ?? [];
  const [not] = told.get("not") ?? [];
  const isRequested = requested ? { ...requested, value: "yes" } : not && { ...not, value: "no" };
  const rows = new Map([...told].filter(([name]) => !/^(?:requested|not|output)$/.test(name)));
  return [["client-certificate-requested", isRequested], ...plainFields(rows)];
}

function concludeChrony(told: Told): Fields {
  const [seconds] = told.get("seconds") ?? [];
  const [direction] = told.get("direction") ?? [];
  const [leap] = told.get("leap") ?? [];
  // without a source the time is printed as 0
  if (leap?.value === "Not synchronised") return [["synchronised", { ...leap, value: "no" }]];
  if (!seconds || !direction || !leap) return [];
  const sign = direction.value === "fast" ? 1 : -1;
  return [["ahead-seconds", worth(seconds, sign * Number(seconds.value))]];
}

// the machine's own clock is no source
const OWN_CLOCK = /^(?:Local CMOS Clock|Free-running System Clock)/;

function concludeStatus(told: Told): Fields {
  const [leap] = told.get("leap") ?? [];
  const [source] = told.get("source") ?? [];
  if (leap === undefined || source === undefined) return [];
  const isFollowing = leap.value !== "3" && !OWN_CLOCK.test(source.value);
  const value = isFollowing ? "yes" : "no";
  return [["synchronised", { ...(isFollowing ? leap : source), value }]];
}

function worth({ span }: Quoted, seconds: number): Quoted | undefined {
  return Number.isNaN(seconds) ? undefined : { value: String(seconds + 0), span };
}
