import type { LogRecord } from "../evidence";
import type { Fact, Parameters } from "./types";

/** What a record of a log proves of the request that it is about. */
export function logRecordFacts(_record: LogRecord): readonly Fact[] {
  return [];
}

/** What fills in commands, as far as the record shows it. */
export function logRecordParameters(_record: LogRecord): Parameters {
  return {};
}

/** The status that the client was sent, by the name that each log has for it. */
export function recordStatus({ fields }: LogRecord): number | undefined {
  const status = ["status", "sc-status", "elb_status_code"]
    .map((name) => fields.get(name))
    .find(Boolean);
  return status !== undefined && /^[1-5]\d\d$/.test(status.value)
    ? Number(status.value)
    : undefined;
}
