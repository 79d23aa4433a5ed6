import { textOf } from "../../evidence";
import { fitting } from "../parameters";
import type { Parameters } from "../types";
import { authorizationParameters } from "./authorization-details";
import { distributionsInFront } from "./distributions";
import { common, entryAt, objectsOf, textAt } from "./entries";
import { blockedSample } from "./firewall";
import { isCaller } from "./identity";
import { endpointsOf } from "./policies";
import { from, type Setup } from "./setup";
import { stageSettings } from "./stages";

type Named = { readonly [P in keyof Parameters]: string | undefined };

/**
 * What the outputs of commands name that fills in other commands: of several of a kind none, unless one
 * is plainly the call's.
 */
export function configuredParameters(setup: Setup): Parameters {
  return fitting({
    ...stageIds(setup),
    ...firewallIds(setup),
    ...keyIds(setup),
    ...frontIds(setup),
    authorizerId: authorizerIn(setup),
    callerArn: callerIn(setup),
    ...authorizationParameters(setup),
  });
}

function stageIds(setup: Setup): Named {
  const settings = stageSettings(setup).map(({ value }) => value);
  const groups = settings.flatMap(
    (value) =>
      /:log-group:([^:*\s]+)/.exec(
        textAt(value, "accessLogSettings", "destinationArn") ?? "",
      )?.[1] ?? [],
  );
  const searched = setup.configurations.map(({ options }) => options.get("log-group-name") ?? "");
  return {
    accessLogGroup: common(groups),
    wafLogGroup: common(searched.filter((name) => name.startsWith("aws-waf-logs-"))),
    webAcl: common(settings.flatMap((value) => textAt(value, "webAclArn") ?? [])),
  };
}

/** `AWS#AWSManagedRulesCommonRuleSet#SizeRestrictions_BODY` of a group; else the metric that was asked for. */
function firewallIds(setup: Setup): Named {
  const attached = from(setup, "wafv2 get-web-acl-for-resource").flatMap(
    ({ value }) => textAt(value, "WebACL", "ARN") ?? [],
  );
  const sample = blockedSample(setup);
  const [, group, rule] = textAt(sample?.value, "RuleNameWithinRuleGroup")?.split("#") ?? [];
  const webAcl = sample?.options.get("web-acl-arn") ?? common(attached);
  return {
    ...(webAcl === undefined ? {} : { webAcl }),
    wafScope: sample?.options.get("scope"),
    wafRule: rule ?? sample?.options.get("rule-metric-name"),
    wafRuleGroup: rule === undefined ? undefined : group,
  };
}

function keyIds(setup: Setup): Named {
  const listed = from(setup, "apigateway get-api-keys", "apigateway get-usage-plans");
  const only = (source: string) =>
    common(
      listed
        .filter((one) => one.source === source)
        .flatMap(({ value }) => objectsOf(entryAt(value, "items")?.value))
        .map((item) => textAt(item, "id")),
    );
  const key = from(setup, "apigateway get-api-key").map(({ value }) => textAt(value, "id"));
  return {
    apiKeyId: common(key) ?? only("apigateway get-api-keys"),
    usagePlanId: only("apigateway get-usage-plans"),
  };
}

function frontIds(setup: Setup): Named {
  const endpoints = endpointsOf(setup).map((one) => textAt(one, "VpcEndpointId"));
  const distributions = distributionsInFront(setup).flatMap((one) => textAt(one, "Id") ?? []);
  const host = setup.target.host?.toLowerCase();
  const names = [
    ...from(setup, "apigateway get-domain-name").map(({ value }) => value),
    ...from(setup, "apigateway get-domain-names").flatMap(({ value }) =>
      objectsOf(entryAt(value, "items")?.value),
    ),
  ].filter((one) => textAt(one, "domainName")?.toLowerCase() === host);
  const ids = names.flatMap((one) => {
    const arn = /\+([a-z0-9]{6,10})$/.exec(textAt(one, "domainNameArn") ?? "")?.[1];
    return textAt(one, "domainNameId") ?? arn ?? [];
  });
  return {
    vpcEndpointId: common(endpoints),
    distributionId: common(distributions),
    domainNameId: common(ids),
  };
}

/** Whose credentials they are, where no denial names another. */
function callerIn(setup: Setup): string | undefined {
  const arns = from(setup, "sts get-caller-identity").map(({ value }) => textAt(value, "Arn"));
  const arn = common(arns);
  return isCaller(setup, arn) ? arn : undefined;
}

function authorizerIn(setup: Setup): string | undefined {
  const own = from(setup, "apigateway get-method").flatMap(
    ({ value }) => textOf(entryAt(value, "authorizerId")?.value) ?? [],
  );
  const listed = [
    ...from(setup, "apigateway get-authorizers").map(({ value }) => entryAt(value, "items")),
    ...from(setup, "apigatewayv2 get-authorizers").map(({ value }) => entryAt(value, "Items")),
  ].flatMap((list) =>
    objectsOf(list?.value).map((one) => textAt(one, "id") ?? textAt(one, "AuthorizerId")),
  );
  return common(own) ?? common(listed);
}
