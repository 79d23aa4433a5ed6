import type { Json, JsonObject } from "../json-objects";
import type { Quoted } from "../types";
import { accessFields } from "./access-record";
import { cloudfrontFields, isCloudfrontRecord } from "./cloudfront-line";
import { isLoadBalancerRecord, loadBalancerFields } from "./load-balancer-line";
import type { LogEntry, LogFields, LogMessage } from "./log-message";

const DEEPEST = 4;
const MOST_ENTRIES = 400;
const HEADERS = /headers?$/i;

/** What an object logs, where it is a record of one of the logs. */
export function readLogObject(message: LogMessage, object: JsonObject): LogFields | undefined {
  const waf = webAclFields(message, object);
  if (waf !== undefined) return { log: "waf", fields: waf };
  const entries: LogEntry[] = [];
  collect(message, object, { prefix: "", depth: 0, entries });
  return recordOf(entries);
}

const OF_CLOUDFRONT = /^sc.?status$/i;
const OF_LOAD_BALANCER = /^elb.?status.?code$/i;

/** The record that some named fields are, whatever format named them. */
export function recordOf(entries: readonly LogEntry[]): LogFields | undefined {
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
      entries.push({ name, field: { value: value.value, span: message.place(start, end) } });
    }
  }
}

/** The fields of AWS WAF's log that tell; source: its page on log fields. */
const webAclNames = [
  "timestamp",
  "webaclId",
  "action",
  "terminatingRuleId",
  "terminatingRuleType",
  "httpSourceName",
  "httpSourceId",
  "responseCodeSent",
] as const;

const webAclRequestNames = [
  "clientIp",
  "country",
  "uri",
  "httpMethod",
  "requestId",
  "host",
] as const;

function webAclFields(
  message: LogMessage,
  object: JsonObject,
): ReadonlyMap<string, Quoted> | undefined {
  const request = object.members.find(({ key }) => key === "httpRequest")?.value;
  if (request?.kind !== "object") return undefined;
  const own = new Map(object.members.map((entry) => [entry.key, entry]));
  const isOne = ["webaclId", "terminatingRuleId", "httpSourceName"].some((name) => own.has(name));
  if (!own.has("action") || !isOne) return undefined;
  const fields = new Map<string, Quoted>();
  for (const name of webAclNames) addScalar(message, fields, { name, entry: own.get(name) });
  const asked = new Map(request.members.map((entry) => [entry.key, entry]));
  for (const name of webAclRequestNames) {
    addScalar(message, fields, { name: `httpRequest.${name}`, entry: asked.get(name) });
  }
  const labels = own.get("labels");
  if (labels !== undefined) {
    const value = labelNames(labels.value).join(" ");
    if (value !== "")
      fields.set("labels", { value, span: message.place(labels.start, labels.end) });
  }
  return fields;
}

function addScalar(
  message: LogMessage,
  fields: Map<string, Quoted>,
  {
    name,
    entry,
  }: { readonly name: string; readonly entry: JsonObject["members"][number] | undefined },
): void {
  if (entry?.value.kind !== "scalar") return;
  const { value } = entry.value;
  fields.set(name, { value, span: message.place(entry.start, entry.end) });
}

function labelNames(labels: Json): readonly string[] {
  if (labels.kind !== "list") return [];
  return labels.items.flatMap((item) =>
    item.kind === "object"
      ? item.members.flatMap(({ key, value }) =>
          key === "name" && value.kind === "scalar" ? [value.value] : [],
        )
      : [],
  );
}
