import type { JsonObject } from "../json-objects";
import { itemsOf, objectOf, objectPrinted, textOf, valueAt } from "../json-values";
import { madeConfiguration, madeList, madeMember, madeObject } from "../made-json";
import type { Configuration } from "../types";
import type { ConfigurationSource } from "./sources";

/** What AWS Config keeps of a resource is what the command prints that shows one. */
const SOURCES: ReadonlyMap<string, ConfigurationSource> = new Map([
  ["AWS::ApiGateway::RestApi", "apigateway get-rest-api"],
  ["AWS::ApiGateway::Stage", "apigateway get-stage"],
  ["AWS::ApiGatewayV2::Api", "apigatewayv2 get-api"],
  ["AWS::ApiGatewayV2::Stage", "apigatewayv2 get-stage"],
  ["AWS::EC2::VPCEndpoint", "ec2 describe-vpc-endpoints"],
] as const);

/**
 * A configuration item of AWS Config, alone or the first of a resource's history.
 *
 * Source: AWS Config, Components of a configuration item; supported resource types.
 */
export function configItemOf(object: JsonObject): Configuration | undefined {
  const [listed] = itemsOf(valueAt(object, "configurationItems"));
  // of a notification, beside what differs
  const item = objectOf(listed) ?? objectOf(valueAt(object, "configurationItem")) ?? object;
  const source = SOURCES.get(textOf(valueAt(item, "resourceType")) ?? "");
  const value = objectPrinted(valueAt(item, "configuration"));
  if (source === undefined || value === undefined) return undefined;
  const part = { ...value, isCut: true };
  if (source !== "ec2 describe-vpc-endpoints") return madeConfiguration(source, part);
  const list = madeMember(part, "VpcEndpoints", madeList(part, [part]));
  return madeConfiguration(source, madeObject(part, [list], "cut"));
}
