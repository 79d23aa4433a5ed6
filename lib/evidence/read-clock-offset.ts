import type { Line } from "./lines";
import { ProbeDraft, type ProbeReader, type ProbeSource, readRows } from "./probe-draft";
import { readToolCommand } from "./tool-command";
import type { Quoted } from "./types";

/** One program's print: how it starts, its rows, and what a row tells. */
interface Print {
  readonly program: RegExp;
  readonly start: RegExp;
  readonly telling: readonly RegExp[];
  readonly other: RegExp;
  readonly conclude: (draft: ProbeDraft, told: ReadonlyMap<string, readonly Quoted[]>) => void;
}

const prints: readonly Print[] = [
  // chronyc(1): the sign is in words
  {
    program: /^chronyc$/,
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
    program: /^ntpq$/,
    start: /^remote {1,40}refid {1,20}st t when poll reach {1,20}delay {1,20}offset {1,20}jitter$/,
    telling: [
      /^\*.{1,200} [0-7]{1,3} {1,20}-?[\d.]{1,20} {1,20}(?<offset>-?[\d.]{1,20}) {1,20}[\d.]{1,20}$/d,
    ],
    other:
      /^(?:remote {1,40}refid|={20,}$|[-+#ox. ]?\S.{1,200} [0-7]{1,3} {1,20}-?[\d.]{1,20} {1,20}-?[\d.]{1,20} {1,20}[\d.]{1,20}$)/,
    conclude: (draft, told) => {
      for (const offset of told.get("offset") ?? []) {
        draft.add("ahead-seconds", worth(offset, -Number(offset.value) / 1000));
      }
    },
  },
  // Windows Time service, tools and settings: the offset "between this computer and another"
  {
    program: /^w32tm$/,
    start: /^Tracking \S{1,300} \[\S{1,100}\]\.$/,
    telling: [
      /^\d\d:\d\d:\d\d, (?:d:[+-]\d{1,10}\.\d{1,10}s o:)?(?<distance>[+-]\d{1,12}\.\d{1,12})s(?: .{0,120})?$/d,
    ],
    other: /^(?:Tracking |Collecting \d|The current time is |\d\d:\d\d:\d\d, error: )/,
    conclude: (draft, told) => {
      for (const distance of told.get("distance") ?? []) {
        draft.add("distance-seconds", worth(distance, Math.abs(Number(distance.value))));
      }
    },
  },
  {
    program: /^w32tm$/,
    start: /^Leap Indicator: \d\(/,
    telling: [/^Leap Indicator: (?<leap>\d)\(/d, /^Source: (?<source>\S.{0,300})$/d],
    other:
      /^(?:Stratum|Precision|Root Delay|Root Dispersion|ReferenceId|Last Successful Sync Time|Poll Interval|Phase Offset|ClockRate|State Machine|Time Source Flags|Server Role|Last Sync Error|Time since Last Good Sync Time): /,
    conclude: concludeStatus,
  },
];

/**
 * Read how far the caller's clock is from a time server's, as `chronyc tracking`, `ntpq -p` and
 * `w32tm /stripchart` print it, and what `w32tm /query /status` says of it.
 *
 * `ahead-seconds` is below 0 where the clock is behind; `distance-seconds` has no direction, for
 * w32tm's documents do not say which way its sign goes.
 */
export const readClockOffset: ProbeReader = (source, index) => {
  const { lines, text } = source;
  const first = lines[index];
  if (first === undefined || first.text === "") return undefined;
  const program = readToolCommand(text, first)?.program;
  const at = program === undefined ? index : index + 1;
  const start = lines[at]?.text.slice(0, 400) ?? "";
  const print = prints.find(
    (one) => one.start.test(start) && (program === undefined || one.program.test(program)),
  );
  return print === undefined ? undefined : readPrint(source, { first, at }, print);
};

function readPrint(
  source: ProbeSource,
  { first, at }: { readonly first: Line; readonly at: number },
  print: Print,
): ReturnType<ProbeReader> {
  const draft = new ProbeDraft("clock", first.start);
  const told = new Map<string, Quoted[]>();
  const next = readRows(source, at, {
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
  print.conclude(draft, told);
  const isTelling = FIELDS.some((field) => draft.has(field));
  return isTelling ? { probe: draft.finish(), next } : { next: Math.max(next, at + 1) };
}

const FIELDS = ["ahead-seconds", "distance-seconds", "synchronised"];

function concludeChrony(draft: ProbeDraft, told: ReadonlyMap<string, readonly Quoted[]>): void {
  const [seconds] = told.get("seconds") ?? [];
  const [direction] = told.get("direction") ?? [];
  const [leap] = told.get("leap") ?? [];
  // without a source the time is printed as 0
  if (leap?.value === "Not synchronised") draft.add("synchronised", { ...leap, value: "no" });
  else if (seconds && direction && leap) {
    const sign = direction.value === "fast" ? 1 : -1;
    draft.add("ahead-seconds", worth(seconds, sign * Number(seconds.value)));
  }
}

// the machine's own clock is no source
const OWN_CLOCK = /^(?:Local CMOS Clock|Free-running System Clock)/;

function concludeStatus(draft: ProbeDraft, told: ReadonlyMap<string, readonly Quoted[]>): void {
  const [leap] = told.get("leap") ?? [];
  const [source] = told.get("source") ?? [];
  if (leap === undefined || source === undefined) return;
  const isFollowing = leap.value !== "3" && !OWN_CLOCK.test(source.value);
  draft.add("synchronised", {
    ...(isFollowing ? leap : source),
    value: isFollowing ? "yes" : "no",
  });
}

function worth({ span }: Quoted, seconds: number): Quoted | undefined {
  return Number.isNaN(seconds) ? undefined : { value: String(seconds + 0), span };
}
