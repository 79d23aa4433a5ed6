import type { Json, JsonMember, JsonObject } from "../json-objects";
import { itemsOf, objectOf, textOf, valueAt } from "../json-values";
import type { Line } from "../lines";
import {
  madeList,
  madeMember,
  madeObject,
  madeResources,
  madeScalar,
  withReferences,
} from "../made-json";
import type { ResourceList } from "../terraform/resource-list";
import {
  expressionOf,
  innerCall,
  madeResource,
  namedOf,
  referenceTo,
  setting,
  snakeCase,
} from "./code-values";
import type { CodeCall } from "./read-calls";

const CLASS =
  /^(?:aws\.)?(?<module>apigateway|apigatewayv2|ec2|wafv2|iam)\.(?:New)?(?<type>[A-Z]\w{0,80})$/i;
// of the CDK for Terraform
const OF_TERRAFORM =
  /^(?:(?![Aa][Ww][Ss]\.)\w{1,40}\.)?(?<type>ApiGateway[A-Z]\w{1,80}|Apigatewayv2[A-Z]\w{1,80})$/;
const MODULES = new Map([
  ["apigateway", "aws_api_gateway_"],
  ["apigatewayv2", "aws_apigatewayv2_"],
  ["ec2", "aws_"],
  ["iam", "aws_iam_"],
  ["wafv2", "aws_wafv2_"],
]);
// classes that stand alone where their package is imported
const ALONE = new Map([
  ...["RestApi", "RestApiPolicy", "Method", "Resource", "UsagePlan", "UsagePlanKey", "ApiKey"].map(
    (name) => [name, "apigateway"] as const,
  ),
  ...["Api", "Route", "ApiMapping"].map((name) => [name, "apigatewayv2"] as const),
]);
// a name, and the arguments in a class of their own
const OWN_ARGUMENTS = /^\s{0,60}\$?"[^"\n]{1,100}",\s{0,60}(?:new\s{1,4})?\w{1,40}Args\b/;

/** Whether a class is one of Pulumi's for AWS, or of the CDK's for Terraform. */
export function isOfPulumi(callee: string, given: string): boolean {
  if (/^aws\./i.test(callee)) return typeOf(callee) !== undefined;
  const isGo = /^\w{1,40}\.New[A-Z]\w*$/.test(callee) && /^\s{0,60}ctx\b/.test(given);
  if (isGo) return typeOf(callee) !== undefined;
  const isAlone = ALONE.has(callee) && OWN_ARGUMENTS.test(given);
  return (
    isAlone || (OF_TERRAFORM.test(callee) && /^\s{0,60}(?:this|self|stack|scope)\b/.test(given))
  );
}

/**
 * The resources that a program for Pulumi declares in TypeScript, Python, Java, C# or Go. Pulumi's AWS provider is made
 * from Terraform's, as the classes of the CDK for Terraform are, with names in the language's case.
 */
export function pulumiResources(calls: readonly CodeCall[]): readonly JsonObject[] {
  const types = new Map(
    calls.flatMap(({ callee, result }) => {
      const type = typeOf(callee);
      return type === undefined || result === undefined ? [] : [[result, type] as const];
    }),
  );
  return calls.flatMap((call) => {
    const { callee, result, values, start, end } = call;
    const type = typeOf(callee);
    if (type === undefined) return [];
    // behind a name
    const named = namedOf(call, 1);
    const name = ownName(result ?? textOf(values[0]) ?? "");
    const members = named.members.map((one) => elsewhere(memberOf(one, types, 0), type));
    return [madeResource({ start, end }, [type, name], members, named.isCut ? "cut" : "whole")];
  });
}

function ownName(variable: string): string {
  return variable.replace(/^(?:this|self)\./, "");
}

/** The API, or the resource of its tree, that is declared where nothing of it is shown. */
function elsewhere(member: JsonMember, type: string): JsonMember {
  const expression = innerCall(member.value)?.callee ?? expressionOf(member.value);
  if (type === "aws_wafv2_web_acl_association") return stageElsewhere(member, expression);
  const target = type.startsWith("aws_apigatewayv2_")
    ? OF_SECOND.get(member.key)
    : OF_FIRST.get(member.key);
  if (target === undefined || expression === undefined || expression.startsWith("aws_")) {
    return member;
  }
  const [, name = "api"] = /^(?:(?:this|self)\.)?(\w{1,80})/.exec(expression) ?? [];
  const isRoot = /\broot_?resource_?id\b/i.test(expression);
  const [resource, attribute] = isRoot ? [OF_FIRST.get(API), "root_resource_id"] : [target, "id"];
  return { ...member, value: referenceTo(member, `${resource}.${name}`, attribute) };
}

/** `stage.arn`: of an API's, and nothing else that a firewall protects, people say so. */
function stageElsewhere(member: JsonMember, expression: string | undefined): JsonMember {
  const [, name] =
    /^(?:(?:this|self)\.)?(\w{0,80}stage\w{0,80})\.arn$/i.exec(expression ?? "") ?? [];
  if (member.key !== "resource_arn" || name === undefined) return member;
  return { ...member, value: referenceTo(member, `aws_api_gateway_stage.${name}`, "arn") };
}

const API = "rest_api_id";
const OF_FIRST = new Map([
  [API, "aws_api_gateway_rest_api"],
  ["resource_id", "aws_api_gateway_resource"],
  ["parent_id", "aws_api_gateway_resource"],
]);
const OF_SECOND = new Map([["api_id", "aws_apigatewayv2_api"]]);

/** The resources that a program for Pulumi declares in YAML. */
export function pulumiListOf(program: JsonObject): ResourceList | undefined {
  const { start, end } = program;
  const declared = objectOf(valueAt(program, "resources"));
  const resources = (declared?.members ?? []).flatMap(({ key, value }) => {
    const resource = objectOf(value);
    const type = textOf(setting(resource, "type")?.value) ?? "";
    const callee = type.replace(/^(\w+):(?:(\w+)(?:\/\w+)?:)(\w+)$/, "$1.$2.$3");
    const named = objectOf(setting(resource, "properties")?.value);
    // in other languages of such files classes have other names
    return !type.startsWith("aws:") || typeOf(callee) === undefined || resource === undefined
      ? []
      : [{ key, callee, resource, members: named?.members ?? [] }];
  });
  const types = new Map(resources.flatMap(({ key, callee }) => [[key, typeOf(callee) ?? ""]]));
  const made = resources.map(({ key, callee, resource, members }) =>
    madeResource(
      resource,
      [typeOf(callee) ?? "", key],
      members.map((one) => {
        const member = memberOf({ ...one, value: withReferences(one.value) }, types, 0);
        return elsewhere(member, typeOf(callee) ?? "");
      }),
      resource.isCut ? "cut" : "whole",
    ),
  );
  if (made.length === 0) return undefined;
  return { value: madeResources({ start, end }, made), isDeclared: true };
}

/** Resources of such a program without its beginning: by their names, or one without a name. */
export function pulumiPieceOf(piece: JsonObject): ResourceList | undefined {
  const isOne = textOf(setting(piece, "type")?.value) !== undefined;
  const named = isOne ? madeObject(piece, [madeMember(piece, "resource", piece)]) : piece;
  return pulumiListOf(madeObject(piece, [madeMember(piece, "resources", named)]));
}

/** The resources of `pulumi stack export`, which exist. */
export function pulumiStateOf(stack: JsonObject): ResourceList | undefined {
  const deployment = objectOf(setting(stack, "deployment")?.value);
  const resources = itemsOf(setting(deployment, "resources")?.value).flatMap((item) => {
    const resource = objectOf(item);
    const [, module, own] =
      /^aws:(\w{1,40})\/\w{1,60}:(\w{1,60})$/.exec(
        textOf(setting(resource, "type")?.value) ?? "",
      ) ?? [];
    const type = typeOf(`aws.${module}.${own}`);
    const named = setting(resource, "outputs") ?? setting(resource, "inputs");
    const values = objectOf(named?.value);
    if (resource === undefined || type === undefined || values === undefined) return [];
    const members = values.members.map((one) => memberOf(one, new Map(), 0));
    const name = /::([^:]{1,200})$/.exec(textOf(setting(resource, "urn")?.value) ?? "")?.[1] ?? "";
    return [madeResource(resource, [type, name], members, resource.isCut ? "cut" : "whole")];
  });
  if (resources.length === 0) return undefined;
  return { value: madeResources(stack, resources), isDeclared: false };
}

const PREVIEWED = /^[~+-]{1,2} {0,3}aws:(\w{1,40})\/\w{1,60}:(\w{1,60}): \(/;
const PREVIEWED_MEMBER =
  /^(?:\[(?<id>id)=(?<known>[\w-]{1,200})\]|(?:[~+-] {1,3})?(?<name>[A-Za-z]\w{0,60}) {0,40}: {1,400}(?:"(?<text>[^"\n]{0,400})"|(?<word>true|false|\d{1,9})) {0,400})$/;

/**
 * One side of the resources that `pulumi preview --diff` shows, as far as their values are no objects.
 *
 * Source: Pulumi CLI, `pulumi preview`.
 */
export function pulumiChanges(lines: readonly Line[]): readonly JsonObject[] {
  const resources: { readonly line: Line; readonly type: string; members: JsonMember[] }[] = [];
  for (const line of lines) {
    const [, module, own] = PREVIEWED.exec(line.text) ?? [];
    const type = own === undefined ? undefined : typeOf(`aws.${module}.${own}`);
    if (own !== undefined) resources.push({ line, type: type ?? "", members: [] });
    const { id, known, name, text, word } = PREVIEWED_MEMBER.exec(line.text)?.groups ?? {};
    const key = id ?? name;
    if (key === undefined) continue;
    const value = madeScalar(line, known ?? text ?? word === "true");
    const isNumber = word !== undefined && !/^[tf]/.test(word);
    const member = madeMember(line, key, isNumber ? madeScalar(line, word) : value);
    resources.at(-1)?.members.push(memberOf(member, new Map(), 0));
  }
  return resources
    .filter(({ type, members }) => type !== "" && members.some(({ key }) => key !== "id"))
    .map(({ line, type, members }, at) =>
      madeResource(line, [type, API_TYPES.test(type) ? "api" : `r${at}`], members, "cut"),
    );
}

const API_TYPES = /^aws_(?:api_gateway_rest_api|apigatewayv2_api)$/;

/** `aws.apigateway.RestApi`, `Aws.ApiGateway.RestApi`, `apigateway.NewRestApi`, `ApiGatewayRestApi`. */
function typeOf(callee: string): string | undefined {
  const alone = ALONE.get(callee);
  if (alone !== undefined) return typeOf(`aws.${alone}.${callee}`);
  const own = OF_TERRAFORM.exec(callee)?.groups?.type;
  if (own !== undefined) return `aws_${snakeCase(own)}`;
  const { module = "", type = "" } = CLASS.exec(callee)?.groups ?? {};
  const prefix = MODULES.get(module.toLowerCase());
  const isClass = /^[A-Z]/.test(type);
  return prefix === undefined || !isClass
    ? undefined
    : prefix + snakeCase(type.replace(/^New(?=[A-Z])/, ""));
}

const DEEPEST = 16;
// resources in Pulumi where Terraform has their ids
const NAMES = new Map([
  ["rest_api", "rest_api_id"],
  ["deployment", "deployment_id"],
]);
// texts in Pulumi where Terraform has a list of one
const LISTS = new Set(["types"]);

function memberOf(
  { key, value, start, end }: JsonMember,
  types: ReadonlyMap<string, string>,
  depth: number,
): JsonMember {
  // the elements of a policy keep their names
  const own = depth === 0 || /^[a-z]\w*$/.test(key) ? snakeCase(key) : key;
  const name = NAMES.get(own) ?? own;
  const read = translated(value, types, depth + 1);
  const isOne = LISTS.has(name) && read.kind === "scalar";
  return { key: name, value: isOne ? madeList(read, [read]) : read, start, end };
}

function translated(value: Json, types: ReadonlyMap<string, string>, depth: number): Json {
  if (depth > DEEPEST || value.kind === "scalar") return value;
  if (value.kind === "list") {
    return { ...value, items: value.items.map((item) => translated(item, types, depth + 1)) };
  }
  const call = innerCall(value);
  // `aws.apigateway.RestApiEndpointConfigurationArgs(types="PRIVATE")`
  if (call !== undefined && /Args(?:Dict)?$/.test(call.callee)) {
    return translated({ ...call.named, start: value.start, end: value.end }, types, depth + 1);
  }
  const isGetter = call !== undefined && itemsOf(call.values).length === 0;
  // `api.id()`
  const expression = isGetter ? call.callee : expressionOf(value);
  const [, variable, attribute] =
    /^((?:this\.|self\.)?[A-Za-z_$]\w{0,80})(?:\.([A-Za-z_]\w{0,80})(?:\(\))?)?$/.exec(
      expression ?? "",
    ) ?? [];
  const type = types.get(variable ?? "");
  if (variable !== undefined && type !== undefined) {
    const text = `${type}.${ownName(variable)}.${snakeCase(attribute?.replace(/^ID$/, "id") ?? "id")}`;
    return madeObject(value, [madeMember(value, "Ref", madeScalar(value, text))]);
  }
  if (expression !== undefined || call !== undefined) return value;
  return { ...value, members: value.members.map((one) => memberOf(one, types, depth)) };
}
