import { methodIn } from "./changes/read-change-sets";
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
    const known = TYPES.get(type);
    const members = known === undefined ? [] : valuesBelow(lines, at + 1);
    if (known === undefined || members.length === 0) return [];
    const place = placeOf(line, known, path);
    const name = known.endsWith("_api") ? "api" : path;
    return [madeResource(line, [known, name], [...place, ...members], "cut")];
  });
  return resources.length === 0 ? [] : [listOf(resources)];
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
  const [, parts = "", method] =
    /\/Default((?:\/[^/\s]{1,120}){0,40})\/([A-Z]{3,7})$/.exec(path) ?? [];
  const id = madeMember(span, "rest_api_id", referenceTo(span, `${REST_API}.api`, "id"));
  if (method === undefined) return [id, text("http_method", methodIn(path))];
  return [id, text("http_method", method), text("path", parts === "" ? "/" : parts)];
}

function listOf(resources: readonly JsonObject[]): Configuration {
  const span = { start: resources[0]?.start ?? 0, end: resources.at(-1)?.end ?? 0 };
  return madeDeclaration("resource-list", madeResources(span, resources));
}
