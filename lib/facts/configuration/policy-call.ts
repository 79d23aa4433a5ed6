import { type JsonObject, policyOf } from "../../evidence";
import {
  apiTypes,
  type Effect,
  effectsOn,
  isSameAccount,
  matchStatements,
  type Policy,
  type PolicyCall,
  type PolicyKind,
  type Principal,
  presentKeys,
  readPolicy,
  requestKeys,
  resourceArn,
} from "../../policy";
import type { Call } from "../types";
import { common, type Entry, plainJson } from "./entries";
import type { Setup, Target } from "./setup";

/** The policy that a member holds, as an object or as text; undefined where it cannot be read whole. */
export function policyIn(entry: Entry | undefined, kind: PolicyKind): Policy | undefined {
  const document = policyOf(entry?.value);
  return document === undefined || isCut(document)
    ? undefined
    : readPolicy(withoutFunctions(plainJson(document)), kind).policy;
}

/**
 * References of a template and of Terraform, where only region, account and API are filled in: for the
 * API's own policy they are any.
 */
export function withoutFunctions(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutFunctions);
  if (typeof json === "string")
    return json.replace(EXECUTION_ARN, ANY_API).replaceAll("$${", () => "${");
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json);
  const [first] = entries;
  if (first?.[0] === "Fn::Sub" && typeof first[1] === "string" && entries.length === 1) {
    return first[1]
      .replace(/\$\{AWS::(?:Partition|Region|AccountId)\}/g, "*")
      .replace(API_REFERENCE, "$<owner>*");
  }
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutFunctions(value)]));
}

const API_REFERENCE =
  /^(?<owner>arn:[^:]{1,20}:execute-api:[^:]{1,40}:[^:]{1,20}:)\$\{\w{1,200}\}(?=\/|$)/;
const EXECUTION_ARN =
  /^(?:\$\{)?aws_api(?:_gateway_rest_api|gatewayv2_api)\.[\w-]{1,200}(?:\[\w{1,20}\])?\.execution_arn\}?/;
const ANY_API = "arn:*:execute-api:*:*:*";

function isCut(document: JsonObject): boolean {
  return (
    document.isCut || document.members.some(({ value }) => value.kind === "object" && isCut(value))
  );
}

/** What a policy may say of the call, as far as the paste tells of it: one, or several where it depends. */
export function effectsOfCall(policy: Policy, setup: Setup, endpoint?: string): readonly Effect[] {
  const effects = policyCalls(setup, policy, endpoint).flatMap((call) =>
    effectsOn(matchStatements(policy, call)),
  );
  return [...new Set(effects)];
}

/**
 * The one thing that a policy says of the call.
 *
 * @param endpoint the VPC endpoint that the call comes through, where others than the host name it
 */
export function effectOn(policy: Policy, setup: Setup, endpoint?: string): Effect | "unknown" {
  const [effect = "unknown", another] = effectsOfCall(policy, setup, endpoint);
  return another === undefined ? effect : "unknown";
}

/** The call as a policy sees it; several where the path may be one of several. */
export function policyCalls(
  setup: Setup,
  policy: Policy,
  endpoint?: string,
): readonly PolicyCall[] {
  const account = accountIn(policy, setup.target);
  const paths = setup.target.paths.length === 0 ? [undefined] : setup.target.paths;
  return paths.map((path) => policyCall(setup, { path, account, endpoint }));
}

/**
 * The account that owns the API: as a denial shows it, its masked digits filled in from the policy.
 * A region has each API id once, so an ARN with the API's id is of that account.
 */
function accountIn(policy: Policy, { account, apiId }: Target): string | undefined {
  if (account !== undefined && !account.includes("*")) return account;
  const named = policy.statements
    .flatMap(({ resource }) => resource?.values ?? [])
    .flatMap((value) => {
      const [, owner, api] = /:execute-api:[^:]*:(\d{12}):([a-z0-9]+)/.exec(value) ?? [];
      return owner !== undefined && api === apiId ? [owner] : [];
    });
  const one = common(named);
  if (account === undefined || one === undefined) return one;
  return isSameAccount(account, one) ? one : account;
}

function policyCall(
  { call, target }: Setup,
  found: {
    readonly path: string | undefined;
    readonly account: string | undefined;
    readonly endpoint: string | undefined;
  },
): PolicyCall {
  const { apiId, region, stage, method } = target;
  const { path, account } = found;
  const known = {
    ...(region === undefined ? {} : { region }),
    ...(account === undefined ? {} : { account }),
    ...(apiId === undefined ? {} : { apiId }),
    ...(stage === undefined ? {} : { stage }),
    ...(method === undefined ? {} : { method }),
    ...(path === undefined ? {} : { path }),
  };
  const principal = principalOf(call);
  // the partition of a region in China or GovCloud has another name
  const partition = /^(?:cn|us-gov)-/.test(region ?? "cn-") ? {} : { partition: "aws" };
  const arn = resourceArn({ ...known, ...partition });
  const type = call.facts.get("api-type")?.option;
  // to the identity policies of its callers an HTTP API is as public as a REST API
  const apiType = type === "http" ? "rest" : apiTypes.find((one) => one === type);
  return {
    action: actionOf(call),
    resource: arn,
    principal,
    keys: new Map([
      ...requestKeys({ apiType, principal, arn }),
      ...networkKeys(call, found.endpoint),
      ...addressKeys(call),
      ...headerKeys(call),
    ]),
    present: presentKeys(apiType, principal),
    ownAccount: "unknown",
  };
}

/** The action that a call is taken for. */
export function actionOf({ facts }: Call): string {
  const isOfConnections =
    facts.get("denied-action")?.option === "manage-connections" ||
    facts.get("websocket-step")?.option === "connections-api";
  return isOfConnections ? "execute-api:ManageConnections" : "execute-api:Invoke";
}

/**
 * Who calls, for a policy. Only a method with IAM authorization gives a caller a name; a denial says
 * which one.
 */
export function principalOf({ facts, exchange }: Call): Principal {
  const named = /User: (?<arn>arn:[^\s"\\]+)/.exec(exchange?.response?.body?.value ?? "")?.groups
    ?.arn;
  if (named !== undefined && !named.includes("*")) return { kind: "arn", arn: named };
  const mode = facts.get("auth-mode")?.option;
  const sent = facts.get("authorization-sent")?.option;
  const isAnonymous =
    facts.get("principal")?.option === "anonymous" ||
    (mode !== undefined && mode !== "iam") ||
    sent === "none" ||
    sent === "bearer";
  return isAnonymous ? { kind: "anonymous" } : { kind: "unknown" };
}

type Keys = readonly (readonly [string, readonly string[]])[];

/** The endpoint that the host names. */
export function networkKeys({ parameters }: Call, known: string | undefined): Keys {
  const endpoint = known ?? /-(vpce-[0-9a-f]+)\.execute-api\./.exec(parameters.host ?? "")?.[1];
  return endpoint === undefined ? [] : [["aws:sourcevpce", [endpoint]]];
}

/** The address that a public API sees: its log has it, or the caller asked for it. */
function addressKeys({ facts, records, ownAddress }: Call): Keys {
  const type = facts.get("api-type")?.option;
  if (type === undefined || type === "private") return [];
  const logged = records
    .map(({ fields }) => fields.get("identity.sourceIp")?.value)
    .find((value) => value !== undefined && value !== "-");
  const address = logged ?? ownAddress;
  return address === undefined ? [] : [["aws:sourceip", [address]]];
}

/** The condition keys that are fields of the request. */
export function headerKeys({ exchange }: Call): Keys {
  const request = exchange?.request;
  return [["aws:useragent", "user-agent"] as const, ["aws:referer", "referer"] as const].flatMap(
    ([key, name]): Keys => {
      const field = request?.headers.find((one) => one.name === name);
      if (field !== undefined) return [[key, [field.value]]];
      return request?.isWholeHead ? [[key, []]] : [];
    },
  );
}
