import { placeObject } from "./configuration/policy-of";
import {
  findObjects,
  type Json,
  type JsonObject,
  member,
  quoteScalar,
  readJson,
} from "./json-objects";
import { itemsOf, objectOf, textOf } from "./json-values";
import { type Line, quote } from "./lines";
import type { Reading } from "./reading";
import type { LogRecord, Quoted, Span } from "./types";

/**
 * Read what AWS X-Ray keeps of a call of an API's stage: a record of the stage's access log, in which all segments
 * of its trace stand, so that what a function called behind it is nobody's call. A trace without a stage stays for
 * others.
 *
 * Sources: "AWS X-Ray segment documents" and "Getting data from AWS X-Ray", AWS X-Ray's guide; "Trace user requests
 * to REST APIs using X-Ray", API Gateway's guide.
 */
export function readTraces(text: string, _: readonly Line[], ranges: readonly Span[]): Reading {
  const objects = ranges.flatMap(({ start, end }) => findObjects(text, start, end));
  const traces = objects.flatMap((object) => tracesIn(object, DEEPEST));
  const whole = joined(traces);
  const record = (fields: LogRecord["fields"], span: Span): LogRecord => {
    const lines = [quote(text, span.start, span.end)];
    return { kind: "log-record", log: "access", fields, lines, span };
  };
  const traced = whole.flatMap(({ segments, span }): readonly LogRecord[] => {
    const stage = segments.find(isOfStage);
    return stage === undefined ? [] : [record(stageFields(stage), span)];
  });
  const summed = objects.flatMap(summariesIn).map((one) => {
    const { start, end } = one;
    return record(summaryFields(one), { start, end });
  });
  const documents = [...traced, ...summed];
  return { documents, notices: [], used: documents.map(({ span }) => span) };
}

const DEEPEST = 4;

interface Trace {
  readonly segments: readonly JsonObject[];
  readonly span: Span;
  /** It is a segment alone, and others of its trace may stand around it. */
  readonly isLoose: boolean;
}

/** The traces that an object is or lists. */
function tracesIn(object: JsonObject, depth: number): readonly Trace[] {
  const span = { start: object.start, end: object.end };
  if (isSegment(object)) return [{ segments: [object], span, isLoose: true }];
  if (depth === 0) return [];
  const listed = itemsOf(at(object, "segments")).flatMap((one) => documentOf(one) ?? []);
  if (listed.length > 0) return [{ segments: listed, span, isLoose: false }];
  const document = documentOf(object);
  if (document !== undefined) return [{ segments: [document], span, isLoose: true }];
  return itemsOf(at(object, "traces")).flatMap((one) =>
    one.kind === "object" ? tracesIn(one, depth - 1) : [],
  );
}

/** The segment that `Document` is, or holds as a text. */
function documentOf(json: Json): JsonObject | undefined {
  const object = objectOf(json);
  if (object !== undefined && isSegment(object)) return object;
  const value = at(object, "document");
  if (value?.kind !== "scalar") return objectOf(value);
  const read = readJson(value.value, 0, value.value.length);
  return read.kind === "object" && isSegment(read)
    ? placeObject(read, { start: value.start, end: value.end })
    : undefined;
}

function isSegment(object: JsonObject): boolean {
  return (
    ["id", "name", "start_time"].every((name) => member(object, name) !== undefined) &&
    ["origin", "namespace", "http", "aws", "trace_id", "parent_id"].some(
      (name) => member(object, name) !== undefined,
    )
  );
}

function isOfStage(segment: JsonObject): boolean {
  const isStage =
    textOf(at(segment, "origin")) === "AWS::ApiGateway::Stage" ||
    objectOf(at(segment, "aws", "api_gateway")) !== undefined;
  return isStage && at(segment, "http") !== undefined;
}

/** What `get-trace-summaries` lists of calls of a stage. */
function summariesIn(object: JsonObject): readonly JsonObject[] {
  return itemsOf(at(object, "tracesummaries")).flatMap((one) => {
    const summary = objectOf(one);
    const type = textOf(at(summary, "entrypoint", "type"));
    return summary !== undefined && type === "AWS::ApiGateway::Stage" ? [summary] : [];
  });
}

function summaryFields(summary: JsonObject): ReadonlyMap<string, Quoted> {
  return fieldsOf([
    ["status", quoted(at(summary, "http", "httpstatus"))],
    ["httpMethod", quoted(at(summary, "http", "httpmethod"))],
    ["identity.sourceIp", quoted(at(summary, "http", "clientip"))],
    ["identity.userAgent", quoted(at(summary, "http", "useragent"))],
    ...addressOf(quoted(at(summary, "http", "httpurl"))),
  ]);
}

/** Segments that stand one by one make one trace around each stage. */
function joined(traces: readonly Trace[]): readonly Trace[] {
  const made: Trace[] = [];
  for (const one of traces) {
    const last = made.at(-1);
    const isOne =
      last?.isLoose === true &&
      one.isLoose &&
      [...last.segments, ...one.segments].filter(isOfStage).length < 2;
    if (last === undefined || !isOne) made.push(one);
    else
      made[made.length - 1] = {
        segments: [...last.segments, ...one.segments],
        span: { start: last.span.start, end: one.span.end },
        isLoose: true,
      };
  }
  return made;
}

/** What the stage's segment says, by the names of the access log's variables. */
function stageFields(segment: JsonObject): ReadonlyMap<string, Quoted> {
  const gateway = objectOf(at(segment, "aws", "api_gateway"));
  return fieldsOf([
    ["status", quoted(at(segment, "http", "response", "status"))],
    ["httpMethod", quoted(at(segment, "http", "request", "method"))],
    ["identity.sourceIp", quoted(at(segment, "http", "request", "client_ip"))],
    ["identity.userAgent", quoted(at(segment, "http", "request", "user_agent"))],
    ["apiId", quoted(at(gateway, "rest_api_id"))],
    ["stage", quoted(at(gateway, "stage"))],
    ["accountId", quoted(at(gateway, "account_id"))],
    ["requestId", quoted(at(gateway, "request_id"))],
    ["extendedRequestId", quoted(at(segment, "metadata", "default", "extended_request_id"))],
    ...addressOf(quoted(at(segment, "http", "request", "url"))),
    ...answersOf(segment),
  ]);
}

function fieldsOf(named: Named): ReadonlyMap<string, Quoted> {
  return new Map(
    named.flatMap(([name, field]) => (field === undefined ? [] : [[name, field] as const])),
  );
}

type Named = readonly (readonly [string, Quoted | undefined])[];

function addressOf(url: Quoted | undefined): Named {
  const [, host, path = "/"] =
    /^https?:\/\/([^/?#:\s]+)(?::\d+)?(\/[^?#\s]*)?/.exec(url?.value ?? "") ?? [];
  if (url === undefined || host === undefined) return [];
  return [
    ["domainName", { value: host, span: url.span }],
    ["path", { value: path, span: url.span }],
  ];
}

/**
 * What the stage called for the call, in its subsegments: the integration, whose status is that of the answer
 * where it is passed on, or an authorizer alone, which ran before the stage refused by itself.
 */
function answersOf(segment: JsonObject): Named {
  if (segment.isCut) return [];
  const calls = itemsOf(at(segment, "subsegments")).flatMap((one) => objectOf(one) ?? []);
  const statusOf = (one: JsonObject) => quoted(at(one, "http", "response", "status"));
  const own = statusOf(segment);
  const authorizers = calls.filter(isAuthorizer);
  const others = calls.filter((one) => !authorizers.includes(one));
  const [answer, another] = others.flatMap((one) => statusOf(one) ?? []);
  // one that answered otherwise may be an authorizer with another name
  if (another === undefined && answer !== undefined && answer.value === own?.value)
    return [["integrationStatus", answer]];
  const [authorizer] = authorizers.map(statusOf);
  return others.length > 0 || authorizer === undefined
    ? []
    : [
        ["authorizer.integrationStatus", authorizer],
        ["authorizer.status", authorizer],
        ["authorize.status", own],
      ];
}

const AUTHORIZER = /authori[sz]er/i;

function isAuthorizer(call: JsonObject): boolean {
  const names = [
    at(call, "name"),
    at(call, "aws", "function_name"),
    at(call, "http", "request", "url"),
  ];
  return names.some((one) => AUTHORIZER.test(textOf(one) ?? ""));
}

function quoted(value: Json | undefined): Quoted | undefined {
  return value?.kind === "scalar" ? quoteScalar(value) : undefined;
}

/** The value at a path of members in whatever case: the segments have their own, and the AWS CLI another. */
function at(object: JsonObject | undefined, ...path: readonly string[]): Json | undefined {
  let found: Json | undefined = object;
  for (const name of path) found = found?.kind === "object" ? member(found, name) : undefined;
  return found;
}
