import { expressionOf, madeResource, referenceTo, snakeCase } from "../code/code-values";
import type { Json, JsonMember, JsonObject } from "../json-objects";
import { itemsOf, objectOf, textOf, valueAt } from "../json-values";
import { madeList, madeMember, madeObject, madeScalar } from "../made-json";
import type { Span } from "../types";

/** A call of an operation of AWS that creates or changes a part of an API, wherever it was met. */
export interface OperationCall extends Span {
  /** In whatever case: `put_method`, `PutMethodCommand`, `put-method`. */
  readonly operation: string;
  /** By the names that the API's model has, in whatever case. */
  readonly parameters: JsonObject;
  /** What its result is called. */
  readonly result?: string;
}

const REST_API = "aws_api_gateway_rest_api";
const HTTP_API = "aws_apigatewayv2_api";
const RESOURCE = "aws_api_gateway_resource";
const HTTP_STAGE = "aws_apigatewayv2_stage";

/**
 * What an operation makes, as Terraform calls it; two versions of the service have operations of one name, and
 * the second is met by its parameter `ApiId`.
 *
 * Source: Amazon API Gateway, API references of version 1 and 2; Amazon EC2, CreateVpcEndpoint; AWS WAF, AssociateWebACL.
 */
const TYPES: ReadonlyMap<string, readonly [first: string, second?: string]> = new Map([
  ["createrestapi", [REST_API]],
  ["updaterestapi", [REST_API]],
  ["createresource", [RESOURCE]],
  ["putmethod", ["aws_api_gateway_method"]],
  ["updatemethod", ["aws_api_gateway_method"]],
  ["createauthorizer", ["aws_api_gateway_authorizer", "aws_apigatewayv2_authorizer"]],
  ["createstage", ["aws_api_gateway_stage", HTTP_STAGE]],
  ["createdeployment", ["aws_api_gateway_stage", HTTP_STAGE]],
  ["updatestage", ["", HTTP_STAGE]],
  ["createbasepathmapping", ["aws_api_gateway_base_path_mapping"]],
  ["createapimapping", ["", "aws_apigatewayv2_api_mapping"]],
  ["createusageplan", ["aws_api_gateway_usage_plan"]],
  ["createusageplankey", ["aws_api_gateway_usage_plan_key"]],
  ["createapi", ["", HTTP_API]],
  ["updateapi", ["", HTTP_API]],
  ["createroute", ["", "aws_apigatewayv2_route"]],
  ["updateroute", ["", "aws_apigatewayv2_route"]],
  ["createvpcendpoint", ["aws_vpc_endpoint"]],
  ["modifyvpcendpoint", ["aws_vpc_endpoint"]],
  ["associatewebacl", ["aws_wafv2_web_acl_association"]],
] as const);

/** Constructs of the CDK that are CloudFormation's resources, whose properties are what the operation is given. */
const CONSTRUCTS = new Map([
  ["cfnrestapi", "createrestapi"],
  ["cfnresource", "createresource"],
  ["cfnmethod", "putmethod"],
  ["cfnauthorizer", "createauthorizer"],
  ["cfnstage", "createstage"],
  ["cfnbasepathmapping", "createbasepathmapping"],
  ["cfnapimapping", "createapimapping"],
  ["cfnusageplan", "createusageplan"],
  ["cfnusageplankey", "createusageplankey"],
  ["cfnapi", "createapi"],
  ["cfnroute", "createroute"],
  ["cfnvpcendpoint", "createvpcendpoint"],
  ["cfnwebaclassociation", "associatewebacl"],
]);

/** The operation that a name stands for; undefined where it makes no part of an API. */
export function operationOf(name: string): string | undefined {
  const construct = /^(?:New)?(Cfn[A-Z]\w{1,40})$/.exec(name)?.[1]?.toLowerCase();
  if (construct !== undefined) return CONSTRUCTS.get(construct);
  const flat = name
    .replace(/[^A-Za-z0-9]/g, "")
    .toLowerCase()
    .replace(/(?:async|withcontext)$/, "")
    .replace(/(?:command|request|input)$/, "");
  return TYPES.has(flat) ? flat : undefined;
}

/** The resources that calls of operations make, in order, as `terraform show -json` lists them. */
export function operationResources(calls: readonly OperationCall[]): readonly JsonObject[] {
  const created = calls.filter(({ operation }) =>
    /^(?:createrestapi|createapi)$/.test(operationOf(operation) ?? ""),
  );
  const places = new Set(
    calls.flatMap(({ operation, result }) =>
      operationOf(operation) === "createresource" && result !== undefined ? [result] : [],
    ),
  );
  return calls.flatMap((call) => resourceOf(call, { isOne: created.length < 2, places }));
}

interface Known {
  /** There is one API, whatever it is called. */
  readonly isOne: boolean;
  /** What the resources of its tree are called. */
  readonly places: ReadonlySet<string>;
}

function resourceOf(
  { operation, parameters, result, start, end }: OperationCall,
  known: Known,
): readonly JsonObject[] {
  const own = operationOf(operation);
  const [first, second] = TYPES.get(own ?? "") ?? [];
  const names = new Set(parameters.members.map(({ key }) => nameOf(key)));
  const isSecond = names.has("api_id") || (own === "createapi" && names.has("protocol_type"));
  const type = isSecond ? second : first;
  if (own === undefined || type === undefined || type === "" || !isTold(own, names)) return [];
  const span = { start, end };
  const isApi = type === REST_API || type === HTTP_API;
  const members = parameters.members.flatMap((one) => attributesOf(one, { type, known }));
  const added = own === "createrestapi" ? edgeOf(parameters, names) : [];
  // what a change leaves out stays as it was, and of an API others may set more
  const isPart = own.startsWith("update") || own.startsWith("modify") || isApi;
  const name = isApi ? apiName(result, known) : (result ?? `${own}-${start}`);
  const completeness = parameters.isCut || isPart ? "cut" : "whole";
  return [madeResource(span, [type, name], [...members, ...added], completeness)];
}

/** Others have operations of the same name. */
function isTold(operation: string, names: ReadonlySet<string>): boolean {
  const isOf = (...keys: readonly string[]) => keys.some((key) => names.has(key));
  if (operation === "createrestapi") return isOf("name");
  if (operation === "createapi") return isOf("protocol_type");
  if (operation === "createusageplan") return isOf("api_stages");
  if (operation === "createusageplankey") return isOf("usage_plan_id");
  if (/vpcendpoint$/.test(operation)) return isOf("service_name", "vpc_endpoint_id");
  if (operation === "associatewebacl") return isOf("web_acl_arn") && isOf("resource_arn");
  if (operation === "createdeployment") return isOf("stage_name");
  return isOf("rest_api_id", "api_id");
}

/** `RestApiId` and `restApiId` as Terraform writes them. */
function nameOf(key: string): string {
  return snakeCase(key.replace(/^WebACLArn$/i, "webAclArn").replaceAll("-", "_"));
}

function apiName(result: string | undefined, { isOne }: Known): string {
  return isOne || result === undefined ? "api" : plain(result);
}

function plain(expression: string): string {
  return /[A-Za-z_]\w{0,80}/.exec(expression.replace(/^(?:this|self)\./, ""))?.[0] ?? "api";
}

/** An API without a type of its endpoint is edge-optimized. */
function edgeOf(span: JsonObject, names: ReadonlySet<string>): readonly JsonMember[] {
  if (span.isCut || names.has("endpoint_configuration")) return [];
  const types = madeList(span, [madeScalar(span, "EDGE")]);
  const value = madeObject(span, [madeMember(span, "types", types)]);
  return [madeMember(span, "endpoint_configuration", value)];
}

function attributesOf(
  { key, value, start, end }: JsonMember,
  { type, known }: { readonly type: string; readonly known: Known },
): readonly JsonMember[] {
  const span = { start, end };
  const name = nameOf(key);
  if (name === "patch_operations") return itemsOf(value).flatMap((item) => patched(item));
  if (name === "rest_api_id" || name === "api_id")
    return apiIdOf(span, name, { value, type, known });
  if (name === "resource_id" || name === "parent_id") {
    return [madeMember(span, name, placeOf(span, expressionOf(value), known) ?? value)];
  }
  // a variable of a loop is each of several
  if (name === "http_method" && expressionOf(value) !== undefined) {
    return [madeMember(span, name, madeScalar(span, "ANY"))];
  }
  if (name === "stage_name" && type === HTTP_STAGE) return [madeMember(span, "name", value)];
  return [madeMember(span, name === "policy_document" ? "policy" : name, value)];
}

/** What an API is called by; of a resource that is one, its id. */
function apiIdOf(
  span: Span,
  name: "rest_api_id" | "api_id",
  { value, type, known }: { readonly value: Json; readonly type: string; readonly known: Known },
): readonly JsonMember[] {
  const api = name === "api_id" ? HTTP_API : REST_API;
  const isId = /^[a-z0-9]{8,12}$/.test(textOf(value) ?? "");
  if (type === api) return isId ? [madeMember(span, "id", value)] : [];
  const reference = referenceTo(span, `${api}.${apiName(expressionOf(value), known)}`, "id");
  return [madeMember(span, name, isId ? value : reference)];
}

/** A resource that another call made, or the root of the tree, which nobody makes. */
function placeOf(span: Span, expression: string | undefined, { places }: Known): Json | undefined {
  if (expression === undefined) return undefined;
  const own = plain(expression);
  if (places.has(own)) return referenceTo(span, `${RESOURCE}.${own}`, "id");
  return /root/i.test(expression)
    ? referenceTo(span, `${REST_API}.api`, "root_resource_id")
    : undefined;
}

/** `{op: "replace", path: "/apiKeyRequired", value: "true"}`; a change deep inside says nothing of the whole. */
function patched(item: Json): readonly JsonMember[] {
  const patch = objectOf(item);
  const member = (name: string) =>
    patch?.members.find(({ key }) => key.toLowerCase() === name)?.value;
  const path = textOf(member("path")) ?? "";
  const value = member("value");
  if (patch === undefined || value === undefined || !/^(?:replace|add)$/.test(opOf(member("op")))) {
    return [];
  }
  if (path.startsWith("/endpointConfiguration/types/")) {
    const types = madeMember(patch, "types", madeList(patch, [value]));
    return [madeMember(patch, "endpoint_configuration", madeObject(patch, [types]))];
  }
  const name = /^\/([A-Za-z]{1,60})$/.exec(path)?.[1];
  return name === undefined ? [] : [madeMember(patch, snakeCase(name), value)];
}

/** `replace`, or a constant that stands for it: `Op.REPLACE`, `types.OpReplace`. */
function opOf(op: Json | undefined): string {
  const constant = textOf(valueAt(op, "Ref"));
  const text = textOf(op) ?? constant ?? "";
  return /(?:^|\.|Op)(replace|add)$/i.exec(text)?.[1]?.toLowerCase() ?? "";
}
