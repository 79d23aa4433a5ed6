import { amplifyListOf, zappaListOf } from "../code/frameworks";
import { pulumiListOf, pulumiStateOf } from "../code/pulumi";
import { type Json, type JsonObject, readJson } from "../json-objects";
import { lineEnd } from "../lines";
import { madeConfiguration, madeDeclaration, madeMember, madeObject } from "../made-json";
import { sessionPolicyOf, trailListOf } from "../operations/trail-events";
import { type ResourceList, resourceListOf } from "../terraform/resource-list";
import type { Configuration } from "../types";
import type { AwsCommand } from "./aws-command";
import { configItemOf } from "./config-items";
import { invertQuery } from "./invert-query";
import { policyOf } from "./policy-of";
import { readTable } from "./read-table";
import { readSampledText, readTextOutput, SAMPLED_ROW } from "./read-text-output";
import { readYaml } from "./read-yaml";
import { sourceOfItems, sourceOfShape } from "./source-of-shape";
import type { ConfigurationSource } from "./sources";
import { isPartial } from "./whole-outputs";
import { yamlBlockEnd } from "./yaml-block";

/** Where an output may start, and where it ends at the latest. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly limit: number;
  /** Whether YAML is looked for, too. */
  readonly mayBeYaml: boolean;
  /** Whether an object that code assigns is looked for, too. */
  readonly mayBeCode: boolean;
}

/** What was read of an output; without a document it is none of ours. */
export interface Output {
  readonly document?: Configuration;
  /** The command that printed it. */
  readonly command?: AwsCommand;
  readonly end: number;
  /** Whether the end of its JSON is missing. */
  readonly isCut: boolean;
  /** Code assigns an object here that is none of ours. */
  readonly isOtherCode?: true;
  /** Where the block ends that looked like YAML and is none. */
  readonly unreadUntil?: number;
}

/** With one of these begins JSON, an object that code assigns, or a template. */
const START =
  /^(?:[{["']|export\b|const\b|let\b|var\b|module\.exports|openapi:|swagger:|AWSTemplateFormatVersion:|Transform:|Globals:|Parameters:|Mappings:|Conditions:|[Rr]esources:|service:|name:|runtime:|provider:|functions:|SAMPLEDREQUESTS\t)/;

/** Whether a line may begin an output of which no command is known. */
export function mayStartOutput(line: string): boolean {
  return START.test(line);
}

/** Read the output that starts at an offset, of one of the commands that wait for theirs. */
export function readOutput(place: Place, waiting: readonly AwsCommand[]): Output {
  const { text, start, limit } = place;
  const assigned = readAssigned(place);
  if (assigned !== undefined) return assigned;
  const first = readStart(place);
  // the first cell of a row of text
  const isRow = first !== undefined && (text[first.end] === "\t" || isCountAbove(text, first.end));
  const started = isRow ? undefined : first;
  const mayBeYaml = !first && place.mayBeYaml;
  const yamlEnd = mayBeYaml ? yamlBlockEnd(place, waiting.length > 0) : undefined;
  const json = started ?? readOtherFormat(place, waiting, yamlEnd);
  if (!json) {
    const unread = yamlEnd === undefined ? {} : { unreadUntil: yamlEnd };
    return { end: lineEnd(text, start), isCut: false, ...unread };
  }
  const end = Math.min(Math.max(json.end, start + 1), limit);
  const isCut = json.kind === "object" && json.isCut;
  const command = commandOf(json, waiting);
  const document = command ? printedBy(command, json) : printedByNone(json);
  return {
    ...(document ? { document } : {}),
    ...(document && command ? { command } : {}),
    end,
    isCut,
  };
}

/** Above the requests that AWS WAF sampled stands from how many it took them. */
function isCountAbove(text: string, end: number): boolean {
  return text
    .slice(end, end + 2 + SAMPLED_ROW.length)
    .trimStart()
    .startsWith(SAMPLED_ROW);
}

const SCALAR = /(?:"(?:[^"\\\n\r]|\\.)*"|null|true|false|-?\d+(?:\.\d+)?)[ \t]*(?=[\n\r]|$)/y;

function readStart({ text, start, limit }: Place): Json | undefined {
  const first = text[start];
  if (first === "{" || first === "[") return readJson(text, start, limit);
  SCALAR.lastIndex = start;
  return SCALAR.test(text) ? readJson(text, start, Math.min(limit, SCALAR.lastIndex)) : undefined;
}

const ASSIGNED =
  /(?:(?:export[ \t]{1,4})?(?:const|let|var)[ \t]{1,4}\w{1,60}(?::[^=\n]{1,80})?[ \t]{0,4}=|module\.exports[ \t]{0,4}=|export[ \t]{1,4}default)[ \t]{0,4}(?=\{)/y;

/** A document that names itself and that code has as an object: `serverless.ts`, the functions of one. */
function readAssigned({ text, start, limit, mayBeCode }: Place): Output | undefined {
  ASSIGNED.lastIndex = start;
  if (!mayBeCode || !ASSIGNED.test(text)) return undefined;
  const object = readJson(text, ASSIGNED.lastIndex, limit);
  const inner = object.kind === "object" ? innerDocument(ofCode(object)) : undefined;
  if (inner?.source !== "serverless-service") {
    return { end: lineEnd(text, start), isCut: false, isOtherCode: true };
  }
  const document = madeConfiguration(inner.source, inner.value, new Map());
  return { document, end: object.end, isCut: false };
}

/** A function of a service stands in a file of its own; what is no literal is a variable. */
function ofCode(object: JsonObject): JsonObject {
  const read = withVariables(object);
  const names = new Set(read.members.map(({ key }) => key));
  const isFunction = names.has("handler") && names.has("events") && !names.has("functions");
  if (!isFunction) return read;
  const { start, end } = read;
  const member = (key: string, value: JsonObject) => ({ key, value, start, end });
  const functions = { ...read, members: [member("function", read)] };
  return { ...read, members: [member("functions", functions)] };
}

function withVariables(object: JsonObject): JsonObject {
  const members = object.members.map((one) => ({ ...one, value: withVariable(one.value) }));
  return { ...object, members };
}

function withVariable(value: Json): Json {
  if (value.kind === "object") return withVariables(value);
  if (value.kind === "list") return { ...value, items: value.items.map(withVariable) };
  if (value.isString || LITERAL.test(value.value)) return value;
  return { ...value, value: `\${${value.value}}`, isString: true };
}

const LITERAL = /^(?:true|false|null|undefined|-?\d[\d.]*)$/;

// `--output yaml`, `text`, `table`, or what a profile sets instead of JSON
function readOtherFormat(
  { text, start, limit }: Place,
  [command]: readonly AwsCommand[],
  yamlEnd: number | undefined,
): Json | undefined {
  if (yamlEnd !== undefined) return readYaml(text, start, yamlEnd);
  if (command === undefined && text.startsWith(SAMPLED_ROW, start))
    return readSampledText(text, start, nextBlank(text, start, limit));
  if (!command || command.source === undefined || command.isFiltered) return undefined;
  const end = nextBlank(text, start, limit);
  return readTable(text, start, end, command) ?? readTextOutput(text, start, end, command);
}

// a listing ends with the paragraph
function nextBlank(text: string, start: number, limit: number): number {
  BLANK_LINE.lastIndex = start;
  const found = BLANK_LINE.exec(text)?.index ?? limit;
  return Math.min(found, limit);
}

const BLANK_LINE = /(?:\r\n|\n|\r)[ \t]*(?=[\r\n])/g;

// of several commands the one that prints this shape, else the first
function commandOf(json: Json, waiting: readonly AwsCommand[]): AwsCommand | undefined {
  const [first, second] = waiting;
  if (!second) return first;
  const source = json.kind === "object" ? sourceOfShape(json) : undefined;
  return waiting.find((command) => command.source === source && source !== undefined) ?? first;
}

// documents that name themselves, whatever printed them
const selfNaming: ReadonlySet<ConfigurationSource> = new Set([
  "cloudformation-template",
  "openapi-document",
  "policy-document",
  "serverless-service",
  "token-claims",
]);

function printedBy(command: AwsCommand, json: Json): Configuration | undefined {
  const { source, options, isFiltered } = command;
  if (source === undefined || selfNaming.has(source)) {
    return json.kind === "object" ? namingItself(command, json) : undefined;
  }
  const query = options.get("query");
  const inverse = query === undefined || isFiltered ? undefined : invertQuery(query, json);
  if (inverse && inverse.members.length > 0) return madeConfiguration(source, inverse, options);
  if (json.kind !== "object") return undefined;
  const shape = sourceOfShape(json);
  const isWhole = query === undefined && !isFiltered;
  const isOwn = shape === source || (shape === undefined && isWhole && isNoBody(json));
  return isOwn ? madeConfiguration(source, partial(source, json), options) : undefined;
}

function namingItself({ source, options }: AwsCommand, json: JsonObject) {
  const inner = innerDocument(json);
  if (inner) return madeConfiguration(inner.source, inner.value, options);
  // of `cloudtrail lookup-events`
  return source === undefined ? eventsOf(json) : undefined;
}

// an answer of the API that someone pasted below the command
function isNoBody(object: JsonObject): boolean {
  return !object.members.some(({ key }) => /^(?:message|error|errors|__type)$/i.test(key));
}

function printedByNone(json: Json): Configuration | undefined {
  const options = new Map<string, string>();
  if (json.kind === "list") {
    const found = sourceOfItems(json.items);
    if (!found) return undefined;
    const value = madeObject(json, [madeMember(json, found.name, json)], "cut");
    return madeConfiguration(found.source, value, options);
  }
  if (json.kind !== "object") return undefined;
  const item = configItemOf(json);
  if (item) return item;
  const listed = listOf(json);
  if (listed) {
    const found = madeConfiguration("resource-list", listed.value, options);
    return listed.isDeclared ? { ...found, isDeclared: true } : found;
  }
  const session = sessionOf(json);
  if (session) return session;
  const inner = innerDocument(json);
  if (inner) return madeConfiguration(inner.source, inner.value, options);
  const source = sourceOfShape(json);
  return source && madeConfiguration(source, partial(source, json), options);
}

/** What events of AWS CloudTrail tell of an API, or of a caller's session. */
function eventsOf(object: JsonObject): Configuration | undefined {
  const list = trailListOf(object);
  return list === undefined ? sessionOf(object) : madeDeclaration("resource-list", list.value);
}

function sessionOf(object: JsonObject): Configuration | undefined {
  const { policy, role = "" } = sessionPolicyOf(object) ?? {};
  if (policy === undefined) return undefined;
  const made = madeConfiguration("policy-document", policy, new Map([[SESSION_OF, role]]));
  // what else the event names was not called
  return { ...made, span: { start: object.start, end: object.end } };
}

/** Says of a policy that it was given to a session, and of which role. */
export const SESSION_OF = "session-of";

/** The first tool's whose settings, or state, an object is. */
function listOf(object: JsonObject): ResourceList | undefined {
  for (const read of [
    resourceListOf,
    pulumiListOf,
    pulumiStateOf,
    zappaListOf,
    amplifyListOf,
    trailListOf,
  ]) {
    const list = read(object);
    if (list !== undefined) return list;
  }
  return undefined;
}

function partial(source: ConfigurationSource, object: JsonObject): JsonObject {
  return isPartial(source, object) ? { ...object, isCut: true } : object;
}

// `policyDocument` of what a Lambda authorizer returns
const WRAPPERS = [
  "PolicyVersion",
  "Document",
  "PolicyDocument",
  "policyDocument",
  "TemplateBody",
  // of `organizations describe-policy`
  "Policy",
  "Content",
];

/** A policy or a template, as it is or as a command of IAM or CloudFormation wraps it. */
function innerDocument(
  object: JsonObject,
): { readonly source: ConfigurationSource; readonly value: JsonObject } | undefined {
  const source = sourceOfShape(object);
  if (source && selfNaming.has(source)) return { source, value: object };
  if (source) return undefined;
  const wrapped = object.members.find(({ key }) => WRAPPERS.includes(key))?.value;
  const inner = wrapped?.kind === "object" ? wrapped : policyOf(wrapped);
  return inner && innerDocument(inner);
}
