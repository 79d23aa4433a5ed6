import type { JsonObject } from "../json-objects";
import { accessFields } from "./access-record";
import { cloudfrontFields, isCloudfrontRecord } from "./cloudfront-line";
import { isLoadBalancerRecord, loadBalancerFields } from "./load-balancer-line";
import type { LogEntry, LogFields, LogMessage } from "./log-message";
import { webAclEntries, webAclObject } from "./web-acl-record";

const DEEPEST = 4;
const MOST_ENTRIES = 400;
const HEADERS = /headers?$/i;

/** What an object logs, where it is a record of one of the logs. */
export function readLogObject(message: LogMessage, object: JsonObject): LogFields | undefined {
  const waf = webAclObject(message, object);
  if (waf !== undefined) return waf;
  const entries: LogEntry[] = [];
  collect(message, object, { prefix: "", depth: 0, entries });
  return entries.some(isResponseField) ? undefined : recordOf(entries);
}

// Ansible prints a response's fields beside its status
function isResponseField({ name, field }: LogEntry): boolean {
  return name === "connection" && /^(?:keep-alive|close)$/i.test(field.value);
}

const OF_CLOUDFRONT = /^sc.?status$/i;
const OF_LOAD_BALANCER = /^elb.?status.?code$/i;

/** The record that some named fields are, whatever format named them. */
export function recordOf(entries: readonly LogEntry[]): LogFields | undefined {
  const waf = webAclEntries(entries);
  if (waf !== undefined) return { log: "waf", fields: waf };
  if (entries.some(({ name }) => OF_CLOUDFRONT.test(name))) {
    const fields = cloudfrontFields(entries);
    if (isCloudfrontRecord(fields)) return { log: "cloudfront", fields };
  }
  if (entries.some(({ name }) => OF_LOAD_BALANCER.test(name))) {
    const fields = loadBalancerFields(entries);
    if (isLoadBalancerRecord(fields)) return { log: "load-balancer", fields };
  }
  const fields = accessFields(entries);
  return fields === undefined ? undefined : { log: "access", fields };
}

interface Collecting {
  readonly prefix: string;
  readonly depth: number;
  readonly entries: LogEntry[];
}

function collect(message: LogMessage, object: JsonObject, into: Collecting): void {
  const { prefix, depth, entries } = into;
  for (const { key, value, start, end } of object.members) {
    if (entries.length >= MOST_ENTRIES) return;
    const name = `${prefix}${key}`;
    // what an HTTP client prints of a response names ids and hosts, too
    if (HEADERS.test(key)) continue;
    if (value.kind === "object" && depth < DEEPEST) {
      collect(message, value, { prefix: `${name}.`, depth: depth + 1, entries });
    } else if (value.kind === "scalar") {
      entries.push({
        name: message.format?.names.get(key) ?? name,
        field: { value: value.value, span: message.place(start, end) },
      });
    }
  }
}
