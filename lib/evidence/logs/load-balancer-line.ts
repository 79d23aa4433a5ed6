import type { Quoted } from "../types";
import { knownFields, knownName, knownNames } from "./known-fields";
import type { LogEntry, LogFields, LogMessage } from "./log-message";
import { quotePart } from "./log-message";

/** The fields of an entry in their order; source: the page on access logs of Application Load Balancers. */
const entryFields =
  "type time elb client:port target:port request_processing_time target_processing_time response_processing_time elb_status_code target_status_code received_bytes sent_bytes request user_agent ssl_cipher ssl_protocol target_group_arn trace_id domain_name chosen_cert_arn matched_rule_priority request_creation_time actions_executed redirect_url error_reason target:port_list target_status_code_list classification classification_reason conn_trace_id".split(
    " ",
  );

/** What the table that AWS gives for Athena makes of the request; source: the page on querying these logs. */
const columns = ["request_verb", "request_url", "request_proto"];

const named = knownNames([...entryFields, ...columns]);

/** The fields of a load balancer's log among some entries. */
export function loadBalancerFields(entries: readonly LogEntry[]): ReadonlyMap<string, Quoted> {
  return knownFields(named, entries);
}

/** True where fields can only be those of a load balancer's log. */
export function isLoadBalancerRecord(fields: ReadonlyMap<string, Quoted>): boolean {
  return fields.has("elb_status_code");
}

const PAIR =
  /(?<![\w"'])(elb_status_code|target_status_code|actions_executed|request_verb|request_url|request|domain_name|error_reason) ?[:=] ?(?:"([^"]{0,4000})"|([A-Z]{3,10} (?=[a-z]{2,5}:)\S{1,2000}|[^\s,;"]{1,2000}(?:,(?:waf|forward|fixed|redirect|authenticate)[a-z-]{0,20}){0,9}))/g;

/**
 * Fields by their names in a line of another's making: `elb_status_code: 403, target_status_code: -`.
 * What others log, too, counts below those alone.
 */
export function readLoadBalancerPairs(
  message: LogMessage,
  { isOpen }: { readonly isOpen: boolean },
): readonly LogEntry[] {
  const line = message.value.slice(0, 16_000);
  const isTold = /(?:elb|target)_status_code|actions_executed/.test(line);
  if ((!isTold && !isOpen) || line.includes("{")) return [];
  return [...line.matchAll(PAIR)].map(({ 0: pair, 1: name = "", 2: quoted, 3: bare, index }) => ({
    name,
    field: { value: quoted ?? bare ?? "", span: message.place(index, index + pair.length) },
  }));
}

/** Whether names of columns are those of these logs. */
export function isLoadBalancerHead(names: readonly string[]): boolean {
  const known = names.flatMap((name) => knownName(named, name) ?? []);
  return known.length >= 3 && known.includes("elb_status_code");
}

const START = /(?:^|\s)(?:https?|h2|grpcs|wss?) \d{4}-\d\d-\d\dT[\d:.]{8,20}Z app\//;
const TOKEN = /"((?:[^"\\]|\\.)*)"|[^\s"]+/g;

/** Read an entry of an Application Load Balancer's access log. */
export function readLoadBalancerLine(message: LogMessage): LogFields | undefined {
  const start = START.exec(message.value.slice(0, 400));
  if (start === null) return undefined;
  const from = start.index + (/^\s/.test(start[0]) ? 1 : 0);
  const fields = new Map<string, Quoted>();
  let index = 0;
  for (const token of message.value.slice(from).matchAll(TOKEN)) {
    const name = entryFields[index];
    if (name === undefined) break;
    index += 1;
    const inset = token[1] === undefined ? 0 : 1;
    const at = from + token.index + inset;
    fields.set(name, quotePart(message, at, at + token[0].length - 2 * inset));
  }
  return /^(?:\d{3}|-)$/.test(fields.get("elb_status_code")?.value ?? "")
    ? { log: "load-balancer", fields }
    : undefined;
}
