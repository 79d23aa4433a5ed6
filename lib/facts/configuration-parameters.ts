import type { Configuration, JsonObject } from "../evidence";
import { common, entryAt, objectsOf, textAt } from "./configuration/entries";
import { deployed, from, type Setup, setupOf } from "./configuration/setup";
import { fitsParameter, parameterNames } from "./parameter-shapes";
import type { Call, Parameters } from "./types";

/**
 * What the outputs of commands name that other commands ask for: the log, the web ACL, the ids of
 * what there is one of.
 */
export function configurationParameters(
  configurations: readonly Configuration[],
  call: Call,
): Parameters {
  if (configurations.length === 0) return {};
  const setup = deployed(setupOf(configurations, call));
  const found = {
    accessLogGroup: accessLogGroup(setup),
    webAclArn: only(
      from(setup, "wafv2 get-web-acl-for-resource").filter(({ options }) =>
        // of the API's stage, and not of a load balancer or a distribution
        (options.get("resource-arn") ?? ":apigateway:").includes(":apigateway:"),
      ),
      ({ value }) => [textAt(value, "WebACL", "ARN")],
    ),
    vpcEndpointId: only(from(setup, "ec2 describe-vpc-endpoints"), ({ value }) =>
      items(value, "VpcEndpoints").map((one) => textAt(one, "VpcEndpointId")),
    ),
    usagePlanId: only(from(setup, "apigateway get-usage-plans"), ({ value }) =>
      items(value, "items").map((one) => textAt(one, "id")),
    ),
    apiKeyId: only(
      from(setup, "apigateway get-api-key", "apigateway get-api-keys"),
      ({ source, value }) =>
        source === "apigateway get-api-key"
          ? [textAt(value, "id")]
          : items(value, "items").map((one) => textAt(one, "id")),
    ),
    authorizerId: only(
      from(setup, "apigateway get-authorizers", "apigatewayv2 get-authorizers"),
      ({ value }) =>
        items(value, "items").map((one) => textAt(one, "id") ?? textAt(one, "AuthorizerId")),
    ),
    distributionId: distributionId(setup),
  };
  const parameters: { -readonly [P in keyof Parameters]: string } = {};
  for (const name of parameterNames) {
    const value = new Map(Object.entries(found)).get(name);
    if (value !== undefined && fitsParameter(name, value)) parameters[name] = value;
  }
  return parameters;
}

function items(value: JsonObject, name: string): readonly JsonObject[] {
  return objectsOf(entryAt(value, name)?.value);
}

/** The one thing that all outputs name; of several nobody knows which is meant. */
function only(
  outputs: readonly Configuration[],
  named: (output: Configuration) => readonly (string | undefined)[],
): string | undefined {
  return common(outputs.flatMap(named));
}

function accessLogGroup(setup: Setup): string | undefined {
  const arn = common(
    from(setup, "apigateway get-stage", "apigatewayv2 get-stage").map(({ value }) =>
      textAt(value, "accessLogSettings", "destinationArn"),
    ),
  );
  return /:log-group:([^:]+)/.exec(arn ?? "")?.[1];
}

/** The distribution that has the called host for its name, or the one that was asked about. */
function distributionId(setup: Setup): string | undefined {
  const host = setup.call.parameters.host?.toLowerCase();
  const listed = from(setup, "cloudfront list-distributions").flatMap(({ value }) =>
    items(entryObject(value, "DistributionList"), "Items").filter((one) => {
      const aliases = entryAt(entryObject(one, "Aliases"), "Items")?.value;
      const names = aliases?.kind === "list" ? aliases.items : [];
      return (
        textAt(one, "DomainName")?.toLowerCase() === host ||
        names.some((name) => name.kind === "scalar" && name.value.toLowerCase() === host)
      );
    }),
  );
  return (
    common(listed.map((one) => textAt(one, "Id"))) ??
    common(
      from(setup, "cloudfront get-distribution-config").map(({ options }) => options.get("id")),
    )
  );
}

function entryObject(value: JsonObject, name: string): JsonObject {
  const found = entryAt(value, name)?.value;
  return found?.kind === "object" ? found : { ...value, members: [] };
}
