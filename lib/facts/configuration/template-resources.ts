import {
  type Configuration,
  type Json,
  type JsonMember,
  type JsonObject,
  madeMember,
  madeObject,
  madeResources,
  madeScalar,
  objectOf,
  snakeCase,
  textOf,
} from "../../evidence";
import { entryAt, textAt } from "./entries";

/** The types of CloudFormation by what Terraform calls them. */
const TYPES = new Map([
  ["AWS::ApiGateway::RestApi", "aws_api_gateway_rest_api"],
  ["AWS::ApiGateway::Resource", "aws_api_gateway_resource"],
  ["AWS::ApiGateway::Method", "aws_api_gateway_method"],
  ["AWS::ApiGateway::Authorizer", "aws_api_gateway_authorizer"],
  ["AWS::ApiGateway::Stage", "aws_api_gateway_stage"],
  ["AWS::ApiGateway::ApiKey", "aws_api_gateway_api_key"],
  ["AWS::ApiGateway::UsagePlan", "aws_api_gateway_usage_plan"],
  ["AWS::ApiGateway::UsagePlanKey", "aws_api_gateway_usage_plan_key"],
  ["AWS::ApiGateway::GatewayResponse", "aws_api_gateway_gateway_response"],
  ["AWS::ApiGateway::DomainName", "aws_api_gateway_domain_name"],
  ["AWS::ApiGateway::BasePathMapping", "aws_api_gateway_base_path_mapping"],
  ["AWS::ApiGatewayV2::ApiMapping", "aws_apigatewayv2_api_mapping"],
  ["AWS::ApiGatewayV2::Api", "aws_apigatewayv2_api"],
  ["AWS::ApiGatewayV2::Route", "aws_apigatewayv2_route"],
  ["AWS::ApiGatewayV2::Authorizer", "aws_apigatewayv2_authorizer"],
  ["AWS::ApiGatewayV2::Stage", "aws_apigatewayv2_stage"],
  ["AWS::ApiGatewayV2::DomainName", "aws_apigatewayv2_domain_name"],
  ["AWS::EC2::VPCEndpoint", "aws_vpc_endpoint"],
  ["AWS::WAFv2::WebACLAssociation", "aws_wafv2_web_acl_association"],
]);

/** What CloudFormation takes where nothing is said, and Terraform asks for. */
const UNSAID = new Map<string, readonly [property: string, value: string]>([
  ["aws_api_gateway_method", ["AuthorizationType", "NONE"]],
  ["aws_apigatewayv2_api", ["ProtocolType", "HTTP"]],
]);

/**
 * The resources of a CloudFormation template as a list of Terraform's, whose table says what they are to
 * the AWS CLI. An API that is imported as an OpenAPI document needs no protocol.
 *
 * Source: AWS CloudFormation template reference.
 */
export function resourceListOf(template: Configuration): Configuration {
  const resources = objectOf(entryAt(template.value, "Resources")?.value)?.members ?? [];
  const types = new Map(
    resources.flatMap(({ key, value }) => {
      const type = TYPES.get(textAt(objectOf(value), "Type") ?? "");
      return type === undefined ? [] : [[key, type] as const];
    }),
  );
  const items = resources.flatMap((resource) => {
    const type = types.get(resource.key);
    const properties = objectOf(entryAt(objectOf(resource.value), "Properties")?.value);
    if (type === undefined) return [];
    const text = (key: string, value: string) =>
      madeMember(resource, key, madeScalar(resource, value));
    const given = properties?.members ?? [];
    const [unsaid, value = ""] = UNSAID.get(type) ?? [];
    const isSaid = unsaid === undefined || entryAt(properties, unsaid) !== undefined;
    const members = isSaid ? given : [...given, text(unsaid, value)];
    const values = { ...madeObject(resource, members), isCut: properties?.isCut === true };
    return [
      madeObject(resource, [
        text("type", type),
        text("name", resource.key),
        madeMember(resource, "values", ofApi(translated(values, types, 0), type)),
      ]),
    ];
  });
  const mappings = resources.flatMap((resource) => samMappings(template.value, resource));
  const value = madeResources(template.span, [...items, ...mappings]);
  return { ...template, source: "resource-list", value, isDeclared: true };
}

/**
 * The mappings that an API of SAM makes for its domain: one for each base path, or one for all paths.
 *
 * Source: AWS SAM developer guide, DomainConfiguration.
 */
function samMappings(template: JsonObject, resource: JsonMember): readonly JsonObject[] {
  const own = objectOf(resource.value);
  const kind = /^AWS::Serverless::(Api|HttpApi)$/.exec(textAt(own, "Type") ?? "")?.[1];
  if (kind === undefined) return [];
  const domain =
    entryAt(own, "Properties", "Domain") ?? entryAt(template, "Globals", kind, "Domain");
  const name = entryAt(objectOf(domain?.value), "DomainName");
  const stage = entryAt(own, "Properties", "StageName");
  if (domain === undefined || name === undefined) return [];
  const api = { kind, name: resource.key, domain, given: [{ ...name, key: "domain_name" }] };
  const given = stage === undefined ? api.given : [...api.given, stageOf(kind, stage)];
  return basePathsOf(domain).map((path, at) => samMapping({ ...api, given }, path, at));
}

/** A mapping has its stage under another name in the second version. */
function stageOf(kind: string, stage: JsonMember): JsonMember {
  return { ...stage, key: kind === "HttpApi" ? "stage" : "stage_name" };
}

function basePathsOf(domain: JsonMember): readonly string[] {
  const written = entryAt(objectOf(domain.value), "BasePath")?.value;
  if (written === undefined) return [""];
  const all = written.kind === "list" ? written.items : [written];
  return all.flatMap((one) => textOf(one)?.replace(/^\/|\/$/g, "") ?? []);
}

interface SamDomain {
  readonly kind: string;
  readonly name: string;
  readonly domain: JsonMember;
  readonly given: readonly JsonMember[];
}

function samMapping({ kind, name, domain, given }: SamDomain, path: string, at: number) {
  const isHttp = kind === "HttpApi";
  const text = (key: string, value: string) => madeMember(domain, key, madeScalar(domain, value));
  const api = text(
    "Ref",
    `${isHttp ? "aws_apigatewayv2_api" : "aws_api_gateway_rest_api"}.${name}.id`,
  );
  const values = madeObject(domain, [
    ...given,
    madeMember(domain, isHttp ? "api_id" : "rest_api_id", madeObject(domain, [api])),
    ...(path === "" ? [] : [text(isHttp ? "api_mapping_key" : "base_path", path)]),
  ]);
  return madeObject(domain, [
    text("type", isHttp ? "aws_apigatewayv2_api_mapping" : "aws_api_gateway_base_path_mapping"),
    text("name", `${name}-${at}`),
    madeMember(domain, "values", values),
  ]);
}

const DEEPEST = 32;

/** The API of a route that stands alone is one, whatever the template has for its id. */
function ofApi(values: Json, type: string): Json {
  const isHttp = type.startsWith("aws_apigatewayv2_");
  const api = isHttp ? "aws_apigatewayv2_api" : "aws_api_gateway_rest_api";
  if (values.kind !== "object") return values;
  const members = values.members.map((one): JsonMember => {
    const isId = one.key === (isHttp ? "api_id" : "rest_api_id") && one.value.kind === "object";
    const [only] = isId && one.value.kind === "object" ? one.value.members : [];
    const named = textOf(only?.value) ?? "api";
    if (!isId || named.startsWith("aws_")) return one;
    const name = named.replace(/[^\w-]/g, "");
    const reference = madeMember(one, "Ref", madeScalar(one, `${api}.${name}.id`));
    return { ...one, value: madeObject(one, [reference]) };
  });
  return { ...values, members };
}

function translated(value: Json, types: ReadonlyMap<string, string>, depth: number): Json {
  if (depth > DEEPEST || value.kind === "scalar") return value;
  if (value.kind === "list") {
    return { ...value, items: value.items.map((item) => translated(item, types, depth + 1)) };
  }
  const reference = referenceIn(value, types);
  if (reference !== undefined) {
    return madeObject(value, [madeMember(value, "Ref", madeScalar(value, reference))]);
  }
  const members = value.members.map((one): JsonMember => {
    const key = /^[A-Z][A-Za-z0-9]+$/.test(one.key) ? attributeOf(one.key) : one.key;
    // a policy keeps the names of its elements
    const isPolicy = /^Policy(?:Document)?$/.test(one.key);
    return { ...one, key, value: isPolicy ? one.value : translated(one.value, types, depth + 1) };
  });
  return { ...value, members };
}

/** `!Ref Name` is the id of most resources, `!GetAtt Name.Attribute` says which. */
function referenceIn(value: JsonObject, types: ReadonlyMap<string, string>): string | undefined {
  const [only, other] = value.members;
  if (only === undefined || other !== undefined) return undefined;
  const named = only.value;
  if (only.key === "Ref") {
    const name = textOf(named) ?? "";
    const type = types.get(name);
    // the name of a stage is what stands for it
    const attribute = type === "aws_api_gateway_stage" ? "stage_name" : "id";
    return type === undefined ? name : `${type}.${name}.${attribute}`;
  }
  if (only.key !== "Fn::GetAtt" || named.kind !== "list") return undefined;
  const [name = "", attribute = ""] = named.items.map((item) => textOf(item) ?? "");
  const type = types.get(name);
  return type === undefined ? undefined : `${type}.${name}.${attributeOf(attribute)}`;
}

/** What Terraform calls a property. */
function attributeOf(property: string): string {
  return snakeCase(property.replace(/^WebACLArn$/, "WebAclArn"));
}
