import { madeResource, referenceTo, snakeCase } from "./code/code-values";
import { type Json, type JsonMember, type JsonObject, readJson } from "./json-objects";
import type { Line } from "./lines";
import { madeDeclaration, madeMember, madeResources, madeScalar, placedAt } from "./made-json";
import type { Configuration, Span } from "./types";

const CHANGED =
  /^\[~\] AWS::(?<type>(?:ApiGateway(?:V2)?|EC2)::\w{1,40}) (?<path>\S{1,400})(?: \S{1,200})?(?: \(?(?:may be replaced|replace|requires? replacement)\)?)?$/;
const BRANCH = /^[│ ]{0,40}[├└]─ /;
const PROPERTY = /^[│ ]{0,40}[├└]─ \[~\] (\w{1,60})(?: \([^)\n]{0,60}\))?$/;
const VALUE = /^[│ ]{0,40}[├└]─ \[[-+]\] (.{1,20000})$/;
const TYPES = new Map([
  ["ApiGateway::Authorizer", "aws_api_gateway_authorizer"],
  ["ApiGateway::Method", "aws_api_gateway_method"],
  ["ApiGateway::RestApi", "aws_api_gateway_rest_api"],
  ["ApiGatewayV2::Api", "aws_apigatewayv2_api"],
  ["ApiGatewayV2::Route", "aws_apigatewayv2_route"],
  ["EC2::VPCEndpoint", "aws_vpc_endpoint"],
]);
const REST_API = "aws_api_gateway_rest_api";

/**
 * One side of what `cdk diff` shows of resources that it is to change, which is the old values or the new ones. The
 * CDK calls a method by its path in the construct of its API.
 *
 * Source: AWS CDK Toolkit, `cdk diff`.
 */
export function cdkChanges(lines: readonly Line[]): readonly Configuration[] {
  const resources = lines.flatMap((line, at) => {
    const { type = "", path = "" } = CHANGED.exec(line.text)?.groups ?? {};
    return TYPES.has(type)
      ? changedResource(line, { type, path, own: valuesBelow(lines, at + 1) })
      : [];
  });
  return resources.length === 0 ? [] : [changedList(resources)];
}

/** What a resource of a stack is called, and what is known of its properties. */
interface Changed {
  /** Without the name of the vendor: `ApiGateway::Method`. */
  readonly type: string;
  readonly path: string;
  /** By the names of Terraform. */
  readonly own: readonly JsonMember[];
}

/** A resource of a stack of which some properties are known, and no more. */
export function changedResource(span: Span, { type, path, own }: Changed): readonly JsonObject[] {
  const known = TYPES.get(type);
  if (known === undefined || own.length === 0) return [];
  const name = known.endsWith("_api") ? "api" : path;
  return [madeResource(span, [known, name], [...placeOf(span, known, path), ...own], "cut")];
}

function valuesBelow(lines: readonly Line[], from: number): readonly JsonMember[] {
  const members: JsonMember[] = [];
  let property: string | undefined;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    // what the other side has is blank
    if (line === undefined || (line.text !== "" && !BRANCH.test(line.text))) break;
    const value = VALUE.exec(line.text)?.[1];
    if (property !== undefined && value !== undefined) {
      members.push(madeMember(line, snakeCase(property), jsonIn(line, value)));
    }
    property = line.text === "" ? property : PROPERTY.exec(line.text)?.[1];
  }
  return members;
}

function jsonIn(line: Line, value: string): Json {
  if (!/^[{[]/.test(value)) return madeScalar(line, value);
  return placedAt(readJson(value, 0, value.length), line);
}

/** `Api/Default/orders/{id}/GET`, of an HTTP API `Api/GET--orders--{id}`; what has no path has its method in its name. */
function placeOf(span: Span, type: string, path: string): readonly JsonMember[] {
  const text = (key: string, value: string) => madeMember(span, key, madeScalar(span, value));
  if (type.endsWith("_route")) {
    const [, verb, parts = ""] = /\/([A-Z]{3,7})((?:--[^/\s]{0,120}){1,40})$/.exec(path) ?? [];
    return verb === undefined ? [] : [text("route_key", `${verb} ${parts.replaceAll("--", "/")}`)];
  }
  if (!type.endsWith("_method")) return [];
  const { method, path: own } = cdkPlace(path, false) ?? {};
  const id = madeMember(span, "rest_api_id", referenceTo(span, `${REST_API}.api`, "id"));
  if (method === undefined || own === undefined) return [id, text("http_method", methodIn(path))];
  return [id, text("http_method", method), text("path", own)];
}

/** Where a method, or a resource, stands in its API: `Api/Default/orders/{id}/GET`. */
export function cdkPlace(
  construct: string,
  isResource: boolean,
): { readonly path: string; readonly method?: string } | undefined {
  const [, parts] = /\/Default((?:\/[^/\s]{1,120}){1,41})$/.exec(construct) ?? [];
  if (parts === undefined) return undefined;
  if (isResource) return { path: parts };
  const [, above = "", method] = /^(.*)\/([A-Z]{3,7})$/.exec(parts) ?? [];
  return method === undefined ? undefined : { path: above === "" ? "/" : above, method };
}

/** The CDK, SAM and the Serverless Framework call a method by its path and its name: `ApiordersGET8D4FEC15`. */
export function methodIn(id: string): string {
  return (
    /(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)(?:[0-9A-F]{8})?$/i.exec(id)?.[1]?.toUpperCase() ??
    "ANY"
  );
}

/** Resources of which some properties are known. */
export function changedList(resources: readonly JsonObject[]): Configuration {
  const span = { start: resources[0]?.start ?? 0, end: resources.at(-1)?.end ?? 0 };
  return madeDeclaration("resource-list", madeResources(span, resources));
}
