import { commandPlace } from "./command-places";
import type { EvidenceDocument, Origin } from "./types";

/** What starts a program on another machine, or in a container of one, for one command. */
const ELSEWHERE =
  /^(?:[^\n$#%>❯➜]{0,120}[$#%>❯➜]\s{1,4})?(?:sudo\s|time\s){0,2}(?:(?:kubectl|oc)\s(?:[^\n|;]{0,160}\s)?(?:exec|rsh|run|debug)|(?:docker|podman|nerdctl)(?:[ -]compose)?\s(?:[^\n|;]{0,80}\s)?exec|aws\s(?:[^\n|;]{0,80}\s)?(?:execute-command|send-command|start-session)|ssh|lxc\sexec|vagrant\sssh|fly\sssh)\s(?<behind>[^\n]{0,300})/i;
/** Options that have a value, and those that have none. */
const OPTIONS =
  /(?:^|\s)(?:-[nciplFow]|--(?:namespace|container|context|user|workdir|command|cluster))[ =]\S{1,100}|(?:^|\s)-{1,2}[\w-]{0,40}(?:=\S{1,100})?(?=\s|$)/g;
const TARGET = /--(?:task|target|instance-ids)[ =](?<target>\S{1,100})/;

/** Of a prompt, the machine alone: its user and its folder may change. */
const NAMED =
  /^(?:\([^)\s]{1,40}\)\s)?\[?[\w.+-]{1,40}@(?<machine>[\w.-]{1,80})(?=[\s:\]~])[^$#%>❯\n]{0,80}[$#%>❯➜]\s/;
const CLOUD9 = /^[\w.-]{1,40}:~\/environment(?:\/[^\s$]{0,60})?(?:\s\([^)\n]{0,40}\))?\s?\$\s/;
const WINDOWS = /^(?:PS )?[A-Z]:\\[^>\n]{0,160}>/;
/** Of a shell that was started in a container, or by Session Manager. */
const STARTED =
  /^(?:(?:ba|a|z)?sh-\d{1,2}(?:\.\d{1,3}){0,2}[$#]\s|\/(?:[\w.-]{1,40}\/?){0,4}\s?#\s)/;
const BARE = /^[$%❯➜]\s/;

const LONGEST = 400;
const MOST_BELOW = 12;

/**
 * The calls and the probes of a text, each with the machine on which its command ran, as its prompt or what starts
 * it shows. What a probe's command prints stands below it.
 */
export function withOrigins(
  text: string,
  documents: readonly EvidenceDocument[],
): readonly EvidenceDocument[] {
  return documents.map((one) => {
    const origin =
      one.kind === "exchange" && one.command !== undefined
        ? originOf(text, one.command.start)
        : one.kind === "probe"
          ? originAbove(text, one.span.start)
          : undefined;
    return origin === undefined ? one : { ...one, origin };
  });
}

function originAbove(text: string, at: number): Origin | undefined {
  let end = at;
  for (let lines = 0; lines < MOST_BELOW && end >= 0; lines += 1) {
    const origin = originOf(text, end);
    if (origin !== undefined) return origin;
    end = text.lastIndexOf("\n", end - 1);
    if (end <= 0) return undefined;
  }
  return undefined;
}

function originOf(text: string, at: number): Origin | undefined {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const line = text.slice(start, start + LONGEST).split("\n", 1)[0] ?? "";
  const place = commandPlace(line);
  const before = line.slice(0, Math.max(place?.at ?? 0, at - start));
  const elsewhere = ELSEWHERE.exec(before)?.groups;
  if (elsewhere !== undefined) return { kind: "elsewhere", name: startedIn(elsewhere) };
  const { machine } = NAMED.exec(line)?.groups ?? {};
  if (machine !== undefined) return { kind: "machine", name: machine.toLowerCase() };
  if (CLOUD9.test(line)) return { kind: "machine", name: "cloud9" };
  if (WINDOWS.test(line)) return { kind: "machine", name: "windows" };
  const [started] = STARTED.exec(line) ?? [];
  if (started !== undefined) return { kind: "started", name: started.trim() };
  return BARE.test(line) ? { kind: "bare", name: "" } : undefined;
}

/** The pod, the container, the instance or the host. */
function startedIn({ behind = "" }: Readonly<Record<string, string | undefined>>): string {
  const named = TARGET.exec(behind)?.groups?.target;
  return named ?? /\S{1,100}/.exec(behind.replace(OPTIONS, " "))?.[0] ?? "";
}

/**
 * Whether two commands ran on different machines. A prompt without a name is no other's than one with a name, and
 * a shell that was started on an instance may be its own.
 */
export function areApart(one: Origin | undefined, other: Origin | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.kind === other.kind) return one.kind !== "started" && one.name !== other.name;
  const kinds = [one.kind, other.kind];
  if (kinds.includes("elsewhere")) return true;
  if (!kinds.includes("started")) return false;
  const named = [one, other].find(({ kind }) => kind === "machine");
  return named === undefined || !/^(?:ip-|i-0|ec2)/.test(named.name);
}
