import type { LogRecord } from "../evidence";
import { accessLogFacts } from "./access-log";
import { apiAccount, callerParameters } from "./caller-parameters";
import { executionLogFacts, isRefusedByIntegration } from "./execution-log";
import { cloudfrontLogFacts, loadBalancerFacts, serverFacts, webAclFacts } from "./front-logs";
import { hostKind } from "./host";
import { fitting } from "./parameters";
import type { Fact, Parameters } from "./types";

const factsOf = {
  access: accessLogFacts,
  execution: executionLogFacts,
  waf: webAclFacts,
  cloudfront: cloudfrontLogFacts,
  "load-balancer": loadBalancerFacts,
  "web-server": serverFacts,
  "forward-proxy": serverFacts,
} as const satisfies {
  readonly [L in LogRecord["log"]]: (record: LogRecord) => readonly Fact[];
};

/** What a record of a log proves of the request that it is about; of each facet the first counts. */
export function logRecordFacts(record: LogRecord): readonly Fact[] {
  return factsOf[record.log](record);
}

type Named = { readonly [P in keyof Parameters]?: string | undefined };

/** What fills in commands, as far as the record shows it. */
export function logRecordParameters(record: LogRecord): Parameters {
  return fitting(namedBy(record));
}

function namedBy({ log, fields, lines }: LogRecord): Named {
  const value = (name: string) => fields.get(name)?.value;
  if (log === "access" || log === "execution") return accessParameters(value, lines);
  if (log === "waf") return webAclParameters(value);
  if (log === "cloudfront") {
    return {
      method: value("cs-method"),
      path: value("cs-uri-stem"),
      host: value("x-host-header") ?? value("cs(Host)"),
    };
  }
  if (log === "web-server" || log === "forward-proxy") return serverParameters(value);
  const [first, second = ""] = (value("request") ?? "").split(" ");
  const method = value("request_verb") ?? first;
  const url = value("request_url") ?? second;
  const target = /^[a-z]+:\/\/([^/:?#\s]+)(?::\d+)?(\/[^?#\s]*)?/.exec(url);
  return { method, host: target?.[1], path: target?.[2] };
}

type Value = (name: string) => string | undefined;

/** A URL may be a target alone, or `host:port` of CONNECT, of which the method is the proxy's. */
function serverParameters(value: Value): Named {
  const url = value("url") ?? "";
  const [, host, path] = /^(?:[a-z]+:\/\/)?([^/:?#\s]+)?(?::\d+)?(\/[^?#\s]*)?/.exec(url) ?? [];
  const method = value("method");
  return {
    method: method === "CONNECT" ? undefined : method,
    host: (value("host") ?? host)?.replace(/:\d+$/, ""),
    path,
  };
}

function accessParameters(value: Value, lines: LogRecord["lines"]): Named {
  const host = value("domainName");
  const labels = host === undefined || hostKind(host) !== "execute-api" ? [] : host.split(".");
  const [method, routePath] = /^[A-Z]+ \//.test(value("routeKey") ?? "")
    ? (value("routeKey") ?? "").split(" ")
    : [];
  const resource = value("resourcePath");
  return {
    apiId: value("apiId") ?? labels[0],
    region: labels[labels.indexOf("execute-api") + 1],
    stage: value("stage"),
    method: value("httpMethod") ?? method,
    path:
      withoutStage(value("path"), value("stage")) ??
      (resource === "-" ? undefined : resource) ??
      routePath,
    host,
    requestId: value("requestId"),
    extendedRequestId: value("extendedRequestId"),
    ...callerParameters(value("identity.userArn")),
    ...apiAccount(value("accountId"), undefined),
    apiKeyId: value("identity.apiKeyId"),
    vpcEndpointId: value("identity.vpceId"),
    authorizerId: lines
      .map(({ value: line }) => /\bStarting authorizer: ([a-z0-9]{6,12})\b/.exec(line)?.[1])
      .find((id) => id !== undefined),
  };
}

/** `$context.path` begins with the stage on the default endpoint. */
function withoutStage(path: string | undefined, stage: string | undefined): string | undefined {
  if (path === undefined || stage === undefined || !path.startsWith(`/${stage}/`)) return path;
  return path.slice(stage.length + 1);
}

/** AWS WAF logs a request of API Gateway under its extended request id. */
function webAclParameters(value: Value): Named {
  const source = value("httpSourceName");
  const isGateway = source === "APIGW";
  const stage = /^(\d*):([a-z0-9]+):([\w$-]+)$/.exec(value("httpSourceId") ?? "");
  return {
    method: value("httpRequest.httpMethod"),
    path: withoutStage(value("httpRequest.uri"), isGateway ? stage?.[3] : undefined),
    host: value("httpRequest.host"),
    extendedRequestId: isGateway ? value("httpRequest.requestId") : undefined,
    ...(isGateway ? apiAccount(stage?.[1], undefined) : {}),
    apiId: isGateway ? stage?.[2] : undefined,
    stage: isGateway ? stage?.[3] : undefined,
    distributionId: source === "CF" ? value("httpSourceId") : undefined,
    webAclArn: value("webaclId"),
    wafScope: source === "CF" ? "CLOUDFRONT" : source === undefined ? undefined : "REGIONAL",
    ...(value("action") === "BLOCK" ? ruleIn(value) : {}),
  };
}

/** The rule that ended the request: within its group where the log, or a label, tells. */
function ruleIn(value: Value): Named {
  const own = value("terminatingRuleId");
  const type = value("terminatingRuleType");
  const isGroup = type === "MANAGED_RULE_GROUP" || type === "GROUP" || isManaged(own);
  if (!isGroup) {
    return { wafRule: own, wafStatement: type === "RATE_BASED" ? "RateBasedStatement" : undefined };
  }
  return {
    wafRule: value("terminatingRule.ruleId") ?? ruleOfLabel(value("labels")) ?? own,
    wafRuleGroup: groupName(value("ruleGroupId")) ?? own?.replace(/^AWS-(?=AWSManaged)/, ""),
  };
}

function isManaged(rule: string | undefined): boolean {
  return rule?.startsWith("AWS-AWSManagedRules") === true;
}

/** `AWS#AWSManagedRulesCommonRuleSet`, or the ARN of an own group. */
function groupName(id: string | undefined): string | undefined {
  return /^[A-Za-z]+#([^#]+)/.exec(id ?? "")?.[1] ?? /\/rulegroup\/([^/]+)/.exec(id ?? "")?.[1];
}

/** A label of AWS's groups is its rule's name with the part that is looked at in small letters. */
function ruleOfLabel(labels: string | undefined): string | undefined {
  const names = (labels ?? "").split(" ").flatMap((label) => MANAGED_LABEL.exec(label)?.[1] ?? []);
  const [name, another] = names;
  if (name === undefined || another !== undefined) return undefined;
  const named = otherwiseNamed.get(name);
  return named ?? name.replace(/_[A-Za-z]+$/, (part) => part.toUpperCase());
}

const MANAGED_LABEL = /^awswaf:managed:aws:(?!bot-control|atp|acfp)[a-z-]+:(\w{1,80})$/;

const otherwiseNamed = new Map([
  ["BadBots_Header", "UserAgent_BadBots_HEADER"],
  ["Host_Localhost_Header", "Host_localhost_HEADER"],
  ["Propfind_Method", "PROPFIND_METHOD"],
]);

/**
 * The status that the client was sent, by the name that each log has for it. A block of AWS WAF is
 * a 403 unless the rule sets another code. Where an integration refused and API Gateway made
 * another status of that, it is the refusal that people ask about, and none is given.
 */
export function recordStatus(record: LogRecord): number | undefined {
  const { log, fields } = record;
  const status = ["status", "sc-status", "elb_status_code", "responseCodeSent"]
    .map((name) => fields.get(name)?.value)
    .find((value) => value !== undefined && /^[1-5]\d\d$/.test(value));
  if (status !== undefined && status !== "403" && log === "execution") {
    return isRefusedByIntegration(record) ? undefined : Number(status);
  }
  if (status !== undefined) return Number(status);
  return log === "waf" && fields.get("action")?.value === "BLOCK" ? 403 : undefined;
}
