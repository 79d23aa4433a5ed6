import { fitsParameter, hostKind, type LinkName, type Parameters, parameterNames } from "../facts";
import { withAddresses } from "./addresses";
import { type CommandRisk, riskOf } from "./command-risk";
import { fillPlaces } from "./fill-places";
import { partitionOf } from "./partition";
import { type Place, readShell } from "./read-shell";

type Name = keyof Parameters;

/** Kinds of callers that may do different things; a command for one of them begins with its name. */
const callerKinds = ["role", "user", "permission-set"] as const;
type CallerKind = (typeof callerKinds)[number];

/** What fills in commands. */
export interface Filling {
  readonly parameters: Parameters;
  /** Those of them that are not the person's own word, but that of a link. */
  readonly linked: readonly LinkName[];
  /** What is known of the call; that of its partition counts. */
  readonly observations?: readonly { readonly facet: string; readonly option: string }[];
}

/** A command as it is shown. */
export interface FilledCommand {
  readonly text: string;
  /** What of a link is not in it yet; undefined where nothing is held back. */
  readonly held?: Held;
  /** The version of the AWS CLI that it needs, where not each does. */
  readonly cli?: 2;
}

/** What is held back until the person says that it is right. */
export interface Held {
  readonly names: readonly LinkName[];
  readonly risk: CommandRisk;
  /** The host that the command would then call, where the link decides that. */
  readonly host?: string;
}

/** What stands in a command where nothing is known: a name that is plainly to be replaced. */
const placeholders: { readonly [N in Name]-?: string } = {
  apiId: "API_ID",
  region: "REGION",
  stage: "STAGE",
  method: "METHOD",
  path: "/PATH",
  host: "HOST",
  requestId: "REQUEST_ID",
  extendedRequestId: "X_AMZ_APIGW_ID",
  scheme: "https",
  port: "PORT",
  query: "QUERY",
  accountId: "ACCOUNT_ID",
  callerAccountId: "CALLER_ACCOUNT_ID",
  callerArn: "ROLE_OR_USER_ARN",
  callerKind: "CALLER",
  roleName: "ROLE_NAME",
  userName: "USER_NAME",
  policyArn: "POLICY_ARN",
  authorizationId: "AUTHORIZATION_ID",
  accessLogGroup: "ACCESS_LOG_GROUP",
  webAclArn: "WEB_ACL_ARN",
  wafScope: "REGIONAL",
  wafRule: "RULE_NAME",
  wafRuleGroup: "RULE_GROUP",
  wafStatement: "STATEMENT",
  wafLogGroup: "WAF_LOG_GROUP",
  domainNameId: "DOMAIN_NAME_ID",
  vpcEndpointId: "VPC_ENDPOINT_ID",
  authorizerId: "AUTHORIZER_ID",
  apiKeyId: "API_KEY_ID",
  usagePlanId: "USAGE_PLAN_ID",
  distributionId: "DISTRIBUTION_ID",
};

const PLACE = new RegExp(`\\{(?:${parameterNames.join("|")})\\}`);

/**
 * A command with its `{parameter}` places filled in; unknown ones become names in capitals.
 *
 * Whatever the values are, the shell sees one word where the template has one, and no value becomes
 * an option. What is only a link's word is held back where the command carries a secret, and where
 * it calls a host that is none of AWS's or may change something there.
 */
export function fillCommand(template: string, filling: Filling): FilledCommand {
  const known = fitting(filling.parameters);
  const { lines, cli } = forCaller(template, callerKind(known));
  const command = withAddresses(lines, known, partitionOf(known, filling.observations));
  const { places, commands } = readShell(command, parameterNames);
  const linked = filling.linked.filter(
    (name) => known[name] !== undefined && places.some((place) => place.name === name),
  );
  const text = write(command, places, known);
  const needs = cli === undefined ? {} : { cli };
  const risk = linked.length === 0 ? undefined : riskOf(commands, PLACE);
  if (risk === undefined || (risk === "call" && !isDaring(linked, known))) {
    return { text, ...needs };
  }
  const isTarget = linked.includes("host") || linked.includes("apiId");
  const host = isTarget ? /:\/\/([\w.-]+)/.exec(text)?.[1] : undefined;
  return {
    text: write(command, places, without(known, linked)),
    held: { names: linked, risk, ...(host === undefined ? {} : { host }) },
    ...needs,
  };
}

/** The same, after the person said that what came with the link is right. */
export function confirmed(filling: Filling): Filling {
  return { ...filling, linked: [] };
}

/** Which of them signed the call; a role where that is not known. */
function callerKind({ callerKind: known }: Parameters): CallerKind {
  return callerKinds.find((kind) => kind === known) ?? "role";
}

/** The lines that are for this kind of caller or for all, and what they need; the catalogue's marks gone. */
function forCaller(
  template: string,
  kind: CallerKind,
): { readonly lines: string; readonly cli?: 2 } {
  const others = callerKinds.filter((one) => one !== kind).map((one) => `{${one}}`);
  const lines = template
    .split("\n")
    .map((line) => line.replace(`{${kind}}`, ""))
    .filter((line) => !others.some((mark) => line.startsWith(mark)));
  const isNewer = lines.some((line) => line.startsWith(CLI_2));
  return {
    lines: lines.map((line) => line.replace(CLI_2, "")).join("\n"),
    ...(isNewer ? { cli: 2 } : {}),
  };
}

const CLI_2 = "{cli2}";

/** The places filled in with what is known, and with the placeholders where it is not. */
function write(command: string, places: readonly Place[], known: Parameters): string {
  return fillPlaces(command, places, (place) => {
    const name = parameterNames.find((one) => one === place);
    if (name === undefined) return { value: undefined, placeholder: place };
    return { value: known[name], placeholder: placeholders[name] };
  });
}

/**
 * Whether a link names a host that anybody may own (behind AWS's names stands at least AWS), or a
 * method that is not safe (RFC 9110, 9.2.1).
 */
function isDaring(linked: readonly LinkName[], { host = "", method = "" }: Parameters): boolean {
  if (linked.includes("method") && !/^(?:GET|HEAD|OPTIONS)$/.test(method)) return true;
  const kind = hostKind(host);
  return linked.includes("host") && (kind === undefined || kind === "address");
}

/** The parameters that have the shape of their name; no caller can bring others into a command. */
function fitting(parameters: Parameters): Parameters {
  return pick(parameters, (name, value) => fitsParameter(name, value));
}

function without(parameters: Parameters, names: readonly Name[]): Parameters {
  return pick(parameters, (name) => !names.includes(name));
}

function pick(from: Parameters, isWanted: (name: Name, value: string) => boolean): Parameters {
  const entries = parameterNames.flatMap((name) => {
    const value = from[name];
    return value !== undefined && isWanted(name, value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(entries);
}
