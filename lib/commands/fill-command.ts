import { fitsParameter, hostKind, type Parameters, parameterNames } from "../facts";
import { type CommandRisk, riskOf } from "./command-risk";
import { fillPlaces } from "./fill-places";
import { type Place, readShell } from "./read-shell";

type Name = keyof Parameters;

/** What fills in commands. */
export interface Filling {
  readonly parameters: Parameters;
  /** Those of them that are not the person's own word, but that of a link. */
  readonly linked: readonly Name[];
}

/** A command as it is shown. */
export interface FilledCommand {
  readonly text: string;
  /** What of a link is not in it yet; undefined where nothing is held back. */
  readonly held?: Held;
}

/** What is held back until the person says that it is right. */
export interface Held {
  readonly names: readonly Name[];
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
  accountId: "ACCOUNT_ID",
  callerArn: "CALLER_ARN",
  callerAccountId: "CALLER_ACCOUNT_ID",
  roleName: "ROLE_NAME",
  sessionName: "SESSION_NAME",
  userName: "USER_NAME",
  policyArn: "POLICY_ARN",
  authorizationId: "AUTHORIZATION_ID",
  webAcl: "WEB_ACL_ARN",
  webAclName: "WEB_ACL_NAME",
  wafScope: "SCOPE",
  wafRule: "RULE_NAME",
  wafRuleGroup: "RULE_GROUP",
  wafLogGroup: "WAF_LOG_GROUP",
  accessLogGroup: "ACCESS_LOG_GROUP",
  vpcEndpointId: "VPC_ENDPOINT_ID",
  distributionId: "DISTRIBUTION_ID",
  usagePlanId: "USAGE_PLAN_ID",
  apiKeyId: "API_KEY_ID",
  authorizerId: "AUTHORIZER_ID",
  domainNameId: "DOMAIN_NAME_ID",
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
  const command = template.replaceAll("{url}", urlOf(known));
  const { places, commands } = readShell(command, parameterNames);
  const linked = filling.linked.filter(
    (name) => known[name] !== undefined && places.some((place) => place.name === name),
  );
  const text = write(command, places, known);
  const risk = linked.length === 0 ? undefined : riskOf(commands, PLACE);
  if (risk === undefined || (risk === "call" && !isDaring(linked, known))) return { text };
  const isTarget = linked.includes("host") || linked.includes("apiId");
  const host = isTarget ? /:\/\/([\w.-]+)/.exec(text)?.[1] : undefined;
  return {
    text: write(command, places, without(known, linked)),
    held: { names: linked, risk, ...(host === undefined ? {} : { host }) },
  };
}

/** The same, after the person said that what came with the link is right. */
export function confirmed({ parameters }: Filling): Filling {
  return { parameters, linked: [] };
}

/** The places filled in with what is known, and with the placeholders where it is not. */
function write(command: string, places: readonly Place[], known: Parameters): string {
  return fillPlaces(command, places, (place) => {
    const name = parameterNames.find((one) => one === place);
    if (name === undefined) return { value: undefined, placeholder: place };
    return { value: known[name], placeholder: placeholders[name] };
  });
}

/** The URL of the call, as a template. */
function urlOf({ host, stage, path }: Parameters): string {
  if (host === undefined) {
    return "https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}";
  }
  const isDefault = stage !== undefined && host.includes("execute-api");
  return `https://{host}${isDefault ? "/{stage}" : ""}${path === undefined ? "/" : "{path}"}`;
}

/**
 * Whether a link names a host that anybody may own (behind AWS's names stands at least AWS), or a
 * method that is not safe (RFC 9110, 9.2.1).
 */
function isDaring(linked: readonly Name[], { host = "", method = "" }: Parameters): boolean {
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
