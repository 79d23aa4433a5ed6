import type { Json, JsonObject } from "../json-objects";
import type { Quoted } from "../types";
import { knownFields, knownName, knownNames, plainName } from "./known-fields";
import type { LogEntry, LogFields, LogMessage } from "./log-message";

type Fields = ReadonlyMap<string, Quoted>;
type Member = JsonObject["members"][number];

/** The fields of AWS WAF's log that tell; source: its page on log fields. */
const names = [
  "timestamp",
  "webaclId",
  "action",
  "terminatingRuleId",
  "terminatingRuleType",
  "httpSourceName",
  "httpSourceId",
  "responseCodeSent",
  "httpRequest.clientIp",
  "httpRequest.country",
  "httpRequest.uri",
  "httpRequest.httpMethod",
  "httpRequest.requestId",
  "httpRequest.host",
] as const;

const named = knownNames(names);

/** What an object logs of a web ACL's verdict, as AWS WAF writes it. */
export function webAclObject(message: LogMessage, object: JsonObject): LogFields | undefined {
  const own = new Map(object.members.map((entry) => [entry.key, entry]));
  const request = own.get("httpRequest")?.value;
  const isOne = ["webaclId", "terminatingRuleId", "httpSourceName"].some((name) => own.has(name));
  if (request?.kind !== "object" || !own.has("action") || !isOne) return undefined;
  const asked = new Map(request.members.map((entry) => [entry.key, entry]));
  const fields = new Map<string, Quoted>();
  for (const name of names) {
    const inner = name.startsWith("httpRequest.") ? name.slice("httpRequest.".length) : undefined;
    addScalar(message, fields, {
      name,
      entry: inner === undefined ? own.get(name) : asked.get(inner),
    });
  }
  addGroup(message, fields, own.get("ruleGroupList"));
  const labels = own.get("labels");
  if (labels !== undefined) {
    const value = labelNames(labels.value).join(" ");
    if (value !== "")
      fields.set("labels", { value, span: message.place(labels.start, labels.end) });
  }
  return { log: "waf", fields };
}

function addScalar(
  message: LogMessage,
  fields: Map<string, Quoted>,
  { name, entry }: { readonly name: string; readonly entry: Member | undefined },
): void {
  if (entry?.value.kind !== "scalar") return;
  const { value } = entry.value;
  fields.set(name, { value, span: message.place(entry.start, entry.end) });
}

/** Of the groups that acted on the request the one whose rule ended it, and that rule. */
function addGroup(
  message: LogMessage,
  fields: Map<string, Quoted>,
  list: Member | undefined,
): void {
  const groups = list?.value.kind === "list" ? list.value.items : [];
  for (const group of groups) {
    if (group.kind !== "object") continue;
    const rule = group.members.find(({ key }) => key === "terminatingRule")?.value;
    const id =
      rule?.kind === "object" ? rule.members.find(({ key }) => key === "ruleId") : undefined;
    if (id?.value.kind !== "scalar") continue;
    addScalar(message, fields, { name: "terminatingRule.ruleId", entry: id });
    addScalar(message, fields, {
      name: "ruleGroupId",
      entry: group.members.find(({ key }) => key === "ruleGroupId"),
    });
    return;
  }
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

/**
 * The same of the rows that queries print, where dots or a table's columns stand for the nesting:
 * CloudWatch Logs Insights, and Athena, which writes a struct as `{uri=/prod, httpmethod=GET}`.
 */
export function webAclEntries(entries: readonly LogEntry[]): Fields | undefined {
  const fields = knownFields(named, entries);
  if (!fields.has("terminatingRuleId") || !ACTION.test(fields.get("action")?.value ?? ""))
    return undefined;
  for (const { name, field } of entries) {
    if (plainName(name) === "httprequest") addStruct(fields, field);
    if (plainName(name) === "rulegrouplist") addStructs(fields, field);
  }
  addNumbered(fields, entries);
  addLabels(fields, entries);
  return fields;
}

/** True for columns that only a web ACL's log has. */
export function isWebAclHead(names: readonly string[]): boolean {
  const known = names.map((name) => knownName(named, name));
  return known.includes("terminatingRuleId") && known.includes("action");
}

const ACTION = /^(?:ALLOW|BLOCK|COUNT|CAPTCHA|CHALLENGE)$/;

function addStruct(fields: Map<string, Quoted>, { value: struct, span }: Quoted): void {
  for (const [, key = "", value = ""] of struct.matchAll(STRUCT_MEMBER)) {
    const known = knownName(named, `httpRequest.${key}`);
    if (known !== undefined && !fields.has(known)) fields.set(known, { value, span });
  }
}

function addStructs(fields: Map<string, Quoted>, { value: structs, span }: Quoted): void {
  const [, group, rule] = ENDING_GROUP.exec(structs) ?? [];
  if (group === undefined || rule === undefined) return;
  fields.set("ruleGroupId", { value: group, span });
  fields.set("terminatingRule.ruleId", { value: rule, span });
}

const STRUCT_MEMBER =
  /[{,] {0,2}(clientip|country|uri|httpmethod|requestid|host)=([^,{}\n]{1,2000})/gi;
const ENDING_GROUP =
  /rulegroupid=([^,{}\s]{1,300}), {0,2}terminatingrule=\{ruleid=([^,{}\s]{1,128})/i;

/** `ruleGroupList.1.terminatingRule.ruleId`, and beside it `ruleGroupList.1.ruleGroupId`. */
function addNumbered(fields: Map<string, Quoted>, entries: readonly LogEntry[]): void {
  const rule = entries.find(({ name }) => name.endsWith(ENDING_RULE));
  if (rule === undefined) return;
  const prefix = rule.name.slice(0, -ENDING_RULE.length);
  fields.set("terminatingRule.ruleId", rule.field);
  const group = entries.find(({ name }) => name === `${prefix}.ruleGroupId`);
  if (group !== undefined) fields.set("ruleGroupId", group.field);
}

const ENDING_RULE = ".terminatingRule.ruleId";

function addLabels(fields: Map<string, Quoted>, entries: readonly LogEntry[]): void {
  const told = entries.filter(({ name }) => /^labels\d*(?:name)?$/.test(plainName(name)));
  const labels = told.flatMap(({ field }) => field.value.match(LABEL) ?? []);
  const [first] = told;
  if (first !== undefined && labels.length > 0) {
    fields.set("labels", { value: labels.join(" "), span: first.field.span });
  }
}

const LABEL = /awswaf:[A-Za-z0-9:_-]{1,300}/g;
