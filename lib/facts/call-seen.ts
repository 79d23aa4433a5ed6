import type { EvidenceDocument, Exchange, LogRecord } from "../evidence";
import type { Parameters } from "./types";

/** What was called and when, in the paste's own words; each only where it stands there. */
export interface CallSeen {
  readonly url?: string;
  readonly time?: string;
}

/** Read the called URL and the time of the answer off a document. */
export function callSeen(document: EvidenceDocument, { host }: Parameters): CallSeen {
  if (document.kind === "exchange") return ofExchange(document, host);
  return document.kind === "log-record" ? ofRecord(document) : {};
}

function ofExchange({ request, response }: Exchange, host: string | undefined): CallSeen {
  const url = request === undefined ? undefined : urlOf(request, host);
  const time = response?.headers.find(({ name }) => name === "date")?.value.trim();
  return seen(url, time);
}

function seen(url: string | undefined, time: string | undefined): CallSeen {
  return {
    ...(url === undefined ? {} : { url }),
    ...(time === undefined || time === "" ? {} : { time }),
  };
}

function urlOf(
  { target, host: connected, headers }: NonNullable<Exchange["request"]>,
  host: string | undefined,
): string | undefined {
  if (target === undefined) return undefined;
  if (/^[a-z]+:\/\//i.test(target.value)) return target.value;
  const sent = headers.find(({ name }) => name === "host")?.value.trim();
  const authority = sent ?? connected?.value ?? host;
  const isWhole = target.value.startsWith("/") && authority !== undefined;
  return isWhole ? `https://${authority}${target.value}` : undefined;
}

/** The names under which logs write the time of a request. */
const times = ["requestTime", "timestamp", "time", "@timestamp"];

function ofRecord({ fields }: LogRecord): CallSeen {
  const value = times.flatMap((name) => fields.get(name)?.value ?? []).find((one) => one !== "-");
  return seen(undefined, value);
}
