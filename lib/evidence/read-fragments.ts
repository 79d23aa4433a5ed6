import { cdkChanges } from "./cdk-changes";
import { zappaListOf } from "./code/frameworks";
import { manifestListOf } from "./code/manifests";
import { pulumiChanges, pulumiPieceOf } from "./code/pulumi";
import { readYaml } from "./configuration/read-yaml";
import { API_TYPE } from "./configuration/source-of-shape";
import type { ConfigurationSource } from "./configuration/sources";
import { readToml } from "./configuration/toml-sections";
import { isYaml, lineStart, type Row, rowsOf } from "./configuration/yaml-rows";
import { findObjects, type Json, type JsonMember, type JsonObject } from "./json-objects";
import { isNull, itemsOf, objectOf, textOf, valueAt } from "./json-values";
import { type Line, linesWithin } from "./lines";
import {
  madeConfiguration,
  madeDeclaration,
  madeList,
  madeMember,
  madeObject,
  madeResources,
} from "./made-json";
import { openApiPiece, openApiSections } from "./openapi-pieces";
import { policiesWithin } from "./policies-within";
import type { Reading } from "./reading";
import type { Configuration, Span } from "./types";

/**
 * Read pieces of templates that stand without their beginning: resources of CloudFormation, functions of
 * AWS SAM or of a serverless.yml, or their events alone; what a template declares elsewhere is not known. With them
 * manifests of Kubernetes, Zappa's settings in YAML and TOML, what `cdk diff` shows, and members of a distribution's
 * settings, which name themselves as little.
 */
export function readFragments(
  text: string,
  lines: readonly Line[],
  ranges: readonly Span[],
): Reading {
  if (!lines.some((line) => TELLING.test(line.text.slice(0, LONGEST_LINE)))) {
    return { documents: [], notices: [] };
  }
  const documents = ranges.flatMap((range) => {
    const objects = findObjects(text, range.start, range.end);
    const rows = rowsOf(text, linesWithin(text, lines, range));
    const inJson = objects.map((object) => piecesIn(object, nameBefore(text, object.start)));
    const inYaml = blocksOf(text, rows, objects).flatMap(({ start, end }) => {
      const block = readYaml(text, start, end);
      return block === undefined ? [] : [piecesIn(withoutEmpty(block, 0), "")];
    });
    return [
      ...[...inJson, ...inYaml].flatMap(({ documents }) => documents),
      ...[inJson, inYaml].flatMap((pieces) =>
        openApiPiece(pieces.flatMap(({ sections }) => sections)),
      ),
      ...tomlSettings(text, linesWithin(text, lines, range)),
      ...cdkChanges(linesWithin(text, lines, range)),
      ...pulumiPreview(linesWithin(text, lines, range)),
      ...distributionIn(text, objects),
    ];
  });
  // what else stands in their lines is left to others, as in code
  const used = documents.flatMap(({ value }) => policiesWithin(value));
  return { documents: withGlobals(documents), notices: [], used };
}

/** What holds for all APIs of a template counts where a piece of it stands by itself, too. */
function withGlobals(documents: readonly Configuration[]): readonly Configuration[] {
  const [shared, other] = documents.flatMap(({ value: { members } }) =>
    members.length === 1 ? members.filter(({ key }) => key === "Globals") : [],
  );
  const isPiece = ({ source, value }: Configuration) =>
    source === "cloudformation-template" && valueAt(value, "Resources") !== undefined;
  if (shared === undefined || other !== undefined || !documents.some(isPiece)) return documents;
  return documents
    .filter(({ value }) => !value.members.includes(shared))
    .map((one) => {
      const { value } = one;
      if (!isPiece(one) || valueAt(value, "Globals") !== undefined) return one;
      return { ...one, value: { ...value, members: [...value.members, shared] } };
    });
}

const ANCHOR =
  /^(?:- +)*(?:["']?Type["']?: *["']?(?:AWS::(?:ApiGateway|Serverless::|EC2::VPCEndpoint|WAFv2::)|(?:Http)?Api["']?$)|-? ?(?:http|httpApi|websocket):(?: |$)|(?:app_function|django_settings|lambda_handler): |apiVersion: *["']?apigateway(?:v2)?\.|type: *["']?aws:(?:apigateway(?:v2)?|wafv2)[:/]|["']?x-amazon-apigateway-(?!request-validator)[a-z-]{1,40}["']?:|(?:Globals|ResourcePolicy|securitySchemes|securityDefinitions|\/[\w{}+./-]{0,100}):$|name: *["']?x-api-key["']?$)/;
const TOML = /^(?:app_function|django_settings|lambda_handler|app_type)[ \t]*=/;
const TELLING = new RegExp(
  `${ANCHOR.source}|${TOML.source}|^\\[~\\] AWS::(?:ApiGateway|EC2::VPCEndpoint)|^[~+-]{1,2} *aws:\\w+/|["']Type["']\\s*:\\s*["'](?:AWS::(?:ApiGateway|Serverless::|EC2::VPCEndpoint|WAFv2::)|(?:Http)?Api["'])|["'](?:http|httpApi)["']\\s*:|["'](?:Origins|DefaultCacheBehavior)["']\\s*:\\s*\\{|["'](?:paths|securitySchemes|securityDefinitions|x-amazon-apigateway-[a-z-]{1,40}|Globals|ResourcePolicy|\\/[\\w{}+./-]{0,100})["']\\s*:`,
);
const LONGEST_LINE = 1_000;
const LONGEST_NAME = 120;

/** `"OrdersGet": ` in front of an object. */
function nameBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_NAME), start);
  const [, path, name] =
    /(?:["'](\/[\w{}+./-]{0,100})["']|["']?([\w-]{1,80})["']?)\s{0,9}:\s{0,9}$/.exec(before) ?? [];
  return path ?? name ?? "";
}

/** Members of a distribution's settings that somebody copied without what is around them. */
function distributionIn(text: string, objects: readonly JsonObject[]): readonly Configuration[] {
  const members = objects.flatMap((object) => {
    const name = nameBefore(text, object.start);
    return OF_DISTRIBUTION.has(name) ? [madeMember(object, name, object)] : [];
  });
  const [first] = members;
  const last = members.at(-1);
  if (first === undefined || last === undefined) return [];
  const names = members.map(({ key }) => key);
  if (new Set(names).size < names.length || !names.some((name) => TOLD_BY.has(name))) return [];
  const span = { start: first.start, end: last.end };
  return [
    madeConfiguration("cloudfront get-distribution-config", madeObject(span, members, "cut")),
  ];
}

const OF_DISTRIBUTION: ReadonlySet<string> = new Set([
  "Aliases",
  "CacheBehaviors",
  "DefaultCacheBehavior",
  "Origins",
]);
const TOLD_BY: ReadonlySet<string> = new Set(["DefaultCacheBehavior", "Origins"]);

/** Where pieces of YAML stand that a line tells of, each from the beginning of its first line. */
function blocksOf(text: string, all: readonly Row[], objects: readonly Span[]): readonly Span[] {
  let left = MOST_CHARACTERS;
  return fencedApart(text, all).flatMap((rows) => {
    const blocks = left < 0 ? [] : blocksIn(text, rows, objects);
    left -= blocks.reduce((sum, { start, end }) => sum + end - start, 0);
    return blocks;
  });
}

/** The rows of each fence, and those between fences, by themselves. */
function fencedApart(text: string, rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: Row[][] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    const above = last?.at(-1);
    const isApart = above === undefined || text.slice(above.end, row.start).includes("```");
    if (last === undefined || isApart) parts.push([row]);
    else last.push(row);
  }
  return parts;
}

function blocksIn(text: string, rows: readonly Row[], objects: readonly Span[]): readonly Span[] {
  const blocks: Span[] = [];
  let done = 0;
  let next = 0;
  let left = MOST_CHARACTERS;
  for (const [at, row] of rows.entries()) {
    while ((objects[next]?.end ?? Number.POSITIVE_INFINITY) <= row.start) next += 1;
    const isInside = (objects[next]?.start ?? Number.POSITIVE_INFINITY) <= row.start;
    if (at < done || isInside || !ANCHOR.test(row.text)) continue;
    const { first, last } = blockAround(rows, at, done);
    done = last + 1;
    const [start, end] = [rows[first], rows[last]];
    if (start === undefined || end === undefined) continue;
    left -= end.end - start.start;
    if (left < 0) break;
    blocks.push({ start: lineStart(text, start.start), end: end.end });
  }
  return blocks;
}

// a piece is what somebody chose to show; YAML takes long to read
const MOST_CHARACTERS = 60_000;

interface Block {
  readonly first: number;
  readonly last: number;
}

/** From what a line stands in, and what stands beside that, to the last line below it. */
function blockAround(rows: readonly Row[], at: number, from: number): Block {
  const { first, root } = startAbove(rows, at, from);
  let last = at;
  for (let below = at + 1; below < rows.length; below += 1) {
    const row = rows[below];
    if (row === undefined || row.inner < root) break;
    // deeper, a text may be written out that is no YAML
    if (row.inner === root && !(isYaml(row.text) && isBeside(rows[last], row))) break;
    last = below;
  }
  return { first, last };
}

function startAbove(
  rows: readonly Row[],
  at: number,
  from: number,
): { readonly first: number; readonly root: number } {
  let root = rows[at]?.inner ?? 0;
  let first = at;
  for (let above = at - 1; above >= from; above -= 1) {
    const row = rows[above];
    const isEnd = row?.inner === root && !isBeside(row, rows[above + 1]);
    const isWords = row !== undefined && row.inner <= root && !OUTER.test(row.text);
    if (row === undefined || !isYaml(row.text) || isEnd || isWords) break;
    // what is deeper belongs to what stands above it, if that is YAML, too
    if (row.inner > root) continue;
    root = row.inner;
    first = above;
  }
  return { first, root };
}

/** A key, an item, or the end of a flow: words that stand as far out are somebody's. */
const OUTER = /^(?:- ?|["']?[\w$.:*/{}+-]{1,100}["']?:(?: |$)|[\]})])/;

/** Whether a line on the outermost level goes on with what stands above it; a header of an answer looks like a key. */
function isBeside(above: Row | undefined, row: Row | undefined): boolean {
  if (above === undefined || row === undefined) return false;
  const isBelow = row.start - above.end <= row.column + 2;
  return (
    /^(?:- |["']?[\w:/.-]{1,100}["']?:$)/.test(row.text) ||
    (isBelow && (row.column > 0 ? /^[\w-]+:/ : /^\w+:/).test(row.text))
  );
}

/** What is JSON below a key is read by itself; here nothing is known of it. */
function withoutEmpty(json: Json, depth: number): Json {
  if (depth > MOST_LEVELS || json.kind === "scalar") return json;
  if (json.kind === "list") {
    return { ...json, items: json.items.map((item) => withoutEmpty(item, depth + 1)) };
  }
  const members = json.members.flatMap((one) => {
    const isEmpty = isNull(one.value) || textOf(one.value) === "";
    return isEmpty ? [] : [{ ...one, value: withoutEmpty(one.value, depth + 1) }];
  });
  return { ...json, members };
}

const MOST_LEVELS = 64;

/** What a piece holds: resources and events of a template, functions of a service. */
interface Pieces {
  readonly resources: JsonMember[];
  readonly events: JsonMember[];
  readonly functions: JsonMember[];
}

const DEEPEST = 12;

/** Zappa's settings in TOML, of which a line tells. */
function tomlSettings(text: string, lines: readonly Line[]): readonly Configuration[] {
  if (!lines.some((line) => TOML.test(line.text))) return [];
  const settings = readToml(text, lines);
  const tool = objectOf(valueAt(settings, "zappa"));
  return settings === undefined ? [] : listsIn(tool ?? settings);
}

function pulumiPreview(lines: readonly Line[]): readonly Configuration[] {
  const resources = pulumiChanges(lines);
  const [first] = resources;
  return first === undefined
    ? []
    : [madeDeclaration("resource-list", madeResources(first, resources))];
}

/** What names itself by its members alone. */
function listsIn(object: JsonObject): readonly Configuration[] {
  return [zappaListOf, manifestListOf, pulumiPieceOf].flatMap((read) => {
    const list = read(object);
    return list === undefined ? [] : [madeDeclaration("resource-list", list.value)];
  });
}

/** The documents of a piece; or the sections of an OpenAPI document, which may be several pieces. */
function piecesIn(piece: Json, name: string) {
  const documents = documentsOf(piece, name);
  const isOpenApi = documents.length === 0 && piece.kind === "object";
  return { documents, sections: isOpenApi ? openApiSections(piece, name) : [] };
}

function documentsOf(piece: Json, name: string): readonly Configuration[] {
  const lists = piece.kind === "object" ? listsIn(piece) : [];
  if (lists.length > 0) return lists;
  const pieces: Pieces = { resources: [], events: [], functions: [] };
  collect(pieces, piece, name, 0);
  const { events, functions } = pieces;
  const resources = [
    ...pieces.resources,
    ...(events.length === 0 ? [] : [functionOf(piece, events)]),
  ];
  const isAlone = resources.length === 0 && functions.length === 0;
  return [
    ...pieceOf(piece, "cloudformation-template", ["Resources", resources, "Globals"]),
    ...pieceOf(piece, "serverless-service", ["functions", functions, "provider"]),
    ...(isAlone ? globalsOf(piece, name) : []),
  ];
}

/** The section of a SAM template that holds for all its APIs, or what an API has of it: a policy. */
function globalsOf(piece: Json, name: string): readonly Configuration[] {
  const named = name === "" ? piece : madeObject(piece, [madeMember(piece, name, piece)]);
  const globals = objectOf(named)?.members.find(({ key }) => key === "Globals");
  const isOfApis = GLOBAL_APIS.some((key) => objectOf(valueAt(globals?.value, key)) !== undefined);
  const policy = [named, valueAt(named, "Auth"), valueAt(named, "Properties", "Auth")]
    .flatMap((one) => objectOf(one)?.members ?? [])
    .find(({ key }) => key === "ResourcePolicy");
  const isOfSam = objectOf(policy?.value)?.members.some(({ key }) => OF_POLICY.test(key));
  const within = (keys: readonly string[], inner: JsonMember) =>
    keys.reduceRight((one, key) => madeMember(one, key, madeObject(one, [one])), inner);
  const found = isOfApis ? globals : undefined;
  const all =
    found ??
    (isOfSam && policy !== undefined ? within(["Globals", "Api", "Auth"], policy) : undefined);
  return all === undefined
    ? []
    : [madeConfiguration("cloudformation-template", madeObject(piece, [all], "cut"))];
}

const GLOBAL_APIS = ["Api", "HttpApi"];
const OF_POLICY = /^(?:\w{1,30}(?:White|Black)list|CustomStatements)$/;

/** The pieces below their key, with the section that holds for all of them where it is shown. */
function pieceOf(
  piece: Json,
  source: ConfigurationSource,
  [key, members, shared]: readonly [string, readonly JsonMember[], string],
): readonly Configuration[] {
  const span = { start: piece.start, end: piece.end };
  if (members.length === 0) return [];
  const inner = madeMember(span, key, madeObject(span, members));
  const section = objectOf(piece)?.members.filter((one) => one.key === shared) ?? [];
  return [madeConfiguration(source, madeObject(span, [...section, inner], "cut"))];
}

/** The function of SAM whose events these are. */
function functionOf(span: Span, events: readonly JsonMember[]): JsonMember {
  const inner = madeMember(span, "Events", madeObject(span, events));
  const properties = madeObject(span, [inner], "cut");
  const type = { kind: "scalar", raw: FUNCTION, value: FUNCTION, isString: true } as const;
  const { start, end } = span;
  return madeMember(
    span,
    "Function",
    madeObject(span, [
      madeMember(span, "Type", { ...type, start, end }),
      madeMember(span, "Properties", properties),
    ]),
  );
}

const FUNCTION = "AWS::Serverless::Function";

function collect(pieces: Pieces, json: Json, name: string, depth: number): void {
  if (depth > DEEPEST || json.kind === "scalar") return;
  if (json.kind === "list") {
    const events = json.items.filter(isEvent);
    if (events.length > 0) pieces.functions.push(functionWith(json, name, events));
    else for (const item of json.items) collect(pieces, item, name, depth + 1);
    return;
  }
  const kind = kindOf(json);
  if (kind === undefined) {
    for (const { key, value } of json.members) collect(pieces, value, key, depth + 1);
  } else {
    pieces[kind].push(
      isEvent(json) ? functionWith(json, name, [json]) : madeMember(json, name, json),
    );
  }
}

function kindOf(object: JsonObject): keyof Pieces | undefined {
  const type = textOf(valueAt(object, "Type")) ?? "";
  if (API_TYPE.test(type)) return "resources";
  const isOfSam = /^(?:Http)?Api$/.test(type);
  if (isOfSam && valueAt(object, "Properties", "Path") !== undefined) return "events";
  const isFunction = isEvent(object) || itemsOf(valueAt(object, "events")).some(isEvent);
  return isFunction ? "functions" : undefined;
}

function functionWith(span: Span, name: string, events: readonly Json[]): JsonMember {
  const list = madeMember(span, "events", madeList(span, events));
  return madeMember(span, name === "" ? "function" : name, madeObject(span, [list]));
}

const METHODS = /^(?:get|post|put|patch|delete|head|options|any|\*)(?: |$)/i;

/** An event of the Serverless Framework; others call something `http`, too. */
function isEvent(json: Json): boolean {
  const [only] = objectOf(json)?.members ?? [];
  if (only === undefined) return false;
  const settings = objectOf(only.value);
  const isPlaced =
    valueAt(settings, "method") !== undefined && valueAt(settings, "path") !== undefined;
  if (only.key === "http") return isPlaced || METHODS.test(textOf(only.value) ?? "");
  if (only.key === "httpApi")
    return settings !== undefined || METHODS.test(textOf(only.value) ?? "");
  return (
    only.key === "websocket" &&
    (textOf(only.value) ?? textOf(valueAt(settings, "route"))) !== undefined
  );
}
