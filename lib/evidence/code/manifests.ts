import type { JsonMember, JsonObject } from "../json-objects";
import { objectOf, textOf, valueAt } from "../json-values";
import { madeMember, madeResources } from "../made-json";
import type { ResourceList } from "../terraform/resource-list";
import { madeResource, referenceTo, snakeCase } from "./code-values";

const GROUP =
  /^apigateway(?<second>v2)?\.(?:services\.k8s\.aws|(?:aws\.)?(?:m\.)?upbound\.io|aws(?:\.m)?\.(?:upbound|crossplane)\.io)\/v\d\w{0,20}$/;

/**
 * What a manifest of Kubernetes declares of an API, by AWS Controllers for Kubernetes or by Crossplane, whose kinds
 * and attributes are those of the API's model and of Terraform.
 *
 * Sources: ACK, API reference of apigateway and apigatewayv2; Upbound's provider for AWS, apigateway and apigatewayv2.
 */
export function manifestListOf(manifest: JsonObject): ResourceList | undefined {
  const found = GROUP.exec(textOf(valueAt(manifest, "apiVersion")) ?? "");
  const kind = textOf(valueAt(manifest, "kind"));
  const spec = objectOf(valueAt(manifest, "spec"));
  const values = objectOf(valueAt(spec, "forProvider")) ?? spec;
  if (found === null || kind === undefined || values === undefined) return undefined;
  const isSecond = found.groups?.second !== undefined;
  const type = `${isSecond ? "aws_apigatewayv2_" : "aws_api_gateway_"}${attributeOf(kind)}`;
  const api = isSecond ? "aws_apigatewayv2_api" : "aws_api_gateway_rest_api";
  const id = isSecond ? "api_id" : "rest_api_id";
  const members = values.members.map((one): JsonMember => ({ ...one, key: attributeOf(one.key) }));
  const isApi = type === api;
  const isNamed = isApi || members.some(({ key }) => key === id);
  const own = isNamed ? [] : [madeMember(values, id, referenceTo(values, `${api}.api`, "id"))];
  const name = isApi ? "api" : (textOf(valueAt(manifest, "metadata", "name")) ?? kind);
  const resource = madeResource(manifest, [type, name], [...own, ...members], "cut");
  return { value: madeResources(manifest, [resource]), isDeclared: true };
}

/** `RestAPI`, `apiID`, `restApiId`. */
function attributeOf(name: string): string {
  return snakeCase(name.replace(/APIs?/g, "Api").replace(/ID(?=$|[A-Z])/g, "Id"));
}
