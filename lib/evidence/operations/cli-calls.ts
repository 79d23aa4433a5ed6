import type { AwsCommand } from "../configuration/aws-command";
import { type Json, type JsonMember, readJson } from "../json-objects";
import { itemsOf, textOf, valueAt } from "../json-values";
import {
  madeList,
  madeMember,
  madeObject,
  madeResources,
  madeScalar,
  placedAt,
} from "../made-json";
import type { ResourceList } from "../terraform/resource-list";
import type { Span } from "../types";
import { operationOf, operationResources } from "./resources";

/** Whether a command of the AWS CLI creates a part of an API; what changes one may be the repair that somebody is told. */
export function isCreation({ service, operation }: AwsCommand): boolean {
  const isChange = /^(?:update|modify)-/.test(operation);
  return SERVICES.has(service) && !isChange && operationOf(operation) !== undefined;
}

/** Whether it changes a part of one. */
export function isChange({ service, operation }: AwsCommand): boolean {
  return SERVICES.has(service) && /^(?:update|modify)-/.test(operation);
}

const SERVICES = new Set(["apigateway", "apigatewayv2", "ec2", "wafv2"]);

/** The resources that commands make of which nothing shows what they printed; they need not have been run. */
export function cliResources(
  text: string,
  commands: readonly AwsCommand[],
): ResourceList | undefined {
  const resources = operationResources(
    commands.map((command) => ({
      operation: command.operation,
      parameters: madeObject(command, parametersOf(text, command)),
      start: command.start,
      end: command.end,
    })),
  );
  const [first] = commands;
  const last = commands.at(-1);
  if (first === undefined || last === undefined || resources.length === 0) return undefined;
  const span = { start: first.start, end: last.end };
  return { value: madeResources(span, resources), isDeclared: true };
}

function parametersOf(text: string, command: AwsCommand): readonly JsonMember[] {
  return [...command.options].map(([name, value]) => {
    const span = placeOf(text, command, name);
    const isOff = value === "" && name.startsWith("no-");
    const key = (isOff ? name.slice("no-".length) : name).replaceAll("-", "_");
    if (value === "") return madeMember(span, key, madeScalar(span, !isOff));
    const isPatch = name === "patch-operations" && value.startsWith("op=");
    return madeMember(span, key, isPatch ? patchesOf(span, value) : argumentOf(span, value));
  });
}

/** Whether a command may have set a member of what it printed; others stand there as they were. */
export function changedBy(text: string, command: AwsCommand): (name: string) => boolean {
  const given = parametersOf(text, command);
  const patches = given.find(({ key }) => key === "patch_operations")?.value;
  const paths = itemsOf(patches).map((patch) => textOf(valueAt(patch, "path")) ?? "");
  const names = new Set([
    ...paths.map((path) => path.split("/")[1]?.toLowerCase() ?? ""),
    ...given.flatMap(({ key }) => (NAMING.has(key) ? [] : [key.replaceAll("_", "")])),
  ]);
  // what stands in a file may be anything
  const isOpen = patches !== undefined && patches.kind !== "list";
  return (name) => names.has(name.toLowerCase()) || (isOpen && !KEPT.test(name));
}

const KEPT = /^(?:id|name|createdDate|httpMethod|(?:api|route)Id|routeKey|stageName)$/i;

/** What a command is told which part it is to change. */
const NAMING: ReadonlySet<string> = new Set([
  "api_id",
  "http_method",
  "name",
  "resource_id",
  "rest_api_id",
  "route_id",
  "route_key",
  "stage_name",
]);

/** `op=replace,path=/policy,value="{\"Version\": …}" op=…` */
function patchesOf(span: Span, text: string): Json {
  const patches = text.split(/ (?=op=)/).map((patch) => {
    const members = patch.split(/,(?=(?:op|path|value|from)=)/).map((part) => {
      const [key = "", value = ""] = part.split(/=(.*)/s);
      const quoted = /^"(.*)"$/s.exec(value)?.[1]?.replace(/\\(["\\])/g, "$1");
      return madeMember(span, key, madeScalar(span, quoted ?? value));
    });
    return madeObject(span, members);
  });
  return madeList(span, patches);
}

/** The line's part that an option is. */
function placeOf(text: string, { start, end }: AwsCommand, name: string): Span {
  const at = text.slice(start, end).indexOf(`--${name}`);
  const from = at < 0 ? start : start + at;
  const line = /^[^\n\r]{1,200}/
    .exec(text.slice(from, end))?.[0]
    .trimEnd()
    .replace(/\s{0,40}\\$/, "");
  return { start: from, end: from + (line?.length ?? 0) };
}

/** JSON, the CLI's shorthand, a file that nobody sees, what a shell fills in, or a text. */
function argumentOf(span: Span, value: string): Json {
  const unknown = madeObject(span, [madeMember(span, "Ref", madeScalar(span, value))]);
  if (/^(?:file|fileb):|^\$|^<|\$\(/.test(value)) return unknown;
  if (/^\s*[{[]/.test(value))
    return placedAt(readJson(value, value.search(/[{[]/), value.length), span);
  return /^\w{1,60}=/.test(value) ? shorthand(span, value) : madeScalar(span, value);
}

/** `types=PRIVATE,vpcEndpointIds=vpce-1,vpce-2`. */
function shorthand(span: Span, text: string): Json {
  const parts = text.split(/,(?=\w{1,60}=)/).map((part) => part.split(/=(.*)/s));
  const members = parts.map(([key = "", value = ""]) => {
    const isList = /^types$/.test(key);
    const scalars = value.split(",").map((one) => madeScalar(span, one));
    return madeMember(span, key, isList ? madeList(span, scalars) : madeScalar(span, value));
  });
  return madeObject(span, members);
}
