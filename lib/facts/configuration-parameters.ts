import type { Configuration, JsonObject } from "../evidence";
import { authorizationParameters } from "./configuration/authorization-details";
import { common, entryAt, objectsOf, textAt } from "./configuration/entries";
import { blockedSample } from "./configuration/firewall";
import { deployed, from, type Setup, setupOf } from "./configuration/setup";
import { fitting } from "./parameters";
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
    domainNameId: domainNameId(setup),
  };
  return fitting({ ...found, ...firewallIds(setup), ...authorizationParameters(setup) });
}

/** The rule that blocked the call, as a sample has it: `AWS#<group>#<rule>`, or the metric that was asked for. */
function firewallIds(setup: Setup): Named {
  const groups = setup.configurations.map(({ options }) => options.get("log-group-name") ?? "");
  const wafLogGroup = common(groups.filter((name) => name.startsWith("aws-waf-logs-")));
  const sample = blockedSample(setup);
  if (sample === undefined) {
    return { wafLogGroup, wafStatement: statementOf(setup, setup.call.parameters.wafRule) };
  }
  const [, group, rule] = textAt(sample.value, "RuleNameWithinRuleGroup")?.split("#") ?? [];
  const webAclArn = sample.options.get("web-acl-arn");
  return {
    wafLogGroup,
    ...(webAclArn === undefined ? {} : { webAclArn }),
    wafScope: sample.options.get("scope"),
    wafRule: rule ?? sample.options.get("rule-metric-name"),
    wafStatement: statementOf(setup, rule ?? sample.options.get("rule-metric-name")),
    wafRuleGroup: rule === undefined ? undefined : group,
  };
}

/** The statement of the rule that blocked the call, in the web ACL as it was printed. */
function statementOf(setup: Setup, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const rules = from(setup, "wafv2 get-web-acl-for-resource").flatMap(({ value }) =>
    objectsOf(entryAt(value, "WebACL", "Rules")?.value),
  );
  const rule = rules.find(
    (one) => textAt(one, "Name") === name || textAt(one, "VisibilityConfig", "MetricName") === name,
  );
  const statement = entryAt(rule, "Statement")?.value;
  return statement?.kind === "object" ? statement.members[0]?.key : undefined;
}

type Named = { readonly [P in keyof Parameters]?: string | undefined };

/** The id of the called domain name, where it is a private one. */
function domainNameId(setup: Setup): string | undefined {
  const host = setup.target.host?.toLowerCase();
  const names = [
    ...from(setup, "apigateway get-domain-name").map(({ value }) => value),
    ...from(setup, "apigateway get-domain-names").flatMap(({ value }) => items(value, "items")),
  ].filter((one) => textAt(one, "domainName")?.toLowerCase() === host);
  return common(
    names.flatMap(
      (one) =>
        textAt(one, "domainNameId") ??
        /\+([a-z0-9]{6,12})$/.exec(textAt(one, "domainNameArn") ?? "")?.[1] ??
        [],
    ),
  );
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
